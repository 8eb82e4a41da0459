#pragma once

#include "lesson/lesson.h"
#include "lesson/runner.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace socketlab::items {

class Pump;

/// Takes a learner through lessons on one lab: a lesson::Runner with a heartbeat, and signals where the runner has none.
/// Goes on with each batch of the pump and when time itself decides. Lab, pump and lessons must outlive it. GUI only.
class LessonPlayer : public QObject
{
    Q_OBJECT

public:
    /// The best that was done with a step of this lesson. *Shown*: only the solution that was played has passed it.
    enum class StepMark : std::uint8_t { Open, Passed, Shown };

    LessonPlayer(engine::Lab& lab, Pump& pump, const lesson::Lesson& first, QObject* parent = nullptr);

    const lesson::Lesson& lesson() const;
    const lesson::Runner& runner() const { return *m_runner; }
    StepMark markOf(std::size_t step) const { return m_marks.at(step); }

    /// The lesson rests and nothing is forbidden, until a step is opened.
    bool isInSandbox() const { return m_isInSandbox; }
    /// The last step is passed.
    bool isFinished() const;
    /// Whether next() has something to do.
    bool canGoOn() const;

    bool isAllowed(ActorId actor, CallOp op, SocketId socket) const;

public slots:
    /// Starts another lesson, or the same one, from its first step.
    void open(const socketlab::lesson::Lesson& lesson);
    /// Starts afresh at any step; none is locked.
    void openStep(std::size_t step);
    void restartStep();
    void next();
    void predict(std::size_t option);
    void takeHint();
    void showSolution();
    void leaveForSandbox();

signals:
    /// Something that runner() or this class tells is different now.
    void changed();
    /// Another step, or the same one afresh. changed() follows.
    void stepChanged();
    /// The step's checks hold. changed() follows.
    void passed();
    /// A script of the lesson could not be played; one sentence.
    void problem(const QString& sentence);

private:
    void advance();
    void announce();
    void announcePhase();
    void notePassed();
    void announceProblem();
    void announceNewStep();
    void scheduleDeadline();

    engine::Lab& m_lab;
    std::unique_ptr<lesson::Runner> m_runner;
    std::vector<StepMark> m_marks;
    QTimer m_deadline;
    std::string m_announcedProblem;
    lesson::StepPhase m_announcedPhase = lesson::StepPhase::Preparing;
    bool m_isInSandbox = false;
};

} // namespace socketlab::items
