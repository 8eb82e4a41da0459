#include "ui/panels/lessonpanel.h"
#include "items/bench.h"
#include "support/lessonfile.h"
#include "ui/panels/lesson/prose.h"
#include "ui/panels/lesson/wholelist.h"

#include <QAccessible>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace socketlab;
using items::LessonPlayer;
using lesson::StepPhase;

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 30000)

class LessonPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_lesson = tests::lessonOf(QStringLiteral("zero-bytes")); }
    void init();
    void cleanup();

    void show_newLesson_asksForAPrediction();
    void click_answerAndButton_keepsThePrediction();
    void click_answerAlone_decidesNothing();
    void keys_arrowsAndReturn_keepThePrediction();
    void pass_wrongPrediction_setsBothAnswersBesideEachOther();
    void pass_rightPrediction_saysSo();
    void pass_step_canBeHeard();
    void press_returnAfterSuccess_goesOn();
    void press_returnBeforeSuccess_changesNothing();
    void click_hint_showsOneAtATime();
    void click_showMe_playsTheSolutionAndOffersTheLearnersOwnTry();
    void click_restart_asksAgain();
    void click_stepInTheList_opensIt();
    void press_returnOnAStepOfTheList_opensIt();
    void finish_lesson_offersTheSandbox();
    void click_backToTheLesson_leavesTheSandbox();
    void resize_narrow_cutsNothing_data();
    void resize_narrow_cutsNothing();
    void show_stepThatOnlyTells_goesOnAtOnce();
    void prose_htmlAndPictures_stayTextOrVanish();

private:
    template <class Widget = QPushButton>
    Widget* find(const char* name)
    {
        auto* widget = m_panel->findChild<Widget*>(QLatin1String(name));
        return widget != nullptr ? widget : (qFatal("no widget named %s", name), nullptr);
    }
    void click(const char* name) { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    QString text(const char* name) { return find<QLabel>(name)->text(); }
    LessonPlayer& player() { return m_bench->player; }
    const lesson::Runner& runner() { return m_bench->player.runner(); }

    void openStep(std::size_t step);
    void predict(int option);
    void solve();

    lesson::Lesson m_lesson;
    std::unique_ptr<engine::Lab> m_lab;
    std::unique_ptr<items::Bench> m_bench;
    std::unique_ptr<ui::LessonPanel> m_panel;
};

void LessonPanelTest::init()
{
    m_lab = std::make_unique<engine::Lab>();
    m_bench = std::make_unique<items::Bench>(*m_lab, m_lesson);
    m_panel = std::make_unique<ui::LessonPanel>(m_bench->player, m_bench->steps, m_bench->checks);
    m_panel->resize(340, 1400);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    WAIT_FOR(runner().phase() == StepPhase::Predicting);
}

void LessonPanelTest::cleanup()
{
    m_panel.reset();
    m_bench.reset();
    m_lab.reset();
}

void LessonPanelTest::openStep(std::size_t step)
{
    player().openStep(step);
    WAIT_FOR(runner().phase() != StepPhase::Preparing);
}

void LessonPanelTest::predict(int option)
{
    click(qPrintable(QStringLiteral("predictOption%1").arg(option)));
    click("predictButton");
    QCOMPARE(runner().phase(), StepPhase::Doing);
}

void LessonPanelTest::solve()
{
    for (const auto& statement : runner().step().solution)
        QVERIFY(m_lab->submit(m_lab->actor(statement.actor), std::string_view(statement.call)));
    WAIT_FOR(runner().phase() == StepPhase::Passed);
}

void LessonPanelTest::show_newLesson_asksForAPrediction()
{
    QCOMPARE(text("lessonTitle"), QString::fromStdString(m_lesson.title));
    QCOMPARE(text("stepTitle"), QString::fromStdString(m_lesson.steps[0].title));
    QVERIFY(find<QRadioButton>("predictOption0")->isVisible());
    QVERIFY(!find("predictButton")->isEnabled());
    QVERIFY(!find("nextButton")->isEnabled());
    QCOMPARE(text("taskTitle"), QStringLiteral("After your prediction"));
}

