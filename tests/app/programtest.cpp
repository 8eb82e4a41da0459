#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Run
{
    int code = -1;
    QString out;
    QString err;
};

using socketlab::tests::patience;

Run run(const QStringList& words, bool hasDisplay = true)
{
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    if (!hasDisplay)
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(name);
    program.setProcessEnvironment(environment);
    program.start(SOCKETLAB_PROGRAM, words);
    if (!program.waitForFinished(patience) || program.exitStatus() != QProcess::NormalExit)
        return {-1, {}, program.errorString()};
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class ProgramTest : public QObject
{
    Q_OBJECT

private slots:
    void help_andVersion_needNoDisplay()
    {
        const auto help = run({"--help"}, false);
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains("socketlab lessons solve NAME"));
        const auto version = run({"--version"}, false);
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.startsWith("socketlab "));
    }

    void doctor_withoutADisplay_tellsWhatThisMachineCanDo()
    {
        const auto doctor = run({"doctor"}, false);
        QCOMPARE(doctor.code, 0);
        QVERIFY2(doctor.out.contains("  process         yes  posix_spawn /proc/self/exe: exit code 0\n"),
                 qPrintable(doctor.out));
        QVERIFY(doctor.out.contains("  lowport-denied "));
        QVERIFY(doctor.out.contains("  somaxconn "));
        QVERIFY(doctor.err.isEmpty());
    }

    void badInput_commandLine_isOneSentenceAndAFailure_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("unknown lesson for the window")
            << QStringList{"zero-byte"} << "no lesson named \"zero-byte\" (did you mean \"zero-bytes\"?)\n";
        QTest::newRow("unknown lesson to solve") << QStringList{"lessons", "solve", "zero-byte"}
                                                 << "no lesson named \"zero-byte\" (did you mean \"zero-bytes\"?)\n";
        QTest::newRow("a file that is not there")
            << QStringList{"./none.yaml"} << "Cannot read ./none.yaml: no such file or folder (ENOENT).\n";
        QTest::newRow("unknown option") << QStringList{
            "--halp"} << "There is no option --halp (did you mean \"--help\"?); see socketlab --help.\n";
        QTest::newRow("a word too many for the doctor")
            << QStringList{"doctor", "who"} << "\"who\" is one word too many; see socketlab doctor --help.\n";
        QTest::newRow("a word too many") << QStringList{"zero-bytes", "twice"}
                                         << "\"twice\" is one word too many; see socketlab --help.\n";
        QTest::newRow("unknown command about sessions")
            << QStringList{"sessions", "lits"}
            << "There is no command sessions lits (did you mean \"list\"?); see socketlab sessions --help.\n";
        QTest::newRow("a session that is not there")
            << QStringList{"sessions", "show", "/none.socketlab"}
            << "Cannot read /none.socketlab: no such file or folder (ENOENT).\n";
        QTest::newRow("a session for the window that is not there")
            << QStringList{"/none.socketlab"} << "Cannot read /none.socketlab: no such file or folder (ENOENT).\n";
        QTest::newRow("a file that is no session to remove")
            << QStringList{"sessions", "remove", "/etc/hostname"} << "There is no session /etc/hostname.\n";
        QTest::newRow("pictures without a place")
            << QStringList{"--screenshots"} << "--screenshots needs a folder to write to.\n";
        QTest::newRow("export to a place that cannot be written")
            << QStringList{"lessons", "solve", "zero-bytes", "--export", "/proc/none/out.jsonl"}
            << "Cannot write /proc/none/out.jsonl: no such file or folder (ENOENT).\n";
    }

    void badInput_commandLine_isOneSentenceAndAFailure()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, sentence);
        const auto result = run(words);
        QVERIFY(result.code > 0);
        QCOMPARE(result.err, sentence);
    }

    void noDisplay_window_saysSoAndOffersAnotherWay()
    {
        const auto result = run({}, false);
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.contains("lessons solve zero-bytes"), qPrintable(result.err));
    }

    void lint_brokenFile_namesThePlace()
    {
        const QTemporaryDir folder;
        write(folder.filePath("broken.yaml"), "format: 1\nid: broken\ntitel: A\n");
        const auto result = run({"lessons", "lint", folder.filePath("broken.yaml")});
        QVERIFY(result.code > 0);
        QVERIFY2((result.out + result.err)
                     .contains("broken.yaml:3:1: error: unknown key \"titel\" (did you mean \"title\"?)"),
                 qPrintable(result.out + result.err));
        const auto window = run({folder.filePath("broken.yaml")});
        QCOMPARE(window.code, 1);
        QVERIFY2(window.err.contains("lessons lint"), qPrintable(window.err));
    }

    // kill -9 of the whole program: what it recorded is there, and known as left over.
    void killed_window_leavesASessionThatCanBeShownExportedAndRemoved()
    {
        const QTemporaryDir folder;
        qputenv("XDG_STATE_HOME", folder.path().toLocal8Bit());
        const QDir sessions(folder.filePath("socketlab/sessions"));
        QProcess window;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        window.setProcessEnvironment(environment);
        window.start(SOCKETLAB_PROGRAM, QStringList());
        QVERIFY(window.waitForStarted(patience));
        QTRY_VERIFY(!sessions.entryList({"*.socketlab"}).isEmpty());
        const auto name = QFileInfo(sessions.entryList({"*.socketlab"}).first()).completeBaseName();
        // The lesson makes its first calls by itself.
        QTRY_VERIFY(run({"sessions", "show", name}).out.contains(" → "));
        QVERIFY(run({"sessions", "list"}).out.contains("(running)"));
        QVERIFY(run({"sessions", "remove", name}).err.endsWith("is being recorded just now.\n"));
        window.kill();
        QVERIFY(window.waitForFinished(patience));

        QVERIFY(run({"sessions", "list"}).out.contains("left over"));
        const auto log = folder.filePath("out.jsonl");
        const auto exported = run({"sessions", "export", name, log});
        QVERIFY2(exported.code == 0, qPrintable(exported.err));
        QFile file(log);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("call-returned"));
        QCOMPARE(run({"sessions", "keep", name}).code, 0);
        QVERIFY(!run({"sessions", "list"}).out.contains("left over"));
        QCOMPARE(run({"sessions", "remove", name}).code, 0);
        QVERIFY(run({"sessions", "list"}).out.startsWith("No session is saved in"));
    }

    void solve_builtInLesson_exportsEveryCallWithItsResult()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath("out.jsonl");
        const auto result = run({"lessons", "solve", "zero-bytes", "--export", path});
        QVERIFY2(result.code == 0, qPrintable(result.out + result.err));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QHash<QString, QString> open;
        QStringList calls;
        while (!file.atEnd()) {
            const auto record = QJsonDocument::fromJson(file.readLine()).object();
            const auto id = record["actor"].toString() + ' ' + QString::number(record["call"].toInt());
            if (record["record"] == QLatin1String("call-began"))
                open[id] = record["text"].toString();
            if (record["record"] != QLatin1String("call-returned"))
                continue;
            const auto text = open.take(id);
            if (record["actor"] != QLatin1String("world"))
                calls += text + " = " + QString::number(record["result"].toInt(-1));
        }
        QVERIFY(open.isEmpty());
        const QStringList expected{"recv(b, 100) = 2",        "send(a, \"hi\") = 2", "recv(b, 100) = 0",
                                   "recv(b, 100) = 0",        "recv(b, 100) = 0",    "shutdown(a, write) = 0",
                                   "send(b, \"thanks\") = 6", "recv(a, 100) = 6"};
        calls.sort();
        auto sorted = expected;
        sorted.sort();
        QCOMPARE(calls, sorted);
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "programtest.moc"
