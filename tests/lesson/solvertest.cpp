#include "lesson/solver.h"
#include "lesson/reader.h"
#include "support/lessonfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace socketlab;
using namespace socketlab::lesson;
using namespace std::chrono_literals;

namespace {

Lesson fixture(const QString& folder, const QString& id)
{
    QFile file(QStringLiteral(SOCKETLAB_SOURCE_DIR "/tests/lesson/data/%1/%2.yaml").arg(folder, id));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    auto lesson = readLesson(file.readAll().toStdString(), id.toStdString() + ".yaml");
    if (!lesson)
        qFatal("%s", toText(lesson.error().front(), id.toStdString()).c_str());
    return *std::move(lesson);
}

} // namespace

class SolverTest : public QObject
{
    Q_OBJECT

private slots:
    void solve_zeroBytesWithDelays_isGood()
    {
        const auto lesson = tests::lessonOf("zero-bytes");
        std::atomic<int> news = 0;
        SolveOptions options;
        options.times = 5;
        options.longestDelay = 10ms;
        options.seed = 7;
        options.limit = 10s;
        options.onRunDone = [&](int, int) { ++news; };
        const auto report = solve(lesson, options);
        for (const auto& step : report.steps) {
            QVERIFY2(step.solution.bad == 0, step.solution.failure.c_str());
            QCOMPARE(step.solution.good, 5);
            for (const auto& counter : step.counters) {
                QVERIFY2(counter.bad == 0, counter.failure.c_str());
                QCOMPARE(counter.good, 5);
            }
        }
        QCOMPARE(QString::fromStdString(report.trouble), QString());
        QVERIFY(report.isGood());
        QCOMPARE(news.load(), 5);
    }

    void solve_unsoundLesson_saysWhy_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("failure");
        QTest::newRow("wrong solution")
            << "wrong-solution"
            << "its solution does not pass it: expected: bob's recv(b) returns 2; got: bob's recv(b) returned 1";
        QTest::newRow("false proof") << "false-proof"
                                     << "a proof of its prediction is not true: expected: alice's send(a) returns 3; "
                                        "got: alice's send(a) returned 2";
        QTest::newRow("passed at the start") << "passed-at-start"
                                             << "it is passed before anybody has done anything";
        QTest::newRow("stuck solution") << "stuck-solution"
                                        << "its solution does not get beyond: bob recv b 100";
    }
    void solve_unsoundLesson_saysWhy()
    {
        QFETCH(QString, id);
        SolveOptions options;
        options.limit = 800ms;
        const auto report = solve(fixture("unsound", id), options);
        QVERIFY(!report.isGood());
        QTEST(QString::fromStdString(report.steps[0].solution.failure), "failure");
        QCOMPARE(report.steps[0].solution.bad, 1);
    }

    void solve_stepFails_leavesTheRestUntried()
    {
        SolveOptions options;
        options.limit = 800ms;
        const auto report = solve(fixture("unsound", "wrong-solution"), options);
        QCOMPARE(report.steps[1].solution.good + report.steps[1].solution.bad, 0);
        QCOMPARE(report.steps[1].counters[0].good + report.steps[1].counters[0].bad, 0);
    }

    void solve_counterExamplePasses_isReported()
    {
        const auto report = solve(fixture("unsound", "counter-passes"), {});
        QVERIFY(!report.isGood());
        QCOMPARE(report.steps[0].solution.good, 1);
        QCOMPARE(report.steps[0].counters[0].good, 1);
        QCOMPARE(report.steps[0].counters[1].failure, std::string("this counter-example passes the step"));
    }

    void solve_stepNeedsMoreTimeThanTheLimit_isGood()
    {
        SolveOptions options;
        options.limit = 350ms;
        const auto report = solve(fixture("sound", "slow"), options);
        QVERIFY2(report.isGood(), report.steps[0].solution.failure.c_str());
    }

    void solve_fromStep_testsOnlyWhatFollows()
    {
        SolveOptions options;
        options.fromStep = "other-half";
        const auto report = solve(tests::lessonOf("zero-bytes"), options);
        QVERIFY(report.isGood());
        QCOMPARE(report.steps[3].solution.good, 0);
        QCOMPARE(report.steps[4].solution.good, 1);
    }

    void solve_exportFile_holdsTheSession()
    {
        const QTemporaryDir folder;
        SolveOptions options;
        options.exportFile = folder.filePath("session.jsonl").toStdString();
        QVERIFY(solve(fixture("unsound", "counter-passes"), options).trouble.empty());
        QFile file(folder.filePath("session.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(R"("send")"));
    }

    void solve_exportImpossible_isTrouble()
    {
        SolveOptions options;
        options.exportFile = "/nonexistent/session.jsonl";
        const auto report = solve(fixture("sound", "slow"), options);
        QVERIFY(!report.isGood());
        QVERIFY(QString::fromStdString(report.trouble).contains("ENOENT"));
    }
};

QTEST_GUILESS_MAIN(SolverTest)
#include "solvertest.moc"
