#include "journal/collector.h"
#include "journal/session/sessionreader.h"
#include "journal/session/sessionwriter.h"
#include "support/sqlite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <random>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ; // NOLINT(readability-redundant-declaration)

using namespace socketlab;
using namespace socketlab::journal;
using namespace std::chrono_literals;

namespace {

constexpr auto mostLost = 100ms;
constexpr auto longestLife = 400ms;
constexpr std::size_t mostRecords = 2'000'000;

/// What the child has recorded, in memory that outlives it.
struct Report
{
    std::atomic<std::uint64_t> count{0};
    std::array<std::int64_t, mostRecords> times{};
};

Report* mapReport(const char* path)
{
    const int descriptor = ::open(path, O_RDWR | O_CREAT, 0600);
    if (descriptor < 0 || ::ftruncate(descriptor, sizeof(Report)) != 0)
        qFatal("no report");
    void* memory = ::mmap(nullptr, sizeof(Report), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    ::close(descriptor);
    return memory == MAP_FAILED ? nullptr : static_cast<Report*>(memory);
}

Bytes payloadOf(std::uint64_t number)
{
    return Bytes(number % 97, static_cast<std::byte>(number));
}

// The child: records in bursts of all sizes, with pauses between, until it is killed.
int recordForever(const char* file, const char* reportFile, const char* pace)
{
    auto* report = mapReport(reportFile);
    Journal journal;
    Collector collector(journal);
    auto& recorder = collector.addRecorder();
    auto writer = SessionWriter::create(journal, file, "kill test");
    if (!writer || !report)
        return EXIT_FAILURE;
    std::mt19937 random(static_cast<unsigned>(::getpid()));
    const auto longestBurst = static_cast<unsigned>(std::atoi(pace));
    for (std::uint64_t number = 0; number < mostRecords;) {
        for (auto left = 1 + random() % longestBurst; left > 0 && number < mostRecords; --left, ++number) {
            report->times[number] = recorder.begin().time_since_epoch().count();
            recorder.finish(ActorId{1}, Marked{MarkKind::Note}, payloadOf(number));
            report->count.store(number + 1, std::memory_order_release);
        }
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 3000));
    }
    for (;;)
        ::pause();
}

pid_t startChild(const QString& file, const QString& report, const char* pace)
{
    const auto program = QFile::symLinkTarget(QStringLiteral("/proc/self/exe")).toLocal8Bit();
    auto fileName = file.toLocal8Bit();
    auto reportName = report.toLocal8Bit();
    QByteArray name = program;
    QByteArray word("--record");
    QByteArray paceWord(pace);
    std::array<char*, 6> words{name.data(), word.data(), fileName.data(), reportName.data(), paceWord.data(), nullptr};
    pid_t child = -1;
    return ::posix_spawn(&child, program.constData(), nullptr, nullptr, words.data(), environ) == 0 ? child : -1;
}

// Kills are many in a plain build and few where a sanitizer makes each of them slow.
int rounds()
{
    if (qEnvironmentVariableIsSet("SOCKETLAB_KILLS"))
        return qEnvironmentVariableIntValue("SOCKETLAB_KILLS");
    return 6;
}

// How many records come at once. A sanitizer makes the writer so slow that a flood tells nothing about the program.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::array paces{"5", "20", "50"};
#else
constexpr std::array paces{"5", "100", "2000"};
#endif

} // namespace

class KillTest : public QObject
{
    Q_OBJECT

private slots:
    void kill_atAnyMoment_losesNothingOlderThanATenthOfASecond_data()
    {
        QTest::addColumn<int>("seed");
        for (int round = 0; round < rounds(); ++round)
            QTest::addRow("%d", round) << round;
    }

    void kill_atAnyMoment_losesNothingOlderThanATenthOfASecond()
    {
        QFETCH(int, seed);
        QTemporaryDir folder;
        const auto file = folder.filePath("killed.socketlab");
        std::mt19937 random(static_cast<unsigned>(seed) * 7919U + 1);
        auto* report = mapReport(folder.filePath("report").toLocal8Bit());
        const auto child =
            startChild(file, folder.filePath("report"), paces[static_cast<std::size_t>(seed) % paces.size()]);
        QVERIFY(child > 0);
        QTRY_VERIFY(report->count.load(std::memory_order_acquire) > 0);
        std::this_thread::sleep_for(longestLife * (random() % 1000)
                                    / 1000); // the moment of the kill, not a wait for something
        const auto killed = Clock::now();
        QCOMPARE(::kill(child, SIGKILL), 0);
        QCOMPARE(::waitpid(child, nullptr, 0), child);

        const auto session = openSession(file.toStdString());
        QVERIFY2(session, session ? "" : session.error().c_str());
        QVERIFY(!session->hasEnded);
        const auto& journal = *session->journal;
        const auto recorded = report->count.load(std::memory_order_acquire);
        for (Sequence i = 0; i < journal.size(); ++i) {
            QCOMPARE(journal.at(i).time.time_since_epoch().count(), report->times[i]);
            QVERIFY(std::ranges::equal(journal.payload(journal.at(i)), payloadOf(i)));
        }
        const auto lost =
            journal.size() < recorded ? killed.time_since_epoch().count() - report->times[journal.size()] : 0;
        qInfo("%llu recorded, %llu saved, the oldest lost was %.1f ms old", static_cast<unsigned long long>(recorded),
              static_cast<unsigned long long>(journal.size()), static_cast<double>(lost) / 1e6);
        QVERIFY(lost < std::chrono::nanoseconds(mostLost).count());
        QCOMPARE(tests::runSql(file, "PRAGMA integrity_check"), std::string("ok\n"));
        ::munmap(report, sizeof(Report));
    }
};

int main(int argc, char** argv)
{
    if (argc == 5 && std::string_view(argv[1]) == "--record")
        return recordForever(argv[2], argv[3], argv[4]);
    KillTest test;
    QCoreApplication application(argc, argv);
    return QTest::qExec(&test, argc, argv);
}

#include "killtest.moc"
