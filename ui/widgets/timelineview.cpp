#include "ui/widgets/timelineview.h"

#include "items/plaintext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace socketlab::ui {

namespace {

constexpr double spaceAtEnd = 24;  // behind the last bar
constexpr double labelAtEnd = 160; // and behind one whose label stands beside it
constexpr double spaceAtBegin = 10;
constexpr double keyStep = 60;
constexpr double keyZoom = 1.25;
constexpr int framePeriod = 33; // milliseconds: 30 a second are enough to see something grow

struct ZoomLimits
{
    double least;
    double most;
};

ZoomLimits limitsOf(TimeAxis::Mode mode)
{
    // True to time from an hour in a window to a microsecond in 10 pixels.
    return mode == TimeAxis::Mode::Compact ? ZoomLimits{0.01, 8} : ZoomLimits{1e-3, 1e5};
}

} // namespace

TimelineView::TimelineView(const items::Pump& pump, ClockFunction now, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_pump(pump)
    , m_now(now ? std::move(now) : [&pump] { return pump.latestTime(); })
{
    setAccessibleName(tr("Timeline"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    m_growth.setInterval(framePeriod);
    connect(&m_growth, &QTimer::timeout, this, [this] {
        updateScrolling();
        viewport()->update();
    });
    connect(horizontalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        m_range.moveTo(m_range.positionOf(*horizontalScrollBar()));
        viewport()->update();
    });
    connect(&pump, &items::Pump::advanced, this, [this](Sequence from, Sequence to) {
        fold(from, to);
        updateScrolling();
        viewport()->update();
    });
    connect(&pump, &items::Pump::shown, this, [this] {
        if (std::exchange(m_wasLive, m_pump.isLive()) && m_pump.isLive())
            return;
        showMoment();
        viewport()->update();
    });
    fold(0, pump.latest().applied());
}

void TimelineView::fold(Sequence from, Sequence to)
{
    for (auto sequence = from; sequence < to; ++sequence)
        m_layout.apply(m_pump.journal().at(sequence), m_pump.calls());
}

void TimelineView::setMode(TimeAxis::Mode mode)
{
    if (mode == this->mode())
        return;
    m_layout.axis().setMode(mode);
    m_range = {};
    m_zoom = 1;
    if (mode == TimeAxis::Mode::TrueToTime)
        fit();
    updateScrolling();
    viewport()->update();
}

void TimelineView::setWorldLane(TimelineLayout::WorldLane worldLane)
{
    if (worldLane == m_layout.worldLane())
        return;
    const auto mode = this->mode();
    m_layout = TimelineLayout(worldLane);
    m_layout.axis().setMode(mode);
    m_cursor.reset();
    fold(0, m_pump.latest().applied());
    updateScrolling();
    viewport()->update();
}

double TimelineView::spaceBehind() const
{
    return mode() == TimeAxis::Mode::Compact ? spaceAtEnd : labelAtEnd;
}

double TimelineView::seenWidth() const
{
    return std::max(1.0, viewport()->width() - frame().nameWidth);
}

TimelineFrame TimelineView::frame() const
{
    const QFontMetricsF metrics(Theme::font());
    TimelineFrame frame;
    frame.size = viewport()->size();
    frame.nameWidth = std::round(metrics.averageCharWidth() * 14) + 20;
    frame.axisHeight = std::round(metrics.height()) + 8;
    frame.laneHeight = std::round(metrics.height()) + 18;
    frame.scrollX = std::round(m_range.position()) - spaceAtBegin;
    frame.scrollY = verticalScrollBar()->value();
    frame.sight = {m_zoom, m_now()};
    frame.cursor = m_cursor;
    frame.actor = m_actor;
    return frame;
}

void TimelineView::updateScrolling()
{
    const auto shown = frame();
    m_range.resize(m_layout.width(shown.sight) + spaceAtBegin + spaceBehind(), seenWidth());
    m_range.show(*horizontalScrollBar());
    const auto height = shown.axisHeight + static_cast<double>(m_layout.laneCount()) * shown.laneHeight;
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(height) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(static_cast<int>(shown.laneHeight));
}

void TimelineView::zoomBy(double factor)
{
    zoomAround(frame().nameWidth + seenWidth() / 2, factor);
}

// What is below the pointer stays below it.
void TimelineView::zoomAround(double widgetX, double factor)
{
    const auto limits = limitsOf(mode());
    const auto zoom = std::clamp(m_zoom * factor, limits.least, limits.most);
    const auto before = frame();
    const auto fixed = before.fromWidget(widgetX) / m_zoom;
    m_zoom = zoom;
    updateScrolling();
    m_range.moveTo(fixed * zoom - (widgetX - before.nameWidth) + spaceAtBegin);
    m_range.show(*horizontalScrollBar());
    viewport()->update();
}

void TimelineView::fit()
{
    const auto limits = limitsOf(mode());
    const auto natural = m_layout.width({1, m_now()});
    if (natural > 0)
        m_zoom = std::clamp((seenWidth() - spaceAtBegin - spaceBehind()) / natural, limits.least, limits.most);
    updateScrolling();
    m_range.moveTo(m_range.farthest());
    viewport()->update();
}

void TimelineView::panBy(double distance)
{
    m_range.moveTo(m_range.position() + distance);
    m_range.show(*horizontalScrollBar());
    viewport()->update();
}

QSize TimelineView::sizeHint() const
{
    return {640, 200};
}

bool TimelineView::isValid(TimelinePlace place) const
{
    return place.lane < m_layout.laneCount() && place.position < m_layout.callCount(place.lane);
}

std::optional<std::size_t> TimelineView::laneAt(double y) const
{
    const auto shown = frame();
    const auto row = (y - shown.axisHeight + shown.scrollY) / shown.laneHeight;
    const bool isLane = y >= shown.axisHeight && row < static_cast<double>(m_layout.laneCount());
    return isLane ? std::optional(static_cast<std::size_t>(row)) : std::nullopt;
}

std::optional<std::size_t> TimelineView::nameAt(QPointF point) const
{
    return point.x() < frame().nameWidth ? laneAt(point.y()) : std::nullopt;
}

std::optional<TimelinePlace> TimelineView::placeAt(QPointF point) const
{
    const auto shown = frame();
    const auto lane = laneAt(point.y());
    if (!lane || point.x() < shown.nameWidth)
        return std::nullopt;
    const QFontMetricsF metrics(Theme::smallFont());
    const auto x = shown.fromWidget(point.x());
    const auto bars = m_layout.barsBetween(*lane, x, x + 1, shown.sight);
    for (auto bar = bars.rbegin(); bar != bars.rend(); ++bar) {
        if (bar->left <= x && labelOf(m_pump, *bar, metrics, shown.sight.now).right > x)
            return bar->place;
    }
    return std::nullopt;
}

std::optional<std::size_t> TimelineView::callAt(QPoint point) const
{
    const auto place = placeAt(point);
    return place ? std::optional(m_layout.barAt(*place, frame().sight).call) : std::nullopt;
}

bool TimelineView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto call = callAt(help->pos()))
        QToolTip::showText(help->globalPos(), items::toolTipText(callWords(m_pump, *call, m_now())), this);
    else
        QToolTip::hideText();
    return true;
}

