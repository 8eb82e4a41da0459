#pragma once

#include "values/byterange.h"
#include "values/call.h"
#include "values/endpoint.h"
#include "values/ids.h"
#include "values/outcome.h"
#include "values/timestamp.h"

#include <cstdint>
#include <type_traits>
#include <variant>

namespace socketlab {

/// The TCP states of RFC 9293, numbered as Linux's tcp_states.h does. `Unknown` where the kernel was not asked.
enum class TcpState : std::uint8_t {
    Unknown,
    Established,
    SynSent,
    SynReceived,
    FinWait1,
    FinWait2,
    TimeWait,
    Close,
    CloseWait,
    LastAck,
    Listen,
    Closing
};
std::string_view toText(TcpState state);    ///< `ESTABLISHED`, `CLOSE_WAIT`
std::string_view meaningOf(TcpState state); ///< one sentence for a beginner
std::optional<TcpState> tcpStateFromText(std::string_view word);

/// Where a journal keeps the bytes of a record.
struct PayloadRef
{
    std::uint64_t position = 0;
    std::uint64_t length = 0;
};

enum class ActorKind : std::uint8_t {
    Thread,  ///< of the lab's own process
    World,   ///< sets scenes, switches faults on and tidies up
    Process, ///< a helper process's first thread
    Relay    ///< passes bytes on between two sockets: a slow line
};

/// An actor can be asked from now on. Payload: its name.
struct ActorStarted
{
    ActorKind kind = ActorKind::Thread;
    bool isForked = false;          ///< by `parent`, whose descriptors it has copies of
    std::int32_t thread = 0;        ///< gettid(2)
    std::int32_t process = 0;       ///< getpid(2)
    ActorId parent = ActorId::None; ///< whose call made it; None: the lab
};

enum class ActorEnd : std::uint8_t {
    Left,      ///< the lab had no more use for it, or it ended by itself with `code`
    Signalled, ///< by the signal `code`
    Cancelled, ///< by pthread_cancel(3)
    Broken     ///< it told the lab something that makes no sense. Payload: what
};

struct ActorEnded
{
    ActorEnd how = ActorEnd::Left;
    std::int32_t code = 0; ///< exit code or signal
};

/// How the kernel runs an actor, when that is news.
struct ActorObserved
{
    char state = '?';                 ///< as /proc has it: R runs, S sleeps, T is stopped, Z is dead
    std::uint64_t cpuNanoseconds = 0; ///< spent so far
};

/// A name stands for a socket from now on; the call that makes it follows. Payload: the name.
struct SocketNamed
{
    SocketId socket = SocketId::None;
    ActorId owner = ActorId::None;
};

/// Stamped just before the system call. Payload: payloadOf() the call.
struct CallBegan
{
    std::uint32_t number = 0; ///< CallId::number
    CallOp op = CallOp::Wait;
    CallOp inner = CallOp::Wait;
    std::uint8_t choice = 0;
    SocketId socket = SocketId::None;
    SocketId made = SocketId::None;
    SocketId peer = SocketId::None;
    ActorId target = ActorId::None;
    std::int32_t descriptor = -1;
    std::int64_t argument = 0; ///< Call::number
    std::int64_t milliseconds = 0;
    StreamOffset offset{}; ///< send: where its first byte will stand; recv: the first byte it can take
    Endpoint endpoint{};   ///< bind, connect: the address really passed
};

/// Stamped just after the system call. Payload: what recv and its like took or a frame holds; select, poll: the lists.
struct CallReturned
{
    std::uint32_t number = 0;
    CallOp op = CallOp::Wait;
    SocketId socket = SocketId::None;
    SocketId made = SocketId::None; ///< None where the call failed
    std::int32_t descriptor = -1;   ///< of the socket that was made
    std::int32_t error = 0;         ///< as Outcome::error
    std::int64_t value = 0;         ///< as Outcome::value
    StreamOffset offset{};          ///< send, recv: where the first byte moved stands
    Endpoint endpoint{};            ///< accept: who called; resolve: the first address

    Outcome outcome() const { return {value, error, specOf(op).name.data()}; }
};

/// The socket is open in the actor's process from now on, and in no other: it was handed over.
struct SocketAdopted
{
    SocketId socket = SocketId::None;
    std::int32_t descriptor = -1;
};

/// The call as it will stand in the journal, as far as it is known before it is made.
CallBegan beganFrom(const Call& call);

/// What the kernel answered about a socket. Stamped before it was asked, so that a call returned by then is counted in.
/// Payload: bytes of the receive queue that are news, where the sender is not of this lab.
struct SocketObserved
{
    SocketId socket = SocketId::None;
    TcpState state = TcpState::Unknown;
    bool bytesKnown = false;          ///< whether the three byte counts were asked (not for a listener)
    std::uint8_t retransmits = 0;     ///< tries again without an answer, in a row: tcpi_retransmits
    std::uint8_t backoff = 0;         ///< how often the wait between two tries was doubled: tcpi_backoff
    std::uint32_t rto = 0;            ///< µs to the next try, tcpi_rto; 0 while nothing is being tried again
    std::uint32_t receiveQueue = 0;   ///< bytes: FIONREAD
    std::uint32_t unacknowledged = 0; ///< bytes: SIOCOUTQ
    std::uint32_t unsent = 0;         ///< bytes: SIOCOUTQNSD
    std::uint32_t acceptQueue = 0;    ///< connections waiting: tcpi_unacked of a listener
    std::uint32_t acceptLimit = 0;    ///< tcpi_sacked of a listener
    StreamOffset peeked{};            ///< where the payload stands in the stream
    Endpoint local{};
    Endpoint remote{};

    bool operator==(const SocketObserved&) const = default;
};

enum class MarkKind : std::uint8_t {
    LessonBegan,
    StepBegan,
    StepPassed,
    Predicted,
    Restarted,
    Note,
    Output ///< what actors have printed, as it came out of the console
};

/// Something that is no call: what a person or a lesson did, or what came out of the console. Payload: its text.
struct Marked
{
    MarkKind kind = MarkKind::Note;
};

using Event = std::variant<ActorStarted, ActorEnded, SocketNamed, CallBegan, CallReturned, SocketObserved, Marked,
                           ActorObserved, SocketAdopted>;

/// One line of the journal. Copied byte by byte through rings and files, so it owns nothing.
struct Record
{
    Timestamp time{};
    ActorId actor = ActorId::None;
    PayloadRef payload;
    Event event;
};

static_assert(std::is_trivially_copyable_v<Record>);
static_assert(sizeof(Record) <= 128, "TARGETS.md P11: at most 128 bytes a record beyond its payload");

/// Lets std::visit take one lambda for each kind of event.
template <class... Functions>
struct Overloaded : Functions...
{
    using Functions::operator()...;
};

} // namespace socketlab
