#pragma once

#include "ui/theme.h"

#include <QPainter>
#include <QRectF>
#include <QString>

namespace socketlab::ui {

/// How much room paintPill() needs for `text`, with this font.
QSizeF pillSize(const QFont& font, const QString& text);

/// A rounded label of one line, in the painter's font; a text that is too long is elided.
void paintPill(QPainter& painter, const QRectF& area, const QString& text, const Tone& tone);

/// Fills `area` with slanting stripes: the sign of waiting everywhere in the window.
/// The stripes are fixed to the painter's origin, so that an area that grows does not make them run.
void paintHatching(QPainter& painter, const QRectF& area, const Theme& theme, double cornerRadius = 3);

/// A rounded white sheet with a thin edge, on which something is written.
void paintCard(QPainter& painter, const QRectF& area, const Theme& theme);

/// The text if it fits into `width`; otherwise the first of the shorter ones that does; otherwise nothing.
QString firstThatFits(const QFontMetricsF& metrics, double width, std::initializer_list<QString> longestFirst);

} // namespace socketlab::ui
