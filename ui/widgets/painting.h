#pragma once

#include "ui/theme.h"

#include <QPainter>
#include <QRectF>
#include <QStringList>

namespace socketlab::ui {

/// How much room paintPill() needs for `text`, with this font.
QSizeF pillSize(const QFont& font, const QString& text);

/// A rounded label of one line, in the painter's font; a text that is too long is elided.
void paintPill(QPainter& painter, const QRectF& area, const QString& text, const Tone& tone);

/// What somebody waits for is striped everywhere in the window.
struct Stripes
{
    QColor fill;
    QColor stripe;
    QColor border;
    QColor text;

    static Stripes waiting(const Theme& theme);
    /// Of a call that waited and has returned: paler than `tone`, which it had without waiting.
    static Stripes waited(const Tone& tone, const Theme& theme);
};

/// Fills `area` with slanting stripes. They are fixed to the painter's origin, so that an area that grows does not make
/// them run.
void paintHatching(QPainter& painter, const QRectF& area, const Stripes& stripes, double cornerRadius = 3);

/// `part` of one colour with the rest of another.
QColor mixed(const QColor& one, const QColor& other, double part);

/// How wide the widest word of a text is.
int widestWord(const QString& text, const QFontMetrics& metrics);

struct FittedText
{
    QString text;
    double width = 0;
};
/// The first of the texts that fits into `room`; an empty one where none does.
FittedText firstThatFits(const QFontMetricsF& metrics, double room, const QStringList& longestFirst);

} // namespace socketlab::ui