void TimelineView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::PaletteChange) {
        updateScrolling();
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

void TimelineView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const auto shown = frame();
    TimelinePainter painting(painter, m_pump, m_layout, shown);
    painting.paint();
    if (!painting.hasSeenWaiting())
        m_growth.stop();
    else if (!m_growth.isActive())
        m_growth.start();
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrolling();
    if (!m_pump.isLive())
        showMoment();
}

void TimelineView::hideEvent(QHideEvent* event)
{
    m_growth.stop();
    QAbstractScrollArea::hideEvent(event);
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    const auto turned = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAround(event->position().x(), std::pow(keyZoom, turned.y() / 120.0));
    } else if (verticalScrollBar()->maximum() > 0 && turned.x() == 0 && !(event->modifiers() & Qt::ShiftModifier)) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() - turned.y() / 2);
        viewport()->update();
    } else {
        const auto pixels = event->pixelDelta().isNull() ? turned / 2 : event->pixelDelta();
        panBy(-(pixels.x() != 0 ? pixels.x() : pixels.y()));
    }
    event->accept();
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const bool pans = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(keyZoom); return;
    case Qt::Key_Minus: zoomBy(1 / keyZoom); return;
    case Qt::Key_F: fit(); return;
    case Qt::Key_PageUp: panBy(-seenWidth() * 0.9); return;
    case Qt::Key_PageDown: panBy(seenWidth() * 0.9); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor && isValid(*m_cursor))
            emit callChosen(m_pump.calls()[m_layout.barAt(*m_cursor, frame().sight).call].began);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (pans) {
            panBy(event->key() == Qt::Key_Left ? -keyStep : keyStep);
            return;
        }
        [[fallthrough]];
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End: moveCursor(targetOf(event->key())); return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

