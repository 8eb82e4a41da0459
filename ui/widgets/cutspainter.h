#pragma once

#include "ui/widgets/cutblocks.h"
#include "ui/widgets/cutlayout.h"

namespace socketlab::ui {

/// Paints the part of a CutsView that is seen. Lives for one paintEvent.
class CutsPainter
{
public:
    struct Frame
    {
        QSizeF size;
        double scrollX = 0;
        int chosenRule = 0;
        std::optional<StreamOffset> cursor{};
        std::optional<ByteRange> marked{};
    };
    CutsPainter(QPainter& painter, const items::FramingModel& framing, const CutLayout& layout, const Frame& frame);

    void paint();

private:
    void paintGround(int row);
    void paintCaption(int row);
    void paintBlocks(int row);
    void paintBlock(int row, const items::CutBlock& block, const ByteRange& seen);
    void paintBytes(int row, const items::CutBlock& block, const ByteRange& seen);
    void paintMissing(int row);
    void paintMarks(int row);
    ByteRange seen() const;

    QPainter& m_painter;
    const items::FramingModel& m_framing;
    const CutLayout& m_layout;
    const Frame& m_frame;
    const Theme& m_theme;
};

} // namespace socketlab::ui
