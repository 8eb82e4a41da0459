#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace socketlab {

/// The place of a byte in one direction of one connection, counted from 0.
enum class StreamOffset : std::uint64_t {};

constexpr StreamOffset operator+(StreamOffset offset, std::uint64_t count)
{
    return StreamOffset{static_cast<std::uint64_t>(offset) + count};
}
constexpr std::uint64_t operator-(StreamOffset later, StreamOffset earlier)
{
    return static_cast<std::uint64_t>(later) - static_cast<std::uint64_t>(earlier);
}

/// `length` bytes of a stream from `first` on.
struct ByteRange
{
    StreamOffset first{};
    std::uint64_t length = 0;

    constexpr StreamOffset end() const { return first + length; }
    constexpr bool contains(StreamOffset offset) const { return offset >= first && offset < end(); }
    auto operator<=>(const ByteRange&) const = default;
};

/// What both hold; empty where that is nothing.
constexpr ByteRange overlapOf(const ByteRange& one, const ByteRange& other)
{
    const auto first = one.first > other.first ? one.first : other.first;
    const auto end = one.end() < other.end() ? one.end() : other.end();
    return {first, end > first ? end - first : 0};
}

} // namespace socketlab
