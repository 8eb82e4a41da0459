#include "ui/benchwindow.h"
#include "ui/dockpanel.h"
#include "ui/panels/framingpanel.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTreeWidget>

namespace socketlab::tests {

using lesson::StepPhase;
using ui::DockPanel;

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 30000)

class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void open_smallScreen_showsEveryPanelAtOnce_data();
    void open_smallScreen_showsEveryPanelAtOnce();
    void open_panelsThatNobodySees_areMadeAfterTheOthers();
    void open_atTheFirstPaint_partsHaveThePlacesThatStay();
    void open_panelIsWantedBeforeItsTurn_isMadeThen();
    void tab_hidesTheTitleThatItBears();
    void menus_everyKey_standsOnlyOnce();
    void go_toEachPanel_givesItTheKeyboard_data();
    void go_toEachPanel_givesItTheKeyboard();
    void callBar_beforeThePrediction_isClosedWithAReason();
    void callBar_refusedStatement_saysWhyBesideTheFields();
    void sandbox_fromTheMenu_opensEveryCall();
    void newActor_badAndGoodNames_startsOnlyTheGoodOne();
    void closeSocket_notOfferedByTheStep_isRefusedWithASentence();
    void export_unwritablePath_saysWhyAndLeavesNothing();
    void close_andOpenAgain_remembersTheLayout();
    void resetLayout_hiddenPanels_bringsThemBack();
    void theme_dark_isKeptForTheNextStart();
    void theme_changes_headingsStayBold();
    void status_calls_areCounted();
    void help_shortcuts_listsTheMenusKeys();
    void help_about_tellsWhatThisMachineCanDo();

private:
    static QAction& action(BenchWindow& window, const QString& text);
    static QMap<QString, QRect> places(const ui::MainWindow& window);
    static void exportTo(BenchWindow& window, const QString& path);
};

QAction& MainWindowTest::action(BenchWindow& window, const QString& text)
{
    for (auto* action : window.window().findChildren<QAction*>())
        if (action->text().remove(u'&') == text)
            return *action;
    qFatal("no action %s", qPrintable(text));
}

void MainWindowTest::open_smallScreen_showsEveryPanelAtOnce_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1280x720") << QSize(1280, 720);
    QTest::newRow("1440x900") << QSize(1440, 900);
}

void MainWindowTest::open_smallScreen_showsEveryPanelAtOnce()
{
    QFETCH(QSize, size);
    BenchWindow window;
    window.window().resize(size);
    action(window, QStringLiteral("Reset layout")).trigger();
    QTRY_COMPARE(window.window().size(), size);
    for (const auto* name : {"lessonPanel", "callBar", "stagePanel", "timelinePanel", "socketsPanel"}) {
        const auto& panel = window.find<QWidget>(QLatin1String(name));
        QTRY_VERIFY2(panel.isVisible() && !panel.visibleRegion().isEmpty(), name);
        QVERIFY2(panel.width() >= panel.minimumSizeHint().width(), name);
    }
    QVERIFY(window.find<QWidget>(QStringLiteral("lessonPanel")).width() >= 300);
    QVERIFY(window.find<QWidget>(QStringLiteral("socketsPanel")).width() >= 300);
}

void MainWindowTest::open_panelsThatNobodySees_areMadeAfterTheOthers()
{
    BenchWindow other;
    ui::MainWindow window(other.bench(), std::span(&other.lesson(), 1));
    window.resize(1440, 900);
    window.show();
    const auto isMade = [&](const char* name) { return window.dock(name)->widget() != nullptr; };
    for (const auto* seen : {"lesson", "timeline", "sockets"})
        QVERIFY2(isMade(seen), seen);
    for (const auto* behind : {"journal", "bytes", "framing", "sandbox"})
        QVERIFY2(!isMade(behind), behind);
    for (const auto* dock : window.findChildren<DockPanel*>())
        QTRY_VERIFY(dock->widget() != nullptr);
}

QMap<QString, QRect> MainWindowTest::places(const ui::MainWindow& window)
{
    QMap<QString, QRect> places;
    for (const auto* name : {"lessonPanel", "callBar", "stagePanel", "timelinePanel", "socketsPanel", "timeBar"})
        if (const auto* part = window.findChild<QWidget*>(QLatin1String(name)))
            places[QLatin1String(name)] = QRect(part->mapTo(&window, QPoint()), part->size());
    return places;
}

