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
    using DeclareActor = std::function<ActorId(std::string_view name)>;
    NameBook(Declare declare, DeclareActor declareActor)
        : m_declare(std::move(declare))
        , m_declareActor(std::move(declareActor))
    {
    }

    std::optional<SocketId> findSocket(std::string_view name) const override;
    std::optional<ActorId> findActor(std::string_view name) const override;
    std::vector<std::string> socketNames() const override;
    std::vector<std::string> actorNames() const override;
    SocketId declareSocket(std::string_view name, ActorId owner) override;
    ActorId declareActor(std::string_view name) override { return m_declareActor(name); }

    void addActor(std::string_view name, ActorId id);
    void forgetActor(std::string_view name);
    void forgetSockets();

private:
    mutable std::mutex m_mutex;
    Declare m_declare;
    DeclareActor m_declareActor;
    std::map<std::string, SocketId, std::less<>> m_sockets;
    std::map<std::string, ActorId, std::less<>> m_actors;
};

} // namespace socketlab::engine
