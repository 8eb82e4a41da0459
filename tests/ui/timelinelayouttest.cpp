#include "ui/widgets/timelinelayout.h"
#include "support/journalbuilder.h"

#include <QElapsedTimer>
#include <QTest>

using namespace socketlab;
using namespace std::chrono_literals;
using ui::TimeAxis;
using ui::TimelineLayout;
using ui::TimelinePlace;
using ui::TimelineSight;

namespace {

/// A hand-made journal, folded into a layout.
struct Lanes : tests::JournalBuilder
{
    journal::CallTable calls;
    TimelineLayout layout;
    Sequence folded = 0;

    explicit Lanes(TimelineLayout::WorldLane worldLane = TimelineLayout::WorldLane::Hidden) : layout(worldLane) {}

    void fold()
    {
        publish();
        for (auto sequence = folded; sequence < journal().size(); ++sequence)
            calls.apply(sequence, journal().at(sequence));
        for (; folded < journal().size(); ++folded)
            layout.apply(journal().at(folded), calls);
    }
    CallId beginWait(ActorId actor) { return begin(actor, {.op = CallOp::Wait}); }
    void endWait(CallId call) { finish(call, {.op = CallOp::Wait}); }
    void wait(ActorId actor) { endWait(beginWait(actor)); }
    Timestamp now() { return journal().at(journal().size() - 1).time; }
    TimelineSight sight(double zoom = 1) { return {zoom, now()}; }
    std::vector<ui::TimelineBar> bars(std::size_t lane, double zoom = 1)
    {
        return layout.barsBetween(lane, 0, 1e12, sight(zoom));
    }
};

} // namespace

class TimelineLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void actors_haveLanes_andTheWorldOnlyWhenAsked_data();
    void actors_haveLanes_andTheWorldOnlyWhenAsked();
    void bars_ofOneLane_neverTouch_data();
    void bars_ofOneLane_neverTouch();
    void bar_compact_isWideEnoughForALabel();
    void bar_trueToTime_isAsLongAsTheCall();
    void bar_wanted_growsOnlyUpToTheNext_data();
    void bar_wanted_growsOnlyUpToTheNext();
    void waiting_call_growsWithTime_data();
    void waiting_call_growsWithTime();
    void cause_standsBeforeItsEffect();
    void containingCall_isShownByItsParts();
    void barsBetween_window_holdsWhatReachesIntoIt();
    void find_aCall_findsItsBar();
    void nearestIn_aTime_isWhatBeganLast_data();
    void nearestIn_aTime_isWhatBeganLast();
    void millionCalls_costWhatIsSeen();
};

void TimelineLayoutTest::actors_haveLanes_andTheWorldOnlyWhenAsked_data()
{
    QTest::addColumn<TimelineLayout::WorldLane>("worldLane");
    QTest::addColumn<int>("lanes");
    QTest::newRow("hidden") << TimelineLayout::WorldLane::Hidden << 2;
    QTest::newRow("shown") << TimelineLayout::WorldLane::Shown << 3;
}

void TimelineLayoutTest::actors_haveLanes_andTheWorldOnlyWhenAsked()
{
    QFETCH(TimelineLayout::WorldLane, worldLane);
    QFETCH(int, lanes);
    Lanes lab(worldLane);
    const auto world = lab.startActor("world", ActorKind::World);
    const auto alice = lab.startActor("alice");
    lab.startActor("bob");
    lab.wait(world);
    lab.wait(alice);
    lab.fold();
    QCOMPARE(static_cast<int>(lab.layout.laneCount()), lanes);
    // A hidden lane does not count among the calls of the others either.
    QCOMPARE(lab.bars(lab.layout.laneCount() - 2)[0].call, 1U);
    QVERIFY(lab.layout.find(alice, 1).has_value());
    QCOMPARE(lab.layout.find(world, 0).has_value(), worldLane == TimelineLayout::WorldLane::Shown);
}

void TimelineLayoutTest::bars_ofOneLane_neverTouch_data()
{
    QTest::addColumn<TimeAxis::Mode>("mode");
    QTest::addColumn<double>("zoom");
    for (const auto zoom : {0.01, 0.2, 1.0, 30.0}) {
        QTest::addRow("compact, %f", zoom) << TimeAxis::Mode::Compact << zoom;
        QTest::addRow("true to time, %f", zoom) << TimeAxis::Mode::TrueToTime << zoom;
    }
}

