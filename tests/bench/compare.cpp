#include "compare.h"

#include <algorithm>
#include <fmt/format.h>

namespace socketlab::bench {
namespace {

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

std::string ratioText(const Compared& compared)
{
    return fmt::format("{:.2f} ({:.2f}-{:.2f})", compared.ratio, compared.least, compared.most);
}

} // namespace

Compared compare(const std::function<double()>& peer, const std::function<double()>& lab, int times)
{
    std::vector<double> peers;
    std::vector<double> labs;
    std::vector<double> ratios;
    for (int round = 0; round < times; ++round) {
        // Who comes first changes, so that neither always finds the caches warm.
        const bool isPeerFirst = round % 2 == 0;
        const double first = isPeerFirst ? peer() : lab();
        const double second = isPeerFirst ? lab() : peer();
        peers.push_back(isPeerFirst ? first : second);
        labs.push_back(isPeerFirst ? second : first);
        ratios.push_back(labs.back() / peers.back());
    }
    const auto [least, most] = std::ranges::minmax(ratios);
    return {median(peers), median(labs), median(ratios), least, most};
}

std::string toText(double value, Unit unit)
{
    switch (unit) {
    case Unit::Nanoseconds:
        return value < 10'000 ? fmt::format("{:.0f} ns", value) : fmt::format("{:.1f} us", value / 1e3);
    case Unit::PerSecond: return value < 1e6 ? fmt::format("{:.0f}/s", value) : fmt::format("{:.2f} M/s", value / 1e6);
    case Unit::BytesPerSecond: return fmt::format("{:.1f} MB/s", value / 1e6);
    }
    return {};
}

Finding findingOf(std::string what, const Compared& compared, Unit unit, Bound bound, double limit)
{
    auto finding = comparisonOf(std::move(what), compared, unit);
    const bool isCeiling = bound == Bound::AtMost;
    finding.target = fmt::format("{} {:.2f} x", isCeiling ? "<=" : ">=", limit);
    finding.isMet = isCeiling ? compared.ratio <= limit : compared.ratio >= limit;
    return finding;
}

Finding comparisonOf(std::string what, const Compared& compared, Unit unit)
{
    return {std::move(what), "", toText(compared.lab, unit), toText(compared.peer, unit), ratioText(compared), true};
}

Finding absent(std::string what, std::string why)
{
    return {std::move(what), "", "-", std::move(why), "-", true};
}

} // namespace socketlab::bench
