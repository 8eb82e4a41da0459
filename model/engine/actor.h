#pragma once

#include "engine/hands.h"

#include <condition_variable>
#include <deque>
#include <string>
#include <thread>

namespace socketlab::engine {

/// A name under which calls are made, one after the other. Calls may be handed to it before it has started. Any thread.
class Actor
{
public:
    Actor(ActorId id, std::string name) : m_id(id), m_name(std::move(name)) {}
    /// The actor must have been stopped and released before, or this waits until its call returns.
    ~Actor();
    Actor(const Actor&) = delete;
    Actor& operator=(const Actor&) = delete;

    ActorId id() const { return m_id; }
    const std::string& name() const { return m_name; }

    /// What others may see of its work; `shared` from now on instead of memory of its own.
    CallerPage& page() { return *m_page.load(); }
    void usePage(CallerPage& shared);

    /// Gives it hands and a thread. Returns when they have begun, so that actors stand in the journal in the order they
    /// were made in; EEXIST where it has started before.
    Outcome start(std::shared_ptr<Hands> hands);
    /// The same without waiting for the beginning.
    bool startSoon(std::shared_ptr<Hands> hands);
    /// Makes its calls in the calling thread until it exits.
    Outcome runHere(std::shared_ptr<Hands> hands);

    enum class Phase : std::uint8_t { Unborn, Alive, Ended };
    Phase phase() const;

    CallId post(Call call);
    /// A number for a call made in this actor's name by somebody else.
    std::uint32_t takeNumber();

    /// A closed gate holds it before its next call; step() lets so many more through.
    void closeGate();
    bool openGate(); ///< whether it was closed
    void step(std::size_t calls);
    /// Time before each call, so that a person can follow.
    void setPause(std::chrono::milliseconds pause);

    /// Forgets the calls that have not begun.
    void dropQueued();
    /// Makes no further call once the present one has returned.
    void stop();
    /// Waits until nothing is queued and no call is under way, or the time is up.
    bool waitUntilIdle(std::chrono::milliseconds longest);
    /// What it waits for may have happened: its hands are gone.
    void lookAgain();
    /// Gives back the stack of a thread that has ended. Not from that thread.
    void joinIfFinished();

    std::optional<CurrentCall> current() const;
    void interrupt();
    std::int32_t process() const;
    std::int32_t thread() const;

private:
    struct Posted
    {
        std::uint32_t number;
        Call call;
    };
    bool take(std::shared_ptr<Hands> hands);
    void serve();
    bool mayPerform() const;
    std::shared_ptr<Hands> hands() const;

    const ActorId m_id;
    const std::string m_name;
    CallerPage m_ownPage;
    std::atomic<CallerPage*> m_page{&m_ownPage};

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Posted> m_queue;
    std::shared_ptr<Hands> m_hands;
    Phase m_phase = Phase::Unborn;
    std::optional<Outcome> m_beginning;
    std::chrono::milliseconds m_pause{0};
    bool m_isGateOpen = true;
    std::size_t m_steps = 0;
    bool m_isBusy = false;
    bool m_stop = false;
    bool m_isFinished = false; ///< its thread does nothing more that matters
    std::mutex m_joinMutex;
    std::thread m_thread;
};

} // namespace socketlab::engine
