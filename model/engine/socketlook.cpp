#include "engine/socketlook.h"

#include "net/kernelview.h"

#include <algorithm>
#include <memory>

namespace socketlab::engine {
namespace {

constexpr std::size_t mostPeeked = 64U << 10;
constexpr std::size_t furthestPeeked = 1U << 20;

// One look at one socket. The socket's observationMutex is held.
class Look
{
public:
    Look(Socket& socket, int descriptor) : m_socket(socket), m_descriptor(descriptor)
    {
        // In this order, and before the stamp: what is counted was then recorded with an earlier one.
        m_received = counters().received.load();
        m_isQuiet = counters().receiving.load() == 0;
    }

    void ask()
    {
        m_seen = net::observe(m_descriptor);
        m_seen.socket = m_socket.id();
    }

    // The bytes that wait and are not recorded yet.
    void peek(std::span<std::byte> room)
    {
        const StreamOffset front{m_received};
        const auto from = std::max(m_socket.told.peekedTo, front) - front;
        if (!m_isQuiet || from >= std::min<std::uint64_t>(m_seen.receiveQueue, furthestPeeked))
            return;
        const auto seen = net::peekAll(m_descriptor, from, room);
        if (!seen.isOk() || seen.value == 0)
            return;
        m_peeked = room.first(static_cast<std::size_t>(seen.value));
        m_seen.peeked = front + from;
    }

    // Whether no call has moved bytes since the beginning.
    bool isSteady() const
    {
        return m_isQuiet && counters().receiving.load() == 0 && counters().received.load() == m_received;
    }

    // What was peeked while a recv moved bytes stands nobody knows where.
    void dropPeeked()
    {
        m_peeked = {};
        m_seen.peeked = {};
    }

    bool isNews(bool isSteady) const
    {
        const auto& told = m_socket.told;
        if (!m_peeked.empty() || (isSteady && !told.isCertain))
            return true;
        auto expected = told.seen;
        expected.peeked = {};
        // Whoever reads the journal has taken off what recv has given since.
        if (isSteady)
            expected.receiveQueue -=
                static_cast<std::uint32_t>(std::min<std::uint64_t>(expected.receiveQueue, m_received - told.received));
        return m_seen != expected;
    }

    void record(journal::Recorder& recorder, ActorId world, bool isSteady)
    {
        auto& told = m_socket.told;
        const auto peekedTo = m_peeked.empty() ? told.peekedTo : m_seen.peeked + m_peeked.size();
        // An empty queue stays empty, whatever a recv under way has taken.
        told = {m_seen, m_received, isSteady || m_seen.receiveQueue == 0, peekedTo, told.times + 1};
        recorder.finish(world, m_seen, m_peeked);
    }

private:
    const StreamCounters& counters() const { return m_socket.counters(); }

    Socket& m_socket;
    const int m_descriptor;
    std::uint64_t m_received = 0;
    bool m_isQuiet = false;
    SocketObserved m_seen;
    ByteView m_peeked;
};

void look(const std::shared_ptr<Socket>& socket, journal::Recorder& recorder, ActorId world, std::span<std::byte> room)
{
    // First of all, for a socket may get another descriptor under its number meanwhile.
    const std::lock_guard lock(socket->observationMutex);
    const Use use(socket);
    if (use.descriptor() < 0)
        return;
    Look look(*socket, use.descriptor());
    recorder.begin();
    look.ask();
    if (!room.empty())
        look.peek(room);
    const bool isSteady = look.isSteady();
    if (!isSteady)
        look.dropPeeked();
    if (socket->isOpen() && look.isNews(isSteady))
        look.record(recorder, world, isSteady);
    else
        recorder.cancel();
}

} // namespace

void observeSocket(const std::shared_ptr<Socket>& socket, journal::Recorder& recorder, ActorId world)
{
    look(socket, recorder, world, {});
}

void observeAndPeek(const std::shared_ptr<Socket>& socket, journal::Recorder& recorder, ActorId world)
{
    // On the heap: thread-local memory of that size would be every thread's.
    const auto room = std::make_unique_for_overwrite<std::byte[]>(mostPeeked);
    look(socket, recorder, world, {room.get(), mostPeeked});
}

} // namespace socketlab::engine
