#include "lesson/reader.h"
#include "lesson/sourcetext.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace socketlab;
using namespace socketlab::lesson;

namespace {

const QString dataFolder = QStringLiteral(SOCKETLAB_SOURCE_DIR "/tests/lesson/data/");

QByteArray contents(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

// What the linter says, one problem a line.
QString lint(const QByteArray& text, const QString& file)
{
    const auto lesson = readLesson(text.toStdString(), file.toStdString());
    QString lines;
    if (!lesson)
        for (const auto& problem : lesson.error())
            lines += QString::fromStdString(toText(problem, file.toStdString())) + QLatin1Char('\n');
    return lines;
}

const QByteArray smallest = "format: 1\n"
                            "id: small\n"
                            "title: Small\n"
                            "chapter: 1\n"
                            "minutes: 5\n"
                            "revision: 1\n"
                            "covers: [C01]\n"
                            "objective: Be as small as can be.\n"
                            "misconception: A lesson is long.\n"
                            "actors: {bob: thread}\n"
                            "steps:\n"
                            "  - id: only\n"
                            "    title: Only\n"
                            "    say: Read this.\n";

} // namespace

class ReaderTest : public QObject
{
    Q_OBJECT

private slots:
    // Each file holds mistakes; the .txt beside it holds what must be said about them, in that order.
    void read_mistakes_areAllReportedWithTheirPlaces_data()
    {
        QTest::addColumn<QString>("file");
        for (const auto& file : QDir(dataFolder + "mistakes").entryList({"*.yaml"}))
            QTest::newRow(qPrintable(file)) << file;
    }
    void read_mistakes_areAllReportedWithTheirPlaces()
    {
        QFETCH(QString, file);
        const auto path = dataFolder + "mistakes/" + file;
        const auto expected = QString::fromUtf8(contents(path.chopped(4) + "txt"));
        QVERIFY(!expected.isEmpty());
        QCOMPARE(lint(contents(path), file), expected);
    }

    void read_zeroBytes_givesWholeLesson()
    {
        const auto read = readLesson(
            contents(QStringLiteral(SOCKETLAB_SOURCE_DIR "/resources/lessons/zero-bytes.yaml")).toStdString(),
            "lessons/zero-bytes.yaml");
        QVERIFY(read.has_value());
        const auto& lesson = *read;
        QCOMPARE(lesson.id, std::string("zero-bytes"));
        QCOMPARE(lesson.minutes, 8);
        QCOMPARE(lesson.after, std::string("short-send"));
        QCOMPARE(lesson.covers, (std::vector<std::string>{"C46", "C47", "C49", "C50", "C51"}));
        QCOMPARE(lesson.actors, (std::vector<LessonActor>{{"alice", ActorKind::Thread}, {"bob", ActorKind::Thread}}));
        QCOMPARE(lesson.setup.size(), std::size_t{1});
        QCOMPARE(lesson.steps.size(), std::size_t{5});
        const auto& end = lesson.steps[2];
        QCOMPARE(end.id, std::string("the-end"));
        QCOMPARE(end.start.front().call, std::string("recv b 100"));
        QVERIFY(end.start.front().mayWait);
        QCOMPARE(end.counters.size(), std::size_t{2});
        QCOMPARE(end.counters.front().size(), std::size_t{2});
        QVERIFY(end.predict->options[1].isRight);
        QVERIFY(end.hints[1].when.has_value());
        QVERIFY(!end.hints[0].when.has_value());
        QCOMPARE(end.allow.size(), std::size_t{3});
        QCOMPARE(lesson.sandboxTry.size(), std::size_t{2});
    }

    void read_folded_textsEndWithoutNewline()
    {
        auto text = smallest;
        text.replace("objective: Be as small as can be.", "objective: >\n  Two lines\n  are one.\n");
        const auto lesson = readLesson(text.toStdString(), "small.yaml");
        QVERIFY(lesson.has_value());
        QCOMPARE(lesson->objective, std::string("Two lines are one."));
    }

