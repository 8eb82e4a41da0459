#include "ui/widgets/tapepainter.h"

#include "ui/widgets/cutblocks.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/tapewords.h"

#include <QCoreApplication>
#include <QLinearGradient>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace socketlab::ui {

using items::CutBlock;
using journal::Segment;

namespace {

constexpr double railMargin = 4; // of the rail around the cells
constexpr double fadeWidth = 18;
constexpr double bracketFoot = 4;
constexpr double cornerRadius = 4;
constexpr double framePadding = 3; // beside the words of a message
constexpr double dimmedOpacity = 0.7;
constexpr int selectionAlpha = 56;

/// The words of this file, for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Tape)
};

} // namespace

TapePainter::TapePainter(QPainter& painter, const items::Pump& pump, const journal::Stream& stream,
                         const TapeLayout& layout, ByteCells& cells, const TapeFrame& frame)
    : m_painter(painter)
    , m_pump(pump)
    , m_stream(stream)
    , m_layout(layout)
    , m_cells(cells)
    , m_frame(frame)
    , m_theme(Theme::current())
    , m_metrics(Theme::smallFont())
{
    m_painter.setFont(Theme::smallFont());
}

void TapePainter::paint()
{
    paintRail();
    m_painter.translate(-m_frame.scrollX, 0);
    m_painter.setOpacity(m_frame.isDimmed ? dimmedOpacity : 1);
    paintCells();
    paintBrackets(m_stream.sends, Side::Above);
    paintBrackets(m_stream.receives, Side::Below);
    paintTail();
    if (m_frame.framing) {
        paintFrames();
        paintMissingBytes();
    }
    paintSelection();
    paintCursor();
    m_painter.resetTransform();
    m_painter.setOpacity(1);
    paintFades();
}

void TapePainter::paintRail()
{
    const QRectF whole(QPointF(0, 0), m_frame.size);
    const auto cells = m_layout.cellOf({});
    const QRectF rail(0, cells.top() - railMargin, whole.width(), cells.height() + 2 * railMargin);
    if (m_frame.isSlim) {
        m_painter.fillRect(whole, m_theme.window);
        return;
    }
    m_painter.fillRect(whole.adjusted(0, 0, 0, rail.top() - whole.bottom()), m_theme.panel);
    m_painter.fillRect(rail, m_theme.window);
    m_painter.fillRect(whole.adjusted(0, rail.bottom(), 0, 0), m_theme.panel);
}

void TapePainter::paintCells()
{
    const auto seen = m_layout.cellsBetween(m_frame.scrollX, seenRight());
    for (auto offset = seen.first; offset < seen.end(); offset = offset + 1) {
        const auto& picture = m_cells.cell(m_stream.byteAt(m_pump.journal(), offset), m_stream.placeOf(offset));
        m_painter.drawPixmap(m_layout.cellOf(offset).topLeft(), picture);
    }
}

void TapePainter::paintBrackets(const journal::SegmentList& segments, Side side)
{
    for (auto bracket : m_layout.bracketsBetween(segments, m_frame.scrollX, seenRight())) {
        // Of a long call the label stays in sight.
        bracket.left = std::max(bracket.left, m_frame.scrollX - 2);
        bracket.right = bracket.isEmpty() ? bracket.right : std::min(bracket.right, seenRight() + 2);
        paintBracket(bracket, side);
    }
}

