// First, since Qt 6.4's moc cannot read <concepts> before any header of Qt's.
#include <QTest>

#include "ui/widgets/bytegridlayout.h"

using namespace socketlab;
using ui::ByteGridLayout;
using ui::ByteGridMetrics;
using Column = ByteGridLayout::Column;

namespace {

constexpr StreamOffset at(std::uint64_t offset)
{
    return StreamOffset{offset};
}

// Easy to reckon with: rows of 10, a first hex column at 100.
constexpr ByteGridMetrics metrics{.hex = {18, 8},
                                  .character = {5, 8},
                                  .offsetWidth = 80,
                                  .headHeight = 10,
                                  .gap = 2,
                                  .rowGap = 2,
                                  .groupGap = 7,
                                  .margin = 10};

} // namespace

class ByteGridLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void rows_areAsManyAsNeeded_data();
    void rows_areAsManyAsNeeded();
    void cells_standSideBySide_withARoomAfterEight();
    void widths_decideHowLongARowIs_data();
    void widths_decideHowLongARowIs();
    void byteAt_aPoint_isTheByteThere_data();
    void byteAt_aPoint_isTheByteThere();
    void nearest_toAnyPoint_isAByte_data();
    void nearest_toAnyPoint_isAByte();
    void seenBetween_givesWholeRows();
    void areas_ofARange_areOneForEachRow();
    void aTerabyte_isExact();
};

void ByteGridLayoutTest::rows_areAsManyAsNeeded_data()
{
    QTest::addColumn<quint64>("count");
    QTest::addColumn<quint64>("rows");
    QTest::newRow("none") << quint64{0} << quint64{0};
    QTest::newRow("one") << quint64{1} << quint64{1};
    QTest::newRow("full") << quint64{16} << quint64{1};
    QTest::newRow("one more") << quint64{17} << quint64{2};
}

void ByteGridLayoutTest::rows_areAsManyAsNeeded()
{
    QFETCH(quint64, count);
    QFETCH(quint64, rows);
    const ByteGridLayout layout(count, 16, metrics);
    QCOMPARE(quint64{layout.rowCount()}, rows);
    QCOMPARE(layout.height(), static_cast<double>(rows) * 10);
}

void ByteGridLayoutTest::cells_standSideBySide_withARoomAfterEight()
{
    const ByteGridLayout layout(100, 16, metrics);
    QCOMPARE(layout.cell(at(0), Column::Hex), QRectF(100, 1, 18, 8));
    QCOMPARE(layout.cell(at(7), Column::Hex), QRectF(240, 1, 18, 8));
    QCOMPARE(layout.cell(at(8), Column::Hex), QRectF(267, 1, 18, 8));
    QCOMPARE(layout.cell(at(15), Column::Hex), QRectF(407, 1, 18, 8));
    QCOMPARE(layout.cell(at(16), Column::Hex), QRectF(100, 11, 18, 8));
    QCOMPARE(layout.cell(at(0), Column::Characters), QRectF(435, 1, 5, 8));
    QCOMPARE(layout.cell(at(31), Column::Characters), QRectF(510, 11, 5, 8));
    QCOMPARE(layout.offsetArea(at(16)), QRectF(10, 11, 80, 8));
    QCOMPARE(layout.head(8), QRectF(267, 0, 18, 10));
    QCOMPARE(layout.width(), 525.0);
}

void ByteGridLayoutTest::widths_decideHowLongARowIs_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<int>("length");
    const auto eight = ByteGridLayout::widthFor(8, metrics);
    const auto sixteen = ByteGridLayout::widthFor(16, metrics);
    const auto thirtyTwo = ByteGridLayout::widthFor(32, metrics);
    QTest::newRow("no room at all") << 0.0 << 4;
    QTest::newRow("nearly eight") << eight - 1 << 4;
    QTest::newRow("eight") << eight << 8;
    QTest::newRow("nearly sixteen") << sixteen - 1 << 8;
    QTest::newRow("sixteen") << sixteen << 16;
    QTest::newRow("nearly thirty-two") << thirtyTwo - 1 << 16;
    QTest::newRow("thirty-two") << thirtyTwo << 32;
    QTest::newRow("any room") << 1e6 << 32;
}

