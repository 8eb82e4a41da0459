#pragma once

#include "values/outcome.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace socketlab::engine {

/// The named locks of a process. As with a mutex of the C library, nobody but the holder gives one back, and a holder
/// that ends without doing so leaves it locked for ever. Any thread.
class Locks
{
public:
    /// Waits while another thread holds it; EINTR where the thread is interrupted meanwhile.
    Outcome lock(std::string_view name);
    /// EPERM where this thread does not hold it.
    Outcome unlock(std::string_view name);
    void forget(); ///< all of them

private:
    struct Lock
    {
        bool isHeld = false;
        std::int32_t holder = 0; // gettid(2)
    };
    std::mutex m_mutex;
    std::condition_variable m_unlocked;
    std::map<std::string, Lock, std::less<>> m_locks;
};

} // namespace socketlab::engine
