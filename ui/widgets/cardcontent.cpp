#include "ui/widgets/cardcontent.h"

#include "items/calllines.h"
#include "items/plaintext.h"
#include "items/stage.h"
#include "ui/widgets/tapewords.h"
#include "values/calltext.h"

#include <QCoreApplication>

#include <algorithm>

namespace socketlab::ui {

using journal::SocketLife;
using journal::SocketRole;
using journal::SocketState;

namespace {

/// The words of this file, for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SocketCard)
};

QString roleText(SocketRole role)
{
    switch (role) {
    case SocketRole::Listener: return Words::tr("server socket");
    case SocketRole::Connected: return Words::tr("client socket");
    case SocketRole::Pipe: return Words::tr("end of a pipe");
    case SocketRole::File: return Words::tr("file-like object");
    case SocketRole::Fresh: break;
    }
    return Words::tr("not connected");
}

void describeCall(SocketCardContent& card, const items::Pump& pump, CallId id)
{
    const auto index = pump.calls().find(id);
    if (!index)
        return;
    const auto call = pump.viewCall(*index);
    card.doing = items::callLine(pump, *call.beganRecord);
    card.hasFailed = !call.isWaiting() && call.returned->error != 0;
    if (call.isWaiting() || card.hasFailed || movesBytes(call.began->op))
        card.doing += QStringLiteral(" → ") + items::resultLine(call);
}

void describeDoing(SocketCardContent& card, const items::Pump& pump, const SocketState& socket)
{
    if (const auto* waits = waitingCall(pump, socket.id)) {
        card.isWaiting = true;
        card.doing = Words::tr("waits in %1").arg(items::callLine(pump, *waits));
        return;
    }
    const auto last = socket.lastCall;
    const auto* caller = last ? pump.state().actor(last->actor) : nullptr;
    // What the set-up did with a socket is nothing that its owner has done.
    const bool isTheirs = caller && caller->kind != ActorKind::World;
    if (isTheirs)
        describeCall(card, pump, *last);
    else
        card.doing = Words::tr("no call yet");
}

const SocketState* listenerAt(const journal::LabState& state, const Endpoint& place)
{
    const auto found = std::ranges::find_if(state.sockets(), [&](const SocketState& socket) {
        const auto& local = socket.seen.local;
        return socket.role == SocketRole::Listener && socket.life == SocketLife::Open && local.port == place.port
            && (local == place || local.isAnyAddress());
    });
    return found == state.sockets().end() ? nullptr : &*found;
}

QString queuesText(const SocketObserved& seen)
{
    QStringList queues;
    if (seen.receiveQueue > 0)
        queues += Words::tr("%L1 to read").arg(seen.receiveQueue);
    if (seen.unacknowledged > 0)
        queues += Words::tr("%L1 to send").arg(seen.unacknowledged);
    return queues.isEmpty() ? Words::tr("queues empty") : queues.join(QStringLiteral(" · "));
}

WaitingRoom roomOf(const items::Pump& pump, const SocketState& listener)
{
    WaitingRoom room{listener.seen.acceptQueue, listener.seen.acceptLimit, {}};
    for (const auto caller : items::waitingAt(pump.state(), listener))
        room.callers += items::plainText(pump.state().socketName(caller));
    return room;
}

QString endpointText(const Endpoint& endpoint)
{
    return endpoint.port == 0 ? Words::tr("no address yet") : items::plainText(toText(endpoint));
}

} // namespace

SocketCardContent cardOf(const items::Pump& pump, SocketId id)
{
    SocketCardContent card;
    const auto* socket = pump.state().socket(id);
    if (!socket)
        return card;
    card.actor = items::plainText(pump.state().actorName(socket->owner));
    if (const auto* owner = pump.state().actor(socket->owner))
        card.kind = items::kindText(owner->kind);
    card.socket = items::plainText(socket->name);
    card.role = roleText(socket->role);
    card.address = endpointText(socket->seen.local);
    if (socket->life == SocketLife::Closed) {
        card.standing = SocketCardContent::Standing::Closed;
        card.doing = Words::tr("closed");
        return card;
    }
    card.state = socket->seen.state;
    if (socket->role == SocketRole::Listener)
        card.room = roomOf(pump, *socket);
    else if (socket->seen.bytesKnown && socket->role == SocketRole::Connected)
        card.queues = queuesText(socket->seen);
    describeDoing(card, pump, *socket);
    return card;
}

SocketCardContent absentCardOf(const items::Pump& pump, SocketId near)
{
    SocketCardContent card;
    card.standing = SocketCardContent::Standing::Absent;
    const auto* socket = pump.state().socket(near);
    if (!socket)
        return card;
    card.address = endpointText(socket->seen.remote);
    const auto* listener = socket->called ? listenerAt(pump.state(), socket->seen.remote) : nullptr;
    if (!listener) {
        card.actor = Words::tr("outside of the lab");
        return card;
    }
    card.actor = Words::tr("not accepted yet");
    card.doing = Words::tr("in the waiting room of %1").arg(items::plainText(listener->name));
    return card;
}

} // namespace socketlab::ui
