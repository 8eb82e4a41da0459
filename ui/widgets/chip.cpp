#include "ui/widgets/chip.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/seats.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace socketlab::ui {

using Look = ChipPart::Look;

namespace {

constexpr int chipPadding = 10;
constexpr int chipGap = 8;
constexpr int widestChip = 40; // of its heights

QFont fontOf(Look look)
{
    if (look != Look::Actor && look != Look::Socket)
        return Theme::smallFont();
    auto font = look == Look::Actor ? Theme::font() : Theme::monospaceFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

double widthOf(const ChipPart& part)
{
    switch (part.look) {
    case Look::State: return pillSize(fontOf(part.look), part.text).width();
    case Look::Seats: return seatsWidth(part.taken, part.seats);
    default: return std::ceil(QFontMetricsF(fontOf(part.look)).horizontalAdvance(part.text));
    }
}

} // namespace

Chip::Chip(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // a narrow stage elides it
    measure();
}

bool Chip::setLine(std::vector<ChipPart> parts, Standing standing)
{
    if (std::exchange(m_standing, standing) == standing && parts == m_parts)
        return false;
    m_parts = std::move(parts);
    measure();
    update();
    return true;
}

// Only when it says something else: a layout asks for the size many times, and a word to it moves the whole stage.
void Chip::measure()
{
    const auto height = static_cast<int>(std::ceil(QFontMetricsF(Theme::font()).height())) + 10;
    auto width = 2.0 * chipPadding + 2 - chipGap;
    m_widths.clear();
    for (const auto& part : m_parts) {
        m_widths.push_back(widthOf(part));
        width += m_widths.back() + chipGap;
    }
    const QSize size{std::min(static_cast<int>(std::ceil(width)), height * widestChip), height};
    if (std::exchange(m_size, size) != size)
        updateGeometry();
}

void Chip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
    QAbstractButton::changeEvent(event);
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto shape = QRectF(rect()).adjusted(1, 1, -1, -1);
    paintFrame(painter, shape);
    auto left = shape.adjusted(chipPadding - 1, 0, -chipPadding + 1, 0);
    for (std::size_t i = 0; i < m_parts.size() && left.width() > 0; ++i) {
        const auto width = std::min(m_widths[i], left.width());
        paintPart(painter, m_parts[i], QRectF(left.topLeft(), QSizeF(width, left.height())));
        left.setLeft(left.left() + width + chipGap);
    }
}

void Chip::paintFrame(QPainter& painter, const QRectF& shape) const
{
    const auto& theme = Theme::current();
    const bool isEnded = m_standing == Standing::Ended;
    if (m_standing == Standing::Waiting) {
        paintHatching(painter, shape, Stripes::waiting(theme), Theme::radius);
    } else {
        painter.setPen(QPen(theme.border, 1, isEnded ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(isEnded ? theme.window : theme.panel);
        painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
    }
    if (hasFocus() || isChecked()) {
        painter.setPen(QPen(theme.focus, isChecked() ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(shape, Theme::radius, Theme::radius);
    }
}

void Chip::paintPart(QPainter& painter, const ChipPart& part, const QRectF& area) const
{
    const auto& theme = Theme::current();
    painter.setFont(fontOf(part.look));
    if (part.look == Look::State) {
        const auto height = pillSize(painter.font(), part.text).height();
        paintPill(painter, QRectF(area.left(), area.center().y() - height / 2, area.width(), height), part.text,
                  theme.state(part.state));
        return;
    }
    if (part.look == Look::Seats) {
        paintSeats(painter, QPointF(area.left(), area.center().y()), part.taken, part.seats);
        return;
    }
    const bool isName = part.look == Look::Actor || part.look == Look::Socket;
    painter.setPen(m_standing == Standing::Waiting               ? theme.waiting.text
                       : isName && m_standing == Standing::Usual ? theme.text
                                                                 : theme.dimText);
    // Half a pixel more, or a text that just fits would be elided.
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(painter.font()).elidedText(part.text, Qt::ElideRight, area.width() + 0.5));
}

} // namespace socketlab::ui
