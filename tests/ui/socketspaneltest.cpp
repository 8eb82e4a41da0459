#include "ui/panels/socketspanel.h"
#include "support/handmade.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>

namespace socketlab::tests {

using items::SocketsModel;

namespace {

/// The panel over alice.a, connected, and bob.b, closed.
struct Shown : HandMade
{
    ActorId alice = startActor("alice");
    ActorId bob = startActor("bob");
    SocketId a = openSocket("a", alice, 5);
    SocketId b = openSocket("b", bob, 6);
    SocketsModel& model = view.sockets;
    ui::SocketsPanel panel{view};
    QTableView& table = *panel.findChild<QTableView*>("socketsTable");

    Shown()
    {
        connect(a, b, 40001, 40002);
        finish(begin(bob, {.op = CallOp::Close, .socket = b}), {.op = CallOp::Close, .socket = b});
        settle();
        panel.resize(900, 300);
        panel.show();
    }

    QAction* action(int row, const QString& part)
    {
        for (auto* action : panel.menuFor(table.model()->index(row, 0))->actions())
            if (action->text().contains(part))
                return action;
        return nullptr;
    }
};

} // namespace

class SocketsPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void noSockets_aSentenceStandsInTheMiddle();
    void closeInMenu_isChosen_asksForIt();
    void shutdownInMenu_isChosen_namesTheHalf_data();
    void shutdownInMenu_isChosen_namesTheHalf();
    void closedSocket_menuOffersNothingToDoWithIt();
    void rightClick_opensMenuForTheRowBelowThePointer();
    void copy_chosenRow_isPlainText();
    void everyState_hasRoomForItsPill();
    void closedSocket_staysUntilItsNameIsTakenAgain();
};

void SocketsPanelTest::noSockets_aSentenceStandsInTheMiddle()
{
    HandMade lab;

    ui::SocketsPanel panel(lab.view);
    const auto& table = *panel.findChild<QTableView*>("socketsTable");
    QVERIFY(table.accessibleDescription().startsWith(QStringLiteral("No sockets yet.")));
    panel.resize(400, 300);
    const auto empty = panel.grab().toImage();
    lab.openSocket("a", lab.startActor("alice"), 5);
    QVERIFY(lab.settle());
    QVERIFY(panel.grab().toImage() != empty);
}

void SocketsPanelTest::closeInMenu_isChosen_asksForIt()
{
    Shown lab;
    QSignalSpy closes(&lab.panel, &ui::SocketsPanel::closeRequested);
    lab.action(0, QStringLiteral("Close"))->trigger();
    QCOMPARE(closes.count(), 1);
    QCOMPARE(closes[0][0].value<SocketId>(), lab.a);
}

void SocketsPanelTest::shutdownInMenu_isChosen_namesTheHalf_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<Direction>("half");
    QTest::newRow("read") << QStringLiteral("shutdown(read)") << Direction::Read;
    QTest::newRow("write") << QStringLiteral("shutdown(write)") << Direction::Write;
    QTest::newRow("both") << QStringLiteral("shutdown(both)") << Direction::Both;
}

void SocketsPanelTest::shutdownInMenu_isChosen_namesTheHalf()
{
    QFETCH(const QString, part);
    QFETCH(const Direction, half);
    Shown lab;
    QSignalSpy shutdowns(&lab.panel, &ui::SocketsPanel::shutdownRequested);
    lab.action(0, part)->trigger();
    QCOMPARE(shutdowns.count(), 1);
    QCOMPARE(shutdowns[0][0].value<SocketId>(), lab.a);
    QCOMPARE(shutdowns[0][1].value<Direction>(), half);
}

void SocketsPanelTest::closedSocket_menuOffersNothingToDoWithIt()
{
    Shown lab;
    QVERIFY(!lab.action(1, QStringLiteral("Close"))->isEnabled());
    QVERIFY(!lab.action(1, QStringLiteral("shutdown(write)"))->isEnabled());
    QVERIFY(lab.action(1, QStringLiteral("Co&py"))->isEnabled());
}

void SocketsPanelTest::rightClick_opensMenuForTheRowBelowThePointer()
{
    Shown lab;
    QSignalSpy closes(&lab.panel, &ui::SocketsPanel::closeRequested);
    const auto place = lab.table.visualRect(lab.table.model()->index(0, 0)).center();
    QContextMenuEvent click(QContextMenuEvent::Mouse, place, lab.table.viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(lab.table.viewport(), &click);
    auto* menu = lab.panel.findChild<QMenu*>();
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(lab.table.currentIndex().row(), 0);
    QTest::keyClick(menu, Qt::Key_C);
    QCOMPARE(closes.count(), 1);
}

void SocketsPanelTest::copy_chosenRow_isPlainText()
{
    Shown lab;
    QTest::mouseClick(lab.table.viewport(), Qt::LeftButton, {},
                      lab.table.visualRect(lab.table.model()->index(0, 1)).center());
    QTest::keyClick(&lab.table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("a #5\talice\tESTABLISHED\t0\t0\t")));
}

void SocketsPanelTest::everyState_hasRoomForItsPill()
{
    Shown lab;
    const auto room = lab.table.columnWidth(SocketsModel::State);
    const QFontMetrics metrics(lab.table.font());
    for (auto state = 0; state <= static_cast<int>(TcpState::Closing); ++state)
        QVERIFY(metrics.horizontalAdvance(QString::fromUtf8(toText(static_cast<TcpState>(state)).data())) < room);
}

void SocketsPanelTest::closedSocket_staysUntilItsNameIsTakenAgain()
{
    Shown lab;
    QCOMPARE(lab.table.model()->rowCount(), 2);
    lab.openSocket("b", lab.bob, 7);
    QVERIFY(lab.settle());
    QCOMPARE(lab.table.model()->rowCount(), 2);
    QCOMPARE(lab.table.model()->index(1, 0).data().toString(), QStringLiteral("b #7"));
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::SocketsPanelTest)
#include "socketspaneltest.moc"
