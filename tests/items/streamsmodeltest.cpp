#include "items/streamsmodel.h"
#include "support/handmade.h"

#include <QSignalSpy>

namespace socketlab::tests {

using items::isOver;
using items::oppositeOf;
using items::streamOfInterest;
using items::StreamsModel;

namespace {

struct Talking : TwoTalking
{

    QString row(const StreamsModel& model, int index) { return model.index(index).data().toString(); }
};

} // namespace

class StreamsModelTest : public QObject
{
    Q_OBJECT

private slots:
    void connection_isTwoRows_oneForEachDirection();
    void secondConnectionOfTheSameTwo_isToldApartByItsSockets();
    void bytesArrive_rowsChange_withoutAReset();
    void pastMoment_hasTheRowsOfThen();
    void strangerAtTheOtherEnd_isNamedSo();
    void hostileName_isHarmless();
    void streamOfInterest_isTheChosenSockets_orTheFirstWithBytes();
    void streamOfInterest_ofTwoAlike_isTheCallers();
    void streamOfInterest_connectionIsOver_isTheOneThatIsNot();
};

void StreamsModelTest::connection_isTwoRows_oneForEachDirection()
{
    Talking lab;
    StreamsModel model(lab.pump);
    watch(model);
    QCOMPARE(model.rowCount(), 0);
    lab.finishSend(lab.beginSend(lab.alice, lab.a, {}, "hello"), lab.a, {}, 5);
    lab.finishSend(lab.beginSend(lab.bob, lab.b, {}, "!"), lab.b, {}, 1);
    QVERIFY(lab.settle());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(lab.row(model, model.rowOf(lab.fromAlice())), QStringLiteral("alice → bob · 5 bytes"));
    QCOMPARE(lab.row(model, model.rowOf(lab.fromBob())), QStringLiteral("bob → alice · 1 byte"));
    QCOMPARE(oppositeOf(lab.pump.state(), lab.fromAlice()), std::optional(lab.fromBob()));
    QCOMPARE(oppositeOf(lab.pump.state(), lab.fromBob()), std::optional(lab.fromAlice()));
    QCOMPARE(oppositeOf(lab.pump.state(), 99), std::nullopt);
}

void StreamsModelTest::secondConnectionOfTheSameTwo_isToldApartByItsSockets()
{
    Talking lab;
    StreamsModel model(lab.pump);
    watch(model);
    QVERIFY(lab.settle());
    QCOMPARE(lab.row(model, model.rowOf(lab.fromAlice())), QStringLiteral("alice → bob · 0 bytes"));
    const auto second = lab.openSocket("a2", lab.alice, 7);
    lab.connect(second, lab.openSocket("b2", lab.bob, 8), 40003, 40002);
    QVERIFY(lab.settle());
    QCOMPARE(lab.row(model, model.rowOf(lab.fromAlice())), QStringLiteral("alice.a → bob.b · 0 bytes"));
    QCOMPARE(lab.row(model, model.rowOf(*lab.pump.state().socket(second)->outgoing)),
             QStringLiteral("alice.a2 → bob.b2 · 0 bytes"));
}

void StreamsModelTest::bytesArrive_rowsChange_withoutAReset()
{
    Talking lab;
    StreamsModel model(lab.pump);
    watch(model);
    QVERIFY(lab.settle());
    QSignalSpy resets(&model, &StreamsModel::modelReset);
    QSignalSpy changes(&model, &StreamsModel::dataChanged);
    lab.finishSend(lab.beginSend(lab.alice, lab.a, {}, "hello"), lab.a, {}, 5);
    QVERIFY(lab.settle());
    QCOMPARE(resets.count(), 0);
    QVERIFY(changes.count() > 0);
    QCOMPARE(lab.row(model, model.rowOf(lab.fromAlice())), QStringLiteral("alice → bob · 5 bytes"));
}

void StreamsModelTest::pastMoment_hasTheRowsOfThen()
{
    Talking lab;
    StreamsModel model(lab.pump);
    watch(model);
    QVERIFY(lab.settle());
    QCOMPARE(model.rowCount(), 2);
    lab.pump.goTo(2);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowOf(0), -1);
    QCOMPARE(model.streamOf(0), std::nullopt);
    lab.pump.goLive();
    QCOMPARE(model.rowCount(), 2);
}

