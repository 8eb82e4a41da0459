#include "journal/ring.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace socketlab::journal {

Ring::Ring(std::size_t capacity) : m_capacity(capacity), m_bytes(new std::byte[capacity])
{
    assert((capacity & (capacity - 1)) == 0);
}

void Ring::write(ByteView bytes)
{
    while (!bytes.empty()) {
        const auto head = m_head.load(std::memory_order_relaxed);
        if (head - m_tailSeen + bytes.size() > m_capacity) {
            m_tailSeen = m_tail.load(std::memory_order_acquire);
            if (head - m_tailSeen == m_capacity)
                waitForRoom(head);
        }
        const auto piece = bytes.first(std::min(bytes.size(), m_capacity - static_cast<std::size_t>(head - m_tailSeen)));
        copyIn(head, piece);
        m_head.store(head + piece.size(), std::memory_order_release);
        bytes = bytes.subspan(piece.size());
    }
}

void Ring::copyIn(std::uint64_t head, ByteView bytes)
{
    const auto at = static_cast<std::size_t>(head & (m_capacity - 1));
    const auto first = std::min(bytes.size(), m_capacity - at);
    std::memcpy(m_bytes.get() + at, bytes.data(), first);
    std::memcpy(m_bytes.get(), bytes.data() + first, bytes.size() - first);
}

void Ring::waitForRoom(std::uint64_t head)
{
    std::unique_lock lock(m_roomMutex);
    m_writerWaits.store(true, std::memory_order_seq_cst);
    m_room.wait(lock, [&] {
        m_tailSeen = m_tail.load(std::memory_order_seq_cst);
        return head - m_tailSeen < m_capacity;
    });
    m_writerWaits.store(false, std::memory_order_relaxed);
}

bool Ring::isHalfFull() const
{
    return m_head.load(std::memory_order_relaxed) - m_tail.load(std::memory_order_relaxed) > m_capacity / 2;
}

std::size_t Ring::readable() const
{
    return static_cast<std::size_t>(m_head.load(std::memory_order_acquire) - m_tail.load(std::memory_order_relaxed));
}

std::size_t Ring::read(std::span<std::byte> into)
{
    const auto tail = m_tail.load(std::memory_order_relaxed);
    const auto count = std::min(into.size(), readable());
    if (count == 0)
        return 0;
    const auto at = static_cast<std::size_t>(tail & (m_capacity - 1));
    const auto first = std::min(count, m_capacity - at);
    std::memcpy(into.data(), m_bytes.get() + at, first);
    std::memcpy(into.data() + first, m_bytes.get(), count - first);
    m_tail.store(tail + count, std::memory_order_seq_cst);
    if (m_writerWaits.load(std::memory_order_seq_cst)) {
        // The lock closes the gap between the writer's last look and its sleep.
        { const std::lock_guard lock(m_roomMutex); }
        m_room.notify_one();
    }
    return count;
}

} // namespace socketlab::journal