void TimelineLayoutTest::bars_ofOneLane_neverTouch()
{
    QFETCH(TimeAxis::Mode, mode);
    QFETCH(double, zoom);
    Lanes lab;
    lab.layout.axis().setMode(mode);
    const auto alice = lab.startActor("alice");
    for (int call = 0; call < 200; ++call) {
        lab.wait(alice);
        lab.pass(std::chrono::microseconds(1 << (call % 21)));
    }
    lab.fold();
    const auto bars = lab.bars(0, zoom);
    QVERIFY(!bars.empty());
    for (std::size_t bar = 1; bar < bars.size(); ++bar) {
        QVERIFY(bars[bar].left >= bars[bar - 1].left + 1);
        QVERIFY(bars[bar - 1].rightFor(100) <= bars[bar].left);
        QVERIFY(bars[bar - 1].rightFor(100) > bars[bar - 1].left);
    }
}

void TimelineLayoutTest::bar_compact_isWideEnoughForALabel()
{
    Lanes lab;
    const auto alice = lab.startActor("alice");
    lab.wait(alice);
    lab.fold();
    const auto bar = lab.bars(0)[0];
    QVERIFY(bar.trueRight - bar.left >= TimelineLayout::compactCallWidth);
}

void TimelineLayoutTest::bar_trueToTime_isAsLongAsTheCall()
{
    Lanes lab;
    lab.layout.axis().setMode(TimeAxis::Mode::TrueToTime);
    const auto alice = lab.startActor("alice");
    const auto call = lab.beginWait(alice);
    lab.pass(1999ms);
    lab.endWait(call);
    lab.fold();
    const auto bar = lab.bars(0, 3)[0];
    QCOMPARE(bar.trueRight - bar.left, 2 * TimeAxis::trueToTimeScale * 3);
}

void TimelineLayoutTest::bar_wanted_growsOnlyUpToTheNext_data()
{
    QTest::addColumn<double>("room");
    QTest::addColumn<double>("wanted");
    QTest::addColumn<double>("right");
    QTest::newRow("room enough") << 1000.0 << 80.0 << 180.0;
    QTest::newRow("some room") << 150.0 << 80.0 << 148.0;
    QTest::newRow("no wish") << 1000.0 << 0.0 << 110.0;
    QTest::newRow("hardly room") << 102.0 << 80.0 << 101.0;
    QTest::newRow("no room") << 100.5 << 80.0 << 101.0;
}

void TimelineLayoutTest::bar_wanted_growsOnlyUpToTheNext()
{
    QFETCH(double, room);
    QFETCH(double, wanted);
    QFETCH(double, right);
    ui::TimelineBar bar;
    bar.left = 100;
    bar.trueRight = 110;
    bar.room = room;
    QCOMPARE(bar.rightFor(wanted), right);
}

void TimelineLayoutTest::waiting_call_growsWithTime_data()
{
    QTest::addColumn<TimeAxis::Mode>("mode");
    QTest::newRow("compact") << TimeAxis::Mode::Compact;
    QTest::newRow("true to time") << TimeAxis::Mode::TrueToTime;
}

void TimelineLayoutTest::waiting_call_growsWithTime()
{
    QFETCH(TimeAxis::Mode, mode);
    Lanes lab;
    lab.layout.axis().setMode(mode);
    const auto bob = lab.startActor("bob");
    lab.beginWait(bob);
    lab.fold();
    const auto at = [&](Duration later) { return TimelineSight{1, lab.now() + later}; };
    const auto bar = lab.layout.barAt({0, 0}, at(100s));
    QVERIFY(bar.isWaiting);
    QVERIFY(bar.trueRight < lab.layout.barAt({0, 0}, at(1000h)).trueRight);
    QCOMPARE(lab.layout.width(at(100s)), bar.trueRight);
}

