#pragma once

#include "items/pump.h"
#include "ui/theme.h"
#include "ui/widgets/timelinelayout.h"
#include "ui/widgets/timelinewords.h"

#include <QPainter>
#include <QRectF>

namespace socketlab::ui {

/// Where the parts of a timeline stand in its widget, and which part of it is seen.
struct TimelineFrame
{
    QSizeF size;
    double nameWidth = 120;
    double axisHeight = 24;
    double laneHeight = 34;
    double scrollX = 0;
    double scrollY = 0;
    TimelineSight sight;
    std::optional<TimelinePlace> cursor; ///< drawn with a ring
    ActorId actor = ActorId::None;       ///< whose lane is marked

    double toWidget(double x) const { return nameWidth + x - scrollX; }
    double fromWidget(double x) const { return x - nameWidth + scrollX; }
    double seenLeft() const { return scrollX; }
    double seenRight() const { return scrollX + size.width() - nameWidth; }
    double laneTop(std::size_t lane) const { return axisHeight + static_cast<double>(lane) * laneHeight - scrollY; }
    QRectF barArea(const TimelineBar& bar, double right) const;
};

/// Paints a timeline once. Everything it is given must stay while it paints.
class TimelinePainter
{
public:
    TimelinePainter(QPainter& painter, const items::Pump& pump, const TimelineLayout& layout,
                    const TimelineFrame& frame);

    void paint();
    /// Whether something was painted that grows.
    bool hasSeenWaiting() const { return m_hasSeenWaiting; }

private:
    void paintLanes();
    void paintMoment();
    void paintBreaks();
    void paintAxis();
    QRectF bandOf(const TimeAxis::Break& gap) const;
    void paintNames();
    void paintArrows(const std::vector<TimelineBar>& bars);
    void paintArrowsTo(const TimelineBar& receiver);
    void paintArrow(const TimelineBar& sender, const TimelineBar& receiver);
    void paintBar(const TimelineBar& bar);
    /// Returns the colour of what may be written on it.
    QColor paintShape(const TimelineBar& bar, const TimelineLabel& label, const journal::CallView& call);
    void paintLabel(const QRectF& area, const TimelineLabel& label, const QColor& ink);
    const Tone& toneOf(const journal::CallView& call) const;
    std::pair<std::size_t, std::size_t> lanesSeen() const;

    QPainter& m_painter;
    const items::Pump& m_pump;
    const TimelineLayout& m_layout;
    const TimelineFrame& m_frame;
    const Theme& m_theme;
    QFontMetricsF m_metrics;
    bool m_hasSeenWaiting = false;
};

} // namespace socketlab::ui
