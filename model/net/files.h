#pragma once

#include "net/calls.h"

#include <array>
#include <csignal>
#include <string>

namespace socketlab::net {

// What is no socket but has a descriptor all the same: files, pipes, named pipes, memory. All are close-on-exec.

enum class OpenMode : std::uint8_t { Read, Write, ReadWrite, Append };

struct MadePair
{
    Outcome outcome; ///< value: the first one's number
    std::array<Descriptor, 2> descriptors;
};

MadePair pipe();                             ///< the first is for reading, the second for writing
MadePair socketpair(SocketType type);        ///< two Unix sockets, connected
Outcome makeFifo(const std::string& path);   ///< mkfifo(3), for this user only
Outcome removeFile(const std::string& path); ///< unlink(2)

/// open(2); one that writes makes the file where there is none. A named pipe makes it wait until somebody opens the
/// other end, unless `mode` is Never: then writing gives ENXIO.
enum class OpenWait : std::uint8_t { Waits, Never };
Made open(const std::string& path, OpenMode mode, OpenWait wait = OpenWait::Waits);

/// memfd_create(2): a file that exists only in memory and goes with its last descriptor.
Made memoryFile(const std::string& name);

/// read(2) and write(2). Writing into a pipe that nobody reads gives EPIPE and never a signal.
Outcome read(int descriptor, std::span<std::byte> into);
Outcome write(int descriptor, ByteView data);

/// Holds SIGPIPE back from this thread as long as it lives, since write(2) knows no MSG_NOSIGNAL. Each write() makes
/// one of its own, four system calls more, unless its thread has one already.
class WithoutSigpipe
{
public:
    WithoutSigpipe();
    ~WithoutSigpipe();
    WithoutSigpipe(const WithoutSigpipe&) = delete;
    WithoutSigpipe& operator=(const WithoutSigpipe&) = delete;

private:
    sigset_t m_before{};
    bool m_wasPending = false;
    bool m_wasHeld = false;
};

} // namespace socketlab::net
