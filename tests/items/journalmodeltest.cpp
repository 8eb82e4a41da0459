#include "items/journalmodel.h"
#include "support/handmade.h"

#include <QElapsedTimer>
#include <QSignalSpy>

namespace socketlab::tests {

using items::JournalModel;
using items::SetUpCalls;

class JournalModelTest : public QObject
{
    Q_OBJECT

private slots:
    void call_readsAsOneLine_data();
    void call_readsAsOneLine();
    void hostileData_isEscapedAndSubstitutesNothing();
    void waitingCall_returns_isToldAsOneRange();
    void waitingCall_refreshed_tellsOnlyItsDuration();
    void manyCalls_areAppendedInBatches();
    void callsInsidePair_areHiddenUntilAskedFor();
    void callsOfTheWorld_areFlagged();
    void filter_showsWhatMatches_alsoOfWhatComes();
    void filter_waitingCallReturns_rowComesAndGoes();
    void filter_ofManyCalls_isSearchedInSlices();
    void filter_leavesSetUpCallsOut_untilAskedFor();
    void manyCalls_cellsAreReadInNoTime();
};

namespace {

QString cells(const JournalModel& model, int row)
{
    QStringList texts;
    for (const auto column : {JournalModel::Number, JournalModel::Time, JournalModel::Actor, JournalModel::Call,
                              JournalModel::Result, JournalModel::Took, JournalModel::Meaning})
        texts += model.index(row, column).data().toString();
    return texts.join(QStringLiteral(" | "));
}

} // namespace

void JournalModelTest::call_readsAsOneLine_data()
{
    QTest::addColumn<CallBegan>("began");
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<CallReturned>("returned");
    QTest::addColumn<QByteArray>("received");
    QTest::addColumn<QString>("line");
    const SocketId b{1};
    QTest::newRow("recv, short") << CallBegan{.op = CallOp::Recv, .socket = b, .argument = 100} << QByteArray()
                                 << CallReturned{.op = CallOp::Recv, .socket = b, .value = 2} << QByteArray("hi")
                                 << QStringLiteral(
                                        "recv(b, 100) | 2 | 1.0 ms | \"hi\": all that was there; 100 were asked for");
    QTest::newRow("recv, full") << CallBegan{.op = CallOp::Recv, .socket = b, .argument = 2} << QByteArray()
                                << CallReturned{.op = CallOp::Recv, .socket = b, .value = 2} << QByteArray("hi")
                                << QStringLiteral("recv(b, 2) | 2 | 1.0 ms | \"hi\"");
    QTest::newRow("recv, the end")
        << CallBegan{.op = CallOp::Recv, .socket = b, .argument = 2} << QByteArray()
        << CallReturned{.op = CallOp::Recv, .socket = b} << QByteArray()
        << QStringLiteral("recv(b, 2) | 0 | 1.0 ms | the other side has ended: nothing will ever come again");
    QTest::newRow("recv of nothing") << CallBegan{.op = CallOp::Recv, .socket = b} << QByteArray()
                                     << CallReturned{.op = CallOp::Recv, .socket = b} << QByteArray()
                                     << QStringLiteral(
                                            "recv(b, 0) | 0 | 1.0 ms | nothing was asked for: this 0 tells nothing");
    QTest::newRow("recv, reset")
        << CallBegan{.op = CallOp::Recv, .socket = b, .argument = 2} << QByteArray()
        << CallReturned{.op = CallOp::Recv, .socket = b, .error = ECONNRESET, .value = -1} << QByteArray()
        << QStringLiteral("recv(b, 2) | ECONNRESET | 1.0 ms | the other side cut the connection with a reset");
    QTest::newRow("send") << CallBegan{.op = CallOp::Send, .socket = b} << QByteArray("hi\n")
                          << CallReturned{.op = CallOp::Send, .socket = b, .value = 3} << QByteArray()
                          << QStringLiteral("send(b, \"hi\\n\") | 3 | 1.0 ms | ");
    QTest::newRow("send, short") << CallBegan{.op = CallOp::Send, .socket = b} << QByteArray("hello")
                                 << CallReturned{.op = CallOp::Send, .socket = b, .value = 3} << QByteArray()
                                 << QStringLiteral("send(b, \"hello\") | 3 | 1.0 ms | the kernel took 3 of 5 bytes");
    QTest::newRow("shutdown") << CallBegan{.op = CallOp::Shutdown, .socket = b, .argument = 1} << QByteArray()
                              << CallReturned{.op = CallOp::Shutdown, .socket = b} << QByteArray()
                              << QStringLiteral("shutdown(b, write) | ok | 1.0 ms | ");
    QTest::newRow("accept") << CallBegan{.op = CallOp::Accept, .socket = b, .made = b} << QByteArray()
                            << CallReturned{.op = CallOp::Accept,
                                            .socket = b,
                                            .made = b,
                                            .descriptor = 9,
                                            .endpoint = Endpoint::loopback(4711)}
                            << QByteArray()
                            << QStringLiteral("accept(b, b) | ok | 1.0 ms | a call from 127.0.0.1:4711");
}

void JournalModelTest::call_readsAsOneLine()
{
    QFETCH(const CallBegan, began);
    QFETCH(const QByteArray, offered);
    QFETCH(const CallReturned, returned);
    QFETCH(const QByteArray, received);
    QFETCH(const QString, line);
    HandMade lab;
    JournalModel model(lab.pump);
    watch(model);
    const auto bob = lab.startActor("bob");
    lab.nameSocket("b", bob);
    lab.finish(lab.begin(bob, began, toBytes(offered.toStdString())), returned, toBytes(received.toStdString()));
    QVERIFY(lab.settle());
    QCOMPARE(cells(model, 0), QStringLiteral("1 | 00:00.002 000 | bob | ") + line);
    QCOMPARE(model.index(0, 0).data(JournalModel::IsErrorRole).toBool(), returned.error != 0);
    QCOMPARE(model.index(0, 0).data(JournalModel::OpRole).value<CallOp>(), began.op);
}

void JournalModelTest::hostileData_isEscapedAndSubstitutesNothing()
{
    HandMade lab;
    JournalModel model(lab.pump);
    const auto bob = lab.startActor("bob");
    const auto b = lab.nameSocket("b", bob);
    lab.finishRecv(lab.beginRecv(bob, b, 100), b, {}, "%2<b>\x1b[31m\n");
    QVERIFY(lab.settle());
    QCOMPARE(model.index(0, JournalModel::Meaning).data().toString(),
             QStringLiteral("\"%2<b>\\x1b[31m\\n\": all that was there; 100 were asked for"));
    const auto toolTip = model.index(0, JournalModel::Meaning).data(Qt::ToolTipRole).toString();
    QVERIFY(toolTip.contains(QStringLiteral("&lt;b&gt;")));
    QVERIFY(!toolTip.contains(u'\x1b'));
}

void JournalModelTest::waitingCall_returns_isToldAsOneRange()
{
    HandMade lab;
    JournalModel model(lab.pump);
    watch(model);
    const auto alice = lab.startActor("alice");
    const auto bob = lab.startActor("bob");
    const auto b = lab.nameSocket("b", bob);
    const auto first = lab.beginRecv(bob, b, 100);
    lab.finishSend(lab.beginSend(alice, b, {}, "x"), b, {}, 1);
    const auto third = lab.beginRecv(alice, b, 100);
    QVERIFY(lab.settle());
    QVERIFY(model.hasWaiting());
    QVERIFY(model.index(0, 0).data(JournalModel::IsWaitingRole).toBool());
    QCOMPARE(model.index(0, JournalModel::Result).data().toString(), QStringLiteral("waiting"));
    QVERIFY(model.index(0, JournalModel::Took).data().toString().endsWith(QStringLiteral(" s …")));

    QSignalSpy changes(&model, &JournalModel::dataChanged);
    lab.finishRecv(third, b, {}, "x");
    lab.finishRecv(first, b, {}, "x");
    QVERIFY(lab.settle());
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][0].toModelIndex(), model.index(0, 0));
    QCOMPARE(changes[0][1].toModelIndex(), model.index(2, model.columnCount() - 1));
    QVERIFY(!model.hasWaiting());
    QCOMPARE(model.index(0, JournalModel::Result).data().toString(), QStringLiteral("1"));
}

