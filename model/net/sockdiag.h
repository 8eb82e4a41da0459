#pragma once

#include "values/record.h"

#include <chrono>
#include <expected>
#include <string>
#include <utility>
#include <vector>

namespace socketlab::net {

enum class SocketTimer : std::uint8_t { None, Retransmit, KeepAlive, TimeWait, WindowProbe };

/// One TCP socket of this machine as the kernel lists it, also those that no program holds any more.
struct ListedSocket
{
    TcpState state = TcpState::Unknown;
    SocketTimer timer = SocketTimer::None;
    std::uint8_t retransmits = 0; ///< tries without an answer, of the timer that runs
    Endpoint local;
    Endpoint remote;                ///< of a listener: port 0
    std::uint32_t receiveQueue = 0; ///< bytes; listener: connections waiting
    std::uint32_t sendQueue = 0;    ///< bytes not confirmed; listener: its limit, 0 where only /proc was there to ask
    std::uint32_t user = 0;
    std::uint32_t inode = 0;             ///< 0: no program holds it
    std::chrono::milliseconds expires{}; ///< until the timer rings
};

using Connection = std::pair<Endpoint, Endpoint>; ///< local, remote

/// The two addresses as a listing shows them: IPv4 where IPv6 only wraps it, and without a scope.
Connection asListed(const Endpoint& local, const Endpoint& remote);

struct ListingWish
{
    static constexpr std::uint32_t everyState = 0xffff;

    std::uint32_t states = everyState;   ///< a bit for each TcpState: stateBit()
    std::vector<Connection> connections; ///< only these; none: all

    bool wants(const ListedSocket& socket) const;
};
constexpr std::uint32_t stateBit(TcpState state)
{
    return 1U << static_cast<unsigned>(state);
}

/// The TCP sockets of this machine, IPv4 and IPv6: NETLINK_SOCK_DIAG, and /proc/net/tcp where that is refused. Never waits
/// long; a fraction of a millisecond. An IPv6 socket that talks IPv4 is shown with its IPv4 addresses. Any thread.
/// The error is a sentence.
std::expected<std::vector<ListedSocket>, std::string> listTcpSockets(const ListingWish& wish = {});

/// The two ways one by one.
std::expected<std::vector<ListedSocket>, std::string> listByNetlink(const ListingWish& wish);
std::expected<std::vector<ListedSocket>, std::string> listByProc(const ListingWish& wish);

} // namespace socketlab::net
