#pragma once

#include "journal/calltable.h"
#include "lesson/check.h"

#include <span>
#include <string>

namespace socketlab::lesson {

/// What the check wants, as a sentence: `bob's recv(b) returns 2`.
std::string expectation(const Check& check);

/// `bob's recv(b)`, `somebody's recv(b)`.
std::string whose(const CallPattern& pattern);

/// `returns 2`, `fails with ECONNRESET`; without a result `begins`.
std::string willEnd(const EventPattern& event);

/// `returned 2`, `succeeded`, `failed with ECONNRESET`.
std::string hasEnded(const CallReturned& returned);

/// What became of the calls, in their order: `returned 2, then 0 twice, and is waiting now`. At least one call.
std::string history(std::span<const journal::CallView> calls);

/// `once`, `twice`, `3 times`.
std::string timesText(std::int64_t times);

/// `1 unread byte`, `5 unacknowledged bytes`.
std::string bytesText(std::int64_t count, QueueCheck::Queue queue);

/// Data as a person reads it: quoted, and cut where it is long.
std::string dataText(ByteView data);

} // namespace socketlab::lesson
