#include "framing/encoder.h"

#include "framing/words.h"

#include <fmt/format.h>

#include <cstdint>
#include <iterator>
#include <limits>

namespace socketlab::framing {
namespace {

using Encoded = std::expected<Bytes, Refusal>;
using Why = Refusal::Kind;

Encoded tooLong(ByteView message, std::size_t room)
{
    return std::unexpected(
        Refusal{Why::TooLong,
                fmt::format("The message has {}, and the rule has room for {}.", countOfBytes(message.size()), room)});
}

Encoded padded(ByteView message, std::size_t length)
{
    if (message.size() > length)
        return tooLong(message, length);
    Bytes wire(message.begin(), message.end());
    wire.resize(length, std::byte{' '});
    return wire;
}

Bytes behind(std::string_view length, ByteView message)
{
    auto wire = toBytes(length);
    wire.insert(wire.end(), message.begin(), message.end());
    return wire;
}

// Every first byte of a delimiter is escaped, not only whole delimiters: the end of a message and the delimiter behind
// it might together hold another one.
Bytes escaped(ByteView message, std::byte first)
{
    Bytes wire;
    wire.reserve(message.size());
    for (const auto byte : message) {
        if (byte == escapeByte || byte == first)
            wire.push_back(escapeByte);
        wire.push_back(byte);
    }
    return wire;
}

struct Encode
{
    ByteView message;

    Encoded operator()(const FixedRule& rule) const { return padded(message, rule.length); }
    Encoded operator()(const TypedRule& rule) const
    {
        if (message.empty())
            return std::unexpected(
                Refusal{Why::UnknownType, "The message is empty, and its first byte would be its type."});
        const auto found = rule.lengths.find(message.front());
        if (found == rule.lengths.end())
            return std::unexpected(
                Refusal{Why::UnknownType,
                        fmt::format("The rule knows no type {}: the first byte of a message is its type.",
                                    quotedData(message.first(1)))});
        return padded(message, found->second + 1);
    }
    Encoded operator()(const UntilRule& rule) const
    {
        auto wire = rule.escape ? escaped(message, rule.delimiter.front()) : Bytes(message.begin(), message.end());
        const auto end = wire.size();
        wire.insert(wire.end(), rule.delimiter.begin(), rule.delimiter.end());
        if (!rule.escape && asText(wire).find(asText(rule.delimiter)) != end)
            return std::unexpected(Refusal{
                Why::HoldsDelimiter,
                fmt::format("{} would stand inside of the message, where the receiver takes it for the end; escape it, "
                            "or send the length instead.",
                            quotedData(rule.delimiter))});
        return wire;
    }
    Encoded operator()(const FiveDigitsRule& /*rule*/) const
    {
        if (message.size() > fiveDigitsLargest)
            return tooLong(message, fiveDigitsLargest);
        return behind(fmt::format("{:05}", message.size()), message);
    }
    Encoded operator()(const BigEndianRule& /*rule*/) const
    {
        constexpr std::size_t room = std::numeric_limits<std::uint32_t>::max();
        if (message.size() > room)
            return tooLong(message, room);
        std::string length;
        for (const int shift : {24, 16, 8, 0})
            length += static_cast<char>(message.size() >> shift & 0xff);
        return behind(length, message);
    }
    Encoded operator()(const UntilEndRule& /*rule*/) const { return Bytes(message.begin(), message.end()); }
};

} // namespace

std::expected<Bytes, Refusal> encode(const Rule& rule, ByteView message)
{
    return std::visit(Encode{message}, rule);
}

} // namespace socketlab::framing
