#pragma once

#include "support/journalbuilder.h"

namespace socketlab::tests {

inline constexpr std::uint64_t gigabyte = 1U << 30;

/// A gigabyte in sends of 64 KiB that share one payload, so that it costs only its records. Each begins with "begin".
inline void sendGigabyte(JournalBuilder& lab, ActorId sender, SocketId socket)
{
    constexpr std::uint64_t sendSize = 64U << 10;
    auto& journal = lab.journal();
    const auto payload = journal.reserve(sendSize);
    const auto bytes = journal.writable(payload);
    std::ranges::fill(bytes, std::byte{'.'});
    std::ranges::copy(toBytes("begin"), bytes.begin());
    auto time = Clock::now();
    for (std::uint64_t sent = 0; sent < gigabyte; sent += sendSize) {
        const StreamOffset offset{sent};
        const auto number = static_cast<std::uint32_t>(1'000'000 + sent / sendSize); // past those of the builder
        time += std::chrono::microseconds(1);
        journal.append({time, sender, payload,
                        CallBegan{.number = number, .op = CallOp::Send, .socket = socket, .offset = offset}});
        journal.append({time,
                        sender,
                        {},
                        CallReturned{.number = number,
                                     .op = CallOp::Send,
                                     .socket = socket,
                                     .value = static_cast<std::int64_t>(sendSize),
                                     .offset = offset}});
    }
}

} // namespace socketlab::tests
