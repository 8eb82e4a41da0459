#pragma once

#include "engine/jitter.h"
#include "net/descriptor.h"
#include "values/call.h"
#include "values/record.h"

#include <expected>
#include <string>
#include <variant>
#include <vector>

namespace socketlab::engine {

// What the lab tells a helper process, over the stream on which the helper's records come back. A frame is its length,
// 4 bytes in this machine's order, and so many bytes; descriptors go along with the first of them (SCM_RIGHTS).

/// Who shall make calls on this channel. Descriptors: the recorder's floor, the caller's page, the console.
struct BeginOrder
{
    ActorId actor = ActorId::None;
    ActorId world = ActorId::None;
    ActorStarted start;
    std::string name;
    std::string prefix;
    Jitter jitter;
};

/// Descriptor, where the call is to make an actor: that actor's channel.
struct PerformOrder
{
    std::uint32_t number = 0;
    Call call;
};

/// Descriptor: the socket, which is this process's from now on.
struct AdoptOrder
{
    SocketId socket = SocketId::None;
    std::uint64_t sent = 0;
    std::uint64_t received = 0;
};

using Order = std::variant<BeginOrder, PerformOrder, AdoptOrder>;

/// The frame without its length.
Bytes toBytes(const Order& order);
/// The error is a sentence.
std::expected<Order, std::string> orderFrom(ByteView bytes);

inline constexpr std::size_t longestOrder = maxDataSize + (1U << 16);

/// Sends a whole frame; waits where the channel is full.
Outcome sendOrder(int channel, const Order& order, std::span<const int> descriptors = {});

struct ReceivedOrder
{
    Order order;
    std::vector<net::Descriptor> descriptors;
};
/// Waits for the next frame. The error is a sentence; an empty one: the lab has closed the channel.
std::expected<ReceivedOrder, std::string> receiveOrder(int channel);

} // namespace socketlab::engine
