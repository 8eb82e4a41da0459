#include "engine/doorbell.h"

#include "net/files.h"
#include "net/readiness.h"

#include <algorithm>
#include <array>

namespace socketlab::engine {

Doorbell::Doorbell(std::function<void()> ring) : m_ring(std::move(ring)), m_epoll(net::makeEpoll().descriptor)
{
    auto stop = net::pipe();
    m_stopReader = std::move(stop.descriptors[0]);
    m_stopWriter = std::move(stop.descriptors[1]);
    net::watch(m_epoll, m_stopReader.get());
    m_thread = std::jthread([this] { run(); });
}

Doorbell::~Doorbell()
{
    m_stopWriter.reset();
    m_thread.join();
}

void Doorbell::watch(int descriptor)
{
    net::watchChanges(m_epoll, descriptor);
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
