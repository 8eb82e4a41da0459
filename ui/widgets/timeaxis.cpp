#include "ui/widgets/timeaxis.h"

#include "values/calltext.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace socketlab::ui {

namespace {

// 10 µs take 6 pixels, a millisecond 31, a second 70.
constexpr double pixelsForDouble = 4;
constexpr double shortestNanoseconds = 5000;

double seconds(Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

Duration fromSeconds(double count)
{
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(count));
}

/// The least of 1, 2, 5, 10, 20 … that is not below `least`.
double roundStep(double least)
{
    const auto power = std::pow(10.0, std::floor(std::log10(least)));
    for (const auto factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

double TimeAxis::compactLength(Duration duration)
{
    const auto nanoseconds = std::max<double>(0, static_cast<double>(duration.count()));
    return pixelsForDouble * std::log2(1 + nanoseconds / shortestNanoseconds);
}

TimeAxis::Index TimeAxis::add(Timestamp time, double leastX)
{
    const auto index = static_cast<Index>(m_moments.size());
    if (m_moments.empty()) {
        m_moments.push_back({time, leastX});
        return index;
    }
    const auto& before = m_moments.back();
    const auto silence = std::max(Duration{}, time - before.time);
    if (silence >= shortestBreak)
        m_breaks.push_back(index - 1);
    m_moments.push_back({before.time + silence, std::max(leastX, before.compactX + compactLength(silence))});
    return index;
}

double TimeAxis::trueX(Timestamp time) const
{
    return m_moments.empty() ? 0 : seconds(time - m_moments.front().time) * trueToTimeScale;
}

double TimeAxis::xOf(Index moment) const
{
    return m_mode == Mode::Compact ? m_moments[moment].compactX : trueX(m_moments[moment].time);
}

double TimeAxis::compactXAt(Timestamp time) const
{
    const auto after = std::ranges::upper_bound(m_moments, time, {}, &Moment::time);
    if (after == m_moments.begin())
        return m_moments.empty() ? 0 : m_moments.front().compactX;
    const auto& before = *std::prev(after);
    if (after == m_moments.end())
        return before.compactX + compactLength(time - before.time);
    const auto part = seconds(time - before.time) / seconds(after->time - before.time);
    return before.compactX + part * (after->compactX - before.compactX);
}

double TimeAxis::xAt(Timestamp time) const
{
    return m_mode == Mode::Compact ? compactXAt(time) : trueX(time);
}

Timestamp TimeAxis::timeAt(double x) const
{
    if (m_moments.empty())
        return {};
    if (m_mode == Mode::TrueToTime)
        return m_moments.front().time + fromSeconds(x / trueToTimeScale);
    const auto after = std::ranges::upper_bound(m_moments, x, {}, &Moment::compactX);
    if (after == m_moments.begin())
        return m_moments.front().time;
    const auto& before = *std::prev(after);
    if (after == m_moments.end())
        return before.time;
    const auto part = (x - before.compactX) / (after->compactX - before.compactX);
    return before.time + fromSeconds(part * seconds(after->time - before.time));
}

double TimeAxis::end() const
{
    return m_moments.empty() ? 0 : xOf(static_cast<Index>(m_moments.size() - 1));
}

std::vector<TimeAxis::Break> TimeAxis::breaksBetween(double left, double right) const
{
    std::vector<Break> found;
    if (m_mode == Mode::TrueToTime)
        return found;
    const auto endOf = [this](Index moment) { return m_moments[moment + 1].compactX; };
    for (auto at = std::ranges::lower_bound(m_breaks, left, {}, endOf);
         at != m_breaks.end() && m_moments[*at].compactX < right; ++at)
        found.push_back({m_moments[*at].compactX, endOf(*at), m_moments[*at + 1].time - m_moments[*at].time});
    return found;
}

std::vector<TimeAxis::Tick> TimeAxis::ticksBetween(double left, double right, double distance) const
{
    if (m_moments.empty() || right <= left)
        return {};
    return m_mode == Mode::Compact ? momentTicks(left, right, distance) : regularTicks(left, right, distance);
}

// The line is cut into pieces of twice the distance, and the first moment in each piece is marked unless it is too near to
// the one before: so a mark depends on what is there and not on where the window stands.
std::vector<TimeAxis::Tick> TimeAxis::momentTicks(double left, double right, double distance) const
{
    std::vector<Tick> ticks;
    const auto piece = 2 * distance;
    const Tick* previous = nullptr;
    for (auto from = std::max(0.0, std::floor(left / piece) - 1) * piece; from < right; from += piece) {
        const auto moment = std::ranges::lower_bound(m_moments, from, {}, &Moment::compactX);
        if (moment == m_moments.end())
            break;
        if (moment->compactX >= from + piece || (previous && moment->compactX < previous->x + distance))
            continue;
        const auto since = previous ? moment->time - previous->time : moment->time - m_moments.front().time;
        ticks.push_back({moment->compactX, moment->time, since});
        previous = &ticks.back();
    }
    return ticks;
}

std::vector<TimeAxis::Tick> TimeAxis::regularTicks(double left, double right, double distance) const
{
    std::vector<Tick> ticks;
    const auto step = roundStep(distance / trueToTimeScale);
    const auto first = std::max(0.0, std::ceil(left / trueToTimeScale / step));
    for (auto number = first; number * step * trueToTimeScale < right; ++number)
        ticks.push_back(
            {number * step * trueToTimeScale, m_moments.front().time + fromSeconds(number * step), fromSeconds(step)});
    return ticks;
}

std::string TimeAxis::textOf(const Tick& tick) const
{
    const auto since = tick.time - m_moments.front().time;
    if (m_mode == Mode::Compact && since > Duration{} && tick.sincePrevious < std::chrono::milliseconds(10))
        return "+" + durationText(tick.sincePrevious);
    // As many digits as it takes to tell two neighbours apart.
    const auto digits = std::clamp(static_cast<int>(std::ceil(-std::log10(seconds(tick.sincePrevious)))), 0, 9);
    // Cut off rather than rounded, so that a later tick never bears an earlier time.
    const auto scale = std::pow(10.0, digits);
    const auto whole = std::floor(seconds(since) * scale + 1e-6) / scale;
    if (whole < 60)
        return fmt::format("{:.{}f} s", whole, digits);
    const auto minutes = std::floor(whole / 60);
    return fmt::format("{:.0f}:{:0{}.{}f}", minutes, whole - 60 * minutes, digits > 0 ? digits + 3 : 2, digits);
}

} // namespace socketlab::ui
