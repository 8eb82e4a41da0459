#include "ui/widgets/sparkline.h"

#include "ui/theme.h"

#include <QPainter>

#include <algorithm>

namespace socketlab::ui {

namespace {
constexpr double sparkGap = 1;
constexpr double leastSpark = 2; // pixels of a value that is not 0
constexpr int sparkHeight = 28;
} // namespace

std::vector<QRectF> sparkBars(std::span<const double> values, QSizeF size)
{
    std::vector<QRectF> bars;
    if (values.empty())
        return bars;
    const auto most = *std::ranges::max_element(values);
    const auto step = size.width() / static_cast<double>(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] <= 0)
            continue;
        const auto height = std::max(leastSpark, values[i] / most * size.height());
        bars.emplace_back(static_cast<double>(i) * step, size.height() - height, std::max(1.0, step - sparkGap),
                          height);
    }
    return bars;
}

Sparkline::Sparkline(const QString& caption, QWidget* parent) : QWidget(parent), m_caption(caption)
{
    setAccessibleName(caption);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Sparkline::show(const QString& now, const QString& most, std::vector<double> values)
{
    if (now == m_now && most == m_most && values == m_values)
        return;
    m_now = now;
    m_most = most;
    m_values = std::move(values);
    setAccessibleDescription(most.isEmpty() ? now : tr("%1; in the last minute %2").arg(now, most));
    setToolTip(tr("%1: %2. Each bar is a second; the last one is the last whole second.")
                   .arg(m_caption, accessibleDescription()));
    update();
}

QSize Sparkline::sizeHint() const
{
    const QFontMetrics metrics(Theme::font());
    const QFontMetrics small(Theme::smallFont());
    return {metrics.averageCharWidth() * 22, small.height() + metrics.height() + sparkHeight + 3 * Theme::smallGap + 4};
}

QSize Sparkline::minimumSizeHint() const
{
    return {QFontMetrics(Theme::font()).averageCharWidth() * 8, sizeHint().height()};
}

void Sparkline::paintEvent(QPaintEvent*)
{
    const auto& theme = Theme::current();
    QPainter painter(this);
    auto bold = Theme::font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics small(Theme::smallFont());
    const QFontMetrics metrics(bold);

    const QRect area = rect().adjusted(Theme::smallGap, 2, -Theme::smallGap, -2);
    painter.setFont(Theme::smallFont());
    painter.setPen(theme.dimText);
    painter.drawText(QRect(area.left(), area.top(), area.width(), small.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     small.elidedText(m_caption, Qt::ElideRight, area.width()));
    painter.setFont(bold);
    painter.setPen(theme.text);
    const QRect line(area.left(), area.top() + small.height(), area.width(), metrics.height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_now);
    const auto left = metrics.horizontalAdvance(m_now) + Theme::gap;
    painter.setFont(Theme::smallFont());
    painter.setPen(theme.dimText);
    painter.drawText(line.adjusted(left, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter,
                     small.elidedText(m_most, Qt::ElideRight, line.width() - left));

    const auto top = line.bottom() + Theme::smallGap;
    painter.translate(area.left(), top);
    const QSizeF room(area.width(), std::max(1, area.bottom() - top));
    painter.fillRect(QRectF(0, room.height(), room.width(), 1), theme.border);
    for (const auto& bar : sparkBars(m_values, room))
        painter.fillRect(bar, theme.accent.fill);
    if (hasFocus()) {
        painter.resetTransform();
        painter.setPen(theme.focus);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace socketlab::ui
