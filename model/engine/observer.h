#pragma once

#include "engine/sockettable.h"
#include "journal/collector.h"

#include <condition_variable>
#include <thread>

namespace socketlab::engine {

/// Asks the kernel about a socket and records the answer where it is news. Holds the socket only for that time.
void observeSocket(const std::shared_ptr<Socket>& socket, journal::Recorder& recorder, ActorId world);

/// Looks at every open socket, at most 60 times a second, while there is something to see: bytes arrive and peers go
/// away without any call of ours. Sleeps where no socket is open. Owns its thread.
class Observer
{
public:
    Observer(const SocketTable& sockets, journal::Recorder& recorder, ActorId world);
    ~Observer();
    Observer(const Observer&) = delete;
    Observer& operator=(const Observer&) = delete;

    /// Something happened: look soon. Cheap; any thread.
    void nudge();

private:
    void run();
    std::size_t lookAtAll();

    const SocketTable& m_sockets;
    journal::Recorder& m_recorder;
    const ActorId m_world;
    std::atomic<bool> m_isNudged{false};
    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    bool m_stop = false;
    std::jthread m_thread;
};

} // namespace socketlab::engine
