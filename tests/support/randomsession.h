#pragma once

#include "support/journalbuilder.h"

#include <cerrno>
#include <random>

namespace socketlab::tests {

/// Two actors at the ends of connections who send, receive, fail, wait and close, in an order that follows from `seed`.
class RandomSession
{
public:
    explicit RandomSession(unsigned seed) : m_random(seed)
    {
        m_builder.startActor("world", ActorKind::World);
        m_alice = m_builder.startActor("alice");
        m_bob = m_builder.startActor("bob");
    }

    journal::Journal& journal() { return m_builder.journal(); }

    /// So many calls more, published.
    void go(int calls)
    {
        for (int i = 0; i < calls; ++i)
            step();
        m_builder.publish();
    }

private:
    struct Connection
    {
        SocketId a, b;
        std::uint64_t sent = 0;
        std::uint64_t received = 0;
        std::optional<CallId> waiting; // bob's recv
    };

    unsigned dice(unsigned sides) { return static_cast<unsigned>(m_random() % sides); }

    void connect()
    {
        Connection connection{m_builder.openSocket("a", m_alice, 5), m_builder.openSocket("b", m_bob, 6), 0, 0, {}};
        const auto port = static_cast<std::uint16_t>(10'000 + m_connections++ * 2);
        m_builder.connect(connection.a, connection.b, port, static_cast<std::uint16_t>(port + 1));
        m_open.push_back(connection);
    }

    void close(std::size_t index)
    {
        const auto& connection = m_open[index];
        for (const auto& [actor, socket] : {std::pair(m_alice, connection.a), std::pair(m_bob, connection.b)})
            m_builder.finish(m_builder.begin(actor, {.op = CallOp::Close, .socket = socket}),
                             {.op = CallOp::Close, .socket = socket});
        m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(index));
    }

    void send(Connection& connection)
    {
        const std::string data(1 + dice(40), static_cast<char>('a' + dice(26)));
        const StreamOffset offset{connection.sent};
        const auto call = m_builder.beginSend(m_alice, connection.a, offset, data);
        if (dice(20) == 0)
            return m_builder.fail(call, CallOp::Send, connection.a, EPIPE);
        m_builder.finishSend(call, connection.a, offset, static_cast<std::int64_t>(data.size()));
        connection.sent += data.size();
    }

    void receive(Connection& connection)
    {
        if (!connection.waiting) {
            connection.waiting = m_builder.beginRecv(m_bob, connection.b, 100);
            return;
        }
        const auto count = std::min<std::uint64_t>(connection.sent - connection.received, 1 + dice(30));
        m_builder.finishRecv(*connection.waiting, connection.b, StreamOffset{connection.received},
                             std::string(count, 'r'));
        connection.waiting.reset();
        connection.received += count;
    }

    void step()
    {
        if (m_open.empty() || (m_open.size() < 5 && dice(50) == 0))
            connect();
        const auto index = dice(static_cast<unsigned>(m_open.size()));
        auto& connection = m_open[index];
        const auto what = dice(100);
        if (what < 45)
            send(connection);
        else if (what < 90)
            receive(connection);
        else if (what < 96)
            m_builder.observe({.socket = connection.b,
                               .state = TcpState::Established,
                               .bytesKnown = true,
                               .receiveQueue = dice(100),
                               .unsent = dice(10),
                               .local = Endpoint::loopback(1),
                               .remote = Endpoint::loopback(2)});
        else if (what < 98)
            m_builder.append(ActorId{1}, Marked{MarkKind::Note}, toBytes("a note"));
        else
            close(index);
    }

    std::mt19937 m_random;
    JournalBuilder m_builder;
    ActorId m_alice{}, m_bob{};
    unsigned m_connections = 0;
    std::vector<Connection> m_open;
};

} // namespace socketlab::tests
