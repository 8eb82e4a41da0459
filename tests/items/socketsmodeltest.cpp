#include "items/socketsmodel.h"
#include "support/handmade.h"

#include <QSignalSpy>

namespace socketlab::tests {

using items::SocketsModel;

class SocketsModelTest : public QObject
{
    Q_OBJECT

private slots:
    void socketNamed_beforeItIsMade_saysSo();
    void connection_observed_showsBothEnds();
    void serverSocket_showsWaitingRoomAndNoBytes();
    void options_calledFor_standInTheirColumnAndInTheWords();
    void oneSocketChanges_onlyItsRowIsTold();
    void nothingChanges_nothingIsTold();
    void closedSocket_staysAndIsMarked();
    void closedSocket_whatTheKernelKeeps_isTold();
    void nameTakenAgain_marksTheOlderSocket();
    void stateToolTip_isTheMeaningInWords();
};

void SocketsModelTest::socketNamed_beforeItIsMade_saysSo()
{
    HandMade lab;
    SocketsModel model(lab.pump);
    watch(model);
    lab.nameSocket("b", lab.startActor("bob"));
    QVERIFY(lab.settle());
    QCOMPARE(rowText(model, 0), QStringLiteral("b | bob |  |  |  |  | fresh |  |  |  | not made yet"));
}

void SocketsModelTest::connection_observed_showsBothEnds()
{
    HandMade lab;
    SocketsModel model(lab.pump);
    watch(model);
    const auto a = lab.openSocket("a", lab.startActor("alice"), 5);
    const auto b = lab.openSocket("b", lab.startActor("bob"), 6);
    lab.connect(a, b, 40001, 40002);
    lab.observe({.socket = b,
                 .state = TcpState::CloseWait,
                 .bytesKnown = true,
                 .receiveQueue = 2,
                 .unacknowledged = 30,
                 .unsent = 10,
                 .local = Endpoint::loopback(40002),
                 .remote = Endpoint::loopback(40001)});
    QVERIFY(lab.settle());
    QCOMPARE(rowText(model, 0),
             QStringLiteral("a #5 | alice | ESTABLISHED | 0 | 0 |  | client socket | 127.0.0.1:40001 | 127.0.0.1:40002 "
                            "| blocking | open since 00:00.003 000"));
    QCOMPARE(rowText(model, 1),
             QStringLiteral("b #6 | bob | CLOSE_WAIT | 2 | 30 |  | client socket | 127.0.0.1:40002 | 127.0.0.1:40001 "
                            "| blocking | open since 00:00.007 000"));
    QCOMPARE(model.rowOf(b), 1);
    QCOMPARE(model.index(1, 0).data(SocketsModel::NameRole).toString(), QStringLiteral("b"));
    QCOMPARE(model.index(1, 0).data(SocketsModel::StateRole).value<TcpState>(), TcpState::CloseWait);
    QCOMPARE(model.index(1, 0).data(SocketsModel::KindRole).value<journal::SocketRole>(),
             journal::SocketRole::Connected);
    QCOMPARE(model.index(1, SocketsModel::ReceiveQueue).data(SocketsModel::NumberRole).toLongLong(), 2);
}

void SocketsModelTest::serverSocket_showsWaitingRoomAndNoBytes()
{
    HandMade lab;
    SocketsModel model(lab.pump);
    watch(model);
    const auto server = lab.startActor("server");
    const auto s = lab.openSocket("s", server, 4);
    lab.finish(lab.begin(server, {.op = CallOp::Listen, .socket = s, .argument = 5}),
               {.op = CallOp::Listen, .socket = s});
    lab.observe({.socket = s,
                 .state = TcpState::Listen,
                 .acceptQueue = 2,
                 .acceptLimit = 6,
                 .local = Endpoint::loopback(8080)});
    QVERIFY(lab.settle());
    QCOMPARE(rowText(model, 0),
             QStringLiteral("s #4 | server | LISTEN |  |  | 2 of 6 | server socket | 127.0.0.1:8080 |  | blocking | "
                            "open since 00:00.003 000"));
}

void SocketsModelTest::options_calledFor_standInTheirColumnAndInTheWords()
{
    HandMade lab;
    const auto alice = lab.startActor("alice");
    const auto a = lab.openSocket("a", alice, 5);
    lab.finish(lab.begin(alice, {.op = CallOp::NonBlock, .socket = a}), {.op = CallOp::NonBlock, .socket = a});
    const auto set = [&](std::string_view option, int error) {
        const auto call = lab.begin(alice, {.op = CallOp::SetOption, .socket = a}, toBytes(option));
        lab.finish(call, {.op = CallOp::SetOption, .socket = a, .error = error});
    };
    set("nodelay on", 0);
    set("nodelay off", 0);
    set("sndbuf 4608", 0);
    set("linger 0", EINVAL);
    SocketsModel model(lab.pump);
    QVERIFY(lab.settle());
    const auto options = QStringLiteral("non-blocking · nodelay off · sndbuf 4608");
    QCOMPARE(model.index(0, SocketsModel::Options).data().toString(), options);
    const auto words = model.index(0, 0).data(SocketsModel::WordsRole).toString();
    QVERIFY2(words.startsWith(QStringLiteral("a #5, fresh: alice · ") + options), qPrintable(words));
}

void SocketsModelTest::oneSocketChanges_onlyItsRowIsTold()
{
    HandMade lab;
    const auto alice = lab.startActor("alice");
    std::vector<SocketId> sockets;
    for (int i = 0; i < 6; ++i)
        sockets.push_back(lab.openSocket("s" + std::to_string(i), alice, 10 + i));
    QVERIFY(lab.settle());
    SocketsModel model(lab.pump);
    watch(model);
    QSignalSpy changes(&model, &SocketsModel::dataChanged);
    for (const auto changed : {1U, 2U, 4U})
        lab.observe({.socket = sockets[changed], .state = TcpState::Close});
    QVERIFY(lab.settle());
    QCOMPARE(changes.count(), 2);
    QCOMPARE(changes[0][0].toModelIndex().row(), 1);
    QCOMPARE(changes[0][1].toModelIndex().row(), 2);
    QCOMPARE(changes[1][0].toModelIndex().row(), 4);
    QCOMPARE(changes[1][1].toModelIndex().row(), 4);
}

void SocketsModelTest::nothingChanges_nothingIsTold()
{
    HandMade lab;
    const auto alice = lab.startActor("alice");
    const auto a = lab.openSocket("a", alice, 5);
    lab.observe({.socket = a, .state = TcpState::Close});
    QVERIFY(lab.settle());
    SocketsModel model(lab.pump);
    QSignalSpy changes(&model, &SocketsModel::dataChanged);
    lab.observe({.socket = a, .state = TcpState::Close});
    lab.beginRecv(alice, a, 1);
    QVERIFY(lab.settle());
    QCOMPARE(changes.count(), 0);
}

void SocketsModelTest::closedSocket_staysAndIsMarked()
{
    HandMade lab;
    SocketsModel model(lab.pump);
    watch(model);
    const auto alice = lab.startActor("alice");
    const auto a = lab.openSocket("a", alice, 5);
    lab.observe({.socket = a,
                 .state = TcpState::Established,
                 .bytesKnown = true,
                 .receiveQueue = 3,
                 .local = Endpoint::loopback(1),
                 .remote = Endpoint::loopback(2)});
    lab.finish(lab.begin(alice, {.op = CallOp::Close, .socket = a}), {.op = CallOp::Close, .socket = a});
    QVERIFY(lab.settle());
    QCOMPARE(
        rowText(model, 0),
        QStringLiteral(
            "a #5 | alice | closed |  |  |  | client socket | 127.0.0.1:1 | 127.0.0.1:2 |  | closed at 00:00.006 000"));
    QCOMPARE(model.index(0, 0).data(SocketsModel::LifeRole).value<journal::SocketLife>(), journal::SocketLife::Closed);
    QVERIFY(!model.index(0, 0).data(SocketsModel::IsGoneRole).toBool());
    lab.openSocket("a", alice, 5);
    QVERIFY(lab.settle());
    QVERIFY(model.index(0, 0).data(SocketsModel::IsGoneRole).toBool());
    QVERIFY(!model.index(1, 0).data(SocketsModel::IsGoneRole).toBool());
}

void SocketsModelTest::closedSocket_whatTheKernelKeeps_isTold()
{
    HandMade lab;
    SocketsModel model(lab.pump);
    watch(model);
    const auto alice = lab.startActor("alice");
    const auto a = lab.openSocket("a", alice, 5);
    lab.finish(lab.begin(alice, {.op = CallOp::Close, .socket = a}), {.op = CallOp::Close, .socket = a});
    lab.observe({.socket = a, .state = TcpState::TimeWait, .bytesKnown = true});
    QVERIFY(lab.settle());
    const auto state = model.index(0, SocketsModel::State);
    QCOMPARE(state.data().toString(), QStringLiteral("closed, TIME_WAIT"));
    QVERIFY(state.data(Qt::ToolTipRole).toString().contains(QStringLiteral("the kernel keeps the connection")));
    lab.observe({.socket = a, .state = TcpState::Close, .bytesKnown = true});
    QVERIFY(lab.settle());
    QCOMPARE(state.data().toString(), QStringLiteral("closed"));
}

void SocketsModelTest::nameTakenAgain_marksTheOlderSocket()
{
    HandMade lab;
    const auto alice = lab.startActor("alice");
    lab.openSocket("a", alice, 5);
    lab.openSocket("b", alice, 6);
    QVERIFY(lab.settle());
    SocketsModel model(lab.pump);
    watch(model);
    QSignalSpy changes(&model, &SocketsModel::dataChanged);
    lab.openSocket("a", alice, 7);
    QVERIFY(lab.settle());
    QVERIFY(model.index(0, 0).data(SocketsModel::IsReplacedRole).toBool());
    QVERIFY(!model.index(1, 0).data(SocketsModel::IsReplacedRole).toBool());
    QVERIFY(!model.index(2, 0).data(SocketsModel::IsReplacedRole).toBool());
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 0);
}

void SocketsModelTest::stateToolTip_isTheMeaningInWords()
{
    HandMade lab;
    SocketsModel model(lab.pump);
    const auto a = lab.openSocket("a", lab.startActor("alice"), 5);
    lab.observe({.socket = a, .state = TcpState::FinWait2, .bytesKnown = true});
    QVERIFY(lab.settle());
    const auto toolTip = model.index(0, SocketsModel::State).data(Qt::ToolTipRole).toString();
    QVERIFY(toolTip.contains(QString::fromUtf8(meaningOf(TcpState::FinWait2).data())));
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::SocketsModelTest)
#include "socketsmodeltest.moc"
