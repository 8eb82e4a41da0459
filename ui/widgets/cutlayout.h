#pragma once

#include <QRectF>

#include <cstdint>
#include <optional>
#include <utility>

namespace socketlab::ui {

/// Sizes in device-independent pixels; they follow from the fonts.
struct CutMetrics
{
    QSizeF cell{18, 22};       ///< of most rows: one character
    double tallHeight = 38;    ///< of the chosen row's cells, which bear two
    double gap = 2;            ///< between cells
    double margin = 12;        ///< before the first cell and after the last
    double captionHeight = 20; ///< above the cells
    double rowGap = 8;         ///< below them
};

/// Where everything stands when the same bytes are cut by several rules, one row below the other: a byte has the same
/// x in each. Begins at x = 0, y = 0. Pure geometry; a value. Each question costs the same, however many bytes.
class CutLayout
{
public:
    /// `places`: bytes and what is missing behind them.
    CutLayout(int rows, int chosenRow, std::uint64_t places, CutMetrics metrics = {});

    double width() const;
    double height() const;

    /// With its caption and the gap below; as wide as `width`.
    QRectF row(int row, double width) const;
    QRectF caption(int row, double width) const;
    QRectF cell(int row, std::uint64_t place) const;
    /// Around `count` cells, at least one.
    QRectF cells(int row, std::uint64_t first, std::uint64_t count) const;

    std::optional<int> rowAt(double y) const;
    /// The place whose cell, or the gap behind it, is there.
    std::optional<std::uint64_t> placeAt(double x) const;
    /// The first place that can be seen in a part of the width, and one past the last.
    std::pair<std::uint64_t, std::uint64_t> seen(double left, double width) const;

private:
    double pitch() const { return m_metrics.cell.width() + m_metrics.gap; }
    double cellHeight(int row) const { return row == m_chosenRow ? m_metrics.tallHeight : m_metrics.cell.height(); }
    double top(int row) const;

    int m_rows;
    int m_chosenRow;
    std::uint64_t m_places;
    CutMetrics m_metrics;
};

} // namespace socketlab::ui
