#include "ui/widgets/painting.h"

#include <QFontMetricsF>
#include <QLinearGradient>

#include <cmath>

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

Stripes Stripes::waiting(const Theme& theme)
{
    return {theme.waiting.fill, theme.waitingStripe, theme.waiting.border, theme.waiting.text};
}

Stripes Stripes::waited(const Tone& tone, const Theme& theme)
{
    return {mixed(tone.fill, theme.panel, 0.2), mixed(tone.fill, theme.panel, 0.36), tone.border, theme.text};
}

void paintHatching(QPainter& painter, const QRectF& area, const Stripes& stripes, double cornerRadius)
{
    QLinearGradient gradient(0, 0, stripePeriod, stripePeriod);
    gradient.setSpread(QGradient::RepeatSpread);
    gradient.setColorAt(0, stripes.fill);
    gradient.setColorAt(0.5 - softEdge, stripes.fill);
    gradient.setColorAt(0.5 + softEdge, stripes.stripe);
    gradient.setColorAt(1 - softEdge, stripes.stripe);
    gradient.setColorAt(1, stripes.fill);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(stripes.border);
    painter.setBrush(gradient);
    painter.drawRoundedRect(crisp(area), cornerRadius, cornerRadius);
    painter.restore();
}

QColor mixed(const QColor& one, const QColor& other, double part)
{
    const auto mix = [part](int a, int b) { return static_cast<int>(std::lround(a * part + b * (1 - part))); };
    return {mix(one.red(), other.red()), mix(one.green(), other.green()), mix(one.blue(), other.blue())};
}

int widestWord(const QString& text, const QFontMetrics& metrics)
{
    const auto words = text.simplified().split(QChar::Space);
    const auto longest = std::ranges::max_element(words, {}, &QString::size)->size();
    int widest = 0;
    for (const auto& word : words)
        if (2 * word.size() > longest) // a shorter one is hardly ever the widest
            widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

FittedText firstThatFits(const QFontMetricsF& metrics, double room, const QStringList& longestFirst)
{
    for (const auto& text : longestFirst) {
        const auto width = metrics.horizontalAdvance(text);
        if (width <= room)
            return {text, width};
    }
    return {};
}

} // namespace socketlab::ui
