#include "lesson/knownnames.h"

#include "engine/lab.h"

#include <algorithm>

namespace socketlab::lesson {
namespace {

template <class Id>
Id idAt(std::ptrdiff_t index)
{
    return static_cast<Id>(index + 1);
}

} // namespace

KnownNames::KnownNames(std::span<const std::string> actors) : m_actors(actors.begin(), actors.end()) {}

std::optional<SocketId> KnownNames::findSocket(std::string_view name) const
{
    const auto found = std::ranges::find(m_sockets, name);
    if (found == m_sockets.end() && !(m_isAnySocketKnown && isName(name)))
        return std::nullopt;
    return idAt<SocketId>(found - m_sockets.begin());
}

std::optional<ActorId> KnownNames::findActor(std::string_view name) const
{
    const auto found = std::ranges::find(m_actors, name);
    const bool passes = name == engine::Lab::worldName || (m_isAnyActorKnown && isName(name));
    if (found == m_actors.end() && !passes)
        return std::nullopt;
    return idAt<ActorId>(found - m_actors.begin());
}

SocketId KnownNames::declareSocket(std::string_view name, ActorId)
{
    if (std::ranges::find(m_sockets, name) == m_sockets.end())
        m_sockets.emplace_back(name);
    return *findSocket(name);
}

} // namespace socketlab::lesson
