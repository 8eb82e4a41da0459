#pragma once

#include "values/timestamp.h"

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace socketlab::ui {

/// Joins the moments of a session to places on a line, in device-independent pixels at zoom 1.
/// Real calls last microseconds while people act in seconds. So there are two ways to look: true to time, and compact,
/// where what lies between two moments takes room by its logarithm and long silences are breaks. The order is always true.
/// A value; each question costs what it tells of, not what the axis holds.
class TimeAxis
{
public:
    enum class Mode { Compact, TrueToTime };
    /// A moment by the order in which it was added.
    using Index = std::uint32_t;

    /// A silence that the compact line leaves out.
    struct Break
    {
        double left = 0;
        double right = 0;
        Duration length{};
    };
    struct Tick
    {
        double x = 0;
        Timestamp time{};
        Duration sincePrevious{}; ///< since the tick before this one
    };

    /// Adds a moment, not earlier than those before it. On the compact line it stands at `leastX` or later.
    Index add(Timestamp time, double leastX = 0);

    void setMode(Mode mode) { m_mode = mode; }
    Mode mode() const { return m_mode; }

    bool isEmpty() const { return m_moments.empty(); }
    Timestamp timeOf(Index moment) const { return m_moments[moment].time; }
    double xOf(Index moment) const;
    double compactXOf(Index moment) const { return m_moments[moment].compactX; }
    /// Of any time, also one later than every moment.
    double xAt(Timestamp time) const;
    Timestamp timeAt(double x) const;
    /// Of the last moment, or of `now` where that counts as well.
    double end() const;

    std::vector<Break> breaksBetween(double left, double right) const;
    /// Marks for an axis, at least `distance` apart, which stay where they are while the line is scrolled.
    std::vector<Tick> ticksBetween(double left, double right, double distance) const;
    /// `4.32 s`, `1:05`; on the compact line `+12 µs` for one that follows another closely.
    std::string textOf(const Tick& tick) const;

    static constexpr double trueToTimeScale = 100; ///< pixels a second
    static constexpr Duration shortestBreak = std::chrono::seconds(1);

private:
    struct Moment
    {
        Timestamp time{};
        double compactX = 0;
    };
    static double compactLength(Duration duration);
    double trueX(Timestamp time) const;
    double compactXAt(Timestamp time) const;
    std::vector<Tick> momentTicks(double left, double right, double distance) const;
    std::vector<Tick> regularTicks(double left, double right, double distance) const;

    Mode m_mode = Mode::Compact;
    std::deque<Moment> m_moments; // grows without ever moving millions at once
    std::vector<Index> m_breaks;  ///< the moments after which nothing happened for long
};

} // namespace socketlab::ui
