#include "ui/panels/lesson/mark.h"

#include <QPainter>
#include <QPainterPath>

namespace socketlab::ui {
namespace {

QPainterPath checkPath(const QPointF& centre, double radius)
{
    QPainterPath path;
    path.moveTo(centre + QPointF(-radius, 0.05 * radius));
    path.lineTo(centre + QPointF(-0.3 * radius, 0.75 * radius));
    path.lineTo(centre + QPointF(radius, -0.75 * radius));
    return path;
}

QPen lineOf(const QColor& colour, double width)
{
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

} // namespace

void paintMark(QPainter& painter, const QRectF& area, Mark mark)
{
    const auto& theme = Theme::current();
    const auto centre = area.center();
    const auto radius = std::min({area.width(), area.height(), 12.0}) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (mark) {
    case Mark::Done: painter.strokePath(checkPath(centre, radius * 0.9), lineOf(theme.ok.text, 2)); break;
    case Mark::Shown:
        painter.setPen(lineOf(theme.dimText, 1.5));
        painter.drawEllipse(centre, radius, radius);
        painter.strokePath(checkPath(centre, radius * 0.5), lineOf(theme.dimText, 1.5));
        break;
    case Mark::Current:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent.fill);
        painter.drawEllipse(centre, radius * 0.85, radius * 0.85);
        break;
    case Mark::Waiting:
        painter.setPen(lineOf(theme.warn.text, 1.5));
        painter.drawEllipse(centre, radius * 0.85, radius * 0.85);
        painter.setBrush(theme.warn.text);
        painter.drawPie(QRectF(centre - QPointF(radius, radius) * 0.85, centre + QPointF(radius, radius) * 0.85),
                        90 * 16, -180 * 16);
        break;
    case Mark::Open:
        painter.setPen(lineOf(theme.dimText, 1.5));
        painter.drawEllipse(centre, radius * 0.85, radius * 0.85);
        break;
    }
    painter.restore();
}

} // namespace socketlab::ui
