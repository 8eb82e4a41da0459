#include "net/localstream.h"

#include <array>
#include <cerrno>
#include <pthread.h>
#include <sys/socket.h>
#include <sys/uio.h>

namespace socketlab::net {
namespace {

// A frame that is cut in the middle would cost the rest of the stream.
class NotCancelled
{
public:
    NotCancelled() { ::pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &m_before); }
    ~NotCancelled() { ::pthread_setcancelstate(m_before, nullptr); }
    NotCancelled(const NotCancelled&) = delete;
    NotCancelled& operator=(const NotCancelled&) = delete;

private:
    int m_before = 0;
};

iovec vectorOf(ByteView bytes)
{
    // iovec serves reading too, so it knows no const; sendmsg only reads.
    return {const_cast<std::byte*>(bytes.data()), bytes.size()};
}

} // namespace

Outcome receiveNow(int descriptor, std::span<std::byte> into)
{
    const auto count = ::recv(descriptor, into.data(), into.size(), MSG_DONTWAIT);
    return count < 0 ? Outcome::failed("recv", errno) : Outcome::moved("recv", count);
}

bool isReadableNow(int descriptor)
{
    std::byte any{};
    return ::recv(descriptor, &any, 1, MSG_DONTWAIT | MSG_PEEK) >= 0 || (errno != EAGAIN && errno != EINTR);
}

Outcome sendWhole(int descriptor, ByteView first, ByteView second)
{
    const NotCancelled wholeFrames;
    const auto total = first.size() + second.size();
    while (!first.empty() || !second.empty()) {
        std::array<iovec, 2> parts{vectorOf(first), vectorOf(second)};
        msghdr message{};
        message.msg_iov = parts.data();
        message.msg_iovlen = parts.size();
        const auto count = ::sendmsg(descriptor, &message, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return Outcome::failed("send", errno);
        const auto moved = static_cast<std::size_t>(count);
        const auto ofFirst = moved < first.size() ? moved : first.size();
        first = first.subspan(ofFirst);
        second = second.subspan(moved - ofFirst);
    }
    return Outcome::moved("send", static_cast<std::int64_t>(total));
}

} // namespace socketlab::net
