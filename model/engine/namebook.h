#pragma once

#include "values/calltext.h"

#include <functional>
#include <map>
#include <mutex>

namespace socketlab::engine {

/// The names of a lab's sockets and actors as they stand now. Any thread.
class NameBook : public Names
{
public:
    using Declare = std::function<SocketId(std::string_view name, ActorId owner)>;
    explicit NameBook(Declare declare) : m_declare(std::move(declare)) {}

    std::optional<SocketId> findSocket(std::string_view name) const override;
    std::optional<ActorId> findActor(std::string_view name) const override;
    std::vector<std::string> socketNames() const override;
    std::vector<std::string> actorNames() const override;
    SocketId declareSocket(std::string_view name, ActorId owner) override;

    void addActor(std::string_view name, ActorId id);
    void forgetSockets();

private:
    mutable std::mutex m_mutex;
    Declare m_declare;
    std::map<std::string, SocketId, std::less<>> m_sockets;
    std::map<std::string, ActorId, std::less<>> m_actors;
};

} // namespace socketlab::engine
