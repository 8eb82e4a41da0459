#include "net/readiness.h"

#include "net/finished.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <sys/epoll.h>

namespace socketlab::net {

Made makeEpoll()
{
    return made("epoll_create", ::epoll_create1(EPOLL_CLOEXEC));
}

namespace {

struct EpollBit
{
    std::uint8_t ready;
    std::uint32_t event;
};
constexpr std::array epollBits{EpollBit{Ready::Readable, EPOLLIN}, EpollBit{Ready::Writable, EPOLLOUT},
                               EpollBit{Ready::Exceptional, EPOLLPRI}, EpollBit{Ready::HungUp, EPOLLHUP},
                               EpollBit{Ready::Failed, EPOLLERR}};

int milliseconds(Timeout timeout)
{
    return timeout ? static_cast<int>(std::clamp<std::int64_t>(timeout->count(), 0, INT32_MAX)) : -1;
}

Outcome control(const Descriptor& epoll, int operation, int descriptor, epoll_event event)
{
    return finished("epoll_ctl", ::epoll_ctl(epoll.get(), operation, descriptor, &event));
}

Outcome add(const Descriptor& epoll, int descriptor, std::uint32_t events)
{
    return control(epoll, EPOLL_CTL_ADD, descriptor, {.events = events, .data = {.fd = descriptor}});
}

epoll_event eventOf(const Watched& watched)
{
    epoll_event event{};
    for (const auto& [ready, bit] : epollBits)
        if ((watched.asked & ready) != 0)
            event.events |= bit;
    event.data.u64 = static_cast<std::uint64_t>(watched.socket);
    return event;
}

// Hands each event to `take` with its place, at most `room` of them.
template <class Take>
Outcome waitForEvents(const Descriptor& epoll, std::size_t room, Timeout timeout, Take&& take)
{
    constexpr std::size_t most = 64;
    std::array<epoll_event, most> events{};
    const int count =
        ::epoll_wait(epoll.get(), events.data(), static_cast<int>(std::min(most, room)), milliseconds(timeout));
    for (int i = 0; i < count; ++i)
        take(static_cast<std::size_t>(i), events.at(static_cast<std::size_t>(i)));
    return finished("epoll_wait", count);
}

} // namespace

Outcome watch(const Descriptor& epoll, int descriptor)
{
    return add(epoll, descriptor, EPOLLIN);
}

Outcome watchChanges(const Descriptor& epoll, int descriptor)
{
    return add(epoll, descriptor, EPOLLIN | EPOLLET);
}

Outcome waitForAny(const Descriptor& epoll, std::span<int> ready, Timeout timeout)
{
    return waitForEvents(epoll, ready.size(), timeout,
                         [&](std::size_t place, const epoll_event& event) { ready[place] = event.data.fd; });
}

Outcome watch(const Descriptor& epoll, const Watched& watched)
{
    return control(epoll, EPOLL_CTL_ADD, watched.descriptor, eventOf(watched));
}

Outcome rewatch(const Descriptor& epoll, const Watched& watched)
{
    return control(epoll, EPOLL_CTL_MOD, watched.descriptor, eventOf(watched));
}

Outcome unwatch(const Descriptor& epoll, int descriptor)
{
    return control(epoll, EPOLL_CTL_DEL, descriptor, {});
}

Outcome waitForReady(const Descriptor& epoll, std::span<Watched> ready, Timeout timeout)
{
    return waitForEvents(epoll, ready.size(), timeout, [&](std::size_t place, const epoll_event& event) {
        unsigned answered = 0;
        for (const auto& [bit, asked] : epollBits)
            if ((event.events & asked) != 0)
                answered |= bit;
        ready[place] = {.socket = static_cast<SocketId>(event.data.u64),
                        .answered = static_cast<std::uint8_t>(answered)};
    });
}

} // namespace socketlab::net
