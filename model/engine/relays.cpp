#include "engine/relays.h"

#include "engine/observer.h"
#include "net/kernelview.h"
#include "net/options.h"

#include <algorithm>
#include <cerrno>

namespace socketlab::engine {
namespace {

// What a program can have set and will rely on. The kernel doubles the sizes of buffers, and answers with the double.
void copySettings(int from, int to)
{
    using enum OptionName;
    for (const auto name : {SendBuffer, ReceiveBuffer, NoDelay, Linger, KeepAlive, UserTimeout, ReceiveTimeout,
                            SendTimeout, Cork, OutOfBandInline}) {
        auto was = net::getOption(from, name);
        const auto is = net::getOption(to, name);
        if (!was.outcome.isOk() || was.option == is.option)
            continue;
        if (name == SendBuffer || name == ReceiveBuffer)
            was.option.numbers[0] /= 2;
        net::setOption(to, was.option);
    }
    if (net::isNonBlocking(from))
        net::setBlocking(to, net::Blocking::Never);
}

bool isFresh(const SocketObserved& seen)
{
    return seen.state == TcpState::Established && seen.receiveQueue == 0 && seen.unacknowledged == 0;
}

bool isIdle(const Relays::End& end)
{
    return end.socket->users() <= end.users && end.socket->counters().sent == 0 && end.socket->counters().received == 0;
}

// Two descriptors of a socket count together.
bool hasOtherDescriptors(const SocketTable& sockets, const Socket& socket)
{
    return std::ranges::count_if(sockets.open(),
                                 [&](const auto& other) { return &other->counters() == &socket.counters(); })
        > 1;
}

Outcome exchange(const Relays::Ends& ends, const std::array<net::Descriptor, 2>& fresh)
{
    std::array<net::Descriptor, 2> before;
    for (std::size_t i = 0; i < 2; ++i) {
        before.at(i) = net::duplicate(ends.at(i).socket->descriptor());
        if (!before.at(i).isOpen())
            return Outcome::failed("drip", EMFILE);
        copySettings(before.at(i).get(), fresh.at(i).get());
    }
    auto outcome = Outcome::succeeded("drip");
    for (std::size_t i = 0; i < 2 && outcome.isOk(); ++i)
        outcome = ends.at(i).socket->replace(fresh.at(i));
    if (outcome.isOk() && std::ranges::all_of(ends, isIdle))
        return outcome;
    // Somebody was faster: what they have begun goes on where it was.
    for (std::size_t i = 0; i < 2; ++i)
        ends.at(i).socket->replace(before.at(i));
    return Outcome::failed("drip", outcome.isOk() ? EBUSY : outcome.error);
}

} // namespace

Outcome Relays::putBetween(const Ends& ends, ActorId actor, std::string_view name)
{
    for (const auto& end : ends) {
        if (net::observe(end.socket->descriptor()).state != TcpState::Established)
            return Outcome::failed("drip", ENOTCONN);
        if (hasOtherDescriptors(m_surroundings.process().sockets, *end.socket))
            return Outcome::failed("drip", EBUSY);
    }
    {
        // Whoever observes holds a socket for that time.
        const std::scoped_lock lock(ends[0].socket->observationMutex, ends[1].socket->observationMutex);
        for (const auto& end : ends)
            if (!isIdle(end) || !isFresh(net::observe(end.socket->descriptor())))
                return Outcome::failed("drip", EBUSY);
    }
    auto relay = std::make_unique<Relay>(Relay::Settings{actor,
                                                         std::string(name),
                                                         {ends[0].name, ends[1].name},
                                                         net::localEndpoint(ends[0].socket->descriptor()).family,
                                                         m_jitter},
                                         m_surroundings, m_collector.addRecorder());
    const auto fresh = relay->takeEnds();
    if (!fresh.outcome.isOk())
        return Outcome::failed("drip", fresh.outcome.error);
    {
        const std::scoped_lock lock(ends[0].socket->observationMutex, ends[1].socket->observationMutex);
        if (const auto swapped = exchange(ends, fresh.descriptors); !swapped.isOk())
            return swapped;
    }
    for (const auto& end : ends)
        observeSocket(end.socket, m_recorder, m_surroundings.world());
    m_lines[ends[0].socket->id()] = {relay.get(), Relay::Side::First};
    m_lines[ends[1].socket->id()] = {relay.get(), Relay::Side::Second};
    m_relays.push_back(std::move(relay));
    return Outcome::succeeded("drip");
}

Outcome Relays::setSlowness(SocketId from, std::optional<Relay::Slowness> slowness)
{
    const auto line = m_lines.find(from);
    if (line == m_lines.end())
        return Outcome::failed("relay", ENOENT);
    line->second.relay->setSlowness(line->second.side, slowness);
    return Outcome::succeeded(slowness ? "drip" : "relay");
}

void Relays::end()
{
    m_lines.clear();
    m_relays.clear();
}

} // namespace socketlab::engine
