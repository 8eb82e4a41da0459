#include "framing/replyrules.h"

#include "framing/replymatcher.h"
#include "framing/replytemplate.h"
#include "framing/words.h"
#include "values/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace socketlab::framing {
namespace {

using Match = ReplyRule::Match;

constexpr std::string_view arrow = "->";

struct MatchName
{
    std::string_view name;
    Match match;
};
constexpr std::array<MatchName, 3> matchNames{
    {{"contains", Match::Contains}, {"starts", Match::StartsWith}, {"regex", Match::Regex}}};

std::expected<Bytes, std::string> parseExpression(std::string_view written)
{
    if (!written.starts_with('"'))
        return std::unexpected("a regular expression stands in quotes, as in regex \"id=(\\d+)\"");
    Bytes expression;
    for (std::size_t at = 1; at < written.size(); ++at) {
        if (written[at] == '"')
            return expression;
        // Two by two, so that the second of two backslashes escapes nothing.
        if (written[at] == '\\' && at + 1 < written.size()) {
            if (written[at + 1] != '"')
                expression.push_back(std::byte{'\\'});
            ++at;
        }
        expression.push_back(static_cast<std::byte>(written[at]));
    }
    return std::unexpected("the regular expression lacks its closing quote");
}

std::expected<Match, std::string> takeMatch(std::string_view& line)
{
    const auto name = takeWord(line);
    const auto* const found = std::ranges::find(matchNames, name, &MatchName::name);
    if (found != matchNames.end())
        return found->match;
    std::vector<std::string> names;
    for (const auto& known : matchNames)
        names.emplace_back(known.name);
    return std::unexpected(
        fmt::format("a rule begins with contains, starts or regex, not \"{}\"{}", name, didYouMean(name, names)));
}

std::optional<std::string> flawOf(const ReplyRule& rule)
{
    const auto matcher = ReplyMatcher::create(rule);
    if (!matcher)
        return matcher.error();
    const auto reply = ReplyTemplate::create(rule.reply, matcher->captures());
    return reply ? std::nullopt : std::optional(reply.error());
}

std::expected<ReplyRule, std::string> parseLine(std::string_view line)
{
    if (line.size() > longestReplyLine)
        return std::unexpected(fmt::format("a line has at most {} bytes", longestReplyLine));
    const auto match = takeMatch(line);
    if (!match)
        return std::unexpected(match.error());
    const auto written = *match == Match::Regex ? std::string(takeWord(line)) : takeData(line);
    auto pattern = *match == Match::Regex ? parseExpression(written) : parseData(written);
    if (!pattern)
        return std::unexpected(fmt::format("the pattern cannot be read: {}", pattern.error()));
    line = trimmed(line);
    if (!line.starts_with(arrow))
        return std::unexpected(R"(between pattern and reply stands ->, as in contains "PING" -> "PONG\n")");
    line.remove_prefix(arrow.size());
    auto reply = parseData(takeData(line));
    if (!reply)
        return std::unexpected(fmt::format("the reply cannot be read: {}", reply.error()));
    if (const auto surplus = trimmed(line); !surplus.empty())
        return std::unexpected(fmt::format("after the reply nothing comes, not \"{}\"", surplus));
    if (pattern->size() + reply->size() > longestReplyRule)
        return std::unexpected(fmt::format("pattern and reply have at most {} bytes together, not {}", longestReplyRule,
                                           pattern->size() + reply->size()));
    ReplyRule rule{*match, std::move(*pattern), std::move(*reply)};
    if (auto flaw = flawOf(rule))
        return std::unexpected(std::move(*flaw));
    return rule;
}

std::string quotedExpression(ByteView expression)
{
    std::string quoted = "\"";
    const auto text = asText(expression);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\' && at + 1 < text.size())
            quoted += text[at++];
        else if (text[at] == '"')
            quoted += '\\';
        quoted += text[at];
    }
    return quoted + '"';
}

} // namespace

std::expected<std::vector<ReplyRule>, std::string> parseReplyRules(std::string_view text)
{
    std::vector<ReplyRule> rules;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        line = trimmed(line);
        if (line.empty() || line.starts_with('#'))
            continue;
        auto rule = parseLine(line);
        if (!rule)
            return std::unexpected(fmt::format("line {}: {}", number, rule.error()));
        if (rules.size() == mostReplyRules)
            return std::unexpected(fmt::format("line {}: there are at most {} rules", number, mostReplyRules));
        rules.push_back(std::move(*rule));
    }
    return rules;
}

std::string toText(const ReplyRule& rule)
{
    const auto* const name = std::ranges::find(matchNames, rule.match, &MatchName::match);
    return fmt::format("{} {} -> {}", name->name,
                       rule.match == Match::Regex ? quotedExpression(rule.pattern) : quotedData(rule.pattern),
                       quotedData(rule.reply));
}

} // namespace socketlab::framing
