#pragma once

#include "engine/jitter.h"
#include "engine/surroundings.h"
#include "journal/collector.h"

#include <atomic>
#include <optional>
#include <random>

namespace socketlab::engine {

/// What an actor is doing, for whoever wants to release it.
struct CurrentCall
{
    CallOp op = CallOp::Wait;
    SocketId socket = SocketId::None;
};

/// What became of a call.
struct Done
{
    Outcome outcome;
    SocketId made = SocketId::None;
    int descriptor = -1;
    StreamOffset offset{};
    Endpoint endpoint{};
    ByteView payload{}; ///< valid until the caller's next call
};

/// What others may see of an actor's work; in memory shared with the lab where the actor is in another process.
struct CallerPage
{
    std::atomic<std::uint32_t> numbers{0}; ///< the last number given to a call
    std::atomic<std::uint64_t> current{0}; ///< the call under way, packed; 0: none
};
std::optional<CurrentCall> currentCall(const CallerPage& page);

/// The hands of one actor: makes real calls, each recorded at its begin and at its return. One thread, which waits
/// where the call waits. What each call does stands in engine/calls; an exception there is its result as well.
class Caller
{
public:
    Caller(ActorId actor, Surroundings& surroundings, journal::Recorder& recorder, CallerPage& page, Jitter jitter);

    Done perform(std::uint32_t number, const Call& call);
    /// Records a call that cannot be made, and why.
    void refuse(std::uint32_t number, const Call& call, const Outcome& why);

    // For the calls themselves.
    ActorId actor() const { return m_actor; }
    Surroundings& surroundings() { return m_surroundings; }
    Process& process() { return m_surroundings.process(); }
    journal::Recorder& recorder() { return m_recorder; }
    std::shared_ptr<Socket> find(SocketId id) { return process().sockets.find(id); }
    /// A call inside of the present one.
    Done inner(const Call& call);
    /// The same, but nothing is recorded where it fails with `ignored`: for what is tried a thousand times.
    Done innerUnless(int ignored, const Call& call);
    /// Room for bytes, not cleared; its content is gone with the next call.
    std::span<std::byte> buffer(std::size_t size);
    /// Keeps bytes as long as a Done needs them.
    ByteView keep(Bytes bytes);
    /// Something about the session that the user should know.
    void note(std::string_view text);

private:
    CallBegan begin(std::uint32_t number, const Call& call, const Socket* socket, int descriptor);
    Endpoint endpointOf(const Call& call);
    Done make(const Call& call, const CallBegan& began);
    void observeAfter(const Call& call, const Outcome& outcome);
    void pause();

    const ActorId m_actor;
    Surroundings& m_surroundings;
    journal::Recorder& m_recorder;
    CallerPage& m_page;
    std::chrono::milliseconds m_longestPause;
    std::mt19937_64 m_random;
    std::unique_ptr<std::byte[]> m_buffer;
    std::size_t m_bufferSize = 0;
    Bytes m_kept;
    std::string m_mishap; ///< what made the last call fail, where no error number says so
};

} // namespace socketlab::engine
