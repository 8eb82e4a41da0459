#pragma once

#include "items/pump.h"
#include "ui/widgets/socketcard.h"

namespace socketlab::ui {

/// The latest call that has returned on each socket, as a fold over the records. A value.
class LastCalls
{
public:
    void apply(const Record& record);
    std::optional<CallId> of(SocketId socket) const;

private:
    std::unordered_map<SocketId, CallId> m_calls;
};

/// What the card of a socket says now.
SocketCardContent cardOf(const items::Pump& pump, const LastCalls& lastCalls, SocketId socket);

/// The card of the other end of `near` where that is no socket of the lab: outside, or in a listener's waiting room.
SocketCardContent absentCardOf(const items::Pump& pump, SocketId near);

} // namespace socketlab::ui
