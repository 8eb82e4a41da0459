#pragma once

#include "values/bytes.h"
#include "values/outcome.h"

#include <span>

namespace socketlab::net {

// How processes of the lab talk to each other: not recorded, never an object of study. No SIGPIPE, none ends a descriptor.

/// Takes what is there without waiting; EAGAIN where that is nothing, 0 at the end. Any thread.
Outcome receiveNow(int descriptor, std::span<std::byte> into);

/// Whether receiveNow() would give bytes, the end or an error.
bool isReadableNow(int descriptor);

/// Sends the whole of both, one behind the other, and waits where the stream is full. A signal does not end it, and a
/// thread cannot be cancelled in the middle. Fails with what send(2) says; then a part may have gone out.
Outcome sendWhole(int descriptor, ByteView first, ByteView second);

} // namespace socketlab::net
