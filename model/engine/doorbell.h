#pragma once

#include "net/calls.h"

#include <functional>
#include <mutex>
#include <thread>

namespace socketlab::engine {

/// Rings when something comes in on any of the descriptors it watches, for those who record in another process cannot
/// wake anybody here. Owns its thread, which `ring` runs in and which there is once something is watched.
class Doorbell
{
public:
    explicit Doorbell(std::function<void()> ring) : m_ring(std::move(ring)) {}
    ~Doorbell();
    Doorbell(const Doorbell&) = delete;
    Doorbell& operator=(const Doorbell&) = delete;

    /// Watches until the descriptor is closed, and rings once for each change. Fails where the kernel has no descriptors or
    /// threads left for it; later it may. Any thread.
    Outcome watch(int descriptor);

private:
    Outcome begin();
    void run();

    std::function<void()> m_ring;
    std::mutex m_beginMutex; ///< guards the beginning of what follows
    net::Descriptor m_epoll;
    net::Descriptor m_stopReader;
    net::Descriptor m_stopWriter;
    std::jthread m_thread;
};

} // namespace socketlab::engine
