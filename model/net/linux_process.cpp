#include "net/process.h"

#include "net/finished.h"

#include <csignal>
#include <fcntl.h>
#include <sched.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

extern char** environ; // NOLINT(readability-redundant-declaration): not every C library declares it

namespace socketlab::net {
Outcome startProgram(const std::string& program, std::span<const std::string> arguments, int passed)
{
    std::vector<char*> words{const_cast<char*>(program.c_str())};
    for (const auto& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    // dup2 onto itself would leave close-on-exec set, so the number is moved out of the way first.
    const int source = passed == passedDescriptor ? ::fcntl(passed, F_DUPFD_CLOEXEC, passedDescriptor + 1) : passed;
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, source, passedDescriptor);
    pid_t child = 0;
    const int error = ::posix_spawn(&child, program.c_str(), &actions, nullptr, words.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (source != passed)
        ::close(source);
    return error != 0 ? Outcome::failed("posix_spawn", error) : Outcome::succeeded("posix_spawn", child);
}

Outcome dieWithParent(std::int32_t parent)
{
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0)
        return Outcome::failed("prctl", errno);
    return ::getppid() == parent ? Outcome::succeeded("prctl") : Outcome::failed("prctl", ESRCH);
}

Outcome forkBeside()
{
    // fork(3) knows no CLONE_PARENT. Who calls this has one thread, so no lock of the C library can be held by another.
    return finished("fork",
                    static_cast<int>(::syscall(SYS_clone, CLONE_PARENT | SIGCHLD, nullptr, nullptr, nullptr, 0)));
}

Descriptor movedUp(Descriptor descriptor)
{
    constexpr int highEnough = 500;
    Descriptor moved(::fcntl(descriptor.get(), F_DUPFD_CLOEXEC, highEnough));
    return moved.isOpen() ? std::move(moved) : std::move(descriptor);
}

Outcome limitOpenFiles(std::uint64_t most)
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return Outcome::failed("setrlimit", errno);
    limit.rlim_cur = most;
    return finished("setrlimit", ::setrlimit(RLIMIT_NOFILE, &limit));
}

} // namespace socketlab::net
