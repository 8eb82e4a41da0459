#include "compare.h"
#include "engine/observer.h"
#include "workload.h"

#include <stdexcept>
#include <thread>

namespace socketlab::bench {
namespace {

constexpr ActorId alice{1};
constexpr ActorId bob{2};
constexpr ActorId world{3};
constexpr std::size_t size = 16;

// A connection whose sockets the engine's observer knows, with every call recorded and the observer nudged after it.
class Observed
{
public:
    Observed()
    {
        auto connection = connectedPair();
        m_near->open(std::move(connection.near));
        m_far->open(std::move(connection.far));
    }

    double oneThread(int count)
    {
        auto& recorder = m_collector.addRecorder();
        Speaker sender(alice, m_near->id(), m_near->descriptor(), &recorder);
        Speaker receiver(alice, m_far->id(), m_far->descriptor(), &recorder);
        const Bytes data(size);
        Bytes room(size);
        const auto began = Clock::now();
        for (int i = 0; i < count; ++i) {
            sender.send(data);
            tell(m_near->counters().sent, size);
            receiver.recvWhole(room);
            tell(m_far->counters().received, size);
        }
        return std::chrono::duration<double, std::nano>(Clock::now() - began).count() / count;
    }

    double stream(int count)
    {
        Speaker sender(alice, m_near->id(), m_near->descriptor(), &m_collector.addRecorder());
        Speaker receiver(bob, m_far->id(), m_far->descriptor(), &m_collector.addRecorder());
        const Bytes data(size);
        const auto began = Clock::now();
        std::jthread reader([&] {
            Bytes room(size);
            std::int64_t left = static_cast<std::int64_t>(size) * count;
            for (std::int64_t got = 1; left > 0 && got > 0; left -= got) {
                got = receiver.recv(room);
                tell(m_far->counters().received, static_cast<std::uint64_t>(got));
            }
        });
        for (int i = 0; i < count; ++i) {
            sender.send(data);
            tell(m_near->counters().sent, size);
        }
        reader.join();
        return std::chrono::duration<double, std::nano>(Clock::now() - began).count() / count;
    }

private:
    // What the engine does after each call that moved bytes.
    void tell(std::atomic<std::uint64_t>& counter, std::uint64_t moved)
    {
        counter += moved;
        m_observer.nudge();
    }

    journal::Journal m_journal;
    journal::Collector m_collector{m_journal};
    engine::SocketTable m_sockets{engine::Numbers::Guarded};
    std::shared_ptr<engine::Socket> m_near = m_sockets.add();
    std::shared_ptr<engine::Socket> m_far = m_sockets.add();
    engine::Observer m_observer{m_sockets, m_collector.addRecorder(), world};
};

} // namespace

std::vector<Finding> measureObservation()
{
    constexpr int count = 60'000;
    constexpr int streamed = 300'000;
    const auto one =
        compare([] { return oneThread(size, count, Recording::Off); }, [] { return Observed().oneThread(count); });
    const auto two =
        compare([] { return stream(size, streamed, Recording::Off); }, [] { return Observed().stream(streamed); });
    return {findingOf("one thread, recorded and observed", one, Unit::Nanoseconds, Bound::AtMost, 1.10),
            findingOf("two threads streaming, recorded and observed", two, Unit::Nanoseconds, Bound::AtMost, 1.25)};
}

} // namespace socketlab::bench
