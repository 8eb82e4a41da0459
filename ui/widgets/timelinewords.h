#pragma once

#include "items/pump.h"
#include "ui/widgets/timelinelayout.h"

#include <QFontMetricsF>
#include <QString>

namespace socketlab::ui {

/// What is written on a bar, and how wide that makes it.
struct TimelineLabel
{
    QString text;          ///< empty where there is room for nothing
    double right = 0;      ///< the bar's edge
    bool isBeside = false; ///< on a plate right of the true bar, which is too short to bear it

    static constexpr double padding = 6;
};

/// The longest label for which there is room: `recv(b, 100) → 2`, `recv → 2`, `→ 2`.
TimelineLabel labelOf(const items::Pump& pump, const TimelineBar& bar, const QFontMetricsF& metrics, Timestamp now);

/// A call in plain words, for tool tips and for those who do not see it: who, what, when, how long, what it means.
QString callWords(const items::Pump& pump, std::size_t call, Timestamp now);

} // namespace socketlab::ui
