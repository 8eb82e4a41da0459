#pragma once

#include "values/record.h"

namespace socketlab::net {

/// Asks the kernel about a TCP socket: TCP_INFO, FIONREAD, SIOCOUTQ, SIOCOUTQNSD, getsockname, getpeername.
/// Never waits and changes nothing; what cannot be told stays at its default. Any thread. `socket` is left None.
SocketObserved observe(int descriptor);

/// Whether the descriptor is a connected or connecting socket of this family; IPv4 where the kernel does not say.
Endpoint::Family familyOf(int descriptor);

/// The address the socket is bound to; unset where it has none. getsockname(2).
Endpoint localEndpoint(int descriptor);

} // namespace socketlab::net
