#include "framing/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace socketlab::framing {
namespace {

constexpr std::string_view blanks = " \t";

// Up to and with the closing quote; what stands behind a backslash closes nothing.
std::size_t lengthOfQuoted(std::string_view text)
{
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return text.size();
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string_view takeWord(std::string_view& text)
{
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    const auto length =
        text.starts_with('"') ? lengthOfQuoted(text) : std::min(text.find_first_of(blanks), text.size());
    const auto word = text.substr(0, length);
    text.remove_prefix(length);
    return word;
}

std::string takeData(std::string_view& text)
{
    constexpr std::string_view ofHex = "0123456789abcdefABCDEF*";
    std::string written(takeWord(text));
    if (written.starts_with('"'))
        return written;
    for (auto after = text;; text = after) {
        const auto word = takeWord(after);
        if (word.empty() || word.find_first_not_of(ofHex) != std::string_view::npos)
            return written;
        written += fmt::format(" {}", word);
    }
}

std::optional<std::uint64_t> parseCount(std::string_view written, std::uint64_t largest)
{
    std::uint64_t value = 0;
    const auto* const end = written.data() + written.size();
    const auto [stopped, error] = std::from_chars(written.data(), end, value);
    if (error != std::errc() || stopped != end || value > largest)
        return std::nullopt;
    return value;
}

std::string countOfBytes(std::uint64_t count)
{
    return fmt::format("{} byte{}", count, count == 1 ? "" : "s");
}

} // namespace socketlab::framing
