#include "ui/panels/readinesspanel.h"
#include "support/readinesstalk.h"
#include "ui/theme.h"
#include "ui/widgets/fdsetview.h"
#include "ui/widgets/readybox.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

namespace socketlab::tests {

using items::ReadinessModel;
using items::ReadyBox;
using ui::FdSetView;
using ui::ReadinessPanel;

namespace {

struct Shown : ReadinessTalk
{
    ReadinessPanel panel{view};
    QTableView& table = part<QTableView>("readinessTable");
    QTableView& history = part<QTableView>("selectHistory");

    template <class Part>
    Part& part(const char* name)
    {
        if (auto* found = panel.findChild<Part*>(QLatin1String(name)))
            return *found;
        qFatal("the panel has nothing named %s", name);
    }
    QString headline() { return part<QLabel>("readinessHeadline").text(); }
    bool show()
    {
        panel.resize(460, 800);
        panel.show();
        panel.activateWindow();
        return QTest::qWaitForWindowActive(&panel, patience) && settle();
    }
    Sequence beganOf(CallId call) { return pump.calls()[*pump.calls().find(call)].began; }
    /// c was closed by mistake and still stands in the list.
    CallId selectWithClosed()
    {
        close(c);
        return select({{b, 6, 1, 0}, {c, -1, 1, 0}}, 250, -1, EBADF);
    }
};

QImage pictureOf(ReadyBox kind)
{
    QImage picture(20, 20, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    ui::paintReadyBox(painter, {2, 2, 16, 16}, kind, ui::Theme::light());
    return picture.convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

class ReadinessPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Theme::Scheme::Light); }

