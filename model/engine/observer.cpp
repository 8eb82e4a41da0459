#include "engine/observer.h"

#include "net/kernelview.h"

#include <algorithm>

namespace socketlab::engine {
namespace {

using namespace std::chrono_literals;
constexpr auto frame = 16ms;          // 60 times a second
constexpr auto attentive = 2s;        // how long to keep looking closely after something happened
constexpr auto relaxedInterval = 100ms; // an outside peer may do something at any time
constexpr int longestShare = 50;      // looking takes at most a fiftieth of one core

} // namespace

void observeSocket(const std::shared_ptr<Socket>& socket, journal::Recorder& recorder, ActorId world)
{
    const std::lock_guard lock(socket->observationMutex);
    const Use use(socket);
    if (use.descriptor() < 0)
        return;
    recorder.begin();
    auto seen = net::observe(use.descriptor());
    seen.socket = socket->id();
    if (seen == socket->lastObserved || !socket->isOpen()) {
        recorder.cancel();
        return;
    }
    socket->lastObserved = seen;
    recorder.finish(world, seen);
}

Observer::Observer(const SocketTable& sockets, journal::Recorder& recorder, ActorId world)
    : m_sockets(sockets), m_recorder(recorder), m_world(world), m_thread([this] { run(); })
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
    { const std::lock_guard lock(m_mutex); }
    m_wakeUp.notify_one();
}

void Observer::run()
{
    auto attentiveUntil = Clock::now();
    for (;;) {
        const auto began = Clock::now();
        if (m_isNudged.exchange(false))
            attentiveUntil = began + attentive;
        const auto watched = lookAtAll();
        const auto took = Clock::now() - began;

        std::unique_lock lock(m_mutex);
        const auto isNudged = [this] { return m_stop || m_isNudged.load(); };
        if (watched == 0)
            m_wakeUp.wait(lock, isNudged);
        else if (began >= attentiveUntil)
            m_wakeUp.wait_for(lock, relaxedInterval, isNudged);
        // However often it is nudged, there is a frame between two looks.
        const auto pause = std::max<Duration>(frame, took * longestShare) - (Clock::now() - began);
        if (m_wakeUp.wait_for(lock, pause, [this] { return m_stop; }))
            return;
    }
}

std::size_t Observer::lookAtAll()
{
    const auto sockets = m_sockets.open();
    for (const auto& socket : sockets)
        observeSocket(socket, m_recorder, m_world);
    return sockets.size();
}

} // namespace socketlab::engine
