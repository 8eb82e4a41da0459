#include "journal/labstate.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace socketlab::journal {
namespace {

bool isHeldBy(const SocketState& socket, std::int32_t process)
{
    return std::ranges::find(socket.holders, process) != socket.holders.end();
}

// The end of MurmurHash3: each bit of the value changes half of the result's.
std::uint64_t spread(std::uint64_t value)
{
    value = (value ^ value >> 33U) * 0xFF51AFD7ED558CCDU;
    value = (value ^ value >> 33U) * 0xC4CEB9FE1A85EC53U;
    return value ^ value >> 33U;
}

std::uint64_t hashOf(const Endpoint& endpoint)
{
    const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(endpoint.address);
    const auto rest = std::uint64_t{endpoint.scope} << 32U | std::uint64_t{endpoint.port} << 8U
        | static_cast<std::uint64_t>(endpoint.family);
    return spread(spread(halves[0]) + halves[1]) + rest;
}

// Ids are given out in turn, so the neighbours of one that is new are new as well.
template <class Id>
std::uint64_t hashOfId(Id id)
{
    return spread(static_cast<std::uint64_t>(id) / 8);
}

} // namespace

std::uint64_t LabState::Hash::operator()(ActorId id) const
{
    return hashOfId(id);
}

std::uint64_t LabState::Hash::operator()(SocketId id) const
{
    return hashOfId(id);
}

std::uint64_t LabState::Hash::operator()(const Connection& connection) const
{
    return spread(spread(hashOf(connection.local)) + hashOf(connection.remote));
}

std::uint64_t LabState::Hash::operator()(const std::string& name) const
{
    return spread(std::hash<std::string>{}(name));
}

void LabState::apply(Sequence sequence, const Record& record, const Journal& journal)
{
    std::visit(Overloaded{
                   [&](const ActorStarted& event) { apply(record, event, journal); },
                   [&](const ActorEnded& event) { apply(record, event); },
                   [&](const SocketNamed& event) { apply(record, event, journal); },
                   [&](const CallBegan& event) { apply(record, sequence, event); },
                   [&](const CallReturned& event) { apply(record, sequence, event, journal); },
                   [&](const SocketObserved& event) { apply(record, sequence, event); },
                   [&](const Marked& event) { apply(record, event); },
                   [&](const ActorObserved& event) { apply(record, event); },
                   [&](const SocketAdopted& event) { apply(record, event); },
               },
               record.event);
    m_applied = sequence + 1;
    m_time = record.time;
}

void LabState::apply(const Record& record, const Marked& event)
{
    if (event.kind == MarkKind::LessonBegan || event.kind == MarkKind::Restarted)
        m_lessonBeganAt = record.time;
}

void LabState::apply(const Record& record, const ActorStarted& event, const Journal& journal)
{
    ActorState actor;
    actor.id = record.actor;
    actor.name = std::string(asText(journal.payload(record)));
    actor.kind = event.kind;
    actor.process = event.process;
    m_actorIndex.edit(actor.id) = m_actors.size();
    m_actors.push_back(std::move(actor));
    if (!event.isForked)
        return;
    const auto parent = processOf(event.parent);
    for (std::size_t i = 0; i < m_sockets.size(); ++i)
        if (isHeldBy(m_sockets[i], parent))
            m_sockets.edit(i).holders.push_back(event.process);
}

// What a process held open is closed by its kernel when it ends.
void LabState::apply(const Record& record, const ActorEnded& event)
{
    auto* actor = editActor(record.actor);
    if (!actor)
        return;
    actor->hasEnded = true;
    actor->end = event;
    actor->endedAt = record.time;
    actor->waitingSince.reset();
    m_openCalls.erase(record.actor);
    if (actor->kind != ActorKind::Process)
        return;
    for (std::size_t i = 0; i < m_sockets.size(); ++i)
        if (isHeldBy(m_sockets[i], actor->process))
            letGo(m_sockets.edit(i), actor->process, record.time);
}

void LabState::apply(const Record& record, const ActorObserved& event)
{
    if (auto* actor = editActor(record.actor))
        actor->seen = event;
}

