#include "journal/session/rows.h"
#include "journal/session/sessionreader.h"
#include "journal/session/sessionwriter.h"
#include "support/journalbuilder.h"
#include "support/labdump.h"
#include "support/randomsession.h"
#include "support/sqlite.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace socketlab;
using namespace socketlab::journal;
using namespace std::chrono_literals;

namespace {

const std::string program = "Socket Lab test";

std::filesystem::path pathOf(const QString& file)
{
    return file.toStdString();
}

std::unique_ptr<SessionWriter> save(Journal& journal, const QString& file)
{
    auto writer = SessionWriter::create(journal, pathOf(file), program);
    if (!writer)
        qFatal("%s", writer.error().c_str());
    return *std::move(writer);
}

// The session once more, from its file.
std::unique_ptr<Journal> open(const QString& file)
{
    auto session = openSession(pathOf(file));
    if (!session)
        qFatal("%s", session.error().c_str());
    return std::move(session->journal);
}

QString complaint(const QString& file)
{
    const auto session = openSession(pathOf(file));
    return session ? QStringLiteral("(none)") : QString::fromStdString(session.error());
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

// Every kind of record, each field with something to say.
void fill(tests::JournalBuilder& builder)
{
    const auto world = builder.startActor("world", ActorKind::World);
    const auto bob = builder.startActor("bob");
    const auto b = builder.openSocket("b", bob, 7);
    Endpoint six{.scope = 3, .port = 80, .family = Endpoint::Family::IPv6};
    six.address = {0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    const auto call =
        builder.begin(bob, {.op = CallOp::Connect, .socket = b, .peer = b, .descriptor = 7, .endpoint = six},
                      toBytes("localhost"));
    builder.finish(
        call,
        {.op = CallOp::Connect, .socket = b, .error = ECONNREFUSED, .value = -1, .endpoint = Endpoint::loopback(8080)});
    builder.observe({.socket = b,
                     .state = TcpState::CloseWait,
                     .bytesKnown = true,
                     .receiveQueue = 3,
                     .unacknowledged = 2,
                     .unsent = 1,
                     .acceptQueue = 4,
                     .acceptLimit = 5,
                     .local = Endpoint::loopback(8080),
                     .remote = six});
    const auto send = builder.beginSend(bob, b, StreamOffset{0}, std::string("a\0\"\n\xff", 5));
    builder.finishSend(send, b, StreamOffset{0}, 5);
    builder.finishRecv(builder.beginRecv(bob, b, 100), b, StreamOffset{4}, "hi");
    builder.append(world, Marked{MarkKind::StepBegan}, toBytes("silence\xff"));
    builder.endActor(bob);
    builder.publish();
}

bool isSame(const Record& one, const Record& other)
{
    return one.time == other.time && one.actor == other.actor && one.payload.length == other.payload.length
        && one.event.index() == other.event.index()
        && std::visit(
               [&](const auto& event) {
                   using Kind = std::decay_t<decltype(event)>;
                   bool isEqual = true;
                   forEachColumn<Kind>([&](const auto& column) {
                       isEqual = isEqual && event.*column.member == std::get<Kind>(other.event).*column.member;
                   });
                   return isEqual;
               },
               one.event);
}

// Runs as somebody who may not do everything.
class AsNobody
{
public:
    AsNobody() : m_user(::geteuid())
    {
        if (m_user == 0 && ::seteuid(65534) != 0)
            qFatal("cannot become nobody");
    }
    ~AsNobody() { static_cast<void>(::seteuid(m_user)); }

private:
    uid_t m_user;
};

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;

private slots:
    void init()
    {
        m_file = m_folder.filePath(QStringLiteral("%1.socketlab").arg(QTest::currentTestFunction()));
        if (QTest::currentDataTag())
            m_file = m_folder.filePath(QStringLiteral("%1-%2.socketlab")
                                           .arg(QTest::currentTestFunction())
                                           .arg(qHash(QByteArray(QTest::currentDataTag()))));
    }

    void open_everyKindOfRecord_givesTheSameRecords()
    {
        tests::JournalBuilder builder;
        fill(builder);
        save(builder.journal(), m_file)->finish();
        const auto again = open(m_file);
        QCOMPARE(again->size(), builder.journal().size());
        for (Sequence i = 0; i < again->size(); ++i) {
            const auto& before = builder.journal().at(i);
            QVERIFY2(isSame(before, again->at(i)), qPrintable(QString::number(i)));
            QVERIFY(std::ranges::equal(builder.journal().payload(before), again->payload(again->at(i))));
        }
        QCOMPARE(again->wallTime(again->at(0).time), builder.journal().wallTime(builder.journal().at(0).time));
        QCOMPARE(tests::logOf(*again), tests::logOf(builder.journal()));
    }

    void open_anySession_givesTheSameStateAtEachMoment()
    {
        tests::RandomSession session(7);
        auto writer = save(session.journal(), m_file);
        session.go(500);
        QVERIFY(writer->flush());
        session.go(500);
        writer->finish();
        const auto again = open(m_file);
        QCOMPARE(again->size(), session.journal().size());
        for (Sequence end = 0; end <= again->size(); end += 97)
            QCOMPARE(tests::dumpOf(tests::foldOf(*again, end), *again),
                     tests::dumpOf(tests::foldOf(session.journal(), end), session.journal()));
        QCOMPARE(tests::logOf(*again), tests::logOf(session.journal()));
    }

    void open_runningSession_givesWhatIsSavedAndDoesNotDisturb()
    {
        tests::RandomSession session(1);
        auto writer = save(session.journal(), m_file);
        session.go(100);
        QVERIFY(writer->flush());
        auto running = openSession(pathOf(m_file));
        QVERIFY2(running.has_value(), running ? "" : running.error().c_str());
        QVERIFY(!running->hasEnded);
        QCOMPARE(running->program, program);
        QCOMPARE(running->journal->size(), session.journal().size());
        session.go(100);
        writer->finish();
        QCOMPARE(QString::fromStdString(writer->problem()), QString());
        QCOMPARE(open(m_file)->size(), session.journal().size());
    }

    void save_largestPayload_isKept()
    {
        tests::JournalBuilder builder;
        const auto bob = builder.startActor("bob");
        const auto b = builder.openSocket("b", bob, 7);
        Bytes large(maxDataSize, std::byte{'x'});
        large.back() = std::byte{'y'};
        builder.begin(bob, {.op = CallOp::Send, .socket = b}, large);
        builder.publish();
        save(builder.journal(), m_file)->finish();
        const auto again = open(m_file);
        QVERIFY(std::ranges::equal(again->payload(again->at(again->size() - 1)), large));
    }

    void finish_endedSession_leavesOneFileThatSaysSo()
    {
        tests::RandomSession session(2);
        session.go(50);
        auto writer = save(session.journal(), m_file);
        writer->finish();
        QCOMPARE(writer->saved(), session.journal().size());
        QVERIFY(writer->savedCalls() > 20);
        QVERIFY(openSession(pathOf(m_file))->hasEnded);
        QVERIFY(!QFileInfo::exists(m_file + "-wal"));
        QCOMPARE(tests::runSql(
                     m_file,
                     "PRAGMA application_id; PRAGMA user_version; SELECT value FROM session WHERE key = 'records'"),
                 fmt::format("1397514594\n1\n{}\n", session.journal().size()));
    }

    void savedCalls_ofTheWorld_areNotCounted()
    {
        tests::JournalBuilder builder;
        const auto world = builder.startActor("world", ActorKind::World);
        const auto bob = builder.startActor("bob");
        builder.openSocket("a", world, 7);
        builder.publish();
        auto writer = save(builder.journal(), m_file);
        QVERIFY(writer->flush());
        QCOMPARE(writer->savedCalls(), std::uint64_t{0});
        builder.openSocket("b", bob, 8);
        builder.publish();
        QVERIFY(writer->flush());
        QCOMPARE(writer->savedCalls(), std::uint64_t{1});
    }

    // docs/session-file.md shows this view to readers who have nothing but sqlite3.
    void timeline_ofASession_readsLikeAStory()
    {
        tests::JournalBuilder builder;
        fill(builder);
        save(builder.journal(), m_file)->finish();
        QCOMPARE(QString::fromStdString(
                     tests::runSql(m_file, "SELECT actor, what, result, took_ms, bytes FROM timeline")),
                 QString("bob|socket(b)|0|1.0|\n"
                         "bob|connect(b, b, [fe80::1%3]:80, 9 bytes)|ECONNREFUSED|1.0|\"localhost\"\n"
                         "bob|send(b, 5 bytes)|5|1.0|x 6100220AFF\n"
                         "bob|recv(b, 100)|2|1.0|\"hi\"\n"
                         "|step-began: silence\xff|||\n"));
    }

    void timeline_ofAnEndedSession_sortsNothingAndSearchesByIndex()
    {
        tests::RandomSession session(3);
        session.go(50);
        save(session.journal(), m_file)->finish();
        const auto plan =
            QString::fromStdString(tests::runSql(m_file, "EXPLAIN QUERY PLAN SELECT * FROM timeline LIMIT 20"));
        QVERIFY2(plan.contains("call_returned_by_call") && !plan.contains("TEMP B-TREE"), qPrintable(plan));
    }

    void open_badFile_saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* sql, const char* expected) {
            QTest::newRow(name) << sql << expected;
        };
        row("of another program", "PRAGMA application_id = 7", "% is no session file of Socket Lab.");
        row("newer format", "PRAGMA user_version = 2",
            "% was made by a newer Socket Lab: its format is 2, and this one reads up to 1.");
        row("newer call", "UPDATE call_names SET name = 'sendfile_to_the_moon' WHERE name = 'recv'",
            "% was made by a newer Socket Lab: it knows a call \"sendfile_to_the_moon\".");
        row("a hole", "DELETE FROM mark", "% is damaged: record 12 is missing.");
        row("an end cut off", "DELETE FROM actor_ended", "% is damaged: 13 of 14 records are there.");
        row("no table", "DROP TABLE call_returned", "% is damaged: it has no table call_returned.");
        row("a view for a table", "ALTER TABLE mark RENAME TO m; CREATE VIEW mark AS SELECT * FROM m",
            "% is damaged: it has no table mark.");
        row("a computed column", "ALTER TABLE mark ADD COLUMN x AS (zeroblob(1000000))",
            "% is damaged: its table mark has a computed column.");
        row("no begin", "DELETE FROM session WHERE key = 'began_clock_ns'",
            "% is damaged: it does not say its began_clock_ns.");
        row("time runs back", "UPDATE call_began SET time = 1", "% is damaged: record 3 is older than the one before.");
        row("an id too large", "UPDATE socket_named SET socket = 1 << 40",
            "% is damaged: in record 2 socket is out of range.");
        row("a negative id", "UPDATE socket_named SET socket = -1",
            "% is damaged: in record 2 socket is out of range.");
        row("text for a number", "UPDATE call_began SET argument = 'many'",
            "% is damaged: in record 3 argument is no number.");
        row("an unnamed state", "UPDATE socket_observed SET state = 77",
            "% is damaged: in record 7 state is a number without a name.");
        row("no address", "UPDATE socket_observed SET local = 'here'",
            "% is damaged: in record 7 local is no address.");
        row("an offset past all streams",
            "UPDATE call_began SET offset = 1 << 61 WHERE op = (SELECT number FROM call_names WHERE name = 'send')",
            "% is damaged: record 8 (call_began) stands at an impossible offset.");
        row("a negative count", "UPDATE call_returned SET value = -5 WHERE error IS NULL",
            "% is damaged: record 9 (call_returned) returned an impossible value.");
        row("one name for two", "UPDATE actor_started SET actor = 1",
            "% is damaged: record 1 (actor_started) appears twice.");
        row("a control character in a name", "UPDATE actor_started SET name = char(27)",
            "% is damaged: record 0 (actor_started) has no proper name.");
        row("wild numbers", "UPDATE call_began SET call = 4000000000",
            "% is damaged: its calls are numbered out of all proportion.");
    }

