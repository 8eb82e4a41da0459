#include "engine/conversation.h"

#include "framing/encoder.h"
#include "framing/makedecoder.h"

#include <fmt/format.h>

#include <algorithm>

namespace socketlab::engine {

Conversation::Conversation(const ServerScript& script, framing::Responder& responder)
    : m_script(script)
    , m_responder(responder)
    , m_decoder(script.frames ? framing::makeDecoder(*script.frames, longestFrame) : nullptr)
{
    say(script.greeting);
}

void Conversation::take(ByteView bytes)
{
    if (m_isClosing || m_trouble)
        return;
    if (!m_decoder) {
        answer(bytes);
        return;
    }
    answerFrames(m_decoder->push(bytes));
}

void Conversation::takeEnd()
{
    m_hasEnded = true;
    if (m_decoder && !m_isClosing && !m_trouble)
        answerFrames(m_decoder->end());
}

void Conversation::answerFrames(const std::vector<framing::Frame>& frames)
{
    for (const auto& frame : frames) {
        if (m_isClosing || m_trouble)
            return;
        answer(frame.content);
    }
    if (!m_isClosing && !m_trouble)
        m_trouble = m_decoder->broken();
}

void Conversation::answer(ByteView piece)
{
    if (auto reply = m_responder.reply(m_counts, piece))
        sayEncoded(m_script.encoding, *std::move(reply));
    else if (m_script.echoes)
        sayEncoded(m_script.encoding ? m_script.encoding : m_script.frames, {piece.begin(), piece.end()});
    else
        return;
    ++m_answers;
    m_isClosing = m_script.closeAfter > 0 && m_answers >= m_script.closeAfter;
}

void Conversation::sayEncoded(const std::optional<framing::Rule>& rule, Bytes data)
{
    if (!rule) {
        say(data);
        return;
    }
    const auto bytes = framing::encode(*rule, data);
    if (bytes)
        say(*bytes);
    else
        m_trouble = fmt::format("The answer is no message by {}: {}", framing::toText(*rule), bytes.error().reason);
}

void Conversation::say(ByteView bytes)
{
    if (m_isClosing || m_trouble)
        return;
    if (bytes.size() > mostUnsent - std::min(mostUnsent, unsent().size())) {
        m_trouble =
            fmt::format("The peer does not read: {} bytes wait to be sent and no more are kept.", unsent().size());
        return;
    }
    m_unsent.insert(m_unsent.end(), bytes.begin(), bytes.end());
}

void Conversation::noteSent(std::size_t count)
{
    m_sent += count;
    // Moved to the front only where at least as much has gone, so each byte is moved once.
    if (m_sent == m_unsent.size()) {
        m_unsent.clear();
        m_sent = 0;
        if (m_unsent.capacity() > enoughUnsent)
            m_unsent.shrink_to_fit();
    } else if (m_sent > m_unsent.size() / 2) {
        m_unsent.erase(m_unsent.begin(), m_unsent.begin() + static_cast<std::ptrdiff_t>(m_sent));
        m_sent = 0;
    }
}

} // namespace socketlab::engine