void StreamsModelTest::strangerAtTheOtherEnd_isNamedSo()
{
    HandMade lab;
    StreamsModel model(lab.pump);
    watch(model);
    const auto alice = lab.startActor("alice");
    const auto a = lab.openSocket("a", alice, 5);
    lab.observe({.socket = a,
                 .state = TcpState::Established,
                 .bytesKnown = true,
                 .local = Endpoint::loopback(40001),
                 .remote = Endpoint::loopback(40002)});
    QVERIFY(lab.settle());
    QCOMPARE(model.rowCount(), 2);
    QStringList rows{model.index(0).data().toString(), model.index(1).data().toString()};
    rows.sort();
    QCOMPARE(rows,
             (QStringList{QStringLiteral("alice → someone outside · 0 bytes"),
                          QStringLiteral("someone outside → alice · 0 bytes")}));
}

void StreamsModelTest::hostileName_isHarmless()
{
    HandMade lab;
    StreamsModel model(lab.pump);
    const auto alice = lab.startActor("al\x1b[2Jice");
    const auto a = lab.openSocket("a", alice, 5);
    lab.observe({.socket = a,
                 .state = TcpState::Established,
                 .bytesKnown = true,
                 .local = Endpoint::loopback(40001),
                 .remote = Endpoint::loopback(40002)});
    QVERIFY(lab.settle());
    QVERIFY(!model.index(0).data().toString().contains(u'\x1b'));
    QVERIFY(model.index(0).data().toString().contains(QStringLiteral("\\x1b")));
}

void StreamsModelTest::streamOfInterest_isTheChosenSockets_orTheFirstWithBytes()
{
    Talking lab;
    const auto lonely = lab.openSocket("lonely", lab.alice, 9);
    QCOMPARE(streamOfInterest(lab.pump.state(), lab.a), std::nullopt);
    QVERIFY(lab.settle());
    QVERIFY(streamOfInterest(lab.pump.state(), SocketId::None));
    lab.finishSend(lab.beginSend(lab.alice, lab.a, {}, "hello"), lab.a, {}, 5);
    QVERIFY(lab.settle());
    const auto& state = lab.pump.state();
    QCOMPARE(streamOfInterest(state, SocketId::None), std::optional(lab.fromAlice()));
    QCOMPARE(streamOfInterest(state, lonely), std::optional(lab.fromAlice()));
    // Who has only heard something is asked about that.
    QCOMPARE(streamOfInterest(state, lab.b), std::optional(lab.fromAlice()));
    lab.finishSend(lab.beginSend(lab.bob, lab.b, {}, "hello"), lab.b, {}, 5);
    QVERIFY(lab.settle());
    QCOMPARE(streamOfInterest(lab.pump.state(), lab.b), std::optional(lab.fromBob()));
}

void StreamsModelTest::streamOfInterest_ofTwoAlike_isTheCallers()
{
    HandMade lab;
    const auto alice = lab.startActor("alice");
    const auto called = lab.openSocket("called", alice, 5);
    const auto caller = lab.openSocket("caller", alice, 6);
    lab.finish(lab.begin(alice, {.op = CallOp::Connect, .socket = caller}), {.op = CallOp::Connect, .socket = caller});
    lab.connect(called, caller, 40001, 40002);
    QVERIFY(lab.settle());
    const auto& state = lab.pump.state();
    QCOMPARE(streamOfInterest(state, SocketId::None), state.socket(caller)->outgoing);
    lab.finishSend(lab.beginSend(alice, called, {}, "hello"), called, {}, 5);
    QVERIFY(lab.settle());
    QCOMPARE(streamOfInterest(state, SocketId::None), state.socket(called)->outgoing);
}

void StreamsModelTest::streamOfInterest_connectionIsOver_isTheOneThatIsNot()
{
    Talking lab;
    lab.finishSend(lab.beginSend(lab.alice, lab.a, {}, "hello"), lab.a, {}, 5);
    const auto second = lab.openSocket("a2", lab.alice, 7);
    lab.connect(second, lab.openSocket("b2", lab.bob, 8), 40003, 40002);
    QVERIFY(lab.settle());
    const auto& state = lab.pump.state();
    QCOMPARE(streamOfInterest(state, SocketId::None), std::optional(lab.fromAlice()));
    QVERIFY(!isOver(state, state.streams()[lab.fromAlice()]));
    for (const auto& [actor, socket] : {std::pair(lab.alice, lab.a), std::pair(lab.bob, lab.b)})
        lab.finish(lab.begin(actor, {.op = CallOp::Close, .socket = socket}), {.op = CallOp::Close, .socket = socket});
    QVERIFY(lab.settle());
    QVERIFY(isOver(state, state.streams()[lab.fromAlice()]));
    const auto interest = streamOfInterest(state, SocketId::None);
    QVERIFY(interest == state.socket(second)->outgoing || interest == state.socket(second)->incoming);
    // Asked for, it is shown all the same.
    QCOMPARE(streamOfInterest(state, lab.a), std::optional(lab.fromAlice()));
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::StreamsModelTest)
#include "streamsmodeltest.moc"
