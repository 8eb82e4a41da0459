#include "support/handmade.h"
#include "ui/panels/bytespanel.h"
#include "ui/panels/framingpanel.h"
#include "ui/theme.h"
#include "ui/widgets/cutsview.h"
#include "ui/widgets/tapeview.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace socketlab::tests {

namespace {

constexpr int digitsRow = 3;

/// The bytes as a tape, and the framing panel, over alice.a and bob.b; alice has sent two messages and a bit.
struct Shown : TwoTalking
{
    ui::BytesPanel bytes{view};
    ui::FramingPanel framing{view};

    bool show()
    {
        send("00005hello00003abc000");
        receive("00005hello00003abc000");
        bytes.setMode(ui::BytesPanel::Mode::Tape);
        bytes.resize(1200, 320);
        bytes.show();
        bytes.activateWindow();
        return settle() && QTest::qWaitForWindowActive(&bytes, patience);
    }
    template <class Part>
    Part& part(QWidget& panel, const char* name)
    {
        if (auto* found = panel.findChild<Part*>(QLatin1String(name)))
            return *found;
        qFatal("the panel has nothing named %s", name);
    }
    QComboBox& choice() { return part<QComboBox>(bytes, "tapeRule"); }
    QString standing() { return part<QLabel>(bytes, "tapeStanding").text(); }
    QString words() { return part<QLabel>(bytes, "byteWords").text(); }
    /// Chooses a rule of the list by the keyboard.
    void choose(int item)
    {
        choice().setFocus();
        QTest::keyClick(&choice(), Qt::Key_Home);
        for (int step = 0; step < item; ++step)
            QTest::keyClick(&choice(), Qt::Key_Down);
    }
    void chooseByte(std::uint64_t offset) { view.selection.chooseBytes({fromAlice(), {StreamOffset{offset}, 1}}); }
};

} // namespace

class TapePageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Theme::Scheme::Light); }

    void noRule_theTapeIsBare();
    void rule_byKeys_cutsTheTape_andIsTheFramingPanelsToo();
    void rule_ofTheFramingPanel_cutsTheTape();
    void rule_ofTheProgram_isShown_untilSomebodyChooses();
    void rule_chosenForOneDirection_leavesTheOtherItsOwn();
    void words_ofAByte_nameItsMessage();
    void messagesBeginHere_atTheChosenByte_cutsFromThere();
    void messagesBeginHere_withoutARule_isSaidUntilThereIsOne();
    void start_typedInTheFramingPanel_isTold_andRefusedInWords();
    void pastMoment_showsTheMessagesOfThen();
    void momentBeforeTheConnection_andBack_cutsAgain();
    void noRule_onTheTape_leavesTheFramingPanelItsOwn();
    void anotherMode_cutsNothing_untilTheTapeIsSeen();
};

void TapePageTest::noRule_theTapeIsBare()
{
    Shown lab;
    QVERIFY(lab.show());
    QCOMPARE(lab.choice().currentText(), QStringLiteral("no rule"));
    QVERIFY(lab.standing().isEmpty());
    lab.chooseByte(5);
    QVERIFY(!lab.words().contains(QStringLiteral("message")));
}

void TapePageTest::rule_byKeys_cutsTheTape_andIsTheFramingPanelsToo()
{
    Shown lab;
    QVERIFY(lab.show());
    const auto height = lab.part<ui::TapeView>(lab.bytes, "byteTape").height();
    lab.choose(digitsRow + 1);
    QCOMPARE(lab.choice().currentText(), QStringLiteral("digits5"));
    QTRY_COMPARE(lab.standing(),
                 QStringLiteral("needs 2 more bytes of the length prefix · 2 messages complete · 3 bytes put aside"));
    QTRY_VERIFY(lab.part<ui::TapeView>(lab.bytes, "byteTape").height() > height);
    lab.choose(1);
    QCOMPARE(lab.part<ui::CutsView>(lab.framing, "cutsView").rule(), 0);
}

