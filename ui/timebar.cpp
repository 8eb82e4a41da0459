#include "ui/timebar.h"

#include "items/momentsteps.h"
#include "items/timetext.h"
#include "ui/labcontrols.h"
#include "ui/sight.h"
#include "ui/theme.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/timeslider.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace socketlab::ui {

/// What the moment is, in a word on a coloured ground; keeps the room of the longest word, so that nothing jumps.
class MomentPill : public QLabel
{
public:
    using QLabel::QLabel;

    void show(const QString& text, const Tone Theme::*tone)
    {
        m_tone = tone;
        update();
        if (text == this->text() && m_widest > 0)
            return;
        m_widest = std::max(m_widest, qRound(pillSize(Theme::smallFont(), text).width()) + 1);
        setText(text);
        updateGeometry();
    }

    void forgetWidth() { m_widest = 0; }
    QSize sizeHint() const override { return {m_widest, pillSize(Theme::smallFont(), {}).toSize().height() + 1}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(Theme::smallFont());
        const auto size = pillSize(Theme::smallFont(), text());
        const auto area =
            QRectF(0, (height() - size.height()) / 2, std::min<double>(size.width(), width()), size.height());
        paintPill(painter, area, text(), Theme::current().*m_tone);
    }

private:
    const Tone Theme::*m_tone = &Theme::neutral;
    int m_widest = 0;
};

namespace {

constexpr int leastSliderLetters = 12;

QString shortTime(Duration sinceStart)
{
    auto text = items::momentText(sinceStart);
    text.chop(4); // the microseconds
    return text;
}

} // namespace

TimeBar::TimeBar(items::SessionView& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_row(new QHBoxLayout(this))
    , m_caption(new QLabel(tr("Session time"), this))
    , m_slider(new TimeSlider(view.pump, this))
    , m_time(new QLabel(this))
    , m_pill(new MomentPill(this))
    , m_live(new QPushButton(view.pump.isOver() ? tr("End") : tr("Live"), this))
{
    setObjectName(QStringLiteral("timeBar"));
    m_slider->setObjectName(QStringLiteral("timeSlider"));
    m_time->setObjectName(QStringLiteral("momentTime"));
    m_pill->setObjectName(QStringLiteral("momentState"));
    m_live->setObjectName(QStringLiteral("liveButton"));
    m_caption->setBuddy(m_slider);
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_time->setForegroundRole(QPalette::PlaceholderText);
    makeActions();
    layOut();
    connect(m_live, &QPushButton::clicked, this, &TimeBar::goLive);
    connect(&view.pump, &items::Pump::advanced, this, &TimeBar::showMoment);
    connect(&view.pump, &items::Pump::shown, this, &TimeBar::showMoment);
    connect(&view.pump, &items::Pump::liveChanged, this, &TimeBar::showMoment);
    showMoment();
}

QAction* TimeBar::addStep(const QString& text, QKeyCombination key)
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    return action;
}

void TimeBar::makeActions()
{
    m_previous = addStep(tr("&Previous call"), Qt::CTRL | Qt::Key_Left);
    m_next = addStep(tr("&Next call"), Qt::CTRL | Qt::Key_Right);
    m_goLive = addStep(m_view.pump.isOver() ? tr("Go to the &end") : tr("&Live"), Qt::CTRL | Qt::Key_L);
    m_goLive->setObjectName(QStringLiteral("liveAction"));
    connect(m_previous, &QAction::triggered, m_slider, &TimeSlider::goToPreviousCall);
    connect(m_next, &QAction::triggered, m_slider, &TimeSlider::goToNextCall);
    connect(m_goLive, &QAction::triggered, this, &TimeBar::goLive);
    const auto key = m_goLive->shortcut().toString(QKeySequence::NativeText);
    m_live->setToolTip(
        (m_view.pump.isOver() ? tr("Show the end of the session (%1)") : tr("Show what happens now (%1)")).arg(key));
}

