#include "app/lessonscommand.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sstream>

using namespace socketlab;

namespace {

const QString root = QStringLiteral(SOCKETLAB_SOURCE_DIR);

struct Result
{
    int code = 0;
    QString out;
    QString err;
};

LessonSource builtIn()
{
    QFile file(root + "/resources/lessons/zero-bytes.yaml");
    if (!file.open(QIODevice::ReadOnly))
        qFatal("zero-bytes.yaml cannot be read");
    return {{"zero-bytes", file.readAll().toStdString()}};
}

Result run(const QStringList& words, const LessonSource& lessons = builtIn())
{
    std::vector<std::string> args;
    for (const auto& word : words)
        args.push_back(word.toStdString());
    std::ostringstream out;
    std::ostringstream err;
    const int code = runLessonsCommand(args, lessons, out, err);
    return {code, QString::fromStdString(out.str()), QString::fromStdString(err.str())};
}

} // namespace

class LessonsCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void run_badInput_isOneSentenceAndFails_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const QStringList& words, const char* sentence) {
            QTest::newRow(qPrintable(words.join(' '))) << words << sentence;
        };
        row({"solve", "zero-byte"}, R"(no lesson named "zero-byte" (did you mean "zero-bytes"?))");
        row({"solve", "quite-another"}, R"(no lesson named "quite-another")");
        row({"lint", "nowhere.yaml"}, "Cannot read nowhere.yaml: no such file or folder (ENOENT).");
        row({"lint", "/"}, "Cannot read /: that name is a folder (EISDIR).");
        row({"solve", "zero-bytes", "--export", "/nonexistent/x"},
            "Cannot write /nonexistent/x: no such file or folder (ENOENT).");
        row({"solve", "zero-bytes", "zero-bytes", "--export", "x"},
            "--export takes the session of one lesson; name it.");
        row({"solve", "zero-bytes", "--from", "the-ned"},
            R"(Lesson "zero-bytes" has no step "the-ned" (did you mean "the-end"?); its steps are silence, two-bytes, the-end, for-ever, other-half.)");
        row({"solve", "zero-bytes", "--from", "x"},
            R"(Lesson "zero-bytes" has no step "x"; its steps are silence, two-bytes, the-end, for-ever, other-half.)");
        row({"solve", "--tims", "3"},
            R"(There is no option --tims (did you mean "--times"?); see socketlab lessons --help.)");
        row({"solve", "--times"}, "--times needs a value.");
        row({"solve", "--times", "0"}, R"(--times takes a whole number from 1 to 1000000, not "0".)");
        row({"solve", "--delays", "5x"}, R"(--delays takes a whole number from 0 to 10000, not "5x".)");
        row({"slove"}, R"(There is no command "lessons slove" (did you mean "solve"?); see socketlab lessons --help.)");
        row({"list", "zero-bytes"}, "list takes no lesson.");
    }
    void run_badInput_isOneSentenceAndFails()
    {
        QFETCH(QStringList, words);
        const auto result = run(words);
        QCOMPARE(result.code, 1);
        QCOMPARE(result.out, QString());
        QTEST(result.err.chopped(1), "sentence");
    }

    void help_always_isUsage()
    {
        QVERIFY(run({"--help"}).out.contains("--times N"));
        QCOMPARE(run({"solve", "--help"}).code, 0);
        QCOMPARE(run({}).code, 1);
        QVERIFY(run({}).err.startsWith("Usage:"));
    }

    void list_builtIn_namesEach()
    {
        const auto result = run({"list"});
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.startsWith("zero-bytes "));
    }

    void lint_soundLesson_saysSo()
    {
        for (const auto& name : {QStringLiteral("zero-bytes"), root + "/resources/lessons/zero-bytes.yaml"}) {
            const auto result = run({"lint", name});
            QCOMPARE(result.code, 0);
            QVERIFY(result.out.endsWith("zero-bytes.yaml: no mistakes (5 steps, 4 predictions, 4 counter-examples)\n"));
        }
    }

    void lint_mistakes_areListedAndFail()
    {
        const auto file = root + "/tests/lesson/data/mistakes/zero-bytes.yaml";
        const auto result = run({"lint", file});
        QCOMPARE(result.code, 1);
        QCOMPARE(result.err.count('\n'), 8);
        QVERIFY(result.err.contains(file + ":43:13: error: no socket named \"c\"\n"));
    }

    void lint_json_isOneArray()
    {
        const auto result = run({"lint", "--json", "zero-bytes", root + "/tests/lesson/data/mistakes/yaml-map.yaml"});
        QCOMPARE(result.code, 1);
        QCOMPARE(result.err, QString());
        QVERIFY(result.out.startsWith("[{\"file\":"));
        QVERIFY(result.out.endsWith("\"line\":4,\"column\":1,\"message\":\"this is not YAML: a { is not closed\"}]\n"));
        QCOMPARE(run({"lint", "--json"}).out, "[]\n");
    }

    void lint_endlessFile_isRefused()
    {
        QVERIFY(run({"lint", "/dev/zero"}).err.contains("a lesson has at most 1048576"));
    }

    void solve_goodLesson_tellsEachClaimAndExports()
    {
        const QTemporaryDir folder;
        const auto session = folder.filePath("session.jsonl");
        const auto result = run({"solve", "zero-bytes", "--limit", "10000", "--export", session});
        QVERIFY2(result.code == 0, qPrintable(result.out + result.err));
        QVERIFY(result.out.startsWith("zero-bytes: Zero bytes is news\n"));
        QVERIFY(
            result.out.contains(QStringLiteral("  ✓ silence: passed by its solution, not before, 2 proofs true\n")));
        QVERIFY(result.out.contains(QStringLiteral("      ✓ alice shutdown a read, wait 100ms: refused\n")));
        QVERIFY(result.out.contains("zero-bytes: 1 of 1 passed in "));
        QVERIFY(QFile(session).size() > 1000);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"session.jsonl"});
    }

    void solve_manyRuns_areCounted()
    {
        const auto result =
            run({"solve", root + "/tests/lesson/data/sound/slow.yaml", "--times", "2", "--delays", "1", "--seed", "5"});
        QVERIFY2(result.code == 0, qPrintable(result.out + result.err));
        QVERIFY(result.out.contains("random pauses of up to 1 ms; --seed 5 repeats them"));
        QVERIFY(result.out.contains(
            QStringLiteral("✓ quiet: passed by its solution, not before, 1 proof true 2 of 2 times\n")));
        QVERIFY(result.out.contains("slow: 2 of 2 passed in "));
    }

    void solve_unsoundLesson_fails()
    {
        const auto result = run({"solve", root + "/tests/lesson/data/unsound/wrong-solution.yaml", "--limit", "300"});
        QCOMPARE(result.code, 1);
        QVERIFY(result.out.contains(QStringLiteral("  ✗ send: wrong: its solution does not pass it: expected: ")));
        QVERIFY(result.out.contains("  - after: not tried\n"));
        QVERIFY(result.out.contains("wrong-solution: 0 of 1 passed in "));
    }

    void solve_lessonWithMistakes_listsThemAndPlaysNothing()
    {
        const auto result = run({"solve", root + "/tests/lesson/data/mistakes/yaml-map.yaml"});
        QCOMPARE(result.code, 1);
        QCOMPARE(result.out, QString());
        QVERIFY(result.err.endsWith("Nothing was solved because of 1 mistake.\n"));
    }
};

QTEST_GUILESS_MAIN(LessonsCommandTest)
#include "lessonscommandtest.moc"
