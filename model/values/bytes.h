#pragma once

#include <cstddef>
#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace socketlab {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<const std::byte>;

Bytes toBytes(std::string_view text);

/// The bytes as they are, not as characters: `view` must outlive the result.
std::string_view asText(ByteView view);

/// Reads data as lessons and the call bar write it: `"text"` with \n \r \t \\ \" \xHH, hex pairs
/// (`00 01`), or a hex pair times a count (`78*200k`; k = 1024, M = 1024 k). At most `maxDataSize` bytes.
/// The error is a sentence without a full stop.
std::expected<Bytes, std::string> parseData(std::string_view written);

/// Writes bytes so that parseData() reads them back: always quoted, hostile bytes escaped.
/// Past `limit` bytes the rest is only counted.
std::string quotedData(ByteView data, std::size_t limit = static_cast<std::size_t>(-1));

/// Lower-case hex without blanks.
std::string toHex(ByteView data);

inline constexpr std::size_t maxDataSize = 64U << 20;

} // namespace socketlab
