#include "ui/widgets/bytegrid.h"
#include "support/gigabyte.h"
#include "support/handmade.h"
#include "ui/theme.h"
#include "ui/widgets/tapewords.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace socketlab;
using journal::Place;
using ui::ByteGrid;
using ui::Theme;

namespace {

constexpr StreamOffset at(std::uint64_t offset)
{
    return StreamOffset{offset};
}

/// alice.a and bob.b, connected, and the grid from alice to bob.
struct Grid : tests::TwoTalking
{
    ByteGrid view{pump};

    Grid() { view.resize(view.sizeHint().width() + 4, 200); }

    bool show()
    {
        if (!settle())
            return false;
        view.setStream(fromAlice());
        view.show();
        view.activateWindow();
        view.setFocus();
        return QTest::qWaitForWindowExposed(&view);
    }
    const journal::Stream& stream() { return pump.state().streams()[fromAlice()]; }
    QScrollBar& bar() { return *view.verticalScrollBar(); }
    QImage picture() { return view.grab().toImage(); }
    QString chosen()
    {
        const auto range = view.selection();
        return range ? QStringLiteral("%1+%2").arg(range->first - at(0)).arg(range->length) : QString();
    }
};

std::size_t pixelsOf(const QImage& image, const QColor& colour)
{
    std::size_t count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1U : 0U;
    }
    return count;
}

/// The median time of a repaint, in microseconds.
double repaintTime(ByteGrid& view, bool isScrolling)
{
    std::vector<double> times;
    for (int round = 0; round < 41; ++round) {
        QElapsedTimer timer;
        timer.start();
        if (isScrolling)
            view.scrollTo(view.position() + (round % 2 == 0 ? -23 : 23));
        view.viewport()->repaint();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1000);
    }
    std::ranges::nth_element(times, times.begin() + 20);
    return times[20];
}

} // namespace

class ByteGridTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Scheme::Light); }

    void byte_inEachPlace_isPaintedInItsColour_data();
    void byte_inEachPlace_isPaintedInItsColour();
    void keys_moveTheCursor_andChoose_data();
    void keys_moveTheCursor_andChoose();
    void shiftAndKeys_chooseMore_fromWhereItBegan();
    void drag_choosesWhatItPasses();
    void click_withShift_choosesUpToThere();
    void rightClick_onWhatIsChosen_leavesItChosen();
    void words_areThoseOfTheTape();
    void selection_fromOutside_isShown_withoutTelling();
    void bytesArrive_followsTheEnd_untilScrolledAway();
    void wheel_scrolls();
    void width_decidesHowLongARowIs();
    void compared_differences_areMarked();
    void unknownBytes_areShownAsSuch();
    void callBegins_areMarked();
    void pastMoment_showsTheBytesOfThen();
    void nothingChanges_isNotPaintedAgain();
    void oneGigabyte_isPaintedAndScrolledAsOneKilobyte();
    void oneGigabyte_itsEndAndItsMiddleAreReached();
    void repaint_ofFortyByThirtyTwoBytes();
};

void ByteGridTest::byte_inEachPlace_isPaintedInItsColour_data()
{
    QTest::addColumn<Place>("place");
    QTest::newRow("sender's kernel") << Place::SenderKernel;
    QTest::newRow("under way") << Place::UnderWay;
    QTest::newRow("receiver's kernel") << Place::ReceiverKernel;
    QTest::newRow("read") << Place::Read;
    QTest::newRow("lost") << Place::Lost;
}

