#include "values/readiness.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <cstring>

namespace socketlab {
namespace {

struct BitName
{
    std::uint8_t bit;
    std::string_view name;
    bool isAlwaysShown;
};

constexpr std::array bitNames{
    BitName{Ready::Readable, "R", true},  BitName{Ready::Writable, "W", true},  BitName{Ready::Exceptional, "X", true},
    BitName{Ready::HungUp, "HUP", false}, BitName{Ready::Failed, "ERR", false}, BitName{Ready::Invalid, "NVAL", false},
};

} // namespace

Bytes toBytes(std::span<const Watched> list)
{
    const auto bytes = std::as_bytes(list);
    return {bytes.begin(), bytes.end()};
}

std::vector<Watched> watchedFromBytes(ByteView bytes)
{
    std::vector<Watched> list(bytes.size() / sizeof(Watched));
    if (!list.empty())
        std::memcpy(list.data(), bytes.data(), list.size() * sizeof(Watched));
    return list;
}

std::string toText(std::span<const Watched> list, ReadySide side, const std::function<std::string(SocketId)>& nameOf)
{
    std::vector<std::string> parts;
    for (const auto& [bit, name, isAlwaysShown] : bitNames) {
        std::vector<std::string> members;
        for (const auto& watched : list)
            if (((side == ReadySide::Asked ? watched.asked : watched.answered) & bit) != 0)
                members.push_back(nameOf(watched.socket));
        if (isAlwaysShown || !members.empty())
            parts.push_back(fmt::format("{}{{{}}}", name, fmt::join(members, ", ")));
    }
    return fmt::format("{}", fmt::join(parts, " "));
}

std::string readyLetters(std::uint8_t bits)
{
    std::vector<std::string_view> parts;
    for (const auto& [bit, name, isAlwaysShown] : bitNames)
        if ((bits & bit) != 0)
            parts.push_back(name);
    // Single letters stand together as everybody writes them; longer names are kept apart.
    return parts.empty() ? "-" : fmt::format("{}", fmt::join(parts, (bits & ~7U) != 0 ? " " : ""));
}

} // namespace socketlab
