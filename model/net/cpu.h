#pragma once

#include "values/outcome.h"

#include <sys/types.h>

#include <chrono>
#include <optional>

namespace socketlab::net {

// What the kernel counts about who runs. Nothing where there is no such thread or process (any more), or it is hidden
// from this user. Never waits. Any thread.

/// This thread's number, gettid(2): what the functions below take.
pid_t currentThread();
/// How many threads this process has.
int threadCount();

/// Time on a processor so far, of all threads of a process together.
std::optional<std::chrono::nanoseconds> cpuTimeOfProcess(pid_t process);
/// The same of one thread, in this process or another.
std::optional<std::chrono::nanoseconds> cpuTimeOfThread(pid_t thread);

/// R runs, S sleeps and can be woken, D waits for a device, T is stopped, Z has ended and nobody has asked how.
std::optional<char> runState(pid_t threadOrProcess);

/// membarrier(2): lets one thread order the memory of all others. The value has a bit for each kind the kernel knows.
Outcome queryMembarrier();
/// Whether that value holds the kind that needs no privilege and no wait: MEMBARRIER_CMD_PRIVATE_EXPEDITED.
bool hasExpeditedMembarrier(const Outcome& query);

} // namespace socketlab::net
