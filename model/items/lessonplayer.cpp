#include "items/lessonplayer.h"

#include "items/pump.h"

namespace socketlab::items {

using lesson::StepPhase;

LessonPlayer::LessonPlayer(engine::Lab& lab, Pump& pump, const lesson::Lesson& first, QObject* parent)
    : QObject(parent)
    , m_lab(lab)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, &LessonPlayer::advance);
    connect(&pump, &Pump::advanced, this, &LessonPlayer::advance);
    open(first);
}

const lesson::Lesson& LessonPlayer::lesson() const
{
    return m_runner->lesson();
}

bool LessonPlayer::isFinished() const
{
    return !m_isInSandbox && m_runner->isLastStep() && m_runner->phase() == StepPhase::Passed;
}

bool LessonPlayer::canGoOn() const
{
    return !m_isInSandbox && !m_runner->isLastStep() && m_runner->phase() == StepPhase::Passed;
}

bool LessonPlayer::isAllowed(ActorId actor, CallOp op, SocketId socket) const
{
    Call call;
    call.op = op;
    call.socket = socket;
    return m_isInSandbox || m_runner->isAllowed(actor, call);
}

void LessonPlayer::open(const lesson::Lesson& lesson)
{
    m_runner = std::make_unique<lesson::Runner>(m_lab, lesson);
    m_marks.assign(lesson.steps.size(), StepMark::Open);
    openStep(0);
}

void LessonPlayer::openStep(std::size_t step)
{
    m_isInSandbox = false;
    m_runner->restart(step);
    announceNewStep();
}

void LessonPlayer::restartStep()
{
    openStep(m_runner->stepIndex());
}

void LessonPlayer::next()
{
    if (!canGoOn())
        return;
    m_runner->next();
    announceNewStep();
}

void LessonPlayer::predict(std::size_t option)
{
    if (m_isInSandbox || m_runner->phase() != StepPhase::Predicting)
        return;
    m_runner->predict(option);
    m_runner->advance(Clock::now());
    announce();
}

void LessonPlayer::takeHint()
{
    if (!m_isInSandbox && m_runner->takeHint())
        announce();
}

void LessonPlayer::showSolution()
{
    if (m_isInSandbox)
        return;
    m_runner->showSolution();
    m_runner->advance(Clock::now());
    announce();
}

void LessonPlayer::leaveForSandbox()
{
    if (m_isInSandbox)
        return;
    m_isInSandbox = true;
    m_deadline.stop();
    emit changed();
}

void LessonPlayer::advance()
{
    if (m_isInSandbox)
        return;
    if (m_runner->advance(Clock::now()))
        announce();
    else
        scheduleDeadline();
}

void LessonPlayer::announceNewStep()
{
    m_announcedPhase = StepPhase::Preparing;
    m_announcedProblem.clear();
    emit stepChanged();
    m_runner->advance(Clock::now());
    announce();
}

void LessonPlayer::announce()
{
    scheduleDeadline();
    announceProblem();
    announcePhase();
    emit changed();
}

void LessonPlayer::announcePhase()
{
    if (m_runner->phase() == m_announcedPhase)
        return;
    m_announcedPhase = m_runner->phase();
    if (m_announcedPhase != StepPhase::Passed)
        return;
    notePassed();
    emit passed();
}

void LessonPlayer::notePassed()
{
    auto& mark = m_marks[m_runner->stepIndex()];
    if (!m_runner->wasShown())
        mark = StepMark::Passed;
    else if (mark == StepMark::Open)
        mark = StepMark::Shown;
}

void LessonPlayer::announceProblem()
{
    if (m_runner->problem() == m_announcedProblem)
        return;
    m_announcedProblem = m_runner->problem();
    if (!m_announcedProblem.empty())
        emit problem(QString::fromStdString(m_announcedProblem));
}

void LessonPlayer::scheduleDeadline()
{
    const auto deadline = m_runner->nextDeadline();
    if (!deadline) {
        m_deadline.stop();
        return;
    }
    // Rounded up: a timer that fires early would find nothing to do and fire again.
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*deadline - Clock::now());
    m_deadline.start(std::max(left, std::chrono::milliseconds{0}));
}

} // namespace socketlab::items
