#pragma once

#include "items/pump.h"
#include "ui/widgets/scrollrange.h"
#include "ui/widgets/timelinelayout.h"
#include "ui/widgets/timelinepainter.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <functional>

namespace socketlab::ui {

/// A lane of call bars for each actor. Ctrl and the wheel, + and − zoom, F fits; dragging, the wheel and Shift with an arrow
/// pan; arrows, Home and End move a cursor from bar to bar, whose words are the accessible description. Follows the end
/// until somebody scrolls away. What is later than the moment that is shown lies under a veil. Repaints by itself only while a waiting call is in sight. `pump` must outlive it. GUI only.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    using ClockFunction = std::function<Timestamp()>;
    explicit TimelineView(const items::Pump& pump, ClockFunction now = {}, QWidget* parent = nullptr);

    TimeAxis::Mode mode() const { return m_layout.axis().mode(); }
    void setMode(TimeAxis::Mode mode);
    void setWorldLane(TimelineLayout::WorldLane worldLane);
    double zoom() const { return m_zoom; }
    void zoomBy(double factor);
    /// Zooms so that everything is seen.
    void fit();

    /// Puts the cursor on the call whose begin is that record, and brings it into sight.
    void chooseCall(Sequence began);
    void chooseNone();
    /// Marks that actor's lane, and brings it into sight.
    void markActor(ActorId actor);
    ActorId markedActor() const { return m_actor; }
    /// The lane whose name is at a point of the viewport.
    std::optional<std::size_t> nameAt(QPointF point) const;
    std::optional<TimelinePlace> cursor() const { return m_cursor; }
    bool isAnimating() const { return m_growth.isActive(); }
    /// The call whose bar is at a point of the viewport; an index into the CallTable.
    std::optional<std::size_t> callAt(QPoint point) const;

    QSize sizeHint() const override;

signals:
    /// Somebody pressed a bar, or Enter on it. `began` is the record of the call's begin.
    void callChosen(socketlab::Sequence began);
    /// Somebody pressed the name of a lane.
    void actorChosen(socketlab::ActorId actor);

protected:
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void fold(Sequence from, Sequence to);
    void updateScrolling();
    void zoomAround(double widgetX, double factor);
    void panBy(double distance);
    void moveCursor(std::optional<TimelinePlace> place);
    void showPlace(TimelinePlace place);
    void showLane(std::size_t lane);
    void showMoment();
    std::optional<TimelinePlace> targetOf(int key) const;
    std::optional<std::size_t> laneAt(double y) const;
    std::optional<TimelinePlace> placeAt(QPointF point) const;
    bool isValid(TimelinePlace place) const;
    double seenWidth() const;
    double spaceBehind() const;
    TimelineFrame frame() const;

    const items::Pump& m_pump;
    ClockFunction m_now;
    TimelineLayout m_layout;
    ScrollRange m_range;
    double m_zoom = 1;
    std::optional<TimelinePlace> m_cursor;
    ActorId m_actor = ActorId::None;
    QTimer m_growth; ///< runs while something in sight waits
    std::optional<QPointF> m_dragFrom;
    bool m_wasLive = true;
};

} // namespace socketlab::ui
