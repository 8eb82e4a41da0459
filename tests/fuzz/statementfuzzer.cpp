#include "values/bytes.h"
#include "values/calltext.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace socketlab;

namespace {

// Knows every name, so that the words behind a name are reached.
class AnyName : public Names
{
public:
    std::optional<SocketId> findSocket(std::string_view name) const override
    {
        return isName(name) ? std::optional(SocketId{1}) : std::nullopt;
    }
    std::optional<ActorId> findActor(std::string_view name) const override
    {
        return isName(name) ? std::optional(ActorId{1}) : std::nullopt;
    }
    std::vector<std::string> socketNames() const override { return {"a", "listener"}; }
    std::vector<std::string> actorNames() const override { return {"alice"}; }
    SocketId declareSocket(std::string_view /*name*/, ActorId /*owner*/) override { return SocketId{2}; }
    ActorId declareActor(std::string_view /*name*/) override { return ActorId{2}; }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(asText(std::as_bytes(std::span(data, size))));
    // What is written for reading back is read back.
    const auto bytes = std::as_bytes(std::span(data, size));
    if (const auto again = parseData(quotedData(bytes)); !again || !std::ranges::equal(*again, bytes))
        std::abort();
    const auto words = splitWords(text);
    AnyName names;
    for (const auto& spec : callSpecs()) {
        const auto call = parseArguments(spec, words, text.size(), ActorId{1}, names);
        if (!call && call.error().column > text.size())
            std::abort();
    }
    return 0;
}
