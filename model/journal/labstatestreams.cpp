#include "journal/labstate.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

// The streams of a lab: where each byte is.
namespace socketlab::journal {

std::string_view toText(Place place)
{
    constexpr std::array<std::string_view, placeCount> names{"in the program", "sender's kernel",
                                                             "under way",      "receiver's kernel",
                                                             "read",           "lost"};
    return names[static_cast<std::size_t>(place)];
}

StreamOffset Stream::last() const
{
    return std::max({offered, taken, arrived, read});
}

Place Stream::placeOf(StreamOffset offset) const
{
    if (offset < read)
        return Place::Read;
    if (offset < arrived)
        return isDropped ? Place::Lost : Place::ReceiverKernel;
    if (offset >= taken)
        return Place::Program;
    if (isCutOff)
        return Place::Lost;
    return taken - offset > unsent ? Place::UnderWay : Place::SenderKernel;
}

std::optional<std::size_t> Stream::findIndex(const SegmentList& segments, StreamOffset offset)
{
    const auto after = std::ranges::upper_bound(segments, offset, {}, [](const Segment& s) { return s.range.first; });
    for (auto at = static_cast<std::size_t>(after - segments.begin()); at > 0;) {
        --at;
        if (segments[at].range.contains(offset))
            return at;
        if (segments[at].range.length > 0)
            return std::nullopt;
    }
    return std::nullopt;
}

const Segment* Stream::find(const SegmentList& segments, StreamOffset offset)
{
    const auto index = findIndex(segments, offset);
    return index ? &segments[*index] : nullptr;
}

std::optional<std::byte> Stream::byteAt(const Journal& journal, StreamOffset offset) const
{
    for (const auto* segments : {&sends, &receives, &peeks}) {
        const auto* segment = find(*segments, offset);
        if (!segment)
            continue;
        const auto payload = journal.payload(segment->payload);
        const auto index = offset - segment->range.first;
        if (index < payload.size())
            return payload[static_cast<std::size_t>(index)];
    }
    return std::nullopt;
}

const Stream& LabState::streamAt(std::optional<std::size_t> index) const
{
    static const Stream none;
    return index && *index < m_streams.size() ? m_streams[*index] : none;
}

// A stream in one direction outlives the other one's end, but not a reset.
void LabState::cutOff(const SocketState& socket)
{
    for (const auto& direction : {socket.outgoing, socket.incoming})
        if (direction)
            m_streams.edit(*direction).isCutOff = true;
}

void LabState::notePeeked(const SocketState& receiver, const Record& record, Sequence sequence)
{
    if (record.payload.length == 0)
        return;
    auto& stream = incomingOf(*editSocket(receiver.id));
    const auto first = std::get<SocketObserved>(record.event).peeked;
    const ByteRange range{first, record.payload.length};
    const auto known = stream.peeks.empty() ? StreamOffset{} : stream.peeks.back().range.end();
    if (first >= known && range.end() > stream.read)
        stream.peeks.push_back({range, sequence, {}, record.payload, false});
}

// What was read and what still waits have both arrived. Taken as a maximum, since a recv that is just moving bytes out
// of the kernel has not been recorded yet.
void LabState::settleArrived(const SocketState& receiver)
{
    auto& stream = incomingOf(*editSocket(receiver.id));
    const auto arrived = stream.read + receiver.seen.receiveQueue;
    const bool senderIsOurs = stream.from != SocketId::None;
    stream.arrived = std::max(stream.arrived, senderIsOurs ? std::min(arrived, stream.offered) : arrived);
}

void LabState::beginSend(const Record& record, Sequence sequence, const CallBegan& event)
{
    const auto* const sender = socket(event.socket);
    if (!sender || !carriesBytes(sender->role))
        return;
    auto& stream = sender->outgoing ? m_streams.edit(*sender->outgoing) : outgoingOf(*editSocket(sender->id));
    stream.sends.push_back(
        {{event.offset, record.payload.length}, sequence, {record.actor, event.number}, record.payload, true});
    ++stream.sendsWaiting;
    stream.offered = std::max(stream.offered, event.offset + record.payload.length);
}

void LabState::endSend(SocketState& socket, const Record& record, const CallReturned& event)
{
    if (!socket.outgoing)
        return;
    auto& stream = m_streams.edit(*socket.outgoing);
    const CallId id{record.actor, event.number};
    // Nearly always the last one, so the search begins there.
    auto found = stream.sends.size();
    while (found > 0 && stream.sends[found - 1].call != id)
        --found;
    if (found-- == 0)
        return;
    if (event.error == 0) {
        auto& segment = stream.sends.edit(found);
        segment.isWaiting = false;
        segment.range = {event.offset, static_cast<std::uint64_t>(event.value)};
        stream.taken = std::max(stream.taken, segment.range.end());
    } else {
        if (event.error == ECONNRESET || (event.error == EPIPE && !stream.ended)) {
            stream.wasReset = true;
            cutOff(socket);
        }
        stream.sends.erase(found);
    }
    stream.offered = stream.taken;
    // Mostly none is left, so a million sends before it cost nothing.
    stream.sendsWaiting -= stream.sendsWaiting > 0 ? 1 : 0;
    auto left = stream.sendsWaiting;
    for (auto at = stream.sends.size(); left > 0 && at > 0; --at) {
        const auto& send = stream.sends[at - 1];
        if (!send.isWaiting)
            continue;
        stream.offered = std::max(stream.offered, send.range.end());
        --left;
    }
}

void LabState::endRecv(SocketState& socket, const Record& record, Sequence sequence, const CallReturned& event,
                       std::int64_t asked)
{
    if (!carriesBytes(socket.role))
        return;
    auto& stream = incomingOf(socket);
    if (event.error == ECONNRESET) {
        // The kernel gives what has arrived before it tells of the reset, so nothing can be left.
        stream.wasReset = stream.isDropped = true;
        cutOff(socket);
    }
    if (event.error != 0)
        return;
    const auto count = static_cast<std::uint64_t>(event.value);
    const ByteRange range{event.offset, count};
    stream.receives.push_back({range, sequence, {record.actor, event.number}, record.payload, false});
    stream.read = std::max(stream.read, range.end());
    stream.arrived = std::max(stream.arrived, stream.read);
    stream.endRead = stream.endRead || (count == 0 && asked > 0);
    if (!stream.peeks.empty() && stream.peeks.back().range.end() <= stream.read)
        stream.peeks = {};
    // Until the kernel is asked again, the queue is shorter by what was taken.
    auto& queue = socket.seen.receiveQueue;
    queue -= static_cast<std::uint32_t>(std::min<std::uint64_t>(queue, count));
}

void LabState::endSending(SocketState& socket)
{
    if (carriesBytes(socket.role))
        outgoingOf(socket).ended = true;
}

// Where a relay has been put into a connection, each end is another connection's from now on. It had carried nothing, so
// what each has sent or read since belongs to the new one.
void LabState::partPeers(SocketState& socket, const SocketObserved& before)
{
    const bool wasConnected = before.local.isSet() && before.remote.isSet();
    if (!wasConnected || (before.local == socket.seen.local && before.remote == socket.seen.remote))
        return;
    forgetConnection(before.local, before.remote, socket.id);
    auto* peer = editSocket(std::exchange(socket.peer, SocketId::None));
    if (!peer || peer->peer != socket.id)
        return;
    peer->peer = SocketId::None;
    // Each keeps what it sends; what it hears comes from somebody else.
    for (auto* end : {&socket, peer}) {
        outgoingOf(*end).to = SocketId::None;
        end->incoming.reset();
    }
}

// Two sockets are the ends of one connection where each one's local address is the other's remote one.
void LabState::joinPeers(SocketState& socket)
{
    const Connection connection{socket.seen.local, socket.seen.remote};
    if (const auto* end = m_openConnections.find(connection); !end || *end != socket.id)
        m_openConnections.edit(connection) = socket.id;
    if (socket.peer != SocketId::None)
        return;
    const auto* other = m_openConnections.find({socket.seen.remote, socket.seen.local});
    if (!other || *other == socket.id)
        return;
    auto& peer = *editSocket(*other);
    socket.peer = peer.id;
    peer.peer = socket.id;
    // Either may have sent or received before the other one was known.
    const auto join = [this](SocketState& sender, SocketState& receiver) {
        if (!sender.outgoing)
            sender.outgoing = receiver.incoming;
        auto& stream = outgoingOf(sender);
        stream.from = sender.id;
        stream.to = receiver.id;
        if (receiver.incoming && *receiver.incoming != *sender.outgoing) {
            auto& foreign = m_streams.edit(*receiver.incoming);
            stream.receives = std::move(foreign.receives);
            stream.peeks = std::move(foreign.peeks);
            stream.read = foreign.read;
            stream.arrived = std::max(stream.read, std::min(std::max(stream.arrived, foreign.arrived), stream.offered));
            stream.endRead = foreign.endRead;
            stream.isCutOff = stream.isCutOff || foreign.isCutOff;
            stream.isDropped = stream.isDropped || foreign.isDropped;
            foreign = {};
        }
        receiver.incoming = sender.outgoing;
    };
    join(socket, peer);
    join(peer, socket);
}

void LabState::forgetConnection(const Endpoint& local, const Endpoint& remote, SocketId end)
{
    if (const auto* found = m_openConnections.find({local, remote}); found && *found == end)
        m_openConnections.erase({local, remote});
}

Stream& LabState::outgoingOf(SocketState& socket)
{
    if (socket.outgoing)
        return m_streams.edit(*socket.outgoing);
    socket.outgoing = m_streams.size();
    return addStream(socket.id, socket.peer);
}

Stream& LabState::incomingOf(SocketState& socket)
{
    if (socket.incoming)
        return m_streams.edit(*socket.incoming);
    socket.incoming = m_streams.size();
    return addStream(socket.peer, socket.id);
}

Stream& LabState::addStream(SocketId from, SocketId to)
{
    auto& stream = m_streams.push_back({});
    stream.from = from;
    stream.to = to;
    return stream;
}

} // namespace socketlab::journal
