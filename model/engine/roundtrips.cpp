#include "engine/measure.h"

#include "engine/stopwatch.h"
#include "net/calls.h"
#include "net/cpu.h"
#include "net/files.h"
#include "net/kernelview.h"
#include "net/options.h"
#include "net/sharedmemory.h"

#include <fmt/format.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <new>
#include <thread>

namespace socketlab::engine {
namespace {

constexpr std::size_t messageSize = 16;
using Message = std::array<std::byte, messageSize>;

/// One of the two ends of a channel.
class End
{
public:
    End() = default;
    virtual ~End() = default;
    End(const End&) = delete;
    End(End&&) = delete;
    End& operator=(const End&) = delete;
    End& operator=(End&&) = delete;

    virtual Outcome send(const Message& message) = 0;
    virtual Outcome receive(Message& message) = 0; ///< value 0: the other end has hung up
    virtual void hangUp() = 0;                     ///< the other end's receive() returns
};

struct Ends
{
    std::unique_ptr<End> near;
    std::unique_ptr<End> far;
};
using MadeEnds = std::expected<Ends, std::string>;

class DescriptorEnd : public End
{
public:
    /// The same one twice for a socket.
    DescriptorEnd(net::Descriptor reading, net::Descriptor writing)
        : m_reading(std::move(reading))
        , m_writing(std::move(writing))
    {
    }

    Outcome send(const Message& message) override
    {
        for (;;)
            if (const auto outcome = net::write(m_writing.get(), message); outcome.error != EINTR)
                return outcome;
    }

    Outcome receive(Message& message) override
    {
        Outcome outcome;
        for (std::size_t got = 0; got < message.size();) {
            outcome = net::read(m_reading.get(), std::span(message).subspan(got));
            if (outcome.error == EINTR)
                continue;
            if (!outcome.isOk() || outcome.value == 0)
                return outcome;
            got += static_cast<std::size_t>(outcome.value);
        }
        return outcome;
    }

    void hangUp() override
    {
        net::shutdown(m_writing.get(), Direction::Both); // no socket: ENOTSOCK, and closing does it
        m_writing.reset();
    }

private:
    net::Descriptor m_reading;
    net::Descriptor m_writing;
};

/// What both ends of shared memory see.
struct Board
{
    struct Box
    {
        net::SharedSemaphore isFull{0};
        Message message{};
    };
    Box there;
    Box back;
    std::atomic<bool> isOver{false};
};

class SharedEnd : public End
{
public:
    SharedEnd(std::shared_ptr<Board> board, Board::Box& out, Board::Box& in)
        : m_board(std::move(board))
        , m_out(out)
        , m_in(in)
    {
    }

    Outcome send(const Message& message) override
    {
        m_out.message = message;
        return m_out.isFull.post();
    }

    Outcome receive(Message& message) override
    {
        Outcome outcome;
        do // NOLINT(cppcoreguidelines-avoid-do-while): waited for at least once
            outcome = m_in.isFull.wait();
        while (outcome.error == EINTR);
        message = m_in.message;
        if (outcome.isOk())
            outcome.value = m_board->isOver ? 0 : static_cast<std::int64_t>(message.size());
        return outcome;
    }

