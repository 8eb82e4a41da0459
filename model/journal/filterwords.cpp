#include "journal/filterwords.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace socketlab::journal {
namespace {

struct SignText
{
    std::string_view text;
    FilterSign sign;
};
// The longer of two that begin alike comes first.
constexpr std::array signTexts{
    SignText{"!=", FilterSign::IsNot}, SignText{"<=", FilterSign::AtMost}, SignText{">=", FilterSign::AtLeast},
    SignText{":", FilterSign::Is},     SignText{"=", FilterSign::Is},      SignText{"<", FilterSign::Less},
    SignText{">", FilterSign::More},   SignText{"~", FilterSign::Holds},
};

bool isFilterBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view signAt(std::string_view rest)
{
    const auto found = std::ranges::find_if(signTexts, [rest](const SignText& s) { return rest.starts_with(s.text); });
    return found == signTexts.end() ? std::string_view() : found->text;
}

std::size_t quotedLength(std::string_view rest)
{
    for (std::size_t at = 1; at < rest.size(); ++at) {
        if (rest[at] == '\\')
            ++at;
        else if (rest[at] == '"')
            return at + 1;
    }
    return std::string_view::npos;
}

// A value may hold colons, as a time or an address does: only what stands before it is ended by a sign.
std::size_t wordLength(std::string_view rest, bool isValue)
{
    std::size_t at = 0;
    for (; at < rest.size(); ++at)
        if (isFilterBlank(rest[at]) || rest[at] == '(' || rest[at] == ')' || rest[at] == '"'
            || (!isValue && !signAt(rest.substr(at)).empty()))
            break;
    return at;
}

FilterPiece pieceAt(std::string_view written, std::size_t at, bool isValue)
{
    const auto rest = written.substr(at);
    const auto piece = [&](FilterToken kind, std::size_t length) {
        return FilterPiece{kind, rest.substr(0, length), at, true};
    };
    if (rest.front() == '(')
        return piece(FilterToken::Open, 1);
    if (rest.front() == ')')
        return piece(FilterToken::Close, 1);
    if (rest.front() == '"') {
        const auto length = quotedLength(rest);
        auto text = piece(FilterToken::Text, std::min(length, rest.size()));
        text.isClosed = length != std::string_view::npos;
        return text;
    }
    if (const auto sign = signAt(rest); !isValue && !sign.empty())
        return piece(FilterToken::Sign, sign.size());
    if (!isValue && rest.front() == '-')
        return piece(FilterToken::Minus, 1);
    return piece(FilterToken::Word, std::max<std::size_t>(wordLength(rest, isValue), 1));
}

} // namespace

std::vector<FilterPiece> cutFilter(std::string_view written)
{
    std::vector<FilterPiece> pieces;
    for (std::size_t at = 0; at < written.size();) {
        if (isFilterBlank(written[at])) {
            ++at;
            continue;
        }
        const bool isValue = !pieces.empty() && pieces.back().kind == FilterToken::Sign;
        pieces.push_back(pieceAt(written, at, isValue));
        at += pieces.back().text.size();
    }
    pieces.push_back({FilterToken::End, {}, written.size(), true});
    return pieces;
}

std::optional<FilterSign> filterSignOf(std::string_view text)
{
    const auto found = std::ranges::find(signTexts, text, &SignText::text);
    return found == signTexts.end() ? std::nullopt : std::optional(found->sign);
}

std::optional<std::int64_t> parseFilterDuration(std::string_view written)
{
    struct Unit
    {
        std::string_view name;
        double nanoseconds;
    };
    constexpr std::array units{Unit{"ns", 1},   Unit{"us", 1e3}, Unit{"µs", 1e3},
                               Unit{"ms", 1e6}, Unit{"s", 1e9},  Unit{"min", 60e9}};
    constexpr double longest = 9e18;
    double value = 0;
    const auto* const end = written.data() + written.size();
    const auto [stopped, problem] = std::from_chars(written.data(), end, value, std::chars_format::fixed);
    if (problem != std::errc{} || !std::isfinite(value) || value < 0)
        return std::nullopt;
    const std::string_view unit(stopped, static_cast<std::size_t>(end - stopped));
    if (unit.empty() && value == 0)
        return 0;
    const auto* const found = std::ranges::find(units, unit, &Unit::name);
    if (found == units.end() || value * found->nanoseconds > longest)
        return std::nullopt;
    return std::llround(value * found->nanoseconds);
}

std::optional<std::int64_t> parseFilterNumber(std::string_view written)
{
    std::int64_t value = 0;
    const auto* const end = written.data() + written.size();
    const auto [stopped, problem] = std::from_chars(written.data(), end, value);
    const std::string_view unit(stopped, static_cast<std::size_t>(end - stopped));
    if (problem != std::errc{} || !(unit.empty() || unit == "k" || unit == "M"))
        return std::nullopt;
    const std::int64_t factor = unit.empty() ? 1 : unit == "k" ? 1 << 10 : 1 << 20;
    if (value > INT64_MAX / factor || value < INT64_MIN / factor)
        return std::nullopt;
    return value * factor;
}

} // namespace socketlab::journal
