#include "engine/calls/calls.h"
#include "framing/encoder.h"
#include "framing/makedecoder.h"
#include "framing/wirenumber.h"
#include "values/calltext.h"

#include <cerrno>

namespace socketlab::engine::calls {
namespace {

// Asked for where the rule cannot tell how much is missing, as the HOWTO's programs do.
constexpr std::size_t usualPiece = 4096;

Done takeFrame(Caller& caller, Framing& framing)
{
    auto frame = std::move(framing.frames.front());
    framing.frames.pop_front();
    Done done{Outcome::moved("nextframe", static_cast<std::int64_t>(frame.content.size()))};
    done.offset = framing.first + (frame.range.first - StreamOffset{});
    done.payload = caller.keep(std::move(frame.content));
    return done;
}

} // namespace

Done makeRule(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const auto rule = framing::parseRule(call.words);
    const auto socket = caller.find(call.socket);
    if (!rule || !socket)
        return {Outcome::failed("rule", rule ? EBADF : EINVAL)};
    auto framing = std::make_shared<Framing>();
    framing->decoder = framing::makeDecoder(*rule);
    framing->rule = *rule;
    framing->first = StreamOffset{socket->counters().received.load()};
    caller.process().framings.set(call.socket, std::move(framing));
    return {Outcome::succeeded("rule")};
}

// EPROTO: the bytes do not fit the rule, and never will. ENODATA: the stream has ended where a message could begin.
Done makeNextFrame(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const auto framing = caller.process().framings.find(call.socket);
    if (!framing)
        return {Outcome::failed("nextframe", EINVAL)};
    const std::lock_guard lock(framing->mutex);
    auto& decoder = *framing->decoder;
    for (bool hasEnded = false; framing->frames.empty();) {
        if (decoder.broken() || hasEnded) {
            if (decoder.broken())
                caller.note(*decoder.broken());
            return {Outcome::failed("nextframe", decoder.broken() ? EPROTO : ENODATA)};
        }
        const auto got = receiveSome(caller, call.socket, decoder.missing().value_or(usualPiece));
        if (!got.outcome.isOk())
            return {got.outcome};
        hasEnded = got.outcome.value == 0;
        for (auto& frame : hasEnded ? decoder.end() : decoder.push(got.payload))
            framing->frames.push_back(std::move(frame));
    }
    return takeFrame(caller, *framing);
}

Done makeSendFrame(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const auto framing = caller.process().framings.find(call.socket);
    if (!framing)
        return {Outcome::failed("sendframe", EINVAL)};
    const auto bytes = framing::encode(framing->rule, call.data);
    if (bytes)
        return sendAllOf(caller, call.socket, *bytes);
    caller.note(bytes.error().reason);
    const bool isTooLong = bytes.error().kind == framing::Refusal::Kind::TooLong;
    return {Outcome::failed("sendframe", isTooLong ? EMSGSIZE : EINVAL)};
}

Done makeEncode(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    auto bytes = framing::encodeWords(call.words);
    if (!bytes) {
        caller.note(bytes.error());
        return {Outcome::failed("encode", EILSEQ)};
    }
    Done done{Outcome::moved("encode", static_cast<std::int64_t>(bytes->size()))};
    done.payload = caller.keep(*std::move(bytes));
    return done;
}

// The payload is the value as a text; the result is the number, or how many bytes the text has.
Done makeDecode(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const auto text = framing::decodeWords(call.words);
    if (!text) {
        caller.note(text.error());
        return {Outcome::failed("decode", EILSEQ)};
    }
    const auto number = parseWholeNumber(*text);
    Done done{Outcome::succeeded("decode", number.value_or(static_cast<std::int64_t>(text->size())))};
    done.payload = caller.keep(toBytes(*text));
    return done;
}

} // namespace socketlab::engine::calls
