#pragma once

#include "journal/calltable.h"
#include "ui/widgets/timeaxis.h"

#include <deque>
#include <optional>
#include <unordered_map>
#include <vector>

namespace socketlab::ui {

/// A call among those of its lane, in the order in which they began.
struct TimelinePlace
{
    std::size_t lane = 0;
    std::size_t position = 0;
    bool operator==(const TimelinePlace&) const = default;
};

/// How the lanes are looked at.
struct TimelineSight
{
    double zoom = 1;
    Timestamp now{}; ///< up to where what waits has grown
};

/// A call's bar in its lane, in pixels of a line that begins at 0.
struct TimelineBar
{
    TimelinePlace place;
    std::size_t call = 0; ///< index into the CallTable
    double left = 0;      ///< where it truly began
    double trueRight = 0; ///< where it truly returned; of a waiting one: now
    double room = 0;      ///< where the next one begins
    bool isWaiting = false;

    /// Its right edge if it would like to be `wanted` wide, for its label: at least a narrow mark, never past the next one.
    double rightFor(double wanted) const;

    static constexpr double narrowest = 3;
    static constexpr double distance = 2; ///< kept free before the next bar
};

/// Lanes of calls, an actor each, on one time axis: a fold over the records. A call that contains others is shown by its
/// parts. A value; what it is asked costs what is seen, not what happened.
class TimelineLayout
{
public:
    enum class WorldLane { Hidden, Shown };

    explicit TimelineLayout(WorldLane worldLane = WorldLane::Hidden) : m_worldLane(worldLane) {}

    /// The record must be the next one; `calls` holds it already.
    void apply(const Record& record, const journal::CallTable& calls);

    TimeAxis& axis() { return m_axis; }
    const TimeAxis& axis() const { return m_axis; }
    WorldLane worldLane() const { return m_worldLane; }

    std::size_t laneCount() const { return m_lanes.size(); }
    ActorId actorOf(std::size_t lane) const { return m_lanes[lane].actor; }
    std::optional<std::size_t> laneOf(ActorId actor) const;
    std::size_t callCount(std::size_t lane) const { return m_lanes[lane].calls.size(); }

    double width(TimelineSight sight) const;
    TimelineBar barAt(TimelinePlace place, TimelineSight sight) const;
    /// The bars of which something is seen. Where they lie closer than a pixel, only as many as there are pixels.
    std::vector<TimelineBar> barsBetween(std::size_t lane, double left, double right, TimelineSight sight) const;

    Timestamp beganAt(TimelinePlace place) const;
    /// Nothing for a call that is not shown.
    std::optional<TimelinePlace> find(ActorId actor, std::size_t call) const;
    /// The call of the lane that began last before `time`, or else its first one.
    std::optional<TimelinePlace> nearestIn(std::size_t lane, Timestamp time) const;

    /// On the compact line a call is at least so wide that a short label fits at zoom 1.
    static constexpr double compactCallWidth = 124;

private:
    static constexpr TimeAxis::Index notYet = ~TimeAxis::Index{0};
    struct LaneCall
    {
        std::uint32_t call = 0;
        TimeAxis::Index began = 0;
        TimeAxis::Index returned = notYet;
    };
    struct Lane
    {
        ActorId actor = ActorId::None;
        std::deque<LaneCall> calls;
    };

    void begin(const Record& record);
    void finish(const Record& record, const CallReturned& returned, const journal::CallTable& calls);
    double rightOf(const LaneCall& call, TimelineSight sight) const;

    WorldLane m_worldLane;
    TimeAxis m_axis;
    std::vector<Lane> m_lanes;
    std::unordered_map<ActorId, std::size_t> m_laneOf;
    std::uint32_t m_callCount = 0;
};

} // namespace socketlab::ui
