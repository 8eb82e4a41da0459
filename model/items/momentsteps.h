#pragma once

#include "items/pump.h"

#include <optional>

namespace socketlab::items {

/// Moments count the records that have happened. A call steps twice: when it begins and when it returns.

/// The moment at which the next call after `moment` has begun or returned; nothing where none does.
std::optional<Sequence> nextCallMoment(const Pump& pump, Sequence moment);
/// The moment at which the call before the last one had begun or returned; 0, the empty lab, where none had.
Sequence previousCallMoment(const Pump& pump, Sequence moment);

/// How many calls have begun at that moment, whoever made them.
std::size_t callsBegunAt(const Pump& pump, Sequence moment);

} // namespace socketlab::items
