#include "ui/widgets/tapelayout.h"

#include <QTest>

using namespace socketlab;
using journal::Segment;
using journal::SegmentList;
using journal::Stream;
using ui::TapeLayout;
using ui::TapeMetrics;
using ui::TapeTail;

namespace {

// Cells of 20 with gaps of 5 from x = 100 on, so that byte n stands at 100 + 25 n.
constexpr TapeMetrics roundNumbers{
    .cell = {20, 30}, .gap = 5, .margin = 100, .labelHeight = 10, .bracketHeight = 5, .ghostWidth = 60, .capWidth = 40};

StreamOffset at(std::uint64_t offset)
{
    return StreamOffset{offset};
}

Segment segment(std::uint64_t first, std::uint64_t length)
{
    Segment result;
    result.range = {at(first), length};
    return result;
}

Stream streamOf(std::uint64_t bytes)
{
    Stream stream;
    stream.offered = stream.taken = at(bytes);
    return stream;
}

/// `0+3 3+2x2`: first and length of each, and how many of them moved no byte.
QString text(const std::vector<ui::TapeBracket>& brackets)
{
    QStringList parts;
    for (const auto& bracket : brackets) {
        auto part =
            QStringLiteral("%1+%2").arg(bracket.segment->range.first - at(0)).arg(bracket.segment->range.length);
        if (bracket.repeats > 1)
            part += QStringLiteral("x%1").arg(bracket.repeats);
        parts += part;
    }
    return parts.join(u' ');
}

} // namespace

class TapeLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void cellsBetween_anyWindow_holdsWhatIsSeen_data();
    void cellsBetween_anyWindow_holdsWhatIsSeen();
    void placeAt_point_findsTheByteOrTheTail_data();
    void placeAt_point_findsTheByteOrTheTail();
    void brackets_ofCalls_spanTheirBytes_data();
    void brackets_ofCalls_spanTheirBytes();
    void brackets_ofAMillionZeroes_areOne();
    void brackets_ofOverlappingSends_end();
    void zeroAtTheEnd_standsBelowTheCap();
    void label_nextToAnother_keepsClearOfIt();
    void tail_parts_standSideBySide();
    void frames_standBelowTheCalls_asWideAsTheirBytes();
    void gigabyte_isAsExactAsAByte();
};

void TapeLayoutTest::cellsBetween_anyWindow_holdsWhatIsSeen_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<double>("left");
    QTest::addColumn<double>("right");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("length");
    QTest::newRow("nothing sent") << 0 << 0.0 << 500.0 << 0 << 0;
    QTest::newRow("all of it") << 3 << 0.0 << 500.0 << 0 << 3;
    QTest::newRow("before the first") << 3 << 0.0 << 90.0 << 0 << 0;
    QTest::newRow("edge of the second") << 3 << 0.0 << 126.0 << 0 << 2;
    QTest::newRow("in the middle") << 100 << 350.0 << 400.0 << 10 << 3;
    QTest::newRow("behind the last") << 3 << 500.0 << 900.0 << 3 << 0;
}

void TapeLayoutTest::cellsBetween_anyWindow_holdsWhatIsSeen()
{
    QFETCH(int, bytes);
    QFETCH(double, left);
    QFETCH(double, right);
    QFETCH(int, first);
    QFETCH(int, length);
    const auto stream = streamOf(static_cast<std::uint64_t>(bytes));
    const auto cells = TapeLayout(stream, {}, roundNumbers).cellsBetween(left, right);
    QCOMPARE(static_cast<int>(cells.first - at(0)), first);
    QCOMPARE(static_cast<int>(cells.length), length);
}

