#include "items/stage.h"

#include <algorithm>

namespace socketlab::items {

using journal::LabState;
using journal::SocketLife;
using journal::SocketRole;
using journal::SocketState;

namespace {

StageConnection connectionOf(const LabState& state, const SocketState& socket)
{
    const auto* peer = state.socket(socket.peer);
    const bool isCaller = socket.called || (peer && !peer->called && socket.id < peer->id);
    const bool isClosed = socket.life == SocketLife::Closed && (!peer || peer->life == SocketLife::Closed);
    return isCaller ? StageConnection{socket.id, socket.peer, isClosed}
                    : StageConnection{socket.peer, socket.id, isClosed};
}

// Both ends lead to the same connection; it is counted where the first of them stands.
bool isFirstOfTwo(const LabState& state, const SocketState& socket)
{
    const auto* peer = state.socket(socket.peer);
    return !peer || socket.id < peer->id;
}

bool isStillMeant(const LabState& state, SocketId id, Timestamp since)
{
    const auto* socket = state.socket(id);
    return !socket || (socket->openedAt >= since && state.socketNamed(socket->name) == socket);
}

} // namespace

// What the set-up needs for a moment, such as the door through which a pair is joined, is not part of the play.
bool StageWatch::isSetUp(const SocketState& socket) const
{
    return socket.owner == m_world && m_world != ActorId::None && socket.role != SocketRole::Connected;
}

bool StageWatch::isCounted(const SocketState& socket) const
{
    return socket.life == SocketLife::Open && !isSetUp(socket);
}

StageWatch::Part StageWatch::partOf(const LabState& state, const SocketState& socket) const
{
    if (isSetUp(socket))
        return Part::None;
    if (socket.role == SocketRole::Connected) {
        if (!isFirstOfTwo(state, socket))
            return Part::None;
        return connectionOf(state, socket).isClosed ? Part::Closed : Part::Connection;
    }
    if (socket.life != SocketLife::Open)
        return Part::None;
    return socket.role == SocketRole::Listener ? Part::Listener : Part::Unconnected;
}

void StageWatch::put(std::size_t place, Part part)
{
    for (auto& places : m_parts)
        places.erase(place);
    if (part != Part::None)
        m_parts[static_cast<std::size_t>(part)].insert(place);
}

// The socket that has changed, and those that name it as their peer.
void StageWatch::sort(const LabState& state, SocketId changed)
{
    if (const auto place = state.indexOf(changed))
        put(*place, partOf(state, state.sockets()[*place]));
    for (auto peer = m_peers.lower_bound({changed, 0}); peer != m_peers.end() && peer->first == changed; ++peer)
        put(peer->second, partOf(state, state.sockets()[peer->second]));
}

void StageWatch::note(const LabState& state, std::size_t place)
{
    if (place < m_known.size())
        forget(place);
    const auto& socket = state.sockets()[place];
    m_stage.openSockets += isCounted(socket) ? std::size_t{1} : 0;
    if (socket.peer != SocketId::None)
        m_peers.emplace(socket.peer, place);
}

void StageWatch::forget(std::size_t place)
{
    m_stage.openSockets -= isCounted(m_known[place]) ? std::size_t{1} : 0;
    m_peers.erase({m_known[place].peer, place});
    put(place, Part::None);
}

const Stage& StageWatch::follow(const LabState& state)
{
    const auto& sockets = state.sockets();
    if (const auto world = std::ranges::find(state.actors(), ActorKind::World, &journal::ActorState::kind);
        world != state.actors().end())
        m_world = world->id;
    std::vector<SocketId> changed;
    for (auto place = sockets.size(); place < m_known.size(); ++place) {
        changed.push_back(m_known[place].id);
        forget(place);
    }
    sockets.forEachDifference(m_known, [&](std::size_t place) {
        changed.push_back(sockets[place].id);
        note(state, place);
    });
    for (const auto socket : changed)
        sort(state, socket);
    m_known = sockets;

    m_stage.connections.clear();
    for (const auto place : m_parts[static_cast<std::size_t>(Part::Connection)])
        m_stage.connections.push_back(connectionOf(state, sockets[place]));
    m_stage.openConnections = m_stage.connections.size();
    const auto closed = lastClosed(state);
    m_stage.connections.insert(m_stage.connections.end(), closed.begin(), closed.end());
    m_stage.listeners = idsOf(state, Part::Listener);
    m_stage.unconnected = idsOf(state, Part::Unconnected);
    return m_stage;
}

// Looks at the latest few: where names are used again and again, hardly any is still meant.
std::vector<StageConnection> StageWatch::lastClosed(const LabState& state) const
{
    constexpr std::size_t farthestLook = 32;
    const auto since = state.lessonBeganAt();
    std::vector<StageConnection> found;
    const auto& closed = m_parts[static_cast<std::size_t>(Part::Closed)];
    std::size_t looked = 0;
    for (auto place = closed.rbegin();
         place != closed.rend() && found.size() < Stage::closedShown && looked < farthestLook; ++place, ++looked) {
        const auto connection = connectionOf(state, state.sockets()[*place]);
        if (isStillMeant(state, connection.left, since) && isStillMeant(state, connection.right, since))
            found.push_back(connection);
    }
    std::ranges::reverse(found);
    return found;
}

std::vector<SocketId> StageWatch::idsOf(const LabState& state, Part part) const
{
    std::vector<SocketId> ids;
    for (const auto place : m_parts[static_cast<std::size_t>(part)])
        ids.push_back(state.sockets()[place].id);
    return ids;
}

std::optional<std::size_t> outgoingStream(const LabState& state, SocketId sender, SocketId receiver)
{
    if (const auto* socket = state.socket(sender); socket && socket->outgoing)
        return socket->outgoing;
    const auto* socket = state.socket(receiver);
    return socket ? socket->incoming : std::nullopt;
}

std::vector<SocketId> waitingAt(const LabState& state, const SocketState& listener)
{
    const auto& door = listener.seen.local;
    std::vector<SocketId> waiting;
    if (listener.seen.acceptQueue == 0)
        return waiting;
    for (const auto& socket : state.sockets()) {
        const auto& called = socket.seen.remote;
        if (socket.called && socket.life == SocketLife::Open && socket.peer == SocketId::None
            && called.port == door.port && (called == door || door.isAnyAddress()))
            waiting.push_back(socket.id);
    }
    return waiting;
}

} // namespace socketlab::items
