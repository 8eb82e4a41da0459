#include "ui/sight.h"

#include <QWidget>

namespace socketlab::ui {

bool isInSight(const QWidget& widget)
{
    const QRect place(widget.mapTo(widget.window(), QPoint()), widget.size());
    return widget.isVisible() && widget.window()->rect().intersects(place);
}

void setShown(QWidget& widget, bool isShown)
{
    if (widget.isHidden() == isShown)
        widget.setVisible(isShown);
}

} // namespace socketlab::ui
