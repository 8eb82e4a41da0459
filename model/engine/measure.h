#pragma once

#include "values/measurement.h"

#include <expected>
#include <stop_token>
#include <string>

namespace socketlab::journal {
class Collector;
}

namespace socketlab::engine {

// Measuring for real: each waits until it has done what was asked, or soon after a stop, and leaves no thread, process,
// descriptor or file behind. The error is a sentence. Any thread; a call or two at a time.

using MeasureResult = std::expected<Measured, std::string>;

/// Whatever the wish names.
MeasureResult measure(const MeasureWish& wish, const std::stop_token& stop = {});

/// 16 bytes there and back between two threads.
MeasureResult measureRoundTrips(MeasureSubject channel, std::uint32_t count, const std::stop_token& stop = {});

/// How a small echo server is asked.
struct ServerLoad
{
    std::uint32_t requests = 10'000;
    std::uint32_t clients = 8;                ///< at the same time, from one thread; at most 64
    std::uint32_t perConnection = 10;         ///< requests, until a client hangs up and calls again
    std::uint32_t bytes = 16;                 ///< of a request, at most 4096
    journal::Collector* recordInto = nullptr; ///< each call of the server is recorded there; none: bare
};

/// Requests that an echo server of this design answers. `fork` needs a process with one thread, such as a helper, and
/// is never recorded.
MeasureResult measureServer(MeasureSubject design, const ServerLoad& load, const std::stop_token& stop = {});

/// Starting and ending threads or processes.
MeasureResult measureSpawn(MeasureSubject what, std::uint32_t count, const std::stop_token& stop = {});

} // namespace socketlab::engine
