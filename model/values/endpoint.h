#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace socketlab {

/// An IPv4 or IPv6 address and a port (host order). Default: none at all.
struct Endpoint
{
    enum class Family : std::uint8_t { None, IPv4, IPv6 };

    std::array<std::uint8_t, 16> address{}; ///< network order; IPv4 uses the first four
    std::uint32_t scope = 0;                ///< sin6_scope_id
    std::uint16_t port = 0;
    Family family = Family::None;

    static Endpoint loopback(std::uint16_t port);

    bool isSet() const { return family != Family::None; }
    bool isAnyAddress() const;
    bool isLoopback() const;
    auto operator<=>(const Endpoint&) const = default;
};

/// `127.0.0.1:8080`, `[::1]:8080`; empty for none.
std::string toText(const Endpoint& endpoint);

/// What a person writes for a place to bind or connect to. `host` is a number or a name, still unresolved.
struct HostAndPort
{
    std::string host;
    std::uint16_t port = 0;
};
/// Splits `HOST:PORT` or `[IPV6]:PORT`; nothing where the port is missing or past 65535.
std::optional<HostAndPort> splitHostAndPort(std::string_view text);

/// Reads a numeric address; a name gives nothing. An empty host is every address (0.0.0.0).
std::optional<Endpoint> numericEndpoint(const HostAndPort& place);

} // namespace socketlab
