#pragma once

#include <chrono>
#include <cstdint>
#include <ctime>

namespace socketlab::engine {

/// Ends a system call in which a thread waits by a signal that does nothing else: the call returns EINTR.
/// Any thread of this process or of a helper. A thread just about to enter its call may miss it: ask again.
void interrupt(std::int32_t process, std::int32_t thread);

/// Makes the signal harmless in this process. Once, before any actor starts; again does nothing.
void acceptInterruptions();

/// Whether this thread was interrupted since it last forgot, for what waits without a system call of its own.
bool wasInterrupted();
void forgetInterruption();

/// While it exists, a call of this thread that waits for so long is ended by EINTR, which counts as no interruption.
class Alarm
{
public:
    explicit Alarm(std::chrono::milliseconds patience);
    ~Alarm();
    Alarm(const Alarm&) = delete;
    Alarm& operator=(const Alarm&) = delete;

private:
    timer_t m_timer{};
    bool m_isSet = false;
};

} // namespace socketlab::engine
