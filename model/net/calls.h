#pragma once

#include "net/descriptor.h"
#include "values/bytes.h"
#include "values/call.h"
#include "values/endpoint.h"
#include "values/outcome.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

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

enum class SocketFamily : std::uint8_t { IPv4, IPv6, Unix };
enum class SocketType : std::uint8_t { Stream, Datagram };

Made socket(SocketFamily family, SocketType type = SocketType::Stream);
Made socket(Endpoint::Family family); ///< SOCK_STREAM; IPv4 unless the family is IPv6
Outcome bind(int descriptor, const Endpoint& address);
Outcome listen(int descriptor, int backlog);
Made accept(int descriptor);
Outcome connect(int descriptor, const Endpoint& address);
/// Unix sockets are bound to a path, which stays until somebody removes it, or to a name after an @, which leaves nothing
/// behind. ENAMETOOLONG from 108 letters on.
Outcome bindPath(int descriptor, const std::string& path);
Outcome connectPath(int descriptor, const std::string& path);
Outcome send(int descriptor, ByteView data);
Outcome sendUrgent(int descriptor, ByteView data); ///< MSG_OOB: the last byte is the urgent one
Outcome sendTo(int descriptor, ByteView data, const Endpoint& address);
Outcome recv(int descriptor, std::span<std::byte> into);
Outcome receiveUrgent(int descriptor, std::span<std::byte> into); ///< MSG_OOB: never waits, EINVAL where there is none
Outcome peek(int descriptor, std::span<std::byte> into);          ///< MSG_PEEK: the bytes stay in the queue
Outcome shutdown(int descriptor, Direction half);
/// close(2) of the descriptor that `owner` owns. It is gone whatever the outcome says.
Outcome close(Descriptor& owner);

/// Another descriptor of the same socket, dup(2) with close-on-exec.
Made dup(int descriptor);
/// The same; not open where the kernel has none left.
Descriptor duplicate(int descriptor);

/// Puts another socket under a number, which closes the one that was there: dup3(2).
Outcome putUnder(int number, const Descriptor& fresh);

/// Keeps a socket from hearing anything but this machine (SO_BINDTODEVICE lo), so that binding to every address is safe.
Outcome confineToLoopback(int descriptor);

/// A descriptor that every socket call, select and poll take for a closed one: open(2), O_PATH.
Made makeInvalid();
/// Puts the `invalid` one under the number of `owner`, which closes the socket but keeps the number from being handed
/// out again while another thread may still be about to use it. Needs no number of its own. Returns what close(2) would.
Outcome closeKeepingNumber(const Descriptor& owner, const Descriptor& invalid);

} // namespace socketlab::net
