#pragma once

#include "row.h"

#include <functional>

namespace socketlab::bench {

constexpr int rounds = 7;

/// Two ways to do the same, in turns. The ratio is the median of the rounds' ratios: what slows the machine down for a
/// while slows both of a round.
struct Compared
{
    double peer = 0;  ///< median
    double lab = 0;   ///< median
    double ratio = 0; ///< lab / peer
    double least = 0;
    double most = 0;
};
Compared compare(const std::function<double()>& peer, const std::function<double()>& lab, int times = rounds);

enum class Unit { Nanoseconds, PerSecond, BytesPerSecond };
std::string toText(double value, Unit unit);

enum class Bound { AtMost, AtLeast };
/// `bound`: of the ratio.
Finding findingOf(std::string what, const Compared& compared, Unit unit, Bound bound, double limit);
/// The same without a target.
Finding comparisonOf(std::string what, const Compared& compared, Unit unit);
/// Of a peer or a part that is not here.
Finding absent(std::string what, std::string why);

} // namespace socketlab::bench
