#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace socketlab::framing {

/// Without the blanks at both ends.
std::string_view trimmed(std::string_view text);

/// Takes the first word off `text`, blanks before it included: up to a blank, or a quoted text with its quotes.
/// A text whose closing quote is missing is taken to the end.
std::string_view takeWord(std::string_view& text);

/// Takes the data in front of `text` for parseData() to read: a quoted text, or one word and the hex pairs behind it.
std::string takeData(std::string_view& text);

/// Decimal digits and nothing else, at most `largest`.
std::optional<std::uint64_t> parseCount(std::string_view written, std::uint64_t largest);

/// `1 byte`, `2 bytes`.
std::string countOfBytes(std::uint64_t count);

} // namespace socketlab::framing