void LabState::apply(const Record& record, const SocketAdopted& event)
{
    if (auto* socket = editSocket(event.socket)) {
        socket->holders.assign(1, processOf(record.actor));
        socket->descriptor = event.descriptor;
    }
}

std::int32_t LabState::processOf(ActorId id) const
{
    const auto* found = actor(id);
    return found ? found->process : 0;
}

void LabState::apply(const Record& record, const SocketNamed& event, const Journal& journal)
{
    SocketState socket;
    socket.id = event.socket;
    socket.name = std::string(asText(journal.payload(record)));
    socket.owner = event.owner;
    socket.seen.socket = event.socket;
    m_socketIndex.edit(event.socket) = m_sockets.size();
    m_latestNamed.edit(socket.name) = m_sockets.size();
    m_sockets.push_back(std::move(socket));
}

void LabState::apply(const Record& record, Sequence sequence, const CallBegan& event)
{
    m_openCalls.edit(record.actor)
        .emplace_back(OpenCall{{record.actor, event.number}, sequence, event.argument, event.peer});
    if (auto* actor = editActor(record.actor))
        actor->waitingSince = sequence;
    if (sendsBytes(event.op))
        beginSend(record, sequence, event);
}

void LabState::apply(const Record& record, Sequence sequence, const CallReturned& event, const Journal& journal)
{
    auto& open = m_openCalls.edit(record.actor);
    // Nearly always the innermost one, so the search begins there.
    const auto found = std::ranges::find(open.rbegin(), open.rend(), CallId{record.actor, event.number}, &OpenCall::id);
    if (found == open.rend())
        return;
    const auto call = *found;
    open.erase(std::next(found).base());
    if (auto* actor = editActor(record.actor))
        actor->waitingSince = open.empty() ? std::nullopt : std::optional(open.back().began);

    auto* const socket = editSocket(event.socket);
    for (auto* const touched : {socket, editSocket(event.made)})
        if (touched)
            touched->lastCall = CallId{record.actor, event.number};
    if (socket && sendsBytes(event.op))
        endSend(*socket, record, event);
    if (socket && receivesBytes(event.op))
        endRecv(*socket, record, sequence, event, call.argument);
    if (event.error != 0)
        return;
    if (socket)
        succeeded(*socket, record, event, call, journal);
    succeeded(record, event, call);
}

// What became of the socket that the call was made on.
void LabState::succeeded(SocketState& socket, const Record& record, const CallReturned& event, const OpenCall& call,
                         const Journal& journal)
{
    const auto words = [&] { return asText(journal.payload(journal.at(call.began))); };
    switch (event.op) {
    case CallOp::Listen: socket.role = SocketRole::Listener; break;
    case CallOp::Connect:
        socket.role = SocketRole::Connected;
        socket.called = true;
        break;
    case CallOp::NonBlock:
    case CallOp::Block: socket.isNonBlocking = event.op == CallOp::NonBlock; break;
    case CallOp::SetOption:
        if (const auto option = parseSocketOption(words()))
            noteOption(socket, *option);
        break;
    case CallOp::Rule:
        if (const auto rule = framing::parseRule(words()))
            noteFraming(socket, *rule);
        break;
    case CallOp::Shutdown:
        if (static_cast<Direction>(call.argument) != Direction::Read)
            endSending(socket);
        break;
    case CallOp::Close: letGo(socket, processOf(record.actor), record.time); break;
    default: break;
    }
}

void LabState::succeeded(const Record& record, const CallReturned& event, const OpenCall& call)
{
    switch (event.op) {
    case CallOp::Socket:
    case CallOp::Accept:
    case CallOp::Unix:
    case CallOp::Fifo:
    case CallOp::Dup:
    case CallOp::Wrap: openSocket(event.made, record, event); break;
    case CallOp::Pipe: openPipe(event.made, call.peer, record, event); break;
    default: break;
    }
    if (event.op == CallOp::Dup || event.op == CallOp::Wrap)
        share(event.made, event.socket, event.op == CallOp::Wrap ? SocketRole::File : SocketRole::Fresh);
}

// Bytes that have gone through it before belong to no message.
void LabState::noteFraming(SocketState& socket, const framing::Rule& rule) const
{
    socket.framing = std::make_shared<const SocketFraming>(
        SocketFraming{rule, streamAt(socket.incoming).read, streamAt(socket.outgoing).offered});
}

