#include "ui/panels/lesson/wrappedtext.h"

#include <QPainter>
#include <QTextOption>

#include <cmath>

namespace socketlab::ui {

WrappedText::WrappedText(const QString& text, const QFont& font, int width) : m_layout(text, font)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true); // shaped once, to be measured and to be painted
    double y = 0;
    m_layout.beginLayout();
    for (auto line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    m_layout.endLayout();
    m_height = static_cast<int>(std::ceil(y));
}

void WrappedText::paint(QPainter& painter, const QPoint& topLeft, const QColor& ink) const
{
    painter.setPen(ink);
    m_layout.draw(&painter, topLeft);
}

} // namespace socketlab::ui
