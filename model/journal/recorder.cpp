#include "journal/recorder.h"

#include "journal/collector.h"
#include "net/localstream.h"

namespace socketlab::journal {

Recorder::Recorder(Collector& collector)
    : m_floor(&m_ownFloor)
    , m_isFencedByReader(collector.m_fencesWriters)
    , m_collector(&collector)
    , m_ring(std::make_unique<Ring>(ringBytes, [&collector] { collector.wake(); }))
{
}

Recorder::Recorder(net::Descriptor stream, SharedFloor floor)
    : m_floor(&floor.value())
    , m_isFencedByReader(false)
    , m_collector(nullptr)
    , m_stream(std::move(stream))
    , m_sharedFloor(std::move(floor))
{
}

// What this thread does next must not be seen before the floor is.
void Recorder::raiseFloor(std::int64_t floor)
{
    if (!m_isFencedByReader) {
        m_floor->store(floor, std::memory_order_seq_cst);
        return;
    }
    // A compiler may not reorder, and the processor's reordering ends at the collector's fenceAllThreads().
    m_floor->store(floor, std::memory_order_release);
    std::atomic_signal_fence(std::memory_order_seq_cst);
}

Timestamp Recorder::begin()
{
    // The floor must be seen before the clock is read: a collector that finds this thread idle may then rely on every
    // later stamp being later than its own look at the clock.
    raiseFloor(m_last.time_since_epoch().count());
    m_last = Clock::now();
    m_floor->store(m_last.time_since_epoch().count(), std::memory_order_release);
    return m_last;
}

void Recorder::add(ActorId actor, const Event& event, ByteView payload)
{
    const Record record{m_last, actor, {0, payload.size()}, event};
    const auto bytes = std::as_bytes(std::span(&record, 1));
    if (m_collector)
        m_ring->write(bytes, payload);
    else if (!m_isBroken)
        m_isBroken = !net::sendWhole(m_stream.get(), bytes, payload).isOk();
}

void Recorder::finish(ActorId actor, const Event& event, ByteView payload)
{
    add(actor, event, payload);
    end();
}

void Recorder::end()
{
    raiseFloor(idleFloor);
    if (m_collector && (m_collector->m_asleep.load(std::memory_order_seq_cst) || m_ring->isHalfFull()))
        m_collector->wake();
}

} // namespace socketlab::journal
