#include "ui/widgets/timeaxis.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace socketlab;
using namespace std::chrono_literals;
using ui::TimeAxis;

namespace {

const Timestamp start{1h};

/// Moments at these times since the start.
TimeAxis axisOf(std::initializer_list<Duration> times, TimeAxis::Mode mode = TimeAxis::Mode::Compact)
{
    TimeAxis axis;
    axis.setMode(mode);
    for (const auto time : times)
        axis.add(start + time);
    return axis;
}

QStringList texts(const TimeAxis& axis, double left, double right, double distance)
{
    QStringList result;
    for (const auto& tick : axis.ticksBetween(left, right, distance))
        result += QString::fromStdString(axis.textOf(tick));
    return result;
}

} // namespace

class TimelineAxisTest : public QObject
{
    Q_OBJECT

private slots:
    void compact_order_isKept_data();
    void compact_order_isKept();
    void compact_longerSilence_takesMoreRoomButLittle();
    void compact_leastX_isKept();
    void compact_silenceOfASecond_isABreak_data();
    void compact_silenceOfASecond_isABreak();
    void trueToTime_isInProportion();
    void trueToTime_hasNoBreaks();
    void timeAt_undoesXAt_data();
    void timeAt_undoesXAt();
    void ticks_whileScrolling_stayWhereTheyAre();
    void ticks_everywhere_keepTheirDistance_data();
    void ticks_everywhere_keepTheirDistance();
    void ticks_ofAnEmptyAxis_areNone();
    void tickTexts_sayTheTime_data();
    void tickTexts_sayTheTime();
};

void TimelineAxisTest::compact_order_isKept_data()
{
    QTest::addColumn<qlonglong>("nanoseconds");
    for (const auto nanoseconds : {0LL, 1LL, 1'000LL, 1'000'000LL, 1'000'000'000LL, 3'600'000'000'000LL})
        QTest::addRow("%lld ns", nanoseconds) << nanoseconds;
}

void TimelineAxisTest::compact_order_isKept()
{
    QFETCH(qlonglong, nanoseconds);
    const auto axis = axisOf({0ns, Duration(nanoseconds), Duration(2 * nanoseconds)});
    QVERIFY(axis.xOf(0) <= axis.xOf(1));
    QVERIFY(axis.xOf(1) <= axis.xOf(2));
}

void TimelineAxisTest::compact_longerSilence_takesMoreRoomButLittle()
{
    const auto axis = axisOf({0ns, 10us, 10us + 1ms, 11us + 1s, 12us + 3601s});
    QVERIFY(axis.xOf(1) > 4);
    QVERIFY(axis.xOf(2) - axis.xOf(1) > axis.xOf(1));
    QVERIFY(axis.xOf(4) - axis.xOf(3) < 200);
}

void TimelineAxisTest::compact_leastX_isKept()
{
    TimeAxis axis;
    axis.add(start);
    const auto returned = axis.add(start + 2us, 120);
    const auto next = axis.add(start + 3us);
    QCOMPARE(axis.xOf(returned), 120.0);
    QVERIFY(axis.xOf(next) > 120);
    axis.setMode(TimeAxis::Mode::TrueToTime);
    QVERIFY(axis.xOf(returned) < 1);
}

void TimelineAxisTest::compact_silenceOfASecond_isABreak_data()
{
    QTest::addColumn<qlonglong>("milliseconds");
    QTest::addColumn<int>("breaks");
    QTest::newRow("short") << 999LL << 0;
    QTest::newRow("a second") << 1000LL << 1;
    QTest::newRow("long") << 12400LL << 1;
}

void TimelineAxisTest::compact_silenceOfASecond_isABreak()
{
    QFETCH(qlonglong, milliseconds);
    QFETCH(int, breaks);
    const auto axis = axisOf({0ns, 10us, 10us + std::chrono::milliseconds(milliseconds), 20s});
    const auto found = axis.breaksBetween(0, axis.xOf(2));
    QCOMPARE(static_cast<int>(found.size()), breaks);
    if (breaks == 0)
        return;
    QCOMPARE(found[0].length, Duration(std::chrono::milliseconds(milliseconds)));
    QCOMPARE(found[0].left, axis.xOf(1));
    QCOMPARE(found[0].right, axis.xOf(2));
}

void TimelineAxisTest::trueToTime_isInProportion()
{
    const auto axis = axisOf({0ns, 250ms, 2s}, TimeAxis::Mode::TrueToTime);
    QCOMPARE(axis.xOf(1), 25.0);
    QCOMPARE(axis.xOf(2), 200.0);
    QCOMPARE(axis.xAt(start + 3s), 300.0);
}

