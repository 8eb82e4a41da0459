#pragma once

#include "framing/rule.h"
#include "journal/journal.h"
#include "journal/sharedlist.h"
#include "journal/sharedmap.h"
#include "values/calltext.h"
#include "values/socketoption.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace socketlab::journal {

/// Where a byte of a stream is. Ordered from the sender's program to the receiver's; Lost: nobody will ever read it.
enum class Place : std::uint8_t { Program, SenderKernel, UnderWay, ReceiverKernel, Read, Lost };
inline constexpr std::size_t placeCount = 6;
/// `in the program`, `sender's kernel`, `under way`, `receiver's kernel`, `read`, `lost`
std::string_view toText(Place place);

/// The bytes of one send or one recv.
struct Segment
{
    ByteRange range;
    Sequence record = 0; ///< of the call's begin (send) or return (recv)
    CallId call;
    PayloadRef payload;     ///< from the first byte of `range` on
    bool isWaiting = false; ///< a send that has not returned: not all of `range` need be taken
};
using SegmentList = SharedList<Segment>;

/// One direction of a connection. Offsets count from the first byte ever sent in it.
/// offered ≥ taken ≥ taken − unsent ≥ arrived ≥ read. A peer outside of the lab leaves `from` or `to` None.
struct Stream
{
    SocketId from = SocketId::None;
    SocketId to = SocketId::None;
    StreamOffset offered{};   ///< handed to send, also by a send that still waits
    StreamOffset taken{};     ///< returned by send
    StreamOffset arrived{};   ///< seen in the receiver's kernel, or acknowledged where the receiver is not ours
    StreamOffset read{};      ///< returned by recv
    std::uint64_t unsent = 0; ///< bytes: SIOCOUTQNSD
    SegmentList sends;
    SegmentList receives;
    SegmentList peeks;            ///< what waited to be read when somebody looked, of a sender outside of the lab
    std::size_t sendsWaiting = 0; ///< how many of `sends` have not returned
    bool ended = false;           ///< the sender has ended it: shutdown(write) or close
    bool endRead = false;         ///< a recv returned 0 for it
    bool wasReset = false;        ///< a call on it gave ECONNRESET, or EPIPE though it had not been ended
    bool isCutOff = false;        ///< nothing more can arrive
    bool isDropped = false;       ///< what arrived and was not read is thrown away

    StreamOffset last() const; ///< the end of what is known
    Place placeOf(StreamOffset offset) const;
    /// The segment that holds the byte, in `sends` or `receives`; null where there is none.
    static const Segment* find(const SegmentList& segments, StreamOffset offset);
    static std::optional<std::size_t> findIndex(const SegmentList& segments, StreamOffset offset);
    /// The byte itself, where a call of ours sent or read it, or it was seen waiting.
    std::optional<std::byte> byteAt(const Journal& journal, StreamOffset offset) const;
};

struct ActorState
{
    ActorId id = ActorId::None;
    std::string name;
    ActorKind kind = ActorKind::Thread;
    std::int32_t process = 0; ///< getpid(2)
    bool hasEnded = false;
    ActorEnded end; ///< once it has
    Timestamp endedAt{};
    ActorObserved seen;                   ///< the kernel's latest answer
    std::optional<Sequence> waitingSince; ///< the begin of its innermost call that has not returned
};

enum class SocketRole : std::uint8_t {
    Fresh,
    Listener,
    Connected,
    Pipe, ///< one end of a pipe or fifo
    File  ///< a file-like object around `SocketState::shares`
};
/// Whether bytes go through it.
constexpr bool carriesBytes(SocketRole role)
{
    return role == SocketRole::Connected || role == SocketRole::Pipe;
}
enum class SocketLife : std::uint8_t { Named, Open, Closed };

/// How a socket's program cuts what it reads into messages, and joins what it sends.
struct SocketFraming
{
    framing::Rule rule;
    StreamOffset readFrom{}; ///< of what it reads: where its first message begins
    StreamOffset sentFrom{}; ///< the same of what it sends
};

struct SocketState
{
    SocketId id = SocketId::None;
    std::string name;
    ActorId owner = ActorId::None;
    SocketLife life = SocketLife::Named;
    SocketRole role = SocketRole::Fresh;
    std::int32_t descriptor = -1;
    std::vector<std::int32_t> holders;   ///< the processes in which the descriptor is open
    bool isShared = false;               ///< there is or was another descriptor of it
    SocketId shares = SocketId::None;    ///< the socket that this is another descriptor of, or a file around
    bool called = false;                 ///< it connected; false for one made by accept
    SocketId peer = SocketId::None;      ///< the other end, where the lab owns it too
    std::optional<std::size_t> outgoing; ///< index into LabState::streams()
    std::optional<std::size_t> incoming;
    SocketObserved seen; ///< the kernel's latest answer, with the queues brought up to date by later calls; once it is
                         ///< closed, about what is left of its connection
    Timestamp openedAt{};
    Timestamp closedAt{};
    std::optional<CallId> lastCall; ///< the latest that has returned on it, or made it
    bool isNonBlocking = false;
    std::vector<SocketOption> options;            ///< those that calls have set, with the values asked for
    std::shared_ptr<const SocketFraming> framing; ///< as its program has said; null where it has not
};

