#pragma once

#include "engine/caller.h"
#include "engine/conversation.h"
#include "net/readiness.h"

#include <map>

namespace socketlab::engine {

/// Serves a listener by a script, in the calling thread, which never waits for one peer alone. Accepted sockets are
/// named after the listener (L-1, L-2, …) and do not wait (nonblock) as long as it runs; each of their calls is recorded.
/// The time for one event does not grow with the number of conversations.
class ScriptServer
{
public:
    /// `descriptor` is the listener's; its mode is left as it is.
    ScriptServer(Caller& caller, SocketId listener, int descriptor, ServerScript script,
                 std::unique_ptr<framing::Responder> responder);

    /// Goes on until the thread is interrupted; the value says how many were accepted. Fails where the listener does.
    /// What has been accepted and not ended stays open.
    Outcome run();

private:
    struct Peer
    {
        std::string name;
        int descriptor = -1;
        std::uint8_t asked = 0; ///< of the kernel: bits of Ready
        bool isShut = false;    ///< shutdown(write) was made
        Conversation talk;
    };
    using Peers = std::map<SocketId, Peer>;
    struct Tick
    {
        Timestamp due{};
        std::chrono::milliseconds pause{};
        const Bytes* data = nullptr;
    };

    void attendTo(const Watched& ready);
    void acceptCallers();
    bool acceptOne();
    void welcome(const Surroundings::Accepted& accepted, int descriptor);
    void pauseAccepting(const Outcome& shortage);
    void resumeAccepting();
    void receive(Peers::iterator peer);
    void proceed(Peers::iterator peer);
    bool sendUnsent(Peers::iterator peer);
    void hangUp(Peers::iterator peer);
    void tick();
    net::Timeout timeToNext() const;
    Done makeCall(CallOp op, SocketId socket, std::int64_t number = 0);

    Caller& m_caller;
    const SocketId m_listener;
    const int m_descriptor;
    const ServerScript m_script;
    const std::unique_ptr<framing::Responder> m_responder;
    net::Descriptor m_epoll;
    Outcome m_state;
    Peers m_peers;
    std::vector<Tick> m_ticks;
    std::optional<Surroundings::Accepted> m_next; ///< the name for the next one accepted
    int m_shortage = 0;                           ///< why nobody is accepted: EMFILE and the like
    Timestamp m_tryAgain{};                       ///< while there is a shortage
    std::int64_t m_served = 0;
};

} // namespace socketlab::engine
