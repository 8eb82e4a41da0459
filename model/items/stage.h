#pragma once

#include "journal/labstate.h"

#include <array>
#include <set>
#include <utility>
#include <vector>

namespace socketlab::items {

/// Two ends of a conversation, the caller on the left. None stands for an end that is not (yet) a socket of the lab.
struct StageConnection
{
    SocketId left = SocketId::None;
    SocketId right = SocketId::None;
    bool isClosed = false; ///< every end that the lab has

    bool operator==(const StageConnection&) const = default;
};

/// What is worth showing of a lab at one moment.
struct Stage
{
    std::vector<StageConnection> connections; ///< the open ones, then the last few closed ones; each in order of age
    std::vector<SocketId> listeners;          ///< open
    std::vector<SocketId> unconnected;        ///< open, and neither
    std::size_t openConnections = 0;
    std::size_t openSockets = 0;

    static constexpr std::size_t closedShown = 3;

    bool isEmpty() const { return connections.empty() && listeners.empty() && unconnected.empty(); }
};

/// The stage of a state that goes on, or goes to another moment: costs what has changed and what is open, not all that
/// ever was. A closed connection stays as long as no newer socket bears the name of one of its ends, and none at all that
/// was opened before the lesson was last started: what was left behind then is of no use to anybody.
class StageWatch
{
public:
    const Stage& follow(const journal::LabState& state);
    const Stage& stage() const { return m_stage; }

private:
    enum class Part : std::uint8_t { Connection, Closed, Listener, Unconnected, None };
    using Places = std::set<std::size_t>; // in LabState::sockets()

    bool isSetUp(const journal::SocketState& socket) const;
    bool isCounted(const journal::SocketState& socket) const;
    Part partOf(const journal::LabState& state, const journal::SocketState& socket) const;
    void note(const journal::LabState& state, std::size_t place);
    void forget(std::size_t place);
    void sort(const journal::LabState& state, SocketId changed);
    void put(std::size_t place, Part part);
    std::vector<StageConnection> lastClosed(const journal::LabState& state) const;
    std::vector<SocketId> idsOf(const journal::LabState& state, Part part) const;

    journal::SharedList<journal::SocketState> m_known; // as they were when last followed
    std::array<Places, static_cast<std::size_t>(Part::None)> m_parts;
    std::set<std::pair<SocketId, std::size_t>> m_peers; // of each place: whether a connection is over depends on both
    ActorId m_world = ActorId::None;
    Stage m_stage;
};

/// The direction from one end of a connection to the other, an index into LabState::streams(); either may be None.
std::optional<std::size_t> outgoingStream(const journal::LabState& state, SocketId sender, SocketId receiver);

/// The sockets of the lab that have called a listener and wait for its accept.
std::vector<SocketId> waitingAt(const journal::LabState& state, const journal::SocketState& listener);

} // namespace socketlab::items
