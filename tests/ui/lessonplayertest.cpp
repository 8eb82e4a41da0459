#include "items/bench.h"
#include "support/lessonfile.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace socketlab;
using items::ChecksModel;
using items::LessonPlayer;
using items::StepsModel;
using lesson::StepPhase;

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 30000)

class LessonPlayerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_lesson = tests::lessonOf(QStringLiteral("zero-bytes")); }
    void init();
    void cleanup();

    void open_newBench_asksTheFirstPrediction();
    void predict_anyAnswer_makesItTheLearnersTurn();
    void isAllowed_beforeThePrediction_refusesTheStepsCall();
    void isAllowed_learnersTurn_offersOnlyTheStepsCalls();
    void advance_onlyTimePasses_stillPassesTheStep();
    void next_passedStep_opensTheFollowingOne();
    void next_unpassedStep_staysThere();
    void openStep_anyOne_isReadyWithoutTheOnesBefore_data();
    void openStep_anyOne_isReadyWithoutTheOnesBefore();
    void restartStep_passedStep_keepsItsMark();
    void showSolution_wholeStep_marksItShown();
    void takeHint_eachTime_givesOneMoreUntilNoneIsLeft();
    void leaveForSandbox_duringAStep_keepsSocketsAndAllowsEverything();
    void openStep_fromTheSandbox_isBackInTheLesson();
    void checksModel_duringAStep_namesWhatIsExpectedAndGot();
    void stepsModel_passedStep_saysSoInAWord();

private:
    LessonPlayer& player() { return m_bench->player; }
    const lesson::Runner& runner() { return m_bench->player.runner(); }
    void call(const char* actor, std::string_view statement);
    void reachDoing();
    void solve();

    lesson::Lesson m_lesson;
    std::unique_ptr<engine::Lab> m_lab;
    std::unique_ptr<items::Bench> m_bench;
};

void LessonPlayerTest::init()
{
    m_lab = std::make_unique<engine::Lab>();
    m_bench = std::make_unique<items::Bench>(*m_lab, m_lesson);
}

void LessonPlayerTest::cleanup()
{
    m_bench.reset();
    m_lab.reset();
}

void LessonPlayerTest::call(const char* actor, std::string_view statement)
{
    QVERIFY(m_lab->submit(m_lab->actor(actor), statement));
}

void LessonPlayerTest::reachDoing()
{
    WAIT_FOR(runner().phase() != StepPhase::Preparing);
    player().predict(0);
    QCOMPARE(runner().phase(), StepPhase::Doing);
}

void LessonPlayerTest::solve()
{
    reachDoing();
    for (const auto& statement : runner().step().solution)
        call(statement.actor.c_str(), statement.call);
    WAIT_FOR(runner().phase() == StepPhase::Passed);
}

void LessonPlayerTest::open_newBench_asksTheFirstPrediction()
{
    WAIT_FOR(runner().phase() == StepPhase::Predicting);
    QCOMPARE(runner().stepIndex(), 0U);
    QVERIFY(!player().canGoOn());
    QVERIFY(!player().isFinished());
}

void LessonPlayerTest::predict_anyAnswer_makesItTheLearnersTurn()
{
    WAIT_FOR(runner().phase() == StepPhase::Predicting);
    QSignalSpy changed(&player(), &LessonPlayer::changed);
    player().predict(2);
    QCOMPARE(runner().phase(), StepPhase::Doing);
    QCOMPARE(runner().predicted(), std::optional<std::size_t>(2));
    QVERIFY(!changed.isEmpty());
}

void LessonPlayerTest::isAllowed_beforeThePrediction_refusesTheStepsCall()
{
    WAIT_FOR(runner().phase() == StepPhase::Predicting);
    const auto* socket = runner().state().socketNamed("b");
    QVERIFY(socket);
    QVERIFY(!player().isAllowed(m_lab->actor("bob"), CallOp::Recv, socket->id));
}

void LessonPlayerTest::isAllowed_learnersTurn_offersOnlyTheStepsCalls()
{
    reachDoing();
    const auto socket = runner().state().socketNamed("b")->id;
    QVERIFY(player().isAllowed(m_lab->actor("bob"), CallOp::Recv, socket));
    QVERIFY(!player().isAllowed(m_lab->actor("bob"), CallOp::Close, socket));
    QVERIFY(!player().isAllowed(m_lab->actor("alice"), CallOp::Recv, socket));
}

void LessonPlayerTest::advance_onlyTimePasses_stillPassesTheStep()
{
    reachDoing();
    QSignalSpy passed(&player(), &LessonPlayer::passed);
    call("bob", "recv b 100");
    QVERIFY(passed.wait(30000));
    QCOMPARE(runner().phase(), StepPhase::Passed);
    QCOMPARE(player().markOf(0), LessonPlayer::StepMark::Passed);
    QVERIFY(player().canGoOn());
}