    void read_otherLineEndsAndByteOrderMark_isTheSame()
    {
        auto text = smallest;
        text.replace("\n", "\r\n").prepend("\xef\xbb\xbf");
        QCOMPARE(lint(text, "small.yaml"), QString());
        text.replace("covers: [C01]", "covers: [c01]");
        QCOMPARE(lint(text, "small.yaml"), "small.yaml:7:10: error: unknown concept \"c01\" (did you mean \"C01\"?)\n");
    }

    void read_charactersOfManyBytes_countAsOneColumn()
    {
        auto text = smallest;
        text.replace("covers: [C01]", "covers: [é, C1]");
        QVERIFY(lint(text, "small.yaml").contains(QStringLiteral("small.yaml:7:13: error: unknown concept \"C1\"")));
    }

    void read_hostile_isRefusedInTime_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("problem");
        const auto lines = [](const QByteArray& line) {
            return line.repeated((1 << 20) / static_cast<int>(line.size()) - 1);
        };
        QTest::newRow("empty") << QByteArray() << "1:1: error: the lesson is written as a map of keys and values";
        QTest::newRow("NUL") << QByteArray("id: a\0b", 7)
                             << "1:6: error: a control character (byte 00); a lesson is text";
        QTest::newRow("escape sequence") << QByteArray("id: a\n\x1b[31m")
                                         << "2:1: error: a control character (byte 1b); a lesson is text";
        QTest::newRow("latin 1") << QByteArray("id: a\ntitle: caf\xe9\n") << "2:11: error: byte e9 is not UTF-8";
        QTest::newRow("overlong") << QByteArray("\xc0\xaf") << "1:1: error: byte c0 is not UTF-8";
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << "1:1: error: byte ed is not UTF-8";
        QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80") << "1:1: error: byte f4 is not UTF-8";
        QTest::newRow("cut short") << QByteArray("a\xe2\x82") << "1:2: error: byte e2 is not UTF-8";
        QTest::newRow("too large") << lines("# a\n").append("# and one more line\n") << "1:1: error: the file has";
        QTest::newRow("endless line") << QByteArray(5000, 'a') << "1:1: error: a line of 5000 bytes; at most 4096 fit";
        QTest::newRow("deep lists") << lines(QByteArray(70, '[') + '\n')
                                    << "error: this is not YAML: too many things inside each other";
        QTest::newRow("deep maps") << lines(QByteArray("{a: ").repeated(20) + '\n') << "error: this is not YAML";
        QTest::newRow("commas") << lines(QByteArray(70, ',') + '\n') << "error: a lesson file holds one document";
        QTest::newRow("many bombs") << "a: &a [x, x]\n" + lines("b: [*a, *a]\n").chopped(100)
                                    << "lessons have no anchors and aliases";
        QTest::newRow("many keys") << lines("ab: 1\n") << "error: unknown key \"ab\"";
        QTest::newRow("many steps") << "steps:\n" + lines("- id: a\n").chopped(100) << "error: \"steps\" has 131";
        QTest::newRow("many actors") << "actors:\n" + lines("  ab: thread\n").chopped(100)
                                     << "actors; at most 64 fit into a lab";
    }
    void read_hostile_isRefusedInTime()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, problem);
        const auto said = lint(text, "small.yaml");
        QVERIFY2(said.contains(problem), qPrintable(said.left(400)));
    }

    void toJson_anyText_isOneObject()
    {
        const Problem problem{{7, 1}, "unknown key \"a\\b\"\n"};
        QCOMPARE(QString::fromStdString(toJson(problem, "x.yaml")),
                 "{\"file\":\"x.yaml\",\"line\":7,\"column\":1,\"message\":\"unknown key \\\"a\\\\b\\\"\\u000a\"}");
    }
};

QTEST_GUILESS_MAIN(ReaderTest)
#include "readertest.moc"
