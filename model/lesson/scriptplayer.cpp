#include "lesson/scriptplayer.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

namespace socketlab::lesson {
namespace {

bool lacksOnlyTime(const CheckReport& report)
{
    return report.status == CheckStatus::Passed || report.due.has_value();
}

} // namespace

ScriptPlayer::ScriptPlayer(engine::Lab& lab) : m_lab(lab)
{
}

void ScriptPlayer::startAfresh()
{
    m_lab.clear();
    m_lab.flush();
    fold();
    m_scope = {m_calls.size(), m_state.sockets().size()};
    m_acts.clear();
    m_nextAction = 0;
    m_underWay.reset();
    m_notBefore.reset();
    m_problem.clear();
}

void ScriptPlayer::rebuild(const Lesson& lesson, std::size_t step)
{
    startAfresh();
    for (const auto& actor : lesson.actors)
        m_lab.actor(actor.name, actor.kind);
    play({.script = lesson.setup});
    for (const auto& earlier : lesson.steps | std::views::take(step)) {
        play({.script = earlier.start});
        play({.script = earlier.solution, .until = earlier.checks});
    }
    play({.script = lesson.steps[step].start});
}

void ScriptPlayer::play(const Act& act)
{
    m_acts.push_back(act);
}

bool ScriptPlayer::isPlaying() const
{
    return !m_acts.empty();
}

const Statement* ScriptPlayer::current() const
{
    if (m_acts.empty() || m_acts.front().script.empty())
        return nullptr;
    const auto& script = m_acts.front().script;
    return &script[std::min(m_nextAction - (m_underWay ? 1 : 0), script.size() - 1)];
}

bool ScriptPlayer::advance(Timestamp now)
{
    const auto before = m_folded;
    fold();
    bool hasPlayed = false;
    while (m_problem.empty() && !m_acts.empty() && playOne(now))
        hasPlayed = true;
    return hasPlayed || m_folded != before;
}

std::optional<Timestamp> ScriptPlayer::nextDeadline() const
{
    return m_problem.empty() ? m_notBefore : std::nullopt;
}

Evidence ScriptPlayer::evidence(Timestamp now) const
{
    return {m_lab.journal(), m_calls, m_state, m_scope, now};
}

void ScriptPlayer::fold()
{
    const auto& journal = m_lab.journal();
    for (const auto end = journal.size(); m_folded < end; ++m_folded) {
        const auto& record = journal.at(m_folded);
        m_calls.apply(m_folded, record);
        m_state.apply(m_folded, record, journal);
    }
}

// Takes one step forward in the first act; false where something has to happen first.
bool ScriptPlayer::playOne(Timestamp now)
{
    const auto& act = m_acts.front();
    if (m_underWay && !isSettled(*m_underWay, act.script[m_nextAction - 1].mayWait))
        return false;
    m_underWay.reset();
    if (m_nextAction == act.script.size()) {
        if (!mayLeave(act, now))
            return false;
        m_acts.pop_front();
        m_nextAction = 0;
        return true;
    }
    if (!m_notBefore)
        m_notBefore = now + act.pause;
    if (now < *m_notBefore)
        return false;
    m_notBefore.reset();
    submit(act.script[m_nextAction++]);
    return true;
}

bool ScriptPlayer::isSettled(CallId call, bool whenBegun) const
{
    const auto index = m_calls.find(call);
    return index && (whenBegun || !m_calls[*index].isWaiting());
}

bool ScriptPlayer::mayLeave(const Act& act, Timestamp now) const
{
    const auto reports = judge(act.until, evidence(now));
    return std::ranges::all_of(reports, lacksOnlyTime);
}

void ScriptPlayer::submit(const Statement& statement)
{
    if (!statement.isForThisPlatform())
        return;
    const auto call = m_lab.submit(m_lab.actor(statement.actor), statement.call);
    if (call)
        m_underWay = *call;
    else
        m_problem = fmt::format("\"{}\" could not be played: {}", statement.text, call.error().message);
}

} // namespace socketlab::lesson
