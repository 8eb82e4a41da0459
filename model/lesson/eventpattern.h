#pragma once

#include "journal/calltable.h"
#include "lesson/callpattern.h"

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string_view>

namespace socketlab::lesson {

enum class Comparison : std::uint8_t { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };
bool holds(std::int64_t left, Comparison comparison, std::int64_t right);
/// `=`, `!=`, `<`, `<=`, `>` and `>=`.
std::optional<Comparison> comparisonFromText(std::string_view word);

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

/// Reads an event; its names must be known. `end` is the column where the words end.
std::expected<EventPattern, StatementError> parseEventPattern(std::span<const Word> words, std::size_t end,
                                                              const Names& names);

/// Whether the call has ended as the test wants; no test fits every call.
bool fits(const std::optional<ResultTest>& test, const journal::CallView& call);

} // namespace socketlab::lesson
