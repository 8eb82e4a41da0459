#include "net/cpu.h"

#include "net/descriptor.h"
#include "net/finished.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <linux/membarrier.h>
#include <sstream>
#include <string>
#include <string_view>
#include <sys/syscall.h>
#include <unistd.h>

namespace socketlab::net {
namespace {

std::optional<std::chrono::nanoseconds> timeOf(clockid_t clock)
{
    timespec time{};
    if (::clock_gettime(clock, &time) != 0)
        return std::nullopt;
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

// The clock of a thread of this process, as the kernel numbers it: clock_getres(2). pthread_getcpuclockid() would need
// the thread's handle, which nobody but its maker has.
constexpr clockid_t clockOfThread(pid_t thread)
{
    constexpr unsigned scheduled = 2;
    constexpr unsigned ofOneThread = 4;
    return static_cast<clockid_t>((~static_cast<unsigned>(thread) << 3U) | ofOneThread | scheduled);
}

// The first line of a file of /proc, which is short. By hand, since it is read many times a second.
std::string textOf(const std::string& path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::array<char, 4096> text{};
    const auto size = file.isOpen() ? ::read(file.get(), text.data(), text.size()) : 0;
    const std::string_view all(text.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    return std::string(all.substr(0, all.find('\n')));
}

} // namespace

pid_t currentThread()
{
    return static_cast<pid_t>(::syscall(SYS_gettid));
}

int threadCount()
{
    // The 20th word; the second one is a name, which may hold blanks and ends with the last parenthesis.
    const auto text = textOf("/proc/self/stat");
    std::istringstream words(text.substr(std::min(text.rfind(')'), text.size())));
    std::string word;
    for (int number = 2; number <= 20; ++number)
        words >> word;
    return std::max(1, std::atoi(word.c_str()));
}

std::optional<std::chrono::nanoseconds> cpuTimeOfProcess(pid_t process)
{
    clockid_t clock{};
    if (process <= 0 || ::clock_getcpuclockid(process, &clock) != 0)
        return std::nullopt;
    return timeOf(clock);
}

std::optional<std::chrono::nanoseconds> cpuTimeOfThread(pid_t thread)
{
    if (thread <= 0)
        return std::nullopt;
    if (const auto time = timeOf(clockOfThread(thread)))
        return time;
    // A thread of another process has no clock that can be read from here, but a file that says the same.
    std::istringstream words(textOf(fmt::format("/proc/{}/schedstat", thread)));
    std::int64_t time = 0;
    return words >> time ? std::optional(std::chrono::nanoseconds(time)) : std::nullopt;
}

std::optional<char> runState(pid_t threadOrProcess)
{
    const auto text = textOf(fmt::format("/proc/{}/stat", threadOrProcess));
    const auto nameEnd = text.rfind(") ");
    return nameEnd == std::string::npos || nameEnd + 2 >= text.size() ? std::nullopt : std::optional(text[nameEnd + 2]);
}

Outcome queryMembarrier()
{
    return finished("membarrier", ::syscall(SYS_membarrier, MEMBARRIER_CMD_QUERY, 0, 0));
}

bool hasExpeditedMembarrier(const Outcome& query)
{
    return query.isOk() && (query.value & MEMBARRIER_CMD_PRIVATE_EXPEDITED) != 0;
}

} // namespace socketlab::net
