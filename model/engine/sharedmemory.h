#pragma once

#include "values/outcome.h"

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <semaphore.h>
#include <string>

namespace socketlab::engine {

/// The variables of a process and the shared memory and semaphores that it has opened: shm_open(3), sem_open(3).
/// Names are the lab's own: `prefix` keeps them apart from everybody else's. Any thread.
class SharedMemory
{
public:
    explicit SharedMemory(std::string prefix) : m_prefix(std::move(prefix)) {}
    ~SharedMemory();
    SharedMemory(const SharedMemory&) = delete;
    SharedMemory& operator=(const SharedMemory&) = delete;

    Outcome openMemory(std::string_view name, std::size_t size);
    Outcome openSemaphore(std::string_view name, unsigned value);

    bool isSemaphore(std::string_view name) const;
    Outcome waitFor(std::string_view semaphore); ///< sem_wait(3)
    Outcome post(std::string_view semaphore);    ///< sem_post(3)

    /// The counter of that name: the first word of shared memory where it is one, else a variable of this process.
    std::atomic<std::int64_t>& counter(std::string_view name);

    /// Takes the names that any process has made under this prefix away from the system: shm_unlink(3), sem_unlink(3).
    void unlinkAll();
    void forget(); ///< all of them

private:
    struct Memory
    {
        void* address = nullptr;
        std::size_t size = 0;
    };
    std::string path(std::string_view name) const;
    sem_t* semaphore(std::string_view name) const;

    const std::string m_prefix;
    mutable std::mutex m_mutex;
    std::map<std::string, Memory, std::less<>> m_memories;
    std::map<std::string, sem_t*, std::less<>> m_semaphores;
    std::map<std::string, std::atomic<std::int64_t>, std::less<>> m_variables;
};

} // namespace socketlab::engine
