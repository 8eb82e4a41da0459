#pragma once

#include "framing/decoder.h"

namespace socketlab::framing {

/// As DelimitedDecoder, but a backslash before the delimiter's first byte or before a backslash makes that byte
/// content. Before anything else a backslash is content itself. The delimiter does not begin with a backslash.
class EscapedDecoder : public Decoder
{
public:
    explicit EscapedDecoder(Bytes delimiter, std::size_t largestFrame = defaultLargestFrame);

private:
    Search cut(ByteView bytes, std::size_t searched) override;
    Bytes contentOf(ByteView frame, const Cut& cut) const override;
    std::optional<std::size_t> missingAfter(ByteView /*aside*/) const override { return std::nullopt; }

    bool isEscape(ByteView bytes) const;
    /// How many bytes the first one of the content takes on the wire; nothing while that cannot be told.
    std::optional<std::size_t> widthOfFirst(ByteView bytes) const;

    Bytes m_delimiter;
    std::size_t m_scanned = 0; // of the frame, up to a byte whose width cannot be told yet
    std::size_t m_content = 0; // bytes of the message among them
};

} // namespace socketlab::framing
