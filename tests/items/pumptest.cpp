#include "support/handmade.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <thread>

namespace socketlab::tests {

class PumpTest : public QObject
{
    Q_OBJECT

private slots:
    void construct_journalHasRecords_foldsThem();
    void publish_manyRecords_areToldInBatches();
    void publish_fromAnotherThread_losesNothing();
    void fold_moreThanFitsIntoAFrame_leavesTheLoopFree();
    void journalIsQuiet_nothingIsTold();
    void destroy_whileAnotherThreadPublishes_isSafe();
    void start_isTimeOfFirstRecord();
};

void PumpTest::construct_journalHasRecords_foldsThem()
{
    JournalBuilder builder;
    builder.startActor("alice");
    builder.publish();
    items::Pump pump(builder.journal());
    QTRY_COMPARE(pump.state().actors().size(), 1U);
}

void PumpTest::publish_manyRecords_areToldInBatches()
{
    HandMade lab;
    QSignalSpy batches(&lab.pump, &items::Pump::advanced);
    const auto alice = lab.startActor("alice");
    for (int i = 0; i < 1000; ++i) {
        lab.fail(lab.beginRecv(alice, SocketId{1}, 1), CallOp::Recv, SocketId{1}, ENOTCONN);
        lab.publish();
    }
    QVERIFY(lab.settle());
    QCOMPARE(lab.pump.calls().size(), 1000U);
    // A slow machine may need a second frame for the fold; never one for each publication.
    QVERIFY2(batches.count() <= 10, qPrintable(QString::number(batches.count())));
    QCOMPARE(batches.front()[0].value<Sequence>(), 0U);
    QCOMPARE(batches.back()[1].value<Sequence>(), 2001U);
}

void PumpTest::publish_fromAnotherThread_losesNothing()
{
    constexpr int calls = 50'000;
    HandMade lab;
    Sequence told = 0;
    connect(&lab.pump, &items::Pump::advanced, this, [&](Sequence from, Sequence to) {
        QCOMPARE(from, told);
        told = to;
    });
    std::jthread writer([&lab] {
        const auto alice = lab.startActor("alice");
        for (int i = 0; i < calls; ++i) {
            lab.fail(lab.beginRecv(alice, SocketId{1}, 1), CallOp::Recv, SocketId{1}, ENOTCONN);
            lab.publish();
        }
    });
    QTRY_COMPARE_WITH_TIMEOUT(told, 2U * calls + 1, 30'000);
    QVERIFY(lab.pump.calls().waiting().empty());
}

void PumpTest::fold_moreThanFitsIntoAFrame_leavesTheLoopFree()
{
    HandMade lab;
    const auto alice = lab.startActor("alice");
    for (int i = 0; i < 200'000; ++i)
        lab.fail(lab.beginRecv(alice, SocketId{1}, 1), CallOp::Recv, SocketId{1}, ENOTCONN);
    QSignalSpy batches(&lab.pump, &items::Pump::advanced);
    QVERIFY(lab.settle());
    QVERIFY(batches.count() > 1);
    QCOMPARE(lab.pump.calls().size(), 200'000U);
}

void PumpTest::journalIsQuiet_nothingIsTold()
{
    HandMade lab;
    lab.startActor("alice");
    QVERIFY(lab.settle());
    QSignalSpy batches(&lab.pump, &items::Pump::advanced);
    QVERIFY(!batches.wait(100));
    const auto* frame = lab.pump.findChild<QTimer*>();
    QVERIFY(frame && !frame->isActive());
}

void PumpTest::destroy_whileAnotherThreadPublishes_isSafe()
{
    JournalBuilder builder;
    std::jthread writer([&builder](const std::stop_token& stop) {
        const auto alice = builder.startActor("alice");
        while (!stop.stop_requested()) {
            builder.fail(builder.beginRecv(alice, SocketId{1}, 1), CallOp::Recv, SocketId{1}, ENOTCONN);
            builder.publish();
        }
    });
    for (int i = 0; i < 300; ++i) {
        items::Pump pump(builder.journal());
        QCoreApplication::processEvents();
    }
}

void PumpTest::start_isTimeOfFirstRecord()
{
    HandMade lab;
    QCOMPARE(lab.pump.start(), Timestamp{});
    lab.startActor("alice");
    QVERIFY(lab.settle());
    QCOMPARE(lab.pump.start(), lab.journal().at(0).time);
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::PumpTest)
#include "pumptest.moc"
