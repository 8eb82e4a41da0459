#include "net/calls.h"

#include "net/socketaddress.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace socketlab::net {
namespace {

Outcome finished(const char* call, int result)
{
    return result < 0 ? Outcome::failed(call, errno) : Outcome::succeeded(call, result);
}

Outcome moved(const char* call, ssize_t count)
{
    return count < 0 ? Outcome::failed(call, errno) : Outcome::moved(call, count);
}

Made made(const char* call, int number)
{
    return {finished(call, number), Descriptor(number), {}};
}

} // namespace

Made socket(Endpoint::Family family)
{
    return made("socket", ::socket(family == Endpoint::Family::IPv6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
}

Outcome bind(int descriptor, const Endpoint& address)
{
    const SocketAddress raw(address);
    return finished("bind", ::bind(descriptor, raw.get(), raw.length));
}

Outcome listen(int descriptor, int backlog)
{
    return finished("listen", ::listen(descriptor, backlog));
}

Made accept(int descriptor)
{
    SocketAddress peer;
    auto result = made("accept", ::accept4(descriptor, peer.get(), &peer.length, SOCK_CLOEXEC));
    if (result.outcome.isOk())
        result.peer = peer.endpoint();
    return result;
}

Outcome connect(int descriptor, const Endpoint& address)
{
    const SocketAddress raw(address);
    return finished("connect", ::connect(descriptor, raw.get(), raw.length));
}

Outcome send(int descriptor, ByteView data)
{
    return moved("send", ::send(descriptor, data.data(), data.size(), MSG_NOSIGNAL));
}

Outcome recv(int descriptor, std::span<std::byte> into)
{
    return moved("recv", ::recv(descriptor, into.data(), into.size(), 0));
}

Outcome shutdown(int descriptor, Direction half)
{
    static_assert(SHUT_RD == static_cast<int>(Direction::Read) && SHUT_WR == static_cast<int>(Direction::Write)
                  && SHUT_RDWR == static_cast<int>(Direction::Both));
    return finished("shutdown", ::shutdown(descriptor, static_cast<int>(half)));
}

Outcome close(Descriptor& owner)
{
    return finished("close", ::close(owner.release()));
}

Descriptor duplicate(int descriptor)
{
    return Descriptor(::fcntl(descriptor, F_DUPFD_CLOEXEC, 0));
}

Outcome confineToLoopback(int descriptor)
{
    constexpr char name[] = "lo";
    return finished("setsockopt", ::setsockopt(descriptor, SOL_SOCKET, SO_BINDTODEVICE, name, sizeof name));
}

Outcome closeKeepingNumber(const Descriptor& owner)
{
    // Every socket call on an O_PATH descriptor gives EBADF, just as on a closed one.
    const Descriptor invalid(::open("/", O_PATH | O_CLOEXEC));
    if (!invalid.isOpen())
        return Outcome::failed("close", errno);
    const int result = ::dup3(invalid.get(), owner.get(), O_CLOEXEC);
    return result < 0 ? Outcome::failed("close", errno) : Outcome::succeeded("close");
}

} // namespace socketlab::net
