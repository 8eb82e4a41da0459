#include "ui/lessonmenu.h"

#include "items/plaintext.h"

#include <QActionGroup>

#include <utility>

namespace socketlab::ui {

using items::LessonPlayer;
using lesson::StepPhase;

namespace {

// An ampersand of a lesson is no mnemonic.
QString asMenuText(const std::string& text)
{
    return QString::fromStdString(text).replace(u'&', QStringLiteral("&&"));
}

} // namespace

LessonMenu::LessonMenu(LessonPlayer& player, std::span<const lesson::Lesson> lessons, QWidget* parent)
    : QMenu(tr("&Lesson"), parent)
    , m_player(player)
    , m_lessons(lessons)
    , m_choose(addMenu(tr("&Choose a lesson")))
    , m_steps(addMenu(tr("&Go to step")))
{
    addSeparator();
    m_next = addCommand(tr("&Next step"), Qt::CTRL | Qt::Key_Return, &LessonPlayer::next);
    m_hint = addCommand(tr("&Hint"), Qt::CTRL | Qt::Key_H, &LessonPlayer::takeHint);
    m_show = addCommand(tr("Sho&w me"), {}, &LessonPlayer::showSolution);
    m_restart = addCommand(tr("&Restart step"), Qt::CTRL | Qt::Key_R, &LessonPlayer::restartStep);
    addSeparator();
    m_sandbox = addCommand(tr("&Leave for sandbox"), Qt::CTRL | Qt::Key_B, &LessonPlayer::leaveForSandbox);
    m_sandbox->setToolTip(tr("Keeps the sockets; any actor may make any call"));
    m_back = addCommand(tr("&Back to the lesson"), {}, &LessonPlayer::restartStep);
    setToolTipsVisible(true);

    fillLessons();
    refillSteps();
    refresh();
    connect(&player, &LessonPlayer::stepChanged, this, &LessonMenu::refillSteps);
    connect(&player, &LessonPlayer::changed, this, &LessonMenu::refresh);
}

QAction* LessonMenu::addCommand(const QString& text, const QKeySequence& key, void (LessonPlayer::*command)())
{
    auto* action = addAction(text);
    action->setShortcut(key);
    connect(action, &QAction::triggered, &m_player, command);
    return action;
}

void LessonMenu::fillLessons()
{
    for (const auto& lesson : m_lessons) {
        auto* action = m_choose->addAction(tr("%1 · %2").arg(lesson.chapter).arg(asMenuText(lesson.title)));
        action->setToolTip(items::toolTipText(QString::fromStdString(lesson.objective)));
        connect(action, &QAction::triggered, &m_player, [this, &lesson] { m_player.open(lesson); });
    }
    m_choose->setToolTipsVisible(true);
}

void LessonMenu::refillSteps()
{
    m_steps->clear();
    delete std::exchange(m_stepGroup, new QActionGroup(m_steps));
    const auto& steps = m_player.lesson().steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto* action =
            m_stepGroup->addAction(m_steps->addAction(tr("%1 · %2").arg(i + 1).arg(asMenuText(steps[i].title))));
        action->setCheckable(true);
        action->setChecked(i == m_player.runner().stepIndex());
        connect(action, &QAction::triggered, &m_player, [this, i] { m_player.openStep(i); });
    }
}

void LessonMenu::refresh()
{
    m_restart->setEnabled(!m_player.isInSandbox()); // it would throw away what somebody has built
    const auto& runner = m_player.runner();
    const bool isInLesson = !m_player.isInSandbox();
    m_next->setEnabled(m_player.canGoOn());
    m_hint->setEnabled(isInLesson && runner.hintsLeft() > 0);
    m_show->setEnabled(isInLesson && runner.phase() == StepPhase::Doing && !runner.step().solution.empty());
    m_sandbox->setVisible(isInLesson);
    m_back->setVisible(!isInLesson);
}

} // namespace socketlab::ui