void TapeLayoutTest::placeAt_point_findsTheByteOrTheTail_data()
{
    QTest::addColumn<QPointF>("point");
    QTest::addColumn<int>("place"); // -1: none
    QTest::newRow("margin") << QPointF(99, 20) << -1;
    QTest::newRow("first byte") << QPointF(100, 20) << 0;
    QTest::newRow("gap behind it") << QPointF(121, 20) << 0;
    QTest::newRow("last byte") << QPointF(160, 20) << 2;
    QTest::newRow("end of the stream") << QPointF(180, 20) << 3;
    QTest::newRow("behind everything") << QPointF(300, 20) << -1;
    QTest::newRow("above") << QPointF(110, -1) << -1;
    QTest::newRow("below") << QPointF(110, 60) << -1;
}

void TapeLayoutTest::placeAt_point_findsTheByteOrTheTail()
{
    QFETCH(QPointF, point);
    QFETCH(int, place);
    const auto stream = streamOf(3);
    const auto found = TapeLayout(stream, TapeTail{.hasEnd = true}, roundNumbers).placeAt(point);
    QCOMPARE(found ? static_cast<int>(*found - at(0)) : -1, place);
}

void TapeLayoutTest::brackets_ofCalls_spanTheirBytes_data()
{
    using Segments = SegmentList;
    QTest::addColumn<Segments>("segments");
    QTest::addColumn<double>("left");
    QTest::addColumn<double>("right");
    QTest::addColumn<QString>("expected");
    const Segments three{segment(0, 3), segment(3, 2), segment(5, 5)};
    QTest::newRow("none") << Segments{} << 0.0 << 900.0 << QString();
    QTest::newRow("all") << three << 0.0 << 900.0 << QStringLiteral("0+3 3+2 5+5");
    QTest::newRow("one that began before") << three << 250.0 << 260.0 << QStringLiteral("5+5");
    QTest::newRow("two at an edge") << three << 150.0 << 180.0 << QStringLiteral("0+3 3+2");
    QTest::newRow("a zero between") << Segments{segment(0, 3), segment(3, 0), segment(3, 2)} << 0.0 << 900.0
                                    << QStringLiteral("0+3 3+0 3+2");
    QTest::newRow("zeroes between") << Segments{segment(0, 3), segment(3, 0), segment(3, 0), segment(3, 2)} << 0.0
                                    << 900.0 << QStringLiteral("0+3 3+0x2 3+2");
    QTest::newRow("zeroes alone") << Segments{segment(0, 0), segment(0, 0), segment(0, 0)} << 0.0 << 900.0
                                  << QStringLiteral("0+0x3");
}

void TapeLayoutTest::brackets_ofCalls_spanTheirBytes()
{
    QFETCH(SegmentList, segments);
    QFETCH(double, left);
    QFETCH(double, right);
    QFETCH(QString, expected);
    const auto stream = streamOf(segments.empty() ? 0 : segments.back().range.end() - at(0));
    const TapeLayout layout(stream, {}, roundNumbers);
    const auto brackets = layout.bracketsBetween(segments, left, right);
    QCOMPARE(text(brackets), expected);
    for (const auto& bracket : brackets) {
        if (bracket.isEmpty())
            continue;
        QCOMPARE(bracket.left, layout.cellOf(bracket.segment->range.first).left());
        QCOMPARE(bracket.right, layout.cellOf(bracket.segment->range.end()).left() - roundNumbers.gap);
    }
}

