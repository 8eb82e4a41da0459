#include "ui/panels/calltexts.h"

#include "items/plaintext.h"
#include "ui/theme.h"

#include <QPainter>

namespace socketlab::ui {
namespace {

constexpr int mostLines = 2;

void reserve(QLabel& label, int lines)
{
    label.setFixedHeight(lines * QFontMetrics(Theme::font()).lineSpacing() + 2);
}

const QColor& colourOf(CallMessage::Mood mood, const Theme& theme)
{
    switch (mood) {
    case CallMessage::Mood::Explaining: break;
    case CallMessage::Mood::Hindering: return theme.warn.text;
    case CallMessage::Mood::Complaining: return theme.error.text;
    }
    return theme.dimText;
}

} // namespace

CallPreview::CallPreview(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(Theme::monospaceFont());
    reserve(*this, 1);
}

QSize CallPreview::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, QLabel::minimumSizeHint().height()};
}

void CallPreview::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        reserve(*this, 1);
}

void CallPreview::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(Theme::current().text);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignTop, fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

CallMessage::CallMessage(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    reserve(*this, 1);
}

void CallMessage::say(const QString& text, Mood mood)
{
    if (text == this->text() && mood == m_mood)
        return;
    m_mood = mood;
    setText(text);
    setToolTip(items::toolTipText(text));
    grow();
    update();
}

void CallMessage::grow()
{
    const QRect room(0, 0, width(), 0);
    if (fontMetrics().boundingRect(room, Qt::TextWordWrap, text()).height() > height())
        reserve(*this, mostLines);
}

void CallMessage::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    grow();
}

void CallMessage::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        measureAnew();
}

void CallMessage::measureAnew()
{
    reserve(*this, 1);
    grow();
}

void CallMessage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(colourOf(m_mood, Theme::current()));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text());
}

} // namespace socketlab::ui
