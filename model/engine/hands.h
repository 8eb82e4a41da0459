#pragma once

#include "engine/caller.h"

namespace socketlab::engine {

/// Who really makes an actor's calls: a thread of the lab, or a thread of a helper process. One thread uses it, the
/// actor's; current() and interrupt() are for any thread.
class Hands
{
public:
    virtual ~Hands() = default;

    /// Before the first call. What it fails with is why there is no such actor.
    virtual Outcome begin() = 0;
    /// Returns when the call has returned, or can never return.
    virtual void perform(std::uint32_t number, const Call& call) = 0;
    /// Whether there will be no further call, whatever is asked for.
    virtual bool isGone() const = 0;
    /// After the last call: the actor is no more when this returns.
    virtual void end() = 0;
    /// Whether processes would end with the thread that used these hands.
    virtual bool keepsOthersAlive() const = 0;

    virtual std::optional<CurrentCall> current() const = 0;
    /// Ends a call in which it waits by a signal: EINTR.
    virtual void interrupt() = 0;
    /// getpid(2) of where the calls are made.
    virtual std::int32_t process() const = 0;
    virtual std::int32_t thread() const = 0;
};

} // namespace socketlab::engine
