#pragma once

#include "journal/ring.h"
#include "journal/sharedfloor.h"
#include "values/record.h"

#include <optional>
#include <vector>

namespace socketlab::journal {

class Collector;

/// One thread's way into the journal: begin() stamps, finish() hands the record over. Both never wait unless the
/// collector is far behind. One thread at a time.
class Recorder
{
public:
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /// Stamps the next record. Nothing that happens after the return gets an earlier place in the journal.
    Timestamp begin();
    void finish(ActorId actor, const Event& event, ByteView payload = {});
    /// After begin(): there is nothing to record after all.
    void cancel() { raiseFloor(idleFloor); }
    /// Instead of finish(): any number of records of the same time, and then the end of them.
    void add(ActorId actor, const Event& event, ByteView payload = {});
    void end();

    void record(ActorId actor, const Event& event, ByteView payload = {})
    {
        begin();
        finish(actor, event, payload);
    }

protected:
    /// For a helper process: what is recorded goes into `stream`.
    Recorder(net::Descriptor stream, SharedFloor floor);
    bool m_isBroken = false; // the stream has no reader any more

private:
    friend class Collector;
    explicit Recorder(Collector& collector);
    void raiseFloor(std::int64_t floor);

    static constexpr std::size_t ringBytes = 1U << 17; // what stands in it is lost where the program is killed

    // The recording thread's line; the collector reads the floor.
    /// No record still to come from here is older than this; idle outside of begin() … finish().
    alignas(64) std::atomic<std::int64_t> m_ownFloor{idleFloor};
    std::atomic<std::int64_t>* const m_floor;
    Timestamp m_last{};
    const bool m_isFencedByReader; // the collector makes this thread's stores visible, so they need no fence
    Collector* const m_collector;  // none in a helper process
    const std::unique_ptr<Ring> m_ring;

    // A helper's side.
    net::Descriptor m_stream;
    std::optional<SharedFloor> m_sharedFloor;
};

/// The recorder of a thread in a helper process. Writes whole frames, a Record and its payload behind it, into a stream
/// that the lab's collector reads, and waits where it is full. Where the lab has gone, records are dropped.
class RemoteRecorder : public Recorder
{
public:
    RemoteRecorder(net::Descriptor stream, SharedFloor floor) : Recorder(std::move(stream), std::move(floor)) {}
    bool isBroken() const { return m_isBroken; }
};

} // namespace socketlab::journal
