#pragma once

#include "framing/replyrules.h"
#include "framing/rule.h"

#include <chrono>
#include <optional>

namespace socketlab::engine {

/// What a server of the lab says, and when: docs/servers.md. Default: it listens and says nothing.
struct ServerScript
{
    struct Periodic
    {
        std::chrono::milliseconds pause{};
        Bytes data;
    };
    Bytes greeting;                        ///< to each caller, before it has said anything
    std::optional<framing::Rule> frames;   ///< cuts what comes into messages; none: each recv is a piece
    std::optional<framing::Rule> encoding; ///< of all that it says; none: as it is written
    bool echoes = false;                   ///< what no rule answers is sent back
    std::vector<Periodic> periodic;        ///< to every conversation
    std::uint64_t closeAfter = 0;          ///< so many answers; 0: never
    std::vector<framing::ReplyRule> replies;
};

inline constexpr std::size_t mostPeriodic = 16;

/// Reads reply rules and, on lines of their own, `greet DATA`, `frames RULE`, `encode RULE`, `echo`, `every 500ms DATA`
/// and `close after N`. What it says by itself is encoded once, so that nothing of it can fail later. The error is a
/// sentence without a full stop, `line 3: …`.
std::expected<ServerScript, std::string> parseServerScript(std::string_view text);

} // namespace socketlab::engine
