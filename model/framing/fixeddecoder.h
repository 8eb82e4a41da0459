#pragma once

#include "framing/decoder.h"

namespace socketlab::framing {

/// Every message has the same length, at least 1 byte.
class FixedDecoder : public Decoder
{
public:
    explicit FixedDecoder(std::size_t length);

    std::optional<std::size_t> missing() const override { return m_length - aside().size(); }

private:
    std::optional<Cut> cut(ByteView bytes, std::size_t searched) override;

    std::size_t m_length;
};

} // namespace socketlab::framing