void JournalModelTest::waitingCall_refreshed_tellsOnlyItsDuration()
{
    HandMade lab;
    JournalModel model(lab.pump);
    lab.beginRecv(lab.startActor("bob"), SocketId{1}, 100);
    QVERIFY(lab.settle());
    QSignalSpy changes(&model, &JournalModel::dataChanged);
    model.refreshWaiting();
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][0].toModelIndex(), model.index(0, JournalModel::Took));
    QCOMPARE(changes[0][1].toModelIndex(), model.index(0, JournalModel::Took));
}

void JournalModelTest::manyCalls_areAppendedInBatches()
{
    HandMade lab;
    JournalModel model(lab.pump);
    watch(model);
    QSignalSpy insertions(&model, &JournalModel::rowsInserted);
    const auto alice = lab.startActor("alice");
    for (int i = 0; i < 500; ++i)
        lab.fail(lab.beginRecv(alice, SocketId{1}, 1), CallOp::Recv, SocketId{1}, ENOTCONN);
    QVERIFY(lab.settle());
    QCOMPARE(model.rowCount(), 500);
    // A slow machine may need a second frame for the fold; never one for each call.
    QVERIFY2(insertions.count() <= 5, qPrintable(QString::number(insertions.count())));
}

void JournalModelTest::callsInsidePair_areHiddenUntilAskedFor()
{
    HandMade lab;
    JournalModel model(lab.pump);
    watch(model);
    const auto world = lab.startActor("world", ActorKind::World);
    const auto alice = lab.startActor("alice");
    const auto a = lab.nameSocket("a", alice);
    const auto b = lab.nameSocket("b", alice);
    const auto pair = lab.begin(world, {.op = CallOp::Pair, .made = a, .peer = b});
    const auto inner = lab.begin(world, {.op = CallOp::Socket, .made = a});
    const auto other = lab.beginRecv(alice, a, 1);
    QVERIFY(lab.settle());
    QCOMPARE(model.rowCount(), 2);
    lab.finish(inner, {.op = CallOp::Socket, .made = a, .descriptor = 5});
    lab.finish(pair, {.op = CallOp::Pair, .made = a});
    lab.fail(other, CallOp::Recv, a, ENOTCONN);
    lab.finish(lab.begin(world, {.op = CallOp::Close, .socket = a}), {.op = CallOp::Close, .socket = a});
    QVERIFY(lab.settle());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, JournalModel::Call).data().toString(), QStringLiteral("pair(a, b)"));
    QCOMPARE(model.index(1, JournalModel::Call).data().toString(), QStringLiteral("recv(a, 1)"));
    QCOMPARE(model.index(1, JournalModel::Number).data().toString(), QStringLiteral("3"));
    QCOMPARE(model.index(2, JournalModel::Call).data().toString(), QStringLiteral("close(a)"));

    model.setSetUpCalls(SetUpCalls::Shown);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(1, JournalModel::Call).data().toString(), QStringLiteral("socket(a)"));
    model.setSetUpCalls(SetUpCalls::Hidden);
    QCOMPARE(model.rowCount(), 3);
}