void TapePageTest::rule_ofTheFramingPanel_cutsTheTape()
{
    Shown lab;
    QVERIFY(lab.show());
    lab.view.selection.chooseSocket(lab.a);
    lab.framing.chooseRule(0);
    QCOMPARE(lab.choice().currentText(), QStringLiteral("fixed 8"));
    lab.view.framing.choose(lab.fromAlice(), framing::FixedRule{3}, {});
    QCOMPARE(lab.choice().currentText(), QStringLiteral("fixed 3"));
    QTRY_COMPARE(lab.standing(), QStringLiteral("between two messages · 7 messages complete"));
}

void TapePageTest::rule_ofTheProgram_isShown_untilSomebodyChooses()
{
    Shown lab;
    lab.finish(lab.begin(lab.bob, {.op = CallOp::Rule, .socket = lab.b}, toBytes("digits5")),
               {.op = CallOp::Rule, .socket = lab.b});
    QVERIFY(lab.show());
    QTRY_COMPARE(lab.choice().currentText(), QStringLiteral("the program's: digits5"));
    QTRY_VERIFY(lab.standing().contains(QStringLiteral("2 messages complete")));
    QCOMPARE(lab.part<ui::CutsView>(lab.framing, "cutsView").rule(), digitsRow);
    lab.choose(1);
    QTRY_VERIFY(lab.standing().contains(QStringLiteral("5 bytes put aside")));
    QCOMPARE(lab.choice().itemText(0), QStringLiteral("the program's: digits5"));
    // A choice for one direction does not silence the program about another one.
    lab.view.framing.choose(lab.fromBob(), std::nullopt);
    lab.view.selection.chooseBytes({lab.fromBob(), {}});
    QTRY_COMPARE(lab.choice().currentText(), QStringLiteral("the program's: digits5"));
    lab.chooseByte(0);
    QTRY_COMPARE(lab.choice().currentText(), QStringLiteral("fixed 8"));
    lab.choose(0);
    QTRY_COMPARE(lab.choice().currentText(), QStringLiteral("the program's: digits5"));
}

void TapePageTest::rule_chosenForOneDirection_leavesTheOtherItsOwn()
{
    Shown lab;
    QVERIFY(lab.show());
    lab.answer("ok");
    QVERIFY(lab.settle());
    lab.chooseByte(0);
    lab.choose(digitsRow + 1);
    lab.view.selection.chooseBytes({lab.fromBob(), {StreamOffset{}, 1}});
    QCOMPARE(lab.choice().currentText(), QStringLiteral("digits5"));
    lab.choose(1);
    lab.chooseByte(0);
    QCOMPARE(lab.choice().currentText(), QStringLiteral("digits5"));
}

void TapePageTest::words_ofAByte_nameItsMessage()
{
    Shown lab;
    QVERIFY(lab.show());
    lab.choose(digitsRow + 1);
    lab.chooseByte(12);
    QTRY_VERIFY(lab.words().endsWith(QStringLiteral("; by digits5: in message 2, bytes 10 to 17")));
    lab.chooseByte(19);
    QTRY_VERIFY(lab.words().endsWith(QStringLiteral("; by digits5: put aside, bytes 18 to 20")));
    lab.bytes.setMode(ui::BytesPanel::Mode::Grid);
    QVERIFY(!lab.words().contains(QStringLiteral("digits5")));
}

void TapePageTest::messagesBeginHere_atTheChosenByte_cutsFromThere()
{
    Shown lab;
    QVERIFY(lab.show());
    lab.choose(digitsRow + 1);
    auto& begin = lab.part<QAction>(lab.bytes, "messagesBeginHere");
    lab.view.selection.clear();
    begin.trigger();
    QCOMPARE(lab.words(), QStringLiteral("Choose the byte at which the first message begins."));
    lab.chooseByte(10);
    begin.trigger();
    QCOMPARE(lab.words(), QStringLiteral("Messages are counted from byte 10 on now."));
    QTRY_VERIFY(lab.standing().contains(QStringLiteral("1 message complete")));
    QCOMPARE(lab.part<QLineEdit>(lab.framing, "framingStart").text(), QStringLiteral("10"));
}