void ByteGridTest::byte_inEachPlace_isPaintedInItsColour()
{
    QFETCH(Place, place);
    Grid grid;
    grid.send("xyzxyz", 0);
    const auto observe = [&](SocketObserved seen, std::uint16_t local, std::uint16_t remote) {
        seen.state = TcpState::Established;
        seen.bytesKnown = true;
        seen.local = Endpoint::loopback(local);
        seen.remote = Endpoint::loopback(remote);
        grid.observe(seen);
    };
    if (place == Place::SenderKernel)
        observe({.socket = grid.a, .unacknowledged = 6, .unsent = 6}, 40001, 40002);
    if (place == Place::ReceiverKernel)
        observe({.socket = grid.b, .receiveQueue = 6}, 40002, 40001);
    if (place == Place::Read)
        grid.receive("xyzxyz", 0);
    if (place == Place::Lost)
        grid.finish(grid.begin(grid.bob, {.op = CallOp::Close, .socket = grid.b}),
                    {.op = CallOp::Close, .socket = grid.b});
    QVERIFY(grid.show());
    QCOMPARE(grid.stream().placeOf(at(0)), place);
    const auto image = grid.picture();
    for (const auto other : {Place::SenderKernel, Place::UnderWay, Place::ReceiverKernel, Place::Read, Place::Lost}) {
        const auto count = pixelsOf(image, Theme::current().place(other).fill);
        QVERIFY2((count > 500) == (other == place), qPrintable(QString::number(count)));
    }
}

void ByteGridTest::keys_moveTheCursor_andChoose_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("isFar");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("right") << int(Qt::Key_Right) << false << 5 << 6;
    QTest::newRow("right at the end") << int(Qt::Key_Right) << false << 999 << 999;
    QTest::newRow("left") << int(Qt::Key_Left) << false << 5 << 4;
    QTest::newRow("left at the beginning") << int(Qt::Key_Left) << false << 0 << 0;
    QTest::newRow("down") << int(Qt::Key_Down) << false << 5 << 21;
    QTest::newRow("down in the last row") << int(Qt::Key_Down) << false << 995 << 995;
    QTest::newRow("up") << int(Qt::Key_Up) << false << 21 << 5;
    QTest::newRow("up in the first row") << int(Qt::Key_Up) << false << 5 << 5;
    QTest::newRow("home") << int(Qt::Key_Home) << false << 21 << 16;
    QTest::newRow("end") << int(Qt::Key_End) << false << 21 << 31;
    QTest::newRow("end of the last row") << int(Qt::Key_End) << false << 993 << 999;
    QTest::newRow("home of all") << int(Qt::Key_Home) << true << 500 << 0;
    QTest::newRow("end of all") << int(Qt::Key_End) << true << 500 << 999;
    QTest::newRow("page up near the beginning") << int(Qt::Key_PageUp) << false << 21 << 5;
    QTest::newRow("page down near the end") << int(Qt::Key_PageDown) << false << 990 << 999;
}

void ByteGridTest::keys_moveTheCursor_andChoose()
{
    QFETCH(int, key);
    QFETCH(bool, isFar);
    QFETCH(int, from);
    QFETCH(int, to);
    Grid grid;
    grid.send(std::string(1000, 'x'), 0);
    QVERIFY(grid.show());
    QCOMPARE(grid.view.rowLength(), 16);
    grid.view.select({at(static_cast<std::uint64_t>(from)), 1});
    QTest::keyClick(&grid.view, static_cast<Qt::Key>(key), isFar ? Qt::ControlModifier : Qt::NoModifier);
    QCOMPARE(grid.chosen(), QStringLiteral("%1+1").arg(to));
    QCOMPARE(grid.view.accessibleDescription(),
             ui::placeWords(grid.pump, grid.stream(), at(static_cast<std::uint64_t>(to))));
    QVERIFY(grid.view.viewport()->rect().contains(grid.view.pointOf(at(static_cast<std::uint64_t>(to)))));
}

