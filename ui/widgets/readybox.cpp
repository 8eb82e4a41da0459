#include "ui/widgets/readybox.h"

#include <QPainter>

#include <algorithm>

namespace socketlab::ui {

using items::ReadyBox;

namespace {

void paintFrame(QPainter& painter, const QRectF& box, const QColor& edge, const QColor& fill)
{
    painter.setPen(QPen(edge, 1.5));
    painter.setBrush(fill);
    painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), box.width() / 4, box.width() / 4);
}

void paintTick(QPainter& painter, const QRectF& box)
{
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    const QPointF points[]{at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)};
    painter.drawPolyline(points, 3);
}

void paintCross(QPainter& painter, const QRectF& box)
{
    const auto inner = box.adjusted(box.width() * 0.3, box.width() * 0.3, -box.width() * 0.3, -box.width() * 0.3);
    painter.drawLine(inner.topLeft(), inner.bottomRight());
    painter.drawLine(inner.topRight(), inner.bottomLeft());
}

} // namespace

QRectF readyBoxArea(const QRectF& cell, double side)
{
    const auto size = std::max(0.0, std::min({side, cell.width(), cell.height()}));
    return {cell.center().x() - size / 2, cell.center().y() - size / 2, size, size};
}

void paintReadyBox(QPainter& painter, const QRectF& box, ReadyBox kind, const Theme& theme)
{
    const auto& ready = theme.place(journal::Place::ReceiverKernel);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPen thick(kind == ReadyBox::Ready ? ready.text : theme.error.text, 1.8, Qt::SolidLine, Qt::RoundCap,
                     Qt::RoundJoin);
    switch (kind) {
    case ReadyBox::NotAsked:
        painter.setPen(QPen(theme.strongBorder, 1.5));
        painter.drawLine(QPointF(box.left() + box.width() * 0.3, box.center().y()),
                         QPointF(box.right() - box.width() * 0.3, box.center().y()));
        break;
    case ReadyBox::Waiting:
        paintFrame(painter, box, theme.waiting.border, theme.waiting.fill);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.waiting.text);
        for (const auto x : {-0.22, 0.0, 0.22})
            painter.drawEllipse(box.center() + QPointF(x * box.width(), 0), 1.3, 1.3);
        break;
    case ReadyBox::NotReady: paintFrame(painter, box, theme.link, theme.panel); break;
    case ReadyBox::Ready:
        paintFrame(painter, box, ready.border, ready.fill);
        painter.setPen(thick);
        paintTick(painter, box);
        break;
    case ReadyBox::NoAnswer:
        paintFrame(painter, box, theme.error.text, theme.error.fill);
        painter.setPen(thick);
        paintCross(painter, box);
        break;
    }
    painter.restore();
}

} // namespace socketlab::ui
