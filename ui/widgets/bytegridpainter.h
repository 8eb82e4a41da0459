#pragma once

#include "journal/byterun.h"
#include "ui/theme.h"
#include "ui/widgets/bytecells.h"
#include "ui/widgets/bytegridlayout.h"

#include <QPainter>

namespace socketlab::ui {

/// Which part of a grid is seen, and how.
struct ByteGridFrame
{
    QSizeF size; ///< of the widget
    double headHeight = 0;
    double scrollY = 0;
    int rowLength = 16;
    const journal::Stream* compared = nullptr; ///< bytes that differ from its are marked
    std::optional<ByteRange> selection;
    std::optional<StreamOffset> cursor;
    bool hasFocus = false;
};

/// Paints a grid once. Everything it is given must stay while it paints.
class ByteGridPainter
{
public:
    ByteGridPainter(QPainter& painter, const journal::Journal& journal, const journal::Stream& stream,
                    const ByteGridLayout& layout, ByteCells& cells, const ByteGridFrame& frame);

    void paint();

private:
    using Column = ByteGridLayout::Column;
    enum class Side : std::uint8_t { Above, Below };

    void paintHead();
    void paintOffsets();
    void paintCells();
    void paintCallBegins(const journal::SegmentList& segments, Side side);
    void paintCallBegin(const QRectF& cell, Side side);
    void paintDifferences();
    void paintDifference(StreamOffset offset);
    void paintSelection();
    void paintCursor();

    QPainter& m_painter;
    const journal::Journal& m_journal;
    const journal::Stream& m_stream;
    const ByteGridLayout& m_layout;
    ByteCells& m_cells;
    const ByteGridFrame& m_frame;
    const Theme& m_theme;
    ByteRange m_rows; ///< that are seen, also past the end of the stream where a longer one is compared
    ByteRange m_seen; ///< those of them that there are
    std::vector<std::optional<std::byte>> m_values;
};

} // namespace socketlab::ui
