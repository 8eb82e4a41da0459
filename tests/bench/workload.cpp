#include "workload.h"

#include <optional>
#include <thread>

namespace socketlab::bench {
namespace {

constexpr ActorId alice{1};
constexpr ActorId bob{2};
constexpr SocketId nearEnd{1};
constexpr SocketId farEnd{2};

double nanosecondsEach(Timestamp began, int count)
{
    return std::chrono::duration<double, std::nano>(Clock::now() - began).count() / count;
}

// The recorders of a lab, where there is something to record.
class Lab
{
public:
    explicit Lab(Recording recording)
    {
        if (recording == Recording::On)
            m_collector.emplace(m_journal);
    }
    journal::Recorder* recorder() { return m_collector ? &m_collector->addRecorder() : nullptr; }

private:
    journal::Journal m_journal;
    std::optional<journal::Collector> m_collector;
};

double sendToItself(std::size_t size, int count, journal::Recorder* recorder, std::size_t kept)
{
    const auto connection = connectedPair();
    Speaker sender(alice, nearEnd, connection.near.get(), recorder, kept);
    Speaker receiver(alice, farEnd, connection.far.get(), recorder, kept);
    const Bytes data(size);
    Bytes room(size);
    const auto began = Clock::now();
    for (int i = 0; i < count; ++i) {
        sender.send(data);
        receiver.recvWhole(room);
    }
    return nanosecondsEach(began, count);
}

} // namespace

double oneThread(std::size_t size, int count, Recording recording, std::size_t kept)
{
    Lab lab(recording);
    return sendToItself(size, count, lab.recorder(), kept);
}

double oneThread(std::size_t size, int count, journal::Recorder& recorder)
{
    return sendToItself(size, count, &recorder, everything);
}

double stream(std::size_t size, int count, Recording recording, std::size_t kept)
{
    Lab lab(recording);
    const auto connection = connectedPair();
    Speaker sender(alice, nearEnd, connection.near.get(), lab.recorder(), kept);
    Speaker receiver(bob, farEnd, connection.far.get(), lab.recorder(), kept);
    const Bytes data(size);
    const auto began = Clock::now();
    std::jthread reader([&] {
        Bytes room(size);
        std::int64_t left = static_cast<std::int64_t>(size) * count;
        for (std::int64_t got = 1; left > 0 && got > 0; left -= got)
            got = receiver.recv(room);
    });
    for (int i = 0; i < count; ++i)
        for (ByteView rest = data; !rest.empty();)
            rest = rest.subspan(static_cast<std::size_t>(sender.send(rest)));
    reader.join();
    return nanosecondsEach(began, count);
}

double throughput(std::size_t size, int count, Recording recording)
{
    return static_cast<double>(size) * 1e9 / stream(size, count, recording);
}

} // namespace socketlab::bench
