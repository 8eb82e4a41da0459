#include "ui/panels/journalpanel.h"
#include "support/handmade.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

namespace socketlab::tests {

using items::JournalModel;

namespace {

struct Shown : HandMade
{
    ActorId alice = startActor("alice");
    SocketId a = nameSocket("a", alice);
    items::JournalModel& model = view.journal;
    ui::JournalPanel panel{view};
    QTableView& table = *panel.findChild<QTableView*>("journalTable");
    QPushButton& newest = *panel.findChild<QPushButton*>("newestButton");
    QScrollBar& bar = *table.verticalScrollBar();

    explicit Shown(int calls = 0)
    {
        makeCalls(calls);
        panel.resize(900, 300);
        panel.show();
        settleTable();
    }

    void makeCalls(int count)
    {
        for (int i = 0; i < count; ++i)
            fail(beginRecv(alice, a, 100), CallOp::Recv, a, ENOTCONN);
    }

    /// Until what the journal holds is laid out in the table.
    bool settleTable()
    {
        settle();
        if (model.rowCount() == 0 || !panel.isFollowing())
            return true;
        return QTest::qWaitFor(
            [this] {
                const auto last = table.visualRect(model.index(model.rowCount() - 1, 0));
                return table.viewport()->rect().intersects(last);
            },
            patience);
    }
};

} // namespace

class JournalPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void newCalls_atTheEnd_areFollowed();
    void newCalls_afterScrollingUp_leaveTheViewWhereItIs();
    void newestButton_isClicked_followsAgain();
    void end_byKeyboard_followsAgain();
    void setUpToggle_showsCallsInsidePair();
    void waitingCall_ticks_untilItReturns();
    void copy_chosenRows_givesLinesOfText();
    void hostileData_isNeverMarkup();
    void narrowPanel_keepsWhatMatters_withoutScrolling();
    void manyCalls_scrollSmoothly();
};

void JournalPanelTest::newCalls_atTheEnd_areFollowed()
{
    Shown lab(100);
    QCOMPARE(lab.bar.value(), lab.bar.maximum());
    QVERIFY(!lab.newest.isVisible());
    lab.makeCalls(50);
    QVERIFY(lab.settleTable());
    QCOMPARE(lab.bar.value(), lab.bar.maximum());
    QCOMPARE(lab.panel.findChild<QLabel*>("callCount")->text(), QStringLiteral("150 calls"));
}

void JournalPanelTest::newCalls_afterScrollingUp_leaveTheViewWhereItIs()
{
    Shown lab(100);
    lab.bar.setValue(10);
    QVERIFY(lab.newest.isVisible());
    lab.makeCalls(50);
    QVERIFY(lab.settleTable());
    QTRY_COMPARE(lab.model.rowCount(), 150);
    QCOMPARE(lab.bar.value(), 10);
    QVERIFY(lab.newest.isVisible());
}

void JournalPanelTest::newestButton_isClicked_followsAgain()
{
    Shown lab(100);
    lab.bar.setValue(10);
    QTest::mouseClick(&lab.newest, Qt::LeftButton);
    QVERIFY(lab.panel.isFollowing());
    QVERIFY(!lab.newest.isVisible());
    QCOMPARE(lab.bar.value(), lab.bar.maximum());
}

void JournalPanelTest::end_byKeyboard_followsAgain()
{
    Shown lab(100);
    lab.table.setFocus();
    lab.table.setCurrentIndex(lab.model.index(0, 0));
    QVERIFY(!lab.panel.isFollowing());
    QTest::keyClick(&lab.table, Qt::Key_End, Qt::ControlModifier);
    QVERIFY(lab.panel.isFollowing());
}