void LessonPanelTest::click_answerAndButton_keepsThePrediction()
{
    click("predictOption0");
    click("predictButton");
    QCOMPARE(runner().predicted(), std::optional<std::size_t>(0));
    QVERIFY(!find<QRadioButton>("predictOption0")->isVisible());
    QVERIFY(text("expectedText").startsWith(QStringLiteral("You expect: ")));
    QCOMPARE(text("taskTitle"), QStringLiteral("➜ Your turn"));
}

void LessonPanelTest::click_answerAlone_decidesNothing()
{
    click("predictOption0");
    click("predictOption2");
    QCOMPARE(runner().phase(), StepPhase::Predicting);
    QVERIFY(find("predictButton")->isEnabled());
}

void LessonPanelTest::keys_arrowsAndReturn_keepThePrediction()
{
    m_panel->setFocus();
    auto* first = find<QRadioButton>("predictOption0");
    QTRY_COMPARE(QApplication::focusWidget(), first);
    QTest::keyClick(first, Qt::Key_Space);
    QTest::keyClick(first, Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(runner().predicted(), std::optional<std::size_t>(1));
}

void LessonPanelTest::pass_wrongPrediction_setsBothAnswersBesideEachOther()
{
    predict(0);
    solve();
    QVERIFY(text("expectedText").startsWith(QStringLiteral("You expected: ")));
    QVERIFY(text("wasText").startsWith(QStringLiteral("It was: ")));
    QVERIFY(find<QLabel>("becauseText")->isVisible());
    QVERIFY(text("expectedText") != text("wasText"));
}

void LessonPanelTest::pass_rightPrediction_saysSo()
{
    const auto& options = m_lesson.steps[0].predict->options;
    const auto right = std::ranges::find(options, true, &lesson::Option::isRight);
    predict(static_cast<int>(right - options.begin()));
    solve();
    QCOMPARE(text("predictionTitle"), QStringLiteral("Just as you expected"));
    QCOMPARE(text("statusLabel"), QStringLiteral("Passed, just as you expected."));
}

void LessonPanelTest::pass_step_canBeHeard()
{
    predict(0);
    solve();
    const auto nameOf = [](QAccessibleInterface* item) { return item->text(QAccessible::Name); };
    QVERIFY(nameOf(QAccessible::queryAccessibleInterface(find<QLabel>("statusLabel")))
                .startsWith(QStringLiteral("Passed")));
    auto* checks = QAccessible::queryAccessibleInterface(find<ui::WholeList>("checkList"));
    QCOMPARE(checks->childCount(), m_bench->checks.rowCount());
    QVERIFY(nameOf(checks->child(0)).startsWith(QStringLiteral("passed: expected ")));
}

void LessonPanelTest::press_returnAfterSuccess_goesOn()
{
    predict(0);
    solve();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(runner().stepIndex(), 1U);
    QCOMPARE(text("stepTitle"), QString::fromStdString(m_lesson.steps[1].title));
}

void LessonPanelTest::press_returnBeforeSuccess_changesNothing()
{
    predict(0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(runner().stepIndex(), 0U);
    QCOMPARE(runner().phase(), StepPhase::Doing);
}

void LessonPanelTest::click_hint_showsOneAtATime()
{
    const auto all = static_cast<int>(runner().hintsLeft());
    for (int taken = 0; taken < all; ++taken) {
        QCOMPARE(find("hintButton")->text().remove(u'&'), QStringLiteral("Hint %1 of %2").arg(taken + 1).arg(all));
        click("hintButton");
        QCOMPARE(find<QWidget>("hints")->findChildren<QLabel*>(QStringLiteral("remarkText")).size(), taken + 1);
    }
    QVERIFY(!find("hintButton")->isVisible());
    QVERIFY(find("showButton")->isVisible());
    predict(0);
    solve();
    QVERIFY(find<QWidget>("hints")->isVisible());
}

void LessonPanelTest::click_showMe_playsTheSolutionAndOffersTheLearnersOwnTry()
{
    predict(0);
    while (find("hintButton")->isVisible())
        click("hintButton");
    click("showButton");
    WAIT_FOR(runner().phase() == StepPhase::Passed);
    QVERIFY(text("statusLabel").startsWith(QStringLiteral("Shown")));
    QCOMPARE(find("restartButton")->text().remove(u'&'), QStringLiteral("Try it yourself"));
    click("restartButton");
    WAIT_FOR(runner().phase() == StepPhase::Predicting);
    QVERIFY(!runner().wasShown());
}

void LessonPanelTest::click_restart_asksAgain()
{
    predict(0);
    click("hintButton");
    click("restartButton");
    WAIT_FOR(runner().phase() == StepPhase::Predicting);
    QVERIFY(!find<QRadioButton>("predictOption0")->isChecked());
    QVERIFY(!find<QWidget>("hints")->isVisible());
}

void LessonPanelTest::click_stepInTheList_opensIt()
{
    auto* list = find<ui::WholeList>("stepList");
    const auto third = list->model()->index(2, 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(third).center());
    QCOMPARE(runner().stepIndex(), 2U);
}

void LessonPanelTest::press_returnOnAStepOfTheList_opensIt()
{
    auto* list = find<ui::WholeList>("stepList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(runner().stepIndex(), 0U);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(runner().stepIndex(), 2U);
}

void LessonPanelTest::finish_lesson_offersTheSandbox()
{
    openStep(m_lesson.steps.size() - 1);
    predict(0);
    solve();
    QVERIFY(!find("nextButton")->isVisible());
    QCOMPARE(text("endTitle"), QStringLiteral("Lesson finished"));
    click("sandboxButton");
    QVERIFY(player().isInSandbox());
    QCOMPARE(text("endTitle"), QStringLiteral("Sandbox"));
}

void LessonPanelTest::click_backToTheLesson_leavesTheSandbox()
{
    player().leaveForSandbox();
    click("returnButton");
    WAIT_FOR(runner().phase() == StepPhase::Predicting);
    QVERIFY(!player().isInSandbox());
    QVERIFY(find<QRadioButton>("predictOption0")->isVisible());
}

void LessonPanelTest::resize_narrow_cutsNothing_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("points");
    QTest::newRow("as designed") << 340 << 10.0;
    QTest::newRow("narrower") << 300 << 10.0;
    QTest::newRow("large text") << 460 << 14.0;
    QTest::newRow("huge text") << 640 << 22.0;
}

void LessonPanelTest::resize_narrow_cutsNothing()
{
    QFETCH(int, width);
    QFETCH(double, points);
    auto font = m_panel->font();
    font.setPointSizeF(points);
    m_panel->setFont(font);
    m_panel->resize(width, 500);
    QCoreApplication::processEvents();
    QVERIFY(m_panel->width() >= m_panel->minimumSizeHint().width());
    const auto* scroll = find<QScrollArea>("lessonScroll");
    QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
    for (const auto* label : m_panel->findChildren<QLabel*>())
        if (label->isVisible())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    for (const auto* button : m_panel->findChildren<QAbstractButton*>())
        if (button->isVisible())
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
}

void LessonPanelTest::show_stepThatOnlyTells_goesOnAtOnce()
{
    auto card = m_lesson;
    auto& step = card.steps[0];
    step.predict.reset();
    step.task.clear();
    step.checks.clear();
    player().open(card);
    WAIT_FOR(runner().phase() == StepPhase::Passed);
    QVERIFY(!find<QWidget>("taskCard")->isVisible());
    QVERIFY(!find<QWidget>("predictionCard")->isVisible());
    QVERIFY(!find<QWidget>("checkList")->isVisible());
    click("nextButton");
    QCOMPARE(runner().stepIndex(), 1U);
    cleanup(); // before the lesson that it shows
}

void LessonPanelTest::prose_htmlAndPictures_stayTextOrVanish()
{
    ui::Prose prose;
    prose.setMarkdown(QStringLiteral("<b>bold</b> ![secret](file:///etc/passwd) and `recv(b, 1)`"));
    QVERIFY(prose.plainText().contains(QStringLiteral("<b>bold</b>")));
    QVERIFY(prose.plainText().contains(QStringLiteral("recv(b, 1)")));
    QVERIFY(!prose.plainText().contains(QChar::ObjectReplacementCharacter));
}

QTEST_MAIN(LessonPanelTest)
#include "lessonpaneltest.moc"