void MainWindowTest::open_atTheFirstPaint_partsHaveThePlacesThatStay()
{
    /// Notes the places when the window paints for the first time.
    struct FirstPaint : QObject
    {
        explicit FirstPaint(const ui::MainWindow& painted) : window(painted) {}
        bool eventFilter(QObject*, QEvent* event) override
        {
            if (event->type() == QEvent::Paint && seen.isEmpty())
                seen = places(window);
            return false;
        }
        const ui::MainWindow& window;
        QMap<QString, QRect> seen;
    };
    BenchWindow other;
    WAIT_FOR(other.phase() == StepPhase::Predicting);
    ui::MainWindow window(other.bench(), std::span(&other.lesson(), 1));
    window.resize(1440, 900);
    FirstPaint paint(window);
    window.centralWidget()->installEventFilter(&paint);
    window.show();
    for (const auto* dock : window.findChildren<DockPanel*>())
        QTRY_VERIFY(dock->widget() != nullptr);
    QCOMPARE(paint.seen.size(), 6);
    QCOMPARE(paint.seen, places(window));
}

void MainWindowTest::open_panelIsWantedBeforeItsTurn_isMadeThen()
{
    BenchWindow other;
    WAIT_FOR(other.phase() == StepPhase::Predicting);
    ui::MainWindow window(other.bench(), std::span(&other.lesson(), 1));
    window.show();
    window.activateWindow();
    QVERIFY(!window.dock("bytes")->widget());
    window.dock("bytes")->bringForward();
    QVERIFY(window.dock("bytes")->widget());
    QVERIFY(!window.dock("journal")->widget());
    window.dock("journal")->close();
    window.reopenPanel();
    QVERIFY(window.dock("journal")->widget());
    const std::vector<std::string> wanted{"frames"};
    window.bringToSight(wanted);
    auto* framing = qobject_cast<ui::FramingPanel*>(window.dock("framing")->widget());
    QVERIFY(framing);
    // Its wishes are heard: the step that is shown is about another call.
    emit framing->sendRequested(other.bench().pump.latest().sockets().front().id, "x");
    const auto* message = window.findChild<QLabel*>(QStringLiteral("callMessage"));
    QVERIFY2(message->text().contains(QStringLiteral("another call")), qPrintable(message->text()));
}

void MainWindowTest::tab_hidesTheTitleThatItBears()
{
    BenchWindow window;
    auto& timeline = window.find<DockPanel>(QStringLiteral("timelineDock"));
    QTRY_COMPARE(timeline.titleBarWidget()->sizeHint().height(), 0);
    QVERIFY(window.find<DockPanel>(QStringLiteral("lessonDock")).titleBarWidget()->sizeHint().height() > 0);
    for (auto* tab : window.window().tabifiedDockWidgets(&timeline))
        tab->close();
    QTRY_VERIFY(timeline.titleBarWidget()->sizeHint().height() > 0);
}

void MainWindowTest::menus_everyKey_standsOnlyOnce()
{
    BenchWindow window;
    QStringList keys;
    for (const auto* action : window.window().findChildren<QAction*>()) {
        // A panel's own keys work in it alone, so that Ctrl+F may search in each.
        if (action->shortcut().isEmpty() || action->shortcutContext() == Qt::WidgetWithChildrenShortcut)
            continue;
        const auto key = action->shortcut().toString();
        QVERIFY2(!keys.contains(key), qPrintable(key + QStringLiteral(" of ") + action->text()));
        keys.append(key);
    }
    for (const auto* key : {"Ctrl+E", "Ctrl+Q", "Ctrl+R", "Ctrl+H", "Ctrl+Return", "Ctrl+B", "F1"})
        QVERIFY2(keys.contains(QLatin1String(key)), key);
}

void MainWindowTest::go_toEachPanel_givesItTheKeyboard_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("panel");
    QTest::newRow("lesson") << int(Qt::Key_1) << QStringLiteral("lessonPanel");
    QTest::newRow("call bar") << int(Qt::Key_2) << QStringLiteral("callBar");
    QTest::newRow("bytes") << int(Qt::Key_3) << QStringLiteral("stagePanel");
    QTest::newRow("timeline") << int(Qt::Key_4) << QStringLiteral("timelinePanel");
    QTest::newRow("journal") << int(Qt::Key_5) << QStringLiteral("journalPanel");
    QTest::newRow("sockets") << int(Qt::Key_6) << QStringLiteral("socketsPanel");
    QTest::newRow("framing") << int(Qt::Key_8) << QStringLiteral("framingPanel");
    QTest::newRow("readiness") << int(Qt::Key_9) << QStringLiteral("readinessPanel");
    QTest::newRow("sandbox") << (Qt::SHIFT | Qt::Key_B).toCombined() << QStringLiteral("sandboxPanel");
    QTest::newRow("byte by byte") << int(Qt::Key_7) << QStringLiteral("bytesPanel");
}

