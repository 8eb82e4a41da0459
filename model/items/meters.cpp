#include "items/meters.h"

#include <algorithm>

namespace socketlab::items {

namespace {
constexpr std::chrono::milliseconds cpuWindow{900}; // a share of less time than this jumps about
}

std::int64_t Meters::secondOf(Timestamp time) const
{
    return std::chrono::floor<std::chrono::seconds>(time - m_start.value_or(time)).count();
}

void Meters::apply(const Record& record)
{
    if (!m_start)
        m_start = record.time;
    if (const auto* returned = std::get_if<CallReturned>(&record.event)) {
        auto& second = m_seconds[secondOf(record.time)];
        ++second.calls;
        if (movesBytes(returned->op) && returned->value > 0)
            second.bytes += static_cast<std::uint64_t>(returned->value);
    } else if (const auto* seen = std::get_if<ActorObserved>(&record.event)) {
        m_cpu[record.actor].push_back({record.time, Duration(static_cast<std::int64_t>(seen->cpuNanoseconds))});
    }
}

std::array<SecondCount, Meters::minute> Meters::minuteBefore(Timestamp moment) const
{
    std::array<SecondCount, minute> counts{};
    const auto end = secondOf(moment);
    const auto first = end - static_cast<std::int64_t>(minute);
    for (auto at = m_seconds.lower_bound(first); at != m_seconds.end() && at->first < end; ++at)
        counts.at(static_cast<std::size_t>(at->first - first)) = at->second;
    return counts;
}

// Who computes is looked at often; who has not been seen to compute for a while rests.
Meters::Cpu Meters::cpuOf(ActorId actor, Timestamp moment) const
{
    const auto samples = m_cpu.find(actor);
    if (samples == m_cpu.end())
        return {};
    const auto after = std::ranges::upper_bound(samples->second, moment, {}, &CpuSample::time);
    if (after == samples->second.begin())
        return {};
    const auto& last = *std::prev(after);
    const auto from = std::ranges::lower_bound(samples->second.begin(), std::prev(after), last.time - cpuWindow, {},
                                               &CpuSample::time);
    const auto before = from == samples->second.begin() ? from : std::prev(from);
    Cpu cpu{last.spent, std::nullopt};
    if (before->time < last.time) {
        // Rested since it was last seen to compute: then the share is that of the time up to now.
        const auto end = std::max(last.time, moment);
        const auto passed = std::chrono::duration<double>(end - before->time).count();
        cpu.share = std::clamp(std::chrono::duration<double>(last.spent - before->spent).count() / passed, 0.0, 1.0);
    }
    return cpu;
}

} // namespace socketlab::items
