#pragma once

#include "journal/journal.h"
#include "journal/recorder.h"
#include "journal/remotestream.h"

#include <deque>
#include <memory>
#include <thread>
#include <vector>

namespace socketlab::journal {

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

    /// Takes in what a RemoteRecorder writes into the other end of `stream` under `floor`. Nobody wakes a sleeping
    /// collector from another process: whoever sees `stream` readable calls wake(). Any thread.
    RemoteStream& addRemote(net::Descriptor stream, SharedFloor floor, RemoteTerms terms);

    /// Looks at all streams soon. Cheap where it is awake. Any thread.
    void wake();

    /// Waits until everything finished before the call is in the journal. Any thread but a recording one.
    void flush();

private:
    friend class Recorder;

    // One recorder as the collector's thread sees it.
    struct Lane
    {
        explicit Lane(Recorder& owner) : recorder(owner), ring(*owner.m_ring) {}

        Timestamp nextTime() const;
        void fillIncoming();

        Recorder& recorder;
        Ring& ring;
        std::deque<Record> held{};        // taken out before their turn, to make room in the ring
        std::optional<Record> incoming{}; // its payload is still coming, after those held
        std::span<std::byte> room{};      // where the rest of that payload goes
    };
    // A lane or a remote stream that has a record to release.
    struct Turn
    {
        Timestamp time;
        Lane* lane;
        RemoteStream* remote;
    };

    void run();
    bool collect();
    void collectLast();
    void findNewSources();
    Timestamp lowestFloor(Timestamp cut);
    bool release(Timestamp last);
    void releaseFromLane(Lane& lane, Timestamp last);
    void releaseFromRemote(RemoteStream& remote, Timestamp last);
    void addTurn(const Turn& turn, Timestamp last);
    void takeRecord(Ring& ring);
    void makeRoom(Lane& lane);
    bool isQuiet();
    void rest(bool wasBusy);

    Journal& m_journal;
    const bool m_fencesWriters;
    const Timestamp m_began = Clock::now();

    std::mutex m_sourcesMutex; // guards the next two
    std::vector<std::unique_ptr<Recorder>> m_recorders;
    std::vector<std::unique_ptr<RemoteStream>> m_remotes;

    // The collector's thread only.
    std::deque<Lane> m_lanes;             // of all recorders
    std::vector<Lane*> m_busyLanes;       // those with something to take
    std::vector<RemoteStream*> m_streams; // those whose end has not been told
    std::size_t m_remotesFound = 0;
    std::vector<Turn> m_turns; // a heap, the earliest in front
    Timestamp m_lastAppended{};
    std::unique_ptr<std::byte[]> m_buffer; // of the remote streams

    // Read at every record and seldom written, so it shares no line with what the collector writes at every round.
    alignas(64) std::atomic<bool> m_asleep{false};
    alignas(64) std::atomic<bool> m_poked{false};
    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    std::condition_variable m_collected;
    bool m_stop = false;
    Timestamp m_complete{}; // everything stamped before this is in the journal
    std::jthread m_thread;
};

} // namespace socketlab::journal
