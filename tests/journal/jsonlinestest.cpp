#include "journal/export/jsonlines.h"
#include "journal/export/wholefile.h"
#include "support/journalbuilder.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>

using namespace socketlab;
using namespace socketlab::journal;

namespace {

std::string lineOf(const Journal& journal, Sequence wanted)
{
    JsonLinesExporter exporter(journal);
    std::string line;
    for (Sequence i = 0; i <= wanted; ++i) {
        line.clear();
        exporter.appendRecord(line, i);
    }
    return line;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<cannot be read>");
}

} // namespace

class JsonLinesTest : public QObject
{
    Q_OBJECT

private slots:
    void line_eachKindOfRecord_hasItsGoldenForm()
    {
        tests::JournalBuilder builder;
        const auto world = builder.startActor("world", ActorKind::World);
        const auto bob = builder.startActor("bob");
        const auto b = builder.openSocket("b", bob, 7);
        builder.observe({.socket = b,
                         .state = TcpState::CloseWait,
                         .bytesKnown = true,
                         .receiveQueue = 3,
                         .unacknowledged = 2,
                         .unsent = 1,
                         .local = Endpoint::loopback(8080),
                         .remote = Endpoint::loopback(9090)});
        builder.finishRecv(builder.beginRecv(bob, b, 100), b, StreamOffset{4}, "hi");
        const auto send = builder.beginSend(bob, b, StreamOffset{0}, "a\"\n");
        builder.fail(send, CallOp::Send, b, EPIPE);
        builder.append(world, Marked{MarkKind::StepBegan}, toBytes("silence\xff"));
        builder.observe({.socket = b,
                         .state = TcpState::Listen,
                         .acceptQueue = 2,
                         .acceptLimit = 5,
                         .local = Endpoint::loopback(8080)});
        builder.endActor(bob);
        builder.publish();

        const std::vector<std::string> golden{
            "{\"seq\":0,\"time\":0,\"actor\":\"world\",\"record\":\"actor-started\",\"kind\":\"world\",\"thread\":1000,"
            "\"process\":1000}",
            "{\"seq\":1,\"time\":1000000,\"actor\":\"bob\",\"record\":\"actor-started\",\"kind\":\"thread\",\"thread\":"
            "1000,\"process\":1000}",
            "{\"seq\":2,\"time\":2000000,\"actor\":\"bob\",\"record\":\"socket-named\",\"socket\":\"b\",\"socket_id\":"
            "1}",
            "{\"seq\":3,\"time\":3000000,\"actor\":\"bob\",\"record\":\"call-began\",\"call\":1,\"op\":\"socket\","
            "\"text\":\"socket(b)\",\"makes\":\"b\",\"makes_id\":1}",
            "{\"seq\":4,\"time\":4000000,\"actor\":\"bob\",\"record\":\"call-returned\",\"call\":1,\"op\":\"socket\","
            "\"result\":0,\"made\":\"b\",\"made_id\":1,\"made_fd\":7}",
            "{\"seq\":5,\"time\":5000000,\"record\":\"socket-observed\",\"socket\":\"b\",\"socket_id\":1,\"state\":"
            "\"CLOSE_WAIT\",\"local\":\"127.0.0.1:8080\",\"remote\":\"127.0.0.1:9090\",\"receive_queue\":3,"
            "\"unacknowledged\":2,\"unsent\":1}",
            "{\"seq\":6,\"time\":6000000,\"actor\":\"bob\",\"record\":\"call-began\",\"call\":2,\"op\":\"recv\","
            "\"text\":\"recv(b, 100)\",\"socket\":\"b\",\"socket_id\":1,\"argument\":100,\"offset\":0}",
            "{\"seq\":7,\"time\":7000000,\"actor\":\"bob\",\"record\":\"call-returned\",\"call\":2,\"op\":\"recv\","
            "\"socket\":\"b\",\"socket_id\":1,\"result\":2,\"offset\":4,\"hex\":\"6869\"}",
            "{\"seq\":8,\"time\":8000000,\"actor\":\"bob\",\"record\":\"call-began\",\"call\":3,\"op\":\"send\","
            "\"text\":\"send(b, "
            "\\\"a\\\\\\\"\\\\n\\\")\",\"socket\":\"b\",\"socket_id\":1,\"offset\":0,\"hex\":\"61220a\"}",
            "{\"seq\":9,\"time\":9000000,\"actor\":\"bob\",\"record\":\"call-returned\",\"call\":3,\"op\":\"send\","
            "\"socket\":\"b\",\"socket_id\":1,\"result\":-1,\"errno\":32,\"error\":\"EPIPE\"}",
            "{\"seq\":10,\"time\":10000000,\"actor\":\"world\",\"record\":\"mark\",\"mark\":\"step-began\",\"text\":"
            "\"silence\\u00ff\"}",
            "{\"seq\":11,\"time\":11000000,\"record\":\"socket-observed\",\"socket\":\"b\",\"socket_id\":1,\"state\":"
            "\"LISTEN\",\"local\":\"127.0.0.1:8080\",\"accept_queue\":2,\"accept_limit\":5}",
            "{\"seq\":12,\"time\":12000000,\"actor\":\"bob\",\"record\":\"actor-ended\",\"how\":\"left\",\"code\":0}",
        };
        QCOMPARE(builder.journal().size(), Sequence{golden.size()});
        for (Sequence i = 0; i < golden.size(); ++i) {
            const auto line = lineOf(builder.journal(), i);
            QCOMPARE(QString::fromStdString(line), QString::fromStdString(golden[i] + "\n"));
            QJsonParseError problem;
            QJsonDocument::fromJson(QByteArray::fromStdString(line), &problem);
            QCOMPARE(problem.error, QJsonParseError::NoError);
        }
    }

