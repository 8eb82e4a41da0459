#include "framing/utf8.h"

#include "framing/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace socketlab::framing {
namespace {

// A character of so many bytes: the bits of its first byte, and the first character that needs as many.
struct Form
{
    unsigned mark;
    unsigned mask;
    char32_t first;
};
constexpr std::array<Form, 4> forms{{{0x00, 0x80, 0}, {0xc0, 0xe0, 0x80}, {0xe0, 0xf0, 0x800}, {0xf0, 0xf8, 0x10000}}};

std::string wrongByte(ByteView bytes, std::size_t at)
{
    return fmt::format("Byte {} ({}) cannot stand there: these bytes are no UTF-8.", at + 1,
                       toHex(bytes.subspan(at, 1)));
}

// Takes the character at `at`, which then stands behind it.
std::expected<char32_t, std::string> takeCharacter(ByteView bytes, std::size_t& at)
{
    const auto begin = at;
    const auto lead = std::to_integer<unsigned>(bytes[at++]);
    const auto* const form = std::ranges::find_if(forms, [lead](const Form& f) { return (lead & f.mask) == f.mark; });
    if (form == forms.end())
        return std::unexpected(wrongByte(bytes, begin));
    const auto size = static_cast<std::size_t>(form - forms.begin()) + 1;
    char32_t character = lead & ~form->mask;
    for (; at < begin + size; ++at) {
        if (at == bytes.size())
            return std::unexpected(fmt::format(
                "Byte {} ({}) begins a character of {}, and only {} of it came: the text was cut inside of it.",
                begin + 1, toHex(bytes.subspan(begin, 1)), countOfBytes(size), at - begin));
        const auto next = std::to_integer<unsigned>(bytes[at]);
        if ((next & 0xc0U) != 0x80U)
            return std::unexpected(wrongByte(bytes, at));
        character = character << 6U | (next & 0x3fU);
    }
    const bool isSurrogate = character >= 0xd800 && character <= 0xdfff;
    if (character < form->first || isSurrogate || character > 0x10ffff)
        return std::unexpected(wrongByte(bytes, begin));
    return character;
}

} // namespace

std::expected<std::u32string, std::string> fromUtf8(ByteView bytes)
{
    std::u32string characters;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto character = takeCharacter(bytes, at);
        if (!character)
            return std::unexpected(character.error());
        characters += *character;
    }
    return characters;
}

std::string toUtf8(std::u32string_view characters)
{
    std::string text;
    for (const auto character : characters) {
        const auto needed = std::ranges::upper_bound(forms, character, {}, &Form::first) - 1;
        for (auto left = needed - forms.begin(), all = left; left >= 0; --left) {
            const auto bits = character >> static_cast<unsigned>(6 * left);
            text += static_cast<char>(left == all ? needed->mark | bits : 0x80U | (bits & 0x3fU));
        }
    }
    return text;
}

} // namespace socketlab::framing
