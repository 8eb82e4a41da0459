#include "engine/calls/calls.h"
#include "engine/interruption.h"
#include "net/files.h"
#include "net/readiness.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <sched.h>
#include <time.h>

namespace socketlab::engine::calls {
namespace {

// In the order of SignalChoice.
constexpr std::array signalNumbers{SIGTERM, SIGKILL, SIGSTOP, SIGCONT};

std::string_view firstWord(std::string_view words)
{
    return words.substr(0, words.find(' '));
}

std::string_view secondWord(std::string_view words)
{
    const auto blank = words.find(' ');
    return blank == std::string_view::npos ? std::string_view() : words.substr(blank + 1);
}

std::chrono::nanoseconds cpuTime()
{
    timespec spent{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return std::chrono::seconds(spent.tv_sec) + std::chrono::nanoseconds(spent.tv_nsec);
}

Outcome lockNamed(Process& process, std::string_view name)
{
    return process.memory.isSemaphore(name) ? process.memory.waitFor(name) : process.locks.lock(name);
}

Outcome unlockNamed(Process& process, std::string_view name)
{
    return process.memory.isSemaphore(name) ? process.memory.post(name) : process.locks.unlock(name);
}

// Why the lab refuses what the kernel would do, and what to do instead.
struct Advice
{
    CallOp op;
    int error;
    std::string_view text;
};
constexpr std::array advices{
    Advice{CallOp::Fork, ENOTSUP,
           "A thread of the lab cannot be forked: the copy would have the lab's window and everybody's sockets. Let an "
           "actor that is a process do it: spawn process NAME."},
    Advice{CallOp::Fork, EBUSY,
           "A process is not forked while it has more than one thread: the copy would have only the one that forks, "
           "and what another one had locked at that moment, in the C library too, would stay locked in it for ever. "
           "Fork before any thread is spawned, or let the others exit first."},
    Advice{CallOp::Cancel, ENOTSUP,
           "Only a thread of a helper process can be cancelled, by another thread of it: in the lab's own process it "
           "might take a lock of the window along. Let an actor that is a process spawn the thread."},
    Advice{CallOp::LimitFiles, ENOTSUP,
           "The limit would be that of the lab's own process, window included. Let an actor that is a process set "
           "it: spawn process NAME."},
    Advice{CallOp::Run, ENOTSUP,
           "A helper process cannot do another actor's work. Let a thread of the lab run it, or spawn a thread in the "
           "process."},
    Advice{CallOp::Kill, EPERM,
           "The actor is a thread of the lab's own process, and the signal would end all of it. Only an actor that is "
           "a process can be killed: spawn process NAME."},
};

Done advised(Caller& caller, CallOp op, const Outcome& outcome)
{
    const auto isMeant = [&](const Advice& advice) { return advice.op == op && advice.error == outcome.error; };
    if (const auto advice = std::ranges::find_if(advices, isMeant); advice != advices.end())
        caller.note(advice->text);
    return {outcome};
}

} // namespace

Outcome sleepFor(const char* call, std::chrono::milliseconds time)
{
    const auto slept = net::poll({}, time);
    return slept.isOk() ? Outcome::succeeded(call) : Outcome::failed(call, slept.error);
}

Done makeSpawn(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return {caller.surroundings().spawn(call, caller.actor())};
}

Done makeRun(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return advised(caller, call.op, caller.surroundings().run(call.target, caller.actor()));
}

Done makeFork(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return advised(caller, call.op, caller.surroundings().fork(call, caller.actor()));
}

// The actor leaves its loop when this has returned and is recorded.
Done makeExit(Caller& /*caller*/, const Call& /*call*/, const CallBegan& /*began*/)
{
    return {Outcome::succeeded("exit")};
}

Done makeKill(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return advised(caller, call.op, caller.surroundings().kill(call.target, signalNumbers[call.choice]));
}

Done makeCancel(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return advised(caller, call.op, caller.surroundings().cancel(call.target));
}

Done makeLock(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return {lockNamed(caller.process(), call.words)};
}

Done makeUnlock(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return {unlockNamed(caller.process(), call.words)};
}

// In two pieces, as a print of text and then of a line's end goes out; another's may come between.
Done makePrint(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    const auto console = caller.process().console;
    const auto text = net::write(console, call.data);
    if (!text.isOk())
        return {text};
    ::sched_yield();
    const auto end = net::write(console, std::as_bytes(std::span("\n", 1)));
    return {end.isOk() ? Outcome::moved("print", text.value + end.value) : end};
}

Done makeWork(Caller& /*caller*/, const Call& call, const CallBegan& /*began*/)
{
    const auto until = cpuTime() + std::chrono::milliseconds(call.milliseconds);
    while (cpuTime() < until)
        if (wasInterrupted())
            return {Outcome::failed("work", EINTR)};
    return {Outcome::succeeded("work")};
}

Done makeSleep(Caller& /*caller*/, const Call& call, const CallBegan& /*began*/)
{
    return {sleepFor(specOf(call.op).name.data(), std::chrono::milliseconds(call.milliseconds))};
}

// One by one, reading and then writing, as `served += 1` does: two at a time lose some of it without a lock.
Done makeCount(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    auto& process = caller.process();
    auto& counter = process.memory.counter(firstWord(call.words));
    const auto lock = secondWord(call.words);
    const bool isLocked = !lock.empty() && lock != "-";
    const std::int64_t step = call.number < 0 ? -1 : 1;
    for (std::int64_t left = call.number; left != 0; left -= step) {
        if (wasInterrupted())
            return {Outcome::failed("count", EINTR)};
        if (isLocked)
            if (auto taken = lockNamed(process, lock); !taken.isOk())
                return {taken};
        counter.store(counter.load(std::memory_order_relaxed) + step, std::memory_order_relaxed);
        if (isLocked)
            unlockNamed(process, lock);
    }
    return {Outcome::succeeded("count", counter.load())};
}

Done makeLimitFiles(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    return advised(caller, call.op, caller.surroundings().limitDescriptors(call.number));
}

} // namespace socketlab::engine::calls
