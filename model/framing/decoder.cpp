#include "framing/decoder.h"

#include "framing/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace socketlab::framing {

Decoder::Decoder(std::size_t largestFrame, std::size_t overhead)
    : m_largestFrame(std::min(largestFrame, maxDataSize))
    , m_overhead(overhead)
{
}

std::vector<Frame> Decoder::push(ByteView bytes)
{
    // What is pushed passes through in steps, so that the put-aside buffer does not grow to the size of a big piece.
    constexpr std::size_t step = 64U << 10;
    std::vector<Frame> frames;
    while (!bytes.empty() && !m_broken && !m_ended) {
        const auto next = bytes.first(std::min(step, bytes.size()));
        m_aside.insert(m_aside.end(), next.begin(), next.end());
        cutFrames(frames);
        bytes = bytes.subspan(next.size());
    }
    return frames;
}

void Decoder::cutFrames(std::vector<Frame>& frames)
{
    std::size_t taken = 0;
    while (taken < m_aside.size()) {
        const auto rest = ByteView(m_aside).subspan(taken);
        const auto search = cut(rest, m_searched);
        if (!search) {
            breakWith(search.error());
            return;
        }
        if (!*search) {
            m_searched = rest.size();
            break;
        }
        const Cut& found = **search;
        if (found.content > m_largestFrame) {
            breakWith(tooLong());
            return;
        }
        frames.push_back({{m_first + taken, found.whole}, contentOf(rest.first(found.whole), found)});
        taken += found.whole;
        m_searched = 0;
    }
    m_aside.erase(m_aside.begin(), m_aside.begin() + static_cast<std::ptrdiff_t>(taken));
    m_first = m_first + taken;
    if (m_aside.size() > m_largestFrame + m_overhead)
        breakWith(tooLong());
}

std::vector<Frame> Decoder::end()
{
    const auto lacking = missing();
    if (m_broken || std::exchange(m_ended, true))
        return {};
    if (endsWithTheStream()) {
        auto content = std::exchange(m_aside, {});
        return {{{m_first, content.size()}, std::move(content)}};
    }
    if (!m_aside.empty())
        breakWith(fmt::format("The stream ended inside of a message: {} of it came{}.", countOfBytes(m_aside.size()),
                              lacking ? fmt::format(", at least {} more did not", *lacking) : std::string()));
    return {};
}

std::optional<std::size_t> Decoder::missing() const
{
    if (m_broken || m_ended)
        return std::nullopt;
    return missingAfter(m_aside);
}

Bytes Decoder::contentOf(ByteView frame, const Cut& cut) const
{
    const auto content = frame.subspan(cut.header, cut.content);
    return {content.begin(), content.end()};
}

std::string Decoder::tooLong() const
{
    return fmt::format("A message is longer than {}, the longest one allowed.", countOfBytes(m_largestFrame));
}

std::string Decoder::tooLong(std::size_t announced) const
{
    return fmt::format("A message of {} is announced, and the longest one allowed has {}.", countOfBytes(announced),
                       m_largestFrame);
}

void Decoder::breakWith(std::string reason)
{
    m_broken = std::move(reason);
    m_aside = {};
}

} // namespace socketlab::framing
