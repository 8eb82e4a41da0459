#include "journal/journal.h"

#include "net/largepages.h"

#include <algorithm>
#include <stdexcept>

namespace socketlab::journal {

Journal::Journal() : Journal(Clock::now(), std::chrono::system_clock::now())
{
}

Journal::Journal(Timestamp began, std::chrono::system_clock::time_point wallBegan)
    : m_began(began)
    , m_wallBegan(wallBegan)
    , m_chunks(std::make_unique<std::array<std::atomic<Record*>, directorySize>>())
    , m_blocks(std::make_unique<std::array<std::atomic<std::byte*>, directorySize>>())
{
}

// Each page that is touched first costs more than the records that fill it, so a session that grows gets large ones. A
// small session gets by with what it touches.
void* Journal::addMemory(std::size_t size, bool isFirst)
{
    if (isFirst) {
        m_memory.emplace_back(::operator new(size), [](void* memory) { ::operator delete(memory); });
    } else {
        const auto rounded = (size + net::largePage - 1) / net::largePage * net::largePage;
        m_memory.emplace_back(net::mapLargePages(rounded),
                              [rounded](void* memory) { net::unmapLargePages(memory, rounded); });
    }
    return m_memory.back().get();
}

PayloadRef Journal::reserve(std::uint64_t length)
{
    if (length == 0)
        return {};
    // A payload never straddles two blocks, so that readers get it as one piece; a large one has a block to itself.
    if (m_blockUsed + length > blockBytes) {
        if (m_blockCount == directorySize)
            throw std::length_error("the journal holds 64 GiB of payload and can take no more");
        auto* const block = static_cast<std::byte*>(addMemory(std::max(length, blockBytes), m_blockCount == 0));
        (*m_blocks)[m_blockCount].store(block, std::memory_order_release);
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

Record& Journal::grow()
{
    const auto place = m_appended % chunkRecords;
    if (place == 0)
        m_newestChunk = addChunk();
    ++m_appended;
    return m_newestChunk[place];
}

Record* Journal::addChunk()
{
    const auto index = m_appended / chunkRecords;
    if (index == directorySize)
        throw std::length_error("the journal holds 536 million records and can take no more");
    // Not constructed: every record is written once, as bytes, when it comes.
    auto* const chunk = static_cast<Record*>(addMemory(chunkRecords * sizeof(Record), index == 0));
    (*m_chunks)[index].store(chunk, std::memory_order_release);
    return chunk;
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
    return (*m_chunks)[sequence / chunkRecords].load(std::memory_order_acquire)[sequence % chunkRecords];
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

void Journal::beginSaving(Sequence mostUnsaved)
{
    const std::lock_guard lock(m_saverMutex);
    m_hasSaver = true;
    m_mostAppended = size() + mostUnsaved;
}

void Journal::saved(Sequence count, Sequence mostUnsaved)
{
    {
        const std::lock_guard lock(m_saverMutex);
        m_mostAppended = count + mostUnsaved;
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
    const auto hasRoom = [this] { return !m_hasSaver || m_appended < m_mostAppended; };
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
