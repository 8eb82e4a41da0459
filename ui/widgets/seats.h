#pragma once

class QPainter;
class QPointF;

namespace socketlab::ui {

/// The seats of a listener's waiting room as small boxes, taken ones filled; of a large room the first few. In
/// device-independent pixels.
double seatsWidth(unsigned taken, unsigned seats);
/// `middle` is that of the left edge.
void paintSeats(QPainter& painter, const QPointF& middle, unsigned taken, unsigned seats);

} // namespace socketlab::ui
