#include "ui/panels/framingpanel.h"
#include "support/handmade.h"
#include "ui/panels/ruleeditor.h"
#include "ui/panels/twocolumns.h"
#include "ui/theme.h"
#include "ui/widgets/cutsview.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

namespace socketlab::tests {

using items::FramesModel;
using ui::CutsView;
using ui::FramingPanel;

namespace {

constexpr int untilRow = 2;
constexpr int digitsRow = 3;

/// The panel over alice.a and bob.b, of which alice has sent two messages and a bit.
struct Shown : TwoTalking
{
    FramingPanel panel{view};
    CutsView& cuts = part<CutsView>("cutsView");
    QTableView& table = part<QTableView>("framesTable");

    template <class Part>
    Part& part(const char* name)
    {
        if (auto* found = panel.findChild<Part*>(QLatin1String(name)))
            return *found;
        qFatal("the panel has nothing named %s", name);
    }
    QString text(const char* label) { return part<QLabel>(label).text(); }
    void pass(std::string_view data, std::uint64_t at = 0)
    {
        const StreamOffset first{at};
        finishSend(beginSend(alice, a, first, data), a, first, static_cast<std::int64_t>(data.size()));
        finishRecv(beginRecv(bob, b, 100), b, first, data);
    }
    bool show(QSize size = {460, 700})
    {
        pass("00005hello00003abc000");
        panel.resize(size);
        panel.show();
        panel.activateWindow();
        return QTest::qWaitForWindowActive(&panel, patience) && settle();
    }
    QPoint cell(int rule, std::uint64_t place)
    {
        // The view follows the end of the bytes; a test looks at their begin.
        return cuts.cutLayout().cell(rule, place).center().toPoint();
    }
};

} // namespace

class FramingPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Theme::Scheme::Light); }

    void noConnection_aSentenceSaysWhatWillBeHere();
    void opened_showsTheNewestConversation_byFiveDigits();
    void click_aMessageOfAnotherRule_choosesRuleAndBytes();
    void keys_chooseRules_andWalkOverBytes();
    void keyReturn_choosesTheMessageBelowTheCursor();
    void row_ofTheList_choosesItsBytes();
    void focus_alone_choosesNothing();
    void selection_ofBytes_marksTheirMessage();
    void selection_ofASocket_turnsTheDirection();
    void direction_chosenInTheBox_isShown();
    void hover_tellsTheByteInWords();
    void parameter_wrong_saysSo_andKeepsTheRule();
    void parameter_right_cutsAnew();
    void largest_tooSmall_breaksTheStream();
    void send_message_asksForTheBytesOnTheWire();
    void send_messageThatHoldsTheDelimiter_isRefusedInWords();
    void send_atAnEarlierMoment_isNotOffered();
    void savedSession_isCut_butNothingCanBeSent();
    void earlierMoment_showsWhatWasReadThen();
    void narrowAndWide_partsStandBelowOrBeside();
    void paint_broken_differsFromWhole();
};

void FramingPanelTest::noConnection_aSentenceSaysWhatWillBeHere()
{
    HandMade lab;
    FramingPanel panel(lab.view);
    panel.resize(460, 300);
    panel.show();
    const auto* empty = panel.findChild<QLabel*>(QStringLiteral("framingEmpty"));
    QVERIFY(empty->isVisible());
    QVERIFY(empty->text().startsWith(QStringLiteral("No connection yet.")));
    QVERIFY(!panel.findChild<QTableView*>(QStringLiteral("framesTable"))->isVisible());
}

void FramingPanelTest::opened_showsTheNewestConversation_byFiveDigits()
{
    Shown lab;
    QVERIFY(lab.show());
    QTRY_COMPARE(lab.table.model()->rowCount(), 3);
    QCOMPARE(lab.part<QComboBox>("streamList").currentText(), QStringLiteral("alice → bob · 21 bytes"));
    QCOMPARE(lab.text("framingRule"), QStringLiteral("digits5"));
    QCOMPARE(lab.text("framingStanding"),
             QStringLiteral("needs 2 more bytes of the length prefix · 2 messages complete · 3 bytes put aside"));
    QVERIFY(lab.cuts.accessibleDescription().startsWith(QStringLiteral("digits5: needs 2 more bytes")));
}