/// What the lab looks like at one moment: a fold over the records up to it. A value, for one thread. A copy costs next to
/// nothing; what either of the two changes afterwards is copied then, a few neighbours at a time.
class LabState
{
public:
    /// The record must be the next one; `journal` gives its payload.
    void apply(Sequence sequence, const Record& record, const Journal& journal);

    Sequence applied() const { return m_applied; }
    Timestamp time() const { return m_time; } ///< of the last record applied
    /// When a lesson was last begun or started again.
    Timestamp lessonBeganAt() const { return m_lessonBeganAt; }

    const SharedList<ActorState>& actors() const { return m_actors; }    ///< in the order in which they started
    const SharedList<SocketState>& sockets() const { return m_sockets; } ///< in the order in which they were named
    const SharedList<Stream>& streams() const { return m_streams; } ///< one with no `from` and no `to` is out of use

    /// An empty one where there is none: nothing is chosen, or the connection comes later than this moment.
    const Stream& streamAt(std::optional<std::size_t> index) const;
    /// Where it stands in actors() or sockets().
    std::optional<std::size_t> indexOf(ActorId id) const;
    std::optional<std::size_t> indexOf(SocketId id) const;
    const ActorState* actor(ActorId id) const;
    const ActorState* actorNamed(std::string_view name) const;
    const SocketState* socket(SocketId id) const;
    /// The latest socket of that name.
    const SocketState* socketNamed(std::string_view name) const;
    std::string actorName(ActorId id) const;
    std::string socketName(SocketId id) const;
    NameOf names() const; ///< of this state, which must outlive it

    /// Bytes, about, that this takes beside a later state, with which it shares the rest.
    std::size_t sizeBeyond(const LabState& later) const;

private:
    struct OpenCall
    {
        CallId id;
        Sequence began = 0;
        std::int64_t argument = 0;
        SocketId peer = SocketId::None;
    };
    void apply(const Record& record, const ActorStarted& event, const Journal& journal);
    void apply(const Record& record, const ActorEnded& event);
    void apply(const Record& record, const SocketNamed& event, const Journal& journal);
    void apply(const Record& record, Sequence sequence, const CallBegan& event);
    void apply(const Record& record, Sequence sequence, const CallReturned& event, const Journal& journal);
    void apply(const Record& record, Sequence sequence, const SocketObserved& event);
    void applyClosed(SocketState& socket, const SocketObserved& event);

    void beginSend(const Record& record, Sequence sequence, const CallBegan& event);
    void endSend(SocketState& socket, const Record& record, const CallReturned& event);
    void endRecv(SocketState& socket, const Record& record, Sequence sequence, const CallReturned& event,
                 std::int64_t asked);
    void apply(const Record& record, const ActorObserved& event);
    void apply(const Record& record, const SocketAdopted& event);
    void apply(const Record& record, const Marked& event);
    void succeeded(const Record& record, const CallReturned& event, const OpenCall& call);
    void succeeded(SocketState& socket, const Record& record, const CallReturned& event, const OpenCall& call,
                   const Journal& journal);
    void openSocket(SocketId id, const Record& record, const CallReturned& event);
    void share(SocketId id, SocketId with, SocketRole role);
    void openPipe(SocketId reader, SocketId writer, const Record& record, const CallReturned& event);
    void letGo(SocketState& socket, std::int32_t process, Timestamp time);
    void closeSocket(SocketState& socket, Timestamp time);
    static void noteOption(SocketState& socket, const SocketOption& option);
    void noteFraming(SocketState& socket, const framing::Rule& rule) const;
    bool isHeldElsewhere(const SocketState& socket) const;
    std::int32_t processOf(ActorId id) const;
    void endSending(SocketState& socket);
    void joinPeers(SocketState& socket);
    void partPeers(SocketState& socket, const SocketObserved& before);
    void forgetConnection(const Endpoint& local, const Endpoint& remote, SocketId end);
    void settleArrived(const SocketState& receiver);
    void notePeeked(const SocketState& receiver, const Record& record, Sequence sequence);
    void cutOff(const SocketState& socket);

    ActorState* editActor(ActorId id);
    SocketState* editSocket(SocketId id);
    Stream& addStream(SocketId from, SocketId to);
    Stream& outgoingOf(SocketState& socket);
    Stream& incomingOf(SocketState& socket);

    struct Connection
    {
        Endpoint local;
        Endpoint remote;
        bool operator==(const Connection&) const = default;
    };
    struct Hash
    {
        std::uint64_t operator()(ActorId id) const;
        std::uint64_t operator()(SocketId id) const;
        std::uint64_t operator()(const Connection& connection) const;
        std::uint64_t operator()(const std::string& name) const;
    };
    SharedList<ActorState> m_actors;
    SharedList<SocketState> m_sockets;
    SharedList<Stream> m_streams;
    SharedMap<ActorId, std::size_t, Hash> m_actorIndex;
    SharedMap<SocketId, std::size_t, Hash> m_socketIndex;
    SharedMap<std::string, std::size_t, Hash> m_latestNamed;     // of the sockets that bear or bore a name
    SharedMap<Connection, SocketId, Hash> m_openConnections;     // the open end that has these addresses
    SharedMap<ActorId, std::vector<OpenCall>, Hash> m_openCalls; // innermost last
    Sequence m_applied = 0;
    Timestamp m_time{};
    Timestamp m_lessonBeganAt{};
};

} // namespace socketlab::journal
