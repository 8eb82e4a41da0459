#pragma once

#include "items/framingmodel.h"
#include "ui/theme.h"

#include <QPainter>

namespace socketlab::ui {

Tone toneOf(items::CutBlock::Kind kind);

/// Paints a block, hatched where it is broken. The painter then draws with the block's text colour.
void paintCutBlock(QPainter& painter, const QRectF& area, items::CutBlock::Kind kind);
/// The dashed outline of bytes that are missing; the painter then draws with its colour.
void paintMissingBlock(QPainter& painter, const QRectF& area);

/// How many of the missing bytes are drawn behind those that are there.
std::uint64_t placesMissing(const items::CutStanding& standing);

} // namespace socketlab::ui
