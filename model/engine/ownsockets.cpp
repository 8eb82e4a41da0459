#include "engine/ownsockets.h"

namespace socketlab::engine {
namespace {

using namespace std::chrono_literals;

// Keep-alive, a retry that is given up: something may happen in the kernel with nobody's doing.
constexpr auto longestRest = 100ms;

// Grows with every call that moves bytes, and with whatever is recorded of other calls.
std::uint64_t activityOf(Socket& socket)
{
    const auto& counters = socket.counters();
    const std::lock_guard lock(socket.observationMutex);
    return counters.sent.load() + counters.received.load() + socket.told.times;
}

bool isAtRest(const SocketObserved& seen)
{
    return seen.state == TcpState::Established && seen.unacknowledged == 0 && seen.retransmits == 0
        && seen.backoff == 0;
}

net::Connection turned(const net::Connection& ends)
{
    return {ends.second, ends.first};
}

} // namespace

OwnSockets::OwnSockets(const SocketTable& table, journal::Recorder& recorder, ActorId world)
    : m_table(table)
    , m_recorder(recorder)
    , m_world(world)
{
}

std::size_t OwnSockets::look(Timestamp now, const std::function<bool(const net::Connection&)>& isOurs)
{
    settleClosed();
    std::size_t open = 0;
    const auto isStrangers = [&](const Watched& watched) {
        const auto other = turned(watched.ends);
        return watched.isConnected && !isOpen(other) && !isOurs(other);
    };
    std::vector<Watched*> fresh;
    for (auto& watched : m_watched) {
        if (!watched.socket->isOpen())
            continue;
        ++open;
        if (!mayHaveChanged(watched, now))
            continue;
        const bool wasConnected = watched.isConnected;
        lookAt(watched, now, isStrangers(watched) ? observeAndPeek : observeSocket);
        if (watched.isConnected && !wasConnected)
            fresh.push_back(&watched);
    }
    // Only now are all ends known, so that no sender of the lab is taken for a stranger.
    for (auto* watched : fresh)
        if (isStrangers(*watched))
            observeAndPeek(watched->socket, m_recorder, m_world);
    return open;
}

void OwnSockets::settleClosed()
{
    findNew();
    std::erase_if(m_watched, [this](Watched& watched) { return isSettledAsClosed(watched); });
}

void OwnSockets::findNew()
{
    for (auto& socket : m_table.after(m_last)) {
        m_last = socket->id();
        m_watched.push_back({.socket = std::move(socket)});
    }
}

// Whether it is closed, and so nothing to look at any more.
bool OwnSockets::isSettledAsClosed(Watched& watched)
{
    if (!watched.socket->wasClosed())
        return false;
    if (const auto entry = m_ends.find(watched.ends); entry != m_ends.end() && entry->second == watched.socket)
        m_ends.erase(entry);
    const auto [local, remote] = watched.socket->lastAddresses();
    if (!remote.isSet())
        return true;
    const std::lock_guard lock(watched.socket->observationMutex);
    auto& known = m_closed.emplace_back(watched.socket->told.seen);
    known.socket = watched.socket->id();
    known.local = local;
    known.remote = remote;
    return true;
}

void OwnSockets::lookAt(Watched& watched, Timestamp now, Way* observe)
{
    auto& socket = *watched.socket;
    watched.othersActivity = activityOfOther(watched);
    const auto before = activityOf(socket);
    observe(watched.socket, m_recorder, m_world);
    watched.activity = activityOf(socket);
    watched.looked = now;
    const std::lock_guard lock(socket.observationMutex);
    const auto& seen = socket.told.seen;
    watched.isSettled = watched.activity == before && isAtRest(seen);
    if (!seen.local.isSet() || !seen.remote.isSet())
        return;
    // They change where a slow line is put behind the socket.
    const auto ends = net::asListed(seen.local, seen.remote);
    if (watched.isConnected && watched.ends == ends)
        return;
    if (const auto entry = m_ends.find(watched.ends); entry != m_ends.end() && entry->second == watched.socket)
        m_ends.erase(entry);
    watched.isConnected = true;
    watched.ends = ends;
    m_ends[ends] = watched.socket;
}

// A connection both ends of which are here changes by a call at either of them, or hardly ever.
bool OwnSockets::mayHaveChanged(const Watched& watched, Timestamp now) const
{
    return !watched.isSettled || now - watched.looked >= longestRest || activityOf(*watched.socket) != watched.activity
        || activityOfOther(watched) != watched.othersActivity || !isOpen(turned(watched.ends));
}

std::uint64_t OwnSockets::activityOfOther(const Watched& watched) const
{
    const auto other = m_ends.find(turned(watched.ends));
    return other == m_ends.end() ? 0 : activityOf(*other->second);
}

std::vector<SocketObserved> OwnSockets::takeClosed()
{
    return std::exchange(m_closed, {});
}

} // namespace socketlab::engine
