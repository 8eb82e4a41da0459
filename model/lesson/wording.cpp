#include "lesson/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace socketlab::lesson {
namespace {

std::string compared(Comparison comparison, std::string_view amount)
{
    switch (comparison) {
    case Comparison::Equal: return fmt::format("exactly {}", amount);
    case Comparison::NotEqual: return fmt::format("anything but {}", amount);
    case Comparison::Less: return fmt::format("less than {}", amount);
    case Comparison::LessOrEqual: return fmt::format("at most {}", amount);
    case Comparison::Greater: return fmt::format("more than {}", amount);
    case Comparison::GreaterOrEqual: return fmt::format("at least {}", amount);
    }
    return {};
}

std::string number(Comparison comparison, std::int64_t value)
{
    return comparison == Comparison::Equal ? fmt::to_string(value) : compared(comparison, fmt::to_string(value));
}

std::string timeText(std::chrono::milliseconds time)
{
    return time.count() >= 1000 && time.count() % 1000 == 0 ? fmt::format("{} s", time.count() / 1000)
                                                            : fmt::format("{} ms", time.count());
}

std::string makesCall(const CallPattern& pattern)
{
    return fmt::format("{} calls {}", pattern.actor.empty() ? "somebody" : pattern.actor, callText(pattern));
}

std::string happens(const EventPattern& event)
{
    return event.result ? fmt::format("{} {}", whose(event.call), willEnd(event)) : makesCall(event.call);
}

// The event as what somebody does or what ends: `alice's shutdown(a)`, `alice's send(a), which returns 2,`.
std::string asSubject(const EventPattern& event)
{
    return event.result ? fmt::format("{}, which {},", whose(event.call), willEnd(event)) : whose(event.call);
}

std::string sentence(const SawCheck& check)
{
    return happens(check.event);
}

std::string sentence(const NeverCheck& check)
{
    const auto& [call, result] = check.event;
    if (!result)
        return call.actor.empty() ? fmt::format("nobody calls {}", callText(call))
                                  : fmt::format("{} never calls {}", call.actor, callText(call));
    return call.actor.empty() ? fmt::format("nobody's {} {}", callText(call), willEnd(check.event))
                              : fmt::format("{} never {}", whose(call), willEnd(check.event));
}

std::string sentence(const BeforeCheck& check)
{
    const auto end = check.effect.result ? willEnd(check.effect) : std::string("returns");
    return fmt::format("{} begins before {} {}", asSubject(check.cause), whose(check.effect.call), end);
}

std::string sentence(const CountCheck& check)
{
    return fmt::format("{} {}", happens(check.event), compared(check.comparison, timesText(check.times)));
}

std::string sentence(const SumCheck& check)
{
    return fmt::format("the numbers that {} returns add up to {}", whose(check.event.call),
                       number(check.comparison, check.total));
}

std::string sentence(const BlockedCheck& check)
{
    const auto waits = fmt::format("{} waits for {}", whose(check.event.call), timeText(check.time));
    return check.event.result ? fmt::format("{}, then {}", waits, willEnd(check.event)) : waits;
}

std::string sentence(const TookCheck& check)
{
    return fmt::format("{} takes {}", asSubject(check.event), compared(check.comparison, timeText(check.time)));
}

std::string sentence(const StateCheck& check)
{
    return fmt::format("{}'s state is {}{}", check.socket, check.comparison == Comparison::Equal ? "" : "not ",
                       toText(check.state));
}

std::string sentence(const QueueCheck& check)
{
    const auto amount = bytesText(check.bytes, check.queue);
    return fmt::format("{} has {}", check.socket,
                       check.comparison == Comparison::Equal ? amount : compared(check.comparison, amount));
}

std::string sentence(const StreamCheck& check)
{
    return fmt::format("all that was {} {} is {}", check.side == StreamCheck::Side::Got ? "read from" : "sent on",
                       check.socket, check.data.empty() ? "nothing" : dataText(check.data));
}

struct Run
{
    const CallReturned* returned;
    std::int64_t times;
};

bool isSameResult(const CallReturned& a, const CallReturned& b)
{
    return a.error == b.error && (a.value == b.value || a.error != 0);
}

std::vector<Run> runsOf(std::span<const journal::CallView> calls)
{
    std::vector<Run> runs;
    for (const auto& call : calls) {
        if (call.isWaiting())
            continue;
        if (!runs.empty() && isSameResult(*runs.back().returned, *call.returned))
            ++runs.back().times;
        else
            runs.push_back({call.returned, 1});
    }
    return runs;
}

} // namespace

std::string expectation(const Check& check)
{
    return std::visit([](const auto& rule) { return sentence(rule); }, check.rule);
}

std::string whose(const CallPattern& pattern)
{
    return fmt::format("{}'s {}", pattern.actor.empty() ? "somebody" : pattern.actor, callText(pattern));
}

std::string willEnd(const EventPattern& event)
{
    if (!event.result)
        return "begins";
    const auto& [comparison, kind, value] = *event.result;
    const bool isEqual = comparison == Comparison::Equal;
    switch (kind) {
    case ResultTest::Kind::Number: return "returns " + number(comparison, value);
    case ResultTest::Kind::Success: return isEqual ? "succeeds" : "fails";
    case ResultTest::Kind::Failure: return isEqual ? "fails" : "succeeds";
    case ResultTest::Kind::Error:
        return fmt::format("{} {}", isEqual ? "fails with" : "ends with anything but",
                           errorName(static_cast<int>(value)));
    }
    return {};
}

std::string hasEnded(const CallReturned& returned)
{
    if (returned.error != 0)
        return "failed with " + errorName(returned.error);
    return movesBytes(returned.op) ? fmt::format("returned {}", returned.value) : "succeeded";
}

std::string history(std::span<const journal::CallView> calls)
{
    constexpr std::ptrdiff_t mostRuns = 3;
    const auto runs = runsOf(calls);
    const auto first = std::max<std::ptrdiff_t>(0, std::ssize(runs) - mostRuns);
    std::string text = first > 0 ? "at last " : "";
    for (auto run = runs.begin() + first; run != runs.end(); ++run) {
        const bool isFirst = run == runs.begin() + first;
        const bool isAnotherNumber =
            !isFirst && movesBytes(run->returned->op) && run->returned->error == 0 && (run - 1)->returned->error == 0;
        text += isFirst ? "" : ", then ";
        text += isAnotherNumber ? fmt::to_string(run->returned->value) : hasEnded(*run->returned);
        if (run->times > 1)
            text += ' ' + timesText(run->times);
    }
    if (std::ranges::any_of(calls, &journal::CallView::isWaiting))
        text += text.empty() ? "is waiting now" : ", and is waiting now";
    return text;
}

std::string timesText(std::int64_t times)
{
    if (times == 1)
        return "once";
    return times == 2 ? "twice" : fmt::format("{} times", times);
}

std::string bytesText(std::int64_t count, QueueCheck::Queue queue)
{
    return fmt::format("{} {} byte{}", count, queue == QueueCheck::Queue::Unread ? "unread" : "unacknowledged",
                       count == 1 ? "" : "s");
}

std::string dataText(ByteView data)
{
    constexpr std::size_t longest = 40;
    return quotedData(data, longest);
}

} // namespace socketlab::lesson