    void hangUp() override
    {
        m_board->isOver = true;
        m_out.isFull.post();
    }

private:
    std::shared_ptr<Board> m_board;
    Board::Box& m_out;
    Board::Box& m_in;
};

std::unexpected<std::string> cannot(std::string_view what, const Outcome& outcome)
{
    return std::unexpected(
        fmt::format("No {} could be made to measure: {}; {}.", what, toText(outcome), errorMeaning(outcome.error)));
}

MadeEnds join(net::MadePair there, net::MadePair back)
{
    return Ends{std::make_unique<DescriptorEnd>(std::move(back.descriptors[0]), std::move(there.descriptors[1])),
                std::make_unique<DescriptorEnd>(std::move(there.descriptors[0]), std::move(back.descriptors[1]))};
}

MadeEnds makePipes()
{
    auto there = net::pipe();
    auto back = net::pipe();
    if (!there.outcome.isOk() || !back.outcome.isOk())
        return cannot("pipe", there.outcome.isOk() ? back.outcome : there.outcome);
    return join(std::move(there), std::move(back));
}

// A named pipe that has both ends open; the name is gone again.
net::MadePair openFifo(std::string_view direction)
{
    std::error_code ignored;
    auto folder = std::filesystem::temp_directory_path(ignored);
    const auto path = (folder / fmt::format("socketlab-rtt-{}-{}", direction, net::currentThread())).string();
    if (const auto made = net::makeFifo(path); !made.isOk())
        return {made, {}};
    // A reader that does not wait for its writer is what lets one thread open both.
    auto reader = net::open(path, net::OpenMode::Read, net::OpenWait::Never);
    auto writer = net::open(path, net::OpenMode::Write);
    net::removeFile(path);
    const auto waits = net::setBlocking(reader.descriptor.get(), net::Blocking::Waits);
    for (const auto& outcome : {reader.outcome, writer.outcome, waits})
        if (!outcome.isOk())
            return {outcome, {}};
    return {reader.outcome, {std::move(reader.descriptor), std::move(writer.descriptor)}};
}

MadeEnds makeFifos()
{
    auto there = openFifo("there");
    auto back = openFifo("back");
    if (!there.outcome.isOk() || !back.outcome.isOk())
        return cannot("named pipe", there.outcome.isOk() ? back.outcome : there.outcome);
    return join(std::move(there), std::move(back));
}

MadeEnds joinSockets(net::Descriptor near, net::Descriptor far)
{
    auto nearTwin = net::duplicate(near.get());
    auto farTwin = net::duplicate(far.get());
    return Ends{std::make_unique<DescriptorEnd>(std::move(near), std::move(nearTwin)),
                std::make_unique<DescriptorEnd>(std::move(far), std::move(farTwin))};
}

MadeEnds makeUnixSockets()
{
    auto pair = net::socketpair(net::SocketType::Stream);
    if (!pair.outcome.isOk())
        return cannot("pair of Unix sockets", pair.outcome);
    return joinSockets(std::move(pair.descriptors[0]), std::move(pair.descriptors[1]));
}

MadeEnds makeConnection()
{
    const auto listener = net::socket(net::SocketFamily::IPv4);
    auto caller = net::socket(net::SocketFamily::IPv4);
    const auto place = [&] { return net::localEndpoint(listener.descriptor.get()); };
    for (const auto& step : {net::bind(listener.descriptor.get(), Endpoint::loopback(0)),
                             net::listen(listener.descriptor.get(), 1), net::connect(caller.descriptor.get(), place())})
        if (!step.isOk())
            return cannot("TCP connection", step);
    auto called = net::accept(listener.descriptor.get());
    if (!called.outcome.isOk())
        return cannot("TCP connection", called.outcome);
    for (const auto* end : {&caller, &called})
        net::setOption(end->descriptor.get(), {OptionName::NoDelay, true, {}});
    return joinSockets(std::move(caller.descriptor), std::move(called.descriptor));
}

MadeEnds makeSharedMemory()
{
    auto [outcome, mapped] = net::SharedMemory::make(sizeof(Board));
    if (!outcome.isOk())
        return cannot("shared memory", outcome);
    auto memory = std::make_shared<net::SharedMemory>(std::move(mapped));
    // The memory goes after what stands in it.
    const std::shared_ptr<Board> board(new (memory->bytes().data()) Board, [memory](Board* gone) { gone->~Board(); });
    for (const auto* box : {&board->there, &board->back})
        if (!box->isFull.made().isOk())
            return cannot("semaphore", box->isFull.made());
    return Ends{std::make_unique<SharedEnd>(board, board->there, board->back),
                std::make_unique<SharedEnd>(board, board->back, board->there)};
}

MadeEnds makeEnds(MeasureSubject channel)
{
    switch (channel) {
    case MeasureSubject::Pipe: return makePipes();
    case MeasureSubject::Fifo: return makeFifos();
    case MeasureSubject::Unix: return makeUnixSockets();
    case MeasureSubject::Tcp: return makeConnection();
    case MeasureSubject::Shm: return makeSharedMemory();
    default: return std::unexpected(fmt::format("{} is no channel that bytes go through.", specOf(channel).name));
    }
}

// Sends back whatever comes, until the other end hangs up.
void answer(End& end)
{
    const net::WithoutSigpipe held;
    Message message{};
    for (;;) {
        const auto got = end.receive(message);
        if (!got.isOk() || got.value == 0 || !end.send(message).isOk())
            return;
    }
}

} // namespace

MeasureResult measureRoundTrips(MeasureSubject channel, std::uint32_t count, const std::stop_token& stop)
{
    auto ends = makeEnds(channel);
    if (!ends)
        return std::unexpected(ends.error());
    const net::WithoutSigpipe held;
    Message message{};
    std::thread answerer(answer, std::ref(*ends->far));
    Stopwatch watch(count);
    Outcome outcome;
    while (watch.count() < count && !stop.stop_requested() && outcome.isOk()) {
        const auto began = Clock::now();
        outcome = ends->near->send(message);
        if (outcome.isOk())
            outcome = ends->near->receive(message);
        if (outcome.isOk() && outcome.value == 0)
            outcome = Outcome::failed(outcome.call, EPIPE);
        if (outcome.isOk())
            watch.add(Clock::now() - began);
    }
    const auto measured = watch.result();
    ends->near->hangUp();
    answerer.join();
    if (!outcome.isOk())
        return std::unexpected(fmt::format("The measuring of {} broke off: {}; {}.", specOf(channel).name,
                                           toText(outcome), errorMeaning(outcome.error)));
    return measured;
}

} // namespace socketlab::engine
