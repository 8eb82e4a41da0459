#include "engine/interruption.h"

#include <csignal>
#include <sys/syscall.h>
#include <unistd.h>

namespace socketlab::engine {
namespace {

constexpr int interruptSignal = SIGUSR2;

thread_local volatile std::sig_atomic_t interrupted = 0;

void noteInterruption(int /*signal*/, siginfo_t* info, void* /*context*/)
{
    if (info->si_code != SI_TIMER)
        interrupted = 1;
}

} // namespace

void interrupt(std::int32_t process, std::int32_t thread)
{
    ::syscall(SYS_tgkill, process, thread, interruptSignal);
}

void acceptInterruptions()
{
    // Without SA_RESTART, so that the call in which it arrives gives EINTR.
    struct sigaction action = {};
    action.sa_flags = SA_SIGINFO;
    action.sa_sigaction = noteInterruption;
    ::sigaction(interruptSignal, &action, nullptr);
}

bool wasInterrupted()
{
    return interrupted != 0;
}

void forgetInterruption()
{
    interrupted = 0;
}

// Again and again, since the thread may be just about to enter its call.
Alarm::Alarm(std::chrono::milliseconds patience)
{
    sigevent event{};
    event.sigev_notify = SIGEV_THREAD_ID;
    event.sigev_signo = interruptSignal;
    event._sigev_un._tid = ::gettid(); // glibc has no other name for it yet
    const timespec time{patience.count() / 1000, patience.count() % 1000 * 1'000'000};
    const itimerspec times{time, time};
    m_isSet = ::timer_create(CLOCK_MONOTONIC, &event, &m_timer) == 0;
    if (m_isSet)
        ::timer_settime(m_timer, 0, &times, nullptr);
}

Alarm::~Alarm()
{
    if (m_isSet)
        ::timer_delete(m_timer);
}

} // namespace socketlab::engine
