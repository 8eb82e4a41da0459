#include "ui/panels/journalpanel.h"
#include "support/handmade.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
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
    QLineEdit& line = *panel.findChild<QLineEdit*>("filterLine");
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
    void filter_isTyped_rowsAreThoseAskedFor();
    void filter_thatMakesNoSense_saysSoAndKeepsTheRows();
    void escape_inTheFilter_clearsItAndLeavesIt();
    void completion_offersFieldsThenValues();
    void completion_ofHostileName_isQuoted();
    void details_ofAFailedCall_explainTheError();
    void details_leadToTheBytesAndTheMoments();
    void details_codeLine_isCopied();
    void space_opensAndClosesTheDetails();
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

void JournalPanelTest::filter_isTyped_rowsAreThoseAskedFor()
{
    Shown lab(10);
    lab.finishSend(lab.beginSend(lab.alice, lab.a, {}, "GET"), lab.a, {}, 3);
    QVERIFY(lab.settleTable());
    QTest::keyClick(&lab.table, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(&lab.line, QStringLiteral("bytes~\"GET\""));
    QTRY_COMPARE(lab.model.rowCount(), 1);
    QCOMPARE(lab.panel.findChild<QLabel*>("callCount")->text(), QStringLiteral("1 of 11 calls"));
    lab.finishSend(lab.beginSend(lab.alice, lab.a, StreamOffset{3}, "GET 2"), lab.a, StreamOffset{3}, 5);
    lab.makeCalls(3);
    QVERIFY(lab.settleTable());
    QTRY_COMPARE(lab.panel.findChild<QLabel*>("callCount")->text(), QStringLiteral("2 of 15 calls"));
}

void JournalPanelTest::filter_thatMakesNoSense_saysSoAndKeepsTheRows()
{
    Shown lab(3);
    const auto& problem = *lab.panel.findChild<QLabel*>("filterProblem");
    lab.line.setText(QStringLiteral("waiting"));
    QTRY_COMPARE(lab.model.rowCount(), 0);
    lab.line.setText(QStringLiteral("error"));
    QTRY_COMPARE(lab.model.rowCount(), 3);
    QTest::keyClicks(&lab.line, QStringLiteral(" reslt<0"));
    QVERIFY(!problem.isVisible()); // not while somebody types
    QTRY_VERIFY(problem.isVisible());
    QCOMPARE(problem.text(), QStringLiteral("✕ Character 7: nothing is named \"reslt\" (did you mean \"result\"?)"));
    QCOMPARE(lab.line.accessibleDescription(), problem.text());
    QCOMPARE(lab.model.rowCount(), 3);
    lab.line.setText(QStringLiteral("result<0"));
    QVERIFY(!problem.isVisible());
}

void JournalPanelTest::escape_inTheFilter_clearsItAndLeavesIt()
{
    Shown lab(3);
    lab.panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&lab.panel, patience));
    lab.line.setFocus();
    lab.line.setText(QStringLiteral("waiting"));
    QTRY_COMPARE(lab.model.rowCount(), 0);
    QTest::keyClick(&lab.line, Qt::Key_Escape);
    QCOMPARE(lab.model.rowCount(), 3);
    QVERIFY(lab.line.hasFocus());
    QTest::keyClick(&lab.line, Qt::Key_Escape);
    QVERIFY(lab.table.hasFocus());
}

void JournalPanelTest::completion_offersFieldsThenValues()
{
    Shown lab(1);
    lab.startActor("albert");
    QVERIFY(lab.settle());
    auto& completer = *lab.panel.findChild<QCompleter*>();
    QTest::keyClicks(&lab.line, QStringLiteral("act"));
    QCOMPARE(completer.currentCompletion(), QStringLiteral("actor:"));
    QVERIFY(completer.popup()->isVisible());
    emit completer.activated(completer.currentCompletion());
    QCOMPARE(lab.line.text(), QStringLiteral("actor:"));
    QTRY_COMPARE(completer.completionCount(), 2);
    QTest::keyClicks(&lab.line, QStringLiteral("ali"));
    QCOMPARE(completer.currentCompletion(), QStringLiteral("alice"));
    emit completer.activated(completer.currentCompletion());
    QCOMPARE(lab.line.text(), QStringLiteral("actor:alice "));
    QTest::keyClick(&lab.line, Qt::Key_Down);
    QVERIFY(completer.completionCount() >= 13);
}

