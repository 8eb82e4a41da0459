#include "ui/labcontrols.h"

#include "items/plaintext.h"
#include "ui/theme.h"
#include "ui/widgets/transporticon.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionButton>

#include <array>

namespace socketlab::ui {
namespace {

constexpr std::array paces{0, 250, 500, 1000, 2000}; // milliseconds before each call

} // namespace

LabControls::LabControls(items::Bench& bench, QWidget* parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_speed(new QComboBox(parent))
{
    setObjectName(QStringLiteral("labControls"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::gap);
    makeButtons();
    makeSpeeds();
    makeActions();
    connect(&bench.pump, &items::Pump::advanced, this, &LabControls::lookAtGates);
    connect(&bench.selection, &items::Selection::changed, this, &LabControls::nameStep);
    sizeIcons();
    showState();
}

QPushButton* LabControls::addButton(const char* name, const QString& text, const QString& meaning)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(text);
    button->setToolTip(meaning);
    layout()->addWidget(button);
    m_buttons.push_back({button, text});
    return button;
}

void LabControls::makeButtons()
{
    m_run = addButton("runButton", tr("Run"), tr("Let the actors make their calls (F5)"));
    m_step = addButton("stepButton", tr("Step"), QString());
    m_pause = addButton("pauseButton", tr("Pause"), tr("Hold each actor before its next call (F5)"));
    m_restart = addButton("restartButton", tr("Restart"), tr("Start the step of the lesson afresh (Ctrl+R)"));
    m_step->setIcon(transportIcon(Transport::Step));
    m_pause->setIcon(transportIcon(Transport::Pause));
    m_restart->setIcon(transportIcon(Transport::Restart));
    m_pause->setCheckable(true);
    connect(m_run, &QPushButton::clicked, this, &LabControls::run);
    connect(m_step, &QPushButton::clicked, this, &LabControls::step);
    // Pressed again it stays as it is: Run is what opens the gates.
    connect(m_pause, &QPushButton::clicked, this, &LabControls::pause);
    connect(m_restart, &QPushButton::clicked, this, &LabControls::restart);
    // In the sandbox it would throw away what somebody has built.
    connect(&m_bench.player, &items::LessonPlayer::changed, m_restart,
            [this] { m_restart->setEnabled(!m_bench.player.isInSandbox()); });
}

void LabControls::makeSpeeds()
{
    m_speed->setObjectName(QStringLiteral("speedBox"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("How long each actor waits before each call, so that it can be followed"));
    for (const auto pace : paces)
        m_speed->addItem(pace == 0 ? tr("Full speed") : tr("%1 s a call").arg(QLocale().toString(pace / 1000.0)), pace);
    connect(m_speed, &QComboBox::currentIndexChanged, this,
            [this] { m_bench.lab.setPace(std::chrono::milliseconds(m_speed->currentData().toInt())); });
}

void LabControls::makeActions()
{
    m_runOrPause = new QAction(this);
    m_runOrPause->setObjectName(QStringLiteral("runOrPauseAction"));
    m_runOrPause->setShortcut(Qt::Key_F5);
    connect(m_runOrPause, &QAction::triggered, this, [this] { m_isPaused ? run() : pause(); });
    m_stepAction = new QAction(tr("&Step"), this);
    m_stepAction->setObjectName(QStringLiteral("stepAction"));
    m_stepAction->setShortcut(Qt::Key_F10);
    connect(m_stepAction, &QAction::triggered, this, &LabControls::step);
    nameStep();
}

QWidget* LabControls::lastButton() const
{
    return m_restart;
}

void LabControls::fillMenu(QMenu& menu)
{
    menu.addActions({m_runOrPause, m_stepAction});
}

void LabControls::run()
{
    m_bench.pump.goLive();
    m_bench.lab.run();
    lookAtGates();
}

void LabControls::pause()
{
    m_bench.pump.goLive();
    // Again it would take back steps that have been granted.
    if (!m_bench.lab.isPaused())
        m_bench.lab.pause();
    lookAtGates();
    showState();
}

void LabControls::step()
{
    pause();
    for (const auto actor : steppers())
        m_bench.lab.step(actor);
}

// A lesson sets its scene by calls of its actors, which a closed gate would hold.
void LabControls::restart()
{
    run();
    m_bench.player.restartStep();
}

std::vector<ActorId> LabControls::steppers() const
{
    const auto& state = m_bench.pump.latest();
    const auto mayStep = [](const journal::ActorState& actor) {
        return actor.kind != ActorKind::World && !actor.hasEnded;
    };
    if (const auto* chosen = state.actor(m_bench.selection.actor()); chosen != nullptr && mayStep(*chosen))
        return {chosen->id};
    std::vector<ActorId> all;
    for (const auto& actor : state.actors())
        if (mayStep(actor))
            all.push_back(actor.id);
    return all;
}

void LabControls::nameStep()
{
    const auto chosen = m_bench.selection.actor();
    const auto who = steppers();
    const auto isOne = who.size() == 1 && who.front() == chosen;
    const auto meaning = isOne
        ? tr("Let %1 make one more call (F10)").arg(items::plainText(m_bench.pump.latest().actorName(chosen)))
        : tr("Let each actor make one more call (F10); choose one to step it alone");
    m_step->setToolTip(items::toolTipText(meaning));
    m_step->setAccessibleDescription(meaning);
}

// Others may open and close the gates, too.
void LabControls::lookAtGates()
{
    const auto isPaused = m_bench.lab.isPaused();
    if (isPaused == m_isPaused)
        return;
    m_isPaused = isPaused;
    showState();
    emit pausedChanged(isPaused);
}

void LabControls::showState()
{
    m_pause->setChecked(m_isPaused);
    m_runOrPause->setText(m_isPaused ? tr("&Run") : tr("&Pause"));
    m_run->setIcon(m_isPaused ? transportIconOnAccent(Transport::Run) : transportIcon(Transport::Run));
    m_run->setProperty("kind", m_isPaused ? QStringLiteral("primary") : QString());
    m_run->style()->unpolish(m_run);
    m_run->style()->polish(m_run);
}

void LabControls::sizeIcons()
{
    const auto side = fontMetrics().height();
    for (const auto& each : m_buttons)
        each.button->setIconSize({side, side});
}

void LabControls::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        sizeIcons();
}

void LabControls::setCompact(bool isCompact)
{
    for (const auto& [button, text] : m_buttons)
        button->setText(isCompact ? QString() : text);
}

int LabControls::compactWidth() const
{
    return widthOfButtons(true);
}

int LabControls::fullWidth() const
{
    return widthOfButtons(false);
}

int LabControls::widthOfButtons(bool isCompact) const
{
    auto width = layout()->spacing() * (static_cast<int>(m_buttons.size()) - 1);
    for (const auto& [button, text] : m_buttons) {
        const auto textNow =
            button->text().isEmpty() ? 0 : button->fontMetrics().horizontalAdvance(text) + Theme::smallGap;
        const auto textWanted = isCompact ? 0 : button->fontMetrics().horizontalAdvance(text) + Theme::smallGap;
        width += button->sizeHint().width() - textNow + textWanted;
    }
    return width;
}

} // namespace socketlab::ui
