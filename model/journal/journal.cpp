#include "journal/journal.h"

#include <algorithm>
#include <stdexcept>

namespace socketlab::journal {

struct Journal::Chunk
{
    std::array<Record, chunkRecords> records;
};

Journal::Journal() : Journal(Clock::now(), std::chrono::system_clock::now()) {}

Journal::Journal(Timestamp began, std::chrono::system_clock::time_point wallBegan)
    : m_began(began)
    , m_wallBegan(wallBegan)
    , m_chunks(std::make_unique<std::array<std::atomic<Chunk*>, directorySize>>())
    , m_blocks(std::make_unique<std::array<std::atomic<std::byte*>, directorySize>>())
{
}

Journal::~Journal()
{
    for (auto& chunk : *m_chunks)
        delete chunk.load(std::memory_order_relaxed);
    for (auto& block : *m_blocks)
        delete[] block.load(std::memory_order_relaxed);
}

PayloadRef Journal::reserve(std::uint64_t length)
{
    if (length == 0)
        return {};
    // A payload never straddles two blocks, so that readers get it as one piece; a large one has a block to itself.
    if (m_blockUsed + length > blockBytes) {
        if (m_blockCount == directorySize)
            throw std::length_error("the journal holds 64 GiB of payload and can take no more");
        (*m_blocks)[m_blockCount].store(new std::byte[std::max(length, blockBytes)], std::memory_order_release);
        ++m_blockCount;
        m_blockUsed = 0;
    }
    const PayloadRef ref{((m_blockCount - 1) << 32) | m_blockUsed, length};
    m_blockUsed += length;
    return ref;
}

std::span<std::byte> Journal::writable(PayloadRef ref)
{
    if (ref.length == 0)
        return {};
    auto* block = (*m_blocks)[ref.position >> 32].load(std::memory_order_acquire);
    return {block + (ref.position & 0xffffffffU), static_cast<std::size_t>(ref.length)};
}

void Journal::append(const Record& record)
{
    const auto chunkIndex = m_appended / chunkRecords;
    if (chunkIndex == directorySize)
        throw std::length_error("the journal holds 268 million records and can take no more");
    auto& slot = (*m_chunks)[chunkIndex];
    if (m_appended % chunkRecords == 0)
        slot.store(new Chunk, std::memory_order_release);
    slot.load(std::memory_order_relaxed)->records[m_appended % chunkRecords] = record;
    ++m_appended;
}

void Journal::publish()
{
    {
        const std::lock_guard lock(m_newsMutex);
        m_size.store(m_appended, std::memory_order_release);
    }
    m_news.notify_all();
    const std::lock_guard lock(m_listenerMutex);
    if (m_listener)
        m_listener();
}

const Record& Journal::at(Sequence sequence) const
{
    const auto* chunk = (*m_chunks)[sequence / chunkRecords].load(std::memory_order_acquire);
    return chunk->records[sequence % chunkRecords];
}

ByteView Journal::payload(PayloadRef ref) const
{
    if (ref.length == 0)
        return {};
    const auto* block = (*m_blocks)[ref.position >> 32].load(std::memory_order_acquire);
    return {block + (ref.position & 0xffffffffU), static_cast<std::size_t>(ref.length)};
}

bool Journal::waitForMore(Sequence have, Timestamp deadline) const
{
    std::unique_lock lock(m_newsMutex);
    return m_news.wait_until(lock, deadline, [&] { return size() > have; });
}

bool Journal::waitForMore(Sequence have, std::stop_token stop) const
{
    std::unique_lock lock(m_newsMutex);
    return m_news.wait(lock, std::move(stop), [&] { return size() > have; });
}

void Journal::beginSaving()
{
    const std::lock_guard lock(m_saverMutex);
    m_hasSaver = true;
    m_saved = 0;
}

void Journal::saved(Sequence count)
{
    {
        const std::lock_guard lock(m_saverMutex);
        m_saved = count;
    }
    m_savedMore.notify_one();
}

void Journal::endSaving()
{
    {
        const std::lock_guard lock(m_saverMutex);
        m_hasSaver = false;
    }
    m_savedMore.notify_one();
}

void Journal::waitForSaver()
{
    std::unique_lock lock(m_saverMutex);
    const auto hasRoom = [this] { return !m_hasSaver || m_appended < m_saved + mostUnsaved; };
    if (hasRoom())
        return;
    m_lastBehind.store(INT64_MAX, std::memory_order_relaxed);
    m_savedMore.wait(lock, hasRoom);
    m_lastBehind.store(Clock::now().time_since_epoch().count(), std::memory_order_relaxed);
}

bool Journal::isBehind() const
{
    constexpr std::chrono::nanoseconds visibly = std::chrono::seconds(1);
    const auto last = m_lastBehind.load(std::memory_order_relaxed);
    return last > (Clock::now().time_since_epoch() - visibly).count();
}

void Journal::listen(std::function<void()> onNews)
{
    const std::lock_guard lock(m_listenerMutex);
    m_listener = std::move(onNews);
}

} // namespace socketlab::journal
