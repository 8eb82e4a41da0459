#include "net/handover.h"

#include "net/finished.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace socketlab::net {
namespace {

struct Control
{
    alignas(cmsghdr) std::array<char, CMSG_SPACE(mostDescriptors * sizeof(int))> space{};
};

void collect(const cmsghdr& header, std::vector<Descriptor>& into)
{
    if (header.cmsg_level != SOL_SOCKET || header.cmsg_type != SCM_RIGHTS)
        return;
    const auto count = (header.cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (std::size_t i = 0; i < count; ++i) {
        int number = -1;
        std::memcpy(&number, CMSG_DATA(&header) + i * sizeof number, sizeof number);
        into.emplace_back(number);
    }
}

} // namespace

Outcome sendDescriptors(int descriptor, ByteView data, std::span<const int> passed)
{
    if (passed.size() > mostDescriptors)
        return Outcome::failed("sendmsg", EINVAL);
    // sendmsg only reads, but takes its bytes in a structure that recvmsg writes through.
    iovec bytes{const_cast<std::byte*>(data.data()), data.size()}; // NOLINT(cppcoreguidelines-pro-type-const-cast)
    Control control;
    msghdr message{};
    message.msg_iov = &bytes;
    message.msg_iovlen = 1;
    if (!passed.empty()) {
        message.msg_control = control.space.data();
        message.msg_controllen = CMSG_SPACE(passed.size_bytes());
        auto* header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(passed.size_bytes());
        std::memcpy(CMSG_DATA(header), passed.data(), passed.size_bytes());
    }
    const auto count = ::sendmsg(descriptor, &message, MSG_NOSIGNAL);
    return count < 0 ? Outcome::failed("sendmsg", errno) : Outcome::moved("sendmsg", count);
}

ReceivedDescriptors receiveDescriptors(int descriptor, std::span<std::byte> into)
{
    iovec bytes{into.data(), into.size()};
    Control control;
    msghdr message{};
    message.msg_iov = &bytes;
    message.msg_iovlen = 1;
    message.msg_control = control.space.data();
    message.msg_controllen = control.space.size();
    const auto count = ::recvmsg(descriptor, &message, MSG_CMSG_CLOEXEC);
    if (count < 0)
        return {Outcome::failed("recvmsg", errno), {}};
    ReceivedDescriptors received{Outcome::moved("recvmsg", count), {}};
    for (auto* header = CMSG_FIRSTHDR(&message); header != nullptr; header = CMSG_NXTHDR(&message, header))
        collect(*header, received.descriptors);
    // The kernel drops what this process has no numbers for, and says so only here.
    if ((message.msg_flags & MSG_CTRUNC) != 0)
        received.outcome = Outcome::failed("recvmsg", EMSGSIZE);
    return received;
}

Made openProcess(pid_t process)
{
    return made("pidfd_open", ::syscall(SYS_pidfd_open, process, 0));
}

Made takeFromProcess(int pidfd, int theirs)
{
    return made("pidfd_getfd", ::syscall(SYS_pidfd_getfd, pidfd, theirs, 0));
}

} // namespace socketlab::net
