#pragma once

#include "values/byterange.h"

#include <QRectF>

#include <optional>
#include <vector>

namespace socketlab::ui {

/// Sizes in device-independent pixels; they follow from the fonts.
struct ByteGridMetrics
{
    QSizeF hex{24, 20};
    QSizeF character{9, 20};
    double offsetWidth = 60; ///< of the widest offset
    double headHeight = 18;  ///< of the line above that numbers the columns
    double gap = 2;          ///< between cells of a row
    double rowGap = 4;       ///< between rows
    double groupGap = 6;     ///< more, after each eight bytes
    double margin = 10;      ///< at both sides, and between offset, hex and characters
};

/// Where the bytes of a stream stand in rows: offset, hex, characters; the first row at y = 0. Pure geometry; a value.
/// Each question costs what it tells of, not what the stream holds.
class ByteGridLayout
{
public:
    enum class Column : std::uint8_t { Hex, Characters };

    /// `count` bytes, `rowLength` of them in a row.
    ByteGridLayout(std::uint64_t count, int rowLength, const ByteGridMetrics& metrics);

    /// 32, 16, 8 or 4: as many bytes in a row as fit, but 4 in any case.
    static int rowLengthFor(double width, const ByteGridMetrics& metrics);
    static double widthFor(int rowLength, const ByteGridMetrics& metrics);

    std::uint64_t rowCount() const;
    double rowHeight() const { return m_metrics.hex.height() + m_metrics.rowGap; }
    double height() const { return static_cast<double>(rowCount()) * rowHeight(); }
    double width() const { return widthFor(m_rowLength, m_metrics); }

    QRectF cell(StreamOffset offset, Column column) const;
    QRectF offsetArea(StreamOffset firstOfRow) const;
    /// The number of a column of bytes, in the head, which stands still while rows scroll.
    QRectF head(int index) const;

    /// The byte at a point of either column; a point between cells belongs to the one before.
    std::optional<StreamOffset> byteAt(QPointF point) const;
    /// The byte nearest to any point, while somebody drags; there must be one.
    StreamOffset nearest(QPointF point) const;
    /// The bytes of all rows of which something is seen between two y.
    ByteRange seenBetween(double top, double bottom) const;
    /// What a range covers in a column: one area for each row.
    std::vector<QRectF> areasOf(ByteRange range, Column column) const;

private:
    double left(int index, Column column) const;
    double begin(Column column) const;
    int indexAt(double x, Column column) const;

    std::uint64_t m_count;
    int m_rowLength;
    ByteGridMetrics m_metrics;
};

} // namespace socketlab::ui
