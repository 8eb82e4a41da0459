#include "journal/collector.h"

#include <algorithm>
#include <cstring>

namespace socketlab::journal {
namespace {

std::int64_t ticks(Timestamp time)
{
    return time.time_since_epoch().count();
}

ByteView bytesOf(const Record& record)
{
    return std::as_bytes(std::span(&record, 1));
}

} // namespace

Recorder::Recorder(Collector& collector) : m_collector(collector) {}

Timestamp Recorder::begin()
{
    // The floor must be seen before the clock is read: a collector that finds this thread idle may then rely on every
    // later stamp being later than its own look at the clock.
    m_floor.store(ticks(m_last), std::memory_order_seq_cst);
    m_last = Clock::now();
    m_floor.store(ticks(m_last), std::memory_order_release);
    return m_last;
}

void Recorder::finish(ActorId actor, const Event& event, ByteView payload)
{
    const Record record{m_last, actor, {0, payload.size()}, event};
    m_ring.write(bytesOf(record));
    // A long payload passes through in pieces while the collector takes them out, so it has to be awake.
    if (!payload.empty()) {
        if (payload.size() > ringBytes / 2)
            m_collector.wake();
        m_ring.write(payload);
    }
    m_floor.store(idle, std::memory_order_seq_cst);
    if (m_collector.m_asleep.load(std::memory_order_seq_cst) || m_ring.isHalfFull())
        m_collector.wake();
}

Collector::Collector(Journal& journal) : m_journal(journal), m_thread([this] { run(); }) {}

Collector::~Collector()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wakeUp.notify_one();
    m_thread.join();
}

Recorder& Collector::addRecorder()
{
    const std::lock_guard lock(m_recordersMutex);
    m_recorders.push_back(std::unique_ptr<Recorder>(new Recorder(*this)));
    return *m_recorders.back();
}

void Collector::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_poked)
            return;
        m_poked = true;
    }
    m_wakeUp.notify_one();
}

void Collector::flush()
{
    const auto now = Clock::now();
    wake();
    std::unique_lock lock(m_mutex);
    while (m_complete <= now) {
        m_poked = true;
        m_wakeUp.notify_one();
        m_collected.wait_for(lock, std::chrono::milliseconds(5));
    }
}

void Collector::run()
{
    for (bool stop = false; !stop;) {
        {
            const std::lock_guard lock(m_mutex);
            stop = m_stop;
        }
        // Here no lock is held: while this waits the rings fill, and then whoever records waits too.
        m_journal.waitForSaver();
        const bool wasBusy = collect();
        if (!stop)
            rest(wasBusy);
    }
}

// One round. Returns whether there was anything to do or something is still held back.
bool Collector::collect()
{
    const auto below = lowestFloor(Clock::now());
    std::vector<Recorder*> recorders;
    {
        const std::lock_guard lock(m_recordersMutex);
        for (const auto& recorder : m_recorders)
            recorders.push_back(recorder.get());
    }
    for (auto* recorder : recorders)
        drain(*recorder);
    const bool released = release(below);
    {
        const std::lock_guard lock(m_mutex);
        m_complete = below;
    }
    m_collected.notify_all();
    return released
        || std::ranges::any_of(recorders, [](const Recorder* r) { return r->m_incoming || !r->m_complete.empty(); });
}

// Every record stamped before the result has been handed over already: its thread is past it.
Timestamp Collector::lowestFloor(Timestamp cut) const
{
    const std::lock_guard lock(m_recordersMutex);
    auto lowest = ticks(cut);
    for (const auto& recorder : m_recorders)
        lowest = std::min(lowest, recorder->m_floor.load(std::memory_order_seq_cst));
    return Timestamp(Duration(lowest));
}

void Collector::drain(Recorder& recorder)
{
    auto& ring = recorder.m_ring;
    for (;;) {
        if (!recorder.m_incoming) {
            if (ring.readable() < sizeof(Record))
                return;
            auto& record = recorder.m_incoming.emplace();
            ring.read(std::as_writable_bytes(std::span(&record, 1)));
            record.payload = m_journal.reserve(record.payload.length);
            recorder.m_filled = 0;
        }
        const auto room = m_journal.writable(recorder.m_incoming->payload);
        recorder.m_filled += ring.read(room.subspan(static_cast<std::size_t>(recorder.m_filled)));
        if (recorder.m_filled < room.size())
            return;
        recorder.m_complete.push_back(*recorder.m_incoming);
        recorder.m_incoming.reset();
    }
}

// Merges what the threads handed over, up to a moment before which nothing more can come.
bool Collector::release(Timestamp below)
{
    const std::lock_guard lock(m_recordersMutex);
    bool any = false;
    for (;;) {
        Recorder* oldest = nullptr;
        for (const auto& recorder : m_recorders)
            if (!recorder->m_complete.empty()
                && (!oldest || recorder->m_complete.front().time < oldest->m_complete.front().time))
                oldest = recorder.get();
        if (!oldest || oldest->m_complete.front().time >= below)
            break;
        m_journal.append(oldest->m_complete.front());
        oldest->m_complete.pop_front();
        any = true;
    }
    if (any)
        m_journal.publish();
    return any;
}

void Collector::rest(bool wasBusy)
{
    constexpr std::chrono::milliseconds pause{1};
    std::unique_lock lock(m_mutex);
    const auto isCalled = [this] { return m_stop || m_poked; };
    if (wasBusy) {
        m_wakeUp.wait_for(lock, pause, isCalled);
    } else {
        m_asleep.store(true, std::memory_order_seq_cst);
        lock.unlock();
        const bool isQuiet = [this] {
            const std::lock_guard recorders(m_recordersMutex);
            return std::ranges::all_of(m_recorders, [](const auto& recorder) {
                return recorder->m_ring.readable() == 0 && recorder->m_floor.load(std::memory_order_seq_cst) == Recorder::idle;
            });
        }();
        lock.lock();
        if (isQuiet)
            m_wakeUp.wait(lock, isCalled);
        m_asleep.store(false, std::memory_order_seq_cst);
    }
    m_poked = false;
}

} // namespace socketlab::journal
