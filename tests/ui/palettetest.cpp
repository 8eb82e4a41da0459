#include "ui/benchwindow.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/dockpanel.h"

#include <QLineEdit>
#include <QListView>

namespace socketlab::tests {

using ui::CommandPalette;
using ui::DockPanel;

/// What is found by a few letters, and panels that were closed by mistake.
class PaletteTest : public QObject
{
    Q_OBJECT

private slots:
    void open_byKey_listsMenusPanelsLessonsActorsAndSockets();
    void type_fewLettersAndReturn_runsTheBest();
    void arrows_chooseAnotherRow_andItIsTold();
    void type_nothingCalledSo_saysSoAndReturnDoesNothing();
    void escape_closesWithoutDoingAnything();
    void click_row_runsIt();
    void chooseActor_selectsItEverywhere();
    void reopen_closedPanels_comeBackInTurnWhereTheyWere();
    void reopen_floatingPanel_floatsAgainAtItsPlace();
    void reopen_nothingClosed_doesNothing();

private:
    static CommandPalette& open(BenchWindow& window);
    static QStringList texts(const CommandPalette& palette);
    static QLineEdit& letters(CommandPalette& palette) { return *palette.findChild<QLineEdit*>(); }
};

CommandPalette& PaletteTest::open(BenchWindow& window)
{
    QTest::keyClick(&window.window(), Qt::Key_K, Qt::ControlModifier);
    auto& palette = window.find<CommandPalette>(QStringLiteral("commandPalette"));
    if (!QTest::qWaitForWindowActive(&palette, patience))
        qFatal("the palette does not become active");
    return palette;
}

QStringList PaletteTest::texts(const CommandPalette& palette)
{
    const auto& model = *palette.findChild<QListView*>()->model();
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, 0).data().toString();
    return texts;
}

void PaletteTest::open_byKey_listsMenusPanelsLessonsActorsAndSockets()
{
    BenchWindow window;
    QTRY_COMPARE(window.phase(), lesson::StepPhase::Predicting);
    const auto found = texts(open(window));
    for (const auto* text : {"Export…", "Preferences…", "Pause", "Previous call", "Timeline", "Hide Journal",
                             "2 · Zero bytes is news", "Choose actor alice", "Choose socket a of alice"})
        QVERIFY2(found.contains(QString::fromUtf8(text)),
                 qPrintable(QString::fromUtf8(text) + u'\n' + found.join(u'\n')));
    QVERIFY(!found.contains(QStringLiteral("Next step"))); // not before the step is done
}

void PaletteTest::type_fewLettersAndReturn_runsTheBest()
{
    BenchWindow window;
    auto& palette = open(window);
    QTest::keyClicks(&letters(palette), QStringLiteral("hide jour"));
    QTest::keyClick(&letters(palette), Qt::Key_Return);
    QTRY_VERIFY(window.find<DockPanel>(QStringLiteral("journalDock")).isHidden());
    QTRY_VERIFY(!window.window().findChild<CommandPalette*>());
}

void PaletteTest::arrows_chooseAnotherRow_andItIsTold()
{
    BenchWindow window;
    auto& palette = open(window);
    const auto first = letters(palette).accessibleDescription();
    QTest::keyClick(&letters(palette), Qt::Key_Down);
    const auto second = letters(palette).accessibleDescription();
    QVERIFY(first != second);
    QVERIFY2(second.contains(QStringLiteral("2 of ")), qPrintable(second));
    QTest::keyClick(&letters(palette), Qt::Key_Up);
    QCOMPARE(letters(palette).accessibleDescription(), first);
}

void PaletteTest::type_nothingCalledSo_saysSoAndReturnDoesNothing()
{
    BenchWindow window;
    auto& palette = open(window);
    QTest::keyClicks(&letters(palette), QStringLiteral("qqqq"));
    QVERIFY(letters(palette).accessibleDescription().startsWith(QStringLiteral("Nothing is called so")));
    QTest::keyClick(&letters(palette), Qt::Key_Return);
    QVERIFY(palette.isVisible());
}

void PaletteTest::escape_closesWithoutDoingAnything()
{
    BenchWindow window;
    auto& palette = open(window);
    QTest::keyClicks(&letters(palette), QStringLiteral("hide jour"));
    QTest::keyClick(&letters(palette), Qt::Key_Escape);
    QTRY_VERIFY(!window.window().findChild<CommandPalette*>());
    QVERIFY(!window.find<DockPanel>(QStringLiteral("journalDock")).isHidden());
}

void PaletteTest::click_row_runsIt()
{
    BenchWindow window;
    auto& palette = open(window);
    QTest::keyClicks(&letters(palette), QStringLiteral("hide jour"));
    auto* list = palette.findChild<QListView*>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QTRY_VERIFY(window.find<DockPanel>(QStringLiteral("journalDock")).isHidden());
}

void PaletteTest::chooseActor_selectsItEverywhere()
{
    BenchWindow window;
    QTRY_COMPARE(window.phase(), lesson::StepPhase::Predicting);
    auto& palette = open(window);
    QTest::keyClicks(&letters(palette), QStringLiteral("actor bob"));
    QTest::keyClick(&letters(palette), Qt::Key_Return);
    QTRY_COMPARE(window.bench().selection.actor(), window.bench().lab.actor("bob"));
}

void PaletteTest::reopen_closedPanels_comeBackInTurnWhereTheyWere()
{
    BenchWindow window;
    auto& journal = window.find<DockPanel>(QStringLiteral("journalDock"));
    auto& sockets = window.find<DockPanel>(QStringLiteral("socketsDock"));
    auto& timeline = window.find<DockPanel>(QStringLiteral("timelineDock"));
    journal.raise();
    journal.close();
    sockets.close();
    QTest::keyClick(&window.window(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!sockets.isHidden());
    QVERIFY(journal.isHidden());
    QTest::keyClick(&window.window(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!journal.isHidden());
    QVERIFY(window.window().tabifiedDockWidgets(&timeline).contains(&journal));
}

void PaletteTest::reopen_floatingPanel_floatsAgainAtItsPlace()
{
    BenchWindow window;
    auto& sockets = window.find<DockPanel>(QStringLiteral("socketsDock"));
    sockets.setFloating(true);
    sockets.move(300, 200);
    sockets.resize(420, 260);
    QTRY_COMPARE(sockets.size(), QSize(420, 260));
    const auto place = sockets.geometry();
    sockets.close();
    window.window().reopenPanel();
    QVERIFY(sockets.isFloating());
    QTRY_COMPARE(sockets.geometry(), place);
}

void PaletteTest::reopen_nothingClosed_doesNothing()
{
    BenchWindow window;
    window.window().reopenPanel();
    auto& journal = window.find<DockPanel>(QStringLiteral("journalDock"));
    journal.close();
    journal.show(); // opened by another way
    window.window().reopenPanel();
    QVERIFY(!journal.isHidden());
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::PaletteTest)
#include "palettetest.moc"