    void open_badFile_saysWhatIsWrong()
    {
        QFETCH(QString, sql);
        QFETCH(QString, expected);
        tests::JournalBuilder builder;
        fill(builder);
        save(builder.journal(), m_file)->finish();
        QCOMPARE(complaint(m_file), QStringLiteral("(none)"));
        QCOMPARE(QString::fromStdString(tests::runSql(m_file, sql.toStdString())), QString());
        QCOMPARE(complaint(m_file), expected.replace('%', m_file));
    }

    void open_olderFileWithoutAColumn_takesItAsAbsent()
    {
        tests::JournalBuilder builder;
        fill(builder);
        save(builder.journal(), m_file)->finish();
        QCOMPARE(tests::runSql(m_file, "DROP VIEW timeline; ALTER TABLE call_began DROP COLUMN descriptor"),
                 std::string());
        const auto again = open(m_file);
        QCOMPARE(std::get<CallBegan>(again->at(5).event).descriptor, -1);
        QCOMPARE(std::get<CallBegan>(again->at(5).event).socket, SocketId{1});
    }

    // The numbers of calls change whenever one is added; their names stay.
    void open_otherNumbersForTheSameNames_followsTheNames()
    {
        tests::JournalBuilder builder;
        fill(builder);
        save(builder.journal(), m_file)->finish();
        QCOMPARE(tests::runSql(m_file,
                               "UPDATE call_names SET number = number + 1000; UPDATE call_began SET op = op + 1000;"
                               "UPDATE call_returned SET op = op + 1000"),
                 std::string());
        QCOMPARE(tests::logOf(*open(m_file)), tests::logOf(builder.journal()));
    }

