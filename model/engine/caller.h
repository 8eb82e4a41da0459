#pragma once

#include "engine/lab.h"
#include "engine/observer.h"
#include "engine/sockettable.h"
#include "journal/collector.h"

#include <atomic>
#include <random>

namespace socketlab::engine {

/// What all callers of a lab share; owned by the lab.
struct Surroundings
{
    SocketTable& sockets;
    Observer& observer;
    ActorId world;
    /// Makes a socket with that name for an actor, and records the name.
    std::function<std::shared_ptr<Socket>(std::string_view name, ActorId owner)> addNamed;
};

/// What an actor is doing, for whoever wants to release it.
struct CurrentCall
{
    CallOp op = CallOp::Wait;
    SocketId socket = SocketId::None;
};

/// The hands of one actor: makes real calls, each recorded at its begin and at its return. One thread, which waits
/// where the call waits.
class Caller
{
public:
    Caller(ActorId actor, const Surroundings& surroundings, journal::Recorder& recorder,
           std::atomic<std::uint32_t>& numbers, Jitter jitter);

    /// What became of a call; `payload` is valid until the next one.
    struct Done
    {
        Outcome outcome;
        SocketId made = SocketId::None;
        int descriptor = -1;
        StreamOffset offset{};
        Endpoint endpoint{};
        ByteView payload{};
    };
    Done perform(std::uint32_t number, const Call& call);

    /// The call that is under way. Any thread.
    std::optional<CurrentCall> current() const;
    /// Ends a `wait` that is under way. Any thread.
    void interruptWait();

private:
    Endpoint endpointOf(const Call& call) const;
    Done make(const Call& call, const CallBegan& began, Socket* socket);
    Done makeNew(const Call& call, net::Made made);
    Done makeSend(const Call& call, const CallBegan& began, Socket* socket);
    Done makeRecv(const CallBegan& began, Socket* socket);
    Done makeBind(const Call& call, const CallBegan& began);
    Done makeConnect(const Call& call, const CallBegan& began);
    Done makePair(const Call& call);
    Done makeResolve(const Call& call, const CallBegan& began);
    Done makeWait(const CallBegan& began);
    Done makeInner(const Call& call);
    Done lookUp(const Call& call, const CallBegan& began);
    void observeAfter(const Call& call, const Outcome& outcome);
    void pause();

    const ActorId m_actor;
    const Surroundings& m_surroundings;
    journal::Recorder& m_recorder;
    std::atomic<std::uint32_t>& m_numbers;
    std::chrono::milliseconds m_longestPause;
    std::mt19937_64 m_random;
    std::unique_ptr<std::byte[]> m_buffer;
    std::size_t m_bufferSize = 0;
    std::atomic<std::uint64_t> m_current{0};
    std::mutex m_waitMutex;
    std::condition_variable m_waitEnded;
    bool m_isWaitInterrupted = false;
};

} // namespace socketlab::engine
