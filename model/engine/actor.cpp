#include "engine/actor.h"

#include <cerrno>
#include <pthread.h>
#include <system_error>

namespace socketlab::engine {

Actor::~Actor()
{
    stop();
    if (m_thread.joinable())
        m_thread.join();
}

void Actor::joinIfFinished()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isFinished)
            return;
    }
    const std::lock_guard lock(m_joinMutex);
    if (m_thread.joinable())
        m_thread.join();
}

void Actor::usePage(CallerPage& shared)
{
    const std::lock_guard lock(m_mutex);
    shared.numbers = m_page.load()->numbers.load();
    m_page = &shared;
}

bool Actor::take(std::shared_ptr<Hands> hands)
{
    const std::lock_guard lock(m_mutex);
    if (m_phase != Phase::Unborn || m_stop)
        return false;
    m_phase = Phase::Alive;
    m_hands = std::move(hands);
    return true;
}

Outcome Actor::startSoon(std::shared_ptr<Hands> hands)
{
    if (!take(std::move(hands)))
        return Outcome::failed("spawn", EEXIST);
    // It may have finished before this returns.
    const std::lock_guard joinLock(m_joinMutex);
    try {
        m_thread = std::thread([this] { live(); });
    } catch (const std::system_error& refused) {
        const std::lock_guard lock(m_mutex);
        m_hands.reset();
        m_queue.clear();
        m_phase = Phase::Ended;
        return Outcome::failed("spawn", refused.code().value());
    }
    return Outcome::succeeded("spawn");
}

// What its thread does.
void Actor::live()
{
    // Debuggers show it; the kernel keeps 15 letters.
    ::pthread_setname_np(::pthread_self(), m_name.substr(0, 15).c_str());
    serve();
    // A helper process dies with the thread that started it, and so would those forked from it.
    const bool mustStay = hands()->keepsOthersAlive();
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_stop || !mustStay; });
    m_isFinished = true;
}

Outcome Actor::waitForBeginning()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_beginning.has_value(); });
    return *m_beginning;
}

Outcome Actor::start(std::shared_ptr<Hands> hands)
{
    const auto started = startSoon(std::move(hands));
    return started.isOk() ? waitForBeginning() : started;
}

Outcome Actor::runHere(std::shared_ptr<Hands> hands)
{
    if (!take(std::move(hands)))
        return Outcome::failed("run", EEXIST);
    serve();
    return Outcome::succeeded("run");
}

Actor::Phase Actor::phase() const
{
    const std::lock_guard lock(m_mutex);
    return m_phase;
}

// Whether there is a call to make: the first in the queue, where it stays until its time has come, so that whoever holds
// or empties the queue meanwhile still finds it there.
bool Actor::waitForTurn(std::unique_lock<std::mutex>& lock, const Hands& hands)
{
    const auto isOver = [&] { return m_stop || hands.isGone(); };
    for (;;) {
        m_changed.wait(lock, [&] { return isOver() || mayPerform(); });
        if (isOver())
            return false;
        const auto pace = m_pace;
        const auto isOtherwise = [&] { return isOver() || !mayPerform() || m_pace != pace; };
        if (pace.count() <= 0 || !m_changed.wait_for(lock, pace, isOtherwise))
            return true;
    }
}

void Actor::serve()
{
    const auto mine = hands();
    const auto beginning = mine->begin();
    std::unique_lock lock(m_mutex);
    m_beginning = beginning;
    m_changed.notify_all();
    while (beginning.isOk() && waitForTurn(lock, *mine)) {
        const auto posted = std::move(m_queue.front());
        m_queue.pop_front();
        m_steps -= isHeld() ? 1U : 0U;
        m_isBusy = true;
        lock.unlock();
        mine->perform(posted.number, posted.call);
        lock.lock();
        m_isBusy = false;
        m_changed.notify_all();
        if (posted.call.op == CallOp::Exit)
            break;
    }
    m_phase = Phase::Ended;
    m_queue.clear();
    lock.unlock();
    mine->end();
    lock.lock();
    m_changed.notify_all();
}

CallId Actor::post(Call call)
{
    const std::lock_guard lock(m_mutex);
    const auto number = ++m_page.load()->numbers;
    if (m_phase != Phase::Ended)
        m_queue.push_back({number, std::move(call)});
    m_changed.notify_all();
    return {m_id, number};
}

std::uint32_t Actor::takeNumber()
{
    const std::lock_guard lock(m_mutex);
    return ++m_page.load()->numbers;
}

void Actor::closeGate()
{
    const std::lock_guard lock(m_mutex);
    m_isGateClosed = true;
    m_steps = 0;
    m_changed.notify_all();
}

bool Actor::openGate()
{
    const std::lock_guard lock(m_mutex);
    m_changed.notify_all();
    return std::exchange(m_isGateClosed, false);
}

void Actor::setPaused(bool isPaused)
{
    const std::lock_guard lock(m_mutex);
    m_isPaused = isPaused;
    if (isPaused)
        m_steps = 0;
    m_changed.notify_all();
}

void Actor::step(std::size_t calls)
{
    const std::lock_guard lock(m_mutex);
    m_steps += calls;
    m_changed.notify_all();
}

void Actor::setPace(std::chrono::milliseconds pace)
{
    const std::lock_guard lock(m_mutex);
    m_pace = pace;
    m_changed.notify_all();
}

void Actor::giveUp()
{
    const std::lock_guard lock(m_mutex);
    m_phase = Phase::Ended;
    m_queue.clear();
}

void Actor::dropQueued()
{
    const std::lock_guard lock(m_mutex);
    m_queue.clear();
    m_changed.notify_all();
}

void Actor::stop()
{
    const std::lock_guard lock(m_mutex);
    m_queue.clear();
    m_stop = true;
    m_changed.notify_all();
}

bool Actor::waitUntilIdle(std::chrono::milliseconds longest)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, longest,
                              [this] { return m_phase != Phase::Alive || (m_queue.empty() && !m_isBusy); });
}

void Actor::lookAgain()
{
    const std::lock_guard lock(m_mutex);
    m_changed.notify_all();
}

std::shared_ptr<Hands> Actor::hands() const
{
    const std::lock_guard lock(m_mutex);
    return m_hands;
}

std::optional<CurrentCall> Actor::current() const
{
    const auto mine = hands();
    return mine ? mine->current() : std::nullopt;
}

void Actor::interrupt()
{
    if (const auto mine = hands())
        mine->interrupt();
}

std::int32_t Actor::process() const
{
    const auto mine = hands();
    return mine ? mine->process() : 0;
}

std::int32_t Actor::thread() const
{
    const auto mine = hands();
    return mine ? mine->thread() : 0;
}

} // namespace socketlab::engine
