#include "net/options.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>

namespace socketlab::net {
namespace {

struct Place
{
    int level;
    int name;
};

// In the order of OptionName.
constexpr std::array places{
    Place{SOL_SOCKET, SO_SNDBUF},         Place{SOL_SOCKET, SO_RCVBUF},     Place{SOL_SOCKET, SO_REUSEADDR},
    Place{IPPROTO_TCP, TCP_NODELAY},      Place{SOL_SOCKET, SO_LINGER},     Place{SOL_SOCKET, SO_KEEPALIVE},
    Place{IPPROTO_TCP, TCP_USER_TIMEOUT}, Place{SOL_SOCKET, SO_RCVTIMEO},   Place{SOL_SOCKET, SO_SNDTIMEO},
    Place{IPPROTO_TCP, TCP_MAXSEG},       Place{IPPROTO_TCP, TCP_QUICKACK}, Place{IPPROTO_TCP, TCP_CORK},
    Place{IPPROTO_IPV6, IPV6_V6ONLY},     Place{SOL_SOCKET, SO_BROADCAST},  Place{IPPROTO_TCP, TCP_SYNCNT},
    Place{SOL_SOCKET, SO_OOBINLINE},
};
static_assert(places.size() == static_cast<std::size_t>(OptionName::OutOfBandInline) + 1);

constexpr std::array keepAliveTimes{TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT};

Place placeOf(OptionName option)
{
    return places.at(static_cast<std::size_t>(option));
}

template <class Value>
Outcome put(int descriptor, Place place, const Value& value)
{
    return ::setsockopt(descriptor, place.level, place.name, &value, sizeof value) < 0
        ? Outcome::failed("setsockopt", errno)
        : Outcome::succeeded("setsockopt");
}

template <class Value>
Outcome take(int descriptor, Place place, Value& value)
{
    socklen_t length = sizeof value;
    return ::getsockopt(descriptor, place.level, place.name, &value, &length) < 0 ? Outcome::failed("getsockopt", errno)
                                                                                  : Outcome::succeeded("getsockopt");
}

bool isTime(OptionName option)
{
    return option == OptionName::ReceiveTimeout || option == OptionName::SendTimeout;
}

// Three times and a switch; the switch comes last, so that the first question is asked when it was meant to be.
Outcome putKeepAlive(int descriptor, const SocketOption& option)
{
    if (option.isOn)
        for (std::size_t i = 0; i < keepAliveTimes.size(); ++i)
            if (auto outcome = put(descriptor, {IPPROTO_TCP, keepAliveTimes.at(i)}, int{option.numbers.at(i)});
                !outcome.isOk())
                return outcome;
    return put(descriptor, placeOf(option.option), int{option.isOn});
}

Outcome putAny(int descriptor, const SocketOption& option)
{
    const auto place = placeOf(option.option);
    const int number = option.numbers[0];
    if (option.option == OptionName::Linger)
        return put(descriptor, place, linger{.l_onoff = option.isOn, .l_linger = number});
    if (option.option == OptionName::KeepAlive)
        return putKeepAlive(descriptor, option);
    if (isTime(option.option))
        return put(descriptor, place, timeval{.tv_sec = number / 1000, .tv_usec = number % 1000 * 1000L});
    return put(descriptor, place, specOf(option.option).form == OptionForm::Switch ? int{option.isOn} : number);
}

Outcome takeLinger(int descriptor, SocketOption& option)
{
    linger value{};
    auto outcome = take(descriptor, placeOf(option.option), value);
    option.isOn = value.l_onoff != 0;
    option.numbers[0] = option.isOn ? value.l_linger : 0;
    outcome.value = outcome.isOk() && option.isOn ? value.l_linger : -1;
    return outcome;
}

Outcome takeTime(int descriptor, SocketOption& option)
{
    timeval value{};
    auto outcome = take(descriptor, placeOf(option.option), value);
    option.numbers[0] = static_cast<std::int32_t>(value.tv_sec * 1000 + value.tv_usec / 1000);
    if (outcome.isOk())
        outcome.value = option.numbers[0];
    return outcome;
}

Outcome takeNumber(int descriptor, SocketOption& option)
{
    int value = 0;
    auto outcome = take(descriptor, placeOf(option.option), value);
    if (!outcome.isOk())
        return outcome;
    const bool isSwitch = specOf(option.option).form != OptionForm::Number;
    option.isOn = !isSwitch || value != 0;
    option.numbers[0] = isSwitch ? 0 : value;
    outcome.value = isSwitch ? int{option.isOn} : value;
    return outcome;
}

Outcome takeKeepAlive(int descriptor, SocketOption& option)
{
    auto outcome = takeNumber(descriptor, option);
    if (!outcome.isOk() || !option.isOn)
        return outcome;
    for (std::size_t i = 0; i < keepAliveTimes.size(); ++i) {
        int value = 0;
        if (auto asked = take(descriptor, {IPPROTO_TCP, keepAliveTimes.at(i)}, value); !asked.isOk())
            return asked;
        option.numbers.at(i) = value;
    }
    outcome.value = option.numbers[0];
    return outcome;
}

} // namespace

Outcome setBlocking(int descriptor, Blocking mode)
{
    const int flags = ::fcntl(descriptor, F_GETFL);
    if (flags < 0)
        return Outcome::failed("fcntl", errno);
    const int wanted = mode == Blocking::Never ? flags | O_NONBLOCK : flags & ~O_NONBLOCK;
    return ::fcntl(descriptor, F_SETFL, wanted) < 0 ? Outcome::failed("fcntl", errno) : Outcome::succeeded("fcntl");
}

bool isNonBlocking(int descriptor)
{
    const int flags = ::fcntl(descriptor, F_GETFL);
    return flags >= 0 && (flags & O_NONBLOCK) != 0;
}

Outcome setOption(int descriptor, const SocketOption& option)
{
    auto outcome = putAny(descriptor, option);
    if (outcome.isOk())
        outcome.value = getOption(descriptor, option.option).outcome.value;
    return outcome;
}

OptionAnswer getOption(int descriptor, OptionName option)
{
    OptionAnswer answer{{}, {option, true, {}}};
    if (option == OptionName::Linger)
        answer.outcome = takeLinger(descriptor, answer.option);
    else if (option == OptionName::KeepAlive)
        answer.outcome = takeKeepAlive(descriptor, answer.option);
    else if (isTime(option))
        answer.outcome = takeTime(descriptor, answer.option);
    else
        answer.outcome = takeNumber(descriptor, answer.option);
    return answer;
}

Outcome takeError(int descriptor)
{
    int error = 0;
    auto outcome = take(descriptor, {SOL_SOCKET, SO_ERROR}, error);
    if (outcome.isOk())
        outcome.value = error;
    return outcome;
}

Outcome setDark(int descriptor, bool on)
{
    const int hops = on ? 255 : 0;
    int domain = AF_UNSPEC;
    if (auto asked = take(descriptor, {SOL_SOCKET, SO_DOMAIN}, domain); !asked.isOk())
        return Outcome::failed("setsockopt", asked.error);
    if (domain != AF_INET6)
        return put(descriptor, {IPPROTO_IP, IP_MINTTL}, hops);
    // An IPv6 socket may talk to an IPv4 peer; then the other option is the one that counts.
    put(descriptor, {IPPROTO_IP, IP_MINTTL}, hops);
    return put(descriptor, {IPPROTO_IPV6, IPV6_MINHOPCOUNT}, hops);
}

} // namespace socketlab::net
