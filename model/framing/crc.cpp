#include "framing/crc.h"

#include <array>

namespace socketlab::framing {
namespace {

// Both take the lowest bit first, so their polynomials are written mirrored.
template <typename Word>
constexpr std::array<Word, 256> remainders(Word polynomial)
{
    std::array<Word, 256> table{};
    for (std::size_t value = 0; value < table.size(); ++value) {
        auto remainder = static_cast<Word>(value);
        for (int bit = 0; bit < 8; ++bit)
            remainder = static_cast<Word>((remainder & 1U) != 0 ? remainder >> 1U ^ polynomial : remainder >> 1U);
        table[value] = remainder;
    }
    return table;
}

template <typename Word>
Word remainderOf(ByteView bytes, const std::array<Word, 256>& table)
{
    auto remainder = static_cast<Word>(~Word{0});
    for (const auto byte : bytes)
        remainder = static_cast<Word>(remainder >> 8U ^ table[(remainder ^ std::to_integer<Word>(byte)) & 0xffU]);
    return remainder;
}

constexpr auto table32 = remainders<std::uint32_t>(0xedb88320U);
constexpr auto table16 = remainders<std::uint16_t>(0xa001U);

} // namespace

std::uint32_t crc32(ByteView bytes)
{
    return ~remainderOf(bytes, table32);
}

std::uint16_t crc16(ByteView bytes)
{
    return remainderOf(bytes, table16);
}

} // namespace socketlab::framing
