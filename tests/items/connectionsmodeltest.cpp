#include "items/connectionsmodel.h"
#include "support/handmade.h"

#include <QSignalSpy>

namespace socketlab::tests {

using items::ConnectionsModel;

class ConnectionsModelTest : public QObject
{
    Q_OBJECT

private slots:
    void connection_isARow_withBothEndsAndWays();
    void connection_inTheMiddleCloses_onlyItsRowGoes();
    void call_waits_isMarkedAtItsEnd();
    void moment_beforeTheConnection_hasNoRow();
    void waitingRoom_namesWhoWaits();
};

namespace {

/// Alice calls bob any number of times.
struct Callers : HandMade
{
    ActorId alice = startActor("alice");
    ActorId bob = startActor("bob");
    ConnectionsModel model{pump};
    std::uint16_t port = 40000;

    Callers() { watch(model); }
    std::pair<SocketId, SocketId> pair(const std::string& number)
    {
        const auto a = openSocket("a" + number, alice, 5);
        const auto b = openSocket("b" + number, bob, 6);
        finish(begin(alice, {.op = CallOp::Connect, .socket = a}), {.op = CallOp::Connect, .socket = a});
        port = static_cast<std::uint16_t>(port + 2);
        connect(a, b, port, static_cast<std::uint16_t>(port + 1));
        return {a, b};
    }
    void close(ActorId actor, SocketId socket)
    {
        finish(begin(actor, {.op = CallOp::Close, .socket = socket}), {.op = CallOp::Close, .socket = socket});
    }
};

} // namespace

void ConnectionsModelTest::connection_isARow_withBothEndsAndWays()
{
    Callers lab;
    const auto [a, b] = lab.pair("1");
    lab.finishSend(lab.beginSend(lab.alice, a, {}, "hello"), a, {}, 5);
    QVERIFY(lab.settle());
    QCOMPARE(rowText(lab.model, 0),
             QStringLiteral("alice · a1 | ESTABLISHED | 5 · 5 unread | none | ESTABLISHED | bob · b1"));
    QCOMPARE(lab.model.rowOf(a), 0);
    QCOMPARE(lab.model.rowOf(b), 0);
    QCOMPARE(lab.model.rowOf(SocketId::None), -1);
}

void ConnectionsModelTest::connection_inTheMiddleCloses_onlyItsRowGoes()
{
    Callers lab;
    std::vector<std::pair<SocketId, SocketId>> pairs;
    for (int number = 0; number < 9; ++number)
        pairs.push_back(lab.pair(std::to_string(number)));
    QVERIFY(lab.settle());
    QCOMPARE(lab.model.rowCount(), 9);
    const QPersistentModelIndex last(lab.model.index(8, 0));
    QSignalSpy resets(&lab.model, &QAbstractItemModel::modelReset);
    lab.close(lab.alice, pairs[4].first);
    lab.close(lab.bob, pairs[4].second);
    QVERIFY(lab.settle());
    QVERIFY(resets.isEmpty());
    // The closed one stays for a while, behind those that are open.
    QCOMPARE(lab.model.rowCount(), 9);
    QVERIFY(lab.model.index(8, 0).data(ConnectionsModel::IsClosedRole).toBool());
    QCOMPARE(lab.model.rowOf(pairs[5].first), 4);
}

void ConnectionsModelTest::call_waits_isMarkedAtItsEnd()
{
    Callers lab;
    const auto [a, b] = lab.pair("1");
    lab.beginRecv(lab.bob, b, 100);
    QVERIFY(lab.settle());
    QVERIFY(lab.model.index(0, ConnectionsModel::Answerer).data(ConnectionsModel::IsWaitingRole).toBool());
    QVERIFY(!lab.model.index(0, ConnectionsModel::Caller).data(ConnectionsModel::IsWaitingRole).toBool());
}

void ConnectionsModelTest::moment_beforeTheConnection_hasNoRow()
{
    Callers lab;
    lab.pair("1");
    QVERIFY(lab.settle());
    const auto moment = lab.pump.moment();
    lab.pair("2");
    QVERIFY(lab.settle());
    lab.pump.goTo(moment);
    QCOMPARE(lab.model.rowCount(), 1);
    lab.pump.goTo(0);
    QCOMPARE(lab.model.rowCount(), 0);
    lab.pump.goLive();
    QCOMPARE(lab.model.rowCount(), 2);
}

void ConnectionsModelTest::waitingRoom_namesWhoWaits()
{
    Callers lab;
    const auto door = lab.openSocket("door", lab.bob, 7);
    lab.finish(lab.begin(lab.bob, {.op = CallOp::Listen, .socket = door, .argument = 5}),
               {.op = CallOp::Listen, .socket = door});
    lab.observe({.socket = door, .state = TcpState::Listen, .acceptQueue = 1, .local = Endpoint::loopback(8080)});
    const auto caller = lab.openSocket("caller", lab.alice, 8);
    lab.finish(lab.begin(lab.alice, {.op = CallOp::Connect, .socket = caller}),
               {.op = CallOp::Connect, .socket = caller});
    lab.observe({.socket = caller,
                 .state = TcpState::Established,
                 .local = Endpoint::loopback(40001),
                 .remote = Endpoint::loopback(8080)});
    QVERIFY(lab.settle());
    QCOMPARE(items::waitingAt(lab.pump.state(), *lab.pump.state().socket(door)), std::vector{caller});
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::ConnectionsModelTest)
#include "connectionsmodeltest.moc"
