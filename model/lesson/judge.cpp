#include "lesson/judge.h"

#include "lesson/witness.h"
#include "lesson/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

namespace socketlab::lesson {
namespace {

using journal::CallView;
using namespace std::chrono_literals;

// What a rule comes to; the report adds the texts of the check.
struct Verdict
{
    CheckStatus status = CheckStatus::NotYet;
    std::string got;
    std::optional<Timestamp> due;
};

Verdict passed(std::string got)
{
    return {CheckStatus::Passed, std::move(got), {}};
}

Verdict notYet(std::string got)
{
    return {CheckStatus::NotYet, std::move(got), {}};
}

Verdict passedIf(bool isTrue, std::string got)
{
    return isTrue ? passed(std::move(got)) : notYet(std::move(got));
}

// A check that is not true may become so when one of the calls returns.
Verdict passedIf(bool isTrue, std::string got, const Calls& calls)
{
    if (isTrue)
        return passed(std::move(got));
    const bool isAnyUnderWay = std::ranges::any_of(calls, &CallView::isWaiting);
    return {isAnyUnderWay ? CheckStatus::Waiting : CheckStatus::NotYet, std::move(got), {}};
}

Calls withResult(const Calls& calls, const std::optional<ResultTest>& test)
{
    Calls found;
    std::ranges::copy_if(calls, std::back_inserter(found), [&](const CallView& call) { return fits(test, call); });
    return found;
}

Calls returned(Calls calls)
{
    std::erase_if(calls, &CallView::isWaiting);
    return calls;
}

// Judges one rule by one body of evidence.
class Judge
{
public:
    explicit Judge(const Evidence& evidence) : m_evidence(evidence), m_witness(evidence) {}

    Verdict operator()(const SawCheck& check) const
    {
        const auto calls = m_witness.find(check.event.call);
        const auto seen = withResult(calls, check.event.result);
        return seen.empty() ? missing(check.event, calls) : passed(whatWasSeen(check.event, seen[0]));
    }

    Verdict operator()(const NeverCheck& check) const
    {
        const auto seen = withResult(m_witness.find(check.event.call), check.event.result);
        if (!seen.empty())
            return notYet(whatWasSeen(check.event, seen[0]));
        const auto believed = m_evidence.state.time() + quietForNever;
        if (m_evidence.now >= believed)
            return passed("it has not happened");
        return {CheckStatus::Waiting, "it has not happened so far", believed};
    }

    // A call takes effect between its begin and its return, and the return is stamped later by a thread that may be
    // slow. So the begin of the cause is compared with the return of the effect.
    Verdict operator()(const BeforeCheck& check) const
    {
        const auto causes = m_witness.find(check.cause.call);
        const auto begun = withResult(causes, check.cause.result);
        if (begun.empty())
            return missing(check.cause, causes);
        const auto effects = m_witness.find(check.effect.call);
        const auto ended = returned(withResult(effects, check.effect.result));
        if (ended.empty())
            return missing(check.effect, effects);
        const auto endOf = [](const CallView& call) { return call.returnedRecord->time; };
        const auto& effect = *std::ranges::max_element(ended, {}, endOf);
        const auto gap = endOf(effect) - begun[0].beganRecord->time;
        const auto began = m_witness.whoseCall(begun[0], check.cause.call) + " began";
        const auto end = m_witness.ending(effect, check.effect.call);
        return gap > Duration::zero() ? passed(fmt::format("{} {} before {}", began, durationText(gap), end))
                                      : notYet(fmt::format("{} only after {}", began, end));
    }

    Verdict operator()(const CountCheck& check) const
    {
        const auto calls = m_witness.find(check.event.call);
        const auto times = std::ssize(withResult(calls, check.event.result));
        auto story = times == 0 ? m_witness.nearestMiss(check.event.call, calls) : timesText(times) + " so far";
        if (times > 0 && check.event.result)
            story += fmt::format(": {} {}", whose(check.event.call), history(calls));
        return passedIf(holds(times, check.comparison, check.times), std::move(story), calls);
    }

    Verdict operator()(const SumCheck& check) const
    {
        const auto calls = m_witness.find(check.event.call);
        std::int64_t total = 0;
        for (const auto& call : returned(withResult(calls, check.event.result)))
            total += call.returned->error == 0 ? call.returned->value : 0;
        auto story = calls.empty() ? m_witness.nearestMiss(check.event.call, calls)
                                   : fmt::format("they add up to {} so far", total);
        return passedIf(holds(total, check.comparison, check.total), std::move(story), calls);
    }

    Verdict operator()(const BlockedCheck& check) const
    {
        const auto calls = m_witness.find(check.event.call);
        const auto fitting = withResult(calls, check.event.result);
        if (fitting.empty())
            return missing(check.event, calls);
        const auto duration = [this](const CallView& call) { return m_witness.durationOf(call); };
        const auto& longest = *std::ranges::max_element(fitting, {}, duration);
        if (longest.isWaiting())
            return stillWaiting(check, longest);
        auto story =
            fmt::format("{} after {}", m_witness.ending(longest, check.event.call), durationText(duration(longest)));
        return passedIf(duration(longest) >= check.time, std::move(story), calls);
    }

