#pragma once

#include "values/calltext.h"

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace socketlab::lesson {

/// Calls that look alike, by who makes them, which they are and how their arguments begin:
/// `bob recv b`, `alice shutdown a write`, `* send`.
struct CallPattern
{
    std::string actor; ///< empty (written `*`): anybody, but not the world
    CallOp op = CallOp::Wait;
    std::vector<std::string> words; ///< the first arguments as argumentTexts() writes them; `*` is any
    std::size_t dataLength = 0;     ///< bytes of the one among them that is data
};

/// Reads a pattern; its names must be known. `end` is the column where the words end. Declares nothing.
std::expected<CallPattern, StatementError> parseCallPattern(std::span<const Word> words, std::size_t end,
                                                            const Names& names);

/// Whether the pattern fits a call as the journal has it.
bool matches(const CallPattern& pattern, std::string_view actor, const CallBegan& call, ByteView payload,
             const NameOf& nameOf);

/// The same for a call that has not been made yet.
bool matches(const CallPattern& pattern, std::string_view actor, const Call& call, const NameOf& nameOf);

/// Whether every call that fits `narrow` also fits `wide`.
bool includes(const CallPattern& wide, const CallPattern& narrow);

/// `recv(b)`, `send(a, "hi")`; without the actor.
std::string callText(const CallPattern& pattern);

} // namespace socketlab::lesson
