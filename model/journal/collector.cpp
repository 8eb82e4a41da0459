#include "journal/collector.h"

#include "net/membarrier.h"

#include <algorithm>
#include <cstddef>

namespace socketlab::journal {
namespace {

constexpr std::size_t bufferBytes = 256U << 10;

// The thread sanitizer does not know that a barrier here orders the stores of another thread.
#if defined(__SANITIZE_THREAD__)
constexpr bool mayFenceWriters = false;
#elif defined(__has_feature)
constexpr bool mayFenceWriters = !__has_feature(thread_sanitizer);
#else
constexpr bool mayFenceWriters = true;
#endif

std::span<std::byte> bytesOf(Record& record)
{
    return std::as_writable_bytes(std::span(&record, 1));
}

} // namespace

Collector::Collector(Journal& journal)
    : m_journal(journal)
    , m_fencesWriters(mayFenceWriters && net::canFenceAllThreads())
    , m_buffer(new std::byte[bufferBytes])
    , m_thread([this] { run(); })
{
}

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
    const std::lock_guard lock(m_sourcesMutex);
    m_recorders.push_back(std::unique_ptr<Recorder>(new Recorder(*this)));
    return *m_recorders.back();
}

RemoteStream& Collector::addRemote(net::Descriptor stream, SharedFloor floor, RemoteTerms terms)
{
    auto& added = [&]() -> RemoteStream& {
        const std::lock_guard lock(m_sourcesMutex);
        m_remotes.push_back(std::unique_ptr<RemoteStream>(
            new RemoteStream(std::move(stream), std::move(floor), std::move(terms), m_journal, m_began)));
        return *m_remotes.back();
    }();
    wake();
    return added;
}

void Collector::wake()
{
    // Where it has been called already, the round that follows sees everything written before.
    if (m_poked.load(std::memory_order_seq_cst))
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_poked.store(true, std::memory_order_seq_cst);
    }
    m_wakeUp.notify_one();
}

void Collector::flush()
{
    const auto now = Clock::now();
    std::unique_lock lock(m_mutex);
    while (m_complete <= now) {
        m_poked.store(true, std::memory_order_seq_cst);
        m_wakeUp.notify_one();
        m_collected.wait_for(lock, std::chrono::milliseconds(5));
    }
}

void Collector::run()
{
    const auto isToStop = [this] {
        const std::lock_guard lock(m_mutex);
        return m_stop;
    };
    while (!isToStop()) {
        // Here no lock is held: while this waits the rings fill, and then whoever records waits too.
        m_journal.waitForSaver();
        rest(collect());
    }
    collectLast();
}

// One round. Returns whether there was anything to do or something is still held back.
bool Collector::collect()
{
    const auto now = Clock::now();
    if (m_fencesWriters)
        net::fenceAllThreads();
    findNewSources();
    const auto below = lowestFloor(now);
    const bool released = release(below - Duration(1));
    for (auto* const lane : m_busyLanes)
        makeRoom(*lane);
    std::erase_if(m_streams, [](RemoteStream* stream) { return stream->tellEnd(); });
    {
        const std::lock_guard lock(m_mutex);
        m_complete = below;
    }
    m_collected.notify_all();
    return released || below < now || !m_busyLanes.empty();
}

// Whoever recorded is gone; what helper processes sent so far is taken in, and nobody hears of their ends any more.
void Collector::collectLast()
{
    constexpr int floodedRounds = 16;
    findNewSources();
    for (int round = 0; round < floodedRounds; ++round)
        for (auto* const stream : m_streams)
            stream->drain({m_buffer.get(), bufferBytes}, Clock::now());
    for (auto* const stream : m_streams)
        stream->endQuietly();
    collect();
}

void Collector::findNewSources()
{
    const std::lock_guard lock(m_sourcesMutex);
    while (m_lanes.size() < m_recorders.size())
        m_lanes.emplace_back(*m_recorders[m_lanes.size()]);
    while (m_remotesFound < m_remotes.size())
        m_streams.push_back(m_remotes[m_remotesFound++].get());
}

// Every record stamped before the result has been handed over already: its thread is past it. Looks at each floor before
// it looks at what has come from there.
Timestamp Collector::lowestFloor(Timestamp cut)
{
    m_busyLanes.clear();
    auto lowest = cut.time_since_epoch().count();
    for (auto& lane : m_lanes) {
        lowest = std::min(lowest, lane.recorder.m_floor->load(std::memory_order_seq_cst));
        const bool hasMore = lane.ring.readable() > 0;
        lane.fillIncoming();
        if (hasMore || lane.incoming || !lane.held.empty())
            m_busyLanes.push_back(&lane);
    }
    Timestamp below{Duration(lowest)};
    for (auto* const stream : m_streams) {
        below = std::min(below, stream->floorAt(cut));
        below = std::min(below, stream->drain({m_buffer.get(), bufferBytes}, cut));
    }
    return below;
}

