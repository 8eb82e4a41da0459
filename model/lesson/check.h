#pragma once

#include "lesson/eventpattern.h"
#include "lesson/problem.h"

#include <chrono>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <variant>

namespace socketlab::lesson {

// One struct for each kind of check; docs/lesson-format.md says when each is true.
struct SawCheck
{
    EventPattern event;
};
struct NeverCheck
{
    EventPattern event;
};
struct BeforeCheck
{
    EventPattern cause;
    EventPattern effect;
};
struct CountCheck
{
    EventPattern event;
    Comparison comparison;
    std::int64_t times;
};
struct SumCheck
{
    EventPattern event;
    Comparison comparison;
    std::int64_t total;
};
struct BlockedCheck
{
    EventPattern event;
    std::chrono::milliseconds time;
};
struct TookCheck
{
    EventPattern event;
    Comparison comparison;
    std::chrono::milliseconds time;
};
struct StateCheck
{
    std::string socket;
    Comparison comparison;
    TcpState state;
};
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
