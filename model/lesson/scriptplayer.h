#pragma once

#include "engine/lab.h"
#include "lesson/judge.h"
#include "lesson/lesson.h"

#include <chrono>
#include <deque>
#include <optional>
#include <span>
#include <string>

namespace socketlab::lesson {

/// A script and what must hold before the next one may begin.
struct Act
{
    std::span<const Statement> script;
    std::span<const Check> until{};     ///< what lacks nothing but time is not waited for
    std::chrono::milliseconds pause{0}; ///< before each action, so that a person can follow
};

/// Plays scripts on a lab, one action after the other, and folds its journal meanwhile.
/// Never waits: call advance() when the journal has grown and when nextDeadline() has come. One thread.
/// The lab and all that acts refer to must outlive it.
class ScriptPlayer
{
public:
    explicit ScriptPlayer(engine::Lab& lab);

    /// Clears the lab, drops all acts and forgets what has happened: checks count from here.
    void startAfresh();

    /// Starts afresh and plays what leads to a step: setup, the steps before it, and its own `start`.
    void rebuild(const Lesson& lesson, std::size_t step);

    /// Adds an act behind those that still play.
    void play(const Act& act);
    bool isPlaying() const;
    /// The action under way or next, for messages; null when nothing plays.
    const Statement* current() const;

    /// Folds what is new and plays what is due. Returns whether there was anything new.
    bool advance(Timestamp now);
    std::optional<Timestamp> nextDeadline() const;

    /// Set when an action could not be played, a sentence; nothing more is played then.
    const std::string& problem() const { return m_problem; }

    engine::Lab& lab() const { return m_lab; }
    const journal::LabState& state() const { return m_state; }
    const journal::CallTable& calls() const { return m_calls; }
    /// How many records have been folded.
    Sequence folded() const { return m_folded; }
    Evidence evidence(Timestamp now) const;

private:
    void fold();
    bool playOne(Timestamp now);
    bool isSettled(CallId call, bool whenBegun) const;
    bool mayLeave(const Act& act, Timestamp now) const;
    void submit(const Statement& statement);

    engine::Lab& m_lab;
    journal::CallTable m_calls;
    journal::LabState m_state;
    Sequence m_folded = 0;
    Scope m_scope;

    std::deque<Act> m_acts;
    std::size_t m_nextAction = 0;         ///< of the first act
    std::optional<CallId> m_underWay;     ///< the action before it
    std::optional<Timestamp> m_notBefore; ///< when the next action may start
    std::string m_problem;
};

} // namespace socketlab::lesson
