#include "journal/ring.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace socketlab::journal {

Ring::Ring(std::size_t capacity, std::function<void()> onFull)
    : m_capacity(capacity)
    , m_bytes(new std::byte[capacity])
    , m_onFull(std::move(onFull))
{
    assert((capacity & (capacity - 1)) == 0);
}

void Ring::write(ByteView first, ByteView second)
{
    const auto head = m_head.load(std::memory_order_relaxed);
    const auto size = first.size() + second.size();
    if (head - m_tailSeen + size > m_capacity) {
        m_tailSeen = m_tail.load(std::memory_order_acquire);
        if (head - m_tailSeen + size > m_capacity) {
            writePieces(first);
            writePieces(second);
            return;
        }
    }
    copyIn(head, first);
    copyIn(head + first.size(), second);
    m_head.store(head + size, std::memory_order_release);
    fetchAhead(head + size);
}

// The reader's core has these lines from its last time round. They come while the writer is busy with its next call.
void Ring::fetchAhead(std::uint64_t head) const
{
    constexpr std::size_t line = 64;
    constexpr std::size_t lines = 4;
    for (std::size_t i = 0; i < lines; ++i)
        __builtin_prefetch(m_bytes.get() + ((head + i * line) & (m_capacity - 1)), 1);
}

void Ring::writePieces(ByteView bytes)
{
    while (!bytes.empty()) {
        const auto head = m_head.load(std::memory_order_relaxed);
        m_tailSeen = m_tail.load(std::memory_order_acquire);
        if (head - m_tailSeen == m_capacity)
            waitForRoom(head);
        const auto piece =
            bytes.first(std::min(bytes.size(), m_capacity - static_cast<std::size_t>(head - m_tailSeen)));
        copyIn(head, piece);
        m_head.store(head + piece.size(), std::memory_order_release);
        bytes = bytes.subspan(piece.size());
    }
}

void Ring::copyIn(std::uint64_t head, ByteView bytes)
{
    if (bytes.empty())
        return;
    const auto at = static_cast<std::size_t>(head & (m_capacity - 1));
    const auto first = std::min(bytes.size(), m_capacity - at);
    std::memcpy(m_bytes.get() + at, bytes.data(), first);
    if (first < bytes.size())
        std::memcpy(m_bytes.get(), bytes.data() + first, bytes.size() - first);
}

void Ring::waitForRoom(std::uint64_t head)
{
    if (m_onFull)
        m_onFull();
    std::unique_lock lock(m_roomMutex);
    m_writerWaits.store(true, std::memory_order_seq_cst);
    m_room.wait(lock, [&] {
        m_tailSeen = m_tail.load(std::memory_order_seq_cst);
        return head - m_tailSeen < m_capacity;
    });
    m_writerWaits.store(false, std::memory_order_relaxed);
}

bool Ring::isHalfFull()
{
    // The reader's line is looked at only once in half a ring.
    const auto head = m_head.load(std::memory_order_relaxed);
    if (head - m_tailSeen <= m_capacity / 2)
        return false;
    m_tailSeen = m_tail.load(std::memory_order_acquire);
    return head - m_tailSeen > m_capacity / 2;
}

std::size_t Ring::readable()
{
    m_headSeen = m_head.load(std::memory_order_acquire);
    return untaken();
}

void Ring::peek(std::span<std::byte> into) const
{
    assert(into.size() <= untaken());
    const auto at = static_cast<std::size_t>(m_taken & (m_capacity - 1));
    const auto first = std::min(into.size(), m_capacity - at);
    std::memcpy(into.data(), m_bytes.get() + at, first);
    if (first < into.size())
        std::memcpy(into.data() + first, m_bytes.get(), into.size() - first);
}

void Ring::take(std::span<std::byte> into)
{
    if (into.empty())
        return;
    peek(into);
    m_taken += into.size();
}

void Ring::giveBack()
{
    if (m_tail.load(std::memory_order_relaxed) == m_taken)
        return;
    m_tail.store(m_taken, std::memory_order_seq_cst);
    if (m_writerWaits.load(std::memory_order_seq_cst)) {
        // The lock closes the gap between the writer's last look and its sleep.
        {
            const std::lock_guard lock(m_roomMutex);
        }
        m_room.notify_one();
    }
}

std::size_t Ring::read(std::span<std::byte> into)
{
    const auto count = std::min(into.size(), readable());
    take(into.first(count));
    giveBack();
    return count;
}

} // namespace socketlab::journal
