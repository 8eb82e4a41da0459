#pragma once

#include "framing/decoder.h"

namespace socketlab::framing {

/// A message ends where the delimiter, at least 1 byte, stands; the delimiter is no part of it.
class DelimitedDecoder : public Decoder
{
public:
    explicit DelimitedDecoder(Bytes delimiter, std::size_t largestFrame = defaultLargestFrame);

    std::optional<std::size_t> missing() const override { return std::nullopt; }

private:
    std::optional<Cut> cut(ByteView bytes, std::size_t searched) override;

    Bytes m_delimiter;
};

} // namespace socketlab::framing
