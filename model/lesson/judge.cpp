#include "lesson/judge.h"

#include "engine/lab.h"
#include "lesson/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

namespace socketlab::lesson {
namespace {

using journal::CallView;
using Calls = std::vector<CallView>;
using namespace std::chrono_literals;

// What a rule comes to; the report adds the texts of the check.
struct Verdict
{
    CheckStatus status = CheckStatus::NotYet;
    std::string got;
    std::optional<Timestamp> due;
};

bool fits(const std::optional<ResultTest>& test, const CallView& call)
{
    if (!test)
        return true;
    if (call.isWaiting())
        return false;
    const bool failed = call.returned->error != 0;
    const bool isEqual = test->comparison == Comparison::Equal;
    switch (test->kind) {
    case ResultTest::Kind::Number: return !failed && holds(call.returned->value, test->comparison, test->value);
    case ResultTest::Kind::Success: return failed != isEqual;
    case ResultTest::Kind::Failure: return failed == isEqual;
    case ResultTest::Kind::Error: return (call.returned->error == test->value) == isEqual;
    }
    return false;
}

Calls withResult(const Calls& calls, const std::optional<ResultTest>& test)
{
    Calls found;
    std::ranges::copy_if(calls, std::back_inserter(found), [&](const CallView& call) { return fits(test, call); });
    return found;
}

bool isAnyWaiting(const Calls& calls)
{
    return std::ranges::any_of(calls, &CallView::isWaiting);
}

Verdict passed(std::string got)
{
    return {CheckStatus::Passed, std::move(got), {}};
}

Verdict notYet(std::string got)
{
    return {CheckStatus::NotYet, std::move(got), {}};
}

// Judges one rule by one body of evidence.
class Judge
{
public:
    explicit Judge(const Evidence& evidence) : m_evidence(evidence) {}

    Verdict operator()(const SawCheck& check) const
    {
        const auto calls = find(check.event.call);
        const auto seen = withResult(calls, check.event.result);
        if (seen.empty())
            return missing(check.event.call, calls);
        if (check.event.result)
            return passed(fmt::format("{}'s {} {}", actorOf(seen[0]), shortText(check.event.call), hasEnded(*seen[0].returned)));
        return passed(whatWasCalled(seen[0]));
    }

    Verdict operator()(const NeverCheck& check) const
    {
        const auto seen = withResult(find(check.event.call), check.event.result);
        if (!seen.empty() && check.event.result)
            return notYet(fmt::format("{}'s {} {}", actorOf(seen[0]), shortText(check.event.call), hasEnded(*seen[0].returned)));
        if (!seen.empty())
            return notYet(whatWasCalled(seen[0]));
        const auto believed = m_evidence.state.time() + quietForNever;
        if (m_evidence.now >= believed)
            return passed("it has not happened");
        return {CheckStatus::Waiting, "it has not happened so far", believed};
    }

    // A call takes effect between its begin and its return, and the return is stamped later by a thread that may be
    // slow. So the begin of the cause is compared with the return of the effect.
    Verdict operator()(const BeforeCheck& check) const
    {
        const auto causes = find(check.cause.call);
        const auto effects = find(check.effect.call);
        const auto begun = withResult(causes, check.cause.result);
        auto ended = withResult(effects, check.effect.result);
        std::erase_if(ended, &CallView::isWaiting);
        if (begun.empty())
            return missing(check.cause.call, causes);
        if (ended.empty())
            return missing(check.effect.call, effects);
        const auto& cause = begun.front();
        const auto& effect = *std::ranges::max_element(ended, {}, [](const CallView& call) { return call.returnedRecord->time; });
        const auto gap = effect.returnedRecord->time - cause.beganRecord->time;
        const auto first = fmt::format("{}'s {}", actorOf(cause), shortText(check.cause.call));
        const auto second = fmt::format("{}'s {} {}", actorOf(effect), shortText(check.effect.call), hasEnded(*effect.returned));
        if (gap > Duration::zero())
            return passed(fmt::format("{} began {} before {}", first, durationText(gap), second));
        return notYet(fmt::format("{} began only after {}", first, second));
    }

    Verdict operator()(const CountCheck& check) const
    {
        const auto calls = find(check.event.call);
        const auto seen = withResult(calls, check.event.result);
        const auto times = std::ssize(seen);
        const auto story = seen.empty() ? missing(check.event.call, calls).got
            : check.event.result        ? fmt::format("{} so far: {} {}", timesText(times), whoseCalls(check.event.call), history(calls))
                                        : fmt::format("{} so far", timesText(times));
        return compare(holds(times, check.comparison, check.times), story, calls);
    }

