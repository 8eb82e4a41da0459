#pragma once

#include "items/pump.h"

#include <QString>

namespace socketlab::items {

/// One select or poll, as it stands in the journal at the moment that is shown. A value.
struct SelectFacts
{
    CallOp op = CallOp::Select;
    ActorId actor = ActorId::None;
    Sequence began = 0;
    std::optional<Sequence> returned; ///< nothing while it waits
    std::int64_t timeout = 0;         ///< milliseconds; -1: for ever
    std::int32_t error = 0;
    std::int64_t value = 0; ///< how many answers
    std::vector<Watched> list;

    bool isWaiting() const { return !returned; }
    bool hasFailed() const { return error != 0; }
    /// Whether a closed descriptor spoilt it: EBADF, or an answer of POLLNVAL.
    bool metClosed() const;
    /// What select is told as the end of its lists: the highest descriptor and one.
    std::int32_t end() const;
};

/// Whether a call is a select or a poll.
bool asksForReadiness(CallOp op);
SelectFacts selectFacts(const Pump& pump, std::size_t call);

/// `no limit`, `at once`, `250 ms`, `60 s`
QString timeoutText(std::int64_t milliseconds);
/// `select(8, …, timeout 60 s) → 2 ready after 0.4 ms`; a call that waits `has waited 1.2 s`.
QString headline(const Pump& pump, const SelectFacts& facts);
/// `2 ready`, `time is up`, `EBADF`, `waiting`
QString answerText(const SelectFacts& facts);

/// Why the descriptor was closed for the actor when the call returned, by the records: `closed by bob's call 12,
/// close(c)`. Nothing where it was open, as far as is recorded.
std::optional<QString> closedHow(const Pump& pump, const SelectFacts& facts, const Watched& watched);

/// What the answer about one socket means, for a beginner: `2 bytes to read, room to send`, `no connection waiting`.
QString readinessMeaning(const Pump& pump, const SelectFacts& facts, const Watched& watched);
/// Records within which readinessMeaning() looks for what was in the queues.
inline constexpr Sequence evidenceReach = 2000;

} // namespace socketlab::items
