#include "ui/widgets/bytegridpainter.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace socketlab::ui {

using journal::Segment;

namespace {

constexpr double markOutside = 1.5; // of the cell, in the gap between cells
constexpr double markLength = 9;
constexpr double underline = 3;
constexpr double ringRadius = 4;
constexpr int selectionAlpha = 56;

/// The words of this file, for translators.
struct GridWords
{
    Q_DECLARE_TR_FUNCTIONS(ByteGrid)
};

} // namespace

ByteGridPainter::ByteGridPainter(QPainter& painter, const journal::Journal& journal, const journal::Stream& stream,
                                 const ByteGridLayout& layout, ByteCells& cells, const ByteGridFrame& frame)
    : m_painter(painter)
    , m_journal(journal)
    , m_stream(stream)
    , m_layout(layout)
    , m_cells(cells)
    , m_frame(frame)
    , m_theme(Theme::current())
    , m_rows(layout.seenBetween(frame.scrollY, frame.scrollY + frame.size.height() - frame.headHeight))
    , m_seen(withinStream(stream, m_rows))
    , m_values(bytesIn(journal, stream, m_seen))
{
}

void ByteGridPainter::paint()
{
    m_painter.fillRect(QRectF(QPointF(0, 0), m_frame.size), m_theme.panel);
    m_painter.translate(0, m_frame.headHeight - m_frame.scrollY);
    paintOffsets();
    paintCells();
    paintCallBegins(m_stream.sends, Side::Above);
    paintCallBegins(m_stream.receives, Side::Below);
    if (m_frame.compared)
        paintDifferences();
    paintSelection();
    paintCursor();
    m_painter.resetTransform();
    paintHead();
}

void ByteGridPainter::paintHead()
{
    const QRectF head(0, 0, m_frame.size.width(), m_frame.headHeight);
    m_painter.fillRect(head, m_theme.panel);
    m_painter.setFont(Theme::smallFont());
    m_painter.setPen(m_theme.dimText);
    for (int index = 0; index < m_frame.rowLength; ++index)
        m_painter.drawText(m_layout.head(index), Qt::AlignCenter, QString::number(index));
    auto offset = m_layout.offsetArea({});
    offset.moveTop(0);
    offset.setHeight(m_frame.headHeight);
    m_painter.drawText(offset, Qt::AlignRight | Qt::AlignVCenter, GridWords::tr("offset"));
    m_painter.fillRect(QRectF(0, head.bottom() - 1, head.width(), 1), m_theme.border);
}

void ByteGridPainter::paintOffsets()
{
    m_painter.setFont(Theme::monospaceFont());
    m_painter.setPen(m_theme.dimText);
    const QLocale locale;
    for (auto row = m_rows.first; row < m_rows.end(); row = row + static_cast<std::uint64_t>(m_frame.rowLength))
        m_painter.drawText(m_layout.offsetArea(row), Qt::AlignRight | Qt::AlignVCenter,
                           locale.toString(static_cast<qulonglong>(row - StreamOffset{})));
}

void ByteGridPainter::paintCells()
{
    for (std::size_t at = 0; at < m_values.size(); ++at) {
        const auto offset = m_seen.first + at;
        const auto place = m_stream.placeOf(offset);
        m_painter.drawPixmap(m_layout.cell(offset, Column::Hex).topLeft(),
                             m_cells.cell(m_values[at], place, CellForm::Hex));
        m_painter.drawPixmap(m_layout.cell(offset, Column::Characters).topLeft(),
                             m_cells.cell(m_values[at], place, CellForm::Character));
    }
}

// As on a tape: where send's bytes begin is marked above, where recv's begin below.
void ByteGridPainter::paintCallBegins(const journal::SegmentList& segments, Side side)
{
    const auto firstOf = [](const Segment& segment) { return segment.range.first; };
    auto next = std::ranges::lower_bound(segments, m_seen.first, {}, firstOf);
    while (next != segments.end() && next->range.first < m_seen.end()) {
        const auto first = next->range.first;
        paintCallBegin(m_layout.cell(first, Column::Hex), side);
        // There may be a million calls at one place that moved nothing.
        next = std::ranges::upper_bound(next, segments.end(), first, {}, firstOf);
    }
}

void ByteGridPainter::paintCallBegin(const QRectF& cell, Side side)
{
    const bool isAbove = side == Side::Above;
    const auto edge = isAbove ? cell.top() - markOutside : cell.bottom() + markOutside - 1;
    const auto left = cell.left() - markOutside - 1;
    const auto height = std::floor(cell.height() / 2) - 2;
    m_painter.fillRect(QRectF(left, edge, markLength, 1.5), m_theme.text);
    m_painter.fillRect(QRectF(left, isAbove ? edge : edge - height + 1, 1.5, height), m_theme.text);
}

void ByteGridPainter::paintDifferences()
{
    const auto theirs = bytesIn(m_journal, *m_frame.compared, withinStream(*m_frame.compared, m_seen));
    for (std::size_t at = 0; at < std::min(m_values.size(), theirs.size()); ++at)
        if (m_values[at] && theirs[at] && m_values[at] != theirs[at])
            paintDifference(m_seen.first + at);
}

void ByteGridPainter::paintDifference(StreamOffset offset)
{
    for (const auto column : {Column::Hex, Column::Characters}) {
        const auto cell = m_layout.cell(offset, column);
        m_painter.fillRect(QRectF(cell.left(), cell.bottom() - underline + 1, cell.width(), underline),
                           m_theme.error.text);
    }
}

void ByteGridPainter::paintSelection()
{
    if (!m_frame.selection)
        return;
    auto shade = m_theme.focus;
    shade.setAlpha(selectionAlpha);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_theme.focus, 1.5));
    m_painter.setBrush(shade);
    const auto seen = overlapOf(*m_frame.selection, m_seen);
    for (const auto column : {Column::Hex, Column::Characters})
        for (const auto& area : m_layout.areasOf(seen, column))
            m_painter.drawRoundedRect(area.adjusted(-1, -1, 1, 1), ringRadius, ringRadius);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void ByteGridPainter::paintCursor()
{
    if (!m_frame.cursor || !m_frame.hasFocus || !m_seen.contains(*m_frame.cursor))
        return;
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_theme.focus, 2.5));
    m_painter.setBrush(Qt::NoBrush);
    const auto cell = m_layout.cell(*m_frame.cursor, Column::Hex);
    m_painter.drawRoundedRect(cell.adjusted(-1, -1, 1, 1), ringRadius, ringRadius);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace socketlab::ui
