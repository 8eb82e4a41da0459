#include "framing/delimiteddecoder.h"

#include <algorithm>
#include <cassert>

namespace socketlab::framing {

// A delimiter that has begun but not ended may stand behind the longest message.
DelimitedDecoder::DelimitedDecoder(Bytes delimiter, std::size_t largestFrame)
    : Decoder(largestFrame, delimiter.size() - 1)
    , m_delimiter(std::move(delimiter))
{
    assert(!m_delimiter.empty());
}

Decoder::Search DelimitedDecoder::cut(ByteView bytes, std::size_t searched)
{
    // What was searched before can at most hold the beginning of a delimiter.
    const auto from = searched - std::min(searched, m_delimiter.size() - 1);
    const auto found = asText(bytes).find(asText(m_delimiter), from);
    if (found == std::string_view::npos)
        return std::nullopt;
    return Cut{.header = 0, .content = found, .whole = found + m_delimiter.size()};
}

} // namespace socketlab::framing
