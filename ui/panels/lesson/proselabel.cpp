#include "ui/panels/lesson/proselabel.h"

#include "ui/theme.h"

#include <QEvent>
#include <QPainter>

namespace socketlab::ui {

ProseLabel::ProseLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_prose.setFont(font());
}

void ProseLabel::setMarkdown(const QString& markdown)
{
    m_prose.setMarkdown(markdown);
    setText(m_prose.plainText());
    updateGeometry();
    update();
}

void ProseLabel::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

int ProseLabel::heightForWidth(int width) const
{
    const auto margins = contentsMargins();
    return m_prose.heightFor(width - margins.left() - margins.right()) + margins.top() + margins.bottom();
}

// Layouts go by the height for the width.
QSize ProseLabel::sizeHint() const
{
    constexpr int comfortable = 300;
    return {comfortable, fontMetrics().height()};
}

QSize ProseLabel::minimumSizeHint() const
{
    return {m_prose.widestWord(), fontMetrics().height()};
}

void ProseLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_prose.paint(painter, contentsRect(), m_ink == Ink::Text ? Theme::current().text : Theme::current().dimText);
}

void ProseLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_prose.setFont(font());
        updateGeometry();
    }
}

} // namespace socketlab::ui
