#pragma once

#include "framing/rule.h"

namespace socketlab::framing {

/// Why a message cannot be sent by a rule.
struct Refusal
{
    enum class Kind {
        TooLong,       ///< the rule has no room for so many bytes
        UnknownType,   ///< no type, or one that the rule does not know
        HoldsDelimiter ///< the receiver would see its end too early
    };
    Kind kind{};
    std::string reason; ///< a sentence

    bool operator==(const Refusal&) const = default;
};

/// The bytes that bear `message` on the wire; `rule` is as parseRule() gives it. Fixed and typed messages that are too
/// short are filled up with blanks. By `until-end` the end of the stream is still the sender's to make.
std::expected<Bytes, Refusal> encode(const Rule& rule, ByteView message);

} // namespace socketlab::framing
