#include "framing/makedecoder.h"

#include "framing/delimiteddecoder.h"
#include "framing/escapeddecoder.h"
#include "framing/fixeddecoder.h"
#include "framing/prefixeddecoder.h"
#include "framing/untilenddecoder.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

namespace socketlab::framing {
namespace {

using Length = std::expected<std::optional<std::uint64_t>, std::string>;

Length lengthOfType(const std::map<std::byte, std::size_t>& lengths, ByteView prefix)
{
    const auto found = lengths.find(prefix.front());
    if (found != lengths.end())
        return found->second;
    Bytes known;
    for (const auto& entry : lengths)
        known.push_back(entry.first);
    return std::unexpected(fmt::format("Nobody knows how long a message of type {} is; the known types are {}.",
                                       quotedData(prefix.first(1)), quotedData(known)));
}

// A wrong byte is told at once, not only when all five are there.
Length lengthFromDigits(ByteView prefix)
{
    std::uint64_t length = 0;
    for (std::size_t at = 0; at < prefix.size(); ++at) {
        const auto digit = std::to_integer<char>(prefix[at]);
        if (digit < '0' || digit > '9')
            return std::unexpected(
                fmt::format("Byte {} of the length is {}, and a length is five digits, such as 00005.", at + 1,
                            quotedData(prefix.subspan(at, 1))));
        length = length * 10 + static_cast<std::uint64_t>(digit - '0');
    }
    return prefix.size() < 5 ? std::nullopt : std::optional(length);
}

Length lengthFromBytes(ByteView prefix)
{
    std::uint64_t length = 0;
    for (const auto byte : prefix)
        length = length << 8 | std::to_integer<std::uint64_t>(byte);
    return prefix.size() < 4 ? std::nullopt : std::optional(length);
}

struct Make
{
    std::size_t largest;

    std::unique_ptr<Decoder> operator()(const FixedRule& rule) const
    {
        return std::make_unique<FixedDecoder>(rule.length, largest);
    }
    std::unique_ptr<Decoder> operator()(const TypedRule& rule) const
    {
        const auto read = [lengths = rule.lengths](ByteView prefix) { return lengthOfType(lengths, prefix); };
        return std::make_unique<PrefixedDecoder>(Prefix{1, true, read}, largest);
    }
    std::unique_ptr<Decoder> operator()(const UntilRule& rule) const
    {
        if (rule.escape)
            return std::make_unique<EscapedDecoder>(rule.delimiter, largest);
        return std::make_unique<DelimitedDecoder>(rule.delimiter, largest);
    }
    std::unique_ptr<Decoder> operator()(const FiveDigitsRule& /*rule*/) const
    {
        return std::make_unique<PrefixedDecoder>(Prefix{5, false, lengthFromDigits}, largest);
    }
    std::unique_ptr<Decoder> operator()(const BigEndianRule& /*rule*/) const
    {
        return std::make_unique<PrefixedDecoder>(Prefix{4, false, lengthFromBytes}, largest);
    }
    std::unique_ptr<Decoder> operator()(const UntilEndRule& /*rule*/) const
    {
        return std::make_unique<UntilEndDecoder>(largest);
    }
};

} // namespace

std::unique_ptr<Decoder> makeDecoder(const Rule& rule, std::size_t largestFrame)
{
    return std::visit(Make{largestFrame}, rule);
}

} // namespace socketlab::framing
