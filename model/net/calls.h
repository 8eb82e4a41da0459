#pragma once

#include "net/descriptor.h"
#include "values/bytes.h"
#include "values/call.h"
#include "values/endpoint.h"
#include "values/outcome.h"

#include <cstddef>
#include <span>

namespace socketlab::net {

// One thin wrapper for each system call: arguments in, Outcome out, errno at once. None retries, none closes what it
// was given, none raises SIGPIPE; descriptors are made with close-on-exec. Any thread; the calls of the man pages wait.

/// A call that makes a descriptor: the outcome's value is its number.
struct Made
{
    Outcome outcome;
    Descriptor descriptor;
    Endpoint peer; ///< accept only
};

Made socket(Endpoint::Family family); ///< socket(2), SOCK_STREAM
Outcome bind(int descriptor, const Endpoint& address);
Outcome listen(int descriptor, int backlog);
Made accept(int descriptor);
Outcome connect(int descriptor, const Endpoint& address);
Outcome send(int descriptor, ByteView data);
Outcome recv(int descriptor, std::span<std::byte> into);
Outcome shutdown(int descriptor, Direction half);
/// close(2) of the descriptor that `owner` owns. It is gone whatever the outcome says.
Outcome close(Descriptor& owner);

/// Another descriptor of the same socket, dup(2) with close-on-exec; not open where the kernel has none left.
Descriptor duplicate(int descriptor);

/// Keeps a socket from hearing anything but this machine (SO_BINDTODEVICE lo), so that binding to every address is safe.
Outcome confineToLoopback(int descriptor);

/// Puts an invalid descriptor under the number of `owner`, which closes the socket but keeps the number from being
/// handed out again while another thread may still be about to use it. Returns what close(2) would.
Outcome closeKeepingNumber(const Descriptor& owner);

} // namespace socketlab::net
