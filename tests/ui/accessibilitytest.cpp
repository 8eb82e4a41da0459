#include "ui/benchwindow.h"
#include "ui/sight.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QRadioButton>
#include <QScrollBar>
#include <QSet>
#include <QTabBar>

namespace socketlab::tests {

/// The window and its dialogs as a screen reader meets them: what can be used has a name and a role, can be reached by
/// keys, and is not taken for its neighbour.
class AccessibilityTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void window_inTheLesson_hasNoNamelessParts();
    void window_inTheSandbox_hasNoNamelessParts();
    void dialogs_eachOne_hasNoNamelessParts_data();
    void dialogs_eachOne_hasNoNamelessParts();
    void tab_fromTheTimeBar_comesRoundToItAgain();
    void tab_inTheLesson_goesFromTheStepsDownToTheFooter();
    void menus_eachOne_hasItsOwnMnemonic();

private:
    static bool isPartOfAnother(const QWidget& widget);
    static bool canBeUsed(const QWidget& widget);
    static bool isReachable(const QWidget& widget);
    static QString nameOf(QWidget& widget);
    static QString describe(QWidget& widget);
    static QStringList objectionsTo(QWidget& root);
    static QString dump(QWidget& root);

    QTemporaryDir m_state;
};

void AccessibilityTest::init()
{
    qputenv("XDG_STATE_HOME", m_state.path().toLocal8Bit());
}

// The line of a spin box, the arrows of a row of tabs, the corner of a table: their owner speaks for them.
bool AccessibilityTest::isPartOfAnother(const QWidget& widget)
{
    const auto* parent = widget.parentWidget();
    return qobject_cast<const QScrollBar*>(&widget) || qobject_cast<const QHeaderView*>(&widget)
        || qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent)
        || qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QTabBar*>(parent)
        || qobject_cast<const QAbstractItemView*>(parent) || widget.inherits("QComboBoxListView")
        || widget.objectName().startsWith(QStringLiteral("qt_"));
}

bool AccessibilityTest::canBeUsed(const QWidget& widget)
{
    const bool isControl = qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QComboBox*>(&widget)
        || qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget)
        || qobject_cast<const QAbstractSlider*>(&widget) || qobject_cast<const QAbstractItemView*>(&widget)
        || qobject_cast<const QTabBar*>(&widget);
    return widget.isVisible() && !isPartOfAnother(widget) && (isControl || (widget.focusPolicy() & Qt::TabFocus) != 0);
}

// By Tab, by arrows within a group, by a key of its own, by the window's menus where its words say so, or as a list that a line above it drives.
bool AccessibilityTest::isReachable(const QWidget& widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return (widget.focusPolicy() & Qt::TabFocus) != 0 || qobject_cast<const QRadioButton*>(button)
        || (button && !button->shortcut().isEmpty()) || widget.toolTip().contains(QStringLiteral("menu"))
        || widget.objectName() == QStringLiteral("commandList") || !widget.isEnabled();
}

// On Linux a box is named by the label beside it, and what Qt calls its name is what is chosen in it.
QString AccessibilityTest::nameOf(QWidget& widget)
{
    auto* part = QAccessible::queryAccessibleInterface(&widget);
    if (part == nullptr)
        return {};
    for (const auto& [label, relation] : part->relations(QAccessible::Label))
        return label->text(QAccessible::Name);
    return qobject_cast<QComboBox*>(&widget) ? widget.accessibleName() : part->text(QAccessible::Name);
}

QString AccessibilityTest::describe(QWidget& widget)
{
    auto* part = QAccessible::queryAccessibleInterface(&widget);
    return QStringLiteral("%1 \"%2\" (%3 %4 in %5)")
        .arg(part ? QString::number(part->role(), 16) : QStringLiteral("none"), nameOf(widget),
             QLatin1String(widget.metaObject()->className()), widget.objectName(),
             widget.parentWidget() ? QLatin1String(widget.parentWidget()->metaObject()->className())
                                   : QLatin1String("-"));
}

QStringList AccessibilityTest::objectionsTo(QWidget& root)
{
    QStringList objections;
    QSet<std::pair<const QWidget*, QString>> names;
    for (auto* widget : root.findChildren<QWidget*>()) {
        // Qt keeps the bar of a dock that shares its place with no other one, but where nobody sees it.
        const auto* bar = qobject_cast<QTabBar*>(widget);
        if (!canBeUsed(*widget) || (bar && bar->count() < 2))
            continue;
        auto* part = QAccessible::queryAccessibleInterface(widget);
        if (part == nullptr) {
            objections += QStringLiteral("is not there: ") + describe(*widget);
            continue;
        }
        const auto name = nameOf(*widget);
        if (name.trimmed().isEmpty() && !qobject_cast<QTabBar*>(widget))
            objections += QStringLiteral("has no name: ") + describe(*widget);
        if (part->role() == QAccessible::NoRole || part->role() == QAccessible::Window)
            objections += QStringLiteral("has no role: ") + describe(*widget);
        if (!isReachable(*widget))
            objections += QStringLiteral("no key leads to: ") + describe(*widget);
        const auto group = std::pair<const QWidget*, QString>(widget->parentWidget(), name);
        if (!name.isEmpty() && names.contains(group))
            objections += QStringLiteral("has its neighbour's name: ") + describe(*widget);
        names.insert(group);
    }
    return objections;
}

