#include "ui/widgets/tapelayout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace socketlab::ui {

using journal::Segment;

namespace {

constexpr double frameGap = 4; // above the messages

} // namespace

TapeLayout::TapeLayout(const journal::Stream& stream, TapeTail tail, TapeMetrics metrics)
    : m_stream(&stream)
    , m_tail(tail)
    , m_metrics(metrics)
{
}

double TapeLayout::height(const TapeMetrics& metrics)
{
    const auto frames = metrics.frameHeight > 0 ? metrics.frameHeight + frameGap : 0;
    return metrics.cell.height() + 2 * (metrics.labelHeight + metrics.bracketHeight) + frames;
}

double TapeLayout::leftOf(StreamOffset offset) const
{
    return m_metrics.margin + static_cast<double>(offset - StreamOffset{}) * pitch();
}

double TapeLayout::rightOf(StreamOffset end) const
{
    return leftOf(end) - m_metrics.gap;
}

QRectF TapeLayout::cellOf(StreamOffset offset) const
{
    return {QPointF(leftOf(offset), cellTop()), m_metrics.cell};
}

QRectF TapeLayout::labelsAbove() const
{
    return {0, 0, width(), m_metrics.labelHeight};
}

QRectF TapeLayout::labelsBelow() const
{
    return {0, cellTop() + m_metrics.cell.height() + m_metrics.bracketHeight, width(), m_metrics.labelHeight};
}

QRectF TapeLayout::frameOf(const ByteRange& bytes) const
{
    const auto left = leftOf(bytes.first);
    return {left, height(m_metrics) - m_metrics.frameHeight, rightOf(bytes.end()) - left, m_metrics.frameHeight};
}

QRectF TapeLayout::tailArea(double left, double width) const
{
    return {left, cellTop(), width, m_metrics.cell.height()};
}

QRectF TapeLayout::ghost() const
{
    return m_tail.hasGhost ? tailArea(leftOf(m_stream->last()), m_metrics.ghostWidth) : QRectF();
}

QRectF TapeLayout::endCap() const
{
    if (!m_tail.hasEnd)
        return {};
    const auto before = m_tail.hasGhost ? m_metrics.ghostWidth + m_metrics.gap : 0;
    return tailArea(leftOf(m_stream->last()) + before, m_metrics.capWidth);
}

QRectF TapeLayout::resetCap() const
{
    if (!m_tail.hasReset)
        return {};
    const auto left = m_tail.hasEnd ? endCap().right() + m_metrics.gap
        : m_tail.hasGhost           ? ghost().right() + m_metrics.gap
                                    : leftOf(m_stream->last());
    return tailArea(left, m_metrics.capWidth);
}

double TapeLayout::width() const
{
    auto right = std::max(m_metrics.margin, rightOf(m_stream->last() + m_tail.missing));
    for (const auto& area : {ghost(), endCap(), resetCap()}) {
        if (!area.isNull())
            right = std::max(right, area.right());
    }
    return right + m_metrics.margin;
}

std::uint64_t TapeLayout::placeCount() const
{
    const bool hasTail = m_tail.hasGhost || m_tail.hasEnd || m_tail.hasReset;
    return (m_stream->last() - StreamOffset{}) + (hasTail ? 1 : 0);
}

QRectF TapeLayout::place(StreamOffset offset) const
{
    if (offset < m_stream->last())
        return cellOf(offset);
    return ghost().united(endCap()).united(resetCap());
}

std::optional<StreamOffset> TapeLayout::placeAt(QPointF point) const
{
    if (point.y() < 0 || point.y() >= height(m_metrics) || point.x() < m_metrics.margin)
        return std::nullopt;
    const auto last = m_stream->last();
    if (point.x() < leftOf(last))
        return StreamOffset{static_cast<std::uint64_t>((point.x() - m_metrics.margin) / pitch())};
    const auto tail = place(last);
    return !tail.isNull() && point.x() < tail.right() ? std::optional(last) : std::nullopt;
}

ByteRange TapeLayout::cellsBetween(double left, double right) const
{
    const auto count = m_stream->last() - StreamOffset{};
    const auto index = [&](double x) {
        const auto cells = (x - m_metrics.margin) / pitch();
        return cells <= 0 ? 0 : std::min(count, static_cast<std::uint64_t>(cells));
    };
    const auto first = index(left);
    const auto end = std::min(count, index(right) + (right > m_metrics.margin ? 1 : 0));
    return {StreamOffset{first}, end > first ? end - first : 0};
}

TapeBracket TapeLayout::bracketOf(const Segment& segment) const
{
    TapeBracket bracket;
    bracket.segment = &segment;
    bracket.left = leftOf(segment.range.first);
    bracket.right = rightOf(segment.range.end());
    if (segment.range.length > 0)
        return bracket;
    bracket.isAtEnd = m_tail.hasEnd && segment.range.first == m_stream->last();
    bracket.left = bracket.isAtEnd ? endCap().left() : bracket.left - m_metrics.gap / 2;
    bracket.right = bracket.isAtEnd ? endCap().right() : bracket.left;
    return bracket;
}

std::vector<TapeBracket> TapeLayout::bracketsBetween(const journal::SegmentList& segments, double left,
                                                     double right) const
{
    std::vector<TapeBracket> found;
    const auto seen = cellsBetween(left, right);
    const auto firstOf = [](const Segment& segment) { return segment.range.first; };

    // The call that holds the first byte seen began before it, or with it.
    auto next = std::ranges::lower_bound(segments, seen.first, {}, firstOf);
    if (next != segments.begin() && std::prev(next)->range.end() > seen.first)
        --next;

    while (next != segments.end() && next->range.first <= seen.end()) {
        auto bracket = bracketOf(*next);
        const auto begin = next++;
        if (bracket.isEmpty()) {
            // There may be a million of these at one place: a loop that ignores the end of a stream.
            next = std::ranges::upper_bound(next, segments.end(), begin->range.first, {}, firstOf);
            if (std::prev(next)->range.length > 0)
                --next;
            bracket.repeats = static_cast<std::size_t>(next - begin);
        }
        if (!found.empty())
            found.back().room = std::min(found.back().room, bracket.left - 2);
        bracket.room = std::numeric_limits<double>::max();
        found.push_back(bracket);
    }
    return found;
}

} // namespace socketlab::ui
