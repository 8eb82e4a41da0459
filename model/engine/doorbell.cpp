#include "engine/doorbell.h"

#include "net/files.h"
#include "net/readiness.h"

#include <algorithm>
#include <array>
#include <system_error>

namespace socketlab::engine {

Doorbell::~Doorbell()
{
    m_stopWriter.reset();
    if (m_thread.joinable())
        m_thread.join();
}

Outcome Doorbell::watch(int descriptor)
{
    {
        const std::lock_guard lock(m_beginMutex);
        if (!m_thread.joinable())
            if (const auto begun = begin(); !begun.isOk())
                return begun;
    }
    return net::watchChanges(m_epoll, descriptor);
}

Outcome Doorbell::begin()
{
    auto epoll = net::makeEpoll();
    auto stop = net::pipe();
    for (const auto& made : {epoll.outcome, stop.outcome})
        if (!made.isOk())
            return made;
    if (const auto watched = net::watch(epoll.descriptor, stop.descriptors[0].get()); !watched.isOk())
        return watched;
    m_epoll = std::move(epoll.descriptor);
    m_stopReader = std::move(stop.descriptors[0]);
    m_stopWriter = std::move(stop.descriptors[1]);
    try {
        m_thread = std::jthread([this] { run(); });
    } catch (const std::system_error& refused) {
        return Outcome::failed("pthread_create", refused.code().value());
    }
    return Outcome::succeeded("epoll_create");
}

void Doorbell::run()
{
    std::array<int, 16> ready{};
    for (;;) {
        const auto woken = net::waitForAny(m_epoll, ready, {});
        const auto count = static_cast<std::size_t>(woken.isOk() ? woken.value : 0);
        if (std::ranges::find(ready.begin(), ready.begin() + count, m_stopReader.get()) != ready.begin() + count)
            return;
        m_ring();
    }
}

} // namespace socketlab::engine
