#include "ui/widgets/cutlayout.h"

#include <algorithm>
#include <cmath>

namespace socketlab::ui {

CutLayout::CutLayout(int rows, int chosenRow, std::uint64_t places, CutMetrics metrics)
    : m_rows(rows)
    , m_chosenRow(chosenRow)
    , m_places(places)
    , m_metrics(metrics)
{
}

double CutLayout::width() const
{
    const auto cells = m_places == 0 ? 0.0 : static_cast<double>(m_places) * pitch() - m_metrics.gap;
    return 2 * m_metrics.margin + cells;
}

double CutLayout::height() const
{
    return top(m_rows);
}

double CutLayout::top(int row) const
{
    const auto slim = m_metrics.captionHeight + m_metrics.cell.height() + m_metrics.rowGap;
    const auto more = m_chosenRow >= 0 && m_chosenRow < row ? m_metrics.tallHeight - m_metrics.cell.height() : 0.0;
    return slim * row + more;
}

QRectF CutLayout::row(int row, double width) const
{
    return {0, top(row), width, top(row + 1) - top(row)};
}

QRectF CutLayout::caption(int row, double width) const
{
    return {m_metrics.margin, top(row), std::max(0.0, width - 2 * m_metrics.margin), m_metrics.captionHeight};
}

QRectF CutLayout::cell(int row, std::uint64_t place) const
{
    return {m_metrics.margin + static_cast<double>(place) * pitch(), top(row) + m_metrics.captionHeight,
            m_metrics.cell.width(), cellHeight(row)};
}

QRectF CutLayout::cells(int row, std::uint64_t first, std::uint64_t count) const
{
    return cell(row, first).united(cell(row, first + std::max<std::uint64_t>(count, 1) - 1));
}

std::optional<int> CutLayout::rowAt(double y) const
{
    for (int row = 0; row < m_rows; ++row)
        if (y >= top(row) && y < top(row + 1))
            return row;
    return std::nullopt;
}

std::optional<std::uint64_t> CutLayout::placeAt(double x) const
{
    const auto at = std::floor((x - m_metrics.margin) / pitch());
    if (at < 0 || at >= static_cast<double>(m_places))
        return std::nullopt;
    return static_cast<std::uint64_t>(at);
}

std::pair<std::uint64_t, std::uint64_t> CutLayout::seen(double left, double width) const
{
    const auto places = static_cast<double>(m_places);
    const auto first = std::clamp(std::floor((left - m_metrics.margin) / pitch()), 0.0, places);
    const auto end = std::clamp(std::ceil((left + width - m_metrics.margin) / pitch()), first, places);
    return {static_cast<std::uint64_t>(first), static_cast<std::uint64_t>(end)};
}

} // namespace socketlab::ui
