#include "items/leftout.h"
#include "items/rowruns.h"

#include <QTest>

namespace socketlab::tests {

class LeftOutTest : public QObject
{
    Q_OBJECT

private slots:
    void placeOf_andRowsBefore_agreeWithCounting_data();
    void placeOf_andRowsBefore_agreeWithCounting();
    void forEachRun_ascendingRows_givesRanges();
};

void LeftOutTest::placeOf_andRowsBefore_agreeWithCounting_data()
{
    QTest::addColumn<QList<std::size_t>>("leftOut");
    QTest::newRow("none") << QList<std::size_t>{};
    QTest::newRow("the first") << QList<std::size_t>{0};
    QTest::newRow("the last") << QList<std::size_t>{19};
    QTest::newRow("neighbours at the start") << QList<std::size_t>{0, 1, 2};
    QTest::newRow("neighbours in the middle") << QList<std::size_t>{7, 8, 9};
    QTest::newRow("each second") << QList<std::size_t>{1, 3, 5, 7, 9, 11, 13, 15, 17, 19};
    QTest::newRow("mixed") << QList<std::size_t>{0, 3, 4, 10, 18, 19};
}

void LeftOutTest::placeOf_andRowsBefore_agreeWithCounting()
{
    QFETCH(const QList<std::size_t>, leftOut);
    items::LeftOut map;
    for (const auto place : leftOut)
        map.add(place);
    std::size_t row = 0;
    for (std::size_t place = 0; place < 20; ++place) {
        QCOMPARE(map.contains(place), leftOut.contains(place));
        QCOMPARE(map.rowsBefore(place), row);
        if (!leftOut.contains(place))
            QCOMPARE(map.placeOf(row++), place);
    }
}

void LeftOutTest::forEachRun_ascendingRows_givesRanges()
{
    const std::vector rows{0, 1, 2, 5, 7, 8};
    QList<std::pair<int, int>> runs;
    items::forEachRun(rows, [&](int first, int last) { runs.append({first, last}); });
    QCOMPARE(runs, (QList<std::pair<int, int>>{{0, 2}, {5, 5}, {7, 8}}));
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::LeftOutTest)
#include "leftouttest.moc"
