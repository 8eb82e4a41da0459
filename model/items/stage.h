#pragma once

#include "journal/labstate.h"

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

/// A closed connection stays as long as no newer socket bears the name of one of its ends, and none at all that was
/// opened before the lesson was last started: what was left behind then is of no use to anybody.
Stage stageOf(const journal::LabState& state);

/// The direction from one end of a connection to the other, an index into LabState::streams(); either may be None.
std::optional<std::size_t> outgoingStream(const journal::LabState& state, SocketId sender, SocketId receiver);

/// The sockets of the lab that have called a listener and wait for its accept.
std::vector<SocketId> waitingAt(const journal::LabState& state, const journal::SocketState& listener);

} // namespace socketlab::items
