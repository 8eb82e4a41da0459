#include "ui/learner.h"
#include "ui/widgets/timeslider.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

namespace socketlab::tests {

using lesson::StepPhase;

/// A learner goes back to an earlier moment of a real lab, looks around there, and comes back.
class TimeTravelTest : public QObject
{
    Q_OBJECT

private slots:
    void drag_backToTheBeginning_everyPanelShowsIt_andLiveReturns();
    void keys_previousCallAndLive_workFromAnywhere();
    void pause_step_run_letExactlySoManyCallsThrough();
    void step_runningLab_pausesIt();
    void restart_pausedLab_runsTheStepAfresh();
    void speed_chosen_slowsTheActorsDown();

private:
    static void beginSandbox(BenchWindow& window);
    static void submit(BenchWindow& window, const char* actor, const char* statement);
    static void click(BenchWindow& window, const char* button)
    {
        QTest::mouseClick(&window.find<QPushButton>(QLatin1String(button)), Qt::LeftButton);
    }
    static QString state(BenchWindow& window) { return window.find<QLabel>(QStringLiteral("momentState")).text(); }
    static int rows(BenchWindow& window, const char* panel)
    {
        return window.find<QWidget>(QLatin1String(panel)).findChild<QTableView*>()->model()->rowCount();
    }
};

void TimeTravelTest::beginSandbox(BenchWindow& window)
{
    QTRY_COMPARE(window.phase(), StepPhase::Predicting);
    window.bench().player.leaveForSandbox();
}

void TimeTravelTest::submit(BenchWindow& window, const char* actor, const char* statement)
{
    QVERIFY(window.bench().lab.submit(window.bench().lab.actor(actor), std::string_view(statement)));
}

void TimeTravelTest::drag_backToTheBeginning_everyPanelShowsIt_andLiveReturns()
{
    BenchWindow window;
    MouseLearner learner(window);
    beginSandbox(window);
    learner.makeCall("alice", "send a \"hello\"");
    learner.makeCall("bob", "recv b 100");
    const auto& pump = window.bench().pump;
    const auto bobHasRead = [&pump] {
        const auto* socket = pump.state().socketNamed("b");
        return socket && socket->incoming && pump.state().streams()[*socket->incoming].read == StreamOffset{5};
    };
    QTRY_VERIFY(bobHasRead());
    const auto sockets = rows(window, "socketsPanel");
    QVERIFY(sockets > 0);
    const auto headline = [&window] {
        QStringList texts;
        for (const auto* label : window.find<QWidget>(QStringLiteral("stagePanel")).findChildren<QLabel*>())
            if (label->isVisible())
                texts += label->text();
        return texts.join(u' ');
    };
    const auto stageBefore = headline();

    auto& slider = window.find<ui::TimeSlider>(QStringLiteral("timeSlider"));
    const QPoint end(slider.width() - 8, slider.height() / 2);
    QTest::mousePress(&slider, Qt::LeftButton, {}, end);
    QTest::mouseMove(&slider, QPoint(0, slider.height() / 2));
    QTRY_COMPARE(pump.moment(), Sequence{0});
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, QPoint(0, slider.height() / 2));
    QCOMPARE(state(window), QStringLiteral("looking back"));
    QTRY_COMPARE(rows(window, "socketsPanel"), 0);
    QVERIFY2(headline() != stageBefore, qPrintable(headline()));
    QVERIFY(!window.find<QPushButton>(QStringLiteral("makeCallButton")).isEnabled());
    // A little later there are actors, who cannot make calls in the past.
    QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint(slider.width() * 9 / 10, slider.height() / 2));
    const auto& message = window.find<QLabel>(QStringLiteral("callMessage"));
    QTRY_VERIFY2(message.text().contains(QStringLiteral("earlier moment")), qPrintable(message.text()));

    click(window, "liveButton");
    QVERIFY(pump.isLive());
    QTRY_COMPARE(rows(window, "socketsPanel"), sockets);
    QTRY_COMPARE(headline(), stageBefore);
    QCOMPARE(state(window), QStringLiteral("live"));
    learner.makeCall("alice", "send a \"again\"");
    QTRY_VERIFY(pump.state().socketNamed("b")->incoming);
}

