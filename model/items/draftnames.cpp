#include "items/draftnames.h"

#include <algorithm>

namespace socketlab::items {
namespace {

// Ends of pipes are called P.r and P.w; anything else with a dot is the name of a host.
bool isSocketName(std::string_view name)
{
    if (name.ends_with(".r") || name.ends_with(".w"))
        name.remove_suffix(2);
    return isName(name);
}

std::size_t placeOf(std::vector<std::string>& names, std::string_view name)
{
    const auto found = std::ranges::find(names, name);
    const auto place = static_cast<std::size_t>(found - names.begin());
    if (found == names.end())
        names.emplace_back(name);
    return place + 1;
}

std::string nameAt(const std::vector<std::string>& names, std::size_t place)
{
    return place == 0 || place > names.size() ? std::string() : names[place - 1];
}

} // namespace

std::optional<SocketId> DraftNames::findSocket(std::string_view name) const
{
    if (!isSocketName(name))
        return std::nullopt;
    if (std::ranges::find(m_sockets, name) == m_sockets.end())
        m_assumed.emplace_back(name);
    return static_cast<SocketId>(placeOf(m_sockets, name));
}

std::optional<ActorId> DraftNames::findActor(std::string_view name) const
{
    return isName(name) ? std::optional(static_cast<ActorId>(placeOf(m_actors, name))) : std::nullopt;
}

SocketId DraftNames::declareSocket(std::string_view name, ActorId)
{
    return static_cast<SocketId>(placeOf(m_sockets, name));
}

ActorId DraftNames::declareActor(std::string_view name)
{
    m_declaredActors.emplace_back(name);
    return static_cast<ActorId>(placeOf(m_actors, name));
}

NameOf DraftNames::names() const
{
    return {[this](SocketId id) { return nameAt(m_sockets, static_cast<std::size_t>(id)); },
            [this](ActorId id) { return nameAt(m_actors, static_cast<std::size_t>(id)); }};
}

std::expected<Call, StatementError> readDraft(std::string_view actor, std::string_view statement, DraftNames& names)
{
    const auto words = splitWords(statement);
    if (words.empty())
        return std::unexpected(StatementError{0, "a call is missing"});
    const auto* spec = findCallSpec(words.front().text);
    if (spec == nullptr)
        return std::unexpected(unknownCall(words.front()));
    const auto owner = names.findActor(actor).value_or(ActorId::None);
    return parseArguments(*spec, std::span(words).subspan(1), statement.size(), owner, names);
}

} // namespace socketlab::items
