#pragma once

#include "values/bytes.h"

#include <cstdint>

namespace socketlab::framing {

/// CRC-32/ISO-HDLC, the checksum of Ethernet, gzip and PNG: "123456789" gives 0xcbf43926.
std::uint32_t crc32(ByteView bytes);

/// CRC-16/MODBUS: "123456789" gives 0x4b37.
std::uint16_t crc16(ByteView bytes);

} // namespace socketlab::framing
