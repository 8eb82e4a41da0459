#pragma once

#include "framing/decoder.h"

namespace socketlab::framing {

/// The whole stream is one message, perhaps an empty one; end() gives it.
class UntilEndDecoder : public Decoder
{
public:
    explicit UntilEndDecoder(std::size_t largestFrame = defaultLargestFrame) : Decoder(largestFrame) {}

private:
    Search cut(ByteView bytes, std::size_t searched) override;
    std::optional<std::size_t> missingAfter(ByteView /*aside*/) const override { return std::nullopt; }
    bool endsWithTheStream() const override { return true; }
};

} // namespace socketlab::framing
