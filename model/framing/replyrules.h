#pragma once

#include "values/bytes.h"

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace socketlab::framing {

/// What a server of the lab answers to what it reads.
struct ReplyRule
{
    enum class Match : std::uint8_t { Contains, StartsWith, Regex };
    Match match = Match::Contains;
    Bytes pattern; ///< bytes to find, or a regular expression over bytes as RE2 reads it
    Bytes reply;   ///< as ReplyTemplate reads it

    bool operator==(const ReplyRule&) const = default;
};

inline constexpr std::size_t mostReplyRules = 256;
inline constexpr std::size_t longestReplyRule = 64U << 10; ///< bytes of pattern and reply together
/// Of what is written: a byte takes up to four letters, and so each rule that is read can be written.
inline constexpr std::size_t longestReplyLine = 4 * longestReplyRule + 64;

/// Reads one rule a line: `contains DATA -> DATA`, `starts DATA -> DATA` or `regex "EXPRESSION" -> DATA`. In the
/// expression only \" is read, every other backslash is the expression's own. Empty lines and lines that begin with #
/// say nothing. Each rule is tried out. The error is a sentence without a full stop, `line 3: …`.
std::expected<std::vector<ReplyRule>, std::string> parseReplyRules(std::string_view text);

/// Writes the rule as one line that parseReplyRules() reads back.
std::string toText(const ReplyRule& rule);

} // namespace socketlab::framing
