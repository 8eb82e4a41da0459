#include "engine/actor.h"

#include <pthread.h>
#include <unistd.h>

namespace socketlab::engine {

Actor::Actor(ActorId id, std::string name, ActorKind kind, const Surroundings& surroundings, journal::Recorder& recorder,
             Jitter jitter)
    : m_id(id)
    , m_name(std::move(name))
    , m_caller(id, surroundings, recorder, m_numbers, jitter)
    , m_thread([this, kind, &recorder] { run(kind, recorder); })
{
    m_started.wait();
}

Actor::~Actor()
{
    stop();
    m_thread.join();
}

CallId Actor::post(Call call)
{
    const std::lock_guard lock(m_mutex);
    const auto number = takeNumber();
    m_queue.push_back({number, std::move(call)});
    m_changed.notify_all();
    return {m_id, number};
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
    return m_changed.wait_for(lock, longest, [this] { return m_queue.empty() && !m_isBusy; });
}

void Actor::run(ActorKind kind, journal::Recorder& recorder)
{
    // Debuggers show it; the kernel keeps 15 letters.
    ::pthread_setname_np(::pthread_self(), m_name.substr(0, 15).c_str());
    recorder.record(m_id, ActorStarted{kind, ::gettid()}, std::as_bytes(std::span(m_name)));
    m_started.count_down();
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_stop || !m_queue.empty(); });
        if (m_stop)
            break;
        const auto posted = std::move(m_queue.front());
        m_queue.pop_front();
        m_isBusy = true;
        lock.unlock();
        m_caller.perform(posted.number, posted.call);
        lock.lock();
        m_isBusy = false;
        m_changed.notify_all();
    }
    lock.unlock();
    recorder.record(m_id, ActorEnded{});
}

} // namespace socketlab::engine
