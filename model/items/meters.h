#pragma once

#include "journal/calltable.h"

#include <array>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace socketlab::items {

/// What happened within one second.
struct SecondCount
{
    std::uint64_t calls = 0; ///< that returned
    std::uint64_t bytes = 0; ///< that send and recv moved, both ways
};

/// A fold over the records: how much happened in each second of the session, and how the processor was used. Seconds
/// count from the first record; what happened in a second is told for whole seconds. A value.
class Meters
{
public:
    static constexpr std::size_t minute = 60;

    /// The records in their order.
    void apply(const Record& record);

    /// The last minute of whole seconds before a moment, oldest first; nothing happened before the session.
    std::array<SecondCount, minute> minuteBefore(Timestamp moment) const;

    struct Cpu
    {
        Duration spent{};
        std::optional<double> share; ///< of one processor lately, 0 to 1; nothing before it is known
    };
    Cpu cpuOf(ActorId actor, Timestamp moment) const;

private:
    struct CpuSample
    {
        Timestamp time{};
        Duration spent{};
    };
    std::int64_t secondOf(Timestamp time) const;

    std::optional<Timestamp> m_start;
    std::map<std::int64_t, SecondCount> m_seconds; // those in which anything happened
    std::unordered_map<ActorId, std::vector<CpuSample>> m_cpu;
};

} // namespace socketlab::items
