#include "engine/labcore.h"

#include "net/handover.h"
#include "net/kernelview.h"
#include "net/options.h"
#include "net/process.h"
#include "net/readiness.h"

#include <fmt/format.h>

#include <cerrno>
#include <unistd.h>

// What a lab knows of its sockets, in whatever process they are.

namespace socketlab::engine {

using namespace std::chrono_literals;

// --- Sockets of helper processes --------------------------------------------------------------------------------

void LabCore::noteSocket(ActorId actor, SocketId socket, int descriptor)
{
    const std::lock_guard lock(m_socketsMutex);
    auto& place = m_places[socket];
    place.holder = descriptor < 0 ? ActorId::None : actor;
    place.descriptor = descriptor;
    place.isOnItsWay = false;
    m_arrived.notify_all();
}

// A helper takes what it is handed as soon as its call under way returns.
LabCore::Place LabCore::settledPlaceOf(SocketId id)
{
    constexpr auto longest = 1s;
    std::unique_lock lock(m_socketsMutex);
    m_arrived.wait_for(lock, longest, [&] { return !m_places[id].isOnItsWay; });
    // Where it never says so, nobody waits a second time.
    m_places[id].isOnItsWay = false;
    return m_places[id];
}

// In the collector's thread. The helper looks at its sockets after its own calls; what else happens to them is for the
// observer to see.
void LabCore::noteRecord(const Record& record)
{
    if (const auto* seen = std::get_if<SocketObserved>(&record.event))
        m_observer.distant().watch(*seen, record.time);
    const auto* returned = std::get_if<CallReturned>(&record.event);
    if (returned && receivesBytes(returned->op) && returned->error == 0)
        m_observer.distant().noteTaken(returned->socket, static_cast<std::uint64_t>(returned->value), record.time);
    m_observer.nudge();
}

// By value: whoever held an actor might be the last to do so, and would have to wait for its end.
std::vector<RunningActor> LabCore::runningActors() const
{
    const std::lock_guard lock(m_actorsMutex);
    std::vector<RunningActor> running;
    for (const auto& [id, actor] : m_actors)
        if (const auto thread = actor->thread(); thread != 0 && actor->phase() == Actor::Phase::Alive)
            running.push_back({id, thread});
    return running;
}

LabCore::Place LabCore::placeOf(SocketId socket) const
{
    const std::lock_guard lock(m_socketsMutex);
    const auto found = m_places.find(socket);
    return found == m_places.end() ? Place{} : found->second;
}

Outcome LabCore::handOver(SocketId id)
{
    std::shared_ptr<RemoteHands> hands;
    {
        const auto owner = placeOf(id).owner;
        const std::lock_guard lock(m_actorsMutex);
        if (const auto found = m_remotes.find(owner); found != m_remotes.end())
            hands = found->second.lock();
    }
    const auto socket = m_process.sockets.find(id);
    if (!hands || !socket)
        return Outcome::succeeded("pair");
    const auto& counters = socket->counters();
    {
        const std::lock_guard lock(m_socketsMutex);
        m_places[id].isOnItsWay = true;
    }
    const auto sent = hands->adopt({id, counters.sent, counters.received}, socket->descriptor());
    // The kernel keeps it open for the helper; this process lets go of it.
    socket->close();
    return sent;
}

net::Made LabCore::borrow(SocketId id)
{
    const auto place = settledPlaceOf(id);
    if (place.holder == ActorId::None)
        return net::dup(Use(m_process.sockets.find(id)).descriptor());
    const auto holder = find(place.holder);
    auto process = net::openProcess(holder ? holder->process() : 0);
    return process.outcome.isOk() ? net::takeFromProcess(process.descriptor.get(), place.descriptor)
                                  : std::move(process);
}

std::vector<SocketId> LabCore::connectionsOf(ActorId actor)
{
    std::vector<SocketId> owned;
    {
        const std::lock_guard lock(m_socketsMutex);
        for (const auto& [id, place] : m_places)
            if (place.owner == actor)
                owned.push_back(id);
    }
    std::erase_if(owned, [this](SocketId id) {
        const auto borrowed = borrow(id);
        return !borrowed.outcome.isOk() || !net::observe(borrowed.descriptor.get()).remote.isSet();
    });
    return owned;
}

SocketId LabCore::peerOf(SocketId id)
{
    const auto mine = borrow(id);
    if (!mine.outcome.isOk())
        return SocketId::None;
    const auto here = net::observe(mine.descriptor.get());
    std::vector<SocketId> all;
    {
        const std::lock_guard lock(m_socketsMutex);
        for (const auto& [other, place] : m_places)
            if (other != id)
                all.push_back(other);
    }
    for (const auto other : all)
        if (const auto borrowed = borrow(other); borrowed.outcome.isOk()) {
            const auto there = net::observe(borrowed.descriptor.get());
            if (here.remote.isSet() && there.local == here.remote && there.remote == here.local)
                return other;
        }
    return SocketId::None;
}

Outcome LabCore::resetOnClose(SocketId id)
{
    const auto borrowed = borrow(id);
    return borrowed.outcome.isOk() ? net::setOption(borrowed.descriptor.get(), {OptionName::Linger, true, {0, 0, 0}})
                                   : borrowed.outcome;
}

bool LabCore::isInHelper(ActorId id)
{
    const auto actor = find(id);
    return actor && actor->process() != 0 && actor->process() != ::getpid();
}

Outcome LabCore::waitUntilGone(ActorId id)
{
    constexpr auto longest = 10s;
    const auto actor = find(id);
    const auto process = net::openProcess(actor ? actor->process() : 0);
    // ESRCH: it has been waited for already.
    return process.outcome.isOk() ? net::waitForReadable(process.descriptor.get(), longest)
                                  : Outcome::succeeded("waitid");
}

// --- Slow lines -------------------------------------------------------------------------------------------------

Outcome LabCore::drip(SocketId id, std::size_t bytes, std::chrono::milliseconds pause)
{
    if (!m_relays.hasLine(id))
        if (const auto put = putLineBehind(id); !put.isOk())
            return put;
    return m_relays.setSlowness(id, Relay::Slowness{bytes, pause});
}

Outcome LabCore::putLineBehind(SocketId id)
{
    const auto refuse = [&](int error, std::string_view why) {
        mark(fmt::format("No slow line can be put behind {}: {}.", placeOf(id).name, why));
        return Outcome::failed("drip", error);
    };
    const auto isElsewhere = [this](SocketId socket) {
        const auto place = placeOf(socket);
        return place.holder != ActorId::None || isInHelper(place.owner);
    };
    const auto other = peerOf(id);
    if (isElsewhere(id) || isElsewhere(other))
        return refuse(EOPNOTSUPP, "the connection of a helper process cannot be exchanged; let threads talk over it");
    if (other == SocketId::None)
        return refuse(ENOTCONN, "it is not connected to a socket of this lab; pair or connect the two first");

    std::string name;
    for (auto number = m_lines.size() + 1; name.empty() || m_names.findActor(name); ++number)
        name = fmt::format("line-{}", number);
    const auto actor = [this] {
        const std::lock_guard lock(m_actorsMutex);
        return ActorId{++m_lastActor};
    }();
    // The world's own call holds the socket that it is about.
    const Relays::Ends ends{Relays::End{m_process.sockets.find(id), placeOf(id).name, 1},
                            Relays::End{m_process.sockets.find(other), placeOf(other).name, 0}};
    const auto put = m_relays.putBetween(ends, actor, name);
    if (put.error == EBUSY)
        return refuse(
            EBUSY, "bytes have moved, somebody waits in a call, or it has a second descriptor; do it right after pair");
    if (!put.isOk())
        return refuse(put.error, toText(put));
    m_names.addActor(name, actor);
    m_lines.push_back(std::move(name));
    return put;
}

Outcome LabCore::endDrip(SocketId id)
{
    return m_relays.setSlowness(id, std::nullopt);
}

void LabCore::endRelays()
{
    m_relays.end();
    for (const auto& name : std::exchange(m_lines, {}))
        m_names.forgetActor(name);
}

} // namespace socketlab::engine
