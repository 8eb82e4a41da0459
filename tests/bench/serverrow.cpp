#include "compare.h"
#include "conversation.h"
#include "journal/collector.h"
#include "net/kernelview.h"

#include <array>
#include <map>
#include <optional>
#include <sys/select.h>
#include <thread>

namespace socketlab::bench {
namespace {

constexpr int clients = 10;
constexpr int requestsEach = 2'000;
constexpr std::size_t requestSize = 64;
constexpr ActorId server{1};

// Answers each request with itself, until every client has gone. One thread, select(2).
void serve(int listener, journal::Recorder* recorder)
{
    std::map<int, net::Descriptor> owners;
    std::map<int, Speaker> speakers;
    std::array<std::byte, 4096> room{};
    for (int accepted = 0; accepted < clients || !speakers.empty();) {
        fd_set ready;
        FD_ZERO(&ready);
        FD_SET(listener, &ready);
        int last = listener;
        for (const auto& [descriptor, owner] : owners) {
            FD_SET(descriptor, &ready);
            last = std::max(last, descriptor);
        }
        ::select(last + 1, &ready, nullptr, nullptr, nullptr);
        for (auto each = speakers.begin(); each != speakers.end();) {
            auto& [descriptor, speaker] = *each;
            const auto count = FD_ISSET(descriptor, &ready) ? speaker.recv(room) : -1;
            if (count > 0)
                speaker.send(std::span(room).first(static_cast<std::size_t>(count)));
            if (count == 0)
                owners.erase(descriptor);
            each = count == 0 ? speakers.erase(each) : std::next(each);
        }
        if (FD_ISSET(listener, &ready)) {
            auto made = net::accept(listener);
            const auto descriptor = static_cast<int>(mustSucceed(made.outcome));
            const SocketId socket{static_cast<std::uint32_t>(++accepted)};
            owners.emplace(descriptor, std::move(made.descriptor));
            speakers.emplace(descriptor, Speaker(server, socket, descriptor, recorder));
        }
    }
}

// Every client asks, then every client reads its answer.
void ask(const Endpoint& place)
{
    std::vector<net::Descriptor> sockets;
    std::vector<Speaker> speakers;
    for (int i = 0; i < clients; ++i) {
        sockets.push_back(net::socket(Endpoint::Family::IPv4).descriptor);
        mustSucceed(net::connect(sockets.back().get(), place));
        speakers.emplace_back(ActorId::None, SocketId::None, sockets.back().get(), nullptr);
    }
    const Bytes request(requestSize);
    Bytes answer(requestSize);
    for (int i = 0; i < requestsEach; ++i) {
        for (auto& speaker : speakers)
            speaker.send(request);
        for (auto& speaker : speakers)
            speaker.recvWhole(answer);
    }
}

double requestsPerSecond(bool isRecorded)
{
    journal::Journal journal;
    std::optional<journal::Collector> collector;
    journal::Recorder* recorder = nullptr;
    if (isRecorded)
        recorder = &collector.emplace(journal).addRecorder();
    const auto listener = net::socket(Endpoint::Family::IPv4);
    mustSucceed(net::bind(listener.descriptor.get(), Endpoint::loopback(0)));
    mustSucceed(net::listen(listener.descriptor.get(), clients));
    const auto place = net::localEndpoint(listener.descriptor.get());
    const auto began = Clock::now();
    {
        const std::jthread answering([&] { serve(listener.descriptor.get(), recorder); });
        ask(place);
    }
    return clients * requestsEach / std::chrono::duration<double>(Clock::now() - began).count();
}

} // namespace

std::vector<Finding> measureServer()
{
    const auto compared = compare([] { return requestsPerSecond(false); }, [] { return requestsPerSecond(true); });
    return {findingOf("a select server with 10 clients, recorded, against the same bare", compared, Unit::PerSecond,
                      Bound::AtLeast, 0.9)};
}

} // namespace socketlab::bench
