#include "ui/panels/lessonpanel.h"

#include "items/checksmodel.h"
#include "items/lessonplayer.h"
#include "items/stepsmodel.h"
#include "ui/panels/lesson/checkdelegate.h"
#include "ui/panels/lesson/endcard.h"
#include "ui/panels/lesson/labels.h"
#include "ui/panels/lesson/lessonfooter.h"
#include "ui/panels/lesson/predictioncard.h"
#include "ui/panels/lesson/proselabel.h"
#include "ui/panels/lesson/remarklist.h"
#include "ui/panels/lesson/stepdelegate.h"
#include "ui/panels/lesson/taskcard.h"
#include "ui/sight.h"
#include "ui/widgets/scrollcolumn.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace socketlab::ui {

using items::LessonPlayer;
using lesson::StepPhase;

namespace {

constexpr int margin = 12;

/// A part of the panel. Says no height by itself, as layouts go by the one for the width.
class Part : public QWidget
{
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return minimumSizeHint(); }
};

ProseLabel* makeProse(const char* name, QWidget* parent)
{
    auto* prose = new ProseLabel(parent);
    prose->setObjectName(QLatin1String(name));
    return prose;
}

QVBoxLayout* makeColumn(QWidget* widget, int spacing)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(margin, Theme::gap, margin, margin);
    column->setSpacing(spacing);
    return column;
}

} // namespace

LessonPanel::LessonPanel(LessonPlayer& player, items::StepsModel& steps, items::ChecksModel& checks, QWidget* parent)
    : QWidget(parent)
    , m_player(player)
    , m_checks(checks)
    , m_scroll(new ScrollColumn(this))
{
    auto* content = new Part;
    m_scroll->setObjectName(QStringLiteral("lessonScroll"));
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);

    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(0);
    m_content->addWidget(makeLessonPart(steps, content));
    m_content->addWidget(makeStepPart(content));
    m_content->addStretch();

    m_footer = new LessonFooter(player, checks, this); // last, as the Tab key goes
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_footer);

    connectPlayer();
    connectButtons();
    showStep();
}

QSize LessonPanel::sizeHint() const
{
    return {340, 640};
}

// Narrower, and its texts would be cut off.
QSize LessonPanel::minimumSizeHint() const
{
    constexpr int letters = 38;
    return {fontMetrics().averageCharWidth() * letters, QWidget::minimumSizeHint().height()};
}

QWidget* LessonPanel::makeLessonPart(items::StepsModel& steps, QWidget* content)
{
    auto* heading = new Part(content);
    auto* column = makeColumn(heading, Theme::smallGap);
    m_chapter = makeCaption("chapterLabel", {}, heading);
    m_lessonTitle = makeTitle("lessonTitle", heading);
    m_objective = makeProse("objectiveText", heading);
    m_objective->setInk(ProseLabel::Ink::Dim);
    m_stepList = new WholeList(steps, new StepDelegate, heading);
    m_stepList->setObjectName(QStringLiteral("stepList"));
    m_stepList->setAccessibleName(tr("Steps of the lesson"));
    m_stepList->setCursor(Qt::PointingHandCursor);
    for (auto* widget : std::initializer_list<QWidget*>{m_chapter, m_lessonTitle, m_objective})
        column->addWidget(widget);
    column->addSpacing(Theme::smallGap);
    column->addWidget(m_stepList);
    return heading;
}

QWidget* LessonPanel::makeStepPart(QWidget* content)
{
    m_step = new Part(content);
    auto* column = makeColumn(m_step, 10);
    m_stepTitle = makeHeading("stepTitle", m_step);
    m_say = makeProse("sayText", m_step);
    m_prediction = new PredictionCard(*m_stepList, m_step);
    m_task = new TaskCard(m_step);
    m_checksTitle = makeCaption("checksTitle", tr("What the kernel must show"), m_step);
    m_checkList = new WholeList(m_checks, new CheckDelegate, m_step);
    m_checkList->setObjectName(QStringLiteral("checkList"));
    m_checkList->setAccessibleName(tr("Checks of this step"));
    m_notices = new RemarkList([](int) { return tr("Noticed"); }, m_step);
    m_notices->setObjectName(QStringLiteral("notices"));
    m_hints = new RemarkList([](int number) { return tr("Hint %1").arg(number); }, m_step);
    m_hints->setObjectName(QStringLiteral("hints"));
    m_end = new EndCard(*m_checkList, m_step);
    for (auto* widget : std::initializer_list<QWidget*>{m_stepTitle, m_say, m_prediction, m_task, m_checksTitle,
                                                        m_checkList, m_notices, m_hints, m_end})
        column->addWidget(widget);
    m_end->hide();
    return m_step;
}

void LessonPanel::connectPlayer()
{
    connect(&m_player, &LessonPlayer::stepChanged, this, &LessonPanel::showStep);
    connect(&m_player, &LessonPlayer::changed, this, &LessonPanel::refresh);
    connect(&m_player, &LessonPlayer::problem, this, &LessonPanel::reportProblem);
}

void LessonPanel::connectButtons()
{
    connect(m_stepList, &WholeList::chosen, this,
            [this](int row) { m_player.openStep(static_cast<std::size_t>(row)); });
    connect(m_prediction, &PredictionCard::predicted, this, [this](std::size_t option) {
        m_player.predict(option);
        m_footer->takeFocus(); // the button that had it is gone
    });
    connect(m_end, &EndCard::sandboxRequested, &m_player, &LessonPlayer::leaveForSandbox);
    connect(m_end, &EndCard::returnRequested, &m_player, &LessonPlayer::restartStep);
    connect(m_end, &EndCard::startRequested, this, [this] { m_player.openStep(0); });
}