    void noSelect_aSentenceStandsInTheMiddle();
    void latestSelect_isShown_untilANewerOneComes();
    void selectChosenElsewhere_staysWhileOthersCome_andNewestLeadsBack();
    void row_ofTheHistory_showsItsCall();
    void row_ofTheTable_choosesItsSocket_andKeepsTheCall();
    void earlierMoment_showsTheLatestOfThen();
    void waiting_grows_onlyWhileSeen();
    void bits_tellNumbersInWords();
    void bits_ofAPoll_areNotThere();
    void boxes_differWithoutColour();
    void dead_hunt_asksOneByOne_andFindsIt();
    void dead_earlierMoment_isExplainedByTheRecords();
    void dead_savedSession_isExplainedByTheRecords();
    void alive_noHuntIsOffered();
    void longMeaning_isNotCutOff();
};

void ReadinessPanelTest::noSelect_aSentenceStandsInTheMiddle()
{
    HandMade lab;
    ReadinessPanel panel(lab.view);
    QVERIFY(panel.findChild<QTableView*>(QStringLiteral("readinessTable"))
                ->accessibleDescription()
                .startsWith(QStringLiteral("No select or poll yet.")));
    QVERIFY(panel.findChild<QLabel*>(QStringLiteral("readinessHeadline"))->text().isEmpty());
}

void ReadinessPanelTest::latestSelect_isShown_untilANewerOneComes()
{
    Shown lab;
    lab.select({{lab.b, 6, 1, 1}}, 0, 1);
    QVERIFY(lab.show());
    QVERIFY(lab.headline().startsWith(QStringLiteral("select(7, …, timeout 0) → 1 ready")));
    QVERIFY(lab.panel.isFollowing());
    lab.select({{lab.b, 6, 1, 0}, {lab.c, 8, 2, 2}}, 2000, 1);
    QVERIFY(lab.settle());
    QVERIFY(lab.headline().startsWith(QStringLiteral("select(9, …, timeout 2 s) → 1 ready")));
    QCOMPARE(lab.table.model()->rowCount(), 2);
    QCOMPARE(lab.history.currentIndex().row(), 1);
    QVERIFY(!lab.view.selection.call());
}

void ReadinessPanelTest::selectChosenElsewhere_staysWhileOthersCome_andNewestLeadsBack()
{
    Shown lab;
    const auto first = lab.select({{lab.b, 6, 1, 1}}, 0, 1);
    QVERIFY(lab.show());
    lab.view.selection.chooseCall(lab.beganOf(first));
    lab.select({{lab.c, 8, 1, 0}}, 500, 0);
    QVERIFY(lab.settle());
    QVERIFY(lab.headline().startsWith(QStringLiteral("select(7")));
    auto& newest = lab.part<QPushButton>("newestSelect");
    QVERIFY(newest.isVisible());
    QTest::mouseClick(&newest, Qt::LeftButton);
    QVERIFY(lab.headline().startsWith(QStringLiteral("select(9")));
    QVERIFY(!newest.isVisible());
    lab.view.selection.chooseCall(lab.beganOf(first));
    QVERIFY(lab.headline().startsWith(QStringLiteral("select(7")));
}

void ReadinessPanelTest::row_ofTheHistory_showsItsCall()
{
    Shown lab;
    const auto first = lab.select({{lab.b, 6, 1, 1}}, 0, 1);
    lab.select({{lab.c, 8, 1, 0}}, 500, 0);
    QVERIFY(lab.show());
    lab.history.setFocus();
    QTest::keyClick(&lab.history, Qt::Key_Up);
    QCOMPARE(lab.view.selection.call(), std::optional(lab.beganOf(first)));
    QVERIFY(lab.headline().startsWith(QStringLiteral("select(7")));
}

void ReadinessPanelTest::row_ofTheTable_choosesItsSocket_andKeepsTheCall()
{
    Shown lab;
    const auto first = lab.select({{lab.b, 6, 1, 1}, {lab.c, 8, 1, 0}}, 0, 1);
    lab.select({{lab.b, 6, 1, 0}}, 500, 0);
    QVERIFY(lab.show());
    lab.view.selection.chooseCall(lab.beganOf(first));
    QTest::mouseClick(lab.table.viewport(), Qt::LeftButton, {},
                      lab.table.visualRect(lab.table.model()->index(1, 0)).center());
    QCOMPARE(lab.view.selection.socket(), lab.c);
    QVERIFY(lab.headline().startsWith(QStringLiteral("select(9, …, timeout 0)")));
}

void ReadinessPanelTest::earlierMoment_showsTheLatestOfThen()
{
    Shown lab;
    lab.select({{lab.b, 6, 1, 1}}, 0, 1);
    QVERIFY(lab.show());
    const auto then = lab.pump.latest().applied();
    lab.select({{lab.c, 8, 1, 0}}, 500, 0);
    QVERIFY(lab.settle());
    lab.pump.goTo(then);
    QVERIFY(lab.headline().startsWith(QStringLiteral("select(7")));
    lab.pump.goTo(0);
    QCOMPARE(lab.table.model()->rowCount(), 0);
    lab.pump.goLive();
    QVERIFY(lab.headline().startsWith(QStringLiteral("select(9")));
}

void ReadinessPanelTest::waiting_grows_onlyWhileSeen()
{
    Shown lab;
    const auto call = lab.beginSelect({{lab.b, 6, 1, 0}}, -1);
    QVERIFY(lab.show());
    const auto first = lab.headline();
    QVERIFY(first.contains(QStringLiteral("has waited")));
    QTRY_VERIFY(lab.headline() != first);
    const auto& tick = lab.part<QTimer>("readinessTick");
    lab.panel.hide();
    QVERIFY(!tick.isActive());
    lab.panel.show();
    QVERIFY(tick.isActive());
    lab.answer(call, {{lab.b, 6, 1, 1}}, 1);
    QVERIFY(lab.settle());
    QVERIFY(!tick.isActive());
    QVERIFY(lab.headline().contains(QStringLiteral("→ 1 ready")));
}

void ReadinessPanelTest::bits_tellNumbersInWords()
{
    Shown lab;
    lab.select({{lab.b, 6, 3, 1}, {lab.c, 8, 1, 0}}, 0, 1);
    QVERIFY(lab.show());
    auto& bits = lab.part<FdSetView>("fdSetView");
    QCOMPARE(bits.accessibleDescription(), QStringLiteral("read in: 6, 8; read out: 6; write in: 6; write out: none"));
    QCOMPARE(bits.wordsAt(bits.bitLayout().bit(1, 6).center().toPoint()),
             QStringLiteral("read out: the bit of descriptor 6 is 1"));
    QCOMPARE(bits.wordsAt(bits.bitLayout().bit(1, 8).center().toPoint()),
             QStringLiteral("read out: the bit of descriptor 8 is 0"));
    lab.select({{lab.b, 6, 1, 0}}, 0, -1, EINTR);
    QVERIFY(lab.settle());
    QCOMPARE(bits.accessibleDescription(), QStringLiteral("read in: 6; the call failed, so nothing came out"));
}

void ReadinessPanelTest::bits_ofAPoll_areNotThere()
{
    Shown lab;
    lab.select({{lab.b, 6, 1, 1}}, 0, 1);
    QVERIFY(lab.show());
    QVERIFY(lab.part<FdSetView>("fdSetView").isVisible());
    lab.select({{lab.b, 6, 1, 1}}, 0, 1, 0, CallOp::Poll);
    QVERIFY(lab.settle());
    QVERIFY(!lab.part<FdSetView>("fdSetView").isVisible());
}

void ReadinessPanelTest::boxes_differWithoutColour()
{
    const QList all{ReadyBox::NotAsked, ReadyBox::Waiting, ReadyBox::NotReady, ReadyBox::Ready, ReadyBox::NoAnswer};
    for (const auto one : all)
        for (const auto other : all)
            QVERIFY(one == other || pictureOf(one) != pictureOf(other));
}

void ReadinessPanelTest::dead_hunt_asksOneByOne_andFindsIt()
{
    Shown lab;
    lab.selectWithClosed();
    QVERIFY(lab.show());
    QSignalSpy asked(&lab.panel, &ReadinessPanel::callRequested);
    auto& ask = lab.part<QPushButton>("huntAsk");
    QVERIFY(!ask.isVisible());
    QTest::mouseClick(&lab.part<QPushButton>("huntBegin"), Qt::LeftButton);
    QVERIFY(ask.isVisible());
    QTest::keyClick(&ask, Qt::Key_Space);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].value<ActorId>(), lab.bob);
    QCOMPARE(asked[0][1].toString(), QStringLiteral("select R{b} 0ms"));
    lab.select({{lab.b, 6, 1, 0}}, 0, 0);
    QVERIFY(lab.settle());
    QVERIFY2(lab.headline().contains(QStringLiteral("EBADF")), "the hunt's own questions push its call away");
    QTest::mouseClick(&ask, Qt::LeftButton);
    QCOMPARE(asked[1][1].toString(), QStringLiteral("select R{c} 0ms"));
    lab.select({{lab.c, -1, 1, 0}}, 0, -1, EBADF);
    QVERIFY(lab.settle());
    QVERIFY(!ask.isVisible());
    const auto finding = lab.part<QLabel>("huntFinding").text();
    QVERIFY(finding.startsWith(QStringLiteral("Found: c.")));
    QVERIFY(finding.contains(QStringLiteral("c: closed by bob's call 6, close(c).")));
}