    void open_brokenBytes_saysWhatIsWrong()
    {
        tests::RandomSession session(4);
        session.go(2000);
        save(session.journal(), m_file)->finish();
        const auto whole = contentOf(m_file);
        const auto damaged = [&](const QByteArray& content) {
            write(m_file, content);
            return complaint(m_file).remove(m_file);
        };
        QCOMPARE(damaged(whole), QStringLiteral("(none)"));
        QCOMPARE(damaged(whole.first(whole.size() / 2)),
                 QStringLiteral(" is truncated: %1 of %2 bytes are there.").arg(whole.size() / 2).arg(whole.size()));
        QCOMPARE(damaged(QByteArray()), QStringLiteral(" is no session file of Socket Lab."));
        QCOMPARE(damaged("not a database at all, but long enough to be looked at: " + QByteArray(4096, 'x')),
                 QStringLiteral(" is no session file of Socket Lab."));
        QCOMPARE(damaged(whole.first(60)), QStringLiteral(" is no session file of Socket Lab."));
        auto zeroed = whole;
        for (auto page = zeroed.size() / 2 / 4096 * 4096; page < zeroed.size() - 4096; ++page)
            zeroed[page] = 0;
        QVERIFY2(damaged(zeroed).startsWith(" is damaged: "), qPrintable(damaged(zeroed)));
    }