    Verdict operator()(const SumCheck& check) const
    {
        const auto calls = find(check.event.call);
        std::int64_t total = 0;
        for (const auto& call : withResult(calls, check.event.result))
            if (!call.isWaiting() && call.returned->error == 0)
                total += call.returned->value;
        const auto story = calls.empty() ? missing(check.event.call, calls).got : fmt::format("they add up to {} so far", total);
        return compare(holds(total, check.comparison, check.total), story, calls);
    }

    Verdict operator()(const BlockedCheck& check) const
    {
        const auto calls = find(check.event.call);
        const auto fitting = withResult(calls, check.event.result);
        const auto& candidates = fitting.empty() ? calls : fitting;
        if (candidates.empty())
            return missing(check.event.call, calls);
        const auto& longest = *std::ranges::max_element(candidates, {}, [&](const CallView& call) { return durationOf(call); });
        const auto whoseCall = fmt::format("{}'s {}", actorOf(longest), shortText(check.event.call));
        const bool isLongEnough = durationOf(longest) >= check.time;
        if (fitting.empty() || !longest.isWaiting()) {
            const auto story = longest.isWaiting() ? fmt::format("{} is waiting now", whoseCall)
                                                   : fmt::format("{} {} after {}", whoseCall, hasEnded(*longest.returned),
                                                                 durationText(durationOf(longest)));
            return compare(isLongEnough && !fitting.empty(), story, calls);
        }
        return stillWaiting(whoseCall, longest, check.time);
    }

    Verdict operator()(const TookCheck& check) const
    {
        const auto calls = find(check.event.call);
        auto ended = withResult(calls, check.event.result);
        std::erase_if(ended, &CallView::isWaiting);
        if (ended.empty())
            return missing(check.event.call, calls);
        const auto found = std::ranges::find_if(ended, [&](const CallView& call) {
            return holds(durationOf(call).count(), check.comparison, Duration(check.time).count());
        });
        const auto& told = found == ended.end() ? ended.back() : *found;
        return compare(found != ended.end(),
                       fmt::format("{}'s {} took {}", actorOf(told), shortText(check.event.call), durationText(durationOf(told))),
                       calls);
    }

    Verdict operator()(const StateCheck& check) const
    {
        const auto* socket = findSocket(check.socket);
        if (!socket)
            return noSocket(check.socket);
        if (socket->life == journal::SocketLife::Closed)
            return notYet(fmt::format("{} is closed, so it has no state", check.socket));
        if (socket->seen.state == TcpState::Unknown)
            return notYet(fmt::format("the kernel has not been asked about {} yet", check.socket));
        const bool isSame = socket->seen.state == check.state;
        const auto story = fmt::format("{}'s state is {}", check.socket, toText(socket->seen.state));
        return isSame == (check.comparison == Comparison::Equal) ? passed(story) : notYet(story);
    }

    Verdict operator()(const QueueCheck& check) const
    {
        const auto* socket = findSocket(check.socket);
        if (!socket)
            return noSocket(check.socket);
        if (!socket->seen.bytesKnown)
            return notYet(fmt::format("the kernel has not been asked about {} yet", check.socket));
        const auto bytes = check.queue == QueueCheck::Queue::Unread ? socket->seen.receiveQueue : socket->seen.unacknowledged;
        const auto story = fmt::format("{} has {}", check.socket, bytesText(bytes, check.queue));
        return holds(bytes, check.comparison, check.bytes) ? passed(story) : notYet(story);
    }

    Verdict operator()(const StreamCheck& check) const
    {
        const auto* socket = findSocket(check.socket);
        if (!socket)
            return noSocket(check.socket);
        const auto data = bytesOf(*socket, check.side);
        const auto what = fmt::format("{} {}", check.side == StreamCheck::Side::Got ? "read from" : "sent on", check.socket);
        if (data == check.data)
            return passed(data.empty() ? fmt::format("nothing was {}", what) : fmt::format("{} was {}", dataText(data), what));
        if (data.empty())
            return notYet(fmt::format("nothing has been {} yet", what));
        const bool isBeginning = data.size() < check.data.size() && std::ranges::equal(data, check.data | std::views::take(data.size()));
        return notYet(fmt::format("{} was {}{}", dataText(data), what, isBeginning ? " so far" : ""));
    }

private:
    Duration durationOf(const CallView& call) const { return call.duration(m_evidence.now); }
    std::string actorOf(const CallView& call) const { return m_evidence.state.actorName(call.beganRecord->actor); }
    SocketNameOf nameOf() const { return [this](SocketId socket) { return m_evidence.state.socketName(socket); }; }
    static std::string shortText(const CallPattern& pattern) { return lesson::callText(pattern); }
    static std::string whoseCalls(const CallPattern& pattern) { return whose(pattern); }

