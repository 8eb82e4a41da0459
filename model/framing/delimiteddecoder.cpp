#include "framing/delimiteddecoder.h"

#include <algorithm>
#include <cassert>

namespace socketlab::framing {

// A delimiter that has begun but not ended may stand behind the longest message.
DelimitedDecoder::DelimitedDecoder(Bytes delimiter, std::size_t largestFrame)
    : Decoder(largestFrame, delimiter.size() - 1), m_delimiter(std::move(delimiter))
{
    assert(!m_delimiter.empty());
}

std::optional<Decoder::Cut> DelimitedDecoder::cut(ByteView bytes, std::size_t searched)
{
    // What was searched before can at most hold the beginning of a delimiter.
    const auto from = searched - std::min(searched, m_delimiter.size() - 1);
    const auto found = std::ranges::search(bytes.subspan(from), m_delimiter);
    if (found.empty())
        return std::nullopt;
    const auto content = static_cast<std::size_t>(found.begin() - bytes.begin());
    return Cut{content, content + m_delimiter.size()};
}

} // namespace socketlab::framing
