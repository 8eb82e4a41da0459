#include "journal/remotestream.h"

#include "net/localstream.h"

#include <algorithm>
#include <cerrno>
#include <fmt/format.h>

namespace socketlab::journal {
namespace {

using namespace std::chrono_literals;
constexpr auto patience = 500ms; // how long a helper that stands still in the middle of a record is waited for
// A helper that writes without end gets no more than this of one round, and of the memory for what waits its turn.
constexpr std::size_t bytesOfOneRound = 8U << 20;
constexpr std::uint64_t largestHeld = 128U << 20;

} // namespace

RemoteStream::RemoteStream(net::Descriptor stream, SharedFloor floor, RemoteTerms terms, Journal& journal,
                           Timestamp earliest)
    : m_stream(std::move(stream))
    , m_floor(std::move(floor))
    , m_terms(std::move(terms))
    , m_reader(journal, m_terms.actors, earliest)
{
}

std::optional<std::string> RemoteStream::problem() const
{
    const std::lock_guard lock(m_problemMutex);
    return m_problem;
}

// Nothing older than the result is still to come, as far as the journal waits for it. A helper may be stopped or killed
// inside of a record, and a hostile one writes any number there, so it holds the others back for its patience at most.
Timestamp RemoteStream::floorAt(Timestamp now)
{
    if (!m_stream.isOpen())
        return now;
    const auto floor = m_floor.value().load(std::memory_order_seq_cst);
    if (floor != m_floorSeen) {
        m_floorSeen = floor;
        m_floorSeenAt = now;
    }
    const bool standsStill = now - m_floorSeenAt > patience;
    if (floor == idleFloor || standsStill)
        return now;
    return std::clamp(Timestamp(Duration(floor)), now - patience, now);
}

bool RemoteStream::isQuiet()
{
    return !m_stream.isOpen() || (!isBusyAt(Clock::now()) && !net::isReadableNow(m_stream.get()));
}

// Takes what is there. The result bounds what may be released: after a flood there is still more, which is waited for
// no longer than for a helper that stands still. Records of one time may come in any order.
Timestamp RemoteStream::drain(std::span<std::byte> buffer, Timestamp now)
{
    if (!m_stream.isOpen())
        return Timestamp::max();
    for (std::size_t count = 0; count < bytesOfOneRound; count += buffer.size()) {
        if (m_reader.heldBytes() > largestHeld)
            break;
        if (!readOnce(buffer))
            return Timestamp::max();
    }
    return std::max<Timestamp>(m_reader.newest() + Duration(1), now - patience);
}

bool RemoteStream::readOnce(std::span<std::byte> buffer)
{
    const auto got = net::receiveNow(m_stream.get(), buffer);
    if (got.error == EAGAIN || got.error == EINTR)
        return false;
    if (!got.isOk() && got.error != ECONNRESET) {
        end(RemoteEnd::Closed,
            fmt::format("The records of a helper process cannot be read any more: {}.", toText(got)));
        return false;
    }
    if (got.value <= 0) {
        end(RemoteEnd::Closed,
            m_reader.isInsideRecord() ? "A helper process ended in the middle of a record."
                                      : "A helper process has closed its stream.");
        return false;
    }
    m_reader.push(buffer.first(static_cast<std::size_t>(got.value)), Clock::now());
    if (m_reader.problem())
        end(RemoteEnd::Nonsense, "A helper process sent a record that cannot be. " + *m_reader.problem());
    return m_stream.isOpen();
}

void RemoteStream::end(RemoteEnd how, std::string why)
{
    m_stream.reset();
    m_howItEnded = how;
    const std::lock_guard lock(m_problemMutex);
    m_problem = std::move(why);
}

void RemoteStream::endQuietly()
{
    m_terms.onEnd = {};
    if (m_stream.isOpen())
        end(RemoteEnd::Closed, "The session has ended.");
}

// Whether it is over: closed, and the last record gone. Then its owner has been told.
bool RemoteStream::tellEnd()
{
    if (m_stream.isOpen() || !m_reader.isEmpty())
        return false;
    if (m_terms.onEnd)
        m_terms.onEnd(m_howItEnded, *problem());
    return true;
}

} // namespace socketlab::journal
