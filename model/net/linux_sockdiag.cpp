#include "net/sockdiag.h"

#include "net/descriptor.h"
#include "values/outcome.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <span>
#include <sys/socket.h>
#include <sys/time.h>

namespace socketlab::net {
namespace {

using Sockets = std::vector<ListedSocket>;
using Listing = std::expected<Sockets, std::string>;

// The kernel counts a connection that is just being made as a state of its own; to everybody else it is SYN_RECV.
constexpr unsigned newSynReceived = 12;

struct Request
{
    nlmsghdr header{};
    inet_diag_req wish{};
};

std::unexpected<std::string> refused(const char* call, int error)
{
    return std::unexpected(fmt::format("The kernel does not list its sockets: {}: {} ({}); {}.", call, errorName(error),
                                       error, errorMeaning(error)));
}

constexpr std::array<std::uint8_t, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

Endpoint unwrapped(Endpoint endpoint)
{
    endpoint.scope = 0;
    if (endpoint.family != Endpoint::Family::IPv6
        || std::memcmp(endpoint.address.data(), mapped.data(), mapped.size()) != 0)
        return endpoint;
    Endpoint four;
    four.family = Endpoint::Family::IPv4;
    four.port = endpoint.port;
    std::copy_n(endpoint.address.begin() + mapped.size(), 4, four.address.begin());
    return four;
}

Endpoint endpointOf(std::uint8_t family, const std::uint32_t (&address)[4], std::uint16_t port)
{
    Endpoint endpoint;
    endpoint.port = ntohs(port);
    const bool isFour = family == AF_INET;
    endpoint.family = isFour ? Endpoint::Family::IPv4 : Endpoint::Family::IPv6;
    std::memcpy(endpoint.address.data(), &address[0], isFour ? 4 : endpoint.address.size());
    return unwrapped(endpoint);
}

ListedSocket fromMessage(const inet_diag_msg& message)
{
    ListedSocket socket;
    socket.state =
        message.idiag_state == newSynReceived ? TcpState::SynReceived : static_cast<TcpState>(message.idiag_state);
    socket.timer = message.idiag_timer <= 4 ? static_cast<SocketTimer>(message.idiag_timer) : SocketTimer::None;
    socket.retransmits = message.idiag_retrans;
    socket.local = endpointOf(message.idiag_family, message.id.idiag_src, message.id.idiag_sport);
    socket.remote = endpointOf(message.idiag_family, message.id.idiag_dst, message.id.idiag_dport);
    socket.receiveQueue = message.idiag_rqueue;
    socket.sendQueue = message.idiag_wqueue;
    socket.user = message.idiag_uid;
    socket.inode = message.idiag_inode;
    socket.expires = std::chrono::milliseconds(message.idiag_expires);
    return socket;
}

// One dump is many messages, each of many sockets, until one says that it was the last.
enum class Progress : std::uint8_t { More, Done };

std::expected<Progress, std::string> readMessages(std::span<char> bytes, const ListingWish& wish, Sockets& into)
{
    auto length = static_cast<unsigned>(bytes.size());
    for (auto* header = reinterpret_cast<nlmsghdr*>(bytes.data()); NLMSG_OK(header, length);
         header = NLMSG_NEXT(header, length)) {
        if (header->nlmsg_type == NLMSG_DONE)
            return Progress::Done;
        if (header->nlmsg_type == NLMSG_ERROR) {
            nlmsgerr problem{};
            std::memcpy(&problem, NLMSG_DATA(header), std::min<std::size_t>(sizeof problem, NLMSG_PAYLOAD(header, 0)));
            return refused("sock_diag", -problem.error);
        }
        if (NLMSG_PAYLOAD(header, 0) < sizeof(inet_diag_msg))
            continue;
        inet_diag_msg message{};
        std::memcpy(&message, NLMSG_DATA(header), sizeof message);
        if (const auto socket = fromMessage(message); wish.wants(socket))
            into.push_back(socket);
    }
    return Progress::More;
}

// The older of the two requests gives both families at once. The kernel walks its whole table for each dump, so the
// newer one, which names a family, would cost twice as much.
std::expected<void, std::string> dump(int netlink, const ListingWish& wish, Sockets& into)
{
    Request request;
    request.header.nlmsg_len = sizeof request;
    request.header.nlmsg_type = TCPDIAG_GETSOCK;
    request.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    request.wish.idiag_family = AF_INET;
    request.wish.idiag_states = wish.states;
    if ((wish.states & stateBit(TcpState::SynReceived)) != 0)
        request.wish.idiag_states |= 1U << newSynReceived;
    if (::send(netlink, &request, sizeof request, 0) < 0)
        return refused("send", errno);

    alignas(nlmsghdr) std::array<char, 32'768> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init): recv fills it
    for (;;) {
        const auto count = ::recv(netlink, buffer.data(), buffer.size(), 0);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return refused("recv", count < 0 ? errno : EIO);
        const auto progress = readMessages(std::span(buffer).first(static_cast<std::size_t>(count)), wish, into);
        if (!progress)
            return std::unexpected(progress.error());
        if (*progress == Progress::Done)
            return {};
    }
}

} // namespace

Connection asListed(const Endpoint& local, const Endpoint& remote)
{
    return {unwrapped(local), unwrapped(remote)};
}

bool ListingWish::wants(const ListedSocket& socket) const
{
    return (states & stateBit(socket.state)) != 0
        && (connections.empty()
            || std::ranges::find(connections, Connection(socket.local, socket.remote)) != connections.end());
}

Listing listByNetlink(const ListingWish& wish)
{
    const Descriptor netlink(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
    if (!netlink.isOpen())
        return refused("socket", errno);
    // The kernel answers at once; a second is only for the day on which it does not.
    constexpr timeval limit{.tv_sec = 1, .tv_usec = 0};
    ::setsockopt(netlink.get(), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    Sockets sockets;
    if (const auto done = dump(netlink.get(), wish, sockets); !done)
        return std::unexpected(done.error());
    return sockets;
}

Listing listTcpSockets(const ListingWish& wish)
{
    if (auto sockets = listByNetlink(wish))
        return sockets;
    return listByProc(wish);
}

} // namespace socketlab::net