/// Where a key leads from the cursor; without one, to the last call of the first lane that has any.
std::optional<TimelinePlace> TimelineView::targetOf(int key) const
{
    if (!m_cursor || !isValid(*m_cursor)) {
        for (std::size_t lane = 0; lane < m_layout.laneCount(); ++lane) {
            if (m_layout.callCount(lane) > 0)
                return TimelinePlace{lane, m_layout.callCount(lane) - 1};
        }
        return std::nullopt;
    }
    const auto [lane, position] = *m_cursor;
    switch (key) {
    case Qt::Key_Left: return TimelinePlace{lane, position > 0 ? position - 1 : 0};
    case Qt::Key_Right: return TimelinePlace{lane, std::min(position + 1, m_layout.callCount(lane) - 1)};
    case Qt::Key_Home: return TimelinePlace{lane, 0};
    case Qt::Key_End: return TimelinePlace{lane, m_layout.callCount(lane) - 1};
    default: break;
    }
    const auto step = key == Qt::Key_Up ? std::size_t(-1) : std::size_t{1};
    for (auto other = lane + step; other < m_layout.laneCount(); other += step) {
        if (const auto place = m_layout.nearestIn(other, m_layout.beganAt(*m_cursor)))
            return place;
    }
    return m_cursor;
}

void TimelineView::moveCursor(std::optional<TimelinePlace> place)
{
    m_cursor = place;
    if (!place)
        return;
    showPlace(*place);
    const auto call = m_layout.barAt(*place, frame().sight).call;
    setAccessibleDescription(callWords(m_pump, call, m_now()));
    viewport()->update();
}

void TimelineView::showPlace(TimelinePlace place)
{
    const auto shown = frame();
    const auto bar = m_layout.barAt(place, shown.sight);
    const auto right = std::min(bar.rightFor(0), bar.left + seenWidth() / 2);
    if (bar.left < shown.seenLeft() + spaceAtBegin)
        m_range.moveTo(bar.left);
    else if (right > shown.seenRight() - spaceAtEnd)
        m_range.moveTo(right - seenWidth() + spaceAtBegin + spaceAtEnd);
    m_range.show(*horizontalScrollBar());
    showLane(place.lane);
}

void TimelineView::showLane(std::size_t lane)
{
    const auto shown = frame();
    const auto top = static_cast<int>(static_cast<double>(lane) * shown.laneHeight);
    const auto room = viewport()->height() - static_cast<int>(shown.axisHeight + shown.laneHeight);
    verticalScrollBar()->setValue(std::clamp(verticalScrollBar()->value(), top - std::max(0, room), top));
}

void TimelineView::showMoment()
{
    if (m_pump.isLive()) {
        m_range.moveTo(m_range.farthest());
        m_range.show(*horizontalScrollBar());
        return;
    }
    const auto x = m_layout.axis().xAt(m_pump.state().time()) * m_zoom;
    if (x >= m_range.position() && x <= m_range.position() + seenWidth() - spaceBehind())
        return;
    m_range.moveTo(x - seenWidth() / 2);
    m_range.show(*horizontalScrollBar());
}

void TimelineView::markActor(ActorId actor)
{
    if (actor == m_actor)
        return;
    m_actor = actor;
    if (const auto lane = m_layout.laneOf(actor))
        showLane(*lane);
    viewport()->update();
}

void TimelineView::chooseNone()
{
    m_cursor.reset();
    viewport()->update();
}

void TimelineView::chooseCall(Sequence began)
{
    const auto& record = m_pump.journal().at(began);
    const auto& call = std::get<CallBegan>(record.event);
    const auto index = m_pump.calls().find({record.actor, call.number});
    const auto place = index ? m_layout.find(record.actor, *index) : std::nullopt;
    if (place && place != m_cursor)
        moveCursor(place);
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto lane = nameAt(event->position())) {
        emit actorChosen(m_layout.actorOf(*lane));
        return;
    }
    m_dragFrom = event->position();
    if (const auto place = placeAt(event->position())) {
        moveCursor(place);
        emit callChosen(m_pump.calls()[m_layout.barAt(*place, frame().sight).call].began);
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragFrom || !(event->buttons() & Qt::LeftButton))
        return;
    viewport()->setCursor(Qt::ClosedHandCursor);
    panBy(m_dragFrom->x() - event->position().x());
    m_dragFrom = event->position();
}

void TimelineView::mouseReleaseEvent(QMouseEvent*)
{
    m_dragFrom.reset();
    viewport()->unsetCursor();
}

} // namespace socketlab::ui