void MainWindowTest::go_toEachPanel_givesItTheKeyboard()
{
    QFETCH(int, key);
    QFETCH(QString, panel);
    BenchWindow window;
    WAIT_FOR(window.phase() == StepPhase::Predicting);
    const auto combination = QKeyCombination::fromCombined(key);
    QTest::keyClick(&window.window(), combination.key(), combination.keyboardModifiers() | Qt::ControlModifier);
    QTRY_VERIFY(window.find<QWidget>(panel).isAncestorOf(QApplication::focusWidget()));
    QVERIFY(window.find<QWidget>(panel).isVisible());
}

void MainWindowTest::callBar_beforeThePrediction_isClosedWithAReason()
{
    BenchWindow window;
    WAIT_FOR(window.phase() == StepPhase::Predicting);
    QVERIFY(!window.find<QPushButton>(QStringLiteral("makeCallButton")).isEnabled());
    QTRY_VERIFY(window.find<QLabel>(QStringLiteral("callMessage")).text().contains(QStringLiteral("what you expect")));
}

void MainWindowTest::callBar_refusedStatement_saysWhyBesideTheFields()
{
    BenchWindow window;
    window.bench().player.leaveForSandbox();
    auto& bar = window.find<QWidget>(QStringLiteral("callBar"));
    QMetaObject::invokeMethod(&bar, "callRequested", Q_ARG(socketlab::ActorId, window.bench().lab.actor("bob")),
                              Q_ARG(QString, QStringLiteral("recv nowhere 100")));
    const auto message = window.find<QLabel>(QStringLiteral("callMessage")).text();
    QVERIFY2(message.contains(QStringLiteral("no socket named \"nowhere\""), Qt::CaseInsensitive), qPrintable(message));
}

void MainWindowTest::sandbox_fromTheMenu_opensEveryCall()
{
    BenchWindow window;
    WAIT_FOR(window.phase() == StepPhase::Predicting);
    action(window, QStringLiteral("Leave for sandbox")).trigger();
    QVERIFY(window.bench().player.isInSandbox());
    QTRY_VERIFY(window.find<QPushButton>(QStringLiteral("makeCallButton")).isEnabled());
    QVERIFY(window.find<QLabel>(QStringLiteral("lessonPlace")).text().endsWith(QStringLiteral("sandbox")));
    QVERIFY(action(window, QStringLiteral("Back to the lesson")).isVisible());
}

