#include "framing/replymatcher.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace socketlab::framing {
namespace {

using Match = ReplyRule::Match;

constexpr std::size_t mostCaptures = 9;
// RE2 looks at each of its steps for each byte where its cache does not suffice, so these bound the time that one costs.
constexpr int mostSteps = 2000;
constexpr std::int64_t cacheSize = 8 << 20;

re2::StringPiece asPiece(ByteView bytes)
{
    const auto text = asText(bytes);
    return {text.data(), text.size()};
}

// Bytes, not characters: what comes from a peer need not be UTF-8.
re2::RE2::Options options()
{
    re2::RE2::Options chosen;
    chosen.set_encoding(re2::RE2::Options::EncodingLatin1);
    chosen.set_log_errors(false);
    chosen.set_max_mem(cacheSize);
    return chosen;
}

std::string flawOf(const re2::RE2& expression)
{
    const auto& part = expression.error_arg();
    const auto at = part.empty() || part == expression.pattern() ? std::string::npos : expression.pattern().find(part);
    const auto place = at == std::string::npos ? std::string() : fmt::format(" at its character {}", at + 1);
    return fmt::format("the regular expression is not valid{}: {}", place, expression.error());
}

} // namespace

std::expected<ReplyMatcher, std::string> ReplyMatcher::create(const ReplyRule& rule)
{
    ReplyMatcher matcher(rule.match, rule.pattern);
    if (rule.match == Match::Regex) {
        auto expression = std::make_shared<const re2::RE2>(asPiece(rule.pattern), options());
        if (!expression->ok())
            return std::unexpected(flawOf(*expression));
        if (expression->ProgramSize() > mostSteps)
            return std::unexpected(
                fmt::format("the regular expression takes {} steps, and at most {} are allowed; let it "
                            "repeat fewer times",
                            expression->ProgramSize(), mostSteps));
        matcher.m_expression = std::move(expression);
    }
    return matcher;
}

std::size_t ReplyMatcher::captures() const
{
    if (!m_expression)
        return 0;
    return std::min(static_cast<std::size_t>(m_expression->NumberOfCapturingGroups()), mostCaptures);
}

std::optional<std::vector<ByteView>> ReplyMatcher::match(ByteView piece) const
{
    const auto text = asText(piece);
    if (!m_expression) {
        const auto found = text.find(asText(m_pattern));
        const bool applies =
            m_match == Match::Contains ? found != std::string_view::npos : text.starts_with(asText(m_pattern));
        return applies ? std::optional(std::vector<ByteView>()) : std::nullopt;
    }
    std::array<re2::StringPiece, mostCaptures + 1> groups;
    const auto count = captures() + 1;
    if (!m_expression->Match(asPiece(piece), 0, piece.size(), re2::RE2::UNANCHORED, groups.data(),
                             static_cast<int>(count)))
        return std::nullopt;
    std::vector<ByteView> taken;
    for (const auto& group : std::span(groups).subspan(1, count - 1))
        taken.push_back(std::as_bytes(std::span(group.data(), group.size())));
    return taken;
}

} // namespace socketlab::framing
