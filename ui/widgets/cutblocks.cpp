#include "ui/widgets/cutblocks.h"

#include "ui/widgets/painting.h"

#include <algorithm>

namespace socketlab::ui {

using items::CutBlock;

namespace {

constexpr double blockRadius = 4;
constexpr std::uint64_t mostMissing = 8;

} // namespace

Tone toneOf(CutBlock::Kind kind)
{
    const auto& theme = Theme::current();
    switch (kind) {
    case CutBlock::Kind::Message: return theme.ok;
    case CutBlock::Kind::OddMessage: return {mixed(theme.ok.text, theme.panel, 0.32), theme.text, theme.ok.text};
    case CutBlock::Kind::PutAside: return theme.endCall;
    case CutBlock::Kind::Broken: return theme.error;
    case CutBlock::Kind::Before:
    case CutBlock::Kind::Uncut: break;
    }
    return theme.neutral;
}

void paintCutBlock(QPainter& painter, const QRectF& area, CutBlock::Kind kind)
{
    const auto tone = toneOf(kind);
    const auto inner = area.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(tone.border);
    if (kind == CutBlock::Kind::Broken)
        paintHatching(painter, inner, {tone.fill, mixed(tone.border, tone.fill, 0.55), tone.border, tone.text},
                      blockRadius);
    else {
        painter.setBrush(tone.fill);
        painter.drawRoundedRect(inner, blockRadius, blockRadius);
    }
    painter.setPen(tone.text);
}

void paintMissingBlock(QPainter& painter, const QRectF& area)
{
    const auto& theme = Theme::current();
    const auto colour = theme.isDark ? theme.endCall.border : theme.endCall.fill;
    QPen dashed(colour, 1);
    dashed.setDashPattern({3, 2});
    painter.setPen(dashed);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), blockRadius, blockRadius);
    painter.setPen(colour);
}

std::uint64_t placesMissing(const items::CutStanding& standing)
{
    if (standing.broken || standing.isCutting || standing.isFull || standing.isBlind || standing.aside.length == 0)
        return 0;
    return std::min<std::uint64_t>(standing.missing.value_or(0), mostMissing);
}

} // namespace socketlab::ui
