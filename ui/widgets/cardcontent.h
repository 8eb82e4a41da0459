#pragma once

#include "items/pump.h"
#include "ui/widgets/socketcard.h"

namespace socketlab::ui {

/// What the card of a socket says at the moment that is shown.
SocketCardContent cardOf(const items::Pump& pump, SocketId socket);

/// The card of the other end of `near` where that is no socket of the lab: outside, or in a listener's waiting room.
SocketCardContent absentCardOf(const items::Pump& pump, SocketId near);

} // namespace socketlab::ui
