#include "ui/widgets/placelegend.h"

#include "ui/widgets/bytecells.h"
#include "ui/widgets/painting.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace socketlab::ui {

using journal::Place;

namespace {

constexpr double lineHeight = 22;
constexpr double signSize = 14;
constexpr double margin = 12;
constexpr double gapBetween = 20;

} // namespace

PlaceLegend::PlaceLegend(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Where a byte is"));
}

const std::vector<PlaceLegend::Word>& PlaceLegend::words() const
{
    if (!m_words.empty())
        return m_words;
    const QFontMetricsF metrics(Theme::smallFont());
    for (const auto& text : {tr("in the program"), tr("sender's kernel"), tr("under way"), tr("receiver's kernel"),
                             tr("read"), tr("lost"), tr("waiting")})
        m_words.push_back({text, std::ceil(metrics.horizontalAdvance(text)) + 2});
    return m_words;
}

std::vector<PlaceLegend::Entry> PlaceLegend::entriesFor(int width) const
{
    std::vector<Entry> entries;
    QPointF at(margin, margin / 2);
    for (const auto& [text, labelWidth] : words()) {
        if (at.x() > margin && at.x() + signSize + 6 + labelWidth > width - margin)
            at = {margin, at.y() + lineHeight};
        const auto top = at.y() + (lineHeight - signSize) / 2;
        entries.push_back(
            {text, {at.x(), top, signSize, signSize}, {at.x() + signSize + 6, at.y(), labelWidth, lineHeight}});
        at.rx() += signSize + 6 + labelWidth + gapBetween;
    }
    return entries;
}

int PlaceLegend::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(entriesFor(width).back().label.bottom() + margin / 2));
}

QSize PlaceLegend::sizeHint() const
{
    return {160, static_cast<int>(lineHeight + margin)};
}

void PlaceLegend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_words.clear();
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void PlaceLegend::paintEvent(QPaintEvent*)
{
    const auto& theme = Theme::current();
    QPainter painter(this);
    painter.setFont(Theme::smallFont());
    const auto entries = entriesFor(width());
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const auto& entry = entries[index];
        if (index < theme.places.size())
            ByteCells::paintPlace(painter, entry.sign, static_cast<Place>(index), theme);
        else
            paintHatching(painter, entry.sign, Stripes::waiting(theme));
        painter.setPen(theme.dimText);
        painter.drawText(entry.label, Qt::AlignLeft | Qt::AlignVCenter, entry.text);
    }
}

} // namespace socketlab::ui