void TimeBar::layOut()
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(Theme::gap);
    m_row->addWidget(m_caption);
    m_row->addWidget(m_slider, 1);
    m_row->addWidget(m_time);
    m_row->addWidget(m_pill);
    m_row->addWidget(m_live);
}

void TimeBar::addControls(LabControls* controls)
{
    m_controls = controls;
    m_row->insertWidget(0, controls);
    m_row->insertSpacing(1, Theme::gap);
    m_row->addWidget(controls->speedBox());
    setTabOrder(controls->lastButton(), m_slider);
    setTabOrder(m_slider, m_live);
    setTabOrder(m_live, controls->speedBox());
    connect(controls, &LabControls::pausedChanged, this, &TimeBar::showMoment);
    showMoment();
    fit();
}

void TimeBar::fillMenu(QMenu& menu)
{
    menu.addActions({m_previous, m_next, m_goLive});
}

void TimeBar::goLive()
{
    // A button that is disabled gives the keyboard to whatever comes next.
    if (m_live->hasFocus())
        m_slider->setFocus(Qt::OtherFocusReason);
    m_view.pump.goLive();
}

bool TimeBar::isReading() const
{
    const auto& pump = m_view.pump;
    return pump.isOver() && pump.latest().applied() < pump.journal().size();
}

QString TimeBar::stateWords() const
{
    const auto& pump = m_view.pump;
    if (!pump.isLive())
        return tr("looking back");
    if (isReading())
        return tr("reading, %1 %").arg(100 * pump.latest().applied() / pump.journal().size());
    if (pump.isOver())
        return tr("the end");
    return m_controls != nullptr && m_controls->isPaused() ? tr("paused at a step") : tr("live");
}

QString TimeBar::momentWords() const
{
    const auto& pump = m_view.pump;
    const auto time = pump.moment() > 0 ? pump.state().time() - pump.start() : Duration{};
    return tr("%1 · call %L2").arg(shortTime(time)).arg(items::callsBegunAt(pump, pump.moment()));
}

void TimeBar::showMoment()
{
    const auto& pump = m_view.pump;
    m_time->setText(momentWords());
    // It only grows, so that the slider does not jump with each digit.
    m_time->setMinimumWidth(std::max(m_time->minimumWidth(), m_time->sizeHint().width()));
    const auto isPaused = m_controls != nullptr && m_controls->isPaused();
    m_pill->show(stateWords(),
                 !pump.isLive()      ? &Theme::warn
                     : isPaused      ? &Theme::accentSoft
                     : pump.isOver() ? &Theme::neutral
                                     : &Theme::ok);
    m_slider->setWords(tr("%1 of %2, %3").arg(momentWords()).arg(pump.calls().size()).arg(stateWords()));
    m_live->setEnabled(!pump.isLive());
    m_goLive->setEnabled(!pump.isLive());
}

QSize TimeBar::minimumSizeHint() const
{
    auto width = m_slider->minimumWidth();
    for (const auto* widget : std::initializer_list<const QWidget*>{m_time, m_pill, m_live})
        width += m_row->spacing() + std::max(widget->minimumSizeHint().width(), widget->minimumWidth());
    if (m_controls != nullptr)
        width += 2 * m_row->spacing() + m_controls->compactWidth() + m_controls->speedBox()->minimumSizeHint().width();
    return {width, QWidget::minimumSizeHint().height()};
}

void TimeBar::fit()
{
    m_slider->setMinimumWidth(leastSliderLetters * fontMetrics().averageCharWidth());
    auto full = minimumSizeHint().width() + m_row->spacing() + m_caption->sizeHint().width();
    if (m_controls != nullptr)
        full += m_controls->fullWidth() - m_controls->compactWidth();
    setCompact(full > width());
}

void TimeBar::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    setShown(*m_caption, !isCompact);
    if (m_controls != nullptr)
        m_controls->setCompact(isCompact);
}

void TimeBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TimeBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    m_time->setMinimumWidth(0);
    m_pill->forgetWidth();
    showMoment();
    fit();
}

} // namespace socketlab::ui