void ReadinessPanelTest::dead_earlierMoment_isExplainedByTheRecords()
{
    Shown lab;
    lab.selectWithClosed();
    QVERIFY(lab.show());
    lab.pump.goTo(lab.pump.latest().applied());
    QTest::mouseClick(&lab.part<QPushButton>("huntBegin"), Qt::LeftButton);
    QVERIFY(!lab.part<QPushButton>("huntAsk").isVisible());
    QCOMPARE(lab.part<QLabel>("huntFinding").text(),
             QStringLiteral("By the records — c: closed by bob's call 6, close(c)."));
}

void ReadinessPanelTest::dead_savedSession_isExplainedByTheRecords()
{
    Shown lab;
    lab.selectWithClosed();
    lab.publish();
    items::SessionView saved(lab.journal(), items::Recording::Over);
    ReadinessPanel panel(saved);
    panel.show();
    auto& begin = *panel.findChild<QPushButton*>(QStringLiteral("huntBegin"));
    QTRY_VERIFY(begin.isVisible());
    QTest::mouseClick(&begin, Qt::LeftButton);
    QVERIFY(!panel.findChild<QPushButton*>(QStringLiteral("huntAsk"))->isVisible());
    QVERIFY(
        panel.findChild<QLabel*>(QStringLiteral("huntFinding"))->text().contains(QStringLiteral("call 6, close(c)")));
}

void ReadinessPanelTest::alive_noHuntIsOffered()
{
    Shown lab;
    lab.select({{lab.b, 6, 1, 1}}, 0, 1);
    QVERIFY(lab.show());
    QVERIFY(!lab.part<QWidget>("huntCard").isVisible());
}

void ReadinessPanelTest::longMeaning_isNotCutOff()
{
    Shown lab;
    lab.seeQueue(lab.b, 2);
    lab.select({{lab.b, 6, 3, 3}}, 0, 2);
    QVERIFY(lab.show());
    lab.panel.resize(400, 400);
    const auto meaning = lab.table.model()->index(0, ReadinessModel::Meaning);
    const auto fits = [&] {
        const QRect room(0, 0, lab.table.columnWidth(ReadinessModel::Meaning) - 2 * ui::Theme::gap, 10'000);
        const auto needed =
            QFontMetrics(ui::Theme::font()).boundingRect(room, Qt::TextWordWrap, meaning.data().toString());
        return needed.height() <= lab.table.rowHeight(0);
    };
    QTRY_VERIFY(fits());
    QVERIFY(lab.table.rowHeight(0) > 2 * QFontMetrics(ui::Theme::font()).height());
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::ReadinessPanelTest)
#include "readinesspaneltest.moc"
