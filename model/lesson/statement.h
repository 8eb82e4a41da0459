#pragma once

#include "lesson/callpattern.h"
#include "lesson/problem.h"

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace socketlab::lesson {

enum class Platform : std::uint8_t { Every, Linux, MacOs, Windows };

/// One action of a script: `[ tag ] ( actor call | world call ) [ " &" ]`. It was found well-formed;
/// its names become ids when it is played, because sockets come and go.
struct Statement
{
    std::string text;  ///< as the file has it
    Position position; ///< of its first character
    std::string actor; ///< who makes the call; Lab::worldName for the world
    std::string call;  ///< what the actor is told: `recv b 100`
    Platform platform = Platform::Every;
    bool mayWait = false; ///< `&`: the next action starts when this one has begun

    bool isForThisPlatform() const;
};

/// Reads an action; the sockets that it makes are declared to `names`. Columns count from the start of `text`.
std::expected<Statement, StatementError> parseStatement(std::string_view text, Position position, Names& names);

/// A call that a step offers to the learner, with all that may follow the words given.
using AllowedCall = CallPattern;

} // namespace socketlab::lesson
