#include "framing/prefixeddecoder.h"

#include <algorithm>
#include <cassert>

namespace socketlab::framing {

PrefixedDecoder::PrefixedDecoder(Prefix prefix, std::size_t largestFrame)
    : Decoder(largestFrame, prefix.size)
    , m_prefix(std::move(prefix))
{
    assert(m_prefix.size > 0 && m_prefix.lengthBehind);
}

Decoder::Search PrefixedDecoder::cut(ByteView bytes, std::size_t /*searched*/)
{
    const auto length = m_prefix.lengthBehind(bytes.first(std::min(bytes.size(), m_prefix.size)));
    if (!length)
        return std::unexpected(length.error());
    if (!*length)
        return std::nullopt;
    const auto ofPrefix = m_prefix.isOfMessage ? m_prefix.size : 0;
    const auto content = static_cast<std::size_t>(**length) + ofPrefix;
    if (content > largestFrame())
        return std::unexpected(tooLong(content));
    const auto header = m_prefix.size - ofPrefix;
    if (bytes.size() < header + content)
        return std::nullopt;
    return Cut{.header = header, .content = content, .whole = header + content};
}

std::optional<std::size_t> PrefixedDecoder::missingAfter(ByteView aside) const
{
    if (aside.size() < m_prefix.size)
        return m_prefix.size - aside.size();
    const auto length = m_prefix.lengthBehind(aside.first(m_prefix.size));
    if (!length || !*length)
        return std::nullopt;
    return m_prefix.size + static_cast<std::size_t>(**length) - aside.size();
}

} // namespace socketlab::framing
