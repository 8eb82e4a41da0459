#pragma once

#include <chrono>

namespace socketlab {

/// CLOCK_MONOTONIC, the one clock of a session: shared by all threads and processes of this machine.
using Clock = std::chrono::steady_clock;
using Timestamp = Clock::time_point;
using Duration = std::chrono::nanoseconds;

} // namespace socketlab
