#pragma once

#include "lesson/judge.h"
#include "lesson/lesson.h"
#include "lesson/scriptplayer.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace socketlab::lesson {

enum class StepPhase : std::uint8_t {
    Preparing,  ///< setup, earlier steps or `start` are being played
    Predicting, ///< a prediction waits for an answer
    Doing,      ///< the learner's turn
    Showing,    ///< the solution is being played
    Passed
};

/// Takes a learner through a lesson on a lab: plays its scripts, reads the journal and judges the checks.
/// Never waits: call advance() when the journal has grown and when nextDeadline() has come. One thread.
/// `lab` and `lesson` must outlive it.
class Runner
{
public:
    /// Nothing happens before the first restart().
    Runner(engine::Lab& lab, const Lesson& lesson);

    /// Starts afresh at a step: clears the lab, plays setup and the solutions of the steps before it.
    void restart(std::size_t step);

    /// Folds what is new, plays what is due, judges. Returns whether anything that the methods below tell has changed.
    bool advance(Timestamp now);
    /// When advance() has something to do though the journal does not grow; nothing: only then.
    std::optional<Timestamp> nextDeadline() const;

    const Lesson& lesson() const { return m_lesson; }
    std::size_t stepIndex() const { return m_step; }
    const Step& step() const { return m_lesson.steps[m_step]; }
    StepPhase phase() const { return m_phase; }
    bool wasShown() const { return m_wasShown; } ///< the solution was played for this step
    bool isLastStep() const { return m_step + 1 == m_lesson.steps.size(); }

    /// Answers the prediction of the step; a wrong answer costs nothing. Only in phase Predicting.
    void predict(std::size_t option);
    std::optional<std::size_t> predicted() const { return m_predicted; }

    const std::vector<CheckReport>& reports() const { return m_reports; }

    /// The next hint: those whose condition fits first, then the plain ones in file order; nothing when all are out.
    std::optional<std::string> takeHint();
    const std::vector<std::string>& hintsTaken() const { return m_hintsTaken; }
    std::size_t hintsLeft() const;
    /// Notices whose condition came true, oldest first; each once.
    const std::vector<std::string>& notices() const { return m_notices; }

    /// Starts the step afresh, for that is where its solution is known to work, and plays the solution at reading
    /// speed; marks the step as shown. Only in phase Doing.
    void showSolution();
    /// Goes on to the next step with the sockets as they are; starts it afresh where an actor that its `start` needs
    /// still waits in a call. Only in phase Passed, and not on the last step.
    void next();

    /// Whether the learner may make this call now: in phases Doing and Passed what the step allows, else nothing.
    bool isAllowed(ActorId actor, const Call& call) const;

    /// Set when a script could not be played: a sentence.
    const std::string& problem() const { return m_player.problem(); }

    const journal::LabState& state() const { return m_player.state(); }

private:
    bool isBusy(std::span<const Statement> script) const;
    void enter(std::size_t step);
    bool leaveScripts();
    bool judgeStep(Timestamp now);
    bool collectNotices(Timestamp now);
    std::vector<std::size_t> hintsThatFit() const;
    CheckReport judgeCondition(const Remark& remark, Timestamp now) const;
    void mark(MarkKind kind, std::string_view detail = {});
    void changed() { m_isChanged = true; }

    const Lesson& m_lesson;
    ScriptPlayer m_player;
    std::size_t m_step = 0;
    StepPhase m_phase = StepPhase::Preparing;
    bool m_hasBegun = false; ///< the lesson's first mark is written
    bool m_wasShown = false;
    std::optional<std::size_t> m_predicted;
    std::vector<CheckReport> m_reports;
    std::vector<bool> m_isHintOut; ///< one for each hint of the step
    std::vector<std::string> m_hintsTaken;
    std::vector<bool> m_isNoticeOut; ///< one for each notice of the step
    std::vector<std::string> m_notices;
    std::optional<Timestamp> m_due; ///< when time alone changes a check or a notice
    bool m_isChanged = false;       ///< by a method call since the last advance()
};

} // namespace socketlab::lesson
