#include "engine/calls/calls.h"
#include "engine/measure.h"
#include "engine/scriptserver.h"

#include <cerrno>
#include <fmt/format.h>

namespace socketlab::engine::calls {

Done makeServe(Caller& caller, const Call& call, const CallBegan& began)
{
    auto script = parseServerScript(asText(call.data));
    auto responder = script ? framing::Responder::create(script->replies) : std::unexpected(script.error());
    if (!responder) {
        caller.note(fmt::format("The server's rules cannot be read: {}.", responder.error()));
        return {Outcome::failed("serve", EINVAL)};
    }
    if (!caller.surroundings().canName()) {
        caller.note("A server runs on a thread of the lab: a helper process cannot name what it accepts. Let an actor "
                    "that is a thread serve, or accept and answer by calls of their own.");
        return {Outcome::failed("serve", ENOTSUP)};
    }
    return {ScriptServer(caller, call.socket, began.descriptor, *std::move(script), *std::move(responder)).run()};
}

// The calls stand in the journal each for itself; the value counts those that succeeded. The first that fails ends it.
Done makeEvery(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    auto repeated = call;
    repeated.op = call.inner;
    repeated.number = 0;
    repeated.milliseconds = 0;
    std::int64_t count = 0;
    for (; count < call.number; ++count) {
        if (const auto paused = sleepFor("every", std::chrono::milliseconds(call.milliseconds)); !paused.isOk())
            return {paused};
        if (const auto done = caller.inner(repeated); !done.outcome.isOk())
            return {done.outcome};
    }
    return {Outcome::succeeded("every", count)};
}

// The result is the median of one; the rest of what was found is told in words.
Done makeMeasure(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const auto wish = parseMeasure(call.words);
    if (!wish)
        return {Outcome::failed("measure", EINVAL)};
    const auto found = measure(*wish);
    caller.note(found ? toText(*found) : found.error());
    return {found ? Outcome::succeeded("measure", found->median.count()) : Outcome::failed("measure", ENOTSUP)};
}

} // namespace socketlab::engine::calls
