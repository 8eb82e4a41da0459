#include "ui/panels/twocolumns.h"

#include "ui/theme.h"

#include <QBoxLayout>
#include <QEvent>

namespace socketlab::ui {

TwoColumns::TwoColumns(QWidget* first, QWidget* second, int charactersEach, QWidget* parent)
    : QScrollArea(parent)
    , m_layout(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_charactersEach(charactersEach)
{
    auto* content = new QWidget;
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::gap);
    m_layout->addWidget(first, 1);
    m_layout->addWidget(second, 1);
    content->setLayout(m_layout);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
}

bool TwoColumns::areSideBySide() const
{
    return m_layout->direction() == QBoxLayout::LeftToRight;
}

void TwoColumns::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void TwoColumns::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void TwoColumns::arrange()
{
    const auto enough = 2 * m_charactersEach * fontMetrics().averageCharWidth();
    const bool isWide = width() >= enough;
    m_layout->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setStretch(0, isWide ? 1 : 0);
}

} // namespace socketlab::ui
