#pragma once

#include "values/bytes.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace socketlab::journal {

/// A pipe of bytes from one writing thread to one reading thread, without a lock while there is room.
/// A writer that finds it full waits for the reader, so nothing is ever dropped.
class Ring
{
public:
    /// `capacity` bytes, a power of two. `onFull` runs in the writer before it waits.
    explicit Ring(std::size_t capacity, std::function<void()> onFull = {});

    /// One behind the other. Writer only. May be longer than the ring: it goes through in pieces.
    void write(ByteView first, ByteView second = {});
    /// Whether more than half is taken. Writer only.
    bool isHalfFull();

    /// Copies out what is there, up to the size of `into`, and makes room. Reader only. Never waits.
    std::size_t read(std::span<std::byte> into);
    /// Bytes that can be read now. Reader only.
    std::size_t readable();

    /// For a reader that takes many pieces at once, of what readable() told last: peek() copies out without taking,
    /// take() also takes, and the writer gets the room with giveBack(). Reader only.
    void peek(std::span<std::byte> into) const;
    void take(std::span<std::byte> into);
    void giveBack();
    std::size_t untaken() const { return static_cast<std::size_t>(m_headSeen - m_taken); }

private:
    void writePieces(ByteView bytes);
    void waitForRoom(std::uint64_t head);
    void copyIn(std::uint64_t head, ByteView bytes);
    void fetchAhead(std::uint64_t head) const;

    const std::size_t m_capacity;
    const std::unique_ptr<std::byte[]> m_bytes;
    const std::function<void()> m_onFull;
    // A line of its own each, or the two threads would take it from each other at every record.
    alignas(64) std::atomic<std::uint64_t> m_head{0}; // written so far
    std::uint64_t m_tailSeen = 0;                     // the writer's copy of m_tail
    alignas(64) std::atomic<std::uint64_t> m_tail{0}; // read and given back so far
    std::uint64_t m_taken = 0;                        // read so far
    std::uint64_t m_headSeen = 0;                     // the reader's copy of m_head
    alignas(64) std::atomic<bool> m_writerWaits{false};
    std::mutex m_roomMutex;
    std::condition_variable m_room;
};

} // namespace socketlab::journal
