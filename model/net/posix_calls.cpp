#include "net/calls.h"

#include "net/finished.h"
#include "net/socketaddress.h"

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace socketlab::net {
namespace {

struct UnixAddress
{
    sockaddr_un raw{};
    socklen_t length = 0;

    const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&raw); }
};

// Nothing where the path is too long for the kernel's structure.
std::optional<UnixAddress> unixAddress(const std::string& path)
{
    UnixAddress address;
    if (path.size() >= sizeof address.raw.sun_path)
        return std::nullopt;
    address.raw.sun_family = AF_UNIX;
    std::memcpy(address.raw.sun_path, path.data(), path.size());
    const bool isAbstract = path.starts_with('@');
    if (isAbstract)
        address.raw.sun_path[0] = '\0';
    // The name of an abstract address ends where its length says; a path ends with its zero.
    address.length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size() + (isAbstract ? 0 : 1));
    return address;
}

constexpr int domainOf(SocketFamily family)
{
    switch (family) {
    case SocketFamily::IPv4: return AF_INET;
    case SocketFamily::IPv6: return AF_INET6;
    case SocketFamily::Unix: return AF_UNIX;
    }
    return AF_UNSPEC;
}

} // namespace

Made socket(SocketFamily family, SocketType type)
{
    const int kind = type == SocketType::Stream ? SOCK_STREAM : SOCK_DGRAM;
    return made("socket", ::socket(domainOf(family), kind | SOCK_CLOEXEC, 0));
}

Made socket(Endpoint::Family family)
{
    return socket(family == Endpoint::Family::IPv6 ? SocketFamily::IPv6 : SocketFamily::IPv4);
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

Outcome bindPath(int descriptor, const std::string& path)
{
    const auto address = unixAddress(path);
    return address ? finished("bind", ::bind(descriptor, address->get(), address->length))
                   : Outcome::failed("bind", ENAMETOOLONG);
}

Outcome connectPath(int descriptor, const std::string& path)
{
    const auto address = unixAddress(path);
    return address ? finished("connect", ::connect(descriptor, address->get(), address->length))
                   : Outcome::failed("connect", ENAMETOOLONG);
}

Outcome send(int descriptor, ByteView data)
{
    return finished("send", ::send(descriptor, data.data(), data.size(), MSG_NOSIGNAL));
}

Outcome sendUrgent(int descriptor, ByteView data)
{
    return finished("send", ::send(descriptor, data.data(), data.size(), MSG_OOB | MSG_NOSIGNAL));
}

Outcome sendTo(int descriptor, ByteView data, const Endpoint& address)
{
    const SocketAddress raw(address);
    return finished("sendto", ::sendto(descriptor, data.data(), data.size(), MSG_NOSIGNAL, raw.get(), raw.length));
}

Outcome recv(int descriptor, std::span<std::byte> into)
{
    return finished("recv", ::recv(descriptor, into.data(), into.size(), 0));
}

Outcome receiveUrgent(int descriptor, std::span<std::byte> into)
{
    return finished("recv", ::recv(descriptor, into.data(), into.size(), MSG_OOB));
}

Outcome peek(int descriptor, std::span<std::byte> into)
{
    return finished("recv", ::recv(descriptor, into.data(), into.size(), MSG_PEEK));
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

Made dup(int descriptor)
{
    return made("dup", ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0));
}

Descriptor duplicate(int descriptor)
{
    return std::move(dup(descriptor).descriptor);
}

Outcome putUnder(int number, const Descriptor& fresh)
{
    return finished("dup3", ::dup3(fresh.get(), number, O_CLOEXEC));
}

Outcome confineToLoopback(int descriptor)
{
    constexpr char name[] = "lo";
    return finished("setsockopt", ::setsockopt(descriptor, SOL_SOCKET, SO_BINDTODEVICE, name, sizeof name));
}

Made makeInvalid()
{
    return made("open", ::open("/", O_PATH | O_CLOEXEC));
}

Outcome closeKeepingNumber(const Descriptor& owner, const Descriptor& invalid)
{
    if (!invalid.isOpen())
        return Outcome::failed("close", EMFILE); // there was none left to make it with
    const int result = ::dup3(invalid.get(), owner.get(), O_CLOEXEC);
    return result < 0 ? Outcome::failed("close", errno) : Outcome::succeeded("close");
}

} // namespace socketlab::net
