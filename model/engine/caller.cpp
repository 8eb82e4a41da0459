#include "engine/caller.h"

#include "engine/calls/calls.h"
#include "engine/interruption.h"
#include "engine/socketlook.h"
#include "net/kernelview.h"

#include <fmt/format.h>

#include <cerrno>
#include <new>
#include <system_error>
#include <thread>
#include <utility>

namespace socketlab::engine {
namespace {

CallReturned returnedFrom(const CallBegan& began, const Done& done)
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

StreamOffset offsetOf(const Call& call, const Socket* socket)
{
    if (!socket)
        return {};
    if (sendsBytes(call.op))
        return StreamOffset{socket->counters().sent.load()};
    return StreamOffset{receivesBytes(call.op) ? socket->counters().received.load() : 0};
}

std::uint64_t packed(const Call& call)
{
    return ((static_cast<std::uint64_t>(call.op) + 1) << 32) | static_cast<std::uint64_t>(call.socket);
}

std::optional<CallOp> opOf(std::uint64_t word)
{
    return word == 0 ? std::nullopt : std::optional(static_cast<CallOp>((word >> 32) - 1));
}

} // namespace

std::optional<CurrentCall> currentCall(const CallerPage& page)
{
    const auto word = page.current.load();
    const auto op = opOf(word);
    return op ? std::optional(CurrentCall{*op, static_cast<SocketId>(word & 0xffffffffU)}) : std::nullopt;
}

Caller::Caller(ActorId actor, Surroundings& surroundings, journal::Recorder& recorder, CallerPage& page, Jitter jitter)
    : m_actor(actor)
    , m_surroundings(surroundings)
    , m_recorder(recorder)
    , m_page(page)
    , m_longestPause(jitter.longest)
    , m_random(jitter.seed + static_cast<std::uint64_t>(actor))
{
}

CallBegan Caller::begin(std::uint32_t number, const Call& call, const Socket* socket, int descriptor)
{
    auto began = beganFrom(call);
    began.number = number;
    // Close lets the number go, so it alone does not hold it.
    began.descriptor = call.op == CallOp::Close && socket ? socket->descriptor() : descriptor;
    began.offset = offsetOf(call, socket);
    began.endpoint = endpointOf(call);
    return began;
}

Done Caller::perform(std::uint32_t number, const Call& call)
{
    const auto socket = find(call.socket);
    const Use use(call.op == CallOp::Close ? nullptr : socket);
    const auto began = begin(number, call, socket.get(), use.descriptor());
    Receiving mark(receivesBytes(call.op) ? socket.get() : nullptr);
    pause();
    const auto outer = m_page.current.load();
    // None of a server's calls waits: whoever releases it means the server and not one of its conversations.
    if (opOf(outer) != CallOp::Serve)
        m_page.current.store(packed(call));
    if (outer == 0)
        forgetInterruption();
    m_recorder.record(m_actor, began, payloadOf(call));
    pause();
    const auto done = make(call, began);
    pause();
    m_recorder.record(m_actor, returnedFrom(began, done), done.payload);
    mark.end();
    if (const auto mishap = std::exchange(m_mishap, {}); !mishap.empty())
        note(mishap);
    m_page.current.store(outer);
    observeAfter(call, done.outcome);
    return done;
}

void Caller::refuse(std::uint32_t number, const Call& call, const Outcome& why)
{
    const auto began = begin(number, call, nullptr, -1);
    m_recorder.record(m_actor, began, payloadOf(call));
    m_recorder.record(m_actor, returnedFrom(began, Done{why}));
}

Done Caller::inner(const Call& call)
{
    return perform(++m_page.numbers, call);
}

Done Caller::innerUnless(int ignored, const Call& call)
{
    const auto socket = find(call.socket);
    const Use use(socket);
    auto began = begin(0, call, socket.get(), use.descriptor());
    Receiving mark(receivesBytes(call.op) ? socket.get() : nullptr);
    m_recorder.begin();
    const auto done = make(call, began);
    if (done.outcome.error == ignored) {
        m_recorder.cancel();
        return done;
    }
    began.number = ++m_page.numbers;
    m_recorder.finish(m_actor, began, payloadOf(call));
    m_recorder.record(m_actor, returnedFrom(began, done), done.payload);
    mark.end();
    observeAfter(call, done.outcome);
    return done;
}

// Whatever goes wrong in a call is told with it, and the actor goes on. Nothing here catches what cancels a thread.
Done Caller::make(const Call& call, const CallBegan& began)
try {
    return calls::maker(call.op)(*this, call, began);
} catch (const std::bad_alloc&) {
    return {Outcome::failed(specOf(call.op).name.data(), ENOMEM)};
} catch (const std::system_error& refused) {
    return {Outcome::failed(specOf(call.op).name.data(), refused.code().value())};
} catch (const std::exception& mishap) {
    m_mishap = fmt::format("{} could not be made: {}.", specOf(call.op).name, mishap.what());
    return {Outcome::failed(specOf(call.op).name.data(), EIO)};
}

// What the kernel will be passed, as far as it is known before a name is looked up.
Endpoint Caller::endpointOf(const Call& call)
{
    const auto op = call.op == CallOp::Spin ? call.inner : call.op;
    if (op == CallOp::Connect && call.peer != SocketId::None) {
        auto listener = net::localEndpoint(Use(find(call.peer)).descriptor());
        if (!listener.isSet())
            listener = numericEndpoint(call.place).value_or(listener);
        if (!listener.isSet())
            listener = net::localEndpoint(m_surroundings.borrow(call.peer).descriptor.get());
        // A listener on every address is called by the loopback one; one that has no address has no port 0 either.
        const bool isSpecific = listener.isSet() && !listener.isAnyAddress();
        return isSpecific ? listener : Endpoint::loopback(listener.port);
    }
    if (op != CallOp::Bind && op != CallOp::Connect)
        return {};
    Endpoint unresolved;
    unresolved.port = call.place.port;
    return numericEndpoint(call.place).value_or(unresolved);
}

std::span<std::byte> Caller::buffer(std::size_t size)
{
    if (size > m_bufferSize) {
        m_buffer.reset(new std::byte[size]); // not cleared: only what the kernel fills is ever read
        m_bufferSize = size;
    }
    return {m_buffer.get(), size};
}

ByteView Caller::keep(Bytes bytes)
{
    m_kept = std::move(bytes);
    return m_kept;
}

void Caller::note(std::string_view text)
{
    m_recorder.record(m_surroundings.world(), Marked{MarkKind::Note}, std::as_bytes(std::span(text)));
}

void Caller::observeAfter(const Call& call, const Outcome& outcome)
{
    const bool movedBytes = socketlab::movesBytes(call.op) && outcome.isOk() && outcome.value > 0;
    if (!movedBytes) {
        for (const auto id : {call.made, call.socket})
            if (const auto socket = find(id))
                observeSocket(socket, m_recorder, m_surroundings.world());
    }
    m_surroundings.lookSoon();
}

void Caller::pause()
{
    if (m_longestPause.count() > 0)
        std::this_thread::sleep_for(std::chrono::microseconds(
            std::uniform_int_distribution<std::int64_t>(0, m_longestPause.count() * 1000)(m_random)));
}

} // namespace socketlab::engine
