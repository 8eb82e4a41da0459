#include "ui/widgets/timelinelayout.h"

#include <algorithm>
#include <limits>

namespace socketlab::ui {

double TimelineBar::rightFor(double wanted) const
{
    const auto farthest = std::max(left + 1, room - distance);
    return std::min(std::max({trueRight, left + wanted, left + narrowest}), farthest);
}

void TimelineLayout::apply(const Record& record, const journal::CallTable& calls)
{
    if (const auto* started = std::get_if<ActorStarted>(&record.event)) {
        if (started->kind == ActorKind::World && m_worldLane == WorldLane::Hidden)
            return;
        m_laneOf[record.actor] = m_lanes.size();
        m_lanes.push_back({record.actor, {}});
    } else if (std::holds_alternative<CallBegan>(record.event)) {
        begin(record);
        ++m_callCount;
    } else if (const auto* returned = std::get_if<CallReturned>(&record.event)) {
        finish(record, *returned, calls);
    }
}

void TimelineLayout::begin(const Record& record)
{
    const auto lane = laneOf(record.actor);
    if (!lane)
        return;
    auto& calls = m_lanes[*lane].calls;
    // One actor makes one call at a time: what has not returned contains this one.
    while (!calls.empty() && calls.back().returned == notYet)
        calls.pop_back();
    calls.push_back({m_callCount, m_axis.add(record.time), notYet});
}

void TimelineLayout::finish(const Record& record, const CallReturned& returned, const journal::CallTable& calls)
{
    const auto lane = laneOf(record.actor);
    if (!lane || m_lanes[*lane].calls.empty())
        return;
    auto& last = m_lanes[*lane].calls.back();
    if (last.returned == notYet && calls.find({record.actor, returned.number}) == last.call)
        last.returned = m_axis.add(record.time, m_axis.compactXOf(last.began) + compactCallWidth);
}

std::optional<std::size_t> TimelineLayout::laneOf(ActorId actor) const
{
    const auto found = m_laneOf.find(actor);
    return found == m_laneOf.end() ? std::nullopt : std::optional(found->second);
}

double TimelineLayout::rightOf(const LaneCall& call, TimelineSight sight) const
{
    if (call.returned != notYet)
        return m_axis.xOf(call.returned) * sight.zoom;
    const bool isCompact = m_axis.mode() == TimeAxis::Mode::Compact;
    const auto least = isCompact ? m_axis.compactXOf(call.began) + compactCallWidth : m_axis.xOf(call.began);
    return std::max(m_axis.xAt(sight.now), least) * sight.zoom;
}

double TimelineLayout::width(TimelineSight sight) const
{
    auto right = m_axis.end() * sight.zoom;
    for (const auto& lane : m_lanes) {
        if (!lane.calls.empty())
            right = std::max(right, rightOf(lane.calls.back(), sight));
    }
    return right;
}

TimelineBar TimelineLayout::barAt(TimelinePlace place, TimelineSight sight) const
{
    const auto& calls = m_lanes[place.lane].calls;
    const auto& call = calls[place.position];
    const bool isLast = place.position + 1 == calls.size();
    return {
        .place = place,
        .call = call.call,
        .left = m_axis.xOf(call.began) * sight.zoom,
        .trueRight = rightOf(call, sight),
        .room = isLast ? std::numeric_limits<double>::max() : m_axis.xOf(calls[place.position + 1].began) * sight.zoom,
        .isWaiting = call.returned == notYet,
    };
}

std::vector<TimelineBar> TimelineLayout::barsBetween(std::size_t lane, double left, double right,
                                                     TimelineSight sight) const
{
    std::vector<TimelineBar> bars;
    const auto& calls = m_lanes[lane].calls;
    const auto leftOf = [&](const LaneCall& call) { return m_axis.xOf(call.began) * sight.zoom; };
    auto next = std::ranges::upper_bound(calls, left, {}, leftOf);
    if (next != calls.begin())
        --next; // it began before what is seen, and may reach into it
    while (next != calls.end() && leftOf(*next) < right) {
        bars.push_back(barAt({lane, static_cast<std::size_t>(next - calls.begin())}, sight));
        const auto nextPixel = bars.back().left + 1;
        ++next;
        if (next != calls.end() && leftOf(*next) < nextPixel)
            next = std::ranges::lower_bound(next, calls.end(), nextPixel, {}, leftOf);
    }
    return bars;
}

Timestamp TimelineLayout::beganAt(TimelinePlace place) const
{
    return m_axis.timeOf(m_lanes[place.lane].calls[place.position].began);
}

std::optional<TimelinePlace> TimelineLayout::find(ActorId actor, std::size_t call) const
{
    const auto lane = laneOf(actor);
    if (!lane)
        return std::nullopt;
    const auto& calls = m_lanes[*lane].calls;
    const auto found = std::ranges::lower_bound(calls, call, {}, &LaneCall::call);
    if (found == calls.end() || found->call != call)
        return std::nullopt;
    return TimelinePlace{*lane, static_cast<std::size_t>(found - calls.begin())};
}

std::optional<TimelinePlace> TimelineLayout::nearestIn(std::size_t lane, Timestamp time) const
{
    const auto& calls = m_lanes[lane].calls;
    if (calls.empty())
        return std::nullopt;
    const auto beganAt = [this](const LaneCall& call) { return m_axis.timeOf(call.began); };
    const auto after = std::ranges::upper_bound(calls, time, {}, beganAt);
    const auto count = static_cast<std::size_t>(after - calls.begin());
    return TimelinePlace{lane, count > 0 ? count - 1 : 0};
}

} // namespace socketlab::ui
