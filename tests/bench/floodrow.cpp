#include "flood.h"

#include "compare.h"
#include "conversation.h"
#include "engine/lab.h"
#include "program.h"

#include <chrono>
#include <cstring>
#include <fmt/format.h>
#include <stdexcept>
#include <thread>

namespace socketlab::bench {
namespace {

constexpr int sends = 100'000;
constexpr int connections = 10'000;
constexpr int connectionsPerSecond = 5'000;
constexpr std::size_t ahead = 64; // calls that are submitted before the first of them has returned
constexpr std::chrono::seconds patience{60};

// A server of the lab: one actor, told by statements what to call, and read through its journal.
class Server
{
public:
    Server()
    {
        for (const char* const statement : {"socket L", "bind L 127.0.0.1:0", "listen L 4096"})
            submit(statement);
        for (SocketObserved seen; m_port == 0;)
            next([&](const Record& record) {
                if (const auto* observed = std::get_if<SocketObserved>(&record.event))
                    m_port = observed->local.port;
            });
    }

    std::uint16_t port() const { return m_port; }

    void submit(const std::string& statement)
    {
        if (const auto done = m_lab.submit(m_actor, std::string_view(statement)); !done)
            throw std::runtime_error(done.error().message);
    }

    // Hands out the records that have come since the last time; waits for the first of them.
    template <class Take>
    void next(const Take& take)
    {
        const auto& journal = m_lab.journal();
        if (!journal.waitForMore(m_read, Clock::now() + patience))
            throw std::runtime_error("the lab's server has stopped answering");
        for (const auto end = journal.size(); m_read < end; ++m_read)
            take(journal.at(m_read));
    }

    ByteView payload(const Record& record) const { return m_lab.journal().payload(record); }

private:
    engine::Lab m_lab;
    ActorId m_actor = m_lab.actor("server");
    Sequence m_read = 0;
    std::uint16_t m_port = 0;
};

Finding inFull(std::string what, std::uint64_t got, std::uint64_t wanted, std::string_view unit, Timestamp began)
{
    const auto seconds = std::chrono::duration<double>(Clock::now() - began).count();
    return {std::move(what),
            "all",
            fmt::format("{} {} in {:.2f} s", got, unit, seconds),
            fmt::format("{} sent", wanted),
            fmt::format("{:.2f}", static_cast<double>(got) / static_cast<double>(wanted)),
            got == wanted};
}

// How many of the bytes stand in the journal where and as they were sent.
Finding floodWithSends()
{
    Server server;
    const auto began = Clock::now();
    const Companion client({ownPath(), "--flood-sends", fmt::format("{}", server.port()), fmt::format("{}", sends)});
    server.submit("accept L as A");
    std::size_t outstanding = 0;
    std::uint64_t right = 0;
    for (bool hasEnded = false; !hasEnded;) {
        for (; outstanding < ahead; ++outstanding)
            server.submit("recv A 65536");
        server.next([&](const Record& record) {
            const auto* const returned = std::get_if<CallReturned>(&record.event);
            if (!returned || returned->op != CallOp::Recv)
                return;
            --outstanding;
            hasEnded = hasEnded || returned->value <= 0;
            auto at = static_cast<std::uint64_t>(returned->offset);
            for (const auto byte : server.payload(record))
                if (byte == floodByte(at++))
                    ++right;
        });
    }
    return inFull("100,000 sends on one connection", right, std::uint64_t{sends} * floodSendSize, "bytes", began);
}

Finding floodWithConnections()
{
    Server server;
    const auto began = Clock::now();
    const Companion client({ownPath(), "--flood-connections", fmt::format("{}", server.port()),
                            fmt::format("{}", connections), fmt::format("{}", connectionsPerSecond)});
    std::size_t submitted = 0;
    std::size_t done = 0;
    std::uint64_t accepted = 0;
    while (done < connections) {
        for (; submitted < connections && submitted < done + ahead; ++submitted) {
            server.submit(fmt::format("accept L as c{}", submitted));
            server.submit(fmt::format("close c{}", submitted));
        }
        server.next([&](const Record& record) {
            const auto* const returned = std::get_if<CallReturned>(&record.event);
            if (returned && returned->op == CallOp::Accept) {
                ++done;
                if (returned->error == 0)
                    ++accepted;
            }
        });
    }
    return inFull("10,000 connections at 5,000/s", accepted, std::uint64_t{connections}, "connections", began);
}

} // namespace

std::vector<Finding> measureFlood()
{
    return {floodWithSends(), floodWithConnections()};
}

} // namespace socketlab::bench
