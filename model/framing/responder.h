#pragma once

#include "framing/replyrules.h"

#include <atomic>
#include <memory>
#include <optional>

namespace socketlab::framing {

/// Answers what a server of the lab reads, by the first rule that applies, and counts its replies.
class Responder
{
public:
    /// Of one piece no more is looked at, whatever follows.
    static constexpr std::size_t longestPiece = 64U << 10;

    /// What is remembered of one connection; its thread keeps it.
    struct Conversation
    {
        std::uint64_t replies = 0;
    };

    /// The error is a sentence without a full stop, `rule 2: …`.
    static std::expected<std::unique_ptr<Responder>, std::string> create(const std::vector<ReplyRule>& rules);
    ~Responder();

    /// The answer to one piece, which is what one recv or one frame gave; nothing where no rule applies. Takes time
    /// linear in the piece, and never answers with more than about 1 MiB. Any thread.
    std::optional<Bytes> reply(Conversation& conversation, ByteView piece);

    /// Replies of all conversations. Any thread.
    std::uint64_t total() const { return m_total; }

private:
    struct Compiled;

    explicit Responder(std::vector<Compiled> rules);

    std::vector<Compiled> m_rules;
    std::atomic<std::uint64_t> m_total = 0;
};

} // namespace socketlab::framing