// Merges what was handed over, up to `last`; nothing that old can come any more.
bool Collector::release(Timestamp last)
{
    m_turns.clear();
    for (auto* const lane : m_busyLanes)
        addTurn({lane->nextTime(), lane, nullptr}, last);
    for (auto* const stream : m_streams)
        if (!stream->m_reader.isEmpty())
            addTurn({stream->m_reader.front().time, nullptr, stream}, last);
    const bool any = !m_turns.empty();
    while (!m_turns.empty()) {
        std::ranges::pop_heap(m_turns, std::ranges::greater{}, &Turn::time);
        const auto turn = m_turns.back();
        m_turns.pop_back();
        // As long as it is the earliest, one source gives record after record.
        const auto until = m_turns.empty() ? last : std::min(last, m_turns.front().time);
        if (turn.lane) {
            releaseFromLane(*turn.lane, until);
            addTurn({turn.lane->nextTime(), turn.lane, nullptr}, last);
        } else {
            releaseFromRemote(*turn.remote, until);
            if (!turn.remote->m_reader.isEmpty())
                addTurn({turn.remote->m_reader.front().time, nullptr, turn.remote}, last);
        }
    }
    if (any)
        m_journal.publish();
    return any;
}

void Collector::addTurn(const Turn& turn, Timestamp last)
{
    if (turn.time > last)
        return;
    m_turns.push_back(turn);
    std::ranges::push_heap(m_turns, std::ranges::greater{}, &Turn::time);
}

// A record whose payload is still coming has not moved its floor, so its turn is later than any that is asked for.
Timestamp Collector::Lane::nextTime() const
{
    static_assert(offsetof(Record, time) == 0);
    if (!held.empty())
        return held.front().time;
    if (incoming || ring.untaken() < sizeof(Record))
        return Timestamp::max();
    Timestamp time{};
    ring.peek(std::as_writable_bytes(std::span(&time, 1)));
    return time;
}

void Collector::releaseFromLane(Lane& lane, Timestamp last)
{
    for (; !lane.held.empty() && lane.held.front().time <= last; lane.held.pop_front()) {
        m_journal.append(lane.held.front());
        m_lastAppended = lane.held.front().time;
    }
    while (lane.held.empty() && lane.nextTime() <= last)
        takeRecord(lane.ring);
}

// Straight from the ring to its place.
void Collector::takeRecord(Ring& ring)
{
    auto& record = m_journal.grow();
    ring.take(bytesOf(record));
    record.payload = m_journal.reserve(record.payload.length);
    ring.take(m_journal.writable(record.payload));
    m_lastAppended = record.time;
}

// What comes from a helper that was not waited for any longer is late: it stands where it arrives.
void Collector::releaseFromRemote(RemoteStream& remote, Timestamp last)
{
    while (!remote.m_reader.isEmpty() && remote.m_reader.front().time <= last) {
        auto record = remote.m_reader.takeFront();
        record.time = std::max(record.time, m_lastAppended);
        m_lastAppended = record.time;
        m_journal.append(record);
        if (remote.m_terms.onRecord)
            remote.m_terms.onRecord(record);
    }
}

// Gives the writer the room of what was released. Takes out what has to wait for its turn where that fills the ring: its
// writer may be who is waited for.
void Collector::makeRoom(Lane& lane)
{
    auto& ring = lane.ring;
    if (lane.incoming || ring.untaken() > Recorder::ringBytes / 2) {
        lane.fillIncoming();
        while (!lane.incoming && ring.untaken() >= sizeof(Record)) {
            auto& record = lane.incoming.emplace();
            ring.take(bytesOf(record));
            record.payload = m_journal.reserve(record.payload.length);
            lane.room = m_journal.writable(record.payload);
            lane.fillIncoming();
        }
    }
    ring.giveBack();
}

void Collector::Lane::fillIncoming()
{
    if (!incoming)
        return;
    const auto piece = room.first(std::min(room.size(), ring.untaken()));
    ring.take(piece);
    room = room.subspan(piece.size());
    if (!room.empty())
        return;
    held.push_back(*incoming);
    incoming.reset();
}

bool Collector::isQuiet()
{
    findNewSources();
    return std::ranges::all_of(m_lanes,
                               [](Lane& lane) {
                                   return lane.ring.readable() == 0
                                       && lane.recorder.m_floor->load(std::memory_order_seq_cst) == idleFloor;
                               })
        && std::ranges::all_of(m_streams, [](RemoteStream* stream) { return stream->isQuiet(); });
}

void Collector::rest(bool wasBusy)
{
    constexpr std::chrono::milliseconds pause{1};
    const auto isCalled = [this] { return m_stop || m_poked.load(std::memory_order_seq_cst); };
    if (wasBusy) {
        std::unique_lock lock(m_mutex);
        m_wakeUp.wait_for(lock, pause, isCalled);
    } else {
        m_asleep.store(true, std::memory_order_seq_cst);
        if (m_fencesWriters)
            net::fenceAllThreads();
        const bool mayRest = isQuiet();
        std::unique_lock lock(m_mutex);
        if (mayRest)
            m_wakeUp.wait(lock, isCalled);
        m_asleep.store(false, std::memory_order_seq_cst);
    }
    m_poked.store(false, std::memory_order_seq_cst);
}

} // namespace socketlab::journal
