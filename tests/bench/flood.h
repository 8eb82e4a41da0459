#pragma once

#include <cstddef>
#include <cstdint>

namespace socketlab::bench {

// The clients of P17, in a process of their own: they know nothing of the lab but its port.

constexpr std::size_t floodSendSize = 16;

/// What stands at each place of the flood, so that the server can tell whether it is all there.
constexpr std::byte floodByte(std::uint64_t offset)
{
    return static_cast<std::byte>((offset * 0x9E3779B97F4A7C15U) >> 56U);
}

void floodSends(std::uint16_t port, int count);
void floodConnections(std::uint16_t port, int count, int perSecond);

} // namespace socketlab::bench
