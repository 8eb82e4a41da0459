#pragma once

#include "framing/decoder.h"

namespace socketlab::framing {

/// A message ends where the delimiter, at least 1 byte, stands; the delimiter is no part of it.
class DelimitedDecoder : public Decoder
{
public:
    explicit DelimitedDecoder(Bytes delimiter, std::size_t largestFrame = defaultLargestFrame);

private:
    Search cut(ByteView bytes, std::size_t searched) override;
    std::optional<std::size_t> missingAfter(ByteView /*aside*/) const override { return std::nullopt; }

    Bytes m_delimiter;
};

} // namespace socketlab::framing
