#pragma once

#include "ui/theme.h"

#include <QRectF>

class QPainter;

namespace socketlab::ui {

/// A sign that differs in shape, not only in colour.
enum class Mark : std::uint8_t {
    Done,    ///< a check mark
    Shown,   ///< a check mark in a ring: done by the lesson itself
    Current, ///< a filled circle
    Waiting, ///< a ring, half of it filled
    Open     ///< an empty ring
};

/// Paints the sign into the middle of `area`, 12 pixels wide at most.
void paintMark(QPainter& painter, const QRectF& area, Mark mark);

} // namespace socketlab::ui