void LessonPlayerTest::next_passedStep_opensTheFollowingOne()
{
    solve();
    QSignalSpy stepChanged(&player(), &LessonPlayer::stepChanged);
    player().next();
    QCOMPARE(runner().stepIndex(), 1U);
    QCOMPARE(stepChanged.count(), 1);
}

void LessonPlayerTest::next_unpassedStep_staysThere()
{
    reachDoing();
    player().next();
    QCOMPARE(runner().stepIndex(), 0U);
}

void LessonPlayerTest::openStep_anyOne_isReadyWithoutTheOnesBefore_data()
{
    QTest::addColumn<std::size_t>("step");
    for (std::size_t i = 0; i < m_lesson.steps.size(); ++i)
        QTest::newRow(m_lesson.steps[i].id.c_str()) << i;
}

void LessonPlayerTest::openStep_anyOne_isReadyWithoutTheOnesBefore()
{
    QFETCH(std::size_t, step);
    player().openStep(step);
    solve();
    QCOMPARE(runner().stepIndex(), step);
    QCOMPARE(player().isFinished(), step + 1 == m_lesson.steps.size());
}

void LessonPlayerTest::restartStep_passedStep_keepsItsMark()
{
    solve();
    player().restartStep();
    WAIT_FOR(runner().phase() == StepPhase::Predicting);
    QCOMPARE(player().markOf(0), LessonPlayer::StepMark::Passed);
    QVERIFY(!player().canGoOn());
}

void LessonPlayerTest::showSolution_wholeStep_marksItShown()
{
    reachDoing();
    player().showSolution();
    WAIT_FOR(runner().phase() == StepPhase::Passed);
    QVERIFY(runner().wasShown());
    QCOMPARE(player().markOf(0), LessonPlayer::StepMark::Shown);
}

void LessonPlayerTest::takeHint_eachTime_givesOneMoreUntilNoneIsLeft()
{
    reachDoing();
    const auto all = runner().hintsLeft();
    QVERIFY(all > 1);
    for (std::size_t taken = 1; taken <= all; ++taken) {
        player().takeHint();
        QCOMPARE(runner().hintsTaken().size(), taken);
    }
    player().takeHint();
    QCOMPARE(runner().hintsTaken().size(), all);
}

void LessonPlayerTest::leaveForSandbox_duringAStep_keepsSocketsAndAllowsEverything()
{
    reachDoing();
    player().leaveForSandbox();
    QVERIFY(player().isInSandbox());
    const auto* socket = runner().state().socketNamed("a");
    QCOMPARE(socket->life, journal::SocketLife::Open);
    QVERIFY(player().isAllowed(m_lab->actor("alice"), CallOp::Close, socket->id));
}

void LessonPlayerTest::openStep_fromTheSandbox_isBackInTheLesson()
{
    reachDoing();
    player().leaveForSandbox();
    player().restartStep();
    QVERIFY(!player().isInSandbox());
    WAIT_FOR(runner().phase() == StepPhase::Predicting);
}

void LessonPlayerTest::checksModel_duringAStep_namesWhatIsExpectedAndGot()
{
    QAbstractItemModelTester tester(&m_bench->checks, QAbstractItemModelTester::FailureReportingMode::QtTest);
    player().openStep(1);
    solve();
    const auto& checks = m_bench->checks;
    QCOMPARE(checks.rowCount(), static_cast<int>(runner().step().checks.size()));
    QCOMPARE(checks.passedCount(), runner().step().checks.size());
    const auto first = checks.index(0);
    QCOMPARE(first.data(ChecksModel::StatusWordRole).toString(), QStringLiteral("passed"));
    QVERIFY(!first.data(ChecksModel::ExpectedRole).toString().isEmpty());
    QVERIFY(!first.data(ChecksModel::GotRole).toString().isEmpty());
    QVERIFY(first.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("passed")));
}

void LessonPlayerTest::stepsModel_passedStep_saysSoInAWord()
{
    QAbstractItemModelTester tester(&m_bench->steps, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto& steps = m_bench->steps;
    QCOMPARE(steps.rowCount(), static_cast<int>(m_lesson.steps.size()));
    QCOMPARE(steps.index(0).data(StepsModel::StandingRole).toString(), QStringLiteral("now"));
    solve();
    QCOMPARE(steps.index(0).data(StepsModel::StandingRole).toString(), QStringLiteral("passed"));
    QCOMPARE(steps.index(1).data(StepsModel::StandingRole).toString(), QStringLiteral("to do"));
    player().next();
    QVERIFY(steps.index(1).data(StepsModel::CurrentRole).toBool());
    QVERIFY(!steps.index(0).data(StepsModel::CurrentRole).toBool());
}

QTEST_GUILESS_MAIN(LessonPlayerTest)
#include "lessonplayertest.moc"
