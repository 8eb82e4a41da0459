#pragma once

#include "framing/replyrules.h"

#include <memory>
#include <optional>

namespace re2 {
class RE2;
}

namespace socketlab::framing {

/// Tells whether a rule applies to some bytes, in time linear in their number, whatever they are. Any thread.
class ReplyMatcher
{
public:
    /// The error is a sentence without a full stop; it says where in the expression, where that is known.
    static std::expected<ReplyMatcher, std::string> create(const ReplyRule& rule);

    /// How many captures a reply may use: $1 to $9.
    std::size_t captures() const;
    /// What the captures took out of `piece`, without those that took no part; nothing where the rule does not apply.
    std::optional<std::vector<ByteView>> match(ByteView piece) const;

private:
    ReplyMatcher(ReplyRule::Match match, Bytes pattern) : m_match(match), m_pattern(std::move(pattern)) {}

    ReplyRule::Match m_match;
    Bytes m_pattern;
    std::shared_ptr<const re2::RE2> m_expression; // of a regex rule only
};

} // namespace socketlab::framing
