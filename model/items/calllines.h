#pragma once

#include "items/pump.h"

#include <QString>

namespace socketlab::items {

/// How many bytes of a payload stand in a table cell, and in a tool tip.
inline constexpr std::size_t cellDataLimit = 24;
inline constexpr std::size_t toolTipDataLimit = 512;

/// `recv(b, 100)`, harmless. `began` holds a CallBegan.
QString callLine(const Pump& pump, const Record& began, std::size_t dataLimit = cellDataLimit);

/// `thread`, `process`, `relay`; the world is `set-up`.
QString kindText(ActorKind kind);

/// The number by which all panels call it: it counts the session's calls from 1. `?` for one that nobody has made.
QString callNumber(const Pump& pump, CallId call);

/// `2`, `ok`, `ECONNRESET`; `waiting` for a call that has not returned.
QString resultLine(const journal::CallView& call);

/// What became of a call, for a beginner, harmless: the bytes that came, the errno's meaning, what a 0 says.
/// Empty where the result says it all.
QString meaningLine(const Pump& pump, const journal::CallView& call, std::size_t dataLimit = cellDataLimit);

} // namespace socketlab::items
