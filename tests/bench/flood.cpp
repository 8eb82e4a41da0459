#include "flood.h"

#include "conversation.h"

#include <array>
#include <thread>

namespace socketlab::bench {
namespace {

net::Descriptor connected(std::uint16_t port)
{
    auto made = net::socket(Endpoint::Family::IPv4);
    mustSucceed(net::connect(made.descriptor.get(), Endpoint::loopback(port)));
    return std::move(made.descriptor);
}

} // namespace

void floodSends(std::uint16_t port, int count)
{
    const auto socket = connected(port);
    std::uint64_t offset = 0;
    for (int i = 0; i < count; ++i) {
        std::array<std::byte, floodSendSize> data{};
        for (auto& byte : data)
            byte = floodByte(offset++);
        for (ByteView rest = data; !rest.empty();)
            rest = rest.subspan(static_cast<std::size_t>(mustSucceed(net::send(socket.get(), rest))));
    }
}

void floodConnections(std::uint16_t port, int count, int perSecond)
{
    const auto began = Clock::now();
    for (int i = 0; i < count; ++i) {
        std::this_thread::sleep_until(began + std::chrono::nanoseconds(std::chrono::seconds(1)) * i / perSecond);
        connected(port);
    }
}

} // namespace socketlab::bench