void TapePainter::paintBracket(const TapeBracket& bracket, Side side)
{
    const bool isAbove = side == Side::Above;
    const auto labels = isAbove ? m_layout.labelsAbove() : m_layout.labelsBelow();
    const auto line = isAbove ? labels.bottom() + 1 : labels.top() - 2;
    const auto foot = isAbove ? line + bracketFoot : line - bracketFoot;
    const bool isWaiting = bracket.segment->isWaiting;
    m_painter.setPen(
        QPen(isWaiting ? m_theme.waiting.border : m_theme.dimText, 1, isWaiting ? Qt::DashLine : Qt::SolidLine));
    m_painter.drawLine(QPointF(bracket.left, line), QPointF(bracket.right, line));
    m_painter.drawLine(QPointF(bracket.left, line), QPointF(bracket.left, foot));
    m_painter.drawLine(QPointF(bracket.right - 1, line), QPointF(bracket.right - 1, foot));

    const auto span = bracket.right - bracket.left;
    const auto label = labelOf(bracket, side, std::max(span, bracket.room - bracket.left));
    // In the middle of its line where it fits; else it begins there and reaches into free room.
    const auto left = label.width <= span ? bracket.left + (span - label.width) / 2 : bracket.left;
    m_painter.setPen(isWaiting ? m_theme.waiting.text : m_theme.dimText);
    m_painter.drawText(QRectF(left, labels.top(), label.width + 2, labels.height()), Qt::AlignLeft | Qt::AlignVCenter,
                       label.text);
}

FittedText TapePainter::labelOf(const TapeBracket& bracket, Side side, double room) const
{
    const auto& segment = *bracket.segment;
    const auto name = side == Side::Above ? QStringLiteral("send") : QStringLiteral("recv");
    if (segment.isWaiting)
        return firstThatFits(m_metrics, room,
                             {Words::tr("%1 of %L2 waits").arg(name).arg(segment.range.length), Words::tr("waits")});
    const auto result = QStringLiteral("→%L1").arg(segment.range.length);
    const auto repeats = bracket.repeats > 1 ? QStringLiteral(" ×%L1").arg(bracket.repeats) : QString();
    // Fewer than were offered is a short send: the number that matters most.
    const bool isShort = side == Side::Above && segment.payload.length > segment.range.length;
    const auto offered = isShort ? Words::tr(" of %L1").arg(segment.payload.length) : QString();
    return firstThatFits(m_metrics, room,
                         {name + result + offered + repeats, name + result + repeats, result + repeats, result});
}

void TapePainter::paintTail()
{
    if (const auto ghost = m_layout.ghost(); !ghost.isNull()) {
        paintHatching(m_painter, ghost, Stripes::waiting(m_theme));
        const auto* waits = waitingCall(m_pump, m_stream.to, CallOp::Recv);
        m_painter.setPen(m_theme.waiting.text);
        m_painter.drawText(
            ghost, Qt::AlignCenter,
            Words::tr("recv waits here,\nup to %L1").arg(waits ? std::get<CallBegan>(waits->event).argument : 0));
    }
    if (const auto end = m_layout.endCap(); !end.isNull())
        paintCap(end, Words::tr("end"), m_stream.endRead ? m_theme.place(journal::Place::Read) : m_theme.accentSoft,
                 m_stream.endRead ? Qt::SolidLine : Qt::DashLine);
    if (const auto reset = m_layout.resetCap(); !reset.isNull())
        paintCap(reset, Words::tr("reset"), m_theme.error, Qt::SolidLine);
}

// The end of a stream is a shape of its own, not a cell: a bar where it stops, and round behind it.
void TapePainter::paintCap(const QRectF& area, const QString& text, const Tone& tone, Qt::PenStyle edge)
{
    const auto inner = area.adjusted(0.5, 0.5, -0.5, -0.5);
    const auto bend = inner.height() / 3;
    QPainterPath path(inner.topLeft());
    path.lineTo(inner.right() - bend, inner.top());
    path.quadTo(inner.topRight(), QPointF(inner.right(), inner.top() + bend));
    path.lineTo(inner.right(), inner.bottom() - bend);
    path.quadTo(inner.bottomRight(), QPointF(inner.right() - bend, inner.bottom()));
    path.lineTo(inner.bottomLeft());
    path.closeSubpath();

    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(tone.border, 1, edge));
    m_painter.setBrush(tone.fill);
    m_painter.drawPath(path);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), tone.border);
    m_painter.setPen(tone.text);
    m_painter.drawText(area.adjusted(4, 0, -2, 0), Qt::AlignCenter, text);
}

