#include "framing/responder.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace socketlab;
using namespace socketlab::framing;

// Rules up to a line that says `---`, then what a peer sends: whatever it is, rules are refused or read back as they
// are written, and what is sent is answered within bounds.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = asText(std::as_bytes(std::span(data, size)));
    constexpr std::string_view end = "\n---\n";
    const auto split = std::min(text.find(end), text.size());
    const auto rules = parseReplyRules(text.substr(0, split));
    if (!rules)
        return 0;
    for (const auto& rule : *rules)
        if (parseReplyRules(toText(rule)) != std::vector{rule})
            std::abort();
    const auto responder = Responder::create(*rules);
    if (!responder)
        std::abort();
    Responder::Conversation conversation;
    const auto piece = toBytes(text.substr(std::min(split + end.size(), text.size())));
    const auto reply = (*responder)->reply(conversation, piece);
    if (reply && (reply->size() > (2U << 20) || conversation.replies != 1))
        std::abort();
    return 0;
}
