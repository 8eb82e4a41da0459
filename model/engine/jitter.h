#pragma once

#include <chrono>
#include <cstdint>

namespace socketlab::engine {

/// Random pauses around every call, so that tests meet orders that a quick machine never shows.
struct Jitter
{
    std::chrono::milliseconds longest{0};
    std::uint64_t seed = 0;
};

} // namespace socketlab::engine