void FramingPanelTest::click_aMessageOfAnotherRule_choosesRuleAndBytes()
{
    Shown lab;
    QVERIFY(lab.show({1100, 700}));
    QTRY_COMPARE(lab.table.model()->rowCount(), 3);
    QTest::mouseClick(&lab.cuts, Qt::LeftButton, {}, lab.cell(0, 3));
    QCOMPARE(lab.text("framingRule"), QStringLiteral("fixed 8"));
    QCOMPARE(lab.view.selection.bytes()->range, (ByteRange{StreamOffset{0}, 8}));
    QCOMPARE(lab.table.currentIndex().row(), 0);
}

void FramingPanelTest::keys_chooseRules_andWalkOverBytes()
{
    Shown lab;
    QVERIFY(lab.show());
    lab.cuts.setFocus();
    QTest::keyClick(&lab.cuts, Qt::Key_Up);
    QCOMPARE(lab.cuts.rule(), untilRow);
    QTest::keyClick(&lab.cuts, Qt::Key_Down);
    QCOMPARE(lab.cuts.rule(), digitsRow);
    QTest::keyClick(&lab.cuts, Qt::Key_Home);
    QTest::keyClick(&lab.cuts, Qt::Key_Right);
    QCOMPARE(lab.cuts.cursor(), std::optional(StreamOffset{1}));
    QTest::keyClick(&lab.cuts, Qt::Key_End);
    QVERIFY(lab.cuts.accessibleDescription().contains(QStringLiteral("byte 20: 30 '0', put aside, bytes 18 to 20")));
    QTest::keyClick(&lab.cuts, Qt::Key_Left);
    QCOMPARE(lab.cuts.cursor(), std::optional(StreamOffset{19}));
}

void FramingPanelTest::keyReturn_choosesTheMessageBelowTheCursor()
{
    Shown lab;
    QVERIFY(lab.show());
    lab.cuts.setFocus();
    QTest::keyClick(&lab.cuts, Qt::Key_Home);
    QTest::keyClick(&lab.cuts, Qt::Key_Return);
    QCOMPARE(lab.view.selection.bytes()->range, (ByteRange{StreamOffset{0}, 10}));
}

void FramingPanelTest::row_ofTheList_choosesItsBytes()
{
    Shown lab;
    QVERIFY(lab.show());
    QTRY_COMPARE(lab.table.model()->rowCount(), 3);
    lab.table.setFocus();
    QTest::keyClick(&lab.table, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&lab.table, Qt::Key_Down);
    QVERIFY(lab.view.selection.bytes());
    QCOMPARE(lab.view.selection.bytes()->range, (ByteRange{StreamOffset{10}, 8}));
    QCOMPARE(lab.view.selection.actor(), lab.alice);
    QTest::mouseClick(lab.table.viewport(), Qt::LeftButton, {},
                      lab.table.visualRect(lab.table.model()->index(2, 1)).center());
    QCOMPARE(lab.view.selection.bytes()->range, (ByteRange{StreamOffset{18}, 3}));
}

void FramingPanelTest::focus_alone_choosesNothing()
{
    Shown lab;
    QVERIFY(lab.show());
    QTRY_COMPARE(lab.table.model()->rowCount(), 3);
    lab.table.setFocus();
    QVERIFY(lab.table.hasFocus());
    QVERIFY(!lab.view.selection.bytes());
}

void FramingPanelTest::selection_ofBytes_marksTheirMessage()
{
    Shown lab;
    QVERIFY(lab.show());
    QTRY_COMPARE(lab.table.model()->rowCount(), 3);
    const auto before = lab.cuts.grab().toImage();
    const items::ByteSelection chosen{*lab.panel.framing().stream(), {StreamOffset{12}, 2}};
    lab.view.selection.chooseBytes(chosen);
    QCOMPARE(lab.table.currentIndex().row(), 1);
    QCOMPARE(lab.view.selection.bytes(), std::optional(chosen));
    QVERIFY(lab.cuts.grab().toImage() != before);
}

