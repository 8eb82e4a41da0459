#include "ui/widgets/wrappedlabel.h"

#include <QEvent>

#include <utility>

namespace socketlab::ui {

WrappedLabel::WrappedLabel(const QString& text, QWidget* parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

int WrappedLabel::heightForWidth(int width) const
{
    if (std::exchange(m_measured, text()) != m_measured)
        m_heights.clear();
    if (const auto known = m_heights.constFind(width); known != m_heights.constEnd())
        return *known;
    return *m_heights.insert(width, QLabel::heightForWidth(width));
}

void WrappedLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_heights.clear();
}

} // namespace socketlab::ui