    void export_journal_writesHeaderAndEveryRecord()
    {
        tests::JournalBuilder builder;
        const auto alice = builder.startActor("alice");
        const auto a = builder.openSocket("a", alice, 5);
        for (int i = 0; i < 5000; ++i) // more than one batch of text
            builder.finishRecv(builder.beginRecv(alice, a, 64), a, StreamOffset{}, std::string(64, 'x'));
        builder.publish();
        const QTemporaryDir folder;
        const auto path = folder.filePath("session.jsonl");
        const auto written = exportJsonLines(builder.journal(), path.toStdString());
        QVERIFY2(written, written ? "" : written.error().c_str());

        const auto lines = contentOf(path).split('\n');
        QCOMPARE(static_cast<Sequence>(lines.size()),
                 builder.journal().size() + 2); // the header, and nothing after the last newline
        const auto header = QJsonDocument::fromJson(lines.first()).object();
        QCOMPARE(header["format"].toString(), QStringLiteral("socketlab-session"));
        QVERIFY(QDateTime::fromString(header["began"].toString(), Qt::ISODateWithMs).isValid());
        for (qsizetype i = 1; i + 1 < lines.size(); ++i)
            QCOMPARE(QJsonDocument::fromJson(lines[i]).object()["seq"].toInt(-1), static_cast<int>(i - 1));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void export_placeThatCannotBeWritten_isRefusedWithAReason_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("errnoName");
        QTest::newRow("a folder that is not there") << QStringLiteral("%1/none/out.jsonl") << QStringLiteral("ENOENT");
        QTest::newRow("a folder") << QStringLiteral("%1") << QStringLiteral("EISDIR");
        QTest::newRow("a file taken for a folder") << QStringLiteral("%1/file/out.jsonl") << QStringLiteral("ENOTDIR");
    }

    void export_placeThatCannotBeWritten_isRefusedWithAReason()
    {
        QFETCH(QString, path);
        QFETCH(QString, errnoName);
        const QTemporaryDir folder;
        QFile(folder.filePath("file")).open(QIODevice::WriteOnly);
        const auto place = path.arg(folder.path()).toStdString();
        const auto written = exportJsonLines(tests::JournalBuilder().journal(), place);
        QVERIFY(!written);
        const auto sentence = QString::fromStdString(written.error());
        QVERIFY2(sentence.startsWith(QString::fromStdString("Cannot write " + place + ": ")), qPrintable(sentence));
        QVERIFY2(sentence.endsWith("(" + errnoName + ")."), qPrintable(sentence));
    }

    void export_diskFullHalfWay_leavesTheOldFile()
    {
        tests::JournalBuilder builder;
        const auto alice = builder.startActor("alice");
        for (int i = 0; i < 20'000; ++i)
            builder.append(alice, Marked{}, toBytes("0123456789"));
        builder.publish();
        const QTemporaryDir folder;
        const auto path = folder.filePath("session.jsonl");
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("what was there before");
        old.close();

        // A limit on the size of files stands in for a full disk: write(2) fails in the middle.
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = before;
        small.rlim_cur = 300'000;
        setrlimit(RLIMIT_FSIZE, &small);
        const auto written = exportJsonLines(builder.journal(), path.toStdString());
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, oldHandler);

        QVERIFY(!written);
        QCOMPARE(contentOf(path), QByteArray("what was there before"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void export_throughALink_replacesTheFileBehindIt()
    {
        const QTemporaryDir folder;
        QFile(folder.filePath("real")).open(QIODevice::WriteOnly);
        QVERIFY(QFile::link(folder.filePath("real"), folder.filePath("link")));
        QVERIFY(exportJsonLines(tests::JournalBuilder().journal(), folder.filePath("link").toStdString()));
        QVERIFY(QFileInfo(folder.filePath("link")).isSymLink());
        QVERIFY(contentOf(folder.filePath("real")).startsWith("{\"format\""));
    }

    void wholeFile_withoutCommit_leavesNothing()
    {
        const QTemporaryDir folder;
        {
            auto file = WholeFile::create(folder.filePath("x").toStdString());
            QVERIFY(file);
            QVERIFY(file->write("half"));
        }
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(JsonLinesTest)
#include "jsonlinestest.moc"