void FramingPanelTest::selection_ofASocket_turnsTheDirection()
{
    Shown lab;
    QVERIFY(lab.show());
    const auto c = lab.openSocket("c", lab.alice, 7);
    const auto d = lab.openSocket("d", lab.bob, 8);
    lab.connect(c, d, 40003, 40004);
    lab.finishSend(lab.beginSend(lab.alice, c, {}, "x"), c, {}, 1);
    QVERIFY(lab.settle());
    QCOMPARE(lab.panel.framing().shownStream().to, lab.b);
    lab.view.selection.chooseSocket(d);
    QCOMPARE(lab.panel.framing().shownStream().to, d);
    QVERIFY(lab.text("framingEmpty").startsWith(QStringLiteral("Bytes are on their way")));
}

void FramingPanelTest::direction_chosenInTheBox_isShown()
{
    Shown lab;
    QVERIFY(lab.show());
    lab.finishSend(lab.beginSend(lab.bob, lab.b, {}, "ok"), lab.b, {}, 2);
    QVERIFY(lab.settle());
    auto& box = lab.part<QComboBox>("streamList");
    box.setFocus();
    QTest::keyClick(&box, box.currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    QTRY_COMPARE(lab.panel.framing().shownStream().from, lab.b);
    auto& reach = lab.part<QComboBox>("framingReach");
    QTest::keyClick(&reach, Qt::Key_Down);
    QCOMPARE(lab.panel.framing().byteCount(), std::uint64_t{2});
}

void FramingPanelTest::hover_tellsTheByteInWords()
{
    Shown lab;
    QVERIFY(lab.show({1100, 700}));
    QTRY_COMPARE(lab.table.model()->rowCount(), 3);
    QVERIFY(lab.cuts.wordsAt(lab.cell(digitsRow, 12))
                .endsWith(QStringLiteral("byte 12: 30 '0', in message 2, bytes 10 to 17")));
    QVERIFY(lab.cuts.wordsAt({60, 4}).startsWith(QStringLiteral("fixed 8: needs 3 more bytes")));
}

void FramingPanelTest::parameter_wrong_saysSo_andKeepsTheRule()
{
    Shown lab;
    QVERIFY(lab.show());
    lab.panel.chooseRule(0);
    auto& line = lab.part<QLineEdit>("ruleParameter");
    line.selectAll();
    QTest::keyClicks(&line, QStringLiteral("zero"));
    QVERIFY(lab.part<QLabel>("ruleProblem").isVisible());
    QVERIFY(lab.text("ruleProblem").contains(QStringLiteral("from 1 to")));
    QCOMPARE(lab.text("framingRule"), QStringLiteral("fixed 8"));
}

void FramingPanelTest::parameter_right_cutsAnew()
{
    Shown lab;
    QVERIFY(lab.show());
    lab.panel.chooseRule(untilRow);
    auto& line = lab.part<QLineEdit>("ruleParameter");
    line.selectAll();
    QTest::keyClicks(&line, QStringLiteral("\\x6c"));
    QTRY_COMPARE(lab.table.model()->rowCount(), 3);
    QCOMPARE(lab.text("framingRule"), QStringLiteral("until \"l\""));
    QCOMPARE(lab.table.model()->index(0, FramesModel::Message).data().toString(), QStringLiteral("\"00005he\""));
    QTest::mouseClick(&lab.part<QPushButton>("ruleEscape"), Qt::LeftButton);
    QCOMPARE(lab.text("framingRule"), QStringLiteral("until \"l\" escape"));
}

void FramingPanelTest::largest_tooSmall_breaksTheStream()
{
    Shown lab;
    QVERIFY(lab.show());
    auto& line = lab.part<QLineEdit>("largestFrame");
    line.selectAll();
    QTest::keyClicks(&line, QStringLiteral("0"));
    QVERIFY(lab.text("ruleProblem").contains(QStringLiteral("from 1 to")));
    line.selectAll();
    QTest::keyClicks(&line, QStringLiteral("4"));
    QTRY_VERIFY(
        lab.text("framingStanding").contains(QStringLiteral("broken at byte 0: A message of 5 bytes is announced")));
    QVERIFY(!lab.part<QLabel>("ruleProblem").isVisible());
}

void FramingPanelTest::send_message_asksForTheBytesOnTheWire()
{
    Shown lab;
    QVERIFY(lab.show());
    QSignalSpy sends(&lab.panel, &FramingPanel::sendRequested);
    QTest::keyClicks(&lab.part<QLineEdit>("frameMessage"), QStringLiteral("hi\\n"));
    QCOMPARE(lab.text("framePreview"), QStringLiteral("On the wire, 8 bytes: \"00003hi\\n\"\n30 30 30 30 33 68 69 0a"));
    QTest::mouseClick(&lab.part<QPushButton>("sendFrame"), Qt::LeftButton);
    QTest::keyClick(&lab.part<QLineEdit>("frameMessage"), Qt::Key_Return);
    QCOMPARE(sends.count(), 2);
    QCOMPARE(sends[0][0].value<SocketId>(), lab.a);
    QCOMPARE(sends[0][1].toByteArray(), QByteArray("00003hi\n"));
}

void FramingPanelTest::send_messageThatHoldsTheDelimiter_isRefusedInWords()
{
    Shown lab;
    QVERIFY(lab.show());
    lab.panel.chooseRule(untilRow);
    QTest::keyClicks(&lab.part<QLineEdit>("frameMessage"), QStringLiteral("a\\nb"));
    QVERIFY(lab.text("framePreview").contains(QStringLiteral("would stand inside of the message")));
    QVERIFY(!lab.part<QPushButton>("sendFrame").isEnabled());
}

void FramingPanelTest::send_atAnEarlierMoment_isNotOffered()
{
    Shown lab;
    QVERIFY(lab.show());
    QTRY_VERIFY(lab.part<QWidget>("frameSender").isVisible());
    lab.pump.goTo(lab.pump.latest().applied());
    QTRY_VERIFY(!lab.part<QWidget>("frameSender").isVisible());
    lab.pump.goLive();
    QTRY_VERIFY(lab.part<QWidget>("frameSender").isVisible());
}

void FramingPanelTest::savedSession_isCut_butNothingCanBeSent()
{
    Shown lab;
    lab.pass("00005hello");
    lab.publish();
    items::SessionView saved(lab.journal(), items::Recording::Over);
    FramingPanel panel(saved);
    panel.show();
    QTRY_COMPARE(panel.findChild<QTableView*>(QStringLiteral("framesTable"))->model()->rowCount(), 1);
    QVERIFY(!panel.findChild<QWidget*>(QStringLiteral("frameSender"))->isVisible());
}

void FramingPanelTest::earlierMoment_showsWhatWasReadThen()
{
    Shown lab;
    QVERIFY(lab.show());
    const auto then = lab.pump.latest().applied();
    lab.pass("01!", 21);
    QVERIFY(lab.settle());
    QTRY_COMPARE(lab.table.model()->rowCount(), 3);
    QVERIFY(lab.text("framingStanding").contains(QStringLiteral("3 messages complete")));
    lab.pump.goTo(then);
    QVERIFY(lab.text("framingStanding").contains(QStringLiteral("3 bytes put aside")));
    lab.pump.goTo(0);
    QCOMPARE(lab.text("framingEmpty"), QStringLiteral("At this moment the connection did not exist yet."));
    QVERIFY(!lab.cuts.isVisible());
    lab.pump.goLive();
    QVERIFY(lab.cuts.isVisible());
}

void FramingPanelTest::narrowAndWide_partsStandBelowOrBeside()
{
    Shown lab;
    QVERIFY(lab.show());
    const auto* columns = lab.panel.findChild<ui::TwoColumns*>();
    QVERIFY(!columns->areSideBySide());
    lab.panel.resize(1400, 500);
    QTRY_VERIFY(columns->areSideBySide());
}

void FramingPanelTest::paint_broken_differsFromWhole()
{
    Shown lab;
    QVERIFY(lab.show());
    QTRY_COMPARE(lab.table.model()->rowCount(), 3);
    const auto whole = lab.cuts.grab().toImage();
    lab.view.framing.setLargestFrame(1);
    QTRY_VERIFY(lab.cuts.grab().toImage() != whole);
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::FramingPanelTest)
#include "framingpaneltest.moc"
