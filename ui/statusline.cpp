#include "ui/statusline.h"

#include "items/lessonplayer.h"
#include "items/plaintext.h"
#include "items/pump.h"

#include <QLabel>

namespace socketlab::ui {

StatusLine::StatusLine(const items::Pump& pump, const items::LessonPlayer& player, QWidget* parent)
    : QStatusBar(parent)
    , m_pump(pump)
    , m_player(player)
    , m_calls(new QLabel(this))
    , m_place(new QLabel(this))
    , m_saving(new QLabel(this))
    , m_reach(new QLabel(tr("listening on loopback only"), this))
{
    m_calls->setObjectName(QStringLiteral("recordedCalls"));
    m_place->setObjectName(QStringLiteral("lessonPlace"));
    m_place->setTextFormat(Qt::PlainText);
    m_saving->setObjectName(QStringLiteral("savingState"));
    m_saving->hide();
    setContentsMargins(8, 0, 8, 0);
    setSizeGripEnabled(false);
    addPermanentWidget(m_calls);
    addPermanentWidget(m_saving);
    m_reach->setObjectName(QStringLiteral("networkReach"));
    addPermanentWidget(m_reach);
    addPermanentWidget(m_place);
    connect(&pump, &items::Pump::advanced, this, &StatusLine::countCalls);
    connect(&player, &items::LessonPlayer::stepChanged, this, &StatusLine::tellPlace);
    connect(&player, &items::LessonPlayer::changed, this, &StatusLine::tellPlace);
    connect(&m_look, &QTimer::timeout, this, &StatusLine::tellSaving);
    countCalls();
    tellPlace();
}

void StatusLine::watchSaving(std::function<SavingState()> ask)
{
    m_askSaving = std::move(ask);
    m_look.start(std::chrono::milliseconds(500));
    tellSaving();
}

void StatusLine::tellOpenToNetwork()
{
    m_reach->setText(tr("⚠ open to the network: other machines can call this lab"));
}

void StatusLine::tellSaving()
{
    const auto state = m_askSaving();
    const bool hasFailed = !state.problem.isEmpty();
    m_saving->setText(hasFailed ? tr("this session is not saved")
                                : tr("the disk is slow: actors wait until their calls are saved"));
    m_saving->setToolTip(items::toolTipText(state.problem));
    m_saving->setVisible(hasFailed || state.isBehind);
    if (!hasFailed)
        return;
    m_look.stop();
    emit savingFailed(state.problem);
}

void StatusLine::countCalls()
{
    const auto count = m_pump.calls().size();
    m_calls->setText(count == 1 ? tr("● recording · 1 call") : tr("● recording · %L1 calls").arg(count));
}

void StatusLine::tellPlace()
{
    const auto title = QString::fromStdString(m_player.lesson().title);
    const auto& runner = m_player.runner();
    m_place->setText(
        m_player.isInSandbox()
            ? tr("%1 · sandbox").arg(title)
            : tr("%1 · step %2 of %3").arg(title).arg(runner.stepIndex() + 1).arg(m_player.lesson().steps.size()));
}

} // namespace socketlab::ui
