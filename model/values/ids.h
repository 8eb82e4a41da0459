#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace socketlab {

/// Who makes calls. 0 is nobody; the engine hands out the rest and never uses one again.
enum class ActorId : std::uint32_t { None = 0 };

/// A socket of the lab for as long as the session lasts. Unlike a descriptor it is never used again.
enum class SocketId : std::uint32_t { None = 0 };

/// One call of one actor; `number` counts that actor's calls from 1.
struct CallId
{
    ActorId actor = ActorId::None;
    std::uint32_t number = 0;
    auto operator<=>(const CallId&) const = default;
};

/// The place of a record in its journal, counted from 0.
using Sequence = std::uint64_t;

} // namespace socketlab

template <>
struct std::hash<socketlab::CallId>
{
    std::size_t operator()(const socketlab::CallId& id) const noexcept
    {
        return std::hash<std::uint64_t>{}((static_cast<std::uint64_t>(id.actor) << 32) | id.number);
    }
};