void LabState::noteOption(SocketState& socket, const SocketOption& option)
{
    const auto before = std::ranges::find(socket.options, option.option, &SocketOption::option);
    if (before == socket.options.end())
        socket.options.push_back(option);
    else
        *before = option;
}

void LabState::apply(const Record& record, Sequence sequence, const SocketObserved& event)
{
    auto* socket = editSocket(event.socket);
    if (!socket)
        return;
    if (socket->life == SocketLife::Closed) {
        applyClosed(*socket, event);
        return;
    }
    // A connection that is over has no addresses any more; people still want to know which one it was.
    const auto before = std::exchange(socket->seen, event);
    if (!event.local.isSet())
        socket->seen.local = before.local;
    if (!event.remote.isSet())
        socket->seen.remote = before.remote;
    if (event.local.isSet() && event.remote.isSet()) {
        if (socket->role == SocketRole::Fresh)
            socket->role = SocketRole::Connected;
        partPeers(*socket, before);
        joinPeers(*socket);
    }
    if (!event.bytesKnown || socket->role != SocketRole::Connected)
        return;
    settleArrived(*socket);
    notePeeked(*socket, record, sequence);
    auto& outgoing = outgoingOf(*socket);
    outgoing.unsent = event.unsent;
    // A connection of which this end was never ended gets there only by being broken off.
    if (event.state == TcpState::Close && !outgoing.ended)
        cutOff(*socket);
    // A send that waits has not said what the kernel took; what has arrived and what is queued was taken for certain.
    if (outgoing.sendsWaiting > 0)
        outgoing.taken = std::max(outgoing.taken, std::min(outgoing.offered, outgoing.arrived + event.unsent));
    if (outgoing.to == SocketId::None && outgoing.taken - StreamOffset{} >= event.unacknowledged)
        outgoing.arrived =
            std::max(outgoing.arrived, StreamOffset{(outgoing.taken - StreamOffset{}) - event.unacknowledged});
}

// The kernel goes on with a closed connection: it delivers what is left and says goodbye.
void LabState::applyClosed(SocketState& socket, const SocketObserved& event)
{
    socket.seen.state = event.state;
    socket.seen.retransmits = event.retransmits;
    socket.seen.unacknowledged = event.unacknowledged;
    if (!socket.outgoing)
        return;
    auto& outgoing = m_streams.edit(*socket.outgoing);
    outgoing.unsent = std::min<std::uint64_t>(outgoing.unsent, event.unacknowledged);
}

void LabState::openSocket(SocketId id, const Record& record, const CallReturned& event)
{
    auto* socket = editSocket(id);
    if (!socket)
        return;
    socket->life = SocketLife::Open;
    socket->descriptor = event.descriptor;
    socket->openedAt = record.time;
    socket->holders.assign(1, processOf(record.actor));
    if (event.op == CallOp::Accept)
        socket->role = SocketRole::Connected;
    if (event.op == CallOp::Pipe || event.op == CallOp::Fifo)
        socket->role = SocketRole::Pipe;
}

// What is written to one end is read from the other; the return value is the writer's descriptor.
void LabState::openPipe(SocketId reader, SocketId writer, const Record& record, const CallReturned& event)
{
    openSocket(reader, record, event);
    auto other = event;
    other.descriptor = static_cast<std::int32_t>(event.value);
    openSocket(writer, record, other);
    auto* from = editSocket(writer);
    auto* to = editSocket(reader);
    if (!from || !to)
        return;
    from->peer = reader;
    to->peer = writer;
    outgoingOf(*from);
    to->incoming = from->outgoing;
}

// Another descriptor of a socket is the same end of the same streams.
void LabState::share(SocketId id, SocketId with, SocketRole role)
{
    auto* socket = editSocket(id);
    auto* original = editSocket(with);
    if (!socket || !original)
        return;
    socket->shares = original->shares == SocketId::None || role == SocketRole::File ? with : original->shares;
    socket->role = role == SocketRole::File ? role : original->role;
    if (role == SocketRole::File)
        return;
    socket->isShared = original->isShared = true;
    socket->called = original->called;
    socket->peer = original->peer;
    socket->outgoing = original->outgoing;
    socket->incoming = original->incoming;
    socket->seen = original->seen;
    socket->seen.socket = id;
}

