#pragma once

#include "values/bytes.h"
#include "values/record.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace socketlab::journal {

/// All records of a session in the order of their times, with their payloads; only grows.
/// One thread appends; any thread reads what is below size(), without a lock, and what it got stays valid.
class Journal
{
public:
    Journal();
    /// For records made elsewhere: `began` was `wallBegan` on the clock on the wall.
    Journal(Timestamp began, std::chrono::system_clock::time_point wallBegan);
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// Makes room for a payload; the appender fills it before it appends the record. Appender only.
    PayloadRef reserve(std::uint64_t length);
    std::span<std::byte> writable(PayloadRef ref);

    /// Appends a record whose payload is in place. Readers see it after publish(). Appender only.
    void append(const Record& record) { grow() = record; }
    /// The same for who writes the record and its payload in place, before publish(). Appender only.
    Record& grow();
    void publish();

    Sequence size() const { return m_size.load(std::memory_order_acquire); }
    const Record& at(Sequence sequence) const;
    ByteView payload(PayloadRef ref) const;
    ByteView payload(const Record& record) const { return payload(record.payload); }

    /// From when on the session's times are counted in its file.
    Timestamp began() const { return m_began; }

    /// The time of day of a moment of the session.
    std::chrono::system_clock::time_point wallTime(Timestamp time) const
    {
        return m_wallBegan + std::chrono::duration_cast<std::chrono::system_clock::duration>(time - m_began);
    }

    /// Waits until the journal holds more than `have` records or `deadline` has passed. Any thread.
    bool waitForMore(Sequence have, Timestamp deadline) const;

    /// The same without a deadline, until `stop` is asked for. Any thread.
    bool waitForMore(Sequence have, std::stop_token stop) const;

    /// From now on somebody saves the records. saved() tells how many are safe, and how many more the saver can take
    /// without falling too far behind. One saver at a time. Any thread.
    void beginSaving(Sequence mostUnsaved);
    void saved(Sequence count, Sequence mostUnsaved);
    /// After return waitForSaver() waits no more.
    void endSaving();
    /// Waits while the saver is far behind, so that recording is slowed down and loses nothing. Appender only,
    /// with no lock held.
    void waitForSaver();
    /// Whether the appender waits for the saver, or did within the last second. Any thread.
    bool isBehind() const;

    /// `onNews` runs in the appender's thread after each publish(); it must be quick. An empty one ends it:
    /// after return the old one is not running and will not run. Any thread.
    void listen(std::function<void()> onNews);

private:
    Record* addChunk();
    void* addMemory(std::size_t size, bool isFirst);
    static constexpr std::size_t chunkRecords = 1U << 14;
    static constexpr std::size_t directorySize = 1U << 15; // 536 million records, 64 GiB of payload
    static constexpr std::uint64_t blockBytes = 2U << 20;

    const Timestamp m_began;
    const std::chrono::system_clock::time_point m_wallBegan;
    std::unique_ptr<std::array<std::atomic<Record*>, directorySize>> m_chunks;
    std::unique_ptr<std::array<std::atomic<std::byte*>, directorySize>> m_blocks;
    std::atomic<Sequence> m_size{0};
    Sequence m_appended = 0;         // appender only
    Record* m_newestChunk = nullptr; // appender only
    std::uint64_t m_blockCount = 0;  // appender only
    std::uint64_t m_blockUsed = blockBytes;
    std::vector<std::shared_ptr<void>> m_memory; // of all chunks and blocks; appender only

    mutable std::mutex m_newsMutex;
    mutable std::condition_variable_any m_news;
    std::mutex m_saverMutex;
    std::condition_variable m_savedMore;
    bool m_hasSaver = false;
    Sequence m_mostAppended = 0;                         // before the saver has to be waited for
    std::atomic<Timestamp::rep> m_lastBehind{INT64_MIN}; // INT64_MAX while the appender waits
    std::mutex m_listenerMutex;
    std::function<void()> m_listener;
};

} // namespace socketlab::journal
