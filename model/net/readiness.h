#pragma once

#include "net/calls.h"
#include "values/readiness.h"

#include <chrono>
#include <optional>
#include <span>

namespace socketlab::net {

// Waiting for many descriptors. No time at all: for ever. The value is what the call returned; 0: the time ran out.

using Timeout = std::optional<std::chrono::milliseconds>;

/// select(2) of those asked about; fills in the answers, none after a failure. A descriptor that is not below
/// `selectLimit` is refused with EINVAL before the kernel is asked (`pastSelectLimit`), a negative one with EBADF.
Outcome select(std::span<Watched> list, Timeout timeout);

/// poll(2). A closed descriptor is an answer here, not a failure. A negative one is left out, as the kernel does.
Outcome poll(std::span<Watched> list, Timeout timeout);

/// poll(2) of one descriptor for reading; the value is 1 where there is something to read, or the end.
Outcome waitForReadable(int descriptor, Timeout timeout);
Outcome waitForWritable(int descriptor, Timeout timeout);

/// epoll: the kernel keeps the list. `watch` is for reading, until the descriptor is closed.
Made makeEpoll();
Outcome watch(const Descriptor& epoll, int descriptor);
/// The same, but told once for each change only (EPOLLET), so that somebody else may do the reading.
Outcome watchChanges(const Descriptor& epoll, int descriptor);
/// The descriptors that are ready, at most as many as `ready` holds; the value says how many.
Outcome waitForAny(const Descriptor& epoll, std::span<int> ready, Timeout timeout);

/// The same for whoever knows sockets and not descriptors: asks for `asked`, instead of what was asked before with
/// rewatch(). Asked for nothing, the kernel still tells of HungUp and Failed.
Outcome watch(const Descriptor& epoll, const Watched& watched);
Outcome rewatch(const Descriptor& epoll, const Watched& watched);
Outcome unwatch(const Descriptor& epoll, int descriptor);
/// Fills in `socket` and `answered` of those that are ready; not to be mixed with waitForAny().
Outcome waitForReady(const Descriptor& epoll, std::span<Watched> ready, Timeout timeout);

} // namespace socketlab::net