void JournalPanelTest::setUpToggle_showsCallsInsidePair()
{
    Shown lab;
    const auto world = lab.startActor("world", ActorKind::World);
    const auto pair = lab.begin(world, {.op = CallOp::Pair, .made = lab.a, .peer = lab.a});
    lab.finish(lab.begin(world, {.op = CallOp::Socket, .made = lab.a}), {.op = CallOp::Socket, .made = lab.a});
    lab.finish(pair, {.op = CallOp::Pair, .made = lab.a});
    QVERIFY(lab.settle());
    QCOMPARE(lab.model.rowCount(), 1);
    auto* toggle = lab.panel.findChild<QPushButton*>("setUpToggle");
    QTest::mouseClick(toggle, Qt::LeftButton);
    QCOMPARE(lab.model.rowCount(), 2);
    QTest::keyClick(toggle, Qt::Key_Space);
    QCOMPARE(lab.model.rowCount(), 1);
}

void JournalPanelTest::waitingCall_ticks_untilItReturns()
{
    Shown lab;
    const auto call = lab.beginRecv(lab.alice, lab.a, 100);
    QVERIFY(lab.settle());
    const auto took = [&] { return lab.model.index(0, JournalModel::Took).data().toString(); };
    int ticks = 0;
    const auto counting = connect(&lab.model, &JournalModel::dataChanged, this, [&] { ++ticks; });
    QTRY_VERIFY(ticks >= 2);
    QVERIFY(took().endsWith(QStringLiteral("…")));
    disconnect(counting);
    lab.finishRecv(call, lab.a, {}, "x");
    QVERIFY(lab.settle());
    const auto* timer = lab.panel.findChild<QTimer*>(QStringLiteral("waitingTick"));
    QVERIFY(timer);
    QTRY_VERIFY(!timer->isActive());
}

void JournalPanelTest::copy_chosenRows_givesLinesOfText()
{
    Shown lab(3);
    const auto middle = [&](int row) {
        return lab.table.visualRect(lab.model.index(row, JournalModel::Call)).center();
    };
    QTest::mouseClick(lab.table.viewport(), Qt::LeftButton, {}, middle(0));
    QTest::mouseClick(lab.table.viewport(), Qt::LeftButton, Qt::ShiftModifier, middle(1));
    QTest::keyClick(&lab.table, Qt::Key_C, Qt::ControlModifier);
    const auto lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0],
             QStringLiteral(
                 "1\t00:00.002 000\talice\trecv(a, 100)\tENOTCONN\t1.0 ms\tthis socket is not connected to anybody"));
}

void JournalPanelTest::hostileData_isNeverMarkup()
{
    Shown lab;
    lab.finishRecv(lab.beginRecv(lab.alice, lab.a, 100), lab.a, {}, "<h1>\x1b[2J</h1>\n");
    QVERIFY(lab.settle());
    for (int column = 0; column < lab.model.columnCount(); ++column) {
        const auto index = lab.model.index(0, column);
        QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<h1>")));
        QVERIFY(!index.data().toString().contains(u'\x1b'));
        QVERIFY(!index.data().toString().contains(u'\n'));
    }
}

void JournalPanelTest::narrowPanel_keepsWhatMatters_withoutScrolling()
{
    Shown lab(1);
    const auto isShown = [&](JournalModel::Column column) { return !lab.table.isColumnHidden(column); };
    lab.panel.resize(1000, 300);
    QVERIFY(isShown(JournalModel::Number) && isShown(JournalModel::Took) && isShown(JournalModel::Meaning));
    lab.panel.resize(620, 300);
    QVERIFY(!isShown(JournalModel::Took) && isShown(JournalModel::Call) && isShown(JournalModel::Meaning));
    QTRY_COMPARE(lab.table.horizontalScrollBar()->maximum(), 0);
    lab.panel.resize(1000, 300);
    QVERIFY(isShown(JournalModel::Took));
}

void JournalPanelTest::manyCalls_scrollSmoothly()
{
    Shown lab(20'000);
    QTRY_COMPARE_WITH_TIMEOUT(lab.model.rowCount(), 20'000, 30'000);
    int value = 0;
    QBENCHMARK
    {
        lab.bar.setValue(value += 37);
        lab.table.viewport()->repaint();
    }
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::JournalPanelTest)
#include "journalpaneltest.moc"