void ByteGridLayoutTest::widths_decideHowLongARowIs()
{
    QFETCH(double, width);
    QTEST(ByteGridLayout::rowLengthFor(width, metrics), "length");
}

void ByteGridLayoutTest::byteAt_aPoint_isTheByteThere_data()
{
    QTest::addColumn<QPointF>("point");
    QTest::addColumn<int>("offset");
    QTest::newRow("first") << QPointF(101, 1) << 0;
    QTest::newRow("gap belongs to the one before") << QPointF(119, 1) << 0;
    QTest::newRow("second") << QPointF(121, 1) << 1;
    QTest::newRow("after the room") << QPointF(268, 1) << 8;
    QTest::newRow("character") << QPointF(441, 1) << 1;
    QTest::newRow("second row") << QPointF(101, 11) << 16;
    QTest::newRow("last") << QPointF(161, 11) << 19;
    QTest::newRow("past the last") << QPointF(185, 11) << -1;
    QTest::newRow("past the last character") << QPointF(460, 11) << -1;
    QTest::newRow("below all") << QPointF(101, 21) << -1;
    QTest::newRow("above all") << QPointF(101, -1) << -1;
    QTest::newRow("on the offset") << QPointF(50, 1) << -1;
    QTest::newRow("at the right of all") << QPointF(520, 1) << -1;
}

void ByteGridLayoutTest::byteAt_aPoint_isTheByteThere()
{
    QFETCH(QPointF, point);
    const auto offset = ByteGridLayout(20, 16, metrics).byteAt(point);
    QTEST(offset ? static_cast<int>(*offset) : -1, "offset");
}

void ByteGridLayoutTest::nearest_toAnyPoint_isAByte_data()
{
    QTest::addColumn<QPointF>("point");
    QTest::addColumn<int>("offset");
    QTest::newRow("above") << QPointF(121, -50) << 1;
    QTest::newRow("below") << QPointF(121, 500) << 17;
    QTest::newRow("below, past the last") << QPointF(300, 500) << 19;
    QTest::newRow("left") << QPointF(0, 11) << 16;
    QTest::newRow("right") << QPointF(5000, 1) << 15;
}

void ByteGridLayoutTest::nearest_toAnyPoint_isAByte()
{
    QFETCH(QPointF, point);
    QTEST(static_cast<int>(ByteGridLayout(20, 16, metrics).nearest(point)), "offset");
}

void ByteGridLayoutTest::seenBetween_givesWholeRows()
{
    const ByteGridLayout layout(40, 16, metrics);
    QCOMPARE(layout.seenBetween(0, 10), (ByteRange{at(0), 16}));
    QCOMPARE(layout.seenBetween(9, 11), (ByteRange{at(0), 32}));
    QCOMPARE(layout.seenBetween(20, 500), (ByteRange{at(32), 8}));
    QCOMPARE(layout.seenBetween(500, 600).length, 0U);
    QCOMPARE(ByteGridLayout(0, 16, metrics).seenBetween(0, 100).length, 0U);
}

void ByteGridLayoutTest::areas_ofARange_areOneForEachRow()
{
    const ByteGridLayout layout(100, 16, metrics);
    const auto areas = layout.areasOf({at(14), 20}, Column::Hex);
    QCOMPARE(areas.size(), 3U);
    QCOMPARE(areas[0], QRectF(387, 1, 38, 8));
    QCOMPARE(areas[1], QRectF(100, 11, 325, 8));
    QCOMPARE(areas[2], QRectF(100, 21, 38, 8));
    QVERIFY(layout.areasOf({at(3), 0}, Column::Hex).empty());
}

void ByteGridLayoutTest::aTerabyte_isExact()
{
    constexpr std::uint64_t terabyte = 1ULL << 40;
    const ByteGridLayout layout(terabyte, 16, metrics);
    const auto last = at(terabyte - 1);
    QCOMPARE(layout.byteAt(layout.cell(last, Column::Hex).center()), std::optional(last));
    const auto top = layout.height() - 10;
    QCOMPARE(layout.seenBetween(top, top + 100), (ByteRange{at(terabyte - 16), 16}));
}

QTEST_GUILESS_MAIN(ByteGridLayoutTest)
#include "bytegridlayouttest.moc"
