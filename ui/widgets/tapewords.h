#pragma once

#include "items/pump.h"
#include "ui/widgets/bytecells.h"
#include "ui/widgets/tapelayout.h"

#include <QString>

namespace socketlab::ui {

/// The begin of a call on that socket that has not returned; null where none waits. With `op` only of that kind.
const Record* waitingCall(const items::Pump& pump, SocketId socket, std::optional<CallOp> op = {});

/// What stands after the last byte of a stream.
TapeTail tailOf(const items::Pump& pump, const journal::Stream& stream);

/// `alice → bob · 5 bytes, 2 unread`.
QString streamCaption(const items::Pump& pump, const journal::Stream& stream);

/// A place on a tape in plain words, for tool tips and for those who do not see it:
/// `byte 3: 69 'i' — in the receiver's kernel; sent by alice's call 12, not read yet`.
QString placeWords(const items::Pump& pump, const journal::Stream& stream, StreamOffset offset);

} // namespace socketlab::ui
