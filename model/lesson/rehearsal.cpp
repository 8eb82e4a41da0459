#include "lesson/rehearsal.h"

#include <fmt/format.h>

#include <algorithm>

namespace socketlab::lesson {
namespace {

using namespace std::chrono_literals;

// Quiet is counted in slices that were really waited for, so a machine that stood still does not count as quiet.
constexpr auto slice = 10ms;

// After so long without news nothing more comes of what was done, where nobody pauses on purpose.
constexpr auto settleTime = 100ms;

} // namespace

// A pause can stand before and after each call.
Rehearsal::Rehearsal(const Lesson& lesson, engine::Jitter jitter, std::chrono::milliseconds limit)
    : m_lesson(lesson)
    , m_lab({.jitter = jitter})
    , m_player(m_lab)
    , m_limit(limit + 2 * jitter.longest)
    , m_settle(settleTime + 2 * jitter.longest)
{
}

Rehearsal::Failure Rehearsal::goTo(std::size_t step)
{
    m_player.rebuild(m_lesson, step);
    return playToEnd("what leads to the step");
}

Rehearsal::Failure Rehearsal::start(std::size_t step)
{
    m_player.play({.script = m_lesson.steps[step].start});
    return playToEnd("its start");
}

Rehearsal::Failure Rehearsal::solve(std::size_t step)
{
    const auto& claims = m_lesson.steps[step];
    if (!claims.task.empty()) {
        if (holdWithin(claims.checks, m_settle))
            return "it is passed before anybody has done anything";
        m_player.play({.script = claims.solution});
        if (auto failure = playToEnd("its solution"))
            return failure;
        if (!holdWithin(claims.checks, m_limit))
            return fmt::format("its solution does not pass it: {}", firstMissing());
    }
    if (claims.predict && !holdWithin(claims.predict->proof, m_limit))
        return fmt::format("a proof of its prediction is not true: {}", firstMissing());
    return std::nullopt;
}

Rehearsal::Failure Rehearsal::refuse(std::size_t step, const std::vector<Statement>& script)
{
    m_player.play({.script = script});
    if (holdWithin(m_lesson.steps[step].checks, m_settle))
        return "this counter-example passes the step";
    return m_player.problem().empty() ? std::nullopt : Failure(m_player.problem());
}

const journal::Journal& Rehearsal::journal()
{
    m_lab.flush();
    return m_lab.journal();
}

// Lets the lab go on until the goal is reached, or nothing has happened for `patience` and no time is awaited.
template <class Goal>
Rehearsal::Ending Rehearsal::goOn(const Goal& isReached, std::chrono::milliseconds patience)
{
    for (auto quiet = 0ms; quiet < patience; quiet += slice) {
        const auto now = Clock::now();
        if (m_player.advance(now))
            quiet = 0ms;
        if (isReached(now))
            return Ending::Reached;
        if (isTimePassing())
            quiet = 0ms;
        m_lab.journal().waitForMore(m_player.folded(), now + slice);
    }
    return Ending::Quiet;
}

Rehearsal::Failure Rehearsal::playToEnd(const char* what)
{
    m_reports.clear();
    if (goOn([this](Timestamp) { return !m_player.isPlaying(); }, m_limit) == Ending::Reached)
        return std::nullopt;
    if (!m_player.problem().empty())
        return m_player.problem();
    const auto* stuck = m_player.current();
    return fmt::format("{} does not get beyond: {}", what, stuck ? stuck->text : "the checks of an earlier step");
}

bool Rehearsal::holdWithin(std::span<const Check> checks, std::chrono::milliseconds patience)
{
    const auto hold = [&](Timestamp now) {
        m_reports = judge(checks, m_player.evidence(now));
        return allPassed(m_reports);
    };
    return goOn(hold, patience) == Ending::Reached;
}

// Whether a check, or a `wait` of the world, needs nothing but time.
bool Rehearsal::isTimePassing() const
{
    const auto& journal = m_lab.journal();
    const auto* world = m_player.state().actor(m_lab.world());
    if (world && world->waitingSince) {
        const auto* call = std::get_if<CallBegan>(&journal.at(*world->waitingSince).event);
        if (call && call->op == CallOp::Wait)
            return true;
    }
    return std::ranges::any_of(m_reports, [](const CheckReport& report) { return report.due.has_value(); });
}

std::string Rehearsal::firstMissing() const
{
    const auto missing =
        std::ranges::find_if(m_reports, [](const CheckReport& report) { return report.status != CheckStatus::Passed; });
    return missing == m_reports.end() ? std::string()
                                      : fmt::format("expected: {}; got: {}", missing->expected, missing->got);
}

} // namespace socketlab::lesson
