#pragma once

#include "items/actorsmodel.h"
#include "items/socketsmodel.h"
#include "values/call.h"

#include <functional>

namespace socketlab::ui {

/// Which calls may be made by whom on what just now. The models must outlive it. GUI only.
class CallOffer
{
public:
    using IsAllowed = std::function<bool(ActorId, CallOp, SocketId)>;

    CallOffer(const items::ActorsModel& actors, const items::SocketsModel& sockets);

    /// Just now nothing is allowed, so nothing is asked.
    void setClosed(bool isClosed) { m_isClosed = isClosed; }
    /// An empty function allows everything.
    void setAllowed(IsAllowed isAllowed) { m_isAllowed = std::move(isAllowed); }
    bool allowsAll() const { return !m_isAllowed; }

    /// Whether it is a call for this kind of actor at all: the world has calls of its own.
    bool isFor(ActorId actor, const CallSpec& spec) const;
    bool allows(ActorId actor, CallOp op, SocketId socket) const;
    /// Whether the actor may make the call on some socket.
    bool offers(ActorId actor, const CallSpec& spec) const;
    /// Whether the actor may make any call.
    bool offers(ActorId actor) const;

    static bool takesSocket(const CallSpec& spec);
    /// What kind of socket a call is nearly always made on. Only a suggestion: the others teach something, too.
    static std::optional<journal::SocketRole> usualKind(CallOp op);

private:
    const items::ActorsModel& m_actors;
    const items::SocketsModel& m_sockets;
    IsAllowed m_isAllowed;
    bool m_isClosed = false;
};

} // namespace socketlab::ui
