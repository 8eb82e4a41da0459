#pragma once

#include "journal/recorder.h"
#include "net/calls.h"

#include <algorithm>
#include <cstdint>

namespace socketlab::bench {

/// Two ends of a TCP connection over loopback, without Nagle's delay.
struct Connection
{
    net::Descriptor near;
    net::Descriptor far;
};
Connection connectedPair();

/// Throws std::runtime_error with the call's name where it failed: then nothing was measured.
std::int64_t mustSucceed(const Outcome& outcome);

constexpr std::size_t everything = SIZE_MAX;

/// Makes the calls of one thread as the engine's callers do: a record before and one after each, with the first
/// `kept` bytes of each payload. Without a recorder it only makes them.
class Speaker
{
public:
    Speaker(ActorId actor, SocketId socket, int descriptor, journal::Recorder* recorder, std::size_t kept = everything)
        : m_actor(actor)
        , m_socket(socket)
        , m_descriptor(descriptor)
        , m_recorder(recorder)
        , m_kept(kept)
    {
    }

    std::int64_t send(ByteView data);
    std::int64_t recv(std::span<std::byte> into);
    /// Until all of it has come.
    void recvWhole(std::span<std::byte> into);

private:
    CallBegan begin(CallOp op, std::int64_t argument, std::uint64_t offset, ByteView payload);
    void finish(const CallBegan& began, const Outcome& outcome, std::uint64_t offset, ByteView payload);

    const ActorId m_actor;
    const SocketId m_socket;
    const int m_descriptor;
    journal::Recorder* const m_recorder;
    const std::size_t m_kept;
    std::uint32_t m_number = 0;
    std::uint64_t m_sent = 0;
    std::uint64_t m_received = 0;
};

} // namespace socketlab::bench
