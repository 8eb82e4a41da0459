#include "engine/namebook.h"

#include <ranges>

namespace socketlab::engine {
namespace {

template <class Map>
auto valueIn(const Map& map, std::string_view name) -> std::optional<typename Map::mapped_type>
{
    const auto found = map.find(name);
    return found == map.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> keysOf(const auto& map)
{
    const auto keys = std::views::keys(map);
    return {keys.begin(), keys.end()};
}

} // namespace

std::optional<SocketId> NameBook::findSocket(std::string_view name) const
{
    const std::lock_guard lock(m_mutex);
    return valueIn(m_sockets, name);
}

std::optional<ActorId> NameBook::findActor(std::string_view name) const
{
    const std::lock_guard lock(m_mutex);
    return valueIn(m_actors, name);
}

std::vector<std::string> NameBook::socketNames() const
{
    const std::lock_guard lock(m_mutex);
    return keysOf(m_sockets);
}

std::vector<std::string> NameBook::actorNames() const
{
    const std::lock_guard lock(m_mutex);
    return keysOf(m_actors);
}

SocketId NameBook::declareSocket(std::string_view name, ActorId owner)
{
    const auto id = m_declare(name, owner);
    const std::lock_guard lock(m_mutex);
    m_sockets.insert_or_assign(std::string(name), id);
    return id;
}

void NameBook::addActor(std::string_view name, ActorId id)
{
    const std::lock_guard lock(m_mutex);
    m_actors.insert_or_assign(std::string(name), id);
}

void NameBook::forgetActor(std::string_view name)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_actors.find(name); found != m_actors.end())
        m_actors.erase(found);
}

void NameBook::forgetSockets()
{
    const std::lock_guard lock(m_mutex);
    m_sockets.clear();
}

} // namespace socketlab::engine
