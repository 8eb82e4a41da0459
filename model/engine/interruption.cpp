#include "engine/interruption.h"

#include <csignal>
#include <sys/syscall.h>
#include <unistd.h>

namespace socketlab::engine {
namespace {

constexpr int interruptSignal = SIGUSR2;

thread_local volatile std::sig_atomic_t interrupted = 0;

void noteInterruption(int /*signal*/)
{
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
    action.sa_handler = noteInterruption;
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

} // namespace socketlab::engine
