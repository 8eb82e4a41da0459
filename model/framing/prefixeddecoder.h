#pragma once

#include "framing/decoder.h"

#include <cstdint>
#include <functional>

namespace socketlab::framing {

/// What stands before a message and tells its length.
struct Prefix
{
    std::size_t size = 0;     ///< bytes, at least 1
    bool isOfMessage = false; ///< a type is part of the message, a length is not
    /// How many bytes follow `prefix`, where that can be told yet; or why it never can, a sentence.
    std::function<std::expected<std::optional<std::uint64_t>, std::string>(ByteView prefix)> lengthBehind;
};

/// A prefix of a fixed size tells how many bytes follow. Breaks at the first byte that makes it no prefix, and as soon
/// as it announces more than `largestFrame`, before any of those bytes has come.
class PrefixedDecoder : public Decoder
{
public:
    explicit PrefixedDecoder(Prefix prefix, std::size_t largestFrame = defaultLargestFrame);

private:
    Search cut(ByteView bytes, std::size_t searched) override;
    std::optional<std::size_t> missingAfter(ByteView aside) const override;

    Prefix m_prefix;
};

} // namespace socketlab::framing
