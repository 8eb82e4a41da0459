#pragma once

#include "values/bytes.h"
#include "values/endpoint.h"
#include "values/ids.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace socketlab {

enum class CallOp : std::uint8_t { Socket, Bind, Listen, Accept, Connect, Send, Recv, Shutdown, Close, Wait, Pair, Resolve };

/// Which half shutdown(2) ends; the values are SHUT_RD, SHUT_WR and SHUT_RDWR.
enum class Direction : std::uint8_t { Read = 0, Write = 1, Both = 2 };

enum class ParameterKind : std::uint8_t {
    Socket,       ///< an existing socket's name
    NewSocket,    ///< the name for a socket that the call makes
    OwnedSocket,  ///< the same with its owner: `alice.a`
    Address,      ///< HOST:PORT
    Target,       ///< a listener's name, or HOST:PORT
    Size,         ///< bytes, 0 to maxDataSize
    Count,        ///< a backlog
    Data,         ///< see parseData()
    Half,         ///< read, write or both
    Milliseconds, ///< 200, 200ms or 2s
    Host          ///< a name to look up
};

struct Parameter
{
    ParameterKind kind;
    std::string_view label;              ///< for a form: `size`, `backlog`
    std::string_view keyword{};          ///< stands before it in a statement: `accept L as A`
    std::string_view standard{};         ///< taken where the statement ends before it; empty: required
};

/// Who may be asked to make a call: an actor, the world around the actors, or only the engine on their behalf.
enum class Performer : std::uint8_t { Actor, World, Engine };

/// One row of the vocabulary. Lessons, the call bar, the journal and the exporters all read this table,
/// so a new call is described in one place.
struct CallSpec
{
    CallOp op;
    std::string_view name;
    Performer performer;
    std::span<const Parameter> parameters;
    std::string_view meaning; ///< one sentence for a beginner
};

std::span<const CallSpec> callSpecs();
const CallSpec& specOf(CallOp op);
const CallSpec* findCallSpec(std::string_view name);

/// An intent: what an actor shall do. A value; whoever wants something done hands one to the engine.
struct Call
{
    CallOp op = CallOp::Wait;
    SocketId socket = SocketId::None; ///< acts on this one
    SocketId made = SocketId::None;   ///< stands for the socket that the call makes
    SocketId peer = SocketId::None;   ///< connect: whose address; pair: the second one made
    std::int64_t number = 0;          ///< recv: bytes; listen: backlog; shutdown: Direction; wait: milliseconds
    HostAndPort place;                ///< bind, connect without `peer`, resolve
    Bytes data;                       ///< send
};

std::string_view toText(Direction direction);
std::optional<Direction> directionFromText(std::string_view word);

} // namespace socketlab
