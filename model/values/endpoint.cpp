#include "values/endpoint.h"

#include <fmt/format.h>

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>

namespace socketlab {

Endpoint Endpoint::loopback(std::uint16_t port)
{
    Endpoint endpoint;
    endpoint.address = {127, 0, 0, 1};
    endpoint.port = port;
    endpoint.family = Family::IPv4;
    return endpoint;
}

bool Endpoint::isAnyAddress() const
{
    return isSet() && std::ranges::all_of(address, [](std::uint8_t part) { return part == 0; });
}

bool Endpoint::isLoopback() const
{
    if (family == Family::IPv4)
        return address[0] == 127;
    constexpr std::array<std::uint8_t, 16> one{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    return family == Family::IPv6 && address == one;
}

std::string toText(const Endpoint& endpoint)
{
    if (!endpoint.isSet())
        return {};
    const bool four = endpoint.family == Endpoint::Family::IPv4;
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    if (!inet_ntop(four ? AF_INET : AF_INET6, endpoint.address.data(), buffer.data(), buffer.size()))
        return {};
    return four ? fmt::format("{}:{}", buffer.data(), endpoint.port)
                : fmt::format("[{}]:{}", buffer.data(), endpoint.port);
}

std::optional<HostAndPort> splitHostAndPort(std::string_view text)
{
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    auto host = text.substr(0, colon);
    const auto digits = text.substr(colon + 1);
    std::uint16_t port = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (problem != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    else if (host.find(':') != std::string_view::npos)
        return std::nullopt;
    return HostAndPort{std::string(host), port};
}

std::optional<Endpoint> numericEndpoint(const HostAndPort& place)
{
    Endpoint endpoint;
    endpoint.port = place.port;
    const char* host = place.host.empty() ? "0.0.0.0" : place.host.c_str();
    if (inet_pton(AF_INET, host, endpoint.address.data()) == 1) {
        endpoint.family = Endpoint::Family::IPv4;
        return endpoint;
    }
    if (inet_pton(AF_INET6, host, endpoint.address.data()) == 1) {
        endpoint.family = Endpoint::Family::IPv6;
        return endpoint;
    }
    return std::nullopt;
}

} // namespace socketlab