    void open_whatCannotBeRead_saysWhy()
    {
        QCOMPARE(complaint("/nowhere/x.socketlab"),
                 QStringLiteral("Cannot read /nowhere/x.socketlab: no such file or folder (ENOENT)."));
        QCOMPARE(complaint(m_folder.path()),
                 QStringLiteral("Cannot read %1: that name is a folder (EISDIR).").arg(m_folder.path()));
        QCOMPARE(complaint("/dev/null"), QStringLiteral("/dev/null is no session file of Socket Lab."));
        write(m_file, "x");
        QVERIFY(QFile::setPermissions(m_file, {}));
        ::chmod(m_folder.path().toLocal8Bit().constData(), 0755);
        const AsNobody nobody;
        QCOMPARE(complaint(m_file), QStringLiteral("Cannot read %1: this user may not read it (EACCES).").arg(m_file));
    }

    // What a killed program leaves: the file, and beside it what was not taken into it yet.
    void open_leftOverInAReadOnlyFolder_readsAllAndChangesNothing()
    {
        tests::RandomSession session(5);
        auto writer = save(session.journal(), m_file);
        session.go(1000);
        QVERIFY(writer->flush());
        QTemporaryDir other;
        const auto copy = other.filePath("copy.socketlab");
        QVERIFY(QFile::copy(m_file, copy));
        QVERIFY(QFile::copy(m_file + "-wal", copy + "-wal"));
        ::chmod(copy.toLocal8Bit().constData(), 0444);
        ::chmod((copy + "-wal").toLocal8Bit().constData(), 0444);
        ::chmod(other.path().toLocal8Bit().constData(), 0555);
        const auto before = contentOf(copy) + contentOf(copy + "-wal");
        QString problem;
        Sequence count = 0;
        {
            const AsNobody nobody;
            const auto again = openSession(pathOf(copy));
            problem = again ? QString() : QString::fromStdString(again.error());
            count = again ? again->journal->size() : 0;
        }
        QCOMPARE(problem, QString());
        QCOMPARE(count, session.journal().size());
        QCOMPARE(contentOf(copy) + contentOf(copy + "-wal"), before);
        ::chmod(other.path().toLocal8Bit().constData(), 0755);
    }

