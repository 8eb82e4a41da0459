#pragma once

#include "values/bytes.h"
#include "values/endpoint.h"
#include "values/ids.h"
#include "values/readiness.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace socketlab {

enum class CallOp : std::uint8_t {
    // Sockets
    Socket,
    Bind,
    Listen,
    Accept,
    Connect,
    Send,
    Recv,
    Shutdown,
    Close,
    SendAll,
    RecvAll,
    RecvUntil,
    Peek,
    SendUrgent,
    Dup,
    Resolve,
    // Modes, options, readiness
    NonBlock,
    Block,
    SetOption,
    SocketError,
    Select,
    Poll,
    Spin,
    // File-like wrappers, ownership, framing
    Wrap,
    FileWrite,
    FileRead,
    Flush,
    Keep,
    Drop,
    Rule,
    NextFrame,
    SendFrame,
    Encode,
    Decode,
    // Actors
    Spawn,
    Run,
    Fork,
    Exit,
    Kill,
    Cancel,
    Lock,
    Unlock,
    Print,
    Work,
    Sleep,
    Count,
    LimitFiles,
    // Between processes
    Pipe,
    Fifo,
    Unix,
    Read,
    Write,
    SharedMemory,
    Semaphore,
    Measure,
    // Servers that go on by themselves
    Serve,
    Every,
    // World
    Wait,
    Pair,
    Dark,
    Light,
    Reboot,
    Drip,
    Relay,
    Gate,
    Release
};

/// What belongs together in a menu and in a source file.
enum class CallFamily : std::uint8_t {
    Sockets,
    Options,
    Readiness,
    FileLike,
    Ownership,
    Framing,
    Actors,
    Processes,
    Servers,
    World
};

/// Which half shutdown(2) ends; the values are SHUT_RD, SHUT_WR and SHUT_RDWR.
enum class Direction : std::uint8_t { Read = 0, Write = 1, Both = 2 };

/// The choices of kill.
enum class SignalChoice : std::uint8_t { Terminate, Kill, Stop, Continue };

/// The choices of spawn.
enum class SpawnKind : std::uint8_t { Thread = 0, Process = 1 };

/// What a parameter is and which part of a Call holds it.
enum class ParameterKind : std::uint8_t {
    Socket,       ///< an existing socket's name: `socket`
    NewSocket,    ///< the name for a socket that the call makes: `made`
    OwnedSocket,  ///< the same with its owner, `alice.a`: `made`, then `peer`
    NewPipe,      ///< a name P for the ends P.r and P.w: `made` and `peer`
    Address,      ///< HOST:PORT or unix:NAME: `place`
    Target,       ///< a listener's name (`peer`), or an Address
    Size,         ///< bytes, 0 to maxDataSize: `number`
    Count,        ///< a whole number from 0 on: `number`
    Change,       ///< +1, -3: `number`
    Data,         ///< see parseData(): `data`
    Half,         ///< read, write or both: `number`
    Milliseconds, ///< 200, 200ms or 2s: `milliseconds`
    Timeout,      ///< the same, or none (-1): `milliseconds`
    Host,         ///< a name to look up: `place`
    Choice,       ///< one of `choices`, its index: `choice`
    Actor,        ///< an existing actor's name: `target`
    NewActor,     ///< the name for an actor that the call makes: `target`
    Name,         ///< of a lock, a variable, a file: one of `words`
    Words,        ///< all that is left: `words`
    WatchLists,   ///< R{a b} W{c} X{}; {a} is R{a}: `watched`
    InnerCall     ///< another call and its arguments: `inner`, and where these belong
};

struct Parameter
{
    ParameterKind kind;
    std::string_view label;      ///< for a form: `size`, `backlog`
    std::string_view keyword{};  ///< stands before it in a statement: `accept L as A`
    std::string_view standard{}; ///< taken where the statement ends before it; empty: required
    std::span<const std::string_view> choices{};
    bool isQuiet = false; ///< not worth showing where it is the standard
};

/// Who may be asked to make a call: an actor, the world around the actors, or either.
enum class Performer : std::uint8_t { Actor, World, Anybody };

/// What the value of a successful call counts or means.
enum class ResultKind : std::uint8_t { Nothing, ByteCount, Number, ErrorNumber, Nanoseconds };

/// One row of the vocabulary. Lessons, the call bar, the journal and the exporters all read this table,
/// so a new call is described in one place.
struct CallSpec
{
    CallOp op;
    std::string_view name;
    CallFamily family;
    Performer performer;
    ResultKind result;
    std::span<const Parameter> parameters;
    std::string_view meaning; ///< one sentence for a beginner
};

std::span<const CallSpec> callSpecs();
const CallSpec& specOf(CallOp op);
const CallSpec* findCallSpec(std::string_view name);
bool mayMake(Performer performer, bool isWorld);

/// An intent: what an actor shall do. A value; whoever wants something done hands one to the engine.
/// At most one of `place`, `data`, `words` and `watched` says something, as the parameters of the call have it.
struct Call
{
    CallOp op = CallOp::Wait;
    CallOp inner = CallOp::Wait;      ///< spin, every: the call repeated
    std::uint8_t choice = 0;          ///< index into Parameter::choices
    SocketId socket = SocketId::None; ///< acts on this one
    SocketId made = SocketId::None;   ///< stands for the socket that the call makes
    SocketId peer = SocketId::None;   ///< connect: whose address; pair, pipe: the second one made
    ActorId target = ActorId::None;   ///< the actor acted upon or made
    std::int64_t number = 0;          ///< bytes, backlog, Direction, times, code
    std::int64_t milliseconds = 0;    ///< -1: for ever
    HostAndPort place;                ///< bind, connect without `peer`, resolve
    Bytes data;                       ///< what is sent, printed or searched for
    std::string words;                ///< an option, a framing rule, names
    WatchList watched;                ///< select, poll
};

/// The bytes that stand with the call's begin in the journal.
ByteView payloadOf(const Call& call);

/// Bytes move through a stream: send, recv and their like, each a system call of its own.
bool sendsBytes(CallOp op);
bool receivesBytes(CallOp op);
bool movesBytes(CallOp op);

/// Host names that stand for a Unix socket's name in the lab's own folder: `unix:door`.
inline constexpr std::string_view unixPrefix = "unix:";

std::string_view toText(Direction direction);
std::optional<Direction> directionFromText(std::string_view word);

} // namespace socketlab
