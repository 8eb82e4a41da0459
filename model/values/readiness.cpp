#include "values/readiness.h"

#include <fmt/format.h>

#include <cstring>

namespace socketlab {
namespace {

struct SetName
{
    std::uint8_t bit;
    std::string_view name;
};

constexpr SetName setNames[]{{ready::Read, "R"},     {ready::Write, "W"},   {ready::Exceptional, "X"},
                             {ready::HangUp, "HUP"}, {ready::Error, "ERR"}, {ready::Invalid, "NVAL"}};
constexpr std::uint8_t alwaysShown = ready::Read | ready::Write | ready::Exceptional;

std::string setsText(const WatchList& list, std::uint8_t Watched::*bits,
                     const std::function<std::string(SocketId)>& nameOf)
{
    std::string text;
    for (const auto& set : setNames) {
        std::string members;
        for (const auto& watched : list)
            if (watched.*bits & set.bit)
                members += (members.empty() ? "" : ", ") + nameOf(watched.socket);
        if (!members.empty() || (set.bit & alwaysShown))
            text += fmt::format("{}{}{{{}}}", text.empty() ? "" : " ", set.name, members);
    }
    return text;
}

} // namespace

ByteView asBytes(const WatchList& list)
{
    return std::as_bytes(std::span(list));
}

WatchList watchListFrom(ByteView bytes)
{
    WatchList list(bytes.size() / sizeof(Watched));
    if (!list.empty())
        std::memcpy(list.data(), bytes.data(), list.size() * sizeof(Watched));
    return list;
}

std::string askedText(const WatchList& list, const std::function<std::string(SocketId)>& nameOf)
{
    return setsText(list, &Watched::asked, nameOf);
}

std::string answeredText(const WatchList& list, const std::function<std::string(SocketId)>& nameOf)
{
    return setsText(list, &Watched::answered, nameOf);
}

} // namespace socketlab
