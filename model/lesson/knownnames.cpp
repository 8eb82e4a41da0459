#include "lesson/knownnames.h"

#include "engine/lab.h"

#include <algorithm>
#include <ranges>

namespace socketlab::lesson {

KnownNames::KnownNames(std::span<const std::string> actors) : m_actors(actors.begin(), actors.end())
{
}

std::optional<SocketId> KnownNames::findSocket(std::string_view name) const
{
    if (const auto found = m_sockets.find(name); found != m_sockets.end())
        return found->second;
    return m_isAnySocketKnown && isName(name) ? std::optional(SocketId::None) : std::nullopt;
}

std::optional<ActorId> KnownNames::findActor(std::string_view name) const
{
    const auto found = std::ranges::find(m_actors, name);
    const bool passes = name == engine::Lab::worldName || (m_isAnyActorKnown && isName(name));
    if (found == m_actors.end() && !passes)
        return std::nullopt;
    return static_cast<ActorId>(found - m_actors.begin() + 1);
}

std::vector<std::string> KnownNames::socketNames() const
{
    const auto names = m_sockets | std::views::keys;
    return {names.begin(), names.end()};
}

SocketId KnownNames::declareSocket(std::string_view name, ActorId)
{
    return m_sockets.emplace(name, static_cast<SocketId>(m_sockets.size() + 1)).first->second;
}

ActorId KnownNames::declareActor(std::string_view name)
{
    if (std::ranges::find(m_actors, name) == m_actors.end())
        m_actors.emplace_back(name);
    return *findActor(name);
}

} // namespace socketlab::lesson
