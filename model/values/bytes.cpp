#include "values/bytes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>

namespace socketlab {
namespace {

using Parsed = std::expected<Bytes, std::string>;

std::optional<int> hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    return std::nullopt;
}

std::optional<std::byte> hexPair(std::string_view text)
{
    if (text.size() < 2)
        return std::nullopt;
    const auto high = hexValue(text[0]);
    const auto low = hexValue(text[1]);
    if (!high || !low)
        return std::nullopt;
    return static_cast<std::byte>(*high * 16 + *low);
}

std::optional<std::byte> simpleEscape(char letter)
{
    switch (letter) {
    case 'n': return std::byte{'\n'};
    case 'r': return std::byte{'\r'};
    case 't': return std::byte{'\t'};
    case '\\': return std::byte{'\\'};
    case '"': return std::byte{'"'};
    default: return std::nullopt;
    }
}

Parsed parseQuoted(std::string_view written)
{
    if (written.size() < 2 || written.back() != '"')
        return std::unexpected("the text lacks its closing quote");
    const auto inner = written.substr(1, written.size() - 2);
    Bytes bytes;
    bytes.reserve(inner.size());
    for (std::size_t at = 0; at < inner.size(); ++at) {
        if (inner[at] == '"')
            return std::unexpected(R"(a quote inside the text is written \")");
        if (inner[at] != '\\') {
            bytes.push_back(static_cast<std::byte>(inner[at]));
            continue;
        }
        const auto letter = ++at < inner.size() ? inner[at] : '\0';
        if (letter == 'x') {
            const auto value = hexPair(inner.substr(at + 1));
            if (!value)
                return std::unexpected(R"(\x needs two hex digits)");
            bytes.push_back(*value);
            at += 2;
        } else if (const auto value = simpleEscape(letter)) {
            bytes.push_back(*value);
        } else {
            return std::unexpected(R"(after \ comes n, r, t, \, " or xHH)");
        }
    }
    return bytes;
}

Parsed parseRepeated(std::string_view pair, std::string_view count)
{
    const auto value = pair.size() == 2 ? hexPair(pair) : std::nullopt;
    if (!value)
        return std::unexpected("before * comes one hex pair, as in 78*200k");
    std::uint64_t total = 0;
    std::size_t digits = 0;
    for (; digits < count.size() && count[digits] >= '0' && count[digits] <= '9' && total <= maxDataSize; ++digits)
        total = total * 10 + static_cast<std::uint64_t>(count[digits] - '0');
    const auto unit = count.substr(digits);
    if (digits == 0 || !(unit.empty() || unit == "k" || unit == "M"))
        return std::unexpected("after * comes a count, as in 78*200k or 78*1M");
    if (!unit.empty())
        total <<= unit == "k" ? 10 : 20;
    if (total > maxDataSize)
        return std::unexpected("one call sends at most 64M bytes");
    return Bytes(static_cast<std::size_t>(total), *value);
}

Parsed parseHex(std::string_view written)
{
    Bytes bytes;
    for (std::size_t at = 0; at < written.size();) {
        if (written[at] == ' ') {
            ++at;
            continue;
        }
        const auto value = hexPair(written.substr(at));
        if (!value)
            return std::unexpected(R"(data is "text" in quotes, hex pairs such as 00 01, or 78*200k)");
        bytes.push_back(*value);
        at += 2;
    }
    if (bytes.empty())
        return std::unexpected(R"(no data; nothing at all is written "")");
    return bytes;
}

} // namespace

Bytes toBytes(std::string_view text)
{
    const auto view = std::as_bytes(std::span(text));
    return {view.begin(), view.end()};
}

std::string_view asText(ByteView view)
{
    return {reinterpret_cast<const char*>(view.data()), view.size()};
}

std::expected<Bytes, std::string> parseData(std::string_view written)
{
    if (written.starts_with('"'))
        return parseQuoted(written);
    if (const auto star = written.find('*'); star != std::string_view::npos)
        return parseRepeated(written.substr(0, star), written.substr(star + 1));
    return parseHex(written);
}

std::string quotedData(ByteView data, std::size_t limit)
{
    std::string out = "\"";
    for (const auto byte : data.first(std::min(limit, data.size()))) {
        const auto value = static_cast<unsigned char>(byte);
        switch (value) {
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        case '\\': out += "\\\\"; break;
        case '"': out += "\\\""; break;
        default:
            if (value < 0x20 || value >= 0x7f)
                fmt::format_to(std::back_inserter(out), "\\x{:02x}", value);
            else
                out += static_cast<char>(value);
        }
    }
    out += '"';
    if (data.size() > limit)
        fmt::format_to(std::back_inserter(out), " and {} more bytes", data.size() - limit);
    return out;
}

std::string toHex(ByteView data)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(data.size() * 2);
    for (const auto byte : data) {
        out += digits[std::to_integer<std::size_t>(byte >> 4)];
        out += digits[std::to_integer<std::size_t>(byte & std::byte{15})];
    }
    return out;
}

} // namespace socketlab
