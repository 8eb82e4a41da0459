#pragma once

#include "values/bytes.h"
#include "values/ids.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace socketlab {

/// What select and poll are asked about a descriptor and answer: bits of Watched. The last three poll answers unasked.
struct Ready
{
    static constexpr std::uint8_t Readable = 1;    ///< R: recv or accept would not wait
    static constexpr std::uint8_t Writable = 2;    ///< W: send would not wait
    static constexpr std::uint8_t Exceptional = 4; ///< X: an urgent byte
    static constexpr std::uint8_t HungUp = 8;      ///< both directions have ended
    static constexpr std::uint8_t Failed = 16;     ///< SO_ERROR says why
    static constexpr std::uint8_t Invalid = 32;    ///< the descriptor is closed
};

/// One descriptor of a select or poll: the question and the answer. Copied byte by byte into payloads.
struct Watched
{
    SocketId socket = SocketId::None;
    std::int32_t descriptor = -1;
    std::uint8_t asked = 0;    ///< bits of Ready
    std::uint8_t answered = 0; ///< bits of Ready
    std::uint16_t unused = 0;

    bool operator==(const Watched&) const = default;
};
static_assert(std::is_trivially_copyable_v<Watched> && sizeof(Watched) == 12);

/// FD_SETSIZE: select can watch only descriptors below this one.
inline constexpr int selectLimit = 1024;
/// What the EINVAL means that net::select() gives for a larger one, which the kernel never saw.
inline constexpr std::string_view pastSelectLimit =
    "select can only watch descriptors below 1024: a larger one would be written past the end of its list";

using WatchList = std::vector<Watched>;

/// A list as the bytes of a payload and back; what is left of a list that was cut short is dropped.
inline ByteView asBytes(std::span<const Watched> list)
{
    return std::as_bytes(list);
}
Bytes toBytes(std::span<const Watched> list);
std::vector<Watched> watchedFromBytes(ByteView bytes);

enum class ReadySide : std::uint8_t { Asked, Answered };

/// The three lists, `R{a, b} W{c} X{}`; what poll alone can answer follows where it does: `HUP{a} ERR{} NVAL{}` without
/// the empty ones.
std::string toText(std::span<const Watched> list, ReadySide side, const std::function<std::string(SocketId)>& nameOf);

/// The letters of the bits, `RW`; `-` for none.
std::string readyLetters(std::uint8_t bits);

} // namespace socketlab
