#include "ui/widgets/wrappedlabel.h"

#include "ui/widgets/painting.h"

#include <QEvent>

namespace socketlab::ui {

WrappedLabel::WrappedLabel(const QString& text, QWidget* parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void WrappedLabel::forgetOtherText() const
{
    if (m_measured == text() && m_measuredMargin == margin())
        return;
    m_measured = text();
    m_measuredMargin = margin();
    m_heights.clear();
    m_widestWord.reset();
}

int WrappedLabel::heightForWidth(int width) const
{
    forgetOtherText();
    if (const auto known = m_heights.constFind(width); known != m_heights.constEnd())
        return *known;
    return *m_heights.insert(width, QLabel::heightForWidth(width));
}

QSize WrappedLabel::sizeHint() const
{
    constexpr int comfortable = 300;
    return minimumSizeHint().expandedTo({comfortable, 0});
}

QSize WrappedLabel::minimumSizeHint() const
{
    ensurePolished();
    forgetOtherText();
    if (!m_widestWord)
        m_widestWord = widestWord(text(), fontMetrics());
    return QSize(*m_widestWord, fontMetrics().lineSpacing()) + QSize(2 * margin(), 2 * margin());
}

void WrappedLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    m_heights.clear();
    m_widestWord.reset();
}

} // namespace socketlab::ui
