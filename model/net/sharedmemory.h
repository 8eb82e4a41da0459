#pragma once

#include "net/calls.h"

#include <semaphore.h>

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace socketlab::net {

/// Memory that processes can share: mmap(2) of MAP_SHARED. The one owner of the mapping; unmaps it when it goes.
class SharedMemory
{
public:
    SharedMemory() = default;
    SharedMemory(SharedMemory&& other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}
    SharedMemory& operator=(SharedMemory&& other) noexcept
    {
        reset();
        m_bytes = std::exchange(other.m_bytes, {});
        return *this;
    }
    ~SharedMemory() { reset(); }

    /// Without a name: shared with the children that are forked later.
    static std::pair<Outcome, SharedMemory> make(std::size_t size);
    /// Of a file, such as net::memoryFile(), which is given that size.
    static std::pair<Outcome, SharedMemory> map(int descriptor, std::size_t size);

    std::span<std::byte> bytes() const { return m_bytes; }
    void reset();

private:
    explicit SharedMemory(std::span<std::byte> bytes) : m_bytes(bytes) {}

    std::span<std::byte> m_bytes;
};

/// shm_open(3): a name such as `/lab` for memory that any process of this user can open. EEXIST where it is taken.
Made makeNamedMemory(const std::string& name);
Outcome removeNamedMemory(const std::string& name);

/// A counting semaphore that works between processes where it stands in shared memory. Made in place, never moved.
class SharedSemaphore
{
public:
    explicit SharedSemaphore(unsigned count);
    ~SharedSemaphore();
    SharedSemaphore(const SharedSemaphore&) = delete;
    SharedSemaphore& operator=(const SharedSemaphore&) = delete;

    Outcome made() const { return m_made; } ///< sem_init(3)
    Outcome post();
    /// Waits until the count is above 0 and takes one; ETIMEDOUT when the time has run out, EINTR after a signal.
    Outcome wait(std::optional<std::chrono::milliseconds> timeout = {});
    int count() const;

private:
    Outcome m_made;
    mutable sem_t m_semaphore{};
};

} // namespace socketlab::net
