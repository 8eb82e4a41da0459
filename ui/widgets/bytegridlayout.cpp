#include "ui/widgets/bytegridlayout.h"

#include <algorithm>
#include <cmath>

namespace socketlab::ui {
namespace {

constexpr int groupLength = 8;
constexpr int shortestRow = 4;

std::uint64_t indexOf(StreamOffset offset)
{
    return offset - StreamOffset{};
}

} // namespace

ByteGridLayout::ByteGridLayout(std::uint64_t count, int rowLength, const ByteGridMetrics& metrics)
    : m_count(count)
    , m_rowLength(rowLength)
    , m_metrics(metrics)
{
}

double ByteGridLayout::widthFor(int rowLength, const ByteGridMetrics& metrics)
{
    const ByteGridLayout layout(0, rowLength, metrics);
    return layout.left(rowLength - 1, Column::Characters) + metrics.character.width() + metrics.margin;
}

int ByteGridLayout::rowLengthFor(double width, const ByteGridMetrics& metrics)
{
    for (const auto length : {32, 16, 8})
        if (widthFor(length, metrics) <= width)
            return length;
    return shortestRow;
}

std::uint64_t ByteGridLayout::rowCount() const
{
    const auto length = static_cast<std::uint64_t>(m_rowLength);
    return m_count / length + (m_count % length > 0 ? 1 : 0);
}

double ByteGridLayout::begin(Column column) const
{
    const auto hex = m_metrics.margin + m_metrics.offsetWidth + m_metrics.margin;
    if (column == Column::Hex)
        return hex;
    return left(m_rowLength - 1, Column::Hex) + m_metrics.hex.width() + m_metrics.margin;
}

double ByteGridLayout::left(int index, Column column) const
{
    if (column == Column::Characters)
        return begin(column) + index * m_metrics.character.width();
    return begin(column) + index * (m_metrics.hex.width() + m_metrics.gap) + index / groupLength * m_metrics.groupGap;
}

QRectF ByteGridLayout::cell(StreamOffset offset, Column column) const
{
    const auto length = static_cast<std::uint64_t>(m_rowLength);
    const auto row = static_cast<double>(indexOf(offset) / length);
    const QPointF corner(left(static_cast<int>(indexOf(offset) % length), column),
                         row * rowHeight() + m_metrics.rowGap / 2);
    return {corner, column == Column::Hex ? m_metrics.hex : m_metrics.character};
}

QRectF ByteGridLayout::offsetArea(StreamOffset firstOfRow) const
{
    const auto top = cell(firstOfRow, Column::Hex).top();
    return {m_metrics.margin, top, m_metrics.offsetWidth, m_metrics.hex.height()};
}

QRectF ByteGridLayout::head(int index) const
{
    return {left(index, Column::Hex), 0, m_metrics.hex.width(), m_metrics.headHeight};
}

int ByteGridLayout::indexAt(double x, Column column) const
{
    int index = 0;
    while (index + 1 < m_rowLength && left(index + 1, column) <= x)
        ++index;
    return index;
}

std::optional<StreamOffset> ByteGridLayout::byteAt(QPointF point) const
{
    if (m_count == 0 || point.x() < begin(Column::Hex) || point.x() >= width() - m_metrics.margin || point.y() < 0)
        return std::nullopt;
    const auto offset = nearest(point);
    const auto isInItsRow = point.y() < cell(offset, Column::Hex).bottom() + m_metrics.rowGap / 2;
    const bool isPastTheLast = offset + 1 == StreamOffset{m_count}
        && point.x() >= cell(offset, point.x() < begin(Column::Characters) ? Column::Hex : Column::Characters).right();
    return isInItsRow && !isPastTheLast ? std::optional(offset) : std::nullopt;
}

StreamOffset ByteGridLayout::nearest(QPointF point) const
{
    const auto column = point.x() < begin(Column::Characters) ? Column::Hex : Column::Characters;
    const auto row = static_cast<std::uint64_t>(
        std::clamp(std::floor(point.y() / rowHeight()), 0.0, static_cast<double>(rowCount() - 1)));
    const auto at =
        row * static_cast<std::uint64_t>(m_rowLength) + static_cast<std::uint64_t>(indexAt(point.x(), column));
    return StreamOffset{std::min(at, m_count - 1)};
}

ByteRange ByteGridLayout::seenBetween(double top, double bottom) const
{
    const auto length = static_cast<std::uint64_t>(m_rowLength);
    const auto rows = static_cast<double>(rowCount());
    const auto firstRow = static_cast<std::uint64_t>(std::clamp(std::floor(top / rowHeight()), 0.0, rows));
    const auto endRow = static_cast<std::uint64_t>(std::clamp(std::ceil(bottom / rowHeight()), 0.0, rows));
    const auto first = std::min(firstRow * length, m_count);
    const auto end = std::min(endRow * length, m_count);
    return {StreamOffset{first}, end > first ? end - first : 0};
}

std::vector<QRectF> ByteGridLayout::areasOf(ByteRange range, Column column) const
{
    std::vector<QRectF> areas;
    const auto length = static_cast<std::uint64_t>(m_rowLength);
    for (auto at = range.first; at < range.end();) {
        const auto nextRow = StreamOffset{(indexOf(at) / length + 1) * length};
        const auto end = std::min(nextRow, range.end());
        const StreamOffset last{indexOf(end) - 1};
        areas.push_back(cell(at, column).united(cell(last, column)));
        at = end;
    }
    return areas;
}

} // namespace socketlab::ui
