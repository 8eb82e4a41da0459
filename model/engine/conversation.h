#pragma once

#include "engine/serverscript.h"
#include "framing/decoder.h"
#include "framing/responder.h"

#include <memory>

namespace socketlab::engine {

/// One conversation of a server: turns what has come into what shall be said. Makes no calls. Bounded in all it keeps,
/// whatever comes. One thread; `script` and `responder` outlive it.
class Conversation
{
public:
    static constexpr std::size_t mostUnsent = 1U << 20;
    static constexpr std::size_t longestFrame = framing::Responder::longestPiece;

    Conversation(const ServerScript& script, framing::Responder& responder);

    void take(ByteView bytes);
    void takeEnd(); ///< nothing more will come
    /// As it shall go out; dropped once it is closing.
    void say(ByteView bytes);

    ByteView unsent() const { return ByteView(m_unsent).subspan(m_sent); }
    void noteSent(std::size_t count);

    /// Whether to receive. A peer that does not take what it is told is not listened to either.
    bool mayReceive() const { return !m_hasEnded && unsent().size() <= enoughUnsent; }
    bool hasEnded() const { return m_hasEnded; }
    /// It has given all its answers: nothing more is said, and what still comes is dropped.
    bool isClosing() const { return m_isClosing; }
    /// Why it must be closed at once; a sentence.
    const std::optional<std::string>& trouble() const { return m_trouble; }

private:
    static constexpr std::size_t enoughUnsent = 256U << 10;

    void answer(ByteView piece);
    void answerFrames(const std::vector<framing::Frame>& frames);
    void sayEncoded(const std::optional<framing::Rule>& rule, Bytes data);

    const ServerScript& m_script;
    framing::Responder& m_responder;
    framing::Responder::Conversation m_counts;
    std::unique_ptr<framing::Decoder> m_decoder;
    Bytes m_unsent;
    std::size_t m_sent = 0; ///< bytes at the front of m_unsent
    std::uint64_t m_answers = 0;
    bool m_hasEnded = false;
    bool m_isClosing = false;
    std::optional<std::string> m_trouble;
};

} // namespace socketlab::engine
