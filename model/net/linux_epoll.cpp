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

Outcome control(const Descriptor& epoll, int operation, const Watched& watched)
{
    epoll_event event{};
    for (const auto& [ready, bit] : epollBits)
        if ((watched.asked & ready) != 0)
            event.events |= bit;
    event.data.u64 = static_cast<std::uint64_t>(watched.socket);
    return finished("epoll_ctl", ::epoll_ctl(epoll.get(), operation, watched.descriptor, &event));
}

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
    const int count = ::epoll_wait(epoll.get(), events.data(), room, milliseconds(timeout));
    if (count < 0)
        return Outcome::failed("epoll_wait", errno);
    for (int i = 0; i < count; ++i)
        ready[static_cast<std::size_t>(i)] = events.at(static_cast<std::size_t>(i)).data.fd;
    return Outcome::succeeded("epoll_wait", count);
}

Outcome watch(const Descriptor& epoll, const Watched& watched)
{
    return control(epoll, EPOLL_CTL_ADD, watched);
}

Outcome rewatch(const Descriptor& epoll, const Watched& watched)
{
    return control(epoll, EPOLL_CTL_MOD, watched);
}

Outcome unwatch(const Descriptor& epoll, int descriptor)
{
    return control(epoll, EPOLL_CTL_DEL, {.descriptor = descriptor});
}

Outcome waitForReady(const Descriptor& epoll, std::span<Watched> ready, Timeout timeout)
{
    constexpr std::size_t most = 64;
    std::array<epoll_event, most> events{};
    const auto room = static_cast<int>(std::min(most, ready.size()));
    const int count = ::epoll_wait(epoll.get(), events.data(), room, milliseconds(timeout));
    if (count < 0)
        return Outcome::failed("epoll_wait", errno);
    for (int i = 0; i < count; ++i) {
        const auto& event = events.at(static_cast<std::size_t>(i));
        unsigned answered = 0;
        for (const auto& [bit, asked] : epollBits)
            if ((event.events & asked) != 0)
                answered |= bit;
        ready[static_cast<std::size_t>(i)] = {.socket = static_cast<SocketId>(event.data.u64),
                                              .answered = static_cast<std::uint8_t>(answered)};
    }
    return Outcome::succeeded("epoll_wait", count);
}

} // namespace socketlab::net
