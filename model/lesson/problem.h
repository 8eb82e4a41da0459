#pragma once

#include <compare>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace socketlab::lesson {

/// A place in a lesson file. Both count from 1; columns count characters.
struct Position
{
    std::size_t line = 1;
    std::size_t column = 1;
    auto operator<=>(const Position&) const = default;
};

/// Something wrong in a lesson file; a sentence without a full stop.
struct Problem
{
    Position position;
    std::string message;
};

/// `zero-bytes.yaml:7:1: error: unknown key "minute" (did you mean "minutes"?)`.
std::string toText(const Problem& problem, std::string_view file);

/// One JSON object with the members file, line, column and message.
std::string toJson(const Problem& problem, std::string_view file);

} // namespace socketlab::lesson
