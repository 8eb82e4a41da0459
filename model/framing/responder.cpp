#include "framing/responder.h"

#include "framing/replymatcher.h"
#include "framing/replytemplate.h"

#include <fmt/format.h>

#include <algorithm>

namespace socketlab::framing {

struct Responder::Compiled
{
    ReplyMatcher matcher;
    ReplyTemplate reply;
};

Responder::Responder(std::vector<Compiled> rules) : m_rules(std::move(rules))
{
}

Responder::~Responder() = default;

std::expected<std::unique_ptr<Responder>, std::string> Responder::create(const std::vector<ReplyRule>& rules)
{
    std::vector<Compiled> compiled;
    for (const auto& rule : rules) {
        const auto refuse = [&](std::string_view why) {
            return std::unexpected(fmt::format("rule {}: {}", compiled.size() + 1, why));
        };
        auto matcher = ReplyMatcher::create(rule);
        if (!matcher)
            return refuse(matcher.error());
        auto reply = ReplyTemplate::create(rule.reply, matcher->captures());
        if (!reply)
            return refuse(reply.error());
        compiled.push_back({std::move(*matcher), std::move(*reply)});
    }
    return std::unique_ptr<Responder>(new Responder(std::move(compiled)));
}

std::optional<Bytes> Responder::reply(Conversation& conversation, ByteView piece)
{
    piece = piece.first(std::min(piece.size(), longestPiece));
    for (const auto& rule : m_rules)
        if (auto captures = rule.matcher.match(piece))
            return rule.reply.fill({std::move(*captures), ++conversation.replies, ++m_total});
    return std::nullopt;
}

} // namespace socketlab::framing
