#pragma once

#include "journal/journal.h"

#include <algorithm>
#include <string_view>

namespace socketlab::tests {

/// Writes a journal by hand, so that a test can say exactly what happened and when. Ids count from 1, as the engine's
/// do; each record is a millisecond later than the one before. Readers see the records after publish().
class JournalBuilder
{
public:
    journal::Journal& journal() { return m_journal; }

    ActorId startActor(std::string_view name, ActorKind kind = ActorKind::Thread)
    {
        const ActorId actor{++m_actors};
        append(actor, ActorStarted{.kind = kind, .thread = 1000, .process = 1000}, toBytes(name));
        return actor;
    }

    void endActor(ActorId actor) { append(actor, ActorEnded{}); }

    SocketId nameSocket(std::string_view name, ActorId owner)
    {
        const SocketId socket{++m_sockets};
        append(owner, SocketNamed{socket, owner}, toBytes(name));
        return socket;
    }

    /// A socket that its owner has made by socket().
    SocketId openSocket(std::string_view name, ActorId owner, std::int32_t descriptor)
    {
        const auto socket = nameSocket(name, owner);
        const auto call = begin(owner, {.op = CallOp::Socket, .made = socket});
        CallReturned returned{.op = CallOp::Socket, .made = socket, .descriptor = descriptor};
        finish(call, returned);
        return socket;
    }

    /// The two ends of one connection over loopback, as the kernel would show them.
    void connect(SocketId caller, SocketId called, std::uint16_t callerPort, std::uint16_t calledPort)
    {
        observe({.socket = caller,
                 .state = TcpState::Established,
                 .bytesKnown = true,
                 .local = Endpoint::loopback(callerPort),
                 .remote = Endpoint::loopback(calledPort)});
        observe({.socket = called,
                 .state = TcpState::Established,
                 .bytesKnown = true,
                 .local = Endpoint::loopback(calledPort),
                 .remote = Endpoint::loopback(callerPort)});
    }

    /// `began.number` is filled in.
    CallId begin(ActorId actor, CallBegan began, ByteView payload = {})
    {
        began.number = ++m_calls;
        append(actor, began, payload);
        return {actor, began.number};
    }

    /// `returned.number` is filled in; the rest is up to the test.
    void finish(CallId call, CallReturned returned, ByteView payload = {})
    {
        returned.number = call.number;
        append(call.actor, returned, payload);
    }

    CallId beginRecv(ActorId actor, SocketId socket, std::int64_t size)
    {
        return begin(actor, {.op = CallOp::Recv, .socket = socket, .argument = size});
    }

    void finishRecv(CallId call, SocketId socket, StreamOffset offset, std::string_view data)
    {
        finish(
            call,
            {.op = CallOp::Recv, .socket = socket, .value = static_cast<std::int64_t>(data.size()), .offset = offset},
            toBytes(data));
    }

    CallId beginSend(ActorId actor, SocketId socket, StreamOffset offset, std::string_view data)
    {
        return begin(actor, {.op = CallOp::Send, .socket = socket, .offset = offset}, toBytes(data));
    }

    void finishSend(CallId call, SocketId socket, StreamOffset offset, std::int64_t taken)
    {
        finish(call, {.op = CallOp::Send, .socket = socket, .value = taken, .offset = offset});
    }

    void fail(CallId call, CallOp op, SocketId socket, int error)
    {
        finish(call, {.op = op, .socket = socket, .error = error, .value = -1});
    }

    void observe(const SocketObserved& seen) { append(ActorId::None, seen); }

    void append(ActorId actor, Event event, ByteView payload = {})
    {
        const auto ref = m_journal.reserve(payload.size());
        std::ranges::copy(payload, m_journal.writable(ref).begin());
        m_time += std::chrono::milliseconds(1);
        m_journal.append({m_time, actor, ref, event});
    }

    /// Nothing happens for so long.
    void pass(Duration duration) { m_time += duration; }

    void publish() { m_journal.publish(); }

private:
    journal::Journal m_journal;
    Timestamp m_time = Clock::now();
    std::uint32_t m_actors = 0;
    std::uint32_t m_sockets = 0;
    std::uint32_t m_calls = 0;
};

} // namespace socketlab::tests
