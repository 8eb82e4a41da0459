#include "net/process.h"

#include "net/finished.h"

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX leaves it to the program

namespace socketlab::net {
namespace {

// What a new program shall find: nothing open but an empty input and an output that goes nowhere, and no held signal.
class SpawnPlan
{
public:
    SpawnPlan()
    {
        ::posix_spawn_file_actions_init(&m_files);
        ::posix_spawn_file_actions_addopen(&m_files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        ::posix_spawn_file_actions_addopen(&m_files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        ::posix_spawn_file_actions_addopen(&m_files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        sigset_t none;
        sigemptyset(&none);
        ::posix_spawnattr_init(&m_attributes);
        ::posix_spawnattr_setsigmask(&m_attributes, &none);
        ::posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK);
    }
    ~SpawnPlan()
    {
        ::posix_spawn_file_actions_destroy(&m_files);
        ::posix_spawnattr_destroy(&m_attributes);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan(SpawnPlan&&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
    SpawnPlan& operator=(SpawnPlan&&) = delete;

    int spawn(pid_t& child, const std::vector<char*>& words) const
    {
        return ::posix_spawnp(&child, words.front(), &m_files, &m_attributes, words.data(), environ);
    }

private:
    posix_spawn_file_actions_t m_files{};
    posix_spawnattr_t m_attributes{};
};

} // namespace

Outcome startProgram(std::span<const std::string> words)
{
    if (words.empty())
        return Outcome::failed("posix_spawn", ENOENT);
    std::vector<std::string> copies(words.begin(), words.end());
    std::vector<char*> arguments;
    for (auto& word : copies)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = -1;
    const int error = SpawnPlan().spawn(child, arguments);
    return error != 0 ? Outcome::failed("posix_spawn", error) : Outcome::succeeded("posix_spawn", child);
}

Outcome forkChild(const std::function<int()>& body)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(body());
    return finished("fork", child);
}

Outcome waitForEnd(pid_t process)
{
    constexpr int signalled = 128; // as shells count
    const auto ended = waitForChild(process);
    return ended.outcome.isOk() ? Outcome::succeeded("waitid", ended.wasSignalled ? signalled + ended.code : ended.code)
                                : ended.outcome;
}

ChildEnd waitForChild(pid_t child)
{
    siginfo_t info{};
    int result = -1;
    do // NOLINT(cppcoreguidelines-avoid-do-while): asked at least once
        result = ::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED);
    while (result < 0 && errno == EINTR);
    if (result < 0)
        return {Outcome::failed("waitid", errno)};
    return {Outcome::succeeded("waitid"), info.si_code != CLD_EXITED, info.si_status};
}

Outcome sendSignal(pid_t process, int signal)
{
    return finished("kill", ::kill(process, signal));
}

} // namespace socketlab::net
