#pragma once

#include "support/journalbuilder.h"

#include <random>
#include <string>
#include <vector>

namespace socketlab::tests {

/// Many connections between two actors, written by hand.
class Crowd
{
public:
    journal::Journal& journal() { return m_builder.journal(); }
    JournalBuilder& builder() { return m_builder; }
    ActorId alice() const { return m_alice; }
    ActorId bob() const { return m_bob; }

    /// Eight records for each connection, in turn.
    void open(std::size_t connections)
    {
        for (std::size_t i = 0; i < connections; ++i)
            openOne();
        m_builder.publish();
    }

    /// Four records each: a send, and the recv of its bytes, on connections drawn by lot among the first ones.
    void talk(std::size_t exchanges, std::size_t among)
    {
        for (std::size_t i = 0; i < exchanges; ++i)
            exchange(m_connections[m_random() % among]);
        m_builder.publish();
    }

    /// Connections that are opened, carry one message and are closed, one after the other: 16 records each.
    void comeAndGo(std::size_t connections)
    {
        for (std::size_t i = 0; i < connections; ++i) {
            openOne();
            exchange(m_connections.back());
            close(m_alice, m_connections.back().near);
            close(m_bob, m_connections.back().far);
        }
        m_builder.publish();
    }

private:
    struct Connection
    {
        SocketId near, far;
        StreamOffset offset{};
    };

    void openOne()
    {
        const auto number = static_cast<unsigned>(m_connections.size());
        const auto descriptor = static_cast<std::int32_t>(5 + 2 * number);
        const Connection connection{m_builder.openSocket("near" + std::to_string(number), m_alice, descriptor),
                                    m_builder.openSocket("far" + std::to_string(number), m_bob, descriptor + 1)};
        // A server's port for each 20,000 callers.
        m_builder.connect(connection.near, connection.far, static_cast<std::uint16_t>(30'000 + number % 20'000),
                          static_cast<std::uint16_t>(8000 + number / 20'000));
        m_connections.push_back(connection);
    }

    void exchange(Connection& connection)
    {
        constexpr std::string_view message = "sixteen bytes...";
        const auto at = connection.offset;
        m_builder.finishSend(m_builder.beginSend(m_alice, connection.near, at, message), connection.near, at,
                             static_cast<std::int64_t>(message.size()));
        m_builder.finishRecv(m_builder.beginRecv(m_bob, connection.far, 4096), connection.far, at, message);
        connection.offset = at + message.size();
    }

    void close(ActorId actor, SocketId socket)
    {
        m_builder.finish(m_builder.begin(actor, {.op = CallOp::Close, .socket = socket}),
                         {.op = CallOp::Close, .socket = socket});
    }

    std::mt19937 m_random{20'261'120}; // NOLINT(*-msc51-cpp): the same in every run
    JournalBuilder m_builder;
    ActorId m_alice = m_builder.startActor("alice");
    ActorId m_bob = m_builder.startActor("bob");
    std::vector<Connection> m_connections;
};

} // namespace socketlab::tests
