#include "net/options.h"
#include "engine/calls/calls.h"
#include "engine/interruption.h"
#include "net/readiness.h"

#include <algorithm>
#include <cerrno>
#include <deque>

namespace socketlab::engine::calls {
namespace {

// The lists with the descriptors that the kernel will be asked about, held as long as it exists: whoever closes one of them
// meanwhile wakes nobody, as with close(2), and its number is nobody else's until the call has returned.
class Watching
{
public:
    Watching(Caller& caller, const WatchList& asked) : list(asked)
    {
        for (auto& watched : list)
            watched.descriptor = m_uses.emplace_back(caller.find(watched.socket)).descriptor();
    }

    WatchList list;

private:
    std::deque<Use> m_uses;
};

net::Timeout timeoutOf(const Call& call)
{
    return call.milliseconds < 0 ? net::Timeout{} : std::chrono::milliseconds(call.milliseconds);
}

Done answered(Caller& caller, const Outcome& outcome, const WatchList& list)
{
    Done done{outcome};
    const auto bytes = asBytes(list);
    done.payload = caller.keep({bytes.begin(), bytes.end()});
    return done;
}

} // namespace

Done makeNonBlock(Caller& /*caller*/, const Call& /*call*/, const CallBegan& began)
{
    return {net::setBlocking(began.descriptor, net::Blocking::Never)};
}

Done makeBlock(Caller& /*caller*/, const Call& /*call*/, const CallBegan& began)
{
    return {net::setBlocking(began.descriptor, net::Blocking::Waits)};
}

Done makeSetOption(Caller& /*caller*/, const Call& call, const CallBegan& began)
{
    const auto option = parseSocketOption(call.words);
    return {option ? net::setOption(began.descriptor, *option) : Outcome::failed("setsockopt", ENOPROTOOPT)};
}

Done makeSocketError(Caller& /*caller*/, const Call& /*call*/, const CallBegan& began)
{
    return {net::takeError(began.descriptor)};
}

Done makeSelect(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    Watching watching(caller, call.watched);
    const auto outcome = net::select(watching.list, timeoutOf(call));
    return answered(caller, outcome, watching.list);
}

// A closed socket's number is not known where numbers are guarded; poll leaves out a negative one, but the truth about
// a closed descriptor is POLLNVAL.
Done makePoll(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    Watching watching(caller, call.watched);
    auto& list = watching.list;
    const bool anyClosed = std::ranges::any_of(list, [](const Watched& watched) { return watched.descriptor < 0; });
    auto outcome = net::poll(list, anyClosed ? net::Timeout(0) : timeoutOf(call));
    for (auto& watched : list)
        if (watched.descriptor < 0 && outcome.isOk()) {
            watched.answered = Ready::Invalid;
            ++outcome.value;
        }
    return answered(caller, outcome, list);
}

// The first and the last call stand in the journal; those between gave EAGAIN and are counted.
Done makeSpin(Caller& caller, const Call& call, const CallBegan& /*began*/)
{
    auto repeated = call;
    repeated.op = call.inner;
    repeated.milliseconds = 0;
    const auto end = Clock::now() + std::chrono::milliseconds(call.milliseconds);
    std::int64_t count = 1;
    auto last = caller.inner(repeated);
    while (last.outcome.error == EAGAIN && Clock::now() < end && !wasInterrupted()) {
        last = caller.innerUnless(EAGAIN, repeated);
        ++count;
    }
    Done done{Outcome::succeeded("spin", count)};
    done.payload = last.payload;
    return done;
}

} // namespace socketlab::engine::calls
