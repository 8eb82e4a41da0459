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

    /// Gives it hands and a thread. EEXIST where it has started before; EAGAIN where the kernel has no more threads, and
    /// then it has ended. After a failure nobody has the hands.
    Outcome startSoon(std::shared_ptr<Hands> hands);
    /// After startSoon(): returns when the hands have begun, so that actors stand in the journal in the order they were
    /// made in. What it fails with is why they could not.
    Outcome waitForBeginning();
    /// Both.
    Outcome start(std::shared_ptr<Hands> hands);
    /// Makes its calls in the calling thread until it exits.
    Outcome runHere(std::shared_ptr<Hands> hands);

    enum class Phase : std::uint8_t { Unborn, Alive, Ended };
    Phase phase() const;

    CallId post(Call call);
    /// A number for a call made in this actor's name by somebody else.
    std::uint32_t takeNumber();

    /// A closed gate holds it before its next call, and so does the pause of the whole lab, each for itself; step() lets
    /// so many more through both.
    void closeGate();
    bool openGate(); ///< whether it was closed
    void setPaused(bool isPaused);
    void step(std::size_t calls);
    /// Time before each call, so that a person can follow. A call that waits for it has not begun.
    void setPace(std::chrono::milliseconds pace);

    /// The call that was to make it has failed: its name is free for another.
    void giveUp();
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
    void live();
    void serve();
    bool waitForTurn(std::unique_lock<std::mutex>& lock, const Hands& hands);
    bool isHeld() const { return m_isGateClosed || m_isPaused; }
    bool mayPerform() const { return !m_queue.empty() && (!isHeld() || m_steps > 0); }
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
    std::chrono::milliseconds m_pace{0};
    bool m_isGateClosed = false;
    bool m_isPaused = false;
    std::size_t m_steps = 0;
    bool m_isBusy = false;
    bool m_stop = false;
    bool m_isFinished = false; ///< its thread does nothing more that matters
    std::mutex m_joinMutex;
    std::thread m_thread;
};

} // namespace socketlab::engine
