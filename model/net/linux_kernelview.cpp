#include "net/kernelview.h"

#include "net/socketaddress.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/uio.h>

namespace socketlab::net {
namespace {

std::uint32_t askCount(int descriptor, unsigned long request)
{
    int count = 0;
    return ::ioctl(descriptor, request, &count) == 0 && count > 0 ? static_cast<std::uint32_t>(count) : 0;
}

Endpoint askAddress(int descriptor, int (*ask)(int, sockaddr*, socklen_t*))
{
    SocketAddress address;
    return ask(descriptor, address.get(), &address.length) == 0 ? address.endpoint() : Endpoint{};
}

void askQueues(int descriptor, SocketObserved& seen)
{
    seen.bytesKnown = true;
    seen.receiveQueue = askCount(descriptor, FIONREAD);
    seen.unacknowledged = askCount(descriptor, SIOCOUTQ);
}

// Pipes and files have no addresses; a listening Unix socket has no bytes.
SocketObserved observeAnyOther(int descriptor)
{
    SocketObserved seen;
    if (int count = 0; ::ioctl(descriptor, FIONREAD, &count) != 0)
        return seen;
    askQueues(descriptor, seen);
    seen.local = localEndpoint(descriptor);
    seen.remote = remoteEndpoint(descriptor);
    return seen;
}

} // namespace

SocketObserved observe(int descriptor)
{
    tcp_info info{};
    socklen_t length = sizeof info;
    if (::getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &length) != 0)
        return observeAnyOther(descriptor);
    SocketObserved seen;
    seen.state = static_cast<TcpState>(info.tcpi_state);
    seen.local = localEndpoint(descriptor);
    if (seen.state == TcpState::Listen) {
        // For a listener the kernel reuses these two fields: inet_diag(7), tcp_get_info().
        seen.acceptQueue = info.tcpi_unacked;
        seen.acceptLimit = info.tcpi_sacked;
        return seen;
    }
    seen.remote = remoteEndpoint(descriptor);
    seen.retransmits = info.tcpi_retransmits;
    seen.backoff = info.tcpi_backoff;
    // While all goes well it trembles with every confirmation, and each change would be news.
    seen.rto = seen.retransmits > 0 || seen.backoff > 0 ? info.tcpi_rto : 0;
    askQueues(descriptor, seen);
    seen.unsent = askCount(descriptor, SIOCOUTQNSD);
    return seen;
}

Outcome peekAll(int descriptor, std::size_t from, std::span<std::byte> into)
{
    // What lies before is copied as well; the kernel may write it to one and the same place over and over.
    constexpr std::size_t piece = 64 << 10;
    static thread_local std::array<std::byte, piece> waste;
    std::array<iovec, 1024> places{};
    std::size_t count = 0;
    for (auto left = from; left > 0; ++count) {
        if (count + 1 == places.size())
            return Outcome::failed("recvmsg", EINVAL);
        const auto length = std::min(left, piece);
        places.at(count) = {waste.data(), length};
        left -= length;
    }
    places.at(count++) = {into.data(), into.size()};
    msghdr message{};
    message.msg_iov = places.data();
    message.msg_iovlen = count;
    const auto seen = ::recvmsg(descriptor, &message, MSG_PEEK | MSG_DONTWAIT);
    if (seen < 0)
        return Outcome::failed("recvmsg", errno);
    return Outcome::moved("recvmsg", std::max<std::int64_t>(0, seen - static_cast<std::int64_t>(from)));
}

Endpoint::Family familyOf(int descriptor)
{
    int domain = AF_INET;
    socklen_t length = sizeof domain;
    ::getsockopt(descriptor, SOL_SOCKET, SO_DOMAIN, &domain, &length);
    return domain == AF_INET6 ? Endpoint::Family::IPv6 : Endpoint::Family::IPv4;
}

Endpoint localEndpoint(int descriptor)
{
    return askAddress(descriptor, ::getsockname);
}

Endpoint remoteEndpoint(int descriptor)
{
    return askAddress(descriptor, ::getpeername);
}

} // namespace socketlab::net
