#include "engine/caller.h"

#include "net/kernelview.h"
#include "net/resolve.h"

#include <algorithm>
#include <cerrno>
#include <thread>

namespace socketlab::engine {
namespace {

CallReturned returnedFrom(const CallBegan& began, const Caller::Done& done)
{
    CallReturned returned;
    returned.number = began.number;
    returned.op = began.op;
    returned.socket = began.socket;
    returned.made = done.made;
    returned.descriptor = done.descriptor;
    returned.error = done.outcome.error;
    returned.value = done.outcome.value;
    returned.offset = done.offset;
    returned.endpoint = done.endpoint;
    return returned;
}

ByteView offeredBy(const Call& call)
{
    return call.op == CallOp::Send ? ByteView(call.data) : std::as_bytes(std::span(call.place.host));
}

StreamOffset offsetOf(const Call& call, const Socket* socket)
{
    if (!socket)
        return {};
    if (call.op == CallOp::Send)
        return StreamOffset{socket->sent.load()};
    return StreamOffset{call.op == CallOp::Recv ? socket->received.load() : 0};
}

std::uint64_t packed(const Call& call)
{
    return ((static_cast<std::uint64_t>(call.op) + 1) << 32) | static_cast<std::uint64_t>(call.socket);
}

} // namespace

Caller::Caller(ActorId actor, const Surroundings& surroundings, journal::Recorder& recorder,
               std::atomic<std::uint32_t>& numbers, Jitter jitter)
    : m_actor(actor)
    , m_surroundings(surroundings)
    , m_recorder(recorder)
    , m_numbers(numbers)
    , m_longestPause(jitter.longest)
    , m_random(jitter.seed + static_cast<std::uint64_t>(actor))
{
}

Caller::Done Caller::perform(std::uint32_t number, const Call& call)
{
    const auto socket = m_surroundings.sockets.find(call.socket);
    // Close lets the number go, so it alone must not hold it.
    const Use use(call.op == CallOp::Close ? nullptr : socket);
    const CallBegan began{number,
                          call.op,
                          call.socket,
                          call.made,
                          call.peer,
                          call.op == CallOp::Close && socket ? socket->descriptor() : use.descriptor(),
                          call.number,
                          offsetOf(call, socket.get()),
                          endpointOf(call)};
    pause();
    const auto outer = m_current.exchange(packed(call));
    m_recorder.record(m_actor, began, offeredBy(call));
    pause();
    auto done = make(call, began, socket.get());
    pause();
    m_recorder.record(m_actor, returnedFrom(began, done), done.payload);
    m_current.store(outer);
    observeAfter(call, done.outcome);
    return done;
}

// What the kernel will be passed, as far as it is known before a name is looked up.
Endpoint Caller::endpointOf(const Call& call) const
{
    if (call.op == CallOp::Connect && call.peer != SocketId::None) {
        const auto listener = net::localEndpoint(Use(m_surroundings.sockets.find(call.peer)).descriptor());
        // A listener on every address is called by the loopback one; one that has no address has no port 0 either.
        const bool isSpecific = listener.isSet() && !listener.isAnyAddress();
        return isSpecific ? listener : Endpoint::loopback(listener.port);
    }
    if (call.op != CallOp::Bind && call.op != CallOp::Connect)
        return {};
    Endpoint unresolved;
    unresolved.port = call.place.port;
    return numericEndpoint(call.place).value_or(unresolved);
}

Caller::Done Caller::make(const Call& call, const CallBegan& began, Socket* socket)
{
    switch (call.op) {
    case CallOp::Socket: return makeNew(call, net::socket(Endpoint::Family::IPv4));
    case CallOp::Bind: return makeBind(call, began);
    case CallOp::Listen: return {net::listen(began.descriptor, static_cast<int>(call.number))};
    case CallOp::Accept: return makeNew(call, net::accept(began.descriptor));
    case CallOp::Connect: return makeConnect(call, began);
    case CallOp::Send: return makeSend(call, began, socket);
    case CallOp::Recv: return makeRecv(began, socket);
    case CallOp::Shutdown: return {net::shutdown(began.descriptor, static_cast<Direction>(call.number))};
    case CallOp::Close: return {socket ? socket->close() : Outcome::failed("close", EBADF)};
    case CallOp::Wait: return makeWait(began);
    case CallOp::Pair: return makePair(call);
    case CallOp::Resolve: return makeResolve(call, began);
    }
    return {};
}

Caller::Done Caller::makeNew(const Call& call, net::Made made)
{
    Done done{made.outcome};
    done.endpoint = made.peer;
    if (!made.outcome.isOk())
        return done;
    done.made = call.made;
    done.descriptor = made.descriptor.get();
    if (const auto socket = m_surroundings.sockets.find(call.made))
        socket->open(std::move(made.descriptor));
    return done;
}

Caller::Done Caller::makeSend(const Call& call, const CallBegan& began, Socket* socket)
{
    Done done{net::send(began.descriptor, call.data)};
    if (socket && done.outcome.isOk())
        done.offset = StreamOffset{socket->sent.fetch_add(static_cast<std::uint64_t>(done.outcome.value))};
    return done;
}

Caller::Done Caller::makeRecv(const CallBegan& began, Socket* socket)
{
    const auto size = static_cast<std::size_t>(began.argument);
    if (size > m_bufferSize) {
        m_buffer.reset(new std::byte[size]); // not cleared: only what recv fills is ever read
        m_bufferSize = size;
    }
    Done done{net::recv(began.descriptor, {m_buffer.get(), size})};
    if (socket && done.outcome.isOk()) {
        const auto count = static_cast<std::uint64_t>(done.outcome.value);
        done.offset = StreamOffset{socket->received.fetch_add(count)};
        done.payload = {m_buffer.get(), static_cast<std::size_t>(count)};
    }
    return done;
}

// A socket that is bound to more than this machine's loopback is first kept from hearing anything else.
Caller::Done Caller::makeBind(const Call& call, const CallBegan& began)
{
    auto place = lookUp(call, began);
    if (!place.outcome.isOk())
        return place;
    if (!place.endpoint.isLoopback())
        if (auto confined = net::confineToLoopback(began.descriptor); !confined.isOk())
            return {confined};
    place.outcome = net::bind(began.descriptor, place.endpoint);
    return place;
}

Caller::Done Caller::makeConnect(const Call& call, const CallBegan& began)
{
    auto place = lookUp(call, began);
    if (!place.outcome.isOk())
        return place;
    place.outcome = net::connect(began.descriptor, place.endpoint);
    if (place.outcome.isOk() && net::localEndpoint(began.descriptor) == place.endpoint) {
        constexpr std::string_view note = "The socket has connected to itself: its own port was the one it called.";
        m_recorder.record(m_surroundings.world, Marked{MarkKind::Note}, std::as_bytes(std::span(note)));
    }
    return place;
}

// Where bind and connect go: a number as it is, a name by a call of its own inside of this one.
Caller::Done Caller::lookUp(const Call& call, const CallBegan& began)
{
    if (began.endpoint.isSet()) {
        Done done;
        done.endpoint = began.endpoint;
        return done;
    }
    Call resolve;
    resolve.op = CallOp::Resolve;
    resolve.socket = call.socket;
    resolve.place = call.place;
    return makeInner(resolve);
}

Caller::Done Caller::makeResolve(const Call& call, const CallBegan& began)
{
    const auto resolved = net::resolve(call.place);
    Done done{resolved.outcome};
    const auto family = net::familyOf(began.descriptor);
    const auto fitting = std::ranges::find(resolved.endpoints, family, &Endpoint::family);
    if (fitting != resolved.endpoints.end())
        done.endpoint = *fitting;
    else if (!resolved.endpoints.empty())
        done.endpoint = resolved.endpoints.front();
    return done;
}

Caller::Done Caller::makePair(const Call& call)
{
    const auto door = m_surroundings.addNamed("door", m_actor);
    Call inner;
    const auto next = [&](CallOp op, SocketId socket) -> Call& {
        inner = {};
        inner.op = op;
        inner.socket = socket;
        return inner;
    };
    next(CallOp::Socket, SocketId::None).made = door->id();
    auto done = makeInner(inner);
    if (next(CallOp::Bind, door->id()).place = {"127.0.0.1", 0}; done.outcome.isOk())
        done = makeInner(inner);
    if (next(CallOp::Listen, door->id()).number = 1; done.outcome.isOk())
        done = makeInner(inner);
    if (next(CallOp::Socket, SocketId::None).made = call.made; done.outcome.isOk())
        done = makeInner(inner);
    if (next(CallOp::Connect, call.made).peer = door->id(); done.outcome.isOk())
        done = makeInner(inner);
    if (next(CallOp::Accept, door->id()).made = call.peer; done.outcome.isOk())
        done = makeInner(inner);
    next(CallOp::Close, door->id());
    makeInner(inner);

    // Anybody on this machine may call a port; a stranger at the door is not the other half of the pair.
    const auto caller = net::localEndpoint(Use(m_surroundings.sockets.find(call.made)).descriptor());
    const bool isStranger = done.outcome.isOk() && done.endpoint != caller;
    return {isStranger ? Outcome::failed("pair", ECONNABORTED) : done.outcome};
}

Caller::Done Caller::makeWait(const CallBegan& began)
{
    std::unique_lock lock(m_waitMutex);
    m_isWaitInterrupted = false;
    const bool wasInterrupted
        = m_waitEnded.wait_for(lock, std::chrono::milliseconds(began.argument), [this] { return m_isWaitInterrupted; });
    return {wasInterrupted ? Outcome::failed("wait", EINTR) : Outcome::succeeded("wait")};
}

Caller::Done Caller::makeInner(const Call& call)
{
    return perform(++m_numbers, call);
}

void Caller::observeAfter(const Call& call, const Outcome& outcome)
{
    const bool movedBytes = (call.op == CallOp::Send || call.op == CallOp::Recv) && outcome.isOk() && outcome.value > 0;
    if (!movedBytes) {
        for (const auto id : {call.made, call.socket})
            if (const auto socket = m_surroundings.sockets.find(id))
                observeSocket(socket, m_recorder, m_surroundings.world);
    }
    m_surroundings.observer.nudge();
}

std::optional<CurrentCall> Caller::current() const
{
    const auto word = m_current.load();
    if (word == 0)
        return std::nullopt;
    return CurrentCall{static_cast<CallOp>((word >> 32) - 1), static_cast<SocketId>(word & 0xffffffffU)};
}

void Caller::interruptWait()
{
    {
        const std::lock_guard lock(m_waitMutex);
        m_isWaitInterrupted = true;
    }
    m_waitEnded.notify_all();
}

void Caller::pause()
{
    if (m_longestPause.count() > 0)
        std::this_thread::sleep_for(std::chrono::microseconds(
            std::uniform_int_distribution<std::int64_t>(0, m_longestPause.count() * 1000)(m_random)));
}

} // namespace socketlab::engine
