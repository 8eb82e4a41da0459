#include "ui/welcome.h"

#include "ui/benchwindow.h"
#include "ui/preferences.h"
#include "ui/widgets/doorbutton.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QListWidget>
#include <QSignalSpy>

namespace socketlab::tests {

using ui::Preferences;
using ui::Welcome;

class WelcomeTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void start_window_doesNotShowItByItself();
    void lessonsDoor_byMouse_leadsToTheLesson();
    void sandboxDoor_byKeys_opensEveryCall();
    void logDoor_asksForAFile();
    void recent_activated_namesItsFile();
    void door_chosen_isNotShownAgainUnlessWished();
    void escape_decidesNothing();
    void help_welcome_opensItAgain();

private:
    static Welcome& open(BenchWindow& window)
    {
        window.window().showWelcome();
        auto& welcome = window.find<Welcome>(QStringLiteral("welcome"));
        if (!QTest::qWaitForWindowActive(&welcome, patience))
            qFatal("the welcome does not become active");
        return welcome;
    }
    static ui::DoorButton& door(Welcome& welcome, const char* name)
    {
        return *welcome.findChild<ui::DoorButton*>(QLatin1String(name));
    }

    std::unique_ptr<QTemporaryDir> m_state;
};

void WelcomeTest::init()
{
    m_state = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", m_state->path().toLocal8Bit());
}

void WelcomeTest::start_window_doesNotShowItByItself()
{
    BenchWindow window;
    QVERIFY(Preferences::load().showsWelcome);
    QVERIFY(!window.window().findChild<Welcome*>());
}

void WelcomeTest::lessonsDoor_byMouse_leadsToTheLesson()
{
    BenchWindow window;
    auto& welcome = open(window);
    QTest::mouseClick(&door(welcome, "lessonsDoor"), Qt::LeftButton);
    QTRY_VERIFY(!window.window().findChild<Welcome*>());
    QVERIFY(!window.bench().player.isInSandbox());
    QTRY_VERIFY(window.find<QWidget>(QStringLiteral("lessonPanel")).isAncestorOf(window.window().focusWidget()));
}

void WelcomeTest::sandboxDoor_byKeys_opensEveryCall()
{
    BenchWindow window;
    auto& welcome = open(window);
    QTRY_COMPARE(QApplication::focusWidget(), &door(welcome, "lessonsDoor"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), &door(welcome, "sandboxDoor"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(window.bench().player.isInSandbox());
}

void WelcomeTest::logDoor_asksForAFile()
{
    BenchWindow window;
    auto& welcome = open(window);
    door(welcome, "logDoor").setFocus();
    QTest::keyClick(&door(welcome, "logDoor"), Qt::Key_Space);
    QTRY_VERIFY(window.window().findChild<QFileDialog*>(QStringLiteral("openDialog")));
}

void WelcomeTest::recent_activated_namesItsFile()
{
    Welcome welcome({{QStringLiteral("/a.socketlab"), QStringLiteral("one")},
                     {QStringLiteral("/b.socketlab"), QStringLiteral("two")}});
    welcome.show();
    QSignalSpy chosen(&welcome, &Welcome::sessionChosen);
    auto* list = welcome.findChild<QListWidget*>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toString(), QStringLiteral("/b.socketlab"));
    QVERIFY(!welcome.isVisible());
}

void WelcomeTest::door_chosen_isNotShownAgainUnlessWished()
{
    BenchWindow window;
    door(open(window), "lessonsDoor").click();
    QVERIFY(!Preferences::load().showsWelcome);
    QTRY_VERIFY(!window.window().findChild<Welcome*>());
    auto& again = open(window);
    auto* wish = again.findChild<QCheckBox*>(QStringLiteral("welcomeAgain"));
    QVERIFY(!wish->isChecked());
    wish->setFocus();
    QTest::keyClick(wish, Qt::Key_Space);
    QVERIFY(Preferences::load().showsWelcome);
    door(again, "lessonsDoor").click();
    QVERIFY(Preferences::load().showsWelcome);
}

void WelcomeTest::escape_decidesNothing()
{
    BenchWindow window;
    auto& welcome = open(window);
    QTest::keyClick(&welcome, Qt::Key_Escape);
    QTRY_VERIFY(!window.window().findChild<Welcome*>());
    QVERIFY(Preferences::load().showsWelcome);
    QVERIFY(!Preferences::hasDecidedOnWelcome());
}

void WelcomeTest::help_welcome_opensItAgain()
{
    BenchWindow window;
    for (auto* action : window.window().findChildren<QAction*>())
        if (action->text().remove(u'&') == QStringLiteral("Welcome…"))
            action->trigger();
    QVERIFY(window.window().findChild<Welcome*>());
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::WelcomeTest)
#include "welcometest.moc"
