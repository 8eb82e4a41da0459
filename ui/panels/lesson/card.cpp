#include "ui/panels/lesson/card.h"

#include <QPainter>
#include <QVBoxLayout>

namespace socketlab::ui {

Card::Card(ToneOf tone, QWidget* parent) : QFrame(parent), m_tone(tone), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(12, 10, 12, 10);
    m_column->setSpacing(Theme::gap);
}

void Card::setTone(ToneOf tone)
{
    m_tone = tone;
    update();
}

// Layouts go by the height for the width; otherwise all texts would be measured at a width that they never get.
QSize Card::sizeHint() const
{
    return {320, minimumSizeHint().height()};
}

void Card::paintEvent(QPaintEvent*)
{
    const auto& tone = Theme::current().*m_tone;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tone.border);
    painter.setBrush(tone.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
}

} // namespace socketlab::ui
