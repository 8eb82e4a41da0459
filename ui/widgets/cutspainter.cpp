#include "ui/widgets/cutspainter.h"

#include "items/cutwords.h"
#include "items/plaintext.h"
#include "ui/widgets/bytecells.h"
#include "ui/widgets/painting.h"

#include <algorithm>

namespace socketlab::ui {

using items::CutBlock;

namespace {

constexpr double markRadius = 4;
constexpr double edgeHeight = 3; // of the bar below bytes that are no part of the message

std::uint64_t number(StreamOffset offset)
{
    return offset - StreamOffset{};
}

// One character where it can be printed, or else its hex.
QString shortText(ByteValue value)
{
    const auto character = characterText(value);
    return value && character == QStringLiteral("·") ? hexText(value) : character;
}

} // namespace

CutsPainter::CutsPainter(QPainter& painter, const items::FramingModel& framing, const CutLayout& layout,
                         const Frame& frame)
    : m_painter(painter)
    , m_framing(framing)
    , m_layout(layout)
    , m_frame(frame)
    , m_theme(Theme::current())
{
}

void CutsPainter::paint()
{
    m_painter.fillRect(QRectF({}, m_frame.size), m_theme.panel);
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < items::FramingRules::count; ++row) {
        paintGround(row);
        paintCaption(row);
        m_painter.translate(-m_frame.scrollX, 0);
        paintBlocks(row);
        paintMissing(row);
        paintMarks(row);
        m_painter.resetTransform();
    }
}

void CutsPainter::paintGround(int row)
{
    if (row != m_frame.chosenRule)
        return;
    const auto area = m_layout.row(row, m_frame.size.width()).adjusted(0, 0, 0, -2);
    m_painter.fillRect(area, m_theme.accentSoft.fill);
    m_painter.fillRect(QRectF(area.topLeft(), QSizeF(3, area.height())), m_theme.accent.fill);
}

void CutsPainter::paintCaption(int row)
{
    const auto area = m_layout.caption(row, m_frame.size.width());
    auto font = Theme::smallFont();
    font.setWeight(QFont::DemiBold);
    m_painter.setFont(font);
    const auto name = items::plainText(framing::toText(m_framing.rule(row)));
    const auto shown = m_painter.fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(area.width() * 0.45));
    const auto nameWidth = m_painter.fontMetrics().horizontalAdvance(shown) + Theme::gap;
    const auto& standing = m_framing.standing(row);
    m_painter.setPen(row == m_frame.chosenRule ? m_theme.accentSoft.text : m_theme.text);
    m_painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, shown);

    m_painter.setFont(Theme::smallFont());
    m_painter.setPen(standing.broken                 ? m_theme.error.text
                         : row == m_frame.chosenRule ? m_theme.accentSoft.text
                                                     : m_theme.dimText);
    const auto rest = area.adjusted(nameWidth, 0, 0, 0);
    const auto words = items::standingWords(m_framing.rule(row), standing);
    m_painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                       m_painter.fontMetrics().elidedText(words, Qt::ElideRight, static_cast<int>(rest.width())));
}

ByteRange CutsPainter::seen() const
{
    const auto [first, end] = m_layout.seen(m_frame.scrollX, m_frame.size.width());
    const auto known = std::min(end, m_framing.byteCount());
    return {StreamOffset{first}, known > first ? known - first : 0};
}

void CutsPainter::paintBlocks(int row)
{
    const auto all = seen();
    for (auto at = all.first; at < all.end();) {
        const auto block = m_framing.blockAt(row, at);
        const auto part = overlapOf(block.range, all);
        paintBlock(row, block, part);
        at = part.end();
    }
}

void CutsPainter::paintBlock(int row, const CutBlock& block, const ByteRange& seen)
{
    // A message that goes on outside of the picture has no end there.
    auto area = m_layout.cells(row, number(seen.first), seen.length);
    const auto beyond = area.height();
    area.adjust(block.range.first < seen.first ? -beyond : 0, 0, block.range.end() > seen.end() ? beyond : 0, 0);
    paintCutBlock(m_painter, area, block.kind);
    paintBytes(row, block, seen);
}

void CutsPainter::paintBytes(int row, const CutBlock& block, const ByteRange& seen)
{
    const auto tone = toneOf(block.kind);
    const bool isMessage = block.kind == CutBlock::Kind::Message || block.kind == CutBlock::Kind::OddMessage;
    const auto edges = isMessage ? items::edgesOf(m_framing.rule(row)) : items::FrameEdges{};
    m_painter.setFont(Theme::monospaceFont());
    for (auto at = seen.first; at < seen.end(); at = at + 1) {
        const auto cell = m_layout.cell(row, number(at));
        const auto value = m_framing.shownStream().byteAt(m_framing.pump().journal(), at);
        m_painter.setPen(tone.text);
        if (row == m_frame.chosenRule) {
            const auto half = cell.height() / 2;
            m_painter.drawText(QRectF(cell.left(), cell.top() + 1, cell.width(), half), Qt::AlignCenter,
                               hexText(value));
            m_painter.drawText(QRectF(cell.left(), cell.top() + half - 2, cell.width(), half), Qt::AlignCenter,
                               characterText(value));
        } else {
            m_painter.drawText(cell, Qt::AlignCenter, shortText(value));
        }
        const bool isEdge = at - block.range.first < edges.header || block.range.end() - at <= edges.trailer;
        if (isEdge)
            m_painter.fillRect(QRectF(cell.left(), cell.bottom() - edgeHeight, cell.width() + 1, edgeHeight),
                               tone.text);
    }
}

void CutsPainter::paintMissing(int row)
{
    m_painter.setFont(Theme::monospaceFont());
    const auto first = m_framing.byteCount();
    for (auto place = first; place < first + placesMissing(m_framing.standing(row)); ++place) {
        const auto cell = m_layout.cell(row, place);
        paintMissingBlock(m_painter, cell);
        m_painter.drawText(cell, Qt::AlignCenter, QStringLiteral("?"));
    }
}

void CutsPainter::paintMarks(int row)
{
    m_painter.setBrush(Qt::NoBrush);
    const auto all = seen();
    if (m_frame.marked) {
        if (const auto part = overlapOf(*m_frame.marked, all); part.length > 0) {
            m_painter.setPen(QPen(m_theme.focus, 2));
            m_painter.drawRoundedRect(m_layout.cells(row, number(part.first), part.length), markRadius, markRadius);
        }
    }
    if (row == m_frame.chosenRule && m_frame.cursor && all.contains(*m_frame.cursor)) {
        m_painter.setPen(QPen(m_theme.text, 2));
        m_painter.drawRect(m_layout.cell(row, number(*m_frame.cursor)).adjusted(1, 1, -1, -1));
    }
}

} // namespace socketlab::ui
