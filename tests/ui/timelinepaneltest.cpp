#include "ui/panels/timelinepanel.h"
#include "support/handmade.h"
#include "ui/keyboard.h"
#include "ui/theme.h"
#include "ui/widgets/timelineview.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

#include <set>

using namespace socketlab;
using ui::Theme;
using ui::TimeAxis;
using ui::TimelinePanel;

namespace {

struct Panel : tests::HandMade
{
    TimelinePanel panel{view};

    Panel()
    {
        const auto world = startActor("world", ActorKind::World);
        const auto alice = startActor("alice");
        for (const auto actor : {world, alice})
            finish(begin(actor, {.op = CallOp::Wait}), {.op = CallOp::Wait});
        panel.resize(800, 200);
    }
    bool show()
    {
        panel.show();
        return settle() && QTest::qWaitForWindowExposed(&panel);
    }
    QToolButton& button(const QString& text)
    {
        for (auto* button : panel.findChildren<QToolButton*>()) {
            if (button->text() == text)
                return *button;
        }
        qFatal("no such button");
    }
    void press(const QString& text) { QTest::mouseClick(&button(text), Qt::LeftButton); }
    /// How many calls have a bar in sight.
    std::size_t barsSeen()
    {
        std::set<std::size_t> calls;
        const auto size = panel.view().viewport()->size();
        for (int y = 0; y < size.height(); y += 4) {
            for (int x = 0; x < size.width(); x += 4) {
                if (const auto call = panel.view().callAt({x, y}))
                    calls.insert(*call);
            }
        }
        return calls.size();
    }
};

} // namespace

class TimelinePanelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Scheme::Light); }

    void opened_isCompact_withoutTheSetUp();
    void press_trueToTime_changesTheMode_andBack();
    void press_setUp_showsItsLane_andHidesIt();
    void press_zoom_zooms();
    void choose_aCall_isToldOn();
    void actor_chosenElsewhere_isMarked_andBroughtIntoSight();
    void click_onTheNameOfALane_choosesItsActor();
    void tools_bearNamesForThoseWhoDoNotSeeThem();
};

void TimelinePanelTest::opened_isCompact_withoutTheSetUp()
{
    Panel lab;
    QVERIFY(lab.show());
    QCOMPARE(lab.panel.view().mode(), TimeAxis::Mode::Compact);
    QVERIFY(lab.button("Compact").isChecked());
    QCOMPARE(lab.barsSeen(), 1U);
}

void TimelinePanelTest::press_trueToTime_changesTheMode_andBack()
{
    Panel lab;
    QVERIFY(lab.show());
    lab.press("True to time");
    QCOMPARE(lab.panel.view().mode(), TimeAxis::Mode::TrueToTime);
    QVERIFY(!lab.button("Compact").isChecked());
    lab.press("Compact");
    QCOMPARE(lab.panel.view().mode(), TimeAxis::Mode::Compact);
}

void TimelinePanelTest::press_setUp_showsItsLane_andHidesIt()
{
    Panel lab;
    QVERIFY(lab.show());
    lab.press("Set-up");
    QCOMPARE(lab.barsSeen(), 2U);
    lab.press("Set-up");
    QCOMPARE(lab.barsSeen(), 1U);
}

void TimelinePanelTest::press_zoom_zooms()
{
    Panel lab;
    QVERIFY(lab.show());
    lab.press("+");
    QVERIFY(lab.panel.view().zoom() > 1);
    lab.press("−");
    QVERIFY(std::abs(lab.panel.view().zoom() - 1) < 1e-9);
    lab.press("Fit");
    QVERIFY(lab.panel.view().zoom() > 1);
}

void TimelinePanelTest::choose_aCall_isToldOn()
{
    Panel lab;
    QVERIFY(lab.show());
    ui::giveKeyboardTo(lab.panel);
    QTest::keyClick(&lab.panel.view(), Qt::Key_End);
    QTest::keyClick(&lab.panel.view(), Qt::Key_Return);
    QCOMPARE(lab.view.selection.call(), std::optional(lab.pump.calls()[1].began));
}

void TimelinePanelTest::actor_chosenElsewhere_isMarked_andBroughtIntoSight()
{
    Panel lab;
    std::vector<ActorId> crowd;
    for (int i = 0; i < 40; ++i)
        crowd.push_back(lab.startActor("actor" + std::to_string(i)));
    QVERIFY(lab.show());
    const auto& bar = *lab.panel.view().verticalScrollBar();
    QCOMPARE(bar.value(), 0);
    lab.view.selection.chooseActor(crowd.back());
    QCOMPARE(bar.value(), bar.maximum());
    QVERIFY(lab.panel.view().nameAt({5, lab.panel.view().viewport()->height() - 5.0}) == std::optional(crowd.size()));
    lab.view.selection.chooseActor(crowd.front());
    QVERIFY(bar.value() < bar.maximum() / 2);
}

void TimelinePanelTest::click_onTheNameOfALane_choosesItsActor()
{
    Panel lab;
    QVERIFY(lab.show());
    auto& view = lab.panel.view();
    int y = 0;
    while (y < view.viewport()->height() && view.nameAt({5, static_cast<double>(y)}) != std::optional<std::size_t>(0))
        ++y;
    const auto plain = view.grab().toImage();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {20, y + 5});
    QCOMPARE(lab.view.selection.actor(), lab.pump.latest().actorNamed("alice")->id);
    QCOMPARE(view.markedActor(), lab.view.selection.actor());
    QVERIFY(view.grab().toImage() != plain);
}

void TimelinePanelTest::tools_bearNamesForThoseWhoDoNotSeeThem()
{
    Panel lab;
    for (const auto* button : lab.panel.findChildren<QToolButton*>())
        QVERIFY(button->accessibleName().size() > 5);
}

QTEST_MAIN(TimelinePanelTest)
#include "timelinepaneltest.moc"
