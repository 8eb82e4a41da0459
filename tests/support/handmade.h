#pragma once

#include "items/sessionview.h"
#include "support/journalbuilder.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace socketlab::tests {

using namespace std::string_literals;
using namespace std::string_view_literals;

/// Makes the test fail as soon as a model breaks a rule of Qt's.
inline void watch(QAbstractItemModel& model)
{
    new QAbstractItemModelTester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal, &model);
}

/// A journal written by hand under a pump.
struct HandMade : JournalBuilder
{
    items::SessionView view{journal()};
    items::Pump& pump = view.pump;

    /// Publishes, and waits until all of it has been folded and told.
    bool settle()
    {
        publish();
        return QTest::qWaitFor([this] { return pump.latest().applied() == journal().size(); }, patience);
    }
};

/// alice.a and bob.b, connected.
struct TwoTalking : HandMade
{
    TwoTalking() { connect(a, b, 40001, 40002); }

    void send(std::string_view data, std::uint64_t offset = 0)
    {
        const StreamOffset at{offset};
        finishSend(beginSend(alice, a, at, data), a, at, static_cast<std::int64_t>(data.size()));
    }
    void receive(std::string_view data, std::uint64_t offset = 0, std::int64_t size = 100)
    {
        finishRecv(beginRecv(bob, b, size), b, StreamOffset{offset}, data);
    }
    void answer(std::string_view data, std::uint64_t offset = 0)
    {
        const StreamOffset at{offset};
        finishSend(beginSend(bob, b, at, data), b, at, static_cast<std::int64_t>(data.size()));
    }
    /// The two directions, as soon as the connection is folded.
    std::size_t fromAlice() const { return *pump.state().socket(a)->outgoing; }
    std::size_t fromBob() const { return *pump.state().socket(b)->outgoing; }

    ActorId alice = startActor("alice");
    ActorId bob = startActor("bob");
    SocketId a = openSocket("a", alice, 5);
    SocketId b = openSocket("b", bob, 6);
};

/// What the table shows, for comparing: cells joined by ` | `.
inline QString rowText(const QAbstractItemModel& model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells += model.index(row, column).data().toString();
    return cells.join(QStringLiteral(" | "));
}

} // namespace socketlab::tests