void TimelineLayoutTest::cause_standsBeforeItsEffect()
{
    Lanes lab;
    const auto alice = lab.startActor("alice");
    const auto bob = lab.startActor("bob");
    const auto receive = lab.beginWait(bob);
    lab.pass(5s);
    const auto send = lab.beginWait(alice);
    lab.endWait(receive);
    lab.endWait(send);
    lab.fold();
    QVERIFY(lab.bars(1)[0].left < lab.bars(0)[0].left);
    QVERIFY(lab.bars(0)[0].left < lab.bars(1)[0].trueRight);
    QVERIFY(lab.bars(1)[0].trueRight < lab.bars(0)[0].trueRight);
}

void TimelineLayoutTest::containingCall_isShownByItsParts()
{
    Lanes lab(TimelineLayout::WorldLane::Shown);
    const auto world = lab.startActor("world", ActorKind::World);
    const auto pair = lab.begin(world, {.op = CallOp::Pair});
    lab.wait(world);
    lab.wait(world);
    lab.finish(pair, {.op = CallOp::Pair});
    lab.fold();
    const auto bars = lab.bars(0);
    QCOMPARE(bars.size(), 2U);
    QCOMPARE(bars[0].call, 1U);
    QCOMPARE(bars[1].call, 2U);
    QVERIFY(!bars[1].isWaiting);
}

void TimelineLayoutTest::barsBetween_window_holdsWhatReachesIntoIt()
{
    Lanes lab;
    const auto alice = lab.startActor("alice");
    for (int call = 0; call < 10; ++call)
        lab.wait(alice);
    lab.fold();
    const auto all = lab.bars(0);
    const auto seen = lab.layout.barsBetween(0, all[4].left + 10, all[6].left + 1, lab.sight());
    QCOMPARE(seen.size(), 3U);
    QCOMPARE(seen.front().call, 4U);
    QCOMPARE(seen.back().call, 6U);
}

void TimelineLayoutTest::find_aCall_findsItsBar()
{
    Lanes lab;
    const auto alice = lab.startActor("alice");
    const auto bob = lab.startActor("bob");
    lab.wait(alice);
    lab.wait(bob);
    lab.wait(alice);
    lab.fold();
    QCOMPARE(lab.layout.find(alice, 2), std::optional(TimelinePlace{0, 1}));
    QCOMPARE(lab.layout.find(bob, 1), std::optional(TimelinePlace{1, 0}));
    QCOMPARE(lab.layout.find(bob, 2), std::nullopt);
    QCOMPARE(lab.layout.find(ActorId{77}, 0), std::nullopt);
}

void TimelineLayoutTest::nearestIn_aTime_isWhatBeganLast_data()
{
    QTest::addColumn<int>("milliseconds"); // since the second call began
    QTest::addColumn<int>("position");
    QTest::newRow("before all") << -100 << 0;
    QTest::newRow("in the first") << -1 << 0;
    QTest::newRow("when the second began") << 0 << 1;
    QTest::newRow("after all") << 100 << 2;
}

void TimelineLayoutTest::nearestIn_aTime_isWhatBeganLast()
{
    QFETCH(int, milliseconds);
    QFETCH(int, position);
    Lanes lab;
    const auto alice = lab.startActor("alice");
    for (int call = 0; call < 3; ++call)
        lab.wait(alice);
    lab.fold();
    const auto time = lab.layout.beganAt({0, 1}) + std::chrono::milliseconds(milliseconds);
    QCOMPARE(static_cast<int>(lab.layout.nearestIn(0, time)->position), position);
}

void TimelineLayoutTest::millionCalls_costWhatIsSeen()
{
    Lanes lab;
    const auto alice = lab.startActor("alice");
    for (int call = 0; call < 1'000'000; ++call)
        lab.wait(alice);
    lab.fold();
    const auto width = lab.layout.width(lab.sight());
    const auto whole = 1000 / width; // the zoom that shows all of it in 1,000 pixels
    QVERIFY(lab.layout.barsBetween(0, 0, 1000, lab.sight(whole)).size() <= 1001);
    QVERIFY(lab.layout.barsBetween(0, width / 2, width / 2 + 1000, lab.sight()).size() < 12);

    // Laying out all of them would take a hundred times as long as this allows.
    QElapsedTimer timer;
    timer.start();
    for (int frame = 0; frame < 100; ++frame)
        lab.layout.barsBetween(0, frame * 1000.0, frame * 1000.0 + 1000, lab.sight());
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(TimelineLayoutTest)
#include "timelinelayouttest.moc"
