#include "journal/labstate.h"

#include <algorithm>
#include <utility>

namespace socketlab::journal {

void LabState::apply(Sequence sequence, const Record& record, const Journal& journal)
{
    std::visit(Overloaded{
                   [&](const ActorStarted& event) { apply(record, event, journal); },
                   [&](const ActorEnded& event) { apply(record, event); },
                   [&](const SocketNamed& event) { apply(record, event, journal); },
                   [&](const CallBegan& event) { apply(record, sequence, event, journal); },
                   [&](const CallReturned& event) { apply(record, sequence, event); },
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
    m_actorIndex.insert_or_assign(actor.id, m_actors.size());
    m_actors.push_back(std::move(actor));
    if (!event.isForked)
        return;
    const auto parent = processOf(event.parent);
    for (auto& socket : m_sockets)
        if (std::ranges::find(socket.holders, parent) != socket.holders.end())
            socket.holders.push_back(event.process);
}

// What a process held open is closed by its kernel when it ends.
void LabState::apply(const Record& record, const ActorEnded& event)
{
    auto* actor = findActor(record.actor);
    if (!actor)
        return;
    actor->hasEnded = true;
    actor->end = event;
    actor->endedAt = record.time;
    actor->waitingSince.reset();
    m_openCalls.erase(record.actor);
    if (actor->kind != ActorKind::Process)
        return;
    for (auto& socket : m_sockets)
        letGo(socket, actor->process, record.time);
}

void LabState::apply(const Record& record, const ActorObserved& event)
{
    if (auto* actor = findActor(record.actor))
        actor->seen = event;
}

void LabState::apply(const Record& record, const SocketAdopted& event)
{
    if (auto* socket = findSocket(event.socket)) {
        socket->holders.assign(1, processOf(record.actor));
        socket->descriptor = event.descriptor;
    }
}

std::int32_t LabState::processOf(ActorId id)
{
    const auto* actor = findActor(id);
    return actor ? actor->process : 0;
}

void LabState::apply(const Record& record, const SocketNamed& event, const Journal& journal)
{
    SocketState socket;
    socket.id = event.socket;
    socket.name = std::string(asText(journal.payload(record)));
    socket.owner = event.owner;
    socket.seen.socket = event.socket;
    m_socketIndex[event.socket] = m_sockets.size();
    m_sockets.push_back(std::move(socket));
}

void LabState::apply(const Record& record, Sequence sequence, const CallBegan& event, const Journal& journal)
{
    auto& call = m_openCalls[record.actor].emplace_back(
        OpenCall{{record.actor, event.number}, sequence, event.argument, event.peer});
    if (event.op == CallOp::SetOption)
        if (auto option = parseSocketOption(asText(journal.payload(record))))
            call.option = *option;
    if (auto* actor = findActor(record.actor))
        actor->waitingSince = sequence;
    if (sendsBytes(event.op))
        beginSend(record, sequence, event);
}

void LabState::apply(const Record& record, Sequence sequence, const CallReturned& event)
{
    auto& open = m_openCalls[record.actor];
    const auto begin = std::ranges::find(open, CallId{record.actor, event.number}, &OpenCall::id);
    if (begin == open.end())
        return;
    const auto call = *begin;
    open.erase(begin);
    if (auto* actor = findActor(record.actor))
        actor->waitingSince = open.empty() ? std::nullopt : std::optional(open.back().began);

    for (const auto id : {event.socket, event.made})
        if (auto* socket = findSocket(id))
            socket->lastCall = CallId{record.actor, event.number};
    if (sendsBytes(event.op))
        endSend(record, event);
    if (receivesBytes(event.op))
        endRecv(record, sequence, event, call.argument);
    if (event.error == 0)
        succeeded(record, event, call);
}

void LabState::succeeded(const Record& record, const CallReturned& event, const OpenCall& call)
{
    auto* socket = findSocket(event.socket);
    switch (event.op) {
    case CallOp::Socket:
    case CallOp::Accept:
    case CallOp::Unix:
    case CallOp::Fifo:
    case CallOp::Dup:
    case CallOp::Wrap: openSocket(event.made, record, event); break;
    case CallOp::Pipe: openPipe(event.made, call.peer, record, event); break;
    case CallOp::Listen:
        if (socket)
            socket->role = SocketRole::Listener;
        break;
    case CallOp::Connect:
        if (socket) {
            socket->role = SocketRole::Connected;
            socket->called = true;
        }
        break;
    case CallOp::NonBlock:
    case CallOp::Block:
        if (socket)
            socket->isNonBlocking = event.op == CallOp::NonBlock;
        break;
    case CallOp::SetOption:
        if (socket && call.option)
            noteOption(*socket, *call.option);
        break;
    case CallOp::Shutdown:
        if (socket && static_cast<Direction>(call.argument) != Direction::Read)
            endSending(*socket);
        break;
    case CallOp::Close:
        if (socket)
            letGo(*socket, processOf(record.actor), record.time);
        break;
    default: break;
    }
    if (event.op == CallOp::Dup || event.op == CallOp::Wrap)
        share(event.made, event.socket, event.op == CallOp::Wrap ? SocketRole::File : SocketRole::Fresh);
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
    auto* socket = findSocket(event.socket);
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
    auto& outgoing = m_streams[*socket.outgoing];
    outgoing.unsent = std::min<std::uint64_t>(outgoing.unsent, event.unacknowledged);
}

void LabState::openSocket(SocketId id, const Record& record, const CallReturned& event)
{
    auto* socket = findSocket(id);
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
    auto* from = findSocket(writer);
    auto* to = findSocket(reader);
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
    auto* socket = findSocket(id);
    auto* original = findSocket(with);
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
        auto& stream = m_streams[*socket.incoming];
        stream.isCutOff = stream.isDropped = true;
    }
    const auto key = std::pair(socket.seen.local, socket.seen.remote);
    if (const auto entry = m_byEndpoints.find(key); entry != m_byEndpoints.end() && entry->second == socket.id)
        m_byEndpoints.erase(entry);
}

ActorState* LabState::findActor(ActorId id)
{
    const auto found = m_actorIndex.find(id);
    return found == m_actorIndex.end() ? nullptr : &m_actors[found->second];
}

SocketState* LabState::findSocket(SocketId id)
{
    const auto found = m_socketIndex.find(id);
    return found == m_socketIndex.end() ? nullptr : &m_sockets[found->second];
}

const ActorState* LabState::actor(ActorId id) const
{
    const auto found = m_actorIndex.find(id);
    return found == m_actorIndex.end() ? nullptr : &m_actors[found->second];
}

const ActorState* LabState::actorNamed(std::string_view name) const
{
    const auto found = std::ranges::find(m_actors, name, &ActorState::name);
    return found == m_actors.end() ? nullptr : &*found;
}

const SocketState* LabState::socket(SocketId id) const
{
    const auto found = m_socketIndex.find(id);
    return found == m_socketIndex.end() ? nullptr : &m_sockets[found->second];
}

const SocketState* LabState::socketNamed(std::string_view name) const
{
    const auto found = std::ranges::find(m_sockets.rbegin(), m_sockets.rend(), name, &SocketState::name);
    return found == m_sockets.rend() ? nullptr : &*found;
}

std::string LabState::actorName(ActorId id) const
{
    const auto* found = actor(id);
    return found ? found->name : std::string("?");
}

std::size_t LabState::copySize() const
{
    constexpr std::size_t treeEntry = 64; // of a map, with what the allocator adds
    auto size = m_actors.size() * sizeof(ActorState) + m_sockets.size() * sizeof(SocketState)
        + (m_socketIndex.size() + m_byEndpoints.size() + m_openCalls.size()) * treeEntry;
    for (const auto& stream : m_streams)
        size += sizeof(Stream) + stream.sends.copySize() + stream.receives.copySize() + stream.peeks.copySize();
    return size;
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
