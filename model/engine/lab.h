#pragma once

#include "journal/journal.h"
#include "values/call.h"
#include "values/calltext.h"

#include <chrono>
#include <expected>
#include <memory>
#include <string>

namespace socketlab::engine {

/// Random pauses around every call, so that tests meet orders that a quick machine never shows.
struct Jitter
{
    std::chrono::milliseconds longest{0};
    std::uint64_t seed = 0;
};

/// A laboratory: actors that make real calls, their sockets, and the journal of all of it.
/// Owns every thread and descriptor; the destructor releases what waits, joins and closes. All methods: any thread.
class Lab
{
public:
    explicit Lab(Jitter jitter = {});
    ~Lab();
    Lab(const Lab&) = delete;
    Lab& operator=(const Lab&) = delete;

    journal::Journal& journal();
    const journal::Journal& journal() const;

    /// The actor of that name, started where there is none yet. The world is an actor as well.
    ActorId actor(std::string_view name);
    ActorId world() const;
    static constexpr std::string_view worldName = "world";

    /// The names as they stand now, for parseArguments(); what it declares becomes part of this lab.
    Names& names();

    /// Hands a call to an actor, which makes its calls one after the other. Returns at once; what becomes of it
    /// is in the journal under the id. Refuses with a sentence what the lab must not do.
    std::expected<CallId, std::string> submit(ActorId actor, Call call);

    /// Reads `text` (`recv b 100`) as a call of that actor and submits it.
    std::expected<CallId, StatementError> submit(ActorId actor, std::string_view text);

    /// Ends the call in which the actor waits by what really ends it: shutdown(2) of its socket, made by the world
    /// and recorded. Calls still queued for the actor are dropped. Returns at once.
    void release(ActorId actor);

    /// Releases every actor, closes every socket (the world's calls, recorded) and forgets the names.
    /// Returns when all is quiet. The actors stay.
    void clear();

    /// Writes a mark into the journal.
    void mark(MarkKind kind, std::string_view text);

    /// Waits until everything recorded before the call can be read in the journal.
    void flush();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace socketlab::engine
