#pragma once

#include "items/readinessmodel.h"
#include "ui/theme.h"

#include <QRectF>

class QPainter;

namespace socketlab::ui {

/// The square box of a question to select, in the middle of a table's cell; never larger than the cell.
QRectF readyBoxArea(const QRectF& cell, double side);

/// A tick in a filled box: asked and ready; an outlined one: asked, not ready; dots: no answer yet; a cross: the call
/// failed; a thin dash: not asked.
void paintReadyBox(QPainter& painter, const QRectF& box, items::ReadyBox kind, const Theme& theme);

} // namespace socketlab::ui
