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

Outcome add(const Descriptor& epoll, int descriptor, std::uint32_t events)
{
    epoll_event event{};
    event.events = events;
    event.data.fd = descriptor;
    return ::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, descriptor, &event) < 0 ? Outcome::failed("epoll_ctl", errno)
                                                                           : Outcome::succeeded("epoll_ctl");
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
    constexpr std::size_t most = 64;
    std::array<epoll_event, most> events{};
    const auto room = static_cast<int>(std::min(most, ready.size()));
    const auto time = timeout ? static_cast<int>(std::clamp<std::int64_t>(timeout->count(), 0, INT32_MAX)) : -1;
    const int count = ::epoll_wait(epoll.get(), events.data(), room, time);
    if (count < 0)
        return Outcome::failed("epoll_wait", errno);
    for (int i = 0; i < count; ++i)
        ready[static_cast<std::size_t>(i)] = events.at(static_cast<std::size_t>(i)).data.fd;
    return Outcome::succeeded("epoll_wait", count);
}

} // namespace socketlab::net