void LabState::letGo(SocketState& socket, std::int32_t process, Timestamp time)
{
    if (std::erase(socket.holders, process) > 0 && socket.holders.empty())
        closeSocket(socket, time);
}

bool LabState::isHeldElsewhere(const SocketState& socket) const
{
    const auto original = socket.shares == SocketId::None ? socket.id : socket.shares;
    return socket.isShared && std::ranges::any_of(m_sockets, [&](const SocketState& other) {
               return other.id != socket.id && other.life == SocketLife::Open && other.role != SocketRole::File
                   && (other.id == original || other.shares == original);
           });
}

void LabState::closeSocket(SocketState& socket, Timestamp time)
{
    socket.life = SocketLife::Closed;
    socket.closedAt = time;
    if (socket.role == SocketRole::File || isHeldElsewhere(socket))
        return;
    endSending(socket);
    if (carriesBytes(socket.role) && socket.incoming) {
        auto& stream = m_streams.edit(*socket.incoming);
        stream.isCutOff = stream.isDropped = true;
    }
    forgetConnection(socket.seen.local, socket.seen.remote, socket.id);
}

std::optional<std::size_t> LabState::indexOf(ActorId id) const
{
    const auto* found = m_actorIndex.find(id);
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<std::size_t> LabState::indexOf(SocketId id) const
{
    const auto* found = m_socketIndex.find(id);
    return found ? std::optional(*found) : std::nullopt;
}

ActorState* LabState::editActor(ActorId id)
{
    const auto index = indexOf(id);
    return index ? &m_actors.edit(*index) : nullptr;
}

SocketState* LabState::editSocket(SocketId id)
{
    const auto index = indexOf(id);
    return index ? &m_sockets.edit(*index) : nullptr;
}

const ActorState* LabState::actor(ActorId id) const
{
    const auto index = indexOf(id);
    return index ? &m_actors[*index] : nullptr;
}

const ActorState* LabState::actorNamed(std::string_view name) const
{
    const auto found = std::ranges::find(m_actors, name, &ActorState::name);
    return found == m_actors.end() ? nullptr : &*found;
}

const SocketState* LabState::socket(SocketId id) const
{
    const auto index = indexOf(id);
    return index ? &m_sockets[*index] : nullptr;
}

const SocketState* LabState::socketNamed(std::string_view name) const
{
    const auto* found = m_latestNamed.find(std::string(name));
    return found ? &m_sockets[*found] : nullptr;
}

std::string LabState::actorName(ActorId id) const
{
    const auto* found = actor(id);
    return found ? found->name : std::string("?");
}

std::size_t LabState::sizeBeyond(const LabState& later) const
{
    const auto nothing = [](const auto&, const auto*) { return std::size_t{0}; };
    const auto segments = [&](const Stream& stream, const Stream* after) {
        static const SegmentList none;
        return stream.sends.sizeBeyond(after ? after->sends : none, nothing)
            + stream.receives.sizeBeyond(after ? after->receives : none, nothing)
            + stream.peeks.sizeBeyond(after ? after->peeks : none, nothing);
    };
    const auto outside = [](const SocketState& socket, const SocketState*) {
        return socket.holders.size() * sizeof(socket.holders[0]) + socket.options.size() * sizeof(SocketOption);
    };
    return sizeof(LabState) + m_actors.sizeBeyond(later.m_actors, nothing)
        + m_sockets.sizeBeyond(later.m_sockets, outside) + m_streams.sizeBeyond(later.m_streams, segments)
        + m_actorIndex.sizeBeyond(later.m_actorIndex) + m_socketIndex.sizeBeyond(later.m_socketIndex)
        + m_latestNamed.sizeBeyond(later.m_latestNamed) + m_openConnections.sizeBeyond(later.m_openConnections)
        + m_openCalls.sizeBeyond(later.m_openCalls);
}

std::string LabState::socketName(SocketId id) const
{
    const auto* found = socket(id);
    return found ? found->name : std::string("?");
}

NameOf LabState::names() const
{
    return {[this](SocketId id) { return socketName(id); }, [this](ActorId id) { return actorName(id); }};
}

} // namespace socketlab::journal
