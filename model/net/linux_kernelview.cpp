#include "net/kernelview.h"

#include "net/socketaddress.h"

#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>

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

} // namespace

SocketObserved observe(int descriptor)
{
    SocketObserved seen;
    tcp_info info{};
    socklen_t length = sizeof info;
    if (::getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &length) != 0)
        return seen;
    seen.state = static_cast<TcpState>(info.tcpi_state);
    seen.local = localEndpoint(descriptor);
    if (seen.state == TcpState::Listen) {
        // For a listener the kernel reuses these two fields: inet_diag(7), tcp_get_info().
        seen.acceptQueue = info.tcpi_unacked;
        seen.acceptLimit = info.tcpi_sacked;
        return seen;
    }
    seen.remote = askAddress(descriptor, ::getpeername);
    seen.bytesKnown = true;
    seen.receiveQueue = askCount(descriptor, FIONREAD);
    seen.unacknowledged = askCount(descriptor, SIOCOUTQ);
    seen.unsent = askCount(descriptor, SIOCOUTQNSD);
    return seen;
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

} // namespace socketlab::net
