#pragma once

#include "engine/sockettable.h"
#include "journal/recorder.h"

namespace socketlab::engine {

/// Asks the kernel about a socket and records the answer where it is news. Holds the socket only for that time.
void observeSocket(const std::shared_ptr<Socket>& socket, journal::Recorder& recorder, ActorId world);

/// The same, with those bytes of its receive queue that have not been recorded yet: at most 64 KiB at a time, and none
/// further than 1 MiB behind the next one to be read. None while a call may be taking bytes.
void observeAndPeek(const std::shared_ptr<Socket>& socket, journal::Recorder& recorder, ActorId world);

} // namespace socketlab::engine
