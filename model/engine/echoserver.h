#pragma once

#include "engine/servercalls.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <list>
#include <thread>
#include <unordered_map>

namespace socketlab::engine {

// Servers that send back what they get, one for each design of the lesson about choosing. Each serves in the calling
// thread until its listener is shut down, and closes whom it accepted; the listener is the caller's.
// Returns what ended it: EINVAL of accept is the listener's end.

inline constexpr std::size_t largestRequest = 4096;
using EchoBuffer = std::array<std::byte, largestRequest>;

/// One recv and the send that answers it. False: this client is done.
template <class Calls>
bool echoOnce(Calls& calls, int client, EchoBuffer& buffer)
{
    const auto got = calls.recv(client, buffer);
    if (!got.isOk())
        return got.error == EINTR;
    auto left = ByteView(buffer).first(static_cast<std::size_t>(got.value));
    while (!left.empty()) {
        const auto sent = calls.send(client, left);
        if (!sent.isOk())
            return false;
        left = left.subspan(static_cast<std::size_t>(sent.value));
    }
    return got.value > 0;
}

template <class Calls>
void echoUntilGone(Calls& calls, net::Descriptor client)
{
    EchoBuffer buffer; // NOLINT(cppcoreguidelines-pro-type-member-init): recv fills it
    while (echoOnce(calls, client.get(), buffer)) {}
    calls.close(client);
}

/// Whether a failed accept is only about this one caller, or nothing at all.
inline bool isAcceptWorthTrying(const Outcome& outcome)
{
    return outcome.error == EINTR || outcome.error == ECONNABORTED;
}

/// Accepts until the listener ends, and hands each client to `serve`.
template <class Calls, class Serve>
Outcome acceptAll(Calls& calls, int listener, Serve serve)
{
    for (;;) {
        auto accepted = calls.accept(listener);
        if (accepted.outcome.isOk())
            serve(std::move(accepted.descriptor));
        else if (!isAcceptWorthTrying(accepted.outcome))
            return accepted.outcome;
    }
}

/// One client after the other.
template <class Source>
Outcome serveInALoop(Source& source, int listener)
{
    auto calls = source.lend();
    const auto outcome =
        acceptAll(calls, listener, [&](net::Descriptor client) { echoUntilGone(calls, std::move(client)); });
    source.giveBack(calls);
    return outcome;
}

/// A new thread for each client. All have ended on return.
template <class Source>
Outcome serveWithThreads(Source& source, int listener)
{
    struct Worker
    {
        std::atomic<bool> isDone{false};
        std::jthread thread;
    };
    std::list<Worker> workers;
    auto calls = source.lend();
    const auto outcome = acceptAll(calls, listener, [&](net::Descriptor client) {
        workers.remove_if([](const Worker& worker) { return worker.isDone.load(); });
        auto& worker = workers.emplace_back();
        try {
            worker.thread = std::jthread([&source, &worker, socket = std::move(client)]() mutable {
                auto own = source.lend();
                echoUntilGone(own, std::move(socket));
                source.giveBack(own);
                worker.isDone = true;
            });
        } catch (const std::system_error&) {
            workers.pop_back(); // no thread is left for it: the client hears that its socket was closed
        }
    });
    workers.clear();
    source.giveBack(calls);
    return outcome;
}

/// One thread that asks before each call who is ready. `ask` is the call that asks: select or poll.
template <class Source, class Ask>
Outcome serveReady(Source& source, int listener, Ask ask)
{
    auto calls = source.lend();
    EchoBuffer buffer; // NOLINT(cppcoreguidelines-pro-type-member-init): recv fills it
    std::vector<net::Descriptor> clients;
    std::vector<Watched> list{{.descriptor = listener, .asked = Ready::Readable}};
    Outcome outcome;
    while (outcome.isOk() || isAcceptWorthTrying(outcome)) {
        outcome = ask(calls, std::span(list));
        if (!outcome.isOk())
            continue;
        // From the back, since whoever leaves is replaced by the last one.
        for (std::size_t i = list.size() - 1; i > 0; --i) {
            if (list[i].answered == 0 || echoOnce(calls, list[i].descriptor, buffer))
                continue;
            calls.close(clients[i - 1]);
            std::swap(clients[i - 1], clients.back());
            clients.pop_back();
            list[i] = list.back();
            list.pop_back();
        }
        if (list.front().answered == 0)
            continue;
        auto accepted = calls.accept(listener);
        outcome = accepted.outcome;
        if (outcome.isOk()) {
            list.push_back({.descriptor = accepted.descriptor.get(), .asked = Ready::Readable});
            clients.push_back(std::move(accepted.descriptor));
        }
    }
    for (auto& client : clients)
        calls.close(client);
    source.giveBack(calls);
    return outcome;
}

/// One thread, and the kernel keeps the list.
template <class Source>
Outcome serveWithEpoll(Source& source, int listener)
{
    const auto epoll = net::makeEpoll();
    if (!epoll.outcome.isOk())
        return epoll.outcome;
    auto calls = source.lend();
    EchoBuffer buffer; // NOLINT(cppcoreguidelines-pro-type-member-init): recv fills it
    std::unordered_map<int, net::Descriptor> clients;
    std::array<int, 64> ready{};
    auto outcome = net::watch(epoll.descriptor, listener);
    while (outcome.isOk() || isAcceptWorthTrying(outcome)) {
        outcome = calls.waitForAny(epoll.descriptor, ready);
        const auto count = outcome.isOk() ? static_cast<std::size_t>(outcome.value) : 0;
        for (const int descriptor : std::span(ready).first(count)) {
            if (descriptor == listener) {
                auto accepted = calls.accept(listener);
                outcome = accepted.outcome.isOk() ? net::watch(epoll.descriptor, accepted.descriptor.get())
                                                  : accepted.outcome;
                const int number = accepted.descriptor.get();
                if (accepted.outcome.isOk())
                    clients.insert_or_assign(number, std::move(accepted.descriptor));
            } else if (!echoOnce(calls, descriptor, buffer)) {
                calls.close(clients.at(descriptor));
                clients.erase(descriptor);
            }
        }
    }
    for (auto& [number, client] : clients)
        calls.close(client);
    source.giveBack(calls);
    return outcome;
}

} // namespace socketlab::engine
