#pragma once

#include "values/bytes.h"
#include "values/ids.h"

#include <functional>
#include <string>
#include <vector>

namespace socketlab {

/// What select and poll are asked about a socket and what they answer; bits, so that one word holds a set of them.
namespace ready {
inline constexpr std::uint8_t Read = 1;        ///< R: recv or accept will not wait
inline constexpr std::uint8_t Write = 2;       ///< W: send will not wait
inline constexpr std::uint8_t Exceptional = 4; ///< X: on Linux urgent data, POLLPRI
inline constexpr std::uint8_t HangUp = 8;      ///< poll only, unasked: POLLHUP
inline constexpr std::uint8_t Error = 16;      ///< poll only, unasked: POLLERR
inline constexpr std::uint8_t Invalid = 32;    ///< poll only, unasked: POLLNVAL, the descriptor is not open
} // namespace ready

/// A socket in the lists of a select or poll. Lists stand in the journal as arrays of these.
struct Watched
{
    SocketId socket = SocketId::None;
    std::int32_t descriptor = -1;
    std::uint8_t asked = 0;    ///< bits of `ready`
    std::uint8_t answered = 0; ///< the same
    std::uint16_t unused = 0;  ///< zero, so that equal lists are equal bytes

    bool operator==(const Watched&) const = default;
};
static_assert(sizeof(Watched) == 12);

using WatchList = std::vector<Watched>;

/// As payload bytes, and back; bytes that are no whole list give what is whole.
ByteView asBytes(const WatchList& list);
WatchList watchListFrom(ByteView bytes);

/// `R{a, b} W{} X{c}` of the bits asked, or of those answered, with HUP, ERR and NVAL where there are any.
std::string askedText(const WatchList& list, const std::function<std::string(SocketId)>& nameOf);
std::string answeredText(const WatchList& list, const std::function<std::string(SocketId)>& nameOf);

} // namespace socketlab
