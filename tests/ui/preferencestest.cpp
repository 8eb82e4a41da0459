#include "ui/preferences.h"

#include "ui/benchwindow.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/translation.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>

namespace socketlab::tests {

using ui::Preferences;
using ui::PreferencesDialog;
using ui::Theme;

class PreferencesTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void load_nothingKept_isTheStandard();
    void load_nonsense_isTheStandard();
    void choose_eachOne_isKeptAtOnce();
    void choose_theme_changesTheWindowAtOnce();
    void choose_largerText_reachesTextWithASizeOfItsOwn();
    void choose_noAnimations_stillsDocksAndStyle();
    void animations_desktopSaysNo_areOff();
    void largestText_dialog_cutsNothingOff();

private:
    static PreferencesDialog& open(BenchWindow& window)
    {
        QTest::keyClick(&window.window(), Qt::Key_Comma, Qt::ControlModifier);
        return window.find<PreferencesDialog>(QStringLiteral("preferencesDialog"));
    }
    static void choose(PreferencesDialog& dialog, const char* box, const QVariant& value)
    {
        auto* choices = dialog.findChild<QComboBox*>(QLatin1String(box));
        const auto row = choices->findData(value);
        QVERIFY2(row >= 0, box);
        choices->setFocus();
        while (choices->currentIndex() != row)
            QTest::keyClick(choices, choices->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
    }
};

void PreferencesTest::cleanup()
{
    Preferences().apply(*qApp);
}

void PreferencesTest::load_nothingKept_isTheStandard()
{
    const BenchWindow window;
    QCOMPARE(Preferences::load(), Preferences());
    QVERIFY(!Preferences::hasDecidedOnWelcome());
}

void PreferencesTest::load_nonsense_isTheStandard()
{
    const BenchWindow window;
    QSettings settings;
    settings.setValue(QStringLiteral("window/theme"), QStringLiteral("pink"));
    settings.setValue(QStringLiteral("window/textPercent"), -1000);
    settings.setValue(QStringLiteral("sessions/kept"), QStringLiteral("all"));
    settings.setValue(QStringLiteral("sessions/keptGigabytes"), 0);
    const auto loaded = Preferences::load();
    QCOMPARE(loaded.scheme, Theme::Scheme::System);
    QCOMPARE(loaded.textPercent, 0);
    QCOMPARE(loaded.keptSessions, 20);
    QCOMPARE(loaded.keptGigabytes, 1);
}

void PreferencesTest::choose_eachOne_isKeptAtOnce()
{
    BenchWindow window;
    auto& dialog = open(window);
    choose(dialog, "themeBox", static_cast<int>(Theme::Scheme::Dark));
    choose(dialog, "textBox", 125);
    choose(dialog, "animationsBox", false);
    choose(dialog, "languageBox", QStringLiteral("en"));
    dialog.findChild<QSpinBox*>(QStringLiteral("keptSessionsBox"))->setValue(7);
    dialog.findChild<QSpinBox*>(QStringLiteral("keptGigabytesBox"))->setValue(3);
    QTest::mouseClick(dialog.findChild<QCheckBox*>(QStringLiteral("welcomeBox")), Qt::LeftButton, {}, {8, 8});
    const Preferences wanted{Theme::Scheme::Dark, 125, false, false, 7, 3, QStringLiteral("en")};
    QCOMPARE(Preferences::load(), wanted);
    dialog.close();
    auto& again = open(window);
    QCOMPARE(again.findChild<QComboBox*>(QStringLiteral("textBox"))->currentData().toInt(), 125);
}

void PreferencesTest::choose_theme_changesTheWindowAtOnce()
{
    BenchWindow window;
    auto& dialog = open(window);
    choose(dialog, "themeBox", static_cast<int>(Theme::Scheme::Dark));
    QVERIFY(Theme::current().isDark);
    choose(dialog, "themeBox", static_cast<int>(Theme::Scheme::Light));
    QVERIFY(!Theme::current().isDark);
}

void PreferencesTest::choose_largerText_reachesTextWithASizeOfItsOwn()
{
    BenchWindow window;
    auto& dialog = open(window);
    choose(dialog, "textBox", 100);
    const auto& heading = window.find<QLabel>(QStringLiteral("callMessage"));
    const auto sizes = [&window, &heading] {
        auto& timeline = window.find<QWidget>(QStringLiteral("timelinePanel"));
        return std::vector<double>{QApplication::font().pointSizeF(), heading.font().pointSizeF(),
                                   timeline.findChild<QAbstractButton*>()->font().pointSizeF()};
    };
    const auto before = sizes();
    choose(dialog, "textBox", 200);
    const auto after = sizes();
    for (std::size_t i = 0; i < before.size(); ++i)
        QVERIFY2(qAbs(after[i] / before[i] - 2) < 0.02,
                 qPrintable(QStringLiteral("%1: %2 → %3").arg(i).arg(before[i]).arg(after[i])));
    choose(dialog, "textBox", 100);
    const auto again = sizes();
    for (std::size_t i = 0; i < before.size(); ++i)
        QVERIFY2(qAbs(again[i] - before[i]) < 0.1, qPrintable(QString::number(again[i])));
}

void PreferencesTest::choose_noAnimations_stillsDocksAndStyle()
{
    BenchWindow window;
    const bool doesTheDesktopAnimate = Theme::isAnimated();
    QCOMPARE(window.window().isAnimated(), doesTheDesktopAnimate);
    choose(open(window), "animationsBox", false);
    QVERIFY(!Theme::isAnimated());
    QVERIFY(!window.window().isAnimated());
    QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
    choose(window.find<PreferencesDialog>(QStringLiteral("preferencesDialog")), "animationsBox", true);
    QCOMPARE(window.window().isAnimated(), doesTheDesktopAnimate);
}

// What says no here is the style, which asks the desktop.
void PreferencesTest::animations_desktopSaysNo_areOff()
{
    Theme::allowAnimations(false);
    Theme::apply(*qApp, Theme::Scheme::Light);
    const BenchWindow still; // it applies what was kept: nothing
    QVERIFY(Preferences::load().allowsAnimations);
    Theme::allowAnimations(false);
    Theme::apply(*qApp, Theme::Scheme::Light);
    QVERIFY(!Theme::isAnimated());
}

void PreferencesTest::largestText_dialog_cutsNothingOff()
{
    BenchWindow window;
    auto& dialog = open(window);
    choose(dialog, "textBox", 200);
    QTRY_VERIFY(dialog.height() >= dialog.minimumSizeHint().height());
    for (const auto* box : dialog.findChildren<QComboBox*>())
        QTRY_VERIFY2(box->width() >= box->minimumSizeHint().width(), qPrintable(box->objectName()));
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::PreferencesTest)
#include "preferencestest.moc"
