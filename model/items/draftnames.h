#pragma once

#include "values/calltext.h"

#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace socketlab::items {

/// Takes every well-formed name for one that exists, so that a statement can be read that no lab has been given yet.
/// Remembers which sockets nothing it has read has made. A value's worth of state, for one thread.
class DraftNames : public Names
{
public:
    std::optional<SocketId> findSocket(std::string_view name) const override;
    std::optional<ActorId> findActor(std::string_view name) const override;
    std::vector<std::string> socketNames() const override { return {}; }
    std::vector<std::string> actorNames() const override { return {}; }
    SocketId declareSocket(std::string_view name, ActorId owner) override;
    ActorId declareActor(std::string_view name) override;

    /// Sockets that were used before anything made them, in the order of their use.
    const std::vector<std::string>& assumedSockets() const { return m_assumed; }
    const std::vector<std::string>& declaredActors() const { return m_declaredActors; }
    /// The names that its ids stand for; it must outlive them.
    NameOf names() const;

private:
    mutable std::vector<std::string> m_sockets; // an id is the place, counted from 1
    mutable std::vector<std::string> m_actors;
    mutable std::vector<std::string> m_assumed;
    std::vector<std::string> m_declaredActors;
};

/// Reads `recv b 100` as a call of that actor, the world where it bears the world's name.
std::expected<Call, StatementError> readDraft(std::string_view actor, std::string_view statement, DraftNames& names);

} // namespace socketlab::items
