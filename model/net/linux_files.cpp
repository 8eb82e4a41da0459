#include "net/files.h"

#include "net/finished.h"

#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <optional>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace socketlab::net {
namespace {

MadePair madePair(const char* call, int result, const std::array<int, 2>& numbers)
{
    if (result < 0)
        return {Outcome::failed(call, errno), {}};
    return {Outcome::succeeded(call, numbers[0]), {Descriptor(numbers[0]), Descriptor(numbers[1])}};
}

constexpr int flagsOf(OpenMode mode)
{
    switch (mode) {
    case OpenMode::Read: return O_RDONLY;
    case OpenMode::Write: return O_WRONLY | O_CREAT;
    case OpenMode::ReadWrite: return O_RDWR | O_CREAT;
    case OpenMode::Append: return O_WRONLY | O_CREAT | O_APPEND;
    }
    return O_RDONLY;
}

sigset_t onlySigpipe()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    return set;
}

thread_local bool sigpipeIsHeld = false;

} // namespace

MadePair pipe()
{
    std::array<int, 2> numbers{-1, -1};
    const int result = ::pipe2(numbers.data(), O_CLOEXEC);
    return madePair("pipe", result, numbers);
}

MadePair socketpair(SocketType type)
{
    std::array<int, 2> numbers{-1, -1};
    const int kind = type == SocketType::Stream ? SOCK_STREAM : SOCK_DGRAM;
    const int result = ::socketpair(AF_UNIX, kind | SOCK_CLOEXEC, 0, numbers.data());
    return madePair("socketpair", result, numbers);
}

Outcome makeFifo(const std::string& path)
{
    return finished("mkfifo", ::mkfifo(path.c_str(), S_IRUSR | S_IWUSR));
}

Outcome removeFile(const std::string& path)
{
    return finished("unlink", ::unlink(path.c_str()));
}

Made open(const std::string& path, OpenMode mode, OpenWait wait)
{
    const int flags = flagsOf(mode) | O_CLOEXEC | (wait == OpenWait::Never ? O_NONBLOCK : 0);
    return made("open", ::open(path.c_str(), flags, S_IRUSR | S_IWUSR));
}

Made memoryFile(const std::string& name)
{
    return made("memfd_create", ::memfd_create(name.c_str(), MFD_CLOEXEC));
}

Outcome read(int descriptor, std::span<std::byte> into)
{
    return finished("read", ::read(descriptor, into.data(), into.size()));
}

Outcome write(int descriptor, ByteView data)
{
    std::optional<WithoutSigpipe> guard;
    if (!sigpipeIsHeld)
        guard.emplace();
    return finished("write", ::write(descriptor, data.data(), data.size()));
}

WithoutSigpipe::WithoutSigpipe()
{
    sigset_t pending;
    sigpending(&pending);
    m_wasPending = sigismember(&pending, SIGPIPE) == 1;
    const auto pipe = onlySigpipe();
    pthread_sigmask(SIG_BLOCK, &pipe, &m_before);
    m_wasHeld = std::exchange(sigpipeIsHeld, true);
}

WithoutSigpipe::~WithoutSigpipe()
{
    // SIGPIPE goes to the thread that wrote; one that came meanwhile is taken away before the gate opens again.
    const auto pipe = onlySigpipe();
    sigset_t pending;
    constexpr timespec now{};
    if (!m_wasPending && sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE) == 1)
        ::sigtimedwait(&pipe, nullptr, &now);
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    sigpipeIsHeld = m_wasHeld;
}

} // namespace socketlab::net
