#include "engine/distantsockets.h"

#include <algorithm>
#include <set>

namespace socketlab::engine {
namespace {

using namespace std::chrono_literals;
constexpr Duration shortestRest = 16ms;
constexpr Duration longestRest = 1s;
constexpr std::size_t mostDistant = 4096;

bool hasHeardEnd(TcpState state)
{
    return state == TcpState::CloseWait || state == TcpState::LastAck || state == TcpState::Closing;
}

bool isBeingMade(TcpState state)
{
    return state == TcpState::SynSent || state == TcpState::SynReceived;
}

net::Connection endsOf(const net::ListedSocket& listed)
{
    return {listed.local, listed.state == TcpState::Listen ? Endpoint{} : listed.remote};
}

// The list tells less than a descriptor does; the rest stays as it was told.
SocketObserved merged(SocketObserved known, const net::ListedSocket& listed)
{
    known.state = listed.state;
    known.peeked = {};
    if (listed.state == TcpState::Listen) {
        known.acceptQueue = listed.receiveQueue;
        if (listed.sendQueue > 0)
            known.acceptLimit = listed.sendQueue;
        return known;
    }
    known.bytesKnown = true;
    known.retransmits = listed.timer == net::SocketTimer::Retransmit ? listed.retransmits : 0;
    if (known.retransmits == 0) {
        known.backoff = 0;
        known.rto = 0;
    }
    // The end takes a place in the sequence, so the list counts it as a byte until it is read.
    known.receiveQueue = listed.receiveQueue - (hasHeardEnd(listed.state) && listed.receiveQueue > 0 ? 1 : 0);
    known.unacknowledged = isBeingMade(listed.state) ? 0 : listed.sendQueue;
    known.unsent = std::min(known.unsent, known.unacknowledged);
    return known;
}

SocketObserved forgotten(SocketObserved known)
{
    known.state = TcpState::Close;
    known.peeked = {};
    known.receiveQueue = known.unacknowledged = known.unsent = known.acceptQueue = known.rto = 0;
    known.retransmits = known.backoff = 0;
    return known;
}

} // namespace

void DistantSockets::watch(const SocketObserved& known, Timestamp when)
{
    if (!known.local.isSet() || (!known.remote.isSet() && known.state != TcpState::Listen))
        return;
    const std::lock_guard lock(m_mutex);
    const auto ends = net::asListed(known.local, known.remote);
    const auto found = m_distant.find(ends);
    if (found == m_distant.end() ? m_distant.size() < mostDistant : found->second.when <= when)
        m_distant.insert_or_assign(ends, Distant{known, when, when});
}

void DistantSockets::noteTaken(SocketId socket, std::uint64_t bytes, Timestamp when)
{
    const std::lock_guard lock(m_mutex);
    for (auto& [ends, distant] : m_distant)
        if (distant.known.socket == socket && distant.when <= when) {
            auto& queue = distant.known.receiveQueue;
            queue -= static_cast<std::uint32_t>(std::min<std::uint64_t>(queue, bytes));
            distant.when = when;
        }
}

void DistantSockets::forgetAll()
{
    const std::lock_guard lock(m_mutex);
    m_distant.clear();
}

bool DistantSockets::isEmpty() const
{
    const std::lock_guard lock(m_mutex);
    return m_distant.empty();
}

std::size_t DistantSockets::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_distant.size();
}

bool DistantSockets::isWatched(const net::Connection& connection) const
{
    const std::lock_guard lock(m_mutex);
    return m_distant.contains(connection);
}

Duration DistantSockets::rest(Timestamp now, Duration whereHeld) const
{
    const std::lock_guard lock(m_mutex);
    auto shortest = longestRest;
    for (const auto& [ends, distant] : m_distant)
        shortest =
            std::min(shortest,
                     distant.isHeld ? whereHeld
                                    : std::clamp<Duration>((now - distant.changed) / 4, shortestRest, longestRest));
    return shortest;
}

void DistantSockets::look(journal::Recorder& recorder, ActorId world,
                          const std::function<bool(const net::Connection&)>& isOpenHere)
{
    const auto asked = recorder.begin();
    if (const auto listed = net::listTcpSockets())
        for (const auto& news : compare(*listed, asked, isOpenHere))
            recorder.add(world, news);
    recorder.end();
}

std::vector<SocketObserved> DistantSockets::compare(const std::vector<net::ListedSocket>& listed, Timestamp asked,
                                                    const std::function<bool(const net::Connection&)>& isOpenHere)
{
    const std::lock_guard lock(m_mutex);
    std::vector<SocketObserved> news;
    std::set<net::Connection> there;
    const auto note = [&](Distant& distant, const SocketObserved& now) {
        if (now != distant.known) {
            distant = {now, asked, asked, distant.isHeld};
            news.push_back(now);
        }
    };
    for (const auto& socket : listed) {
        const auto found = m_distant.find(endsOf(socket));
        if (found == m_distant.end())
            continue;
        there.insert(found->first);
        auto& distant = found->second;
        distant.isHeld = socket.inode != 0;
        if (distant.when < asked && !(distant.isHeld && isOpenHere(found->first)))
            note(distant, merged(distant.known, socket));
    }
    // What was not there yet when the kernel was asked is not missing.
    for (auto next = m_distant.begin(); next != m_distant.end();) {
        auto& [ends, distant] = *next;
        const bool isGone = distant.when < asked && !there.contains(ends);
        if (isGone)
            note(distant, forgotten(distant.known));
        next = isGone ? m_distant.erase(next) : std::next(next);
    }
    return news;
}

} // namespace socketlab::engine
