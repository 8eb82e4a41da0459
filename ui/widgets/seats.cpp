#include "ui/widgets/seats.h"

#include "ui/theme.h"

#include <QPainter>

#include <algorithm>

namespace socketlab::ui {
namespace {

constexpr unsigned mostSeatsDrawn = 8;
constexpr double seatPitch = 12;
constexpr double seatSize = 9;

unsigned drawn(unsigned taken, unsigned seats)
{
    return std::min(std::max(seats, taken), mostSeatsDrawn);
}

} // namespace

double seatsWidth(unsigned taken, unsigned seats)
{
    return drawn(taken, seats) * seatPitch;
}

void paintSeats(QPainter& painter, const QPointF& middle, unsigned taken, unsigned seats)
{
    const auto& theme = Theme::current();
    for (unsigned seat = 0; seat < drawn(taken, seats); ++seat) {
        const bool isTaken = seat < taken;
        painter.setPen(isTaken ? theme.waiting.border : theme.strongBorder);
        painter.setBrush(isTaken ? theme.place(journal::Place::SenderKernel).fill : theme.window);
        painter.drawRoundedRect(
            QRectF(middle.x() + seat * seatPitch + 0.5, middle.y() - seatSize / 2, seatSize, seatSize), 2.5, 2.5);
    }
}

} // namespace socketlab::ui
