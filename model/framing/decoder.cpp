#include "framing/decoder.h"

#include <fmt/format.h>

namespace socketlab::framing {

std::vector<Frame> Decoder::push(ByteView bytes)
{
    std::vector<Frame> frames;
    if (m_broken)
        return frames;
    m_aside.insert(m_aside.end(), bytes.begin(), bytes.end());
    std::size_t taken = 0;
    while (taken < m_aside.size()) {
        const auto rest = ByteView(m_aside).subspan(taken);
        const auto found = cut(rest, m_searched);
        if (!found) {
            m_searched = rest.size();
            break;
        }
        if (found->content > m_largestFrame)
            return tooLong(std::move(frames));
        const auto content = rest.first(found->content);
        frames.push_back({{m_first + taken, found->whole}, {content.begin(), content.end()}});
        taken += found->whole;
        m_searched = 0;
    }
    m_aside.erase(m_aside.begin(), m_aside.begin() + static_cast<std::ptrdiff_t>(taken));
    m_first = m_first + taken;
    return m_aside.size() > m_largestFrame + m_overhead ? tooLong(std::move(frames)) : frames;
}

std::vector<Frame> Decoder::tooLong(std::vector<Frame> frames)
{
    breakWith(fmt::format("A message is longer than {} bytes, the longest one allowed.", m_largestFrame));
    return frames;
}

void Decoder::end()
{
    if (!m_broken && !m_aside.empty())
        breakWith(fmt::format("The stream ended inside of a message, after {} bytes of it.", m_aside.size()));
}

void Decoder::breakWith(std::string reason)
{
    m_broken = std::move(reason);
    m_aside.clear();
}

} // namespace socketlab::framing
