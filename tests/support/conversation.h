#pragma once

#include "net/calls.h"
#include "net/kernelview.h"
#include "net/options.h"
#include "net/readiness.h"

#include <QTest>

#include <array>
#include <functional>
#include <string>

namespace socketlab::tests {

using net::SocketFamily;

/// What must not happen is watched for so long.
inline constexpr std::chrono::milliseconds quietTime{200};

inline Endpoint loopbackOf(SocketFamily family, std::uint16_t port = 0)
{
    return family == SocketFamily::IPv6 ? *numericEndpoint({"::1", port}) : Endpoint::loopback(port);
}

inline net::Descriptor openSocket(SocketFamily family)
{
    return std::move(net::socket(family).descriptor);
}

/// A listener on a free port of loopback; `prepare` sees the socket before it is bound.
inline net::Descriptor openListener(SocketFamily family, int backlog = 5, const std::function<void(int)>& prepare = {})
{
    auto listener = openSocket(family);
    if (prepare)
        prepare(listener.get());
    net::bind(listener.get(), loopbackOf(family));
    net::listen(listener.get(), backlog);
    return listener;
}

inline net::Descriptor openCaller(SocketFamily family)
{
    auto caller = openSocket(family);
    net::setNonBlocking(caller.get(), true);
    return caller;
}

/// Two connected sockets and the listener they met at.
struct Connected
{
    net::Descriptor listener;
    net::Descriptor caller;
    net::Descriptor called;

    explicit Connected(SocketFamily family, const std::function<void(int)>& prepare = {})
        : listener(openListener(family, 5, prepare))
        , caller(openSocket(family))
    {
        if (prepare)
            prepare(caller.get());
        net::connect(caller.get(), net::localEndpoint(listener.get()));
        called = std::move(net::accept(listener.get()).descriptor);
    }
};

/// `ok`, `3`, `EPIPE`.
inline std::string brief(const Outcome& outcome)
{
    return outcome.isOk() ? std::to_string(outcome.value) : errorName(outcome.error);
}

inline std::string sendText(const net::Descriptor& socket, std::string_view text)
{
    return brief(net::send(socket.get(), toBytes(text)));
}

/// What recv gave: the bytes in quotes, `0` for the end, or the errno.
inline std::string recvText(const net::Descriptor& socket, std::size_t size = 60)
{
    std::array<std::byte, 64> buffer{};
    const auto outcome = net::recv(socket.get(), std::span(buffer).first(size));
    return outcome.isOk() && outcome.value > 0
        ? quotedData(std::span(buffer).first(static_cast<std::size_t>(outcome.value)))
        : brief(outcome);
}

inline bool waitFor(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, patience);
}

inline bool waitForState(const net::Descriptor& socket, TcpState state)
{
    return waitFor([&] { return net::observe(socket.get()).state == state; });
}

inline bool waitForBytes(const net::Descriptor& socket, std::uint32_t bytes)
{
    return waitFor([&] { return net::observe(socket.get()).receiveQueue == bytes; });
}

/// Whether nothing can be read from it for the quiet time.
inline bool staysQuiet(const net::Descriptor& socket)
{
    return net::waitForReadable(socket.get(), quietTime).value == 0;
}

/// What one select answers at once, asked for all three: `RW`, `-`, or the errno.
inline std::string selectNow(const net::Descriptor& socket)
{
    Watched watched{.descriptor = socket.get(), .asked = Ready::Readable | Ready::Writable | Ready::Exceptional};
    const auto outcome = net::select({&watched, 1}, std::chrono::milliseconds(0));
    return outcome.isOk() ? readyLetters(watched.answered) : errorName(outcome.error);
}

/// The same, when it has come to say that.
inline std::string selectUntil(const net::Descriptor& socket, const std::string& wanted)
{
    waitFor([&] { return selectNow(socket) == wanted; });
    return selectNow(socket);
}

/// One row for each family that this machine has.
inline void addFamilies()
{
    QTest::addColumn<int>("family");
    QTest::newRow("IPv4") << static_cast<int>(SocketFamily::IPv4);
    auto six = openSocket(SocketFamily::IPv6);
    if (net::bind(six.get(), loopbackOf(SocketFamily::IPv6)).isOk())
        QTest::newRow("IPv6") << static_cast<int>(SocketFamily::IPv6);
}

} // namespace socketlab::tests

#define FETCH_FAMILY()                                                                                                 \
    QFETCH(int, family);                                                                                               \
    const auto domain = static_cast<socketlab::net::SocketFamily>(family)
