#include "ui/panels/codepanel.h"
#include "support/handmade.h"
#include "ui/panels/meterspanel.h"
#include "ui/panels/outputpanel.h"
#include "ui/widgets/codespans.h"
#include "ui/widgets/sparkline.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QTableView>
#include <QToolButton>

namespace socketlab::tests {

using items::CodeLanguage;
using ui::CodeSpan;
using ui::CodeSpanKind;

namespace {

struct Program : HandMade
{
    ActorId alice = startActor("alice");
    ActorId bob = startActor("bob");
    SocketId a = openSocket("a", alice, 5);
    ui::CodePanel panel{view};
    QTableView& table = *panel.findChild<QTableView*>("codeTable");

    Program()
    {
        panel.resize(500, 300);
        panel.show();
    }

    QString line(int row) const { return table.model()->index(row, 1).data().toString(); }
};

} // namespace

class CodePanelTest : public QObject
{
    Q_OBJECT

private slots:
    void newCalls_areMarkedOneByOne();
    void earlierMoment_marksItsLine();
    void chosenCall_ofAnotherActor_showsItsProgram();
    void line_isClicked_choosesItsCall();
    void actor_isChosenInTheBox();
    void languages_areSwitchedByButtons();
    void copy_givesTheWholeProgram();
    void keyboard_comesIn_choosesNothing();
    void spans_coverTheLine_data();
    void spans_coverTheLine();
    void output_followsAndCopies();
    void meters_sayWhatTheyShow();
    void sparkBars_fillTheirRoom();
};

void CodePanelTest::newCalls_areMarkedOneByOne()
{
    Program lab;
    QVERIFY(lab.settle());
    QCOMPARE(lab.panel.currentRow(), 0);
    lab.beginRecv(lab.alice, lab.a, 5);
    QVERIFY(lab.settle());
    QCOMPARE(lab.panel.currentRow(), 1);
    QCOMPARE(lab.line(1), QStringLiteral("data = a.recv(5)"));
    QCOMPARE(lab.table.accessibleDescription(), QStringLiteral("Line 2: data = a.recv(5)"));
}

void CodePanelTest::earlierMoment_marksItsLine()
{
    Program lab;
    const auto before = 4; // two actors, a name, the begin of socket()
    lab.beginRecv(lab.alice, lab.a, 5);
    QVERIFY(lab.settle());
    lab.pump.goTo(before);
    QCOMPARE(lab.panel.currentRow(), 0);
    lab.pump.goTo(1);
    QCOMPARE(lab.panel.currentRow(), -1);
    lab.pump.goLive();
    QCOMPARE(lab.panel.currentRow(), 1);
}

void CodePanelTest::chosenCall_ofAnotherActor_showsItsProgram()
{
    Program lab;
    lab.fail(lab.beginRecv(lab.bob, lab.a, 7), CallOp::Recv, lab.a, EBADF);
    lab.fail(lab.beginRecv(lab.bob, lab.a, 8), CallOp::Recv, lab.a, EBADF);
    QVERIFY(lab.settle());
    lab.view.selection.chooseCall(5);
    QCOMPARE(lab.line(0), QStringLiteral("data = a.recv(7)"));
    QCOMPARE(lab.panel.currentRow(), 0);
    QCOMPARE(lab.panel.findChild<QComboBox*>("codeActor")->currentText(), QStringLiteral("bob"));
}

void CodePanelTest::line_isClicked_choosesItsCall()
{
    Program lab;
    lab.fail(lab.beginRecv(lab.alice, lab.a, 7), CallOp::Recv, lab.a, EBADF);
    QVERIFY(lab.settle());
    const auto place = lab.table.visualRect(lab.table.model()->index(0, 1)).center();
    QTest::mouseClick(lab.table.viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(lab.view.selection.call(), std::optional(Sequence{3}));
    QCOMPARE(lab.panel.currentRow(), 0);
    QTest::keyClick(&lab.table, Qt::Key_Down);
    QCOMPARE(lab.view.selection.call(), std::optional(Sequence{5}));
    QCOMPARE(lab.panel.currentRow(), 1);
}

void CodePanelTest::actor_isChosenInTheBox()
{
    Program lab;
    lab.beginRecv(lab.bob, lab.a, 7);
    QVERIFY(lab.settle());
    auto& box = *lab.panel.findChild<QComboBox*>("codeActor");
    QCOMPARE(box.currentText(), QStringLiteral("alice"));
    QTest::keyClick(&box, Qt::Key_Down);
    QCOMPARE(lab.view.selection.actor(), lab.bob);
    QCOMPARE(lab.line(0), QStringLiteral("data = a.recv(7)"));
}

void CodePanelTest::languages_areSwitchedByButtons()
{
    Program lab;
    QVERIFY(lab.settle());
    QTest::mouseClick(lab.panel.findChild<QToolButton*>("cButton"), Qt::LeftButton);
    QCOMPARE(lab.line(0), QStringLiteral("int a = socket(AF_INET, SOCK_STREAM, 0);"));
    QTest::mouseClick(lab.panel.findChild<QToolButton*>("bothButton"), Qt::LeftButton);
    QCOMPARE(lab.table.model()->columnCount(), 3);
    QTest::keyClick(lab.panel.findChild<QToolButton*>("pythonButton"), Qt::Key_Space);
    QCOMPARE(lab.table.model()->columnCount(), 2);
    QCOMPARE(lab.panel.currentRow(), 0);
}

void CodePanelTest::copy_givesTheWholeProgram()
{
    Program lab;
    lab.beginRecv(lab.alice, lab.a, 5);
    QVERIFY(lab.settle());
    QTest::mouseClick(lab.panel.findChild<QToolButton*>("copyProgramButton"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("a = socket.socket(socket.AF_INET, socket.SOCK_STREAM)\ndata = a.recv(5)\n"));
}

void CodePanelTest::keyboard_comesIn_choosesNothing()
{
    Program lab;
    lab.begin(lab.bob, {.op = CallOp::Print}, toBytes("x"));
    lab.append(ActorId{9}, Marked{MarkKind::Output}, toBytes("x\n"));
    QVERIFY(lab.settle());
    ui::OutputPanel output(lab.view);
    ui::MetersPanel meters(lab.view);
    for (auto* panel : std::initializer_list<QWidget*>{&lab.panel, &output, &meters}) {
        panel->show();
        panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(panel, patience));
        auto& table = *panel->findChild<QTableView*>();
        table.setFocus();
        QTRY_VERIFY(table.hasFocus());
        QCOMPARE(lab.view.selection.actor(), ActorId::None);
    }
}

void CodePanelTest::spans_coverTheLine_data()
{
    QTest::addColumn<CodeLanguage>("language");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("kinds");
    QTest::newRow("nothing") << CodeLanguage::Python << ""
                             << "";
    QTest::newRow("call") << CodeLanguage::Python << "a.send(b\"x\\\"#\")"
                          << "ppppppptttttttp";
    QTest::newRow("keyword") << CodeLanguage::C << "int a = 5;"
                             << "kkkpppppnp";
    QTest::newRow("remark") << CodeLanguage::Python << "x  # if"
                            << "ppprrrr";
    QTest::newRow("no remark in C") << CodeLanguage::C << "# 1"
                                    << "ppn";
    QTest::newRow("open text") << CodeLanguage::C << "\"ab"
                               << "ttt";
    QTest::newRow("hostile end") << CodeLanguage::C << "\"\\"
                                 << "tt";
}

void CodePanelTest::spans_coverTheLine()
{
    QFETCH(CodeLanguage, language);
    QFETCH(QString, line);
    QFETCH(QString, kinds);
    QString found;
    qsizetype at = 0;
    for (const auto& span : ui::spansOfCode(language, line)) {
        QCOMPARE(span.first, at);
        at += span.length;
        found += QString(span.length, QStringLiteral("pktnr")[static_cast<int>(span.kind)]);
    }
    QCOMPARE(at, line.size());
    QCOMPARE(found, kinds);
}

void CodePanelTest::output_followsAndCopies()
{
    HandMade lab;
    const auto alice = lab.startActor("alice");
    ui::OutputPanel panel(lab.view);
    auto& table = *panel.findChild<QTableView*>("outputTable");
    panel.resize(400, 120);
    panel.show();
    for (int i = 0; i < 30; ++i) {
        const auto text = "line " + std::to_string(i);
        lab.begin(alice, {.op = CallOp::Print}, toBytes(text));
        lab.append(ActorId{9}, Marked{MarkKind::Output}, toBytes(text + "\n"));
    }
    QVERIFY(lab.settle());
    const auto isSeen = [&](int row) {
        return table.viewport()->rect().intersects(table.visualRect(table.model()->index(row, 1)));
    };
    QTRY_VERIFY(isSeen(29));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(29, 1)).center());
    QCOMPARE(lab.view.selection.actor(), alice);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(QStringLiteral("alice\tline 29\n")));
}

