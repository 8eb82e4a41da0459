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

std::vector<StageConnection> lastClosed(const LabState& state, Timestamp since)
{
    std::vector<StageConnection> found;
    const auto& sockets = state.sockets();
    for (auto socket = sockets.rbegin(); socket != sockets.rend() && found.size() < Stage::closedShown; ++socket) {
        if (socket->role != SocketRole::Connected || !isFirstOfTwo(state, *socket))
            continue;
        const auto connection = connectionOf(state, *socket);
        if (connection.isClosed && isStillMeant(state, connection.left, since)
            && isStillMeant(state, connection.right, since))
            found.push_back(connection);
    }
    std::ranges::reverse(found);
    return found;
}

} // namespace

Stage stageOf(const LabState& state)
{
    Stage stage;
    const auto world = std::ranges::find(state.actors(), ActorKind::World, &journal::ActorState::kind);
    for (const auto& socket : state.sockets()) {
        // What the set-up needs for a moment, such as the door through which a pair is joined, is not part of the play.
        if (world != state.actors().end() && socket.owner == world->id && socket.role != SocketRole::Connected)
            continue;
        const bool isOpen = socket.life == SocketLife::Open;
        stage.openSockets += isOpen ? 1 : 0;
        if (socket.role == SocketRole::Connected) {
            if (!isFirstOfTwo(state, socket))
                continue;
            const auto connection = connectionOf(state, socket);
            if (connection.isClosed)
                continue;
            ++stage.openConnections;
            stage.connections.push_back(connection);
        } else if (isOpen) {
            (socket.role == SocketRole::Listener ? stage.listeners : stage.unconnected).push_back(socket.id);
        }
    }
    const auto closed = lastClosed(state, state.lessonBeganAt());
    stage.connections.insert(stage.connections.end(), closed.begin(), closed.end());
    return stage;
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
    for (const auto& socket : state.sockets()) {
        const auto& called = socket.seen.remote;
        if (socket.called && socket.life == SocketLife::Open && socket.peer == SocketId::None
            && called.port == door.port && (called == door || door.isAnyAddress()))
            waiting.push_back(socket.id);
    }
    return waiting;
}

} // namespace socketlab::items