void TapePageTest::messagesBeginHere_withoutARule_isSaidUntilThereIsOne()
{
    Shown lab;
    QVERIFY(lab.show());
    lab.chooseByte(10);
    lab.part<QAction>(lab.bytes, "messagesBeginHere").trigger();
    QCOMPARE(lab.words(), QStringLiteral("Messages will be counted from byte 10 on, as soon as a rule is chosen."));
    lab.choose(digitsRow + 1);
    QTRY_VERIFY(lab.words().startsWith(QStringLiteral("byte 10:")));
    QVERIFY(lab.standing().contains(QStringLiteral("1 message complete")));
}

void TapePageTest::start_typedInTheFramingPanel_isTold_andRefusedInWords()
{
    Shown lab;
    QVERIFY(lab.show());
    lab.chooseByte(0);
    lab.choose(digitsRow + 1);
    auto& field = lab.part<QLineEdit>(lab.framing, "framingStart");
    field.clear();
    QTest::keyClicks(&field, QStringLiteral("x"));
    QVERIFY(lab.part<QLabel>(lab.framing, "ruleProblem")
                .text()
                .startsWith(QStringLiteral("Where the first message begins is a number")));
    QCOMPARE(lab.view.framing.start(lab.fromAlice()), StreamOffset{});
    QTest::keyClick(&field, Qt::Key_Backspace);
    QTest::keyClicks(&field, QStringLiteral("10"));
    QCOMPARE(lab.view.framing.start(lab.fromAlice()), StreamOffset{10});
    QVERIFY(lab.part<QLabel>(lab.framing, "ruleProblem").text().isEmpty());
}

void TapePageTest::pastMoment_showsTheMessagesOfThen()
{
    Shown lab;
    QVERIFY(lab.show());
    lab.choose(digitsRow + 1);
    const auto then = lab.pump.moment();
    lab.send("02hi", 21);
    QVERIFY(lab.settle());
    QTRY_VERIFY(lab.standing().contains(QStringLiteral("3 messages complete")));
    lab.pump.goTo(then);
    QTRY_VERIFY(lab.standing().contains(QStringLiteral("2 messages complete")));
}

void TapePageTest::momentBeforeTheConnection_andBack_cutsAgain()
{
    Shown lab;
    QVERIFY(lab.show());
    lab.choose(digitsRow + 1);
    QTRY_VERIFY(lab.standing().contains(QStringLiteral("2 messages complete")));
    lab.pump.goTo(0);
    QTRY_VERIFY(lab.part<QLabel>(lab.bytes, "noBytes").isVisible());
    lab.pump.goLive();
    QTRY_VERIFY(lab.standing().contains(QStringLiteral("2 messages complete")));
}

void TapePageTest::noRule_onTheTape_leavesTheFramingPanelItsOwn()
{
    Shown lab;
    QVERIFY(lab.show());
    lab.chooseByte(0);
    const auto& tape = lab.part<ui::TapeView>(lab.bytes, "byteTape");
    const auto bare = tape.sizeHint().height();
    lab.framing.chooseRule(0);
    QVERIFY(tape.sizeHint().height() > bare);
    lab.choose(0);
    QCOMPARE(lab.choice().currentText(), QStringLiteral("no rule"));
    QCOMPARE(tape.sizeHint().height(), bare);
    QCOMPARE(lab.part<ui::CutsView>(lab.framing, "cutsView").rule(), 0);
}

void TapePageTest::anotherMode_cutsNothing_untilTheTapeIsSeen()
{
    Shown lab;
    QVERIFY(lab.show());
    lab.choose(digitsRow + 1);
    QTRY_VERIFY(lab.standing().contains(QStringLiteral("2 messages complete")));
    lab.bytes.setMode(ui::BytesPanel::Mode::Grid);
    lab.send("02hi", 21);
    QVERIFY(lab.settle());
    QVERIFY(lab.standing().contains(QStringLiteral("2 messages complete")));
    lab.bytes.setMode(ui::BytesPanel::Mode::Tape);
    QTRY_VERIFY(lab.standing().contains(QStringLiteral("3 messages complete")));
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::TapePageTest)
#include "tapepagetest.moc"