// A loop that ignores the end of its stream reads zeroes at full speed.
void TapeLayoutTest::brackets_ofAMillionZeroes_areOne()
{
    auto stream = streamOf(2);
    stream.receives.push_back(segment(0, 2));
    for (int count = 0; count < 999'999; ++count)
        stream.receives.push_back(segment(2, 0));
    const TapeLayout layout(stream, TapeTail{.hasEnd = true}, roundNumbers);
    QCOMPARE(text(layout.bracketsBetween(stream.receives, 0, 500)), QStringLiteral("0+2 2+0x999999"));
}

// Two threads that send on one socket offer the same offsets until one of them returns.
void TapeLayoutTest::brackets_ofOverlappingSends_end()
{
    const auto stream = streamOf(9);
    const SegmentList sends{segment(5, 4), segment(0, 5), segment(0, 0), segment(5, 0)};
    const TapeLayout layout(stream, {}, roundNumbers);
    QVERIFY(layout.bracketsBetween(sends, 0, 900).size() <= sends.size());
}

void TapeLayoutTest::zeroAtTheEnd_standsBelowTheCap()
{
    const auto stream = streamOf(2);
    const SegmentList receives{segment(0, 2), segment(2, 0)};
    const TapeLayout ended(stream, TapeTail{.hasEnd = true}, roundNumbers);
    const auto below = ended.bracketsBetween(receives, 0, 500).back();
    QVERIFY(below.isAtEnd);
    QCOMPARE(below.left, ended.endCap().left());
    QCOMPARE(below.right, ended.endCap().right());

    // The 0 of recv(b, 0) tells nothing about the end.
    const TapeLayout open(stream, {}, roundNumbers);
    const auto caret = open.bracketsBetween(receives, 0, 500).back();
    QVERIFY(!caret.isAtEnd);
    QCOMPARE(caret.left, caret.right);
}

void TapeLayoutTest::label_nextToAnother_keepsClearOfIt()
{
    const auto stream = streamOf(2);
    const SegmentList sends{segment(0, 1), segment(1, 1)};
    const auto brackets = TapeLayout(stream, {}, roundNumbers).bracketsBetween(sends, 0, 500);
    QVERIFY(brackets[0].room <= brackets[1].left);
    QVERIFY(brackets[1].room > 10'000);
}

void TapeLayoutTest::tail_parts_standSideBySide()
{
    const auto stream = streamOf(2);
    const TapeLayout layout(stream, TapeTail{.hasGhost = true, .hasEnd = true, .hasReset = true}, roundNumbers);
    QCOMPARE(layout.ghost().left(), layout.leftOf(at(2)));
    QVERIFY(layout.endCap().left() >= layout.ghost().right());
    QVERIFY(layout.resetCap().left() >= layout.endCap().right());
    QCOMPARE(layout.width(), layout.resetCap().right() + roundNumbers.margin);
    QCOMPARE(layout.placeCount(), 3U);
    QVERIFY(TapeLayout(stream, {}, roundNumbers).ghost().isNull());
}

void TapeLayoutTest::frames_standBelowTheCalls_asWideAsTheirBytes()
{
    const auto stream = streamOf(5);
    auto metrics = roundNumbers;
    metrics.frameHeight = 12;
    const TapeLayout plain(stream, {}, roundNumbers);
    const TapeLayout layout(stream, TapeTail{.missing = 2}, metrics);
    const auto frame = layout.frameOf({at(1), 3});
    QCOMPARE(frame.left(), layout.cellOf(at(1)).left());
    QCOMPARE(frame.right(), layout.cellOf(at(3)).right());
    QVERIFY(frame.top() > layout.labelsBelow().bottom());
    QCOMPARE(frame.bottom(), TapeLayout::height(metrics));
    // All the rest stands where it did, and what is missing can be scrolled to.
    QCOMPARE(layout.labelsBelow().top(), plain.labelsBelow().top());
    QCOMPARE(layout.width(), plain.width() + 2 * 25);
    QCOMPARE(layout.placeCount(), plain.placeCount());
}

void TapeLayoutTest::gigabyte_isAsExactAsAByte()
{
    constexpr std::uint64_t gigabyte = 1ULL << 30;
    const auto stream = streamOf(gigabyte);
    const TapeLayout layout(stream, {}, roundNumbers);
    const auto last = layout.cellOf(at(gigabyte - 1));
    QCOMPARE(layout.placeAt(last.center()), std::optional(at(gigabyte - 1)));
    const auto seen = layout.cellsBetween(last.left() - 100, last.right());
    QCOMPARE(seen.end() - at(0), gigabyte);
    QVERIFY(seen.length <= 6);
}

QTEST_APPLESS_MAIN(TapeLayoutTest)
#include "tapelayouttest.moc"
