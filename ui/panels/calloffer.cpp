#include "ui/panels/calloffer.h"

#include <algorithm>

namespace socketlab::ui {

using items::ActorsModel;
using items::SocketsModel;
using journal::SocketRole;

CallOffer::CallOffer(const ActorsModel& actors, const SocketsModel& sockets) : m_actors(actors), m_sockets(sockets)
{
}

bool CallOffer::isFor(ActorId actor, const CallSpec& spec) const
{
    const auto row = m_actors.rowOf(actor);
    if (row < 0)
        return mayMake(spec.performer, false);
    const bool isWorld = m_actors.index(row, 0).data(ActorsModel::IsWorldRole).toBool();
    return mayMake(spec.performer, isWorld);
}

bool CallOffer::allows(ActorId actor, CallOp op, SocketId socket) const
{
    return !m_isAllowed || m_isAllowed(actor, op, socket);
}

bool CallOffer::offers(ActorId actor, const CallSpec& spec) const
{
    if (m_isClosed)
        return false;
    if (!m_isAllowed || !takesSocket(spec) || m_sockets.rowCount() == 0)
        return allows(actor, spec.op, SocketId::None);
    for (int row = 0; row < m_sockets.rowCount(); ++row)
        if (m_isAllowed(actor, spec.op, m_sockets.index(row, 0).data(SocketsModel::SocketIdRole).value<SocketId>()))
            return true;
    return false;
}

bool CallOffer::offers(ActorId actor) const
{
    return !m_isClosed && std::ranges::any_of(callSpecs(), [&](const CallSpec& spec) {
        return isFor(actor, spec) && offers(actor, spec);
    });
}

bool CallOffer::takesSocket(const CallSpec& spec)
{
    return std::ranges::find(spec.parameters, ParameterKind::Socket, &Parameter::kind) != spec.parameters.end();
}

std::optional<SocketRole> CallOffer::usualKind(CallOp op)
{
    switch (op) {
    case CallOp::Bind:
    case CallOp::Listen:
    case CallOp::Connect: return SocketRole::Fresh;
    case CallOp::Accept: return SocketRole::Listener;
    case CallOp::Send:
    case CallOp::Recv:
    case CallOp::Shutdown: return SocketRole::Connected;
    default: return std::nullopt;
    }
}

} // namespace socketlab::ui
