#include "framing/fixeddecoder.h"

#include <algorithm>

namespace socketlab::framing {

FixedDecoder::FixedDecoder(std::size_t length) : Decoder(std::max<std::size_t>(length, 1)), m_length(std::max<std::size_t>(length, 1))
{
}

std::optional<Decoder::Cut> FixedDecoder::cut(ByteView bytes, std::size_t /*searched*/)
{
    if (bytes.size() < m_length)
        return std::nullopt;
    return Cut{m_length, m_length};
}

} // namespace socketlab::framing
