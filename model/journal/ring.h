#pragma once

#include "values/bytes.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace socketlab::journal {

/// A pipe of bytes from one writing thread to one reading thread, without a lock while there is room.
/// A writer that finds it full waits for the reader, so nothing is ever dropped.
class Ring
{
public:
    /// `capacity` bytes, a power of two.
    explicit Ring(std::size_t capacity);

    /// Writer only. May be longer than the ring: it goes through in pieces.
    void write(ByteView bytes);
    /// Whether more than half is taken. Any thread; a hint.
    bool isHalfFull() const;

    /// Copies out what is there, up to the size of `into`, and makes room. Reader only. Never waits.
    std::size_t read(std::span<std::byte> into);
    /// Bytes that can be read now. Reader only.
    std::size_t readable() const;

private:
    void waitForRoom(std::uint64_t head);
    void copyIn(std::uint64_t head, ByteView bytes);

    const std::size_t m_capacity;
    std::unique_ptr<std::byte[]> m_bytes;
    // A line of its own each, or the two threads would take it from each other at every record.
    alignas(64) std::atomic<std::uint64_t> m_head{0}; // written so far
    alignas(64) std::atomic<std::uint64_t> m_tail{0}; // read so far
    alignas(64) std::uint64_t m_tailSeen = 0;         // the writer's copy of m_tail
    std::atomic<bool> m_writerWaits{false};
    std::mutex m_roomMutex;
    std::condition_variable m_room;
};

} // namespace socketlab::journal
