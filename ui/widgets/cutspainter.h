#pragma once

#include "items/framingmodel.h"
#include "ui/theme.h"
#include "ui/widgets/cutlayout.h"

#include <QPainter>

namespace socketlab::ui {

/// A stretch of bytes that bears one look: a message, what is put aside, what is broken.
struct CutBlock
{
    enum class Kind : std::uint8_t { Message, OddMessage, PutAside, Broken, Uncut };
    ByteRange range;
    Kind kind = Kind::Message;
    std::size_t number = 0; ///< of a message, counted from 1
};
/// The block that holds the byte by that rule; nothing where nobody has cut yet.
std::optional<CutBlock> blockAt(const items::FramingModel& framing, int rule, StreamOffset offset);

/// How many `?` stand behind the bytes of a row.
std::uint64_t placesMissing(const items::CutStanding& standing);

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
    void paintBlock(int row, const CutBlock& block, const ByteRange& seen);
    void paintBytes(int row, const CutBlock& block, const ByteRange& seen);
    void paintMissing(int row);
    void paintMarks(int row);
    Tone toneOf(CutBlock::Kind kind) const;
    ByteRange seen() const;

    QPainter& m_painter;
    const items::FramingModel& m_framing;
    const CutLayout& m_layout;
    const Frame& m_frame;
    const Theme& m_theme;
};

} // namespace socketlab::ui
