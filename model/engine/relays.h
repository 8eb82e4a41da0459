#pragma once

#include "engine/relay.h"

#include <map>

namespace socketlab::engine {

/// The slow lines of a lab. Called by the world, one call at a time, but for end().
class Relays
{
public:
    Relays(Surroundings& surroundings, journal::Collector& collector, Jitter jitter)
        : m_surroundings(surroundings)
        , m_collector(collector)
        , m_recorder(collector.addRecorder())
        , m_jitter(jitter)
    {
    }

    /// One end of a connection of the lab's own process.
    struct End
    {
        std::shared_ptr<Socket> socket;
        std::string name;
        int users = 0; ///< calls that may be under way in it: that of the world itself
    };
    using Ends = std::array<End, 2>;

    bool hasLine(SocketId socket) const { return m_lines.contains(socket); }
    /// Puts a line between the ends of a connection: both sockets keep their numbers, their modes and their options, and
    /// are connected to the line instead. EBUSY where anything has moved or anybody waits, ENOTCONN where there is no
    /// such connection; the error's call is `drip`. A thread that enters a call just then may still lose it (ECONNRESET).
    Outcome putBetween(const Ends& ends, ActorId actor, std::string_view name);
    /// ENOENT where there is no line behind it.
    Outcome setSlowness(SocketId from, std::optional<Relay::Slowness> slowness);
    /// Ends all of them. Nobody may be making calls.
    void end();

private:
    struct Line
    {
        Relay* relay = nullptr;
        Relay::Side side = Relay::Side::First;
    };

    Surroundings& m_surroundings;
    journal::Collector& m_collector;
    journal::Recorder& m_recorder;
    const Jitter m_jitter;
    std::vector<std::unique_ptr<Relay>> m_relays;
    std::map<SocketId, Line> m_lines;
};

} // namespace socketlab::engine