    void open_longSession_tellsHowFarItIs_andCanBeGivenUp()
    {
        tests::RandomSession session(6);
        session.go(10'000);
        save(session.journal(), m_file)->finish();
        std::vector<double> parts;
        QVERIFY(openSession(pathOf(m_file), [&parts](double part) {
            parts.push_back(part);
            return true;
        }));
        QVERIFY(parts.size() > 2);
        QVERIFY(std::ranges::is_sorted(parts));
        QVERIFY(parts.front() > 0 && parts.back() <= 1);
        int asked = 0;
        const auto given = openSession(pathOf(m_file), [&asked](double) { return ++asked < 2; });
        QVERIFY(!given);
        QCOMPARE(given.error(), std::string());
        QCOMPARE(asked, 2);
    }

    void create_whereNothingCanBeWritten_saysWhy()
    {
        Journal journal;
        const auto nowhere = SessionWriter::create(journal, "/nowhere/x.socketlab", program);
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error(),
                 "The session cannot be saved to /nowhere/x.socketlab: no such file or folder (ENOENT).");
        write(m_file, "precious");
        const auto taken = SessionWriter::create(journal, pathOf(m_file), program);
        QVERIFY(!taken);
        QVERIFY(taken.error().ends_with("a file of that name is there already."));
        QCOMPARE(contentOf(m_file), QByteArray("precious"));
    }

    void save_fullDisk_saysSoOnceAndKeepsWhatWasSaved()
    {
        tests::RandomSession session(6);
        auto writer = save(session.journal(), m_file);
        session.go(100);
        QVERIFY(writer->flush());
        const auto before = writer->saved();

        // A limit for the size of files ends writing as a full disk does.
        struct sigaction old
        {
        };
        struct sigaction ignore
        {
        };
        ignore.sa_handler = SIG_IGN;
        ::sigaction(SIGXFSZ, &ignore, &old);
        rlimit limit{};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        const rlimit small{200'000, limit.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
        session.go(20'000);
        const bool allSaved = writer->flush();
        const auto problem = writer->problem();
        writer->finish();
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ::sigaction(SIGXFSZ, &old, nullptr);

        QVERIFY(!allSaved);
        QVERIFY2(problem.starts_with("The session is no longer saved to " + m_file.toStdString() + ": "),
                 problem.c_str());
        QVERIFY2(problem.ends_with("What was saved until then is kept."), problem.c_str());
        QVERIFY(!writer->isBehind());
        const auto again = open(m_file);
        QVERIFY(again->size() >= before);
        QVERIFY(again->size() < session.journal().size());
        QCOMPARE(tests::dumpOf(tests::foldOf(*again, again->size()), *again),
                 tests::dumpOf(tests::foldOf(session.journal(), again->size()), session.journal()));
    }

    void save_removedFile_saysSo()
    {
        tests::RandomSession session(8);
        auto writer = save(session.journal(), m_file);
        session.go(10);
        QVERIFY(writer->flush());
        QVERIFY(QFile::remove(m_file));
        session.go(10);
        QVERIFY(!writer->flush());
        QVERIFY2(writer->problem().find("the file was removed or replaced") != std::string::npos,
                 writer->problem().c_str());
    }

    // The appender waits for the saver, and goes on when there is room again or nobody saves any more.
    void waitForSaver_farBehind_waitsUntilSomeIsSaved()
    {
        tests::JournalBuilder builder;
        auto& journal = builder.journal();
        journal.beginSaving(8192);
        const auto bob = builder.startActor("bob");
        for (int i = 0; i < 20'000; ++i)
            builder.append(bob, Marked{});
        builder.publish();
        QVERIFY(!journal.isBehind());
        std::atomic<int> passed{0};
        std::jthread appender([&] {
            journal.waitForSaver();
            passed = 1;
            builder.append(bob, Marked{});
            for (int i = 0; i < 20'000; ++i)
                builder.append(bob, Marked{});
            journal.waitForSaver();
            passed = 2;
        });
        QTRY_VERIFY(journal.isBehind());
        QCOMPARE(passed.load(), 0);
        journal.saved(20'001, 8192);
        QTRY_COMPARE(passed.load(), 1);
        QTRY_VERIFY(journal.isBehind());
        journal.endSaving();
        QTRY_COMPARE(passed.load(), 2);
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "sessiontest.moc"
