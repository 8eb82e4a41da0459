#include "framing/rule.h"

#include "framing/words.h"
#include "values/nearest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

namespace socketlab::framing {
namespace {

using Parsed = std::expected<Rule, std::string>;

Parsed parseFixed(std::string_view rest)
{
    const auto length = parseCount(trimmed(rest), maxDataSize);
    if (!length || *length == 0)
        return std::unexpected(
            fmt::format("fixed needs the length of a message, from 1 to {} bytes, as in fixed 12", maxDataSize));
    return FixedRule{static_cast<std::size_t>(*length)};
}

// `P:4`; the type is one character as in a quoted text.
std::expected<void, std::string> addType(std::string_view entry, TypedRule& rule)
{
    const auto colon = entry.rfind(':');
    if (colon == std::string_view::npos || colon == 0)
        return std::unexpected(fmt::format("\"{}\" is no type and length, such as P:4", entry));
    const auto written = entry.substr(0, colon);
    const auto type = parseData(fmt::format("\"{}\"", written));
    if (!type || type->size() != 1)
        return std::unexpected(fmt::format("the type \"{}\" is not one byte, such as P or \\x01", written));
    const auto length = parseCount(entry.substr(colon + 1), maxDataSize - 1);
    if (!length)
        return std::unexpected(fmt::format("after the type {} comes a length from 0 to {} bytes, such as {}:4", written,
                                           maxDataSize - 1, written));
    if (!rule.lengths.emplace(type->front(), static_cast<std::size_t>(*length)).second)
        return std::unexpected(fmt::format("the type {} stands twice, and has only one length", written));
    return {};
}

Parsed parseTyped(std::string_view rest)
{
    rest = trimmed(rest);
    if (rest.size() < 2 || rest.front() != '{' || rest.back() != '}')
        return std::unexpected("typed needs its types and lengths in braces, as in typed {P:4 T:12}");
    rest = rest.substr(1, rest.size() - 2);
    TypedRule rule;
    while (!trimmed(rest).empty()) {
        if (auto added = addType(takeWord(rest), rule); !added)
            return std::unexpected(std::move(added.error()));
    }
    if (rule.lengths.empty())
        return std::unexpected("typed needs at least one type, as in typed {P:4 T:12}");
    return rule;
}

Parsed parseUntil(std::string_view rest)
{
    const auto written = takeData(rest);
    if (written.empty())
        return std::unexpected(R"(until needs the bytes that end a message, as in until "\n")");
    auto delimiter = parseData(written);
    if (!delimiter)
        return std::unexpected(fmt::format("the delimiter cannot be read: {}", delimiter.error()));
    if (delimiter->empty() || delimiter->size() > longestDelimiter)
        return std::unexpected(fmt::format("a delimiter has 1 to {} bytes", longestDelimiter));
    const auto option = trimmed(rest);
    if (!option.empty() && option != "escape")
        return std::unexpected(fmt::format("after the delimiter comes nothing or escape, not \"{}\"{}", option,
                                           didYouMean(option, std::vector<std::string>{"escape"})));
    if (!option.empty() && delimiter->front() == escapeByte)
        return std::unexpected("a delimiter that begins with a backslash cannot be escaped by a backslash");
    return UntilRule{std::move(*delimiter), !option.empty()};
}

template <typename Plain>
Parsed parsePlain(std::string_view rest)
{
    if (const auto surplus = trimmed(rest); !surplus.empty())
        return std::unexpected(fmt::format("{} stands alone; take \"{}\" away", toText(Plain{}), surplus));
    return Plain{};
}

struct Kind
{
    std::string_view name;
    Parsed (*parse)(std::string_view rest);
};

constexpr std::array<Kind, 6> kinds{{{"fixed", parseFixed},
                                     {"typed", parseTyped},
                                     {"until", parseUntil},
                                     {"digits5", parsePlain<FiveDigitsRule>},
                                     {"be32", parsePlain<BigEndianRule>},
                                     {"until-end", parsePlain<UntilEndRule>}}};

// As between quotes, and without blanks, since these part the types.
std::string typeText(std::byte type)
{
    if (type == std::byte{' '})
        return "\\x20";
    const auto quoted = quotedData({&type, 1});
    return quoted.substr(1, quoted.size() - 2);
}

struct TextOf
{
    std::string operator()(const FixedRule& rule) const { return fmt::format("fixed {}", rule.length); }
    std::string operator()(const TypedRule& rule) const
    {
        std::vector<std::string> entries;
        for (const auto& [type, length] : rule.lengths)
            entries.push_back(fmt::format("{}:{}", typeText(type), length));
        return fmt::format("typed {{{}}}", fmt::join(entries, " "));
    }
    std::string operator()(const UntilRule& rule) const
    {
        return fmt::format("until {}{}", quotedData(rule.delimiter), rule.escape ? " escape" : "");
    }
    std::string operator()(const FiveDigitsRule& /*rule*/) const { return "digits5"; }
    std::string operator()(const BigEndianRule& /*rule*/) const { return "be32"; }
    std::string operator()(const UntilEndRule& /*rule*/) const { return "until-end"; }
};

struct MeaningOf
{
    std::string operator()(const FixedRule& rule) const
    {
        return fmt::format("Every message has {}, and a shorter text is filled up with blanks.",
                           countOfBytes(rule.length));
    }
    std::string operator()(const TypedRule& rule) const
    {
        std::vector<std::string> types;
        for (const auto& [type, length] : rule.lengths)
            types.push_back(fmt::format("{} after {}", length, typeText(type)));
        return fmt::format("The first byte of a message is its type, which tells how many bytes follow: {}.",
                           fmt::join(types, ", "));
    }
    std::string operator()(const UntilRule& rule) const
    {
        const auto end = quotedData(rule.delimiter);
        if (!rule.escape)
            return fmt::format("A message goes on until {} comes, which ends it and is no part of it.", end);
        return fmt::format("A message goes on until {} comes without a backslash before it.", end);
    }
    std::string operator()(const FiveDigitsRule& /*rule*/) const
    {
        return "Five digits come first and tell how many bytes the message has, as in 00005hello.";
    }
    std::string operator()(const BigEndianRule& /*rule*/) const
    {
        return "Four bytes come first and tell how many bytes the message has, the most significant one in front: "
               "00 00 00 05 and then hello.";
    }
    std::string operator()(const UntilEndRule& /*rule*/) const
    {
        return "All that comes is one message, which ends when the sender says that nothing more will come.";
    }
};

} // namespace

std::expected<Rule, std::string> parseRule(std::string_view words)
{
    const auto name = takeWord(words);
    const auto* const kind = std::ranges::find(kinds, name, &Kind::name);
    if (kind != kinds.end())
        return kind->parse(words);
    std::vector<std::string> names;
    for (const auto& known : kinds)
        names.emplace_back(known.name);
    if (name.empty())
        return std::unexpected(fmt::format("a rule is missing: {}", fmt::join(names, ", ")));
    const auto meant = didYouMean(name, names);
    return std::unexpected(fmt::format("unknown rule \"{}\"{}", name,
                                       meant.empty() ? fmt::format("; there are {}", fmt::join(names, ", ")) : meant));
}

std::string toText(const Rule& rule)
{
    return std::visit(TextOf(), rule);
}

std::string meaningOf(const Rule& rule)
{
    return std::visit(MeaningOf(), rule);
}

} // namespace socketlab::framing