void JournalModelTest::callsOfTheWorld_areFlagged()
{
    HandMade lab;
    JournalModel model(lab.pump);
    const auto world = lab.startActor("world", ActorKind::World);
    const auto alice = lab.startActor("alice");
    lab.beginRecv(alice, SocketId{1}, 1);
    lab.begin(world, {.op = CallOp::Wait, .argument = 5});
    QVERIFY(lab.settle());
    QVERIFY(!model.index(0, 0).data(JournalModel::IsSetUpRole).toBool());
    QVERIFY(model.index(1, 0).data(JournalModel::IsSetUpRole).toBool());
}

void JournalModelTest::filter_showsWhatMatches_alsoOfWhatComes()
{
    HandMade lab;
    JournalModel model(lab.pump);
    watch(model);
    const auto bob = lab.startActor("bob");
    const SocketId b{1};
    lab.fail(lab.beginRecv(bob, b, 1), CallOp::Recv, b, EAGAIN);
    lab.finishRecv(lab.beginRecv(bob, b, 1), b, {}, "x");
    QVERIFY(lab.settle());
    model.setFilter(*journal::CallFilter::parse("error"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.unfilteredCount(), 2);
    lab.finishRecv(lab.beginRecv(bob, b, 1), b, {}, "y");
    lab.fail(lab.beginRecv(bob, b, 1), CallOp::Recv, b, ECONNRESET);
    QVERIFY(lab.settle());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, JournalModel::Number).data().toString(), QStringLiteral("4"));
    const auto began = model.index(1, 0).data(JournalModel::BeganRole).value<Sequence>();
    QCOMPARE(model.rowOfCall(began), std::optional(1));
    QCOMPARE(model.rowOfCall(3), std::nullopt); // the call that came back with a byte
    model.setFilter({});
    QCOMPARE(model.rowCount(), 4);
}

