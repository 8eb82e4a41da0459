#pragma once

#include "lesson/callpattern.h"
#include "lesson/problem.h"

#include <chrono>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace socketlab::lesson {

enum class Comparison : std::uint8_t { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };
bool holds(std::int64_t left, Comparison comparison, std::int64_t right);

/// How a call must have ended: a number compares with what it returned, `ok` and `fail` with whether it succeeded,
/// an errno with why it failed. A failed call has no number, so no number fits it.
struct ResultTest
{
    enum class Kind : std::uint8_t { Number, Success, Failure, Error };
    Comparison comparison = Comparison::Equal;
    Kind kind = Kind::Number;
    std::int64_t value = 0; ///< the number, or the errno
};

/// `bob recv b = 0`: a recorded call, and how it ended. Without a result a call that has only begun fits too.
struct EventPattern
{
    CallPattern call;
    std::optional<ResultTest> result;
};

// One struct for each kind of check; docs/lesson-format.md says when each is true.
struct SawCheck { EventPattern event; };
struct NeverCheck { EventPattern event; };
struct BeforeCheck { EventPattern cause; EventPattern effect; };
struct CountCheck { EventPattern event; Comparison comparison; std::int64_t times; };
struct SumCheck { EventPattern event; Comparison comparison; std::int64_t total; };
struct BlockedCheck { EventPattern event; std::chrono::milliseconds time; };
struct TookCheck { EventPattern event; Comparison comparison; std::chrono::milliseconds time; };
struct StateCheck { std::string socket; Comparison comparison; TcpState state; };
struct QueueCheck
{
    enum class Queue : std::uint8_t { Unread, Queued };
    Queue queue;
    std::string socket;
    Comparison comparison;
    std::int64_t bytes;
};
struct StreamCheck
{
    enum class Side : std::uint8_t { Got, Sent };
    Side side;
    std::string socket;
    Bytes data;
};

/// Something about the recorded calls that a step wants to be true.
struct Check
{
    using Rule = std::variant<SawCheck, NeverCheck, BeforeCheck, CountCheck, SumCheck, BlockedCheck, TookCheck,
                              StateCheck, QueueCheck, StreamCheck>;
    std::string text;  ///< as the file has it
    Position position; ///< of its first character
    Rule rule;
};

/// Reads a check; its names must be known. Columns count from the start of `text`.
std::expected<Check, StatementError> parseCheck(std::string_view text, Position position, const Names& names);

} // namespace socketlab::lesson
