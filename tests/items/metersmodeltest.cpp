#include "items/metersmodel.h"
#include "support/handmade.h"

namespace socketlab::tests {

using items::Meters;
using items::MetersModel;

namespace {

const Timestamp begin{std::chrono::hours(1)};

Timestamp after(double seconds)
{
    return begin + std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds));
}

Record returned(double seconds, CallOp op, std::int64_t value)
{
    Record record;
    record.time = after(seconds);
    record.event = CallReturned{.op = op, .value = value};
    return record;
}

Record computed(double seconds, ActorId actor, double spent)
{
    Record record;
    record.time = after(seconds);
    record.actor = actor;
    record.event = ActorObserved{'R', static_cast<std::uint64_t>(spent * 1e9)};
    return record;
}

} // namespace

class MetersModelTest : public QObject
{
    Q_OBJECT

private slots:
    void seconds_countCallsAndBytes();
    void minute_beforeTheSession_isEmpty();
    void cpuShare_isThatOfTheLastSecond();
    void cpuShare_ofWhoRests_falls();
    void hugeGap_costsNothing();
    void rows_followActorsAndMoment();
    void connections_countEachOnce();
};

void MetersModelTest::seconds_countCallsAndBytes()
{
    Meters meters;
    meters.apply(returned(0, CallOp::Socket, 0));
    meters.apply(returned(0.5, CallOp::Send, 100));
    meters.apply(returned(0.9, CallOp::Recv, -1));
    meters.apply(returned(1.1, CallOp::Recv, 7));
    const auto minute = meters.minuteBefore(after(2.5));
    QCOMPARE(minute[59].calls, 1U);
    QCOMPARE(minute[59].bytes, 7U);
    QCOMPARE(minute[58].calls, 3U);
    QCOMPARE(minute[58].bytes, 100U);
    // A second that is not over says nothing yet.
    QCOMPARE(meters.minuteBefore(after(1.9))[59].calls, 3U);
}

void MetersModelTest::minute_beforeTheSession_isEmpty()
{
    const Meters meters;
    for (const auto& second : meters.minuteBefore(begin))
        QCOMPARE(second.calls, 0U);
}

void MetersModelTest::cpuShare_isThatOfTheLastSecond()
{
    Meters meters;
    const ActorId bob{1};
    meters.apply(computed(0, bob, 0));
    meters.apply(computed(1, bob, 0.1));
    meters.apply(computed(2, bob, 1.1));
    QCOMPARE(meters.cpuOf(bob, after(2)).share, std::optional(1.0));
    QCOMPARE(meters.cpuOf(bob, after(2)).spent, Duration(1'100'000'000));
    QVERIFY(std::abs(*meters.cpuOf(bob, after(1)).share - 0.1) < 1e-6);
    QCOMPARE(meters.cpuOf(bob, after(0)).share, std::nullopt);
    QCOMPARE(meters.cpuOf(ActorId{2}, after(2)).share, std::nullopt);
}

void MetersModelTest::cpuShare_ofWhoRests_falls()
{
    Meters meters;
    const ActorId bob{1};
    meters.apply(computed(0, bob, 0));
    meters.apply(computed(1, bob, 1));
    QVERIFY(*meters.cpuOf(bob, after(10)).share < 0.11);
}

void MetersModelTest::hugeGap_costsNothing()
{
    Meters meters;
    meters.apply(returned(0, CallOp::Socket, 0));
    meters.apply(returned(1e9, CallOp::Socket, 0));
    QCOMPARE(meters.minuteBefore(after(1e9 + 1))[59].calls, 1U);
}

void MetersModelTest::rows_followActorsAndMoment()
{
    HandMade lab;
    MetersModel model(lab.pump);
    watch(model);
    const auto alice = lab.startActor("alice");
    lab.append(alice, ActorObserved{'R', 0});
    lab.pass(std::chrono::seconds(1));
    lab.append(alice, ActorObserved{'S', 500'000'000});
    lab.startActor("bob");
    QVERIFY(lab.settle());
    lab.pump.goTo(lab.journal().size()); // the clock of the machine is not there yet
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, MetersModel::Cpu).data().toString(), QStringLiteral("500.0 ms"));
    QCOMPARE(model.index(0, MetersModel::State).data().toString(), QStringLiteral("sleeps"));
    QVERIFY(model.index(0, MetersModel::Share).data().toString().endsWith(QStringLiteral(" %")));
    QCOMPARE(model.index(1, MetersModel::Share).data().toString(), QStringLiteral("–"));
    lab.pump.goTo(2);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, MetersModel::Cpu).data().toString(), QStringLiteral("0.0 µs"));
    QCOMPARE(model.index(0, MetersModel::State).data().toString(), QStringLiteral("runs"));
}

void MetersModelTest::connections_countEachOnce()
{
    HandMade lab;
    MetersModel model(lab.pump);
    const auto alice = lab.startActor("alice");
    const auto a = lab.openSocket("a", alice, 5);
    const auto b = lab.openSocket("b", alice, 6);
    const auto server = lab.openSocket("server", alice, 7);
    lab.finish(lab.begin(alice, {.op = CallOp::Connect, .socket = a}), {.op = CallOp::Connect, .socket = a});
    lab.connect(a, b, 1, 2);
    lab.finish(lab.begin(alice, {.op = CallOp::Listen, .socket = server}), {.op = CallOp::Listen, .socket = server});
    lab.observe({.socket = server, .state = TcpState::Listen, .acceptQueue = 3, .acceptLimit = 5});
    QVERIFY(lab.settle());
    QCOMPARE(model.connections().open, 1U);
    QCOMPARE(model.connections().waiting, 3U);
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::MetersModelTest)
#include "metersmodeltest.moc"
