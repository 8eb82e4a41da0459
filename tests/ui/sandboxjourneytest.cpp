#include "ui/learner.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace socketlab::tests {

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 30000)

/// Free work through the real window, on real sockets: leave the lesson, set up a scene, talk, and keep what was done.
class SandboxJourneyTest : public QObject
{
    Q_OBJECT

private slots:
    void work_byMouse_solutionIsWhatWasDone() { work<MouseLearner>(); }
    void work_byKeyboardAlone_solutionIsWhatWasDone() { work<KeyboardLearner>(); }

private:
    template <class Who>
    void work();
    static void openPage(BenchWindow& window, const QString& title, bool byMouse);
    static void press(BenchWindow& window, const char* button, bool byMouse);
    static bool isQuiet(BenchWindow& window);
};

namespace {

constexpr auto done = "# actors: {server: thread, client: thread}\n"
                      "solution:\n"
                      "  - server socket L\n"
                      "  - server bind L 127.0.0.1:0\n"
                      "  - server listen L 5\n"
                      "  - client socket c\n"
                      "  - client connect c to L\n"
                      "  - server accept L as s\n"
                      "  - client send c \"hello\"\n"
                      "  - server recv s 100\n"
                      "  - client close c\n"
                      "  - server recv s 100\n"
                      "  - server close s\n";

} // namespace

// Whatever was asked for has returned, and the window knows.
bool SandboxJourneyTest::isQuiet(BenchWindow& window)
{
    const auto& calls = window.bench().pump.calls();
    return std::ranges::all_of(window.bench().hand.deeds(), [&](const items::Deed& deed) {
        const auto index = calls.find(*deed.id);
        return index && !calls[*index].isWaiting();
    });
}

void SandboxJourneyTest::openPage(BenchWindow& window, const QString& title, bool byMouse)
{
    auto& bar = *window.find<QTabWidget>(QStringLiteral("sandboxPages")).tabBar();
    int page = 0;
    while (page < bar.count() && !bar.tabText(page).contains(title))
        ++page;
    QVERIFY(page < bar.count());
    if (byMouse) {
        QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.tabRect(page).center());
    } else {
        QTest::keyClick(&window.window(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(QApplication::focusWidget(), &bar);
        for (int presses = 0; bar.currentIndex() != page && presses < 2 * bar.count(); ++presses)
            QTest::keyClick(&bar, bar.currentIndex() < page ? Qt::Key_Right : Qt::Key_Left);
    }
    QCOMPARE(bar.currentIndex(), page);
}

void SandboxJourneyTest::press(BenchWindow& window, const char* name, bool byMouse)
{
    auto& button = window.find<QPushButton>(QLatin1String(name));
    QVERIFY(button.isVisible() && button.isEnabled());
    if (byMouse) {
        QTest::mouseClick(&button, Qt::LeftButton);
        return;
    }
    constexpr int most = 60;
    for (int presses = 0; !button.hasFocus() && presses < most; ++presses)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(button.hasFocus());
    QTest::keyClick(&button, Qt::Key_Space);
}

template <class Who>
void SandboxJourneyTest::work()
{
    constexpr bool byMouse = std::is_same_v<Who, MouseLearner>;
    BenchWindow window;
    Who learner(window);
    WAIT_FOR(window.phase() != lesson::StepPhase::Preparing);
    QTest::keyClick(&window.window(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    auto& leave = window.find<QPushButton>(QStringLiteral("sandboxInvitationButton"));
    QTRY_VERIFY(leave.isVisible());
    press(window, "sandboxInvitationButton", byMouse);
    QVERIFY(window.bench().player.isInSandbox());

    openPage(window, QStringLiteral("Record"), byMouse);
    press(window, "recordButton", byMouse);
    openPage(window, QStringLiteral("Scenes"), byMouse);
    press(window, "start_pair", byMouse);
    WAIT_FOR(window.find<QLabel>(QStringLiteral("sandboxMessage")).text().contains(QStringLiteral("is set up")));
    WAIT_FOR(isQuiet(window));
    for (const auto& [actor, call] :
         {std::pair("client", "send c hello"), std::pair("server", "recv s 100"), std::pair("client", "close c"),
          std::pair("server", "recv s 100"), std::pair("server", "close s")}) {
        learner.makeCall(actor, call);
        if (QTest::currentTestFailed())
            return;
        WAIT_FOR(isQuiet(window));
    }
    openPage(window, QStringLiteral("Record"), byMouse);
    press(window, "recordButton", byMouse);
    const auto recorded = window.find<QPlainTextEdit>(QStringLiteral("recordText")).toPlainText();
    QVERIFY2(recorded == QString::fromUtf8(done), qPrintable(recorded));
    QCOMPARE(window.find<QLabel>(QStringLiteral("recordCount")).text(), QStringLiteral("11 actions"));
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::SandboxJourneyTest)
#include "sandboxjourneytest.moc"
