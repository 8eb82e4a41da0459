#pragma once

#include "values/record.h"

#include <cstddef>
#include <span>

namespace socketlab::net {

/// Asks the kernel about a TCP socket: TCP_INFO, FIONREAD, SIOCOUTQ, SIOCOUTQNSD, getsockname, getpeername; about any
/// other descriptor, such as a pipe, what of these it answers. The state of what is not TCP stays Unknown.
/// Never waits and changes nothing; what cannot be told stays at its default. Any thread. `socket` is left None.
SocketObserved observe(int descriptor);

/// Copies queued bytes without taking them, the first of them `from` bytes behind the front of the queue. The value says
/// how many; 0: none so far back, or the end. EAGAIN where nothing is queued at all. Never waits. Any thread.
/// It shows what stands before an urgent mark, and up to 64 MiB from the front.
Outcome peekAll(int descriptor, std::size_t from, std::span<std::byte> into);

/// Whether the descriptor is a connected or connecting socket of this family; IPv4 where the kernel does not say.
Endpoint::Family familyOf(int descriptor);

/// The address the socket is bound to; unset where it has none. getsockname(2).
Endpoint localEndpoint(int descriptor);
/// The address of the other end; unset where it is not connected. getpeername(2).
Endpoint remoteEndpoint(int descriptor);

} // namespace socketlab::net