void ByteGridTest::shiftAndKeys_chooseMore_fromWhereItBegan()
{
    Grid grid;
    grid.send(std::string(100, 'x'), 0);
    QVERIFY(grid.show());
    grid.view.select({at(20), 1});
    const std::pair<Qt::Key, QString> moves[]{
        {Qt::Key_Right, QStringLiteral("20+2")}, {Qt::Key_Down, QStringLiteral("20+18")},
        {Qt::Key_Up, QStringLiteral("20+2")},    {Qt::Key_Left, QStringLiteral("20+1")},
        {Qt::Key_Left, QStringLiteral("19+2")},  {Qt::Key_Home, QStringLiteral("16+5")}};
    for (const auto& [key, chosen] : moves) {
        QTest::keyClick(&grid.view, key, Qt::ShiftModifier);
        QCOMPARE(grid.chosen(), chosen);
    }
    QTest::keyClick(&grid.view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(grid.chosen(), QStringLiteral("0+100"));
}

void ByteGridTest::drag_choosesWhatItPasses()
{
    Grid grid;
    grid.send(std::string(100, 'x'), 0);
    QVERIFY(grid.show());
    int told = 0;
    QObject::connect(&grid.view, &ByteGrid::bytesChosen, this, [&] { ++told; });
    QTest::mousePress(grid.view.viewport(), Qt::LeftButton, {}, grid.view.pointOf(at(3)));
    QMouseEvent move(QEvent::MouseMove, grid.view.pointOf(at(21)), grid.view.mapToGlobal(grid.view.pointOf(at(21))),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(grid.view.viewport(), &move);
    QTest::mouseRelease(grid.view.viewport(), Qt::LeftButton, {}, grid.view.pointOf(at(21)));
    QCOMPARE(grid.chosen(), QStringLiteral("3+19"));
    QCOMPARE(told, 2);
}

void ByteGridTest::click_withShift_choosesUpToThere()
{
    Grid grid;
    grid.send(std::string(100, 'x'), 0);
    QVERIFY(grid.show());
    QTest::mouseClick(grid.view.viewport(), Qt::LeftButton, {}, grid.view.pointOf(at(7)));
    QTest::mouseClick(grid.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, grid.view.pointOf(at(2)));
    QCOMPARE(grid.chosen(), QStringLiteral("2+6"));
}

void ByteGridTest::rightClick_onWhatIsChosen_leavesItChosen()
{
    Grid grid;
    grid.send(std::string(100, 'x'), 0);
    QVERIFY(grid.show());
    grid.view.select({at(2), 6});
    QTest::mouseClick(grid.view.viewport(), Qt::RightButton, {}, grid.view.pointOf(at(4)));
    QCOMPARE(grid.chosen(), QStringLiteral("2+6"));
    QTest::mouseClick(grid.view.viewport(), Qt::RightButton, {}, grid.view.pointOf(at(40)));
    QCOMPARE(grid.chosen(), QStringLiteral("40+1"));
}

void ByteGridTest::words_areThoseOfTheTape()
{
    Grid grid;
    grid.send("hi", 0);
    grid.receive("h", 0);
    QVERIFY(grid.show());
    QCOMPARE(grid.view.wordsAt(grid.view.pointOf(at(1))),
             QStringLiteral("byte 1: 69 'i' — under way; sent by alice's call 3, not read yet"));
    QCOMPARE(grid.view.wordsAt(QPoint(5, 5)), QString());
}

void ByteGridTest::selection_fromOutside_isShown_withoutTelling()
{
    Grid grid;
    grid.send(std::string(5000, 'x'), 0);
    QVERIFY(grid.show());
    int told = 0;
    QObject::connect(&grid.view, &ByteGrid::bytesChosen, this, [&] { ++told; });
    grid.view.select({at(160), 3});
    QCOMPARE(grid.chosen(), QStringLiteral("160+3"));
    QVERIFY(grid.view.viewport()->rect().contains(grid.view.pointOf(at(160))));
    grid.view.select({at(4999), 50});
    QCOMPARE(grid.chosen(), QStringLiteral("4999+1"));
    grid.view.select({at(9999), 1});
    QCOMPARE(grid.chosen(), QString());
    QCOMPARE(told, 0);
}

void ByteGridTest::bytesArrive_followsTheEnd_untilScrolledAway()
{
    Grid grid;
    grid.send(std::string(1000, 'x'), 0);
    QVERIFY(grid.show());
    QVERIFY(grid.bar().maximum() > 0);
    QCOMPARE(grid.bar().value(), grid.bar().maximum());
    grid.send(std::string(1000, 'y'), 1000);
    QVERIFY(grid.settle());
    QCOMPARE(grid.bar().value(), grid.bar().maximum());

    grid.bar().setValue(100);
    QVERIFY(!grid.view.followsEnd());
    grid.send(std::string(1000, 'z'), 2000);
    QVERIFY(grid.settle());
    QCOMPARE(grid.bar().value(), 100);
    QTest::keyClick(&grid.view, Qt::Key_End, Qt::ControlModifier);
    QVERIFY(grid.view.followsEnd());
}

void ByteGridTest::wheel_scrolls()
{
    Grid grid;
    grid.send(std::string(1000, 'x'), 0);
    QVERIFY(grid.show());
    const auto before = grid.view.position();
    QWheelEvent event(QPointF(50, 30), grid.view.mapToGlobal(QPointF(50, 30)), {}, QPoint(0, 120), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(grid.view.viewport(), &event);
    QVERIFY(grid.view.position() < before);
    QVERIFY(!grid.view.followsEnd());
}

void ByteGridTest::width_decidesHowLongARowIs()
{
    Grid grid;
    grid.send(std::string(1000, 'x'), 0);
    QVERIFY(grid.show());
    QCOMPARE(grid.view.rowLength(), 16);
    grid.view.resize(grid.view.minimumSizeHint());
    QCOMPARE(grid.view.rowLength(), 4);
    grid.view.resize(2000, 200);
    QCOMPARE(grid.view.rowLength(), 32);
    grid.view.setRowLength(8);
    QCOMPARE(grid.view.rowLength(), 8);
}

void ByteGridTest::compared_differences_areMarked()
{
    Grid grid;
    grid.send("hello", 0);
    grid.finishSend(grid.beginSend(grid.bob, grid.b, {}, "hallo!"), grid.b, {}, 6);
    QVERIFY(grid.show());
    QCOMPARE(pixelsOf(grid.picture(), Theme::current().error.text), 0U);
    grid.view.setCompared(grid.pump.state().socket(grid.b)->outgoing);
    const auto marked = pixelsOf(grid.picture(), Theme::current().error.text);
    QVERIFY2(marked > 50, qPrintable(QString::number(marked)));
    // One byte alone differs; what only one of the two has is no difference.
    QVERIFY2(marked < 120, qPrintable(QString::number(marked)));
}

void ByteGridTest::unknownBytes_areShownAsSuch()
{
    Grid grid;
    grid.finishSend(grid.beginSend(grid.alice, grid.a, {}, "abc"), grid.a, {}, 500);
    QVERIFY(grid.show());
    grid.view.select({at(0), 1});
    QCOMPARE(grid.view.accessibleDescription().left(11), QStringLiteral("byte 0: 61 "));
    QTest::keyClick(&grid.view, Qt::Key_Down);
    QVERIFY(grid.view.accessibleDescription().startsWith(QStringLiteral("byte 16: not recorded")));
    QVERIFY(pixelsOf(grid.picture(), Theme::current().place(Place::UnderWay).fill) > 5000);
}

void ByteGridTest::callBegins_areMarked()
{
    const auto darkPixels = [](const std::vector<std::string_view>& sends) {
        Grid grid;
        std::uint64_t offset = 0;
        for (const auto data : sends) {
            grid.send(data, offset);
            offset += data.size();
        }
        return grid.show() ? pixelsOf(grid.picture(), Theme::current().text) : 0;
    };
    QVERIFY(darkPixels({"ab", "cd", "ef"}) > darkPixels({"abcdef"}) + 10);
}

void ByteGridTest::pastMoment_showsTheBytesOfThen()
{
    Grid grid;
    grid.send("ab", 0);
    QVERIFY(grid.show());
    const auto before = grid.pump.moment();
    grid.send("cd", 2);
    QVERIFY(grid.settle());
    QTest::keyClick(&grid.view, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(grid.chosen(), QStringLiteral("3+1"));
    grid.pump.goTo(before);
    QCOMPARE(grid.chosen(), QString());
    QTest::keyClick(&grid.view, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(grid.chosen(), QStringLiteral("1+1"));
    grid.pump.goTo(0);
    QCOMPARE(grid.chosen(), QString());
    QTest::keyClick(&grid.view, Qt::Key_Right);
    QCOMPARE(grid.chosen(), QString());
}

void ByteGridTest::nothingChanges_isNotPaintedAgain()
{
    struct Watch : QObject
    {
        int paints = 0;
        bool eventFilter(QObject*, QEvent* event) override
        {
            paints += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
    } watch;
    Grid grid;
    grid.send("hi", 0);
    QVERIFY(grid.show());
    QCoreApplication::processEvents();
    grid.view.viewport()->installEventFilter(&watch);
    grid.startActor("carol");
    QVERIFY(grid.settle());
    QCoreApplication::processEvents();
    QCOMPARE(watch.paints, 0);
    grid.receive("h", 0);
    QVERIFY(grid.settle());
    QTRY_VERIFY(watch.paints > 0);
}

void ByteGridTest::oneGigabyte_isPaintedAndScrolledAsOneKilobyte()
{
    Grid small;
    small.send(std::string(1024, '.'), 0);
    QVERIFY(small.show());
    Grid large;
    sendGigabyte(large, large.alice, large.a);
    QVERIFY(large.show());
    QCOMPARE(large.stream().last(), at(tests::gigabyte));
    for (const bool isScrolling : {false, true}) {
        const auto few = repaintTime(small.view, isScrolling);
        const auto many = repaintTime(large.view, isScrolling);
        qInfo("repaint %s: 1 KiB %.0f µs, 1 GiB %.0f µs", isScrolling ? "scrolling" : "in place", few, many);
        // Were anything of it to grow, it would be a million times as much.
        QVERIFY2(many < 20 * few + 2000, qPrintable(QStringLiteral("%1 µs, then %2 µs").arg(few).arg(many)));
    }
}

void ByteGridTest::oneGigabyte_itsEndAndItsMiddleAreReached()
{
    Grid grid;
    sendGigabyte(grid, grid.alice, grid.a);
    QVERIFY(grid.show());
    QTest::keyClick(&grid.view, Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(grid.view.accessibleDescription().startsWith(QStringLiteral("byte 0: 62 'b'")));
    QCOMPARE(grid.bar().value(), 0);
    QTest::keyClick(&grid.view, Qt::Key_End, Qt::ControlModifier);
    QVERIFY(grid.view.accessibleDescription().startsWith(QStringLiteral("byte 1073741823: 2e '.'")));
    QCOMPARE(grid.bar().value(), grid.bar().maximum());
    grid.view.select({at(tests::gigabyte / 2), 5});
    QVERIFY(grid.view.wordsAt(grid.view.pointOf(at(tests::gigabyte / 2)))
                .startsWith(QStringLiteral("byte 536870912: 62 'b'")));
    grid.bar().setValue(grid.bar().maximum());
    QVERIFY(grid.view.followsEnd());
}

void ByteGridTest::repaint_ofFortyByThirtyTwoBytes()
{
    Grid grid;
    std::string data;
    for (int i = 0; i < 4000; ++i)
        data += static_cast<char>(i * 7);
    grid.send(data, 0);
    grid.receive(std::string_view(data).substr(0, 100), 0);
    QVERIFY(grid.show());
    grid.view.resize(1400, 40 * 23 + 20);
    QCOMPARE(grid.view.rowLength(), 32);
    grid.view.scrollTo(0);
    grid.view.viewport()->repaint(); // makes the pictures
    QBENCHMARK
    {
        grid.view.viewport()->repaint();
    }
}

QTEST_MAIN(ByteGridTest)
#include "bytegridtest.moc"
