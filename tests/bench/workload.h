#pragma once

#include "conversation.h"
#include "journal/collector.h"

namespace socketlab::bench {

enum class Recording { Off, On };

/// Nanoseconds for each `size` bytes that one thread sends to itself and receives again.
double oneThread(std::size_t size, int count, Recording recording, std::size_t kept = everything);
double oneThread(std::size_t size, int count, journal::Recorder& recorder);

/// Nanoseconds for each send of `size` bytes, with one thread that sends and one that receives.
double stream(std::size_t size, int count, Recording recording, std::size_t kept = everything);

/// The same as bytes a second.
double throughput(std::size_t size, int count, Recording recording);

} // namespace socketlab::bench
