#pragma once

#include "journal/recorder.h"
#include "net/sockdiag.h"

#include <functional>
#include <map>
#include <mutex>

namespace socketlab::engine {

/// TCP sockets that no descriptor of this process stands for: those of helper processes, and what the kernel keeps of
/// closed ones (FIN_WAIT2, TIME_WAIT). Found in the kernel's list by their addresses, never held, since that would
/// delay their end. Told of by any thread; looked at by one.
class DistantSockets
{
public:
    /// `known` is the latest that is recorded of the socket, at that time; its addresses name it.
    void watch(const SocketObserved& known, Timestamp when);
    /// A recorded call has taken bytes out of its receive queue.
    void noteTaken(SocketId socket, std::uint64_t bytes, Timestamp when);
    void forgetAll();

    bool isEmpty() const;
    std::size_t count() const;
    bool isWatched(const net::Connection& connection) const;
    /// How long until the next look where nobody makes calls: closed ones are asked about less and less often.
    Duration rest(Timestamp now, Duration whereHeld) const;

    /// One listing for all; records what is news, and at last that the kernel has forgotten the connection.
    /// Those for which `isOpenHere` holds are left alone.
    void look(journal::Recorder& recorder, ActorId world,
              const std::function<bool(const net::Connection&)>& isOpenHere);

private:
    struct Distant
    {
        SocketObserved known;
        Timestamp when{};    ///< of what is known
        Timestamp changed{}; ///< the latest news
        bool isHeld = true;  ///< by some program
    };
    std::vector<SocketObserved> compare(const std::vector<net::ListedSocket>& listed, Timestamp asked,
                                        const std::function<bool(const net::Connection&)>& isOpenHere);

    mutable std::mutex m_mutex; // never held while something is recorded: the collector's thread comes here, too
    std::map<net::Connection, Distant> m_distant;
};

} // namespace socketlab::engine
