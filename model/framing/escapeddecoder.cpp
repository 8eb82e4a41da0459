#include "framing/escapeddecoder.h"

#include "framing/rule.h"

#include <algorithm>
#include <cassert>

namespace socketlab::framing {

// At worst each byte of the longest message has a escapeByte, and the delimiter has begun.
EscapedDecoder::EscapedDecoder(Bytes delimiter, std::size_t largestFrame)
    : Decoder(largestFrame, std::min(largestFrame, maxDataSize) + delimiter.size())
    , m_delimiter(std::move(delimiter))
{
    assert(!m_delimiter.empty() && m_delimiter.front() != escapeByte);
}

bool EscapedDecoder::isEscape(ByteView bytes) const
{
    return bytes.size() > 1 && bytes[0] == escapeByte && (bytes[1] == escapeByte || bytes[1] == m_delimiter.front());
}

std::optional<std::size_t> EscapedDecoder::widthOfFirst(ByteView bytes) const
{
    if (bytes[0] == escapeByte && bytes.size() == 1)
        return std::nullopt;
    // What might still become a delimiter.
    if (bytes.size() < m_delimiter.size() && std::ranges::equal(bytes, ByteView(m_delimiter).first(bytes.size())))
        return std::nullopt;
    return isEscape(bytes) ? 2 : 1;
}

Decoder::Search EscapedDecoder::cut(ByteView bytes, std::size_t searched)
{
    if (searched == 0)
        m_scanned = m_content = 0;
    while (m_scanned < bytes.size()) {
        const auto rest = bytes.subspan(m_scanned);
        if (asText(rest).starts_with(asText(m_delimiter)))
            return Cut{.header = 0, .content = m_content, .whole = m_scanned + m_delimiter.size()};
        const auto width = widthOfFirst(rest);
        if (!width)
            return std::nullopt;
        m_scanned += *width;
        if (++m_content > largestFrame())
            return std::unexpected(tooLong());
    }
    return std::nullopt;
}

Bytes EscapedDecoder::contentOf(ByteView frame, const Cut& cut) const
{
    Bytes content;
    content.reserve(cut.content);
    for (auto rest = frame.first(frame.size() - m_delimiter.size()); !rest.empty();) {
        const std::size_t width = isEscape(rest) ? 2 : 1;
        content.push_back(rest[width - 1]);
        rest = rest.subspan(width);
    }
    return content;
}

} // namespace socketlab::framing
