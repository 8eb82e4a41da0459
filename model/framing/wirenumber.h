#pragma once

#include "values/bytes.h"

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace socketlab::framing {

enum class WireType : std::uint8_t { U16, U32, Utf8, Latin1 };

/// In which order a number's bytes stand: as in this machine's memory, or most significant first.
enum class WireOrder : std::uint8_t { Host, Net };

/// How a number or a text becomes bytes. A text has no order.
struct WireForm
{
    WireType type = WireType::U16;
    WireOrder order = WireOrder::Net;
    bool operator==(const WireForm&) const = default;
};

struct WireWords
{
    WireForm form;
    std::string value; ///< as written
    bool operator==(const WireWords&) const = default;
};

/// Reads `u16 net 70000` or `utf8 "né"`: a number's order must be given, a text's may. The value is only cut off.
/// The error is a sentence without a full stop.
std::expected<WireWords, std::string> parseWire(std::string_view words);

/// The bytes of a number or of a text in UTF-8, plain or quoted as parseData() reads it. The error is a sentence: the
/// number does not fit, or a character cannot be written so.
std::expected<Bytes, std::string> encodeValue(WireForm form, std::string_view value);

/// The number in decimal digits, or the text in UTF-8. The error is a sentence: a wrong number of bytes, or no UTF-8.
std::expected<std::string, std::string> decodeValue(WireForm form, ByteView bytes);

/// parseWire() and then encodeValue(), or decodeValue() of data as parseData() reads it.
std::expected<Bytes, std::string> encodeWords(std::string_view words);
std::expected<std::string, std::string> decodeWords(std::string_view words);

} // namespace socketlab::framing
