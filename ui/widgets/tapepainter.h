#pragma once

#include "items/framingmodel.h"
#include "ui/theme.h"
#include "ui/widgets/bytecells.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/tapelayout.h"

#include <QFontMetricsF>
#include <QPainter>

namespace socketlab::ui {

/// Which part of a tape is seen, and how.
struct TapeFrame
{
    QSizeF size; ///< of the widget
    double scrollX = 0;
    double farthest = 0; ///< the greatest scrollX there is
    bool isSlim = false;
    bool isDimmed = false;
    std::optional<StreamOffset> cursor;           ///< drawn with a ring
    std::optional<ByteRange> selection;           ///< shaded
    const items::FramingModel* framing = nullptr; ///< null: no messages below the bytes
};

/// Paints a tape once. Everything it is given must stay while it paints.
class TapePainter
{
public:
    TapePainter(QPainter& painter, const items::Pump& pump, const journal::Stream& stream, const TapeLayout& layout,
                ByteCells& cells, const TapeFrame& frame);

    void paint();

private:
    enum class Side { Above, Below };

    double seenRight() const { return m_frame.scrollX + m_frame.size.width(); }
    void paintRail();
    void paintCells();
    void paintBrackets(const journal::SegmentList& segments, Side side);
    void paintBracket(const TapeBracket& bracket, Side side);
    FittedText labelOf(const TapeBracket& bracket, Side side, double room) const;
    void paintTail();
    void paintFrames();
    void paintFrame(const items::CutBlock& block, const ByteRange& seen);
    void paintMissingBytes();
    QStringList wordsOf(const items::CutBlock& block) const;
    void paintCap(const QRectF& area, const QString& text, const Tone& tone, Qt::PenStyle edge);
    void paintSelection();
    void paintCursor();
    void paintFades();

    QPainter& m_painter;
    const items::Pump& m_pump;
    const journal::Stream& m_stream;
    const TapeLayout& m_layout;
    ByteCells& m_cells;
    const TapeFrame& m_frame;
    const Theme& m_theme;
    QFontMetricsF m_metrics;
};

} // namespace socketlab::ui
