#include "framing/fixeddecoder.h"

#include <algorithm>

namespace socketlab::framing {

FixedDecoder::FixedDecoder(std::size_t length, std::size_t largestFrame)
    : Decoder(largestFrame)
    , m_length(std::max<std::size_t>(length, 1))
{
}

Decoder::Search FixedDecoder::cut(ByteView bytes, std::size_t /*searched*/)
{
    if (m_length > largestFrame())
        return std::unexpected(tooLong(m_length));
    if (bytes.size() < m_length)
        return std::nullopt;
    return Cut{.header = 0, .content = m_length, .whole = m_length};
}

} // namespace socketlab::framing
