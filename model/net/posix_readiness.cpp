#include "net/readiness.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/select.h>
#include <sys/time.h>

namespace socketlab::net {
namespace {

static_assert(FD_SETSIZE == selectLimit);

struct PollBit
{
    std::uint8_t ready;
    short event;
    bool canBeAsked;
};
constexpr std::array pollBits{
    PollBit{Ready::Readable, POLLIN, true},     PollBit{Ready::Writable, POLLOUT, true},
    PollBit{Ready::Exceptional, POLLPRI, true}, PollBit{Ready::HungUp, POLLHUP, false},
    PollBit{Ready::Failed, POLLERR, false},     PollBit{Ready::Invalid, POLLNVAL, false},
};

short eventsOf(std::uint8_t asked)
{
    int events = 0;
    for (const auto& [ready, event, canBeAsked] : pollBits)
        if (canBeAsked && (asked & ready) != 0)
            events |= event;
    return static_cast<short>(events);
}

std::uint8_t answerOf(short events)
{
    unsigned answer = 0;
    for (const auto& [ready, event, canBeAsked] : pollBits)
        if ((events & event) != 0)
            answer |= ready;
    return static_cast<std::uint8_t>(answer);
}

int pollTimeout(Timeout timeout)
{
    return timeout ? static_cast<int>(std::clamp<std::int64_t>(timeout->count(), 0, INT32_MAX)) : -1;
}

// The three bitmaps that select reads and overwrites.
class SelectSets
{
public:
    static constexpr std::array<std::uint8_t, 3> bits{Ready::Readable, Ready::Writable, Ready::Exceptional};

    void add(const Watched& watched)
    {
        for (std::size_t i = 0; i < bits.size(); ++i)
            if ((watched.asked & bits.at(i)) != 0)
                FD_SET(watched.descriptor, &m_sets.at(i));
        m_end = std::max(m_end, watched.descriptor + 1);
    }

    // The kernel's sets do not tell who asked; two entries of one descriptor each hear what they asked for.
    std::uint8_t answerFor(const Watched& watched) const
    {
        unsigned answer = 0;
        for (std::size_t i = 0; i < bits.size(); ++i)
            if ((watched.asked & bits.at(i)) != 0 && FD_ISSET(watched.descriptor, &m_sets.at(i)))
                answer |= bits.at(i);
        return static_cast<std::uint8_t>(answer);
    }

    int wait(timeval* timeout) { return ::select(m_end, m_sets.data(), &m_sets[1], &m_sets[2], timeout); }

private:
    std::array<fd_set, 3> m_sets{}; // empty is all zero, as FD_ZERO makes it
    int m_end = 0;
};

Outcome waitForOne(int descriptor, std::uint8_t asked, Timeout timeout)
{
    Watched watched{.descriptor = descriptor, .asked = asked};
    return poll({&watched, 1}, timeout);
}

} // namespace

Outcome select(std::span<Watched> list, Timeout timeout)
{
    SelectSets sets;
    for (auto& watched : list)
        watched.answered = 0;
    for (const auto& watched : list) {
        if (watched.descriptor >= selectLimit)
            return Outcome::failed("select", EINVAL);
        if (watched.descriptor < 0)
            return Outcome::failed("select", EBADF);
        sets.add(watched);
    }
    timeval time{};
    if (timeout) {
        time.tv_sec = timeout->count() / 1000;
        time.tv_usec = timeout->count() % 1000 * 1000;
    }
    const int count = sets.wait(timeout ? &time : nullptr);
    if (count < 0)
        return Outcome::failed("select", errno);
    for (auto& watched : list)
        watched.answered = sets.answerFor(watched);
    return Outcome::succeeded("select", count);
}

Outcome poll(std::span<Watched> list, Timeout timeout)
{
    std::vector<pollfd> asked;
    asked.reserve(list.size());
    for (const auto& watched : list)
        asked.push_back({watched.descriptor, eventsOf(watched.asked), 0});
    const int count = ::poll(asked.data(), asked.size(), pollTimeout(timeout));
    const int error = errno;
    for (std::size_t i = 0; i < list.size(); ++i)
        list[i].answered = count < 0 ? std::uint8_t{0} : answerOf(asked[i].revents);
    return count < 0 ? Outcome::failed("poll", error) : Outcome::succeeded("poll", count);
}

Outcome waitForReadable(int descriptor, Timeout timeout)
{
    return waitForOne(descriptor, Ready::Readable, timeout);
}

Outcome waitForWritable(int descriptor, Timeout timeout)
{
    return waitForOne(descriptor, Ready::Writable, timeout);
}

} // namespace socketlab::net