void MainWindowTest::newActor_badAndGoodNames_startsOnlyTheGoodOne()
{
    BenchWindow window;
    action(window, QStringLiteral("New actor…")).trigger();
    auto& name = window.find<QLineEdit>(QStringLiteral("actorName"));
    auto& dialog = window.find<QDialog>(QStringLiteral("newActorDialog"));
    QTest::keyClicks(&name, QStringLiteral("2 fast"));
    QTest::keyClick(&name, Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    QVERIFY(!window.find<QLabel>(QStringLiteral("actorProblem")).text().isEmpty());
    name.setText(QStringLiteral("carol"));
    QTest::keyClick(&name, Qt::Key_Return);
    QTRY_VERIFY(window.bench().pump.state().actorNamed("carol"));
    QVERIFY(!window.bench().pump.state().actorNamed("2"));
}

void MainWindowTest::closeSocket_notOfferedByTheStep_isRefusedWithASentence()
{
    BenchWindow window;
    WAIT_FOR(window.phase() == StepPhase::Predicting);
    const auto socket = window.bench().player.runner().state().socketNamed("a")->id;
    QTRY_VERIFY(window.bench().pump.state().socket(socket));
    auto& panel = window.find<QWidget>(QStringLiteral("socketsPanel"));
    QMetaObject::invokeMethod(&panel, "closeRequested", Q_ARG(socketlab::SocketId, socket));
    QCOMPARE(window.find<QLabel>(QStringLiteral("callMessage")).text(),
             QStringLiteral("This step of the lesson is about another call."));
}

void MainWindowTest::exportTo(BenchWindow& window, const QString& path)
{
    action(window, QStringLiteral("Export…")).trigger();
    auto& dialog = window.find<QFileDialog>(QStringLiteral("exportDialog"));
    QVERIFY(QTest::qWaitForWindowActive(&dialog, 30000));
    auto& name = window.find<QLineEdit>(QStringLiteral("fileNameEdit"));
    name.setText(path);
    QTest::keyClick(&name, Qt::Key_Return);
}

void MainWindowTest::export_unwritablePath_saysWhyAndLeavesNothing()
{
    BenchWindow window;
    const auto path = QStringLiteral("/proc/session.jsonl");
    exportTo(window, path);
    QMessageBox* box = nullptr;
    WAIT_FOR((box = window.window().findChild<QMessageBox*>(QStringLiteral("failureBox"))) != nullptr);
    QVERIFY(box->text().contains(path));
    QVERIFY2(box->text().contains(QRegularExpression(QStringLiteral("E[A-Z]+"))), qPrintable(box->text()));
    QVERIFY(!QFile::exists(path));
    box->close();
    QVERIFY(action(window, QStringLiteral("Export…")).isEnabled());
}

void MainWindowTest::close_andOpenAgain_remembersTheLayout()
{
    BenchWindow window;
    window.find<DockPanel>(QStringLiteral("journalDock")).close();
    window.startAgain();
    QVERIFY(window.find<DockPanel>(QStringLiteral("journalDock")).isHidden());
    QVERIFY(!window.find<DockPanel>(QStringLiteral("timelineDock")).isHidden());
}

void MainWindowTest::resetLayout_hiddenPanels_bringsThemBack()
{
    BenchWindow window;
    const QStringList docks{QStringLiteral("lessonDock"), QStringLiteral("timelineDock"), QStringLiteral("journalDock"),
                            QStringLiteral("socketsDock"), QStringLiteral("bytesDock")};
    for (const auto& dock : docks)
        window.find<DockPanel>(dock).close();
    action(window, QStringLiteral("Reset layout")).trigger();
    for (const auto& dock : docks)
        QVERIFY2(!window.find<DockPanel>(dock).isHidden(), qPrintable(dock));
}

void MainWindowTest::theme_dark_isKeptForTheNextStart()
{
    BenchWindow window;
    action(window, QStringLiteral("Dark")).trigger();
    QVERIFY(ui::Theme::current().isDark);
    window.window().setScheme(ui::Theme::Scheme::Light);
    window.startAgain();
    QVERIFY(ui::Theme::current().isDark);
    QVERIFY(action(window, QStringLiteral("Dark")).isChecked());
}

void MainWindowTest::theme_changes_headingsStayBold()
{
    BenchWindow window;
    for (const auto* theme : {"Dark", "Light"}) {
        action(window, QLatin1String(theme)).trigger();
        for (const auto* name : {"framingRule", "stageTitle"}) {
            const auto& heading = window.find<QLabel>(QLatin1String(name));
            QVERIFY2(heading.font().weight() == QFont::DemiBold, name);
            QVERIFY(heading.font().pointSizeF() > QApplication::font().pointSizeF());
        }
    }
}

void MainWindowTest::status_calls_areCounted()
{
    BenchWindow window;
    WAIT_FOR(window.phase() == StepPhase::Predicting);
    const auto& count = window.find<QLabel>(QStringLiteral("recordedCalls"));
    QTRY_COMPARE(count.text(), QStringLiteral("● recording · %1 calls").arg(window.bench().pump.calls().size()));
    QCOMPARE(window.find<QLabel>(QStringLiteral("lessonPlace")).text(),
             QStringLiteral("Zero bytes is news · step 1 of 5"));
}

void MainWindowTest::help_shortcuts_listsTheMenusKeys()
{
    BenchWindow window;
    action(window, QStringLiteral("Keyboard shortcuts")).trigger();
    auto& dialog = window.find<QDialog>(QStringLiteral("shortcutsDialog"));
    const auto* tree = dialog.findChild<QTreeWidget*>();
    QVERIFY(!tree->findItems(QStringLiteral("Ctrl+Return"), Qt::MatchExactly | Qt::MatchRecursive, 1).isEmpty());
    QVERIFY(!tree->findItems(QStringLiteral("Ctrl+E"), Qt::MatchExactly | Qt::MatchRecursive, 1).isEmpty());
}

void MainWindowTest::help_about_tellsWhatThisMachineCanDo()
{
    BenchWindow window;
    action(window, QStringLiteral("About Socket Lab")).trigger();
    auto& dialog = window.find<QDialog>(QStringLiteral("aboutDialog"));
    const auto answers = dialog.findChildren<QLabel*>(QRegularExpression(QStringLiteral("^answer-")));
    QCOMPARE(answers.size(), 13);
    const auto* fork = dialog.findChild<QLabel*>(QStringLiteral("answer-fork"));
    QCOMPARE(fork->text(), QStringLiteral("yes"));
    QTRY_VERIFY(fork->height() >= fork->sizeHint().height());
    for (const auto* answer : answers)
        QVERIFY2(answer->height() >= answer->sizeHint().height(), qPrintable(answer->objectName()));
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::MainWindowTest)
#include "mainwindowtest.moc"