void LessonPanel::showStep()
{
    const auto& lesson = m_player.lesson();
    const auto& step = m_player.runner().step();
    m_keepsKeyboard = isAncestorOf(QApplication::focusWidget());
    m_shownPhase = StepPhase::Preparing;
    m_chapter->setText(tr("Chapter %1 · about %2 minutes").arg(lesson.chapter).arg(lesson.minutes));
    m_lessonTitle->setText(QString::fromStdString(lesson.title));
    m_objective->setMarkdown(QString::fromStdString(lesson.objective));
    m_stepTitle->setText(QString::fromStdString(step.title));
    m_say->setMarkdown(QString::fromStdString(step.say));
    if (step.predict)
        m_prediction->setPrediction(*step.predict);
    m_task->setTask(QString::fromStdString(step.task));
    m_footer->beginStep();
    m_stepList->setCurrentIndex(m_stepList->model()->index(static_cast<int>(m_player.runner().stepIndex()), 0));
    refresh();
    if (m_keepsKeyboard)
        takeFocus();
    bringIntoView(m_step);
}

void LessonPanel::refresh()
{
    const auto& runner = m_player.runner();
    const bool isSandbox = m_player.isInSandbox();
    const bool hasEnd = isSandbox || m_player.isFinished();
    const bool isEndNew = hasEnd && m_end->isHidden();
    const bool isPhaseNew = std::exchange(m_shownPhase, runner.phase()) != runner.phase();
    for (auto* widget : std::initializer_list<QWidget*>{m_stepTitle, m_say})
        setShown(*widget, !isSandbox);
    setShown(*m_task, !isSandbox && !runner.step().task.empty());
    m_task->setPhase(runner.phase());
    refreshPrediction();
    const bool hasChecks = !isSandbox && !runner.reports().empty();
    setShown(*m_checksTitle, hasChecks);
    setShown(*m_checkList, hasChecks);

    const bool hasNewNotice = m_notices->setRemarks(isSandbox ? std::vector<std::string>{} : runner.notices());
    const bool hasNewHint = m_hints->setRemarks(isSandbox ? std::vector<std::string>{} : runner.hintsTaken());
    if (isEndNew)
        m_end->setLesson(m_player.lesson());
    if (hasEnd)
        m_end->setStage(isSandbox ? EndCard::Stage::Sandbox : EndCard::Stage::Finished);
    setShown(*m_end, hasEnd);
    m_footer->refresh();

    if (isEndNew)
        bringIntoView(m_end);
    else if (isPhaseNew && runner.phase() == StepPhase::Passed && !m_prediction->isHidden())
        bringIntoView(m_prediction);
    else if (hasNewHint)
        bringIntoView(m_hints->last());
    else if (hasNewNotice)
        bringIntoView(m_notices->last());
    if (isPhaseNew && runner.phase() == StepPhase::Predicting)
        askForPrediction();
}

void LessonPanel::askForPrediction()
{
    bringIntoView(m_prediction, m_step);
    if (std::exchange(m_keepsKeyboard, false))
        takeFocus();
}

void LessonPanel::refreshPrediction()
{
    const auto& runner = m_player.runner();
    const bool isShown =
        !m_player.isInSandbox() && runner.step().predict.has_value() && runner.phase() != StepPhase::Preparing;
    setShown(*m_prediction, isShown);
    if (!isShown)
        return;
    auto stage = PredictionCard::Stage::Kept;
    if (runner.phase() == StepPhase::Passed)
        stage = PredictionCard::Stage::Decided;
    else if (runner.phase() == StepPhase::Predicting)
        stage = PredictionCard::Stage::Asking;
    m_prediction->setStage(stage, runner.predicted());
}

void LessonPanel::reportProblem(const QString& sentence)
{
    m_footer->tell(tr("The lesson cannot go on: %1").arg(sentence));
}

bool LessonPanel::pressDefault()
{
    return m_prediction->commit() || m_footer->goOn();
}

void LessonPanel::takeFocus()
{
    if (!m_prediction->isHidden() && m_player.runner().phase() == StepPhase::Predicting)
        m_prediction->takeFocus();
    else
        m_footer->takeFocus();
}

void LessonPanel::focusInEvent(QFocusEvent*)
{
    m_keepsKeyboard = true; // also for the prediction that may still be prepared
    takeFocus();
}

void LessonPanel::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn || !pressDefault())
        QWidget::keyPressEvent(event);
}

void LessonPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_inView)
        bringIntoView(m_inView, m_beginning);
}

void LessonPanel::bringIntoView(QWidget* widget, QWidget* beginning)
{
    m_inView = widget;
    m_beginning = beginning != nullptr ? beginning : widget;
    QTimer::singleShot(0, widget, [this, widget] {
        if (m_inView != widget || m_beginning == nullptr)
            return;
        const auto topOf = [this](const QWidget* shown) { return shown->mapTo(m_scroll->widget(), QPoint()).y(); };
        auto* bar = m_scroll->verticalScrollBar();
        const auto bottom = topOf(widget) + widget->height() + margin;
        const auto lowest = std::max(bar->value(), bottom - m_scroll->viewport()->height());
        bar->setValue(std::min(lowest, topOf(m_beginning)));
    });
}

} // namespace socketlab::ui
