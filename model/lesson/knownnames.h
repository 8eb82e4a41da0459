#pragma once

#include "values/calltext.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace socketlab::lesson {

/// The names that a lesson file has given to its actors and sockets so far. The ids mean nothing outside.
/// Once a statement that makes sockets could not be read, any name passes for one of them: one mistake, one message.
class KnownNames : public Names
{
public:
    explicit KnownNames(std::span<const std::string> actors);

    std::optional<SocketId> findSocket(std::string_view name) const override;
    std::optional<ActorId> findActor(std::string_view name) const override;
    std::vector<std::string> socketNames() const override;
    std::vector<std::string> actorNames() const override { return m_actors; }
    SocketId declareSocket(std::string_view name, ActorId owner) override;
    ActorId declareActor(std::string_view name) override;

    void acceptAnySocket() { m_isAnySocketKnown = true; }
    void acceptAnyActor() { m_isAnyActorKnown = true; }

private:
    std::vector<std::string> m_actors;
    std::map<std::string, SocketId, std::less<>> m_sockets;
    bool m_isAnySocketKnown = false;
    bool m_isAnyActorKnown = false;
};

} // namespace socketlab::lesson
