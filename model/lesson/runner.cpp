#include "lesson/runner.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace socketlab::lesson {
namespace {

using namespace std::chrono_literals;

constexpr auto readingPause = 700ms;

void keepEarlier(std::optional<Timestamp>& earliest, std::optional<Timestamp> other)
{
    if (other && (!earliest || *other < *earliest))
        earliest = other;
}

} // namespace

Runner::Runner(engine::Lab& lab, const Lesson& lesson) : m_lesson(lesson), m_player(lab)
{
}

void Runner::restart(std::size_t step)
{
    enter(step);
    mark(m_hasBegun ? MarkKind::Restarted : MarkKind::LessonBegan);
    m_hasBegun = true;
    m_player.rebuild(m_lesson, step);
}

bool Runner::advance(Timestamp now)
{
    bool hasChanged = m_player.advance(now);
    hasChanged |= leaveScripts();
    hasChanged |= judgeStep(now);
    hasChanged |= collectNotices(now);
    return std::exchange(m_isChanged, false) || hasChanged;
}

std::optional<Timestamp> Runner::nextDeadline() const
{
    auto deadline = m_player.nextDeadline();
    keepEarlier(deadline, m_due);
    return deadline;
}

void Runner::predict(std::size_t option)
{
    const auto& prediction = step().predict;
    if (m_phase != StepPhase::Predicting || !prediction || option >= prediction->options.size())
        return;
    m_predicted = option;
    mark(MarkKind::Predicted, prediction->options[option].text);
    m_phase = StepPhase::Doing;
    changed();
}

std::optional<std::string> Runner::takeHint()
{
    const auto fitting = hintsThatFit();
    if (fitting.empty())
        return std::nullopt;
    m_isHintOut[fitting.front()] = true;
    m_hintsTaken.push_back(step().hints[fitting.front()].text);
    changed();
    return m_hintsTaken.back();
}

std::size_t Runner::hintsLeft() const
{
    return hintsThatFit().size();
}

void Runner::showSolution()
{
    if (m_phase != StepPhase::Doing)
        return;
    m_wasShown = true;
    m_phase = StepPhase::Showing;
    mark(MarkKind::Restarted, "solution");
    m_player.rebuild(m_lesson, m_step);
    m_player.play({.script = step().solution, .pause = readingPause});
    changed();
}

void Runner::next()
{
    if (m_phase != StepPhase::Passed || isLastStep())
        return;
    if (const auto following = m_step + 1; isBusy(m_lesson.steps[following].start)) {
        restart(following);
    } else {
        enter(following);
        m_player.play({.script = step().start});
    }
}

bool Runner::isAllowed(ActorId actor, const Call& call) const
{
    if (m_phase != StepPhase::Doing && m_phase != StepPhase::Passed)
        return false;
    const auto& allow = step().allow;
    return allow.empty() || std::ranges::any_of(allow, [&](const AllowedCall& allowed) {
               return matches(allowed, state().actorName(actor), call, state().names());
           });
}

// Whether an actor that the script needs waits in a call, so that the script could not begin.
bool Runner::isBusy(std::span<const Statement> script) const
{
    return std::ranges::any_of(script, [this](const Statement& statement) {
        const auto* actor = state().actorNamed(statement.actor);
        return actor && actor->waitingSince;
    });
}

void Runner::enter(std::size_t step)
{
    m_step = step;
    m_phase = StepPhase::Preparing;
    m_wasShown = false;
    m_predicted.reset();
    m_reports.clear();
    m_isHintOut.assign(m_lesson.steps[step].hints.size(), false);
    m_hintsTaken.clear();
    m_isNoticeOut.assign(m_lesson.steps[step].notices.size(), false);
    m_notices.clear();
    m_due.reset();
    changed();
}

// Hands the step to the learner once its scripts have been played.
bool Runner::leaveScripts()
{
    if (m_player.isPlaying())
        return false;
    if (m_phase == StepPhase::Preparing) {
        mark(MarkKind::StepBegan);
        m_phase = step().predict ? StepPhase::Predicting : StepPhase::Doing;
        return true;
    }
    if (m_phase == StepPhase::Showing) {
        m_phase = StepPhase::Doing;
        return true;
    }
    return false;
}

bool Runner::judgeStep(Timestamp now)
{
    m_due.reset();
    if (m_phase == StepPhase::Preparing || m_phase == StepPhase::Passed)
        return false;
    auto reports = judge(step().checks, m_player.evidence(now));
    for (const auto& report : reports)
        keepEarlier(m_due, report.due);
    const bool hasChanged = reports != m_reports;
    m_reports = std::move(reports);
    if (m_phase != StepPhase::Doing || !allPassed(m_reports))
        return hasChanged;
    mark(MarkKind::StepPassed);
    m_phase = StepPhase::Passed;
    m_due.reset();
    return true;
}

bool Runner::collectNotices(Timestamp now)
{
    bool hasChanged = false;
    const auto& notices = step().notices;
    for (std::size_t i = 0; i < notices.size() && m_phase != StepPhase::Preparing; ++i) {
        if (m_isNoticeOut[i])
            continue;
        const auto report = judgeCondition(notices[i], now);
        if (report.status != CheckStatus::Passed) {
            keepEarlier(m_due, report.due);
            continue;
        }
        m_isNoticeOut[i] = true;
        m_notices.push_back(notices[i].text);
        hasChanged = true;
    }
    return hasChanged;
}

// The hints that are not out: first those whose condition is true now, then those without one.
std::vector<std::size_t> Runner::hintsThatFit() const
{
    std::vector<std::size_t> fitting;
    const auto& hints = step().hints;
    const auto now = Clock::now();
    for (const bool wantsCondition : {true, false})
        for (std::size_t i = 0; i < hints.size(); ++i)
            if (!m_isHintOut[i] && hints[i].when.has_value() == wantsCondition
                && judgeCondition(hints[i], now).status == CheckStatus::Passed)
                fitting.push_back(i);
    return fitting;
}

// A remark without a condition always fits.
CheckReport Runner::judgeCondition(const Remark& remark, Timestamp now) const
{
    CheckReport report;
    report.status = CheckStatus::Passed;
    return remark.when ? judge(*remark.when, m_player.evidence(now)) : report;
}

// `zero-bytes/silence`, and what there is to say about it.
void Runner::mark(MarkKind kind, std::string_view detail)
{
    auto text = fmt::format("{}/{}", m_lesson.id, step().id);
    if (!detail.empty())
        text += fmt::format(": {}", detail);
    m_player.lab().mark(kind, text);
}

} // namespace socketlab::lesson
