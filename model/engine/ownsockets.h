#pragma once

#include "engine/socketlook.h"
#include "net/sockdiag.h"

#include <functional>

namespace socketlab::engine {

/// The sockets of this process as the observer goes round them. One thread.
class OwnSockets
{
public:
    OwnSockets(const SocketTable& table, journal::Recorder& recorder, ActorId world);

    /// Looks at those that may have changed. `isOurs` says whether the lab has the other end of a connection in another
    /// process; the bytes of any other sender are peeked. Returns how many are open.
    std::size_t look(Timestamp now, const std::function<bool(const net::Connection&)>& isOurs);

    /// Notes which have been closed; look() does so as well.
    void settleClosed();
    bool isOpen(const net::Connection& connection) const { return m_ends.contains(connection); }
    /// What was known about those that were connected and have been closed since this was asked last.
    std::vector<SocketObserved> takeClosed();

private:
    struct Watched
    {
        std::shared_ptr<Socket> socket;
        net::Connection ends{}; ///< once it is connected
        bool isConnected = false;
        std::uint64_t activity = 0; ///< at the latest look
        std::uint64_t othersActivity = 0;
        bool isSettled = false; ///< the latest look brought no news, and nothing of it is under way
        Timestamp looked{};
    };

    void findNew();
    bool isSettledAsClosed(Watched& watched);
    using Way = void(const std::shared_ptr<Socket>&, journal::Recorder&, ActorId);
    void lookAt(Watched& watched, Timestamp now, Way* observe);
    bool mayHaveChanged(const Watched& watched, Timestamp now) const;
    std::uint64_t activityOfOther(const Watched& watched) const;

    const SocketTable& m_table;
    journal::Recorder& m_recorder;
    const ActorId m_world;
    SocketId m_last = SocketId::None; ///< the newest in m_watched
    std::vector<Watched> m_watched;   ///< those not closed
    std::map<net::Connection, std::shared_ptr<Socket>> m_ends;
    std::vector<SocketObserved> m_closed;
};

} // namespace socketlab::engine
