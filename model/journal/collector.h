#pragma once

#include "journal/journal.h"
#include "journal/ring.h"

#include <deque>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace socketlab::journal {

class Collector;

/// One thread's way into the journal: begin() stamps, finish() hands the record over. Both never wait unless the
/// collector is far behind. One thread at a time.
class Recorder
{
public:
    /// Stamps the next record. Nothing that happens after the return gets an earlier place in the journal.
    Timestamp begin();
    void finish(ActorId actor, const Event& event, ByteView payload = {});
    /// After begin(): there is nothing to record after all.
    void cancel() { m_floor.store(idle, std::memory_order_seq_cst); }

    void record(ActorId actor, const Event& event, ByteView payload = {})
    {
        begin();
        finish(actor, event, payload);
    }

private:
    friend class Collector;
    explicit Recorder(Collector& collector);

    static constexpr std::int64_t idle = INT64_MAX;
    static constexpr std::size_t ringBytes = 1U << 20;

    Collector& m_collector;
    Ring m_ring{ringBytes};
    Timestamp m_last{};
    /// No record still to come from here is older than this; `idle` outside of begin() … finish().
    std::atomic<std::int64_t> m_floor{idle};

    // The collector's side.
    std::optional<Record> m_incoming; // its payload is still coming
    std::uint64_t m_filled = 0;       // bytes of that payload
    std::deque<Record> m_complete;
};

/// Brings the records of all threads into the journal in the order of their times. Owns its thread and the recorders.
/// Asleep while nobody records; woken once, then by time, never by each record.
class Collector
{
public:
    explicit Collector(Journal& journal);
    /// Takes in what was recorded before and ends. Nobody may record any more.
    ~Collector();
    Collector(const Collector&) = delete;
    Collector& operator=(const Collector&) = delete;

    /// A recorder for one more thread; lives as long as the collector. Any thread.
    Recorder& addRecorder();

    /// Waits until everything finished before the call is in the journal. Any thread but a recording one.
    void flush();

private:
    friend class Recorder;
    void wake();
    void run();
    bool collect();
    Timestamp lowestFloor(Timestamp cut) const;
    void drain(Recorder& recorder);
    bool release(Timestamp below);
    void rest(bool wasBusy);

    Journal& m_journal;
    mutable std::mutex m_recordersMutex;
    std::vector<std::unique_ptr<Recorder>> m_recorders;

    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    std::condition_variable m_collected;
    std::atomic<bool> m_asleep{false};
    bool m_poked = false;
    bool m_stop = false;
    Timestamp m_complete{}; // everything stamped before this is in the journal
    std::jthread m_thread;
};

} // namespace socketlab::journal