void TapePainter::paintFrames()
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    const auto seen = m_layout.cellsBetween(m_frame.scrollX, seenRight());
    const auto end = std::min(seen.end(), StreamOffset{m_frame.framing->byteCount()});
    for (auto at = seen.first; at < end;) {
        const auto block = m_frame.framing->blockAt(0, at);
        const auto part = overlapOf(block.range, {at, end - at});
        if (block.kind != CutBlock::Kind::Uncut)
            paintFrame(block, part);
        at = part.end();
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

// Of a long message the words stay in sight, and it has no end where the picture has one.
void TapePainter::paintFrame(const items::CutBlock& block, const ByteRange& seen)
{
    auto area = m_layout.frameOf(seen);
    const auto room = area.width() - 2 * framePadding;
    const auto beyond = area.height();
    const auto words = wordsOf(block);
    const auto label = firstThatFits(m_metrics, room, words);
    const auto labelArea = area;
    area.adjust(block.range.first < seen.first ? -beyond : 0, 0, block.range.end() > seen.end() ? beyond : 0, 0);
    paintCutBlock(m_painter, area, block.kind);
    m_painter.drawText(labelArea, Qt::AlignCenter, label.text);
}

QStringList TapePainter::wordsOf(const items::CutBlock& block) const
{
    switch (block.kind) {
    case CutBlock::Kind::PutAside: {
        const auto missing = m_frame.framing->standing(0).missing;
        const auto aside = Words::tr("put aside");
        return missing ? QStringList{Words::tr("put aside, needs %L1 more").arg(*missing), aside, QStringLiteral("…")}
                       : QStringList{aside, QStringLiteral("…")};
    }
    case CutBlock::Kind::Before: return {Words::tr("before the first message"), QStringLiteral("…")};
    case CutBlock::Kind::Broken:
        return {Words::tr("broken: no message any more"), Words::tr("broken"), QStringLiteral("✗")};
    default: break;
    }
    return {Words::tr("message %L1").arg(block.number), QStringLiteral("%L1").arg(block.number)};
}

void TapePainter::paintMissingBytes()
{
    const auto missing = placesMissing(m_frame.framing->standing(0));
    if (missing == 0)
        return;
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (std::uint64_t place = 0; place < missing; ++place) {
        const auto area = m_layout.frameOf({StreamOffset{m_frame.framing->byteCount() + place}, 1});
        paintMissingBlock(m_painter, area);
        m_painter.drawText(area, Qt::AlignCenter, QStringLiteral("?"));
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void TapePainter::paintSelection()
{
    if (!m_frame.selection)
        return;
    const auto seen = m_layout.cellsBetween(m_frame.scrollX, seenRight());
    const auto first = std::max(seen.first, m_frame.selection->first);
    const auto end = std::min(seen.end(), m_frame.selection->end());
    if (first >= end)
        return;
    const StreamOffset last{(end - StreamOffset{}) - 1};
    auto shade = m_theme.focus;
    shade.setAlpha(selectionAlpha);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_theme.focus, 1.5));
    m_painter.setBrush(shade);
    m_painter.drawRoundedRect(m_layout.cellOf(first).united(m_layout.cellOf(last)).adjusted(-1, -1, 1, 1), cornerRadius,
                              cornerRadius);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void TapePainter::paintCursor()
{
    if (!m_frame.cursor)
        return;
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_theme.focus, 2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(m_layout.place(*m_frame.cursor).adjusted(-1, -1, 1, 1), cornerRadius, cornerRadius);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

// What is cut off fades out, so that nobody takes the edge of the widget for the end of the stream.
void TapePainter::paintFades()
{
    const auto paint = [this](double from, double to) {
        auto clear = m_theme.panel;
        clear.setAlpha(0);
        QLinearGradient fade(from, 0, to, 0);
        fade.setColorAt(0, m_theme.panel);
        fade.setColorAt(1, clear);
        m_painter.fillRect(QRectF(std::min(from, to), 0, std::abs(to - from), m_frame.size.height()), fade);
    };
    if (m_frame.scrollX > 0)
        paint(0, fadeWidth);
    if (m_frame.scrollX < m_frame.farthest)
        paint(m_frame.size.width(), m_frame.size.width() - fadeWidth);
}

} // namespace socketlab::ui
