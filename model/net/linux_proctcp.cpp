#include "net/sockdiag.h"
#include "values/outcome.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <optional>
#include <sstream>
#include <string_view>
#include <unistd.h>

namespace socketlab::net {
namespace {

std::optional<std::uint32_t> hexNumber(std::string_view digits)
{
    std::uint32_t value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return problem == std::errc{} && end == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

// `0100007F:1F90`: each four bytes of the address as a number of this machine's byte order, then the port.
std::optional<Endpoint> readEndpoint(std::string_view written)
{
    const auto colon = written.find(':');
    if (colon != 8 && colon != 32)
        return std::nullopt;
    Endpoint endpoint;
    endpoint.family = colon == 8 ? Endpoint::Family::IPv4 : Endpoint::Family::IPv6;
    for (std::size_t at = 0; at < colon; at += 8) {
        const auto word = hexNumber(written.substr(at, 8));
        if (!word)
            return std::nullopt;
        std::memcpy(endpoint.address.data() + at / 2, &*word, sizeof *word);
    }
    const auto port = hexNumber(written.substr(colon + 1));
    if (!port || *port > UINT16_MAX)
        return std::nullopt;
    endpoint.port = static_cast<std::uint16_t>(*port);
    return endpoint;
}

Endpoint withoutMapping(Endpoint endpoint)
{
    constexpr std::array<std::uint8_t, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (endpoint.family != Endpoint::Family::IPv6
        || !std::equal(mapped.begin(), mapped.end(), endpoint.address.begin()))
        return endpoint;
    Endpoint four;
    four.family = Endpoint::Family::IPv4;
    four.port = endpoint.port;
    std::copy_n(endpoint.address.begin() + 12, 4, four.address.begin());
    return four;
}

// sl local remote st tx:rx tr:when retrnsmt uid timeout inode
std::optional<ListedSocket> readLine(const std::string& line)
{
    std::istringstream words(line);
    std::string number;
    std::string local;
    std::string remote;
    std::string state;
    std::string queues;
    std::string timer;
    std::string tries;
    std::string unused;
    ListedSocket socket;
    if (!(words >> number >> local >> remote >> state >> queues >> timer >> tries >> socket.user >> unused
          >> socket.inode))
        return std::nullopt;
    const auto here = readEndpoint(local);
    const auto there = readEndpoint(remote);
    const auto stateNumber = hexNumber(state);
    const auto sent = hexNumber(queues.substr(0, 8));
    const auto received = queues.size() > 9 ? hexNumber(queues.substr(9)) : std::nullopt;
    const auto timerKind = hexNumber(timer.substr(0, 2));
    const auto timerLeft = timer.size() > 3 ? hexNumber(timer.substr(3)) : std::nullopt;
    if (!here || !there || !stateNumber || *stateNumber > 12 || !sent || !received || !timerKind || !timerLeft)
        return std::nullopt;
    socket.local = withoutMapping(*here);
    socket.remote = withoutMapping(*there);
    socket.state = *stateNumber == 12 ? TcpState::SynReceived : static_cast<TcpState>(*stateNumber);
    socket.sendQueue = *sent;
    socket.receiveQueue = *received;
    socket.timer = *timerKind <= 4 ? static_cast<SocketTimer>(*timerKind) : SocketTimer::None;
    socket.retransmits = static_cast<std::uint8_t>(hexNumber(tries).value_or(0));
    socket.expires = std::chrono::milliseconds(std::int64_t{*timerLeft} * 1000 / ::sysconf(_SC_CLK_TCK));
    return socket;
}

} // namespace

std::expected<std::vector<ListedSocket>, std::string> listByProc(const ListingWish& wish)
{
    std::vector<ListedSocket> sockets;
    bool isReadable = false;
    for (const char* path : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        errno = 0;
        std::ifstream file(path);
        isReadable |= file.is_open();
        std::string line;
        std::getline(file, line); // the headings
        while (std::getline(file, line))
            if (const auto socket = readLine(line); socket && wish.wants(*socket))
                sockets.push_back(*socket);
    }
    if (!isReadable)
        return std::unexpected(
            fmt::format("/proc/net/tcp cannot be read: {} ({}); is /proc mounted?", errorName(errno), errno));
    return sockets;
}

} // namespace socketlab::net