void JournalModelTest::filter_waitingCallReturns_rowComesAndGoes()
{
    HandMade lab;
    JournalModel waiting(lab.pump);
    JournalModel failed(lab.pump);
    watch(waiting);
    watch(failed);
    waiting.setFilter(*journal::CallFilter::parse("waiting"));
    failed.setFilter(*journal::CallFilter::parse("error"));
    const auto bob = lab.startActor("bob");
    const auto alice = lab.startActor("alice");
    const auto first = lab.beginRecv(bob, SocketId{1}, 1);
    lab.fail(lab.beginRecv(alice, SocketId{2}, 1), CallOp::Recv, SocketId{2}, EBADF);
    QVERIFY(lab.settle());
    QCOMPARE(waiting.rowCount(), 1);
    QCOMPARE(failed.rowCount(), 1);
    lab.fail(first, CallOp::Recv, SocketId{1}, EAGAIN);
    QVERIFY(lab.settle());
    QCOMPARE(waiting.rowCount(), 0);
    QCOMPARE(failed.rowCount(), 2);
    QCOMPARE(failed.index(0, JournalModel::Result).data().toString(), QStringLiteral("EAGAIN"));
}

void JournalModelTest::filter_ofManyCalls_isSearchedInSlices()
{
    HandMade lab;
    JournalModel model(lab.pump);
    watch(model);
    const auto alice = lab.startActor("alice");
    constexpr int count = 60'000;
    for (int i = 0; i < count; ++i)
        lab.fail(lab.beginRecv(alice, SocketId{1}, i % 100), CallOp::Recv, SocketId{1},
                 i % 100 == 7 ? EBADF : ENOTCONN);
    lab.publish();
    QTRY_COMPARE(model.rowCount(), count);
    QSignalSpy slices(&model, &JournalModel::searched);
    QElapsedTimer watch;
    watch.start();
    model.setFilter(*journal::CallFilter::parse("actor~ali -actor:bob errno:EBADF"));
    const auto blocked = watch.elapsed();
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(model.rowCount(), count / 100);
    QVERIFY2(slices.count() >= 2 || blocked <= 20, qPrintable(QString::number(blocked)));
}

void JournalModelTest::filter_leavesSetUpCallsOut_untilAskedFor()
{
    HandMade lab;
    JournalModel model(lab.pump);
    watch(model);
    const auto world = lab.startActor("world", ActorKind::World);
    const auto a = lab.nameSocket("a", world);
    const auto pair = lab.begin(world, {.op = CallOp::Pair, .made = a, .peer = a});
    lab.finish(lab.begin(world, {.op = CallOp::Socket, .made = a}), {.op = CallOp::Socket, .made = a});
    lab.finish(pair, {.op = CallOp::Pair, .made = a});
    QVERIFY(lab.settle());
    model.setFilter(*journal::CallFilter::parse("call:socket"));
    QCOMPARE(model.rowCount(), 0);
    model.setSetUpCalls(SetUpCalls::Shown);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.unfilteredCount(), 2);
}

void JournalModelTest::manyCalls_cellsAreReadInNoTime()
{
    HandMade lab;
    JournalModel model(lab.pump);
    const auto alice = lab.startActor("alice");
    for (int i = 0; i < 20'000; ++i)
        lab.fail(lab.beginRecv(alice, SocketId{1}, 1), CallOp::Recv, SocketId{1}, ENOTCONN);
    lab.publish();
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 20'000, 60'000);
    QBENCHMARK
    {
        for (int row = 19'950; row < 20'000; ++row)
            cells(model, row);
    }
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::JournalModelTest)
#include "journalmodeltest.moc"
