#include "ui/panels/lesson/optionbutton.h"

#include "ui/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace socketlab::ui {
namespace {

constexpr int padding = Theme::smallGap;

} // namespace

OptionButton::OptionButton(const QString& markdown, QWidget* parent) : QRadioButton(parent)
{
    m_prose.setFont(font());
    m_prose.setMarkdown(markdown);
    // An ampersand of the lesson is no mnemonic.
    setText(QString(m_prose.plainText()).replace(u'&', QStringLiteral("&&")));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int OptionButton::textLeft() const
{
    return padding + style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this) + Theme::gap;
}

int OptionButton::heightForWidth(int width) const
{
    return m_prose.heightFor(width - textLeft() - padding) + 2 * padding;
}

// Layouts go by the height for the width.
QSize OptionButton::sizeHint() const
{
    constexpr int comfortable = 280;
    return {comfortable, minimumSizeHint().height()};
}

QSize OptionButton::minimumSizeHint() const
{
    return {m_prose.widestWord() + textLeft() + padding, fontMetrics().height() + 2 * padding};
}

bool OptionButton::hitButton(const QPoint& position) const
{
    return rect().contains(position);
}

void OptionButton::paintEvent(QPaintEvent*)
{
    const auto& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accentSoft.fill);
        painter.drawRoundedRect(rect(), Theme::radius, Theme::radius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.focus, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::radius, Theme::radius);
    }

    paintIndicator(painter);
    m_prose.paint(painter, rect().adjusted(textLeft(), padding, -padding, -padding),
                  isEnabled() ? theme.text : theme.dimText);
}

// The style's own one cannot be told from a dark ground.
void OptionButton::paintIndicator(QPainter& painter) const
{
    const auto& theme = Theme::current();
    const auto side = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this);
    const auto area = QRectF(padding, padding + (fontMetrics().height() - side) / 2.0 + 1, side, side);
    painter.setPen(QPen(isChecked() ? theme.accent.fill : theme.dimText, 1.5));
    painter.setBrush(theme.field);
    painter.drawEllipse(area.adjusted(1, 1, -1, -1));
    if (!isChecked())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent.fill);
    painter.drawEllipse(area.adjusted(4, 4, -4, -4));
}

void OptionButton::changeEvent(QEvent* event)
{
    QRadioButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_prose.setFont(font());
        updateGeometry();
    }
}

} // namespace socketlab::ui
