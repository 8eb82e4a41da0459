#include "ui/widgets/flow.h"

#include "ui/theme.h"

#include <QEvent>

#include <algorithm>

namespace socketlab::ui {

Flow::Flow(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Flow::add(QWidget* child)
{
    child->setParent(this);
    m_children.push_back(child);
    updateGeometry();
}

template <class Place>
int Flow::flow(int width, Place place) const
{
    QPoint next;
    int lineHeight = 0;
    for (auto* child : m_children) {
        if (child->isHidden())
            continue;
        const auto size = child->sizeHint();
        if (next.x() > 0 && next.x() + size.width() > width) {
            next = {0, next.y() + lineHeight + Theme::gap};
            lineHeight = 0;
        }
        place(child, QRect(next, QSize(std::min(size.width(), std::max(width, 1)), size.height())));
        next.rx() += size.width() + Theme::gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    return next.y() + lineHeight;
}

int Flow::heightForWidth(int width) const
{
    return flow(width, [](QWidget*, const QRect&) {});
}

QSize Flow::sizeHint() const
{
    QSize size(0, 0);
    flow(1, [&size](const QWidget*, const QRect& area) { size = size.expandedTo(area.size()); });
    return size;
}

bool Flow::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

void Flow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Flow::arrange()
{
    flow(width(), [](QWidget* child, const QRect& area) { child->setGeometry(area); });
}

} // namespace socketlab::ui
