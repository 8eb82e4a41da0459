#pragma once

#include "net/descriptor.h"
#include "values/outcome.h"

#include <sys/types.h>

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace socketlab::net {

// Other processes. Each that is started must be waited for once.

/// posix_spawn(3) of the program `words` names, found along PATH, with nothing to read, its output thrown away and no
/// signal held back. The value is its number.
Outcome startProgram(std::span<const std::string> words);

/// fork(2): the child runs `body` and ends with what it returns, without destructors. Where this process has several
/// threads, `body` may only make system calls: a lock that another thread holds stays locked there for ever.
Outcome forkChild(const std::function<int()>& body);

struct ChildEnd
{
    Outcome outcome;
    bool wasSignalled = false;
    std::int32_t code = 0; ///< exit code, or the signal
};
/// Waits until a child has ended, and lets the kernel forget it. waitid(2).
ChildEnd waitForChild(pid_t child);
/// The same, told as shells do: the value is the exit code, or 128 and the number of the signal that ended it.
Outcome waitForEnd(pid_t process);

Outcome sendSignal(pid_t process, int signal); ///< kill(2)

// Helper processes: how they come and go. Signals that the lab catches are not inherited.

/// The number under which a started program finds what was passed on to it.
inline constexpr int passedDescriptor = 3;

/// posix_spawn(3) with `arguments` behind the program's name; of our descriptors it gets 0 to 2 and `passed`. The value
/// is its pid. It ends with the thread that calls this once it has called dieWithParent().
Outcome startProgram(const std::string& program, std::span<const std::string> arguments, int passed);

/// Lets the kernel kill this process when the thread that started it ends. ESRCH where that has happened already.
Outcome dieWithParent(std::int32_t parent);

/// A copy of this process, as fork(2) makes it, but a child of the same parent, so that one process sees how all of them
/// end. The value is 0 in the copy.
Outcome forkBeside();

/// The same descriptor under a number that programs hardly ever reach; as it was where the kernel has no such number.
Descriptor movedUp(Descriptor descriptor);

Outcome limitOpenFiles(std::uint64_t most); ///< setrlimit(2), RLIMIT_NOFILE, the soft limit

} // namespace socketlab::net