    Verdict operator()(const TookCheck& check) const
    {
        const auto calls = m_witness.find(check.event.call);
        const auto ended = returned(withResult(calls, check.event.result));
        if (ended.empty())
            return missing(check.event, calls);
        const auto isRight = [&](const CallView& call) {
            return holds(m_witness.durationOf(call).count(), check.comparison, Duration(check.time).count());
        };
        const auto found = std::ranges::find_if(ended, isRight);
        const auto& told = found == ended.end() ? ended.back() : *found;
        return passedIf(found != ended.end(),
                        fmt::format("{} took {}", m_witness.whoseCall(told, check.event.call),
                                    durationText(m_witness.durationOf(told))),
                        calls);
    }

    Verdict operator()(const StateCheck& check) const
    {
        const auto* socket = m_witness.findSocket(check.socket);
        if (!socket)
            return noSocket(check.socket);
        if (socket->life == journal::SocketLife::Closed)
            return notYet(fmt::format("{} is closed, so it has no state", check.socket));
        if (socket->seen.state == TcpState::Unknown)
            return notAsked(check.socket);
        const bool isSame = socket->seen.state == check.state;
        return passedIf(isSame == (check.comparison == Comparison::Equal),
                        fmt::format("{}'s state is {}", check.socket, toText(socket->seen.state)));
    }

    Verdict operator()(const QueueCheck& check) const
    {
        const auto* socket = m_witness.findSocket(check.socket);
        if (!socket)
            return noSocket(check.socket);
        if (!socket->seen.bytesKnown)
            return notAsked(check.socket);
        const bool isUnread = check.queue == QueueCheck::Queue::Unread;
        const auto bytes = isUnread ? socket->seen.receiveQueue : socket->seen.unacknowledged;
        return passedIf(holds(bytes, check.comparison, check.bytes),
                        fmt::format("{} has {}", check.socket, bytesText(bytes, check.queue)));
    }

    Verdict operator()(const StreamCheck& check) const
    {
        const auto* socket = m_witness.findSocket(check.socket);
        if (!socket)
            return noSocket(check.socket);
        const auto data = m_witness.bytesOf(*socket, check.side);
        const auto what =
            fmt::format("{} {}", check.side == StreamCheck::Side::Got ? "read from" : "sent on", check.socket);
        if (data.empty())
            return check.data.empty() ? passed(fmt::format("nothing was {}", what))
                                      : notYet(fmt::format("nothing has been {} yet", what));
        const bool isBeginning =
            data.size() < check.data.size() && std::ranges::equal(data, check.data | std::views::take(data.size()));
        return passedIf(data == check.data,
                        fmt::format("{} was {}{}", dataText(data), what, isBeginning ? " so far" : ""));
    }

private:
    std::string whatWasSeen(const EventPattern& event, const CallView& call) const
    {
        return event.result ? m_witness.ending(call, event.call) : m_witness.deed(call);
    }

    // Nothing fits the event. `calls` are those that fit but for how they ended.
    Verdict missing(const EventPattern& event, const Calls& calls) const
    {
        return passedIf(false, m_witness.nearestMiss(event.call, calls), calls);
    }

    // Told in tenths of a second, so that the sentence is worth reading again only when it has changed.
    Verdict stillWaiting(const BlockedCheck& check, const CallView& call) const
    {
        constexpr auto tick = 100ms;
        const auto whoseCall = m_witness.whoseCall(call, check.event.call);
        const auto waited = std::chrono::duration_cast<std::chrono::milliseconds>(m_witness.durationOf(call));
        if (waited >= check.time)
            return passed(
                fmt::format("{} has waited for more than {} ms, and waits on", whoseCall, check.time.count()));
        const auto told = waited / tick * tick;
        return {CheckStatus::Waiting, fmt::format("{} has waited for {} ms so far", whoseCall, told.count()),
                call.beganRecord->time + std::min(told + tick, check.time)};
    }

    static Verdict noSocket(std::string_view name) { return notYet(fmt::format("there is no socket {} yet", name)); }

    static Verdict notAsked(std::string_view name)
    {
        return notYet(fmt::format("the kernel has not been asked about {} yet", name));
    }

    const Evidence& m_evidence;
    Witness m_witness;
};

} // namespace

std::string_view toText(CheckStatus status)
{
    switch (status) {
    case CheckStatus::Passed: return "passed";
    case CheckStatus::Waiting: return "waiting";
    case CheckStatus::NotYet: return "not yet";
    }
    return {};
}

CheckReport judge(const Check& check, const Evidence& evidence)
{
    auto verdict = std::visit(Judge(evidence), check.rule);
    return {check.text, expectation(check), std::move(verdict.got), verdict.status, verdict.due};
}

std::vector<CheckReport> judge(std::span<const Check> checks, const Evidence& evidence)
{
    std::vector<CheckReport> reports;
    for (const auto& check : checks)
        reports.push_back(judge(check, evidence));
    return reports;
}

bool allPassed(std::span<const CheckReport> reports)
{
    return std::ranges::all_of(reports, [](const CheckReport& report) { return report.status == CheckStatus::Passed; });
}

} // namespace socketlab::lesson
