#pragma once

#include "journal/collector.h"
#include "net/calls.h"
#include "net/readiness.h"

#include <atomic>
#include <mutex>
#include <vector>

namespace socketlab::engine {

// How a server of the lab makes its calls: bare, or each one recorded. A server is written once, over either of them;
// each of its threads takes calls of its own from the source that all share.

struct BareCalls
{
    static net::Made accept(int listener) { return net::accept(listener); }
    static Outcome recv(int socket, std::span<std::byte> into) { return net::recv(socket, into); }
    static Outcome send(int socket, ByteView data) { return net::send(socket, data); }
    static Outcome close(net::Descriptor& socket) { return net::close(socket); }
    static Outcome select(std::span<Watched> list) { return net::select(list, std::nullopt); }
    static Outcome poll(std::span<Watched> list) { return net::poll(list, std::nullopt); }
    static Outcome waitForAny(const net::Descriptor& epoll, std::span<int> ready)
    {
        return net::waitForAny(epoll, ready, std::nullopt);
    }
};

struct BareSource
{
    using Calls = BareCalls;
    static Calls lend() { return {}; }
    static void giveBack(const Calls&) {}
};

/// One thread's. The records say which descriptor a call was about; a server's sockets have no names.
class RecordedCalls
{
public:
    RecordedCalls(journal::Recorder& recorder, ActorId actor) : m_recorder(&recorder), m_actor(actor) {}

    net::Made accept(int listener)
    {
        begin({.op = CallOp::Accept, .descriptor = listener});
        auto made = net::accept(listener);
        finish({.op = CallOp::Accept, .descriptor = made.descriptor.get(), .endpoint = made.peer}, made.outcome);
        return made;
    }

    Outcome recv(int socket, std::span<std::byte> into)
    {
        begin({.op = CallOp::Recv, .descriptor = socket, .argument = static_cast<std::int64_t>(into.size())});
        const auto outcome = net::recv(socket, into);
        const auto got = outcome.isOk() ? static_cast<std::size_t>(outcome.value) : 0;
        return finish({.op = CallOp::Recv}, outcome, into.first(got));
    }

    Outcome send(int socket, ByteView data)
    {
        begin({.op = CallOp::Send, .descriptor = socket}, data);
        return finish({.op = CallOp::Send}, net::send(socket, data));
    }

    Outcome close(net::Descriptor& socket)
    {
        begin({.op = CallOp::Close, .descriptor = socket.get()});
        return finish({.op = CallOp::Close}, net::close(socket));
    }

    Outcome select(std::span<Watched> list)
    {
        return wait(list, [&] { return net::select(list, std::nullopt); });
    }
    Outcome poll(std::span<Watched> list)
    {
        return wait(list, [&] { return net::poll(list, std::nullopt); });
    }
    Outcome waitForAny(const net::Descriptor& epoll, std::span<int> ready)
    {
        return wait({}, [&] { return net::waitForAny(epoll, ready, std::nullopt); });
    }

private:
    // Waiting for many has no call of its own in the journal yet; the lists are its payload.
    template <class Call>
    Outcome wait(std::span<Watched> list, Call call)
    {
        begin({.op = CallOp::Wait}, std::as_bytes(list));
        const auto outcome = call();
        return finish({.op = CallOp::Wait}, outcome, std::as_bytes(list));
    }

    void begin(CallBegan began, ByteView payload = {})
    {
        began.number = ++m_number;
        m_recorder->record(m_actor, began, payload);
    }

    Outcome finish(CallReturned returned, const Outcome& outcome, ByteView payload = {})
    {
        returned.number = m_number;
        returned.error = outcome.error;
        returned.value = outcome.value;
        m_recorder->record(m_actor, returned, payload);
        return outcome;
    }

    journal::Recorder* m_recorder;
    ActorId m_actor;
    std::uint32_t m_number = 0;
};

/// Hands out recorders and takes them back, so that a server that starts a thread for each client needs only as many
/// as it has clients at one time. Any thread.
class RecordedSource
{
public:
    using Calls = RecordedCalls;

    explicit RecordedSource(journal::Collector& collector) : m_collector(collector) {}

    Calls lend()
    {
        const std::lock_guard lock(m_mutex);
        if (m_free.empty())
            m_free.emplace_back(m_collector.addRecorder(), ActorId{++m_actors});
        const auto calls = m_free.back();
        m_free.pop_back();
        return calls;
    }

    void giveBack(const Calls& calls)
    {
        const std::lock_guard lock(m_mutex);
        m_free.push_back(calls);
    }

private:
    journal::Collector& m_collector;
    std::mutex m_mutex;
    std::vector<Calls> m_free;
    std::uint32_t m_actors = 0;
};

} // namespace socketlab::engine