void TimelineAxisTest::trueToTime_hasNoBreaks()
{
    QVERIFY(axisOf({0ns, 60s}, TimeAxis::Mode::TrueToTime).breaksBetween(0, 1e9).empty());
}

void TimelineAxisTest::timeAt_undoesXAt_data()
{
    QTest::addColumn<TimeAxis::Mode>("mode");
    QTest::addColumn<qlonglong>("microseconds");
    for (const auto mode : {TimeAxis::Mode::Compact, TimeAxis::Mode::TrueToTime}) {
        for (const auto microseconds : {0LL, 5LL, 10LL, 700'000LL, 1'999'999LL})
            QTest::addRow("%s, %lld", mode == TimeAxis::Mode::Compact ? "compact" : "true to time", microseconds)
                << mode << microseconds;
    }
}

void TimelineAxisTest::timeAt_undoesXAt()
{
    QFETCH(TimeAxis::Mode, mode);
    QFETCH(qlonglong, microseconds);
    const auto axis = axisOf({0ns, 10us, 2s}, mode);
    const auto time = start + std::chrono::microseconds(microseconds);
    const auto error = axis.timeAt(axis.xAt(time)) - time;
    QVERIFY(std::abs(error.count()) <= 1000);
}

void TimelineAxisTest::ticks_whileScrolling_stayWhereTheyAre()
{
    TimeAxis axis;
    for (int call = 0; call < 500; ++call)
        axis.add(start + call * 37ms);
    const auto whole = axis.ticksBetween(0, axis.end(), 70);
    std::set<double> places;
    for (const auto& tick : whole)
        places.insert(tick.x);
    for (double left = 0; left < axis.end() - 400; left += 13) {
        for (const auto& tick : axis.ticksBetween(left, left + 400, 70))
            QVERIFY(places.contains(tick.x));
    }
}

void TimelineAxisTest::ticks_everywhere_keepTheirDistance_data()
{
    QTest::addColumn<TimeAxis::Mode>("mode");
    QTest::addColumn<double>("distance");
    for (const auto distance : {0.001, 1.0, 70.0, 7000.0}) {
        QTest::addRow("compact, %f", distance) << TimeAxis::Mode::Compact << distance;
        QTest::addRow("true to time, %f", distance) << TimeAxis::Mode::TrueToTime << distance;
    }
}

void TimelineAxisTest::ticks_everywhere_keepTheirDistance()
{
    QFETCH(TimeAxis::Mode, mode);
    QFETCH(double, distance);
    TimeAxis axis;
    axis.setMode(mode);
    for (int call = 0; call < 3000; ++call)
        axis.add(start + call * call * 7us);
    const auto ticks = axis.ticksBetween(0, distance * 20, distance);
    for (std::size_t tick = 1; tick < ticks.size(); ++tick)
        QVERIFY(ticks[tick].x - ticks[tick - 1].x >= distance * 0.999);
    QVERIFY(ticks.size() <= 21);
}

void TimelineAxisTest::ticks_ofAnEmptyAxis_areNone()
{
    QVERIFY(TimeAxis().ticksBetween(0, 1000, 70).empty());
    QCOMPARE(TimeAxis().end(), 0.0);
    QCOMPARE(TimeAxis().xAt(start), 0.0);
}

void TimelineAxisTest::tickTexts_sayTheTime_data()
{
    QTest::addColumn<TimeAxis::Mode>("mode");
    QTest::addColumn<double>("distance");
    QTest::addColumn<QStringList>("expected");
    const auto trueToTime = TimeAxis::Mode::TrueToTime;
    QTest::newRow("seconds") << trueToTime << 100.0 << QStringList{"0 s", "1 s", "2 s"};
    QTest::newRow("half a second") << trueToTime << 40.0 << QStringList{"0.0 s", "0.5 s", "1.0 s", "1.5 s", "2.0 s"};
    QTest::newRow("compact") << TimeAxis::Mode::Compact << 4.0 << QStringList{"0 s", "+20.0 µs", "2 s"};
}

void TimelineAxisTest::tickTexts_sayTheTime()
{
    QFETCH(TimeAxis::Mode, mode);
    QFETCH(double, distance);
    QFETCH(QStringList, expected);
    const auto axis = axisOf({0ns, 20us, 2s + 1ms}, mode);
    QCOMPARE(texts(axis, 0, axis.end() + 0.01, distance), expected);
}

QTEST_APPLESS_MAIN(TimelineAxisTest)
#include "timelineaxistest.moc"
