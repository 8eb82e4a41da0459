#pragma once

#include "engine/caller.h"

#include <deque>
#include <latch>
#include <string>
#include <thread>

namespace socketlab::engine {

/// A named thread that makes the calls it is handed, one after the other. Owns its thread; any thread may hand it calls.
class Actor
{
public:
    /// Returns when the actor's start is recorded, so that actors stand in the journal in the order they were made in.
    Actor(ActorId id, std::string name, ActorKind kind, const Surroundings& surroundings, journal::Recorder& recorder,
          Jitter jitter);
    /// The actor must have been stopped and released before, or this waits until its call returns.
    ~Actor();
    Actor(const Actor&) = delete;
    Actor& operator=(const Actor&) = delete;

    ActorId id() const { return m_id; }
    const std::string& name() const { return m_name; }

    CallId post(Call call);
    /// A number for a call made in this actor's name by somebody else.
    std::uint32_t takeNumber() { return ++m_numbers; }

    /// Forgets the calls that have not begun.
    void dropQueued();
    /// Makes no further call once the present one has returned.
    void stop();
    /// Waits until nothing is queued and no call is under way, or the time is up.
    bool waitUntilIdle(std::chrono::milliseconds longest);
    std::optional<CurrentCall> current() const { return m_caller.current(); }
    void interruptWait() { m_caller.interruptWait(); }

private:
    void run(ActorKind kind, journal::Recorder& recorder);

    struct Posted
    {
        std::uint32_t number;
        Call call;
    };

    const ActorId m_id;
    const std::string m_name;
    std::atomic<std::uint32_t> m_numbers{0};
    Caller m_caller;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Posted> m_queue;
    bool m_isBusy = false;
    bool m_stop = false;
    std::latch m_started{1};
    std::jthread m_thread;
};

} // namespace socketlab::engine