void JournalPanelTest::completion_ofHostileName_isQuoted()
{
    Shown lab;
    lab.startActor("<b>\nx\"");
    QVERIFY(lab.settle());
    QTest::keyClicks(&lab.line, QStringLiteral("actor:"));
    auto& completer = *lab.panel.findChild<QCompleter*>();
    QCOMPARE(completer.completionCount(), 2);
    emit completer.activated(QStringLiteral("\"<b>\\nx\\\"\""));
    QVERIFY(journal::CallFilter::parse(lab.line.text().toStdString()));
}

void JournalPanelTest::details_ofAFailedCall_explainTheError()
{
    Shown lab(3);
    lab.panel.setDetailsShown(true);
    lab.table.selectRow(1);
    const auto& details = *lab.panel.findChild<QScrollArea*>("callDetails");
    QCOMPARE(details.findChild<QLabel*>("detailsTitle")->text(), QStringLiteral("recv(a, 100)"));
    QCOMPARE(details.findChild<QLabel*>("pythonLine")->text(), QStringLiteral("data = a.recv(100)"));
    QCOMPARE(details.findChild<QLabel*>("cLine")->text(), QStringLiteral("got = recv(a, buffer, 100, 0);"));
    QStringList texts;
    for (const auto* label : details.findChildren<QLabel*>())
        texts += label->text();
    QVERIFY(texts.contains(QStringLiteral("ENOTCONN (107): this socket is not connected to anybody")));
}

void JournalPanelTest::details_leadToTheBytesAndTheMoments()
{
    Shown lab;
    lab.connect(lab.a, lab.nameSocket("b", lab.alice), 1, 2);
    const auto send = lab.beginSend(lab.alice, lab.a, {}, "GET");
    lab.finishSend(send, lab.a, {}, 3);
    lab.makeCalls(1);
    QVERIFY(lab.settleTable());
    lab.panel.setDetailsShown(true);
    lab.table.selectRow(0);
    const auto began = *lab.view.selection.call();
    QCOMPARE(lab.panel.findChild<QLabel*>("detailsBytes")->text().left(22), QStringLiteral("0000  47 45 54        "));
    QTest::mouseClick(lab.panel.findChild<QPushButton*>("beforeButton"), Qt::LeftButton);
    QCOMPARE(lab.pump.moment(), began + 1);
    QTest::mouseClick(lab.panel.findChild<QPushButton*>("afterButton"), Qt::LeftButton);
    QCOMPARE(lab.pump.moment(), began + 2);
    auto* const bytes = lab.panel.findChild<QPushButton*>("showBytesButton");
    QVERIFY(bytes->isEnabled());
    int shown = 0;
    connect(&lab.panel, &ui::JournalPanel::bytesShown, this, [&] { ++shown; });
    QTest::mouseClick(bytes, Qt::LeftButton);
    QCOMPARE(shown, 1);
    QCOMPARE(lab.view.selection.bytes()->range, (ByteRange{StreamOffset{0}, 3}));
    QCOMPARE(lab.panel.findChild<QLabel*>("detailsTitle")->text(), QStringLiteral("send(a, \"GET\")"));
}

void JournalPanelTest::details_codeLine_isCopied()
{
    Shown lab(1);
    lab.panel.setDetailsShown(true);
    lab.table.selectRow(0);
    QTest::mouseClick(lab.panel.findChild<QPushButton*>("cLineCopy"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("got = recv(a, buffer, 100, 0);"));
}

void JournalPanelTest::space_opensAndClosesTheDetails()
{
    Shown lab(1);
    const auto& details = *lab.panel.findChild<QScrollArea*>("callDetails");
    QVERIFY(!details.isVisible());
    QTest::keyClick(&lab.table, Qt::Key_Space);
    QVERIFY(details.isVisible());
    QTest::keyClick(&lab.table, Qt::Key_Space);
    QVERIFY(!details.isVisible());
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
