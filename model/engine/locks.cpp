#include "engine/locks.h"

#include "engine/interruption.h"

#include <cerrno>
#include <chrono>
#include <unistd.h>

namespace socketlab::engine {

using namespace std::chrono_literals;

Outcome Locks::lock(std::string_view name)
{
    std::unique_lock guard(m_mutex);
    auto& lock = m_locks[std::string(name)];
    while (lock.isHeld) {
        if (wasInterrupted())
            return Outcome::failed("lock", EINTR);
        // A signal does not end this wait, so it is asked about from time to time.
        m_unlocked.wait_for(guard, 20ms);
    }
    lock = {true, ::gettid()};
    return Outcome::succeeded("lock");
}

Outcome Locks::unlock(std::string_view name)
{
    {
        const std::lock_guard guard(m_mutex);
        const auto found = m_locks.find(name);
        if (found == m_locks.end() || !found->second.isHeld || found->second.holder != ::gettid())
            return Outcome::failed("unlock", EPERM);
        found->second = {};
    }
    m_unlocked.notify_all();
    return Outcome::succeeded("unlock");
}

void Locks::forget()
{
    const std::lock_guard guard(m_mutex);
    m_locks.clear();
}

} // namespace socketlab::engine
