#pragma once

#include "framing/decoder.h"

namespace socketlab::framing {

/// Every message has the same length, at least 1 byte. One that is longer than `largestFrame` breaks at its first byte.
class FixedDecoder : public Decoder
{
public:
    explicit FixedDecoder(std::size_t length, std::size_t largestFrame = defaultLargestFrame);

private:
    Search cut(ByteView bytes, std::size_t searched) override;
    std::optional<std::size_t> missingAfter(ByteView aside) const override { return m_length - aside.size(); }

    std::size_t m_length;
};

} // namespace socketlab::framing
