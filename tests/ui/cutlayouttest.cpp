#include "ui/widgets/cutlayout.h"
#include "ui/widgets/fdsetlayout.h"
#include "ui/widgets/readybox.h"

#include <QTest>

using namespace socketlab;
using ui::CutLayout;
using ui::CutMetrics;
using ui::FdSetLayout;
using ui::FdSetMetrics;

namespace {

// Cells of 20 with gaps of 5 from x = 100 on; slim rows of 10 + 30 + 10, the chosen one 20 higher.
constexpr CutMetrics roundNumbers{
    .cell = {20, 30}, .tallHeight = 50, .gap = 5, .margin = 100, .captionHeight = 10, .rowGap = 10};

// Bits of 10 x 20 without gaps but those of 10 between groups and 30 where some are left out, from x = 100 on.
constexpr FdSetMetrics roundBits{
    .bit = {10, 20}, .groupGap = 10, .leftOutGap = 30, .labelWidth = 100, .lineGap = 0, .numberHeight = 15};

CutLayout layoutOf(std::uint64_t places, int chosen = 1)
{
    return {3, chosen, places, roundNumbers};
}

} // namespace

class CutLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void row_chosen_isHigher_andMovesThoseBelow();
    void cell_sameByte_hasTheSameXInEachRow();
    void cells_spanTheirGaps();
    void nothing_isAsWideAsItsMargins();
    void rowAt_andPlaceAt_findWhatStandsThere();
    void seen_partOfMany_costsOnlyThePart();
    void bits_lowestDescriptor_standsAtTheRight();
    void groups_withoutAnybody_areLeftOut();
    void bits_noDescriptor_showsTheLowestGroup();
    void bitAt_aPoint_isFoundInItsLine();
    void box_isCentred_andNeverLargerThanItsCell();
};

void CutLayoutTest::row_chosen_isHigher_andMovesThoseBelow()
{
    const auto layout = layoutOf(4);
    QCOMPARE(layout.row(0, 300), QRectF(0, 0, 300, 50));
    QCOMPARE(layout.row(1, 300), QRectF(0, 50, 300, 70));
    QCOMPARE(layout.row(2, 300), QRectF(0, 120, 300, 50));
    QCOMPARE(layout.height(), 170.0);
    QCOMPARE(layoutOf(4, -1).height(), 150.0);
}

void CutLayoutTest::cell_sameByte_hasTheSameXInEachRow()
{
    const auto layout = layoutOf(4);
    QCOMPARE(layout.cell(0, 2), QRectF(150, 10, 20, 30));
    QCOMPARE(layout.cell(1, 2), QRectF(150, 60, 20, 50));
    QCOMPARE(layout.cell(2, 2), QRectF(150, 130, 20, 30));
}

void CutLayoutTest::cells_spanTheirGaps()
{
    QCOMPARE(layoutOf(4).cells(0, 1, 2), QRectF(125, 10, 45, 30));
    QCOMPARE(layoutOf(4).cells(0, 1, 0), QRectF(125, 10, 20, 30));
}

void CutLayoutTest::nothing_isAsWideAsItsMargins()
{
    QCOMPARE(layoutOf(0).width(), 200.0);
    QCOMPARE(layoutOf(2).width(), 245.0);
    QVERIFY(!layoutOf(0).placeAt(100));
}

void CutLayoutTest::rowAt_andPlaceAt_findWhatStandsThere()
{
    const auto layout = layoutOf(3);
    QCOMPARE(layout.rowAt(0), std::optional(0));
    QCOMPARE(layout.rowAt(119), std::optional(1));
    QCOMPARE(layout.rowAt(120), std::optional(2));
    QCOMPARE(layout.rowAt(170), std::nullopt);
    QCOMPARE(layout.rowAt(-1), std::nullopt);
    QCOMPARE(layout.placeAt(99), std::nullopt);
    QCOMPARE(layout.placeAt(100), std::optional<std::uint64_t>(0));
    QCOMPARE(layout.placeAt(124), std::optional<std::uint64_t>(0));
    QCOMPARE(layout.placeAt(150), std::optional<std::uint64_t>(2));
    QCOMPARE(layout.placeAt(175), std::nullopt);
}

void CutLayoutTest::seen_partOfMany_costsOnlyThePart()
{
    const auto layout = layoutOf(1'000'000'000'000);
    const auto [first, end] = layout.seen(100 + 25.0 * 999'999, 100);
    QCOMPARE(first, std::uint64_t{999'999});
    QCOMPARE(end, std::uint64_t{1'000'003});
    QCOMPARE(layoutOf(2).seen(0, 1000), std::pair(std::uint64_t{0}, std::uint64_t{2}));
    QCOMPARE(layoutOf(2).seen(5000, 1000), std::pair(std::uint64_t{2}, std::uint64_t{2}));
}

void CutLayoutTest::bits_lowestDescriptor_standsAtTheRight()
{
    const std::vector<std::int32_t> descriptors{5, 2};
    const FdSetLayout layout(descriptors, 2, roundBits);
    QCOMPARE(layout.groups(), (std::vector<std::int32_t>{4, 0}));
    QVERIFY(layout.isAfterGap(0));
    QVERIFY(!layout.isAfterGap(1));
    QCOMPARE(layout.bit(0, 7), QRectF(130, 0, 10, 20));
    QCOMPARE(layout.bit(0, 4), QRectF(160, 0, 10, 20));
    QCOMPARE(layout.bit(0, 3), QRectF(180, 0, 10, 20));
    QCOMPARE(layout.bit(1, 0), QRectF(210, 20, 10, 20));
    QCOMPARE(layout.size(), QSizeF(220, 55));
    QCOMPARE(layout.number(1), QRectF(180, 40, 40, 15));
}

void CutLayoutTest::groups_withoutAnybody_areLeftOut()
{
    const std::vector<std::int32_t> descriptors{1023, 6, -1};
    const FdSetLayout layout(descriptors, 1, roundBits);
    QCOMPARE(layout.groups(), (std::vector<std::int32_t>{1020, 4, 0}));
    QVERIFY(layout.isAfterGap(1));
    QVERIFY(!layout.isAfterGap(2));
    QCOMPARE(layout.gap(0, 1), QRectF(170, 0, 30, 20));
    QCOMPARE(layout.bit(0, 500), QRectF());
}

void CutLayoutTest::bits_noDescriptor_showsTheLowestGroup()
{
    const FdSetLayout layout({}, 1, roundBits);
    QCOMPARE(layout.groups(), std::vector<std::int32_t>{0});
}

void CutLayoutTest::bitAt_aPoint_isFoundInItsLine()
{
    const std::vector<std::int32_t> descriptors{5};
    const FdSetLayout layout(descriptors, 2, roundBits);
    QCOMPARE(layout.placeAt({165, 25}), std::optional(FdSetLayout::Place{1, 4}));
    QCOMPARE(layout.placeAt({50, 25}), std::nullopt);
}

void CutLayoutTest::box_isCentred_andNeverLargerThanItsCell()
{
    QCOMPARE(ui::readyBoxArea({0, 0, 100, 40}, 16), QRectF(42, 12, 16, 16));
    QCOMPARE(ui::readyBoxArea({0, 0, 10, 40}, 16), QRectF(0, 15, 10, 10));
}

QTEST_GUILESS_MAIN(CutLayoutTest)
#include "cutlayouttest.moc"
