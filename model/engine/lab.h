#pragma once

#include "engine/jitter.h"
#include "journal/journal.h"
#include "values/call.h"
#include "values/calltext.h"

#include <chrono>
#include <expected>
#include <filesystem>
#include <memory>
#include <string>

namespace socketlab::engine {

struct LabOptions
{
    Jitter jitter{};
    /// Started for each process actor; its main() calls serveAsHelper() first.
    std::filesystem::path helperProgram{"/proc/self/exe"};
};

/// A laboratory: actors that make real calls, their sockets, and the journal of all of it.
/// Owns every thread, process and descriptor; the destructor releases what waits, joins and closes. All methods: any thread.
class Lab
{
public:
    explicit Lab(const LabOptions& options = {});
    ~Lab();
    Lab(const Lab&) = delete;
    Lab& operator=(const Lab&) = delete;

    journal::Journal& journal();
    const journal::Journal& journal() const;

    /// The actor of that name, started where there is none yet. The world is an actor as well. Where a process cannot
    /// be started, the journal tells why, and its calls are refused.
    ActorId actor(std::string_view name, ActorKind kind = ActorKind::Thread);
    ActorId world() const;
    static constexpr std::string_view worldName = "world";

    /// The names as they stand now, for parseArguments(); what it declares becomes part of this lab.
    Names& names();

    /// Hands a call to an actor, which makes its calls one after the other. Returns at once; what becomes of it
    /// is in the journal under the id. Refuses with a sentence what the lab must not do.
    std::expected<CallId, std::string> submit(ActorId actor, Call call);

    /// Reads `text` (`recv b 100`) as a call of that actor and submits it.
    std::expected<CallId, StatementError> submit(ActorId actor, std::string_view text);

    /// Ends the call in which the actor waits by what really ends it: shutdown(2) of its socket, made by the world and
    /// recorded, or a signal (EINTR). Calls still queued for the actor are dropped. Returns at once.
    void release(ActorId actor);

    /// Gates: paused actors make no further call; step() lets one of them make one more. The world is never paused.
    void pause();
    void run();
    bool isPaused() const;
    void step(ActorId actor);
    /// Time before each call of each actor, so that a person can follow. 0: none.
    void setPace(std::chrono::milliseconds beforeEachCall);

    /// From now on sockets may be bound to addresses that other machines reach. Not before the user has been asked.
    void openToNetwork();
    bool isOpenToNetwork() const;

    /// Releases every actor, closes every socket (the world's calls, recorded), ends helper processes and spawned
    /// actors and forgets the names. Returns when all is quiet. The threads of actor() stay.
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
