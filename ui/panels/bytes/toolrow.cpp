#include "ui/panels/bytes/toolrow.h"

#include "ui/theme.h"

#include <QBoxLayout>

#include <algorithm>

namespace socketlab::ui {

ToolRow::ToolRow(QWidget& first, QWidget& second, QWidget* parent)
    : QWidget(parent)
    , m_first(first)
    , m_second(second)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(Theme::gap + Theme::smallGap, Theme::smallGap, Theme::gap, Theme::smallGap);
    m_layout->setSpacing(Theme::gap);
    m_layout->addWidget(&first, 1);
    m_layout->addWidget(&second);
}

QSize ToolRow::minimumSizeHint() const
{
    const auto margins = m_layout->contentsMargins();
    const auto widest = std::max(m_first.minimumSizeHint().width(), m_second.minimumSizeHint().width());
    return {margins.left() + widest + margins.right(), m_layout->minimumSize().height()};
}

void ToolRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const auto margins = m_layout->contentsMargins();
    const auto needed = margins.left() + m_first.minimumSizeHint().width() + m_layout->spacing()
        + m_second.minimumSizeHint().width() + margins.right();
    const auto direction = width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_layout->direction() == direction)
        return;
    m_layout->setDirection(direction);
    updateGeometry();
}

} // namespace socketlab::ui
