#pragma once

#include "net/descriptor.h"

#include <functional>
#include <thread>

namespace socketlab::engine {

/// Rings when something comes in on any of the descriptors it watches, for those who record in another process cannot
/// wake anybody here. Owns its thread, which `ring` runs in.
class Doorbell
{
public:
    explicit Doorbell(std::function<void()> ring);
    ~Doorbell();
    Doorbell(const Doorbell&) = delete;
    Doorbell& operator=(const Doorbell&) = delete;

    /// Watches until the descriptor is closed, and rings once for each change. Any thread.
    void watch(int descriptor);

private:
    void run();

    std::function<void()> m_ring;
    net::Descriptor m_epoll;
    net::Descriptor m_stopReader;
    net::Descriptor m_stopWriter;
    std::jthread m_thread;
};

} // namespace socketlab::engine
