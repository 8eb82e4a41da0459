#include "ui/widgets/timeslider.h"

#include "items/momentsteps.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionSlider>

#include <algorithm>
#include <limits>

namespace socketlab::ui {
namespace {

constexpr std::chrono::milliseconds sliderFrame{16};
constexpr Sequence pageRecords = 100;
constexpr double railHeight = 4;
constexpr double handleRadius = 9;

int asValue(Sequence moment)
{
    constexpr Sequence most = std::numeric_limits<int>::max();
    return static_cast<int>(std::min(moment, most));
}

} // namespace

TimeSlider::TimeSlider(items::Pump& pump, QWidget* parent) : QSlider(Qt::Horizontal, parent), m_pump(pump)
{
    setAccessibleName(tr("Session time"));
    setToolTip(tr("Every panel shows the moment that is chosen here.\n"
                  "Arrows: the next call. Page Up, Page Down: a hundred records. Home: the beginning. End: live."));
    setMinimumHeight(static_cast<int>(2 * handleRadius) + 2);
    setPageStep(static_cast<int>(pageRecords));
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &TimeSlider::goThere);
    connect(this, &QSlider::valueChanged, this, [this](int value) { wish(static_cast<Sequence>(value)); });
    connect(this, &QSlider::sliderReleased, this, &TimeSlider::follow);
    connect(&pump, &items::Pump::advanced, this, &TimeSlider::follow);
    connect(&pump, &items::Pump::shown, this, &TimeSlider::follow);
    follow();
}

void TimeSlider::setWords(const QString& words)
{
    if (accessibleDescription() != words)
        setAccessibleDescription(words);
}

// A range that grows under the mouse would take the handle away from it.
void TimeSlider::follow()
{
    if (isSliderDown() || m_wished)
        return;
    const QSignalBlocker blocker(this);
    setRange(0, asValue(m_pump.latest().applied()));
    setValue(asValue(m_pump.moment()));
}

void TimeSlider::wish(Sequence moment)
{
    m_wished = moment;
    if (!m_frame.isActive())
        goThere();
}

void TimeSlider::goThere()
{
    if (!m_wished)
        return;
    const auto moment = *std::exchange(m_wished, std::nullopt);
    m_frame.start(sliderFrame);
    if (moment >= static_cast<Sequence>(maximum()))
        m_pump.goLive();
    else
        m_pump.goTo(moment);
}

Sequence TimeSlider::wishedMoment() const
{
    return m_wished.value_or(m_pump.moment());
}

void TimeSlider::goToNextCall()
{
    if (const auto moment = items::nextCallMoment(m_pump, wishedMoment()))
        wish(*moment);
    else
        m_pump.goLive();
}

void TimeSlider::goToPreviousCall()
{
    wish(items::previousCallMoment(m_pump, wishedMoment()));
}

void TimeSlider::keyPressEvent(QKeyEvent* event)
{
    const auto moment = wishedMoment();
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up: return goToNextCall();
    case Qt::Key_Left:
    case Qt::Key_Down: return goToPreviousCall();
    case Qt::Key_PageUp: return wish(moment + pageRecords);
    case Qt::Key_PageDown: return wish(moment - std::min(moment, pageRecords));
    case Qt::Key_Home: return wish(0);
    case Qt::Key_End: return m_pump.goLive();
    default: QSlider::keyPressEvent(event);
    }
}

// The handle comes to where one pressed, and is dragged on from there.
void TimeSlider::mousePressEvent(QMouseEvent* event)
{
    const auto point = event->position().toPoint();
    if (event->button() == Qt::LeftButton && !partOf(QStyle::SC_SliderHandle).contains(point))
        setValue(valueAt(point.x()));
    QSlider::mousePressEvent(event);
}

void TimeSlider::wheelEvent(QWheelEvent* event)
{
    if (event->angleDelta().y() > 0)
        goToNextCall();
    else if (event->angleDelta().y() < 0)
        goToPreviousCall();
    event->accept();
}

QRect TimeSlider::partOf(QStyle::SubControl part) const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    return style()->subControlRect(QStyle::CC_Slider, &option, part, this);
}

int TimeSlider::valueAt(int x) const
{
    const auto groove = partOf(QStyle::SC_SliderGroove);
    const auto handle = partOf(QStyle::SC_SliderHandle);
    const auto room = groove.width() - handle.width();
    return QStyle::sliderValueFromPosition(minimum(), maximum(), x - groove.left() - handle.width() / 2, room);
}

void TimeSlider::paintEvent(QPaintEvent*)
{
    const auto& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto rail = QRectF(rect()).adjusted(handleRadius + 1, 0, -handleRadius - 1, 0);
    auto centre = QRectF(partOf(QStyle::SC_SliderHandle)).center();
    centre.setX(std::clamp(centre.x(), rail.left(), std::max(rail.left(), rail.right())));
    const auto line = [&](double left, double right, const QColor& colour) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(left, centre.y() - railHeight / 2, right - left, railHeight), railHeight / 2,
                                railHeight / 2);
    };
    line(rail.left(), rail.right(), theme.neutral.border);
    line(rail.left(), centre.x(), theme.accent.fill);
    if (hasFocus()) {
        painter.setPen(QPen(theme.focus, 1.5));
        painter.setBrush(theme.accentSoft.fill);
        painter.drawEllipse(centre, handleRadius, handleRadius);
    }
    painter.setPen(QPen(theme.accent.fill, 2));
    painter.setBrush(isSliderDown() ? theme.accent.fill : theme.panel);
    painter.drawEllipse(centre, handleRadius - 3, handleRadius - 3);
}

} // namespace socketlab::ui
