#pragma once

#include "values/measurement.h"
#include "values/timestamp.h"

#include <algorithm>
#include <vector>

namespace socketlab::engine {

/// Collects how long each of many took, and the time of all together. Any one thread at a time.
class Stopwatch
{
public:
    explicit Stopwatch(std::uint32_t expected) { m_times.reserve(expected); }

    void add(Duration time) { m_times.push_back(time); }
    std::uint32_t count() const { return static_cast<std::uint32_t>(m_times.size()); }

    /// Nothing at all where nothing was added.
    Measured result()
    {
        const std::chrono::duration<double> elapsed = Clock::now() - m_began;
        if (m_times.empty())
            return {};
        std::ranges::sort(m_times);
        return {count(), m_times[m_times.size() / 2], m_times[m_times.size() * 99 / 100],
                static_cast<double>(m_times.size()) / elapsed.count()};
    }

private:
    std::vector<Duration> m_times;
    Timestamp m_began = Clock::now();
};

} // namespace socketlab::engine