void TimeTravelTest::keys_previousCallAndLive_workFromAnywhere()
{
    BenchWindow window;
    beginSandbox(window);
    submit(window, "alice", "send a \"hello\"");
    const auto& pump = window.bench().pump;
    QTRY_VERIFY(pump.calls().waiting().empty());
    window.find<QWidget>(QStringLiteral("socketsPanel")).setFocus();
    QTest::keyClick(&window.window(), Qt::Key_Left, Qt::ControlModifier);
    QTRY_VERIFY(!pump.isLive());
    const auto before = pump.moment();
    QTest::keyClick(&window.window(), Qt::Key_Left, Qt::ControlModifier);
    QTRY_VERIFY(pump.moment() < before);
    QTest::keyClick(&window.window(), Qt::Key_Right, Qt::ControlModifier);
    QTRY_COMPARE(pump.moment(), before);
    QTest::keyClick(&window.window(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(pump.isLive());
}

void TimeTravelTest::pause_step_run_letExactlySoManyCallsThrough()
{
    BenchWindow window;
    beginSandbox(window);
    click(window, "pauseButton");
    QVERIFY(window.bench().lab.isPaused());
    QCOMPARE(state(window), QStringLiteral("paused at a step"));
    const auto& calls = window.bench().pump.calls();
    const auto before = calls.size();
    for (const auto* statement : {"send a \"1\"", "send a \"2\"", "send a \"3\"", "send a \"4\""})
        submit(window, "alice", statement);
    window.bench().selection.chooseActor(window.bench().lab.actor("alice"));
    click(window, "stepButton");
    QTRY_COMPARE(calls.size(), before + 1);
    QTest::keyClick(&window.window(), Qt::Key_F10);
    QTRY_COMPARE(calls.size(), before + 2);
    QVERIFY(window.find<QPushButton>(QStringLiteral("stepButton")).accessibleDescription().contains("alice"));
    QTest::keyClick(&window.window(), Qt::Key_F5);
    QVERIFY(!window.bench().lab.isPaused());
    QTRY_COMPARE(calls.size(), before + 4);
    QCOMPARE(state(window), QStringLiteral("live"));
}

void TimeTravelTest::step_runningLab_pausesIt()
{
    BenchWindow window;
    beginSandbox(window);
    window.bench().pump.goTo(1);
    click(window, "stepButton");
    QVERIFY(window.bench().lab.isPaused());
    QVERIFY(window.bench().pump.isLive());
    QVERIFY(window.find<QPushButton>(QStringLiteral("pauseButton")).isChecked());
    // Pressed once more it stays.
    click(window, "pauseButton");
    QVERIFY(window.find<QPushButton>(QStringLiteral("pauseButton")).isChecked());
    click(window, "runButton");
    QVERIFY(!window.find<QPushButton>(QStringLiteral("pauseButton")).isChecked());
}

void TimeTravelTest::restart_pausedLab_runsTheStepAfresh()
{
    BenchWindow window;
    QTRY_COMPARE(window.phase(), StepPhase::Predicting);
    click(window, "pauseButton");
    QSignalSpy fresh(&window.bench().player, &items::LessonPlayer::stepChanged);
    click(window, "restartButton");
    QCOMPARE(fresh.count(), 1);
    QTRY_COMPARE(window.phase(), StepPhase::Predicting);
    QVERIFY(!window.bench().lab.isPaused());
}

void TimeTravelTest::speed_chosen_slowsTheActorsDown()
{
    BenchWindow window;
    beginSandbox(window);
    auto& speed = window.find<QComboBox>(QStringLiteral("speedBox"));
    speed.setFocus();
    QTest::keyClick(&speed, Qt::Key_Down);
    QCOMPARE(speed.currentData().toInt(), 250);
    const auto& pump = window.bench().pump;
    const auto before = pump.calls().size();
    const auto asked = Clock::now();
    submit(window, "alice", "send a \"hello\"");
    QTRY_COMPARE(pump.calls().size(), before + 1);
    QVERIFY(Clock::now() - asked >= std::chrono::milliseconds(240));
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::TimeTravelTest)
#include "timetraveltest.moc"
