#pragma once

#include "values/bytes.h"

#include <cstddef>
#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <variant>

namespace socketlab::framing {

/// Every message has `length` bytes, at least 1.
struct FixedRule
{
    std::size_t length = 1;
    bool operator==(const FixedRule&) const = default;
};

/// The first byte is the type; so many bytes follow it. At least one type.
struct TypedRule
{
    std::map<std::byte, std::size_t> lengths;
    bool operator==(const TypedRule&) const = default;
};

/// A message ends at the delimiter, 1 to `longestDelimiter` bytes. `escape`: a backslash before the delimiter's first
/// byte or before a backslash makes that byte content; the delimiter then does not begin with a backslash.
struct UntilRule
{
    Bytes delimiter;
    bool escape = false;
    bool operator==(const UntilRule&) const = default;
};
inline constexpr std::size_t longestDelimiter = 64;
inline constexpr std::byte escapeByte{'\\'};

/// Five decimal digits give the length.
struct FiveDigitsRule
{
    bool operator==(const FiveDigitsRule&) const = default;
};
inline constexpr std::size_t fiveDigitsLargest = 99'999;

/// Four bytes, most significant first, give the length.
struct BigEndianRule
{
    bool operator==(const BigEndianRule&) const = default;
};

/// The one message ends where the stream ends.
struct UntilEndRule
{
    bool operator==(const UntilEndRule&) const = default;
};

/// How a stream is cut into messages.
using Rule = std::variant<FixedRule, TypedRule, UntilRule, FiveDigitsRule, BigEndianRule, UntilEndRule>;

/// Reads `fixed 12`, `typed {P:4 T:12}`, `until "\n" escape`, `digits5`, `be32` or `until-end`. Delimiters are written
/// as parseData() reads them, a type as one character of its quoted text. The error is a sentence without a full stop.
std::expected<Rule, std::string> parseRule(std::string_view words);

/// Writes the rule so that parseRule() reads it back, always in the same way.
std::string toText(const Rule& rule);

/// What the rule means, for somebody who has never heard of framing; one sentence.
std::string meaningOf(const Rule& rule);

} // namespace socketlab::framing
