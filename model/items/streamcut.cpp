#include "items/streamcut.h"

#include <algorithm>

namespace socketlab::items {

using journal::Segment;
using journal::Stream;

namespace {

constexpr std::size_t longestPiece = 16U << 10; // between two looks at the clock

ByteView partOf(const journal::Journal& journal, const Segment& segment, StreamOffset offset)
{
    const auto payload = journal.payload(segment.payload);
    const auto known = std::min<std::uint64_t>(payload.size(), segment.range.length);
    const auto skipped = std::min<std::uint64_t>(offset - segment.range.first, known);
    return payload.subspan(static_cast<std::size_t>(skipped), static_cast<std::size_t>(known - skipped));
}

// The run without what lies at or behind `end`, and in pieces that take little time.
ByteView pieceUpTo(const Stream& stream, const journal::Journal& journal, StreamOffset from, StreamOffset end)
{
    const auto run = recordedRun(stream, journal, from);
    return run.first(static_cast<std::size_t>(std::min<std::uint64_t>({run.size(), end - from, longestPiece})));
}

} // namespace

StreamOffset endOf(const Stream& stream, StreamReach reach)
{
    return reach == StreamReach::Read ? stream.read : std::max(stream.taken, stream.arrived);
}

bool hasEnded(const Stream& stream, StreamReach reach)
{
    return reach == StreamReach::Read ? stream.endRead : stream.ended && stream.sendsWaiting == 0;
}

ByteView recordedRun(const Stream& stream, const journal::Journal& journal, StreamOffset offset)
{
    for (const auto* segments : {&stream.receives, &stream.sends, &stream.peeks}) {
        const auto* segment = Stream::find(*segments, offset);
        if (!segment)
            continue;
        if (const auto run = partOf(journal, *segment, offset); !run.empty())
            return run;
    }
    return {};
}

StreamCut::StreamCut(CutPlan plan) : m_plan(std::move(plan))
{
    restart();
}

std::unique_ptr<framing::Decoder> StreamCut::newDecoder() const
{
    return framing::makeDecoder(m_plan.rule, m_plan.largestFrame);
}

// As long as the start is not within reach, nothing is.
StreamOffset StreamCut::endOf(const Stream& stream) const
{
    return std::max(items::endOf(stream, m_plan.reach), m_plan.start);
}

void StreamCut::restart()
{
    m_decoder = newDecoder();
    m_ends.clear();
    m_framesByEnd = 0;
    m_revisit.reset();
    m_fed = m_known = m_plan.start;
    m_ended = m_isBlind = m_isFull = false;
}

bool StreamCut::follow(const Stream& stream, const journal::Journal& journal, Timestamp deadline)
{
    const auto end = endOf(stream);
    if (end < m_fed || end < m_known || (m_ended && !hasEnded(stream, m_plan.reach)))
        restart();
    m_known = end;
    m_isBlind = false; // what was not recorded when it arrived may have been since, by the call that read it
    while (m_fed < end && !isOver()) {
        const auto piece = pieceUpTo(stream, journal, m_fed, end);
        m_isBlind = piece.empty();
        keep(m_decoder->push(piece));
        m_fed = m_fed + piece.size();
        if (Clock::now() >= deadline && m_fed < end)
            return isOver();
    }
    if (!isOver() && hasEnded(stream, m_plan.reach)) {
        const auto before = m_ends.size();
        keep(m_decoder->end());
        m_framesByEnd = m_ends.size() - before;
        m_ended = true;
    }
    return true;
}

void StreamCut::keep(const std::vector<framing::Frame>& frames)
{
    const auto room = mostFrames - m_ends.size();
    m_isFull = frames.size() > room;
    for (std::size_t index = 0; index < std::min(room, frames.size()); ++index)
        m_ends.push_back(m_plan.start + (frames[index].range.end() - StreamOffset{}));
}

ByteRange StreamCut::frame(std::size_t index) const
{
    const auto first = boundaryAfter(index);
    return {first, m_ends[index] - first};
}

StreamOffset StreamCut::boundaryAfter(std::size_t frames) const
{
    return frames == 0 ? m_plan.start : m_ends[std::min(frames, m_ends.size()) - 1];
}

std::size_t StreamCut::frameBehind(StreamOffset offset) const
{
    return static_cast<std::size_t>(std::ranges::upper_bound(m_ends, offset) - m_ends.begin());
}

CutStanding StreamCut::standing(const Stream& shown, const journal::Journal& journal, Timestamp deadline)
{
    const auto end = endOf(shown);
    const bool isEnded = items::hasEnded(shown, m_plan.reach);
    const bool isAsFollowed = isEnded == m_ended || (!m_ended && isOver());
    if (end >= m_known && isAsFollowed)
        return standingOf(*m_decoder, m_ends.size(), std::max(end, m_fed));
    if (end > m_fed && !isOver())
        return standingOf(*m_decoder, m_ends.size() - m_framesByEnd, end);

    const auto frames = std::min(frameBehind(end), m_ends.size() - m_framesByEnd);
    auto& again = revisit(boundaryAfter(frames), end, isEnded);
    bool isBlind = false;
    while (again.fed < end && !again.decoder->broken() && !m_isFull && !isBlind) {
        const auto piece = pieceUpTo(shown, journal, again.fed, end);
        isBlind = piece.empty();
        again.decoder->push(piece);
        again.fed = again.fed + piece.size();
        if (Clock::now() >= deadline)
            break;
    }
    if (isEnded && again.fed == end && !again.framesByEnd)
        again.framesByEnd = again.decoder->end().size();
    auto standing = standingOf(*again.decoder, frames + again.framesByEnd.value_or(0), end);
    standing.hasEnded = isEnded;
    standing.isBlind = isBlind;
    standing.isCutting = again.fed < end && !again.decoder->broken() && !m_isFull && !isBlind;
    return standing;
}

// Goes on with the one before where that began at the same byte and has not gone too far.
StreamCut::Revisit& StreamCut::revisit(StreamOffset boundary, StreamOffset end, bool isEnded)
{
    if (!m_revisit || m_revisit->boundary != boundary || m_revisit->fed > end || (m_revisit->framesByEnd && !isEnded))
        m_revisit = Revisit{boundary, boundary, newDecoder()};
    return *m_revisit;
}

CutStanding StreamCut::standingOf(const framing::Decoder& decoder, std::size_t frames, StreamOffset end) const
{
    CutStanding standing{.frames = frames,
                         .missing = decoder.missing(),
                         .broken = decoder.broken(),
                         .hasEnded = m_ended,
                         .isBlind = m_isBlind,
                         .isFull = m_isFull,
                         .isCutting = m_fed < end && !isOver()};
    const auto boundary = boundaryAfter(frames);
    standing.aside = {boundary, decoder.broken() ? end - boundary : decoder.aside().size()};
    return standing;
}

} // namespace socketlab::items
