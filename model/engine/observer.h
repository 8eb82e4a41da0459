#pragma once

#include "engine/actorwatch.h"
#include "engine/distantsockets.h"
#include "engine/ownsockets.h"
#include "engine/rhythm.h"
#include "journal/collector.h"

#include <condition_variable>
#include <thread>

namespace socketlab::engine {

/// Looks at every socket of the lab, what is left of closed ones, and the actors, at most 60 times a second, while there
/// is something to see: bytes arrive and peers go away without any call of ours. Looks less often rather than slowing
/// the calls, and records a note when it does. Sleeps where there is nothing. Owns its thread.
class Observer
{
public:
    Observer(const SocketTable& sockets, journal::Recorder& recorder, ActorId world,
             std::function<std::vector<RunningActor>()> whoRuns = {});
    ~Observer();
    Observer(const Observer&) = delete;
    Observer& operator=(const Observer&) = delete;

    /// Something happened: look soon. Cheap; any thread.
    void nudge();
    /// Those that are to be found without a descriptor. Any thread.
    DistantSockets& distant() { return m_distant; }
    /// What is left of closed sockets is of no interest any more. Any thread.
    void forgetClosed();

private:
    void run();
    void look(Timestamp began);
    void lookAtSockets(Timestamp began);
    Duration distantPause(Timestamp now) const;
    std::optional<Duration> longestSleep(Timestamp began) const;
    bool isAttentive(Timestamp now) const { return now < m_attentiveUntil; }

    journal::Recorder& m_recorder;
    const ActorId m_world;
    DistantSockets m_distant;
    std::mutex m_lookMutex; // guards what follows, up to m_mutex
    OwnSockets m_own;
    std::optional<ActorWatch> m_actors;
    Rhythm m_rhythm;
    std::size_t m_open = 0;
    Timestamp m_attentiveUntil{};
    Timestamp m_lookedAtDistant{};
    Timestamp m_lookedAtActors{};

    std::atomic<bool> m_isNudged{false};
    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    bool m_stop = false;
    std::jthread m_thread;
};

} // namespace socketlab::engine
