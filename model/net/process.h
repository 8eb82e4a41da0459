#pragma once

#include "values/outcome.h"

#include <sys/types.h>

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

/// waitpid(2). The value is the exit code, or 128 and the number of the signal that ended it.
Outcome waitForEnd(pid_t process);

Outcome sendSignal(pid_t process, int signal); ///< kill(2)

} // namespace socketlab::net