QString AccessibilityTest::dump(QWidget& root)
{
    QString text;
    for (auto* widget : root.findChildren<QWidget*>())
        if (canBeUsed(*widget))
            text += describe(*widget) + u'\n';
    return text;
}

#define NO_OBJECTIONS(root)                                                                                            \
    do {                                                                                                               \
        const auto objections = objectionsTo(root);                                                                    \
        QVERIFY2(objections.isEmpty(),                                                                                 \
                 qPrintable(objections.join(u'\n') + QStringLiteral("\n\nAll parts:\n") + dump(root)));                \
    } while (false)

void AccessibilityTest::window_inTheLesson_hasNoNamelessParts()
{
    BenchWindow window;
    QTRY_COMPARE(window.phase(), lesson::StepPhase::Predicting);
    QVERIFY(dump(window.window()).count(u'\n') > 20);
    NO_OBJECTIONS(window.window());
}

void AccessibilityTest::window_inTheSandbox_hasNoNamelessParts()
{
    BenchWindow window;
    QTRY_COMPARE(window.phase(), lesson::StepPhase::Predicting);
    window.bench().player.leaveForSandbox();
    QVERIFY(window.bench().lab.submit(window.bench().lab.actor("alice"), std::string_view("send a \"hello\"")));
    QTRY_VERIFY(window.bench().pump.calls().waiting().empty());
    for (const auto* dock : {"journalDock", "timelineDock", "socketsDock"}) {
        window.find<QWidget>(QLatin1String(dock)).raise();
        QCoreApplication::processEvents();
        NO_OBJECTIONS(window.window());
    }
}

void AccessibilityTest::dialogs_eachOne_hasNoNamelessParts_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("dialog");
    QTest::newRow("preferences") << QStringLiteral("Preferences…") << QStringLiteral("preferencesDialog");
    QTest::newRow("welcome") << QStringLiteral("Welcome…") << QStringLiteral("welcome");
    QTest::newRow("palette") << QStringLiteral("Command palette…") << QStringLiteral("commandPalette");
    QTest::newRow("new actor") << QStringLiteral("New actor…") << QStringLiteral("newActorDialog");
    QTest::newRow("shortcuts") << QStringLiteral("Keyboard shortcuts") << QStringLiteral("shortcutsDialog");
    QTest::newRow("about") << QStringLiteral("About Socket Lab") << QStringLiteral("aboutDialog");
}

void AccessibilityTest::dialogs_eachOne_hasNoNamelessParts()
{
    QFETCH(QString, action);
    QFETCH(QString, dialog);
    BenchWindow window;
    for (auto* each : window.window().findChildren<QAction*>())
        if (each->text().remove(u'&') == action)
            each->trigger();
    auto& opened = window.find<QDialog>(dialog);
    QVERIFY(QTest::qWaitForWindowExposed(&opened, patience));
    NO_OBJECTIONS(opened);
}

void AccessibilityTest::tab_fromTheTimeBar_comesRoundToItAgain()
{
    BenchWindow window;
    QTRY_COMPARE(window.phase(), lesson::StepPhase::Predicting);
    window.bench().player.leaveForSandbox();
    auto& begin = window.find<QWidget>(QStringLiteral("timeSlider"));
    begin.setFocus();
    QStringList met;
    for (int presses = 0; presses < 300; ++presses) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget());
        met += QLatin1String(QApplication::focusWidget()->metaObject()->className()) + u':'
            + QApplication::focusWidget()->objectName();
        if (QApplication::focusWidget() == &begin)
            break;
        QTRY_VERIFY2(ui::isInSight(*QApplication::focusWidget()), qPrintable(met.join(u' ')));
    }
    QVERIFY2(QApplication::focusWidget() == &begin, qPrintable(met.join(u' ')));
    for (const auto* name : {"runButton", "stepButton", "pauseButton", "speedBox", "actorBox", "filterLine",
                             "journalTable", "byteGrid", "cutsView", "largestFrame", "readinessTable", "metersTable"})
        QVERIFY2(!met.filter(QLatin1String(name)).isEmpty(),
                 qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(name), met.join(u' '))));
}

void AccessibilityTest::tab_inTheLesson_goesFromTheStepsDownToTheFooter()
{
    BenchWindow window;
    QTRY_COMPARE(window.phase(), lesson::StepPhase::Predicting);
    auto& steps = window.find<QWidget>(QStringLiteral("stepList"));
    QStringList chain;
    for (auto* next = steps.nextInFocusChain(); next != &steps; next = next->nextInFocusChain())
        chain += next->objectName();
    const auto placeOf = [&chain](const char* name) { return chain.indexOf(QLatin1String(name)); };
    QVERIFY(placeOf("checkList") >= 0);
    QVERIFY2(placeOf("checkList") < placeOf("nextButton"), qPrintable(chain.join(u' ')));
}

void AccessibilityTest::menus_eachOne_hasItsOwnMnemonic()
{
    BenchWindow window;
    QStringList letters;
    for (const auto* action : window.window().menuBar()->actions()) {
        const auto at = action->text().indexOf(u'&');
        QVERIFY2(at >= 0, qPrintable(action->text()));
        const auto letter = action->text().mid(at + 1, 1).toLower();
        QVERIFY2(!letters.contains(letter), qPrintable(action->text()));
        letters += letter;
    }
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::AccessibilityTest)
#include "accessibilitytest.moc"