    std::string whatWasCalled(const CallView& call) const
    {
        const auto payload = m_evidence.journal.payload(*call.beganRecord);
        return fmt::format("{} called {}", actorOf(call), socketlab::callText(*call.began, payload, nameOf()));
    }

    bool isMatch(const CallPattern& pattern, const CallView& call) const
    {
        // The cheap test first: this runs over every call of the lesson.
        return call.began->op == pattern.op
            && matches(pattern, actorOf(call), *call.began, m_evidence.journal.payload(*call.beganRecord), nameOf());
    }

    Calls find(const CallPattern& pattern) const
    {
        Calls found;
        for (auto index = m_evidence.scope.firstCall; index < m_evidence.calls.size(); ++index) {
            const auto call = viewCall(m_evidence.journal, m_evidence.calls[index]);
            if (isMatch(pattern, call))
                found.push_back(call);
        }
        return found;
    }

    // Nothing fits the event. `calls` are those that fit but for their result.
    Verdict missing(const CallPattern& pattern, const Calls& calls) const
    {
        if (!calls.empty())
            return compare(false, fmt::format("{} {}", whose(pattern), history(calls)), calls);
        auto otherWords = pattern;
        otherWords.words.clear();
        if (const auto near = find(otherWords); !near.empty())
            return notYet(fmt::format("{} instead", whatWasCalled(near.back())));
        auto otherActor = pattern;
        otherActor.actor.clear();
        if (const auto near = find(otherActor); !near.empty())
            return notYet(fmt::format("{} instead", whatWasCalled(near.back())));
        return notYet(pattern.actor.empty() ? fmt::format("nobody has called {} yet", shortText(pattern))
                                            : fmt::format("{} has not called {} yet", pattern.actor, shortText(pattern)));
    }

    static Verdict compare(bool isTrue, std::string story, const Calls& calls)
    {
        const auto otherwise = isAnyWaiting(calls) ? CheckStatus::Waiting : CheckStatus::NotYet;
        return {isTrue ? CheckStatus::Passed : otherwise, std::move(story), {}};
    }

    // Told in tenths of a second, so that the sentence is worth reading again only when it has changed.
    Verdict stillWaiting(const std::string& whoseCall, const CallView& call, std::chrono::milliseconds wanted) const
    {
        constexpr Duration tick = 100ms;
        const auto waited = durationOf(call);
        const auto told = std::chrono::duration_cast<std::chrono::milliseconds>(waited / tick * tick);
        if (waited >= wanted)
            return passed(fmt::format("{} has waited for more than {} ms, and waits on", whoseCall, wanted.count()));
        const auto next = std::min<Duration>(told + tick, wanted);
        return {CheckStatus::Waiting, fmt::format("{} has waited for {} ms so far", whoseCall, told.count()),
                call.beganRecord->time + next};
    }

    // The latest of that name in this part of the journal.
    const journal::SocketState* findSocket(std::string_view name) const
    {
        const auto& all = m_evidence.state.sockets();
        const auto ours = std::span(all).subspan(std::min(m_evidence.scope.firstSocket, all.size()));
        const auto found = std::ranges::find(ours.rbegin(), ours.rend(), name, &journal::SocketState::name);
        return found == ours.rend() ? nullptr : &*found;
    }

    static Verdict noSocket(std::string_view name) { return notYet(fmt::format("there is no socket {} yet", name)); }

    Bytes bytesOf(const journal::SocketState& socket, StreamCheck::Side side) const
    {
        const auto index = side == StreamCheck::Side::Got ? socket.incoming : socket.outgoing;
        Bytes data;
        if (!index)
            return data;
        const auto& stream = m_evidence.state.streams()[*index];
        for (const auto& segment : side == StreamCheck::Side::Got ? stream.receives : stream.sends) {
            if (segment.isWaiting)
                continue;
            const auto bytes = m_evidence.journal.payload(segment.payload).first(segment.range.length);
            data.insert(data.end(), bytes.begin(), bytes.end());
        }
        return data;
    }

    const Evidence& m_evidence;
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
