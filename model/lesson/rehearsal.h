#pragma once

#include "lesson/lesson.h"
#include "lesson/scriptplayer.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace socketlab::lesson {

/// One lesson on a lab of its own, played by nobody but its scripts. Each method waits until all is clear
/// and returns what is wrong as a sentence without a full stop, or nothing. One thread. The lesson must outlive it.
class Rehearsal
{
public:
    /// `limit`: what has not come about when nothing has happened for so long will not come about.
    Rehearsal(const Lesson& lesson, engine::Jitter jitter, std::chrono::milliseconds limit);

    using Failure = std::optional<std::string>;

    /// Brings the lab to where a learner meets the step.
    Failure goTo(std::size_t step);
    /// Goes on from the step before, which is passed.
    Failure start(std::size_t step);
    /// That the step is not passed by itself, that its solution passes it, and that its proofs are true.
    Failure solve(std::size_t step);
    /// That the script does not pass the step.
    Failure refuse(std::size_t step, const std::vector<Statement>& script);

    /// Complete up to now.
    const journal::Journal& journal();

private:
    enum class Ending : std::uint8_t { Reached, Quiet };
    template <class Goal>
    Ending goOn(const Goal& isReached, std::chrono::milliseconds patience);
    Failure playToEnd(const char* what);
    bool holdWithin(std::span<const Check> checks, std::chrono::milliseconds patience);
    bool isTimePassing() const;
    std::string firstMissing() const;

    const Lesson& m_lesson;
    engine::Lab m_lab;
    ScriptPlayer m_player;
    const std::chrono::milliseconds m_limit;
    const std::chrono::milliseconds m_settle;
    std::vector<CheckReport> m_reports;
};

} // namespace socketlab::lesson
