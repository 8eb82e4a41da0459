#include "engine/observer.h"

#include "net/cpu.h"

#include <algorithm>

namespace socketlab::engine {
namespace {

using namespace std::chrono_literals;
constexpr Duration frame = 16ms;            // 60 times a second
constexpr auto attentive = 2s;              // how long to keep looking closely after something happened
constexpr Duration relaxedInterval = 100ms; // an outside peer may do something at any time
constexpr Duration actorInterval = 100ms;

Duration spentByThisThread()
{
    return net::cpuTimeOfThread(net::currentThread()).value_or(Duration{});
}

} // namespace

Observer::Observer(const SocketTable& sockets, journal::Recorder& recorder, ActorId world,
                   std::function<std::vector<RunningActor>()> whoRuns)
    : m_recorder(recorder)
    , m_world(world)
    , m_own(sockets, recorder, world)
    , m_actors(whoRuns ? std::optional<ActorWatch>(std::in_place, std::move(whoRuns), recorder) : std::nullopt)
    , m_attentiveUntil(Clock::now() + attentive)
    , m_thread([this] { run(); })
{
}

Observer::~Observer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wakeUp.notify_one();
    m_thread.join();
}

void Observer::nudge()
{
    if (m_isNudged.exchange(true))
        return;
    // The lock closes the gap between the observer's last look and its sleep.
    {
        const std::lock_guard lock(m_mutex);
    }
    m_wakeUp.notify_one();
}

void Observer::forgetClosed()
{
    const std::lock_guard lock(m_lookMutex);
    m_own.settleClosed();
    m_own.takeClosed();
    m_distant.forgetAll();
}

void Observer::run()
{
    for (;;) {
        const auto began = Clock::now();
        look(began);
        const auto sleep = longestSleep(began);
        std::unique_lock lock(m_mutex);
        const auto isNudged = [this] { return m_stop || m_isNudged.load(); };
        if (!sleep)
            m_wakeUp.wait(lock, isNudged);
        else
            m_wakeUp.wait_for(lock, *sleep, isNudged);
        // However often it is nudged, there is a pause between two looks.
        const auto pause = m_rhythm.pause() - (Clock::now() - began);
        if (m_wakeUp.wait_for(lock, pause, [this] { return m_stop; }))
            return;
    }
}

void Observer::look(Timestamp began)
{
    const std::lock_guard lock(m_lookMutex);
    if (m_isNudged.exchange(false))
        m_attentiveUntil = began + attentive;
    const auto spentBefore = spentByThisThread();
    lookAtSockets(began);
    if (m_actors && isAttentive(began) && began - m_lookedAtActors >= actorInterval) {
        m_lookedAtActors = began;
        m_actors->look();
    }
    m_rhythm.note(spentByThisThread() - spentBefore);
    if (const auto news = m_rhythm.takeNews(m_open + m_distant.count()))
        m_recorder.record(m_world, Marked{MarkKind::Note}, std::as_bytes(std::span(*news)));
}

void Observer::lookAtSockets(Timestamp began)
{
    m_open = m_own.look(began, [this](const net::Connection& ends) { return m_distant.isWatched(ends); });
    const auto closed = m_own.takeClosed();
    for (const auto& known : closed)
        m_distant.watch(known, Clock::now());
    if (m_distant.isEmpty() || (closed.empty() && began - m_lookedAtDistant < distantPause(began)))
        return;
    m_lookedAtDistant = began;
    m_distant.look(m_recorder, m_world, [this](const net::Connection& ends) { return m_own.isOpen(ends); });
}

Duration Observer::distantPause(Timestamp now) const
{
    return m_distant.rest(now, isAttentive(now) ? frame : relaxedInterval);
}

// Until it looks again though nobody nudges; for ever where there is nothing to see.
std::optional<Duration> Observer::longestSleep(Timestamp began) const
{
    if (m_open > 0)
        return isAttentive(began) ? frame : relaxedInterval;
    std::optional<Duration> sleep;
    if (!m_distant.isEmpty())
        sleep = distantPause(began);
    if (m_actors && isAttentive(began))
        sleep = std::min(sleep.value_or(actorInterval), actorInterval);
    return sleep;
}

} // namespace socketlab::engine
