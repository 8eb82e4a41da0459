#include "ui/widgets/painting.h"

#include <QFontMetricsF>
#include <QLinearGradient>

namespace socketlab::ui {

namespace {

// The edge of a one-pixel line lies between two rows of pixels unless it is moved by half of one.
QRectF crisp(const QRectF& area)
{
    return area.adjusted(0.5, 0.5, -0.5, -0.5);
}

constexpr double stripePeriod = 6; // along each axis
constexpr double softEdge = 0.06;  // of a period, so that stripes have no steps

} // namespace

QSizeF pillSize(const QFont& font, const QString& text)
{
    const QFontMetricsF metrics(font);
    return {metrics.horizontalAdvance(text) + metrics.height() * 0.9, metrics.height() + 4};
}

void paintPill(QPainter& painter, const QRectF& area, const QString& text, const Tone& tone)
{
    const QFontMetricsF metrics(painter.font());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tone.border);
    painter.setBrush(tone.fill);
    painter.drawRoundedRect(crisp(area), area.height() / 2, area.height() / 2);
    painter.setPen(tone.text);
    const auto room = area.width() - metrics.height() * 0.7;
    painter.drawText(area, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, room));
    painter.restore();
}

void paintHatching(QPainter& painter, const QRectF& area, const Theme& theme, double cornerRadius)
{
    QLinearGradient stripes(0, 0, stripePeriod, stripePeriod);
    stripes.setSpread(QGradient::RepeatSpread);
    stripes.setColorAt(0, theme.waiting.fill);
    stripes.setColorAt(0.5 - softEdge, theme.waiting.fill);
    stripes.setColorAt(0.5 + softEdge, theme.waitingStripe);
    stripes.setColorAt(1 - softEdge, theme.waitingStripe);
    stripes.setColorAt(1, theme.waiting.fill);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.waiting.border, 1));
    painter.setBrush(stripes);
    painter.drawRoundedRect(crisp(area), cornerRadius, cornerRadius);
    painter.restore();
}

void paintCard(QPainter& painter, const QRectF& area, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(crisp(area), Theme::radius + 2, Theme::radius + 2);
    painter.restore();
}

QString firstThatFits(const QFontMetricsF& metrics, double width, std::initializer_list<QString> longestFirst)
{
    for (const auto& text : longestFirst) {
        if (metrics.horizontalAdvance(text) <= width)
            return text;
    }
    return {};
}

} // namespace socketlab::ui
