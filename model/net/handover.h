#pragma once

#include "net/calls.h"

#include <sys/types.h>

#include <cstdint>
#include <span>
#include <vector>

namespace socketlab::net {

// Descriptors that go from one process to another. Those that come are close-on-exec.

/// The most descriptors that the kernel takes along with one message.
inline constexpr std::size_t mostDescriptors = 253;

/// sendmsg(2) over a Unix socket: `data`, at least one byte, with descriptors (SCM_RIGHTS). The sender keeps its own.
Outcome sendDescriptors(int descriptor, ByteView data, std::span<const int> passed);

struct ReceivedDescriptors
{
    Outcome outcome; ///< value: bytes, as of recv; EMSGSIZE where descriptors were lost on the way
    std::vector<Descriptor> descriptors;
};
/// recvmsg(2): bytes, and the descriptors that came along.
ReceivedDescriptors receiveDescriptors(int descriptor, std::span<std::byte> into);

/// pidfd_open(2): a descriptor that stands for a process and is readable when the process has ended.
Made openProcess(pid_t process);
/// pidfd_getfd(2): a descriptor of our own for what `theirs` is in that process. EPERM unless we may look into it.
Made takeFromProcess(int pidfd, int theirs);

} // namespace socketlab::net
