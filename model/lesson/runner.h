#pragma once

#include "engine/lab.h"
#include "journal/calltable.h"
#include "journal/labstate.h"
#include "lesson/lesson.h"

#include <optional>
#include <string>
#include <vector>

namespace socketlab::lesson {

enum class CheckStatus : std::uint8_t {
    Passed,
    Waiting, ///< on its way: a call that fits is under way, or time still has to pass
    NotYet
};
std::string_view toText(CheckStatus status); ///< `passed`, `waiting`, `not yet`

/// One check of the step, in words for a person.
struct CheckReport
{
    std::string text;     ///< as the lesson file has it
    std::string expected; ///< a sentence: `Bob's recv(b) waits for 300 ms`
    std::string got;      ///< a sentence: `waiting for 120 ms so far`
    CheckStatus status = CheckStatus::NotYet;
};

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
    Runner(engine::Lab& lab, const Lesson& lesson);

    /// Starts afresh at a step: clears the lab, plays setup and the solutions of the steps before it.
    void restart(std::size_t step);

    /// Folds what is new, plays what is due, judges. Returns whether anything that the methods below tell has changed.
    bool advance(Timestamp now);
    /// When advance() has something to do though the journal does not grow; nothing: only then.
    std::optional<Timestamp> nextDeadline() const;

    const Lesson& lesson() const;
    std::size_t stepIndex() const;
    const Step& step() const;
    StepPhase phase() const;
    bool wasShown() const; ///< the solution was played for this step
    bool isLastStep() const;

    /// Answers the prediction of the step; a wrong answer costs nothing. Only in phase Predicting.
    void predict(std::size_t option);
    std::optional<std::size_t> predicted() const;

    const std::vector<CheckReport>& reports() const;

    /// The next hint: those whose condition fits first, then the plain ones in file order; nothing when all are out.
    std::optional<std::string> takeHint();
    const std::vector<std::string>& hintsTaken() const;
    std::size_t hintsLeft() const;
    /// Notices whose condition came true, oldest first; each once.
    const std::vector<std::string>& notices() const;

    /// Plays the step's solution at reading speed; marks the step as shown.
    void showSolution();
    /// Goes on to the next step. Only in phase Passed, and not on the last step.
    void next();

    /// Whether the learner may make this call in this step.
    bool isAllowed(ActorId actor, const Call& call) const;

    /// Set when a script could not be played: a sentence.
    const std::string& problem() const;

    const journal::LabState& state() const;

private:
    // …
};

} // namespace socketlab::lesson
