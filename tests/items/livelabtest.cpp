#include "engine/lab.h"
#include "items/actorsmodel.h"
#include "items/journalmodel.h"
#include "items/socketsmodel.h"
#include "items/tapemodel.h"
#include "support/handmade.h"

namespace socketlab::tests {

using items::ActorsModel;
using items::JournalModel;
using items::SocketsModel;
using items::TapeModel;

namespace {

constexpr int generous = 30'000; // milliseconds

/// All models over real sockets, each watched while real threads make the journal grow.
struct Live
{
    engine::Lab lab;
    items::Pump pump{lab.journal()};
    ActorsModel actors{pump};
    SocketsModel sockets{pump};
    JournalModel journal{pump};
    TapeModel tape{pump};

    Live()
    {
        for (QAbstractItemModel* model : std::initializer_list<QAbstractItemModel*>{&actors, &sockets, &journal, &tape})
            watch(*model);
    }

    void submit(std::string_view actor, std::string_view statement)
    {
        const auto call = lab.submit(lab.actor(actor), statement);
        QVERIFY2(call, call ? "" : call.error().message.c_str());
    }

    QString socketText(std::string_view name, int column) const
    {
        const auto* socket = pump.state().socketNamed(name);
        return socket ? sockets.index(sockets.rowOf(socket->id), column).data().toString() : QString();
    }
    bool isOpen(std::string_view name) const
    {
        return socketText(name, SocketsModel::State) == QStringLiteral("ESTABLISHED");
    }
    bool isWaiting(std::string_view actor) const
    {
        const auto* state = pump.state().actorNamed(actor);
        return state && actors.index(actors.rowOf(state->id), 0).data(ActorsModel::IsWaitingRole).toBool();
    }
    QString lastResultOf(std::string_view actor) const
    {
        const auto* state = pump.state().actorNamed(actor);
        for (int row = journal.rowCount() - 1; state && row >= 0; --row)
            if (journal.index(row, 0).data(JournalModel::ActorIdRole).value<ActorId>() == state->id)
                return journal.index(row, JournalModel::Result).data().toString();
        return {};
    }

    /// Each actor has a thread of its own, so others must wait until the world has made the sockets.
    bool pair()
    {
        lab.actor("alice");
        lab.actor("bob");
        submit(engine::Lab::worldName, "pair alice.a bob.b");
        return QTest::qWaitFor([this] { return isOpen("a") && isOpen("b") && !isWaiting(engine::Lab::worldName); },
                               generous);
    }
};

} // namespace

class LiveLabTest : public QObject
{
    Q_OBJECT

private slots:
    void pair_showsTwoConnectedSockets_andHidesItsInnerCalls();
    void recv_waits_untilBytesCome();
    void shutdown_ofTheOtherSide_turnsStateAndResult();
    void release_endsTheWaitingCall();
    void stream_ofManyCalls_losesNoRow();
};

void LiveLabTest::pair_showsTwoConnectedSockets_andHidesItsInnerCalls()
{
    Live live;
    QVERIFY(live.pair());
    QCOMPARE(live.socketText("a", SocketsModel::Owner), QStringLiteral("alice"));
    QCOMPARE(live.socketText("b", SocketsModel::Owner), QStringLiteral("bob"));
    QCOMPARE(live.socketText("a", SocketsModel::Local), live.socketText("b", SocketsModel::Remote));
    QCOMPARE(live.journal.index(0, JournalModel::Result).data().toString(), QStringLiteral("ok"));
    QCOMPARE(live.journal.rowCount(), 1);
    QCOMPARE(live.journal.index(0, JournalModel::Call).data().toString(), QStringLiteral("pair(a, b)"));
    live.journal.setSetUpCalls(items::SetUpCalls::Shown);
    QVERIFY(live.journal.rowCount() > 5);
}

void LiveLabTest::recv_waits_untilBytesCome()
{
    Live live;
    QVERIFY(live.pair());
    live.submit("bob", "recv b 100");
    QTRY_VERIFY_WITH_TIMEOUT(live.isWaiting("bob"), generous);
    QCOMPARE(live.lastResultOf("bob"), QStringLiteral("waiting"));
    live.submit("alice", "send a \"hi\"");
    QTRY_COMPARE_WITH_TIMEOUT(live.lastResultOf("bob"), QStringLiteral("2"), generous);
    QVERIFY(!live.isWaiting("bob"));
    live.tape.setStream(live.pump.state().socketNamed("a")->outgoing);
    QTRY_COMPARE_WITH_TIMEOUT(live.tape.rowCount(), 2, generous);
    QTRY_COMPARE_WITH_TIMEOUT(live.tape.index(1, TapeModel::Place).data().toString(), QStringLiteral("read"), generous);
    QCOMPARE(live.tape.index(1, TapeModel::Character).data().toString(), QStringLiteral("i"));
}

void LiveLabTest::shutdown_ofTheOtherSide_turnsStateAndResult()
{
    Live live;
    QVERIFY(live.pair());
    live.submit("alice", "shutdown a write");
    live.submit("bob", "recv b 100");
    QTRY_COMPARE_WITH_TIMEOUT(live.lastResultOf("bob"), QStringLiteral("0"), generous);
    QTRY_COMPARE_WITH_TIMEOUT(live.socketText("b", SocketsModel::State), QStringLiteral("CLOSE_WAIT"), generous);
    live.submit("bob", "close b");
    QTRY_COMPARE_WITH_TIMEOUT(live.socketText("b", SocketsModel::State), QStringLiteral("closed"), generous);
}

void LiveLabTest::release_endsTheWaitingCall()
{
    Live live;
    QVERIFY(live.pair());
    live.submit("bob", "recv b 100");
    QTRY_VERIFY_WITH_TIMEOUT(live.isWaiting("bob"), generous);
    live.lab.release(live.lab.actor("bob"));
    QTRY_COMPARE_WITH_TIMEOUT(live.lastResultOf("bob"), QStringLiteral("0"), generous);
}

void LiveLabTest::stream_ofManyCalls_losesNoRow()
{
    constexpr int rounds = 500;
    Live live;
    QVERIFY(live.pair());
    for (int i = 0; i < rounds; ++i) {
        live.submit("alice", "send a \"x\"");
        live.submit("bob", "recv b 1");
    }
    QTRY_COMPARE_WITH_TIMEOUT(live.journal.rowCount(), 1 + 2 * rounds, generous);
    QTRY_VERIFY_WITH_TIMEOUT(!live.journal.hasWaiting(), generous);
    live.tape.setStream(live.pump.state().socketNamed("a")->outgoing);
    QCOMPARE(live.tape.rowCount(), rounds);
    QCOMPARE(live.tape.index(rounds - 1, TapeModel::Place).data().toString(), QStringLiteral("read"));
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::LiveLabTest)
#include "livelabtest.moc"
