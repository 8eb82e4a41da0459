#pragma once

#include "support/handmade.h"

namespace socketlab::tests {

/// bob has a listener, b, connected to alice's a, and c; and asks select and poll about them.
struct ReadinessTalk : HandMade
{
    ActorId alice = startActor("alice");
    ActorId bob = startActor("bob");
    SocketId listener = openSocket("listener", bob, 4);
    SocketId a = openSocket("a", alice, 5);
    SocketId b = openSocket("b", bob, 6);
    SocketId c = openSocket("c", bob, 8);

    ReadinessTalk()
    {
        finish(begin(bob, {.op = CallOp::Listen, .socket = listener}), {.op = CallOp::Listen, .socket = listener});
        connect(a, b, 40001, 40002);
    }
    void seeQueue(SocketId socket, std::uint32_t bytes, TcpState state = TcpState::Established)
    {
        observe({.socket = socket,
                 .state = state,
                 .bytesKnown = true,
                 .receiveQueue = bytes,
                 .local = Endpoint::loopback(40002),
                 .remote = Endpoint::loopback(40001)});
    }
    void close(SocketId socket)
    {
        finish(begin(bob, {.op = CallOp::Close, .socket = socket}), {.op = CallOp::Close, .socket = socket});
    }
    CallId beginSelect(WatchList list, std::int64_t timeout, CallOp op = CallOp::Select)
    {
        for (auto& watched : list) {
            watched.descriptor = -1;
            watched.answered = 0;
        }
        return begin(bob, {.op = op, .milliseconds = timeout}, asBytes(list));
    }
    void answer(CallId call, const WatchList& list, std::int64_t value, int error = 0, CallOp op = CallOp::Select)
    {
        finish(call, {.op = op, .error = error, .value = value}, asBytes(list));
    }
    CallId select(const WatchList& list, std::int64_t timeout, std::int64_t value, int error = 0,
                  CallOp op = CallOp::Select)
    {
        const auto call = beginSelect(list, timeout, op);
        answer(call, list, value, error, op);
        return call;
    }
};

} // namespace socketlab::tests
