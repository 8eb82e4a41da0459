#include "ui/panels/calltexts.h"

#include "items/plaintext.h"
#include "ui/theme.h"

#include <QPainter>

namespace socketlab::ui {
namespace {

// Room for two lines always, so that nothing below jumps when a longer sentence comes.
void reserveTwoLines(QLabel& label)
{
    label.setFixedHeight(2 * QFontMetrics(Theme::font()).lineSpacing() + 2);
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
    reserveTwoLines(*this);
}

QSize CallPreview::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, QLabel::minimumSizeHint().height()};
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
    reserveTwoLines(*this);
}

void CallMessage::say(const QString& text, Mood mood)
{
    if (text == this->text() && mood == m_mood)
        return;
    m_mood = mood;
    setText(text);
    setToolTip(items::toolTipText(text));
    update();
}

void CallMessage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(colourOf(m_mood, Theme::current()));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text());
}

} // namespace socketlab::ui