void CodePanelTest::meters_sayWhatTheyShow()
{
    HandMade lab;
    const auto alice = lab.startActor("alice");
    ui::MetersPanel panel(lab.view);
    panel.resize(500, 300);
    panel.show();
    for (int i = 0; i < 10; ++i)
        lab.finishSend(lab.beginSend(alice, SocketId{1}, {}, "hello"), SocketId{1}, {}, 5);
    lab.pass(std::chrono::seconds(1));
    lab.startActor("bob");
    QVERIFY(lab.settle());
    lab.pump.goTo(lab.journal().size());
    QTRY_COMPARE(panel.findChild<ui::Sparkline*>("callsMeter")->accessibleDescription(),
                 QStringLiteral("10/s; in the last minute most 10/s"));
    QVERIFY(panel.findChild<ui::Sparkline*>("bytesMeter")->accessibleDescription().startsWith(QStringLiteral("50 ")));
    QCOMPARE(panel.findChild<QLabel*>("connectionsMeter")->text(),
             QStringLiteral("0 connections are open, 0 callers wait"));
    auto& table = *panel.findChild<QTableView*>("metersTable");
    QTRY_COMPARE(table.model()->rowCount(), 2);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(1, 0)).center());
    QCOMPARE(lab.view.selection.actor(), ActorId{2});
}

void CodePanelTest::sparkBars_fillTheirRoom()
{
    const std::array values{0.0, 5.0, 10.0, 0.001};
    const auto bars = ui::sparkBars(values, {40, 20});
    QCOMPARE(bars.size(), std::size_t{3});
    QCOMPARE(bars[0], QRectF(10, 10, 9, 10));
    QCOMPARE(bars[1], QRectF(20, 0, 9, 20));
    QCOMPARE(bars[2].height(), 2.0); // what is not nothing is seen
    QVERIFY(ui::sparkBars({}, {40, 20}).empty());
    const std::array nothing{0.0, 0.0};
    QVERIFY(ui::sparkBars(nothing, {40, 20}).empty());
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::CodePanelTest)
#include "codepaneltest.moc"
