#pragma once

#include "values/outcome.h"
#include "values/socketoption.h"

namespace socketlab::net {

// Modes and options of a descriptor. As everywhere in net: any thread, none waits, errno at once.

enum class Blocking : std::uint8_t { Waits, Never };

/// fcntl F_GETFL and F_SETFL. A mode of the open socket, so every descriptor of it changes along.
Outcome setBlocking(int descriptor, Blocking mode);
inline Outcome setNonBlocking(int descriptor, bool on)
{
    return setBlocking(descriptor, on ? Blocking::Never : Blocking::Waits);
}
/// Whether O_NONBLOCK is set; false where the descriptor is not open.
bool isNonBlocking(int descriptor);

/// setsockopt. The value is what getsockopt says afterwards, so that a doubled buffer size can be seen: the (first)
/// number, 0 or 1 for a switch, -1 for linger and 0 for keepalive where they are off.
Outcome setOption(int descriptor, const SocketOption& option);

struct OptionAnswer
{
    Outcome outcome; ///< value: as of setOption()
    SocketOption option;
};
OptionAnswer getOption(int descriptor, OptionName option);

/// SO_ERROR, which asking clears. The value is the errno that was waiting there; 0: none.
Outcome takeError(int descriptor);

/// Dark: the socket hears nothing any more, since the kernel drops every packet for it that came over a hop, and
/// loopback counts as one (IP_MINTTL, IPV6_MINHOPCOUNT 255). It still sends. Accepted sockets inherit it.
Outcome setDark(int descriptor, bool on);

} // namespace socketlab::net
