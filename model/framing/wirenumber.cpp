#include "framing/wirenumber.h"

#include "framing/utf8.h"
#include "framing/words.h"
#include "values/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <vector>

namespace socketlab::framing {
namespace {

struct TypeSpec
{
    std::string_view name;
    WireType type;
    std::size_t size;         // of a number; 0 for a text
    std::string_view convert; // what C calls the way to network order
};
constexpr std::array<TypeSpec, 4> types{{{"u16", WireType::U16, 2, "htons"},
                                         {"u32", WireType::U32, 4, "htonl"},
                                         {"utf8", WireType::Utf8, 0, ""},
                                         {"latin1", WireType::Latin1, 0, ""}}};

const TypeSpec& specOf(WireType type)
{
    return *std::ranges::find(types, type, &TypeSpec::type);
}

std::expected<Bytes, std::string> encodeNumber(const TypeSpec& spec, WireOrder order, std::string_view written)
{
    std::int64_t value = 0;
    const auto* const end = written.data() + written.size();
    const auto [stopped, error] = std::from_chars(written.data(), end, value);
    if (error == std::errc::invalid_argument || stopped != end)
        return std::unexpected(fmt::format("\"{}\" is no whole number; {} holds one, such as 42.", written, spec.name));
    const auto bits = spec.size * 8;
    const auto largest = (std::int64_t{1} << bits) - 1;
    if (error != std::errc() || value < 0 || value > largest)
        return std::unexpected(fmt::format(
            "{} does not fit into {} bits: {} holds 0 to {}.{}", written, bits, spec.name, largest,
            error == std::errc() ? fmt::format(" {}() would send {}, what is left when the higher bits are cut off.",
                                               spec.convert, value & largest)
                                 : std::string()));
    Bytes bytes;
    for (std::size_t at = 0; at < spec.size; ++at)
        bytes.push_back(static_cast<std::byte>(value >> 8 * (spec.size - 1 - at) & 0xff));
    if (order == WireOrder::Host && std::endian::native == std::endian::little)
        std::ranges::reverse(bytes);
    return bytes;
}

std::expected<std::string, std::string> decodeNumber(const TypeSpec& spec, WireOrder order, ByteView bytes)
{
    if (bytes.size() != spec.size)
        return std::unexpected(
            fmt::format("{} takes {}, and here {}.", spec.name, countOfBytes(spec.size),
                        bytes.size() == 1 ? std::string("is 1") : fmt::format("are {}", bytes.size())));
    Bytes inOrder(bytes.begin(), bytes.end());
    if (order == WireOrder::Host && std::endian::native == std::endian::little)
        std::ranges::reverse(inOrder);
    std::uint64_t value = 0;
    for (const auto byte : inOrder)
        value = value << 8U | std::to_integer<std::uint64_t>(byte);
    return fmt::format("{}", value);
}

std::expected<Bytes, std::string> toLatin1(ByteView text)
{
    const auto characters = fromUtf8(text);
    if (!characters)
        return std::unexpected(characters.error());
    Bytes bytes;
    for (const auto character : *characters) {
        if (character > 0xff)
            return std::unexpected(
                fmt::format("Latin-1 has no {} (U+{:04X}): it ends at ÿ (U+00FF). UTF-8 has every character.",
                            toUtf8({&character, 1}), static_cast<std::uint32_t>(character)));
        bytes.push_back(static_cast<std::byte>(character));
    }
    return bytes;
}

std::string fromLatin1(ByteView bytes)
{
    std::u32string characters;
    for (const auto byte : bytes)
        characters += std::to_integer<char32_t>(byte);
    return toUtf8(characters);
}

std::expected<Bytes, std::string> encodeText(WireType type, std::string_view written)
{
    const auto text = written.starts_with('"') ? parseData(written) : toBytes(written);
    if (!text)
        return std::unexpected(fmt::format("The text cannot be read: {}.", text.error()));
    if (type == WireType::Latin1)
        return toLatin1(*text);
    if (const auto characters = fromUtf8(*text); !characters)
        return std::unexpected(characters.error());
    return *text;
}

// A number's order is half of its meaning, so it is never guessed.
std::expected<WireOrder, std::string> takeOrder(const TypeSpec& spec, std::string_view& words)
{
    auto rest = words;
    const auto order = takeWord(rest);
    if (order == "host" || order == "net") {
        words = rest;
        return order == "host" ? WireOrder::Host : WireOrder::Net;
    }
    if (spec.size == 0)
        return WireOrder::Net;
    return std::unexpected(fmt::format("after {} comes host or net, not \"{}\"{}", spec.name, order,
                                       didYouMean(order, std::vector<std::string>{"host", "net"})));
}

} // namespace

std::expected<WireWords, std::string> parseWire(std::string_view words)
{
    const auto name = takeWord(words);
    const auto* const spec = std::ranges::find(types, name, &TypeSpec::name);
    if (spec == types.end()) {
        std::vector<std::string> names;
        for (const auto& known : types)
            names.emplace_back(known.name);
        return std::unexpected(
            fmt::format("values are u16, u32, utf8 or latin1, not \"{}\"{}", name, didYouMean(name, names)));
    }
    const auto order = takeOrder(*spec, words);
    if (!order)
        return std::unexpected(order.error());
    const auto value = trimmed(words);
    if (value.empty())
        return std::unexpected(fmt::format("{} lacks its value; no text at all is written \"\"", name));
    return WireWords{{spec->type, *order}, std::string(value)};
}

std::expected<Bytes, std::string> encodeValue(WireForm form, std::string_view value)
{
    const auto& spec = specOf(form.type);
    return spec.size > 0 ? encodeNumber(spec, form.order, value) : encodeText(form.type, value);
}

std::expected<std::string, std::string> decodeValue(WireForm form, ByteView bytes)
{
    const auto& spec = specOf(form.type);
    if (spec.size > 0)
        return decodeNumber(spec, form.order, bytes);
    if (form.type == WireType::Latin1)
        return fromLatin1(bytes);
    if (const auto characters = fromUtf8(bytes); !characters)
        return std::unexpected(characters.error());
    return std::string(asText(bytes));
}

std::expected<Bytes, std::string> encodeWords(std::string_view words)
{
    const auto wire = parseWire(words);
    if (!wire)
        return std::unexpected(wire.error());
    return encodeValue(wire->form, wire->value);
}

std::expected<std::string, std::string> decodeWords(std::string_view words)
{
    const auto wire = parseWire(words);
    if (!wire)
        return std::unexpected(wire.error());
    const auto bytes = parseData(wire->value);
    if (!bytes)
        return std::unexpected(bytes.error());
    return decodeValue(wire->form, *bytes);
}

} // namespace socketlab::framing
