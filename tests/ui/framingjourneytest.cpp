#include "ui/benchwindow.h"
#include "ui/panels/framingpanel.h"
#include "ui/panels/readinesspanel.h"
#include "ui/widgets/cutsview.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace socketlab::tests {

using items::ReadinessModel;

namespace {

/// The window on a lab with two real connections: alice.a to bob.b, and carol.c to bob.d.
struct Journey : BenchWindow
{
    Journey()
    {
        bench().player.leaveForSandbox();
        for (const auto* name : {"alice", "bob", "carol"})
            bench().lab.actor(name);
        call("world", "pair alice.a2 bob.b2");
        call("world", "pair carol.c2 bob.d2");
    }
    items::Pump& pump() { return bench().pump; }

    CallId start(std::string_view actor, std::string_view statement)
    {
        const auto submitted = bench().lab.submit(bench().lab.actor(actor), statement);
        if (!submitted)
            qFatal("%s", submitted.error().message.c_str());
        return *submitted;
    }
    bool hasReturned(CallId call)
    {
        const auto index = pump().calls().find(call);
        return index && !pump().calls()[*index].isWaiting();
    }
    void call(std::string_view actor, std::string_view statement)
    {
        const auto id = start(actor, statement);
        if (!QTest::qWaitFor([&] { return hasReturned(id); }, patience))
            qFatal("%s does not return", std::string(statement).c_str());
    }
    QString text(const char* label) { return find<QLabel>(QLatin1String(label)).text(); }
    QStringList row(int row)
    {
        QStringList cells;
        const auto& model = *find<QTableView>(QStringLiteral("readinessTable")).model();
        for (int column = 1; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        return cells;
    }
    void press(const char* name)
    {
        auto& button = find<QPushButton>(QLatin1String(name));
        QTRY_VERIFY(button.isVisible());
        button.setFocus();
        QTest::keyClick(&button, Qt::Key_Space);
    }
};

} // namespace

class FramingJourneyTest : public QObject
{
    Q_OBJECT

private slots:
    void select_twoConnections_showsTheReadableOne();
    void select_closedSocketInTheList_huntFindsIt();
    void sendWithFraming_realBytes_arriveAsAMessage();
    void framing_behindOtherTabs_cutsNothing_andCatchesUpInFront();
};

void FramingJourneyTest::select_twoConnections_showsTheReadableOne()
{
    Journey lab;
    QTest::keyClick(&lab.window(), Qt::Key_9, Qt::ControlModifier);
    const auto waiting = lab.start("bob", "select R{b2 d2} none");
    QTRY_VERIFY(lab.text("readinessHeadline").contains(QStringLiteral("has waited")));
    lab.call("alice", "send a2 \"hi\"");
    QTRY_VERIFY(lab.hasReturned(waiting));
    QTRY_VERIFY(lab.text("readinessHeadline").contains(QStringLiteral("→ 1 ready after")));
    QTRY_COMPARE(lab.row(0), (QStringList{"asked, ready", "not asked", "not asked", "2 bytes to read"}));
    QCOMPARE(lab.row(1), (QStringList{"asked, not ready", "not asked", "not asked", "nothing to read"}));
    lab.call("bob", "select R{b2 d2} W{b2 d2} 0ms");
    QTRY_VERIFY(lab.text("readinessHeadline").contains(QStringLiteral("→ 3 ready after")));
    QCOMPARE(lab.row(1).last(), QStringLiteral("nothing to read, room to send"));
}

void FramingJourneyTest::select_closedSocketInTheList_huntFindsIt()
{
    Journey lab;
    QTest::keyClick(&lab.window(), Qt::Key_9, Qt::ControlModifier);
    lab.call("bob", "close d2");
    lab.call("bob", "select R{b2 d2} none");
    QTRY_VERIFY(lab.text("readinessHeadline").contains(QStringLiteral("→ EBADF after")));
    lab.press("huntBegin");
    lab.press("huntAsk");
    QTRY_VERIFY(lab.find<QPushButton>(QStringLiteral("huntAsk")).text().contains(QStringLiteral("d2")));
    lab.press("huntAsk");
    QTRY_VERIFY(lab.text("huntFinding").startsWith(QStringLiteral("Found: d2.")));
    QVERIFY(lab.text("huntFinding").contains(QStringLiteral("close(d2)")));
    QVERIFY(lab.text("readinessHeadline").contains(QStringLiteral("EBADF")));
}

void FramingJourneyTest::sendWithFraming_realBytes_arriveAsAMessage()
{
    Journey lab;
    QTest::keyClick(&lab.window(), Qt::Key_8, Qt::ControlModifier);
    auto& panel = lab.find<ui::FramingPanel>(QStringLiteral("framingPanel"));
    QTRY_VERIFY(panel.isVisible());
    lab.bench().selection.chooseSocket(lab.pump().latest().socketNamed("b2")->id);
    QTRY_VERIFY(lab.find<QWidget>(QStringLiteral("frameSender")).isVisible());
    QTest::keyClicks(&lab.find<QLineEdit>(QStringLiteral("frameMessage")), QStringLiteral("hello"));
    lab.press("sendFrame");
    const auto arrived = [&] {
        const auto* socket = lab.pump().latest().socketNamed("b2");
        return lab.pump().latest().streams()[*socket->incoming].arrived == StreamOffset{10};
    };
    QTRY_VERIFY(arrived());
    lab.call("bob", "recv b2 8");
    QTRY_COMPARE(lab.text("framingStanding"),
                 QStringLiteral("needs 2 more bytes · no message complete · 8 bytes put aside"));
    lab.call("bob", "recv b2 8");
    const auto& frames = *lab.find<QTableView>(QStringLiteral("framesTable")).model();
    QTRY_VERIFY(lab.text("framingStanding").contains(QStringLiteral("1 message complete")));
    QCOMPARE(frames.index(0, items::FramesModel::Message).data().toString(), QStringLiteral("\"hello\""));
}

void FramingJourneyTest::framing_behindOtherTabs_cutsNothing_andCatchesUpInFront()
{
    Journey lab;
    QTest::keyClick(&lab.window(), Qt::Key_8, Qt::ControlModifier);
    auto& framing = lab.find<ui::FramingPanel>(QStringLiteral("framingPanel")).framing();
    lab.bench().selection.chooseSocket(lab.pump().latest().socketNamed("b2")->id);
    QTRY_VERIFY(framing.stream() == lab.pump().latest().socketNamed("b2")->incoming);
    QTest::keyClick(&lab.window(), Qt::Key_6, Qt::ControlModifier);
    lab.call("alice", "send a2 \"00002hi\"");
    const auto received = lab.start("bob", "recv b2 100");
    QTRY_VERIFY(lab.hasReturned(received));
    const auto digits = items::FramingRules::rowOf(framing::FiveDigitsRule{});
    QVERIFY(framing.isBehind());
    QCOMPARE(framing.standing(digits).frames, std::size_t{0});
    QTest::keyClick(&lab.window(), Qt::Key_8, Qt::ControlModifier);
    QTRY_COMPARE(framing.standing(digits).frames, std::size_t{1});
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::FramingJourneyTest)
#include "framingjourneytest.moc"
