#include "engine/measure.h"
#include "journal/collector.h"
#include "net/cpu.h"
#include "net/process.h"

#include <QDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace socketlab;
using namespace socketlab::engine;
using namespace std::chrono_literals;

namespace {

std::expected<MeasureWish, std::string> parse(const QString& written)
{
    const auto text = written.toStdString();
    std::vector<std::string_view> words;
    for (std::size_t at = 0; (at = text.find_first_not_of(' ', at)) != std::string::npos;) {
        const auto end = std::min(text.find(' ', at), text.size());
        words.push_back(std::string_view(text).substr(at, end - at));
        at = end;
    }
    return parseMeasure(words);
}

qsizetype openDescriptors()
{
    return QDir("/proc/self/fd").entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

std::stop_token stopped()
{
    std::stop_source source;
    source.request_stop();
    return source.get_token();
}

} // namespace

class MeasureTest : public QObject
{
    Q_OBJECT

    static void addWishes()
    {
        QTest::addColumn<int>("subject");
        QTest::addColumn<uint>("count");
        for (const auto& spec : measureSpecs())
            if (spec.subject != MeasureSubject::Fork)
                QTest::addRow("%s %s", std::string(toText(spec.kind)).c_str(), std::string(spec.name).c_str())
                    << static_cast<int>(spec.subject) << (spec.kind == MeasureKind::Spawn ? 20U : 500U);
    }

private slots:
    void parse_wish_readsAndWritesBack()
    {
        for (const auto& spec : measureSpecs()) {
            const MeasureWish wish{spec.subject, 1000};
            QCOMPARE(parse(QString::fromStdString(toText(wish))).value(), wish);
            QVERIFY(spec.meaning.ends_with('.'));
        }
    }

    void parse_mistake_saysWhatToWrite_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* written, const char* sentence) {
            QTest::newRow(written) << written << sentence;
        };
        row("rtt pipe", "measure takes rtt, rate or spawn, then what, then how often, as in rtt pipe 1000");
        row("speed pipe 10", "measure knows rtt, rate and spawn, not \"speed\"");
        row("rtt fifi 10",
            "rtt cannot be measured for \"fifi\" (did you mean \"fifo\"?); it takes pipe, fifo, unix, tcp, shm");
        row("rate pipe 10", "rate cannot be measured for \"pipe\"; it takes loop, threads, fork, select, poll, epoll");
        row("rtt tcp 0", "measure takes a number from 1 to 1000000, not \"0\"");
        row("rtt tcp 1000001", "measure takes a number from 1 to 1000000, not \"1000001\"");
        row("rtt tcp ten", "measure takes a number from 1 to 1000000, not \"ten\"");
    }

    void parse_mistake_saysWhatToWrite()
    {
        QFETCH(QString, written);
        QFETCH(QString, sentence);
        const auto wish = parse(written);
        QVERIFY(!wish);
        QCOMPARE(QString::fromStdString(wish.error()), sentence);
    }

    void toText_measured_namesUnits()
    {
        QCOMPARE(toText(Measured{1000, 11'800ns, 1'250'000ns, 81'300.4}),
                 std::string("1000: median 11.8 µs, 99 % within 1.2 ms, 81300/s"));
        QCOMPARE(toText(Measured{}), std::string("0: median 0 ns, 99 % within 0 ns, 0/s"));
    }

    void measure_eachSubject_doesAllOfItAndLeavesNothing_data() { addWishes(); }

    void measure_eachSubject_doesAllOfItAndLeavesNothing()
    {
        QFETCH(int, subject);
        QFETCH(uint, count);
        const auto descriptors = openDescriptors();
        const auto threads = net::threadCount();
        const auto result = measure({static_cast<MeasureSubject>(subject), count});
        QVERIFY2(result.has_value(), result ? "" : result.error().c_str());
        QCOMPARE(result->count, count);
        QVERIFY(result->median > 0ns);
        QVERIFY(result->p99 >= result->median);
        QVERIFY(result->perSecond > 0);
        QCOMPARE(openDescriptors(), descriptors);
        QTRY_COMPARE(net::threadCount(), threads);
        QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1); // no child is left
    }

    void measure_stoppedBefore_endsWithFewer_data() { addWishes(); }

    void measure_stoppedBefore_endsWithFewer()
    {
        QFETCH(int, subject);
        const auto result = measure({static_cast<MeasureSubject>(subject), MeasureWish::most}, stopped());
        QVERIFY2(result.has_value(), result ? "" : result.error().c_str());
        QVERIFY(result->count < MeasureWish::most);
    }

    void measure_stoppedMeanwhile_endsSoon()
    {
        std::stop_source source;
        MeasureResult result;
        std::jthread measurer([&] {
            result = measure({MeasureSubject::Select, MeasureWish::most}, source.get_token());
        });
        QTRY_VERIFY(net::threadCount() >= 3);
        source.request_stop();
        measurer.join();
        QVERIFY(result.has_value() && result->count < MeasureWish::most);
    }

    void fork_inAProcessWithThreads_isRefused()
    {
        const std::jthread second([](const std::stop_token& stop) {
            while (!stop.stop_requested())
                std::this_thread::yield();
        });
        const auto result = measureServer(MeasureSubject::Fork, {});
        QVERIFY(!result);
        QVERIFY2(result.error().starts_with("A server that forks is measured from a process with one thread"),
                 result.error().c_str());
    }

    void fork_inAProcessOfOneThread_answersAll()
    {
#ifdef __SANITIZE_THREAD__
        QSKIP("the thread sanitizer has a thread of its own in every process");
#endif
        // A forked copy of this process has one thread, whatever this one has.
        const auto child = net::forkChild([] {
            const auto result = measureServer(MeasureSubject::Fork, {.requests = 100});
            return result && result->count == 100 && result->median > 0ns ? 0 : 1;
        });
        QVERIFY(child.isOk());
        QCOMPARE(net::waitForEnd(static_cast<pid_t>(child.value)).value, 0);
    }

    void server_recorded_hasEachCallInItsJournal_data()
    {
        QTest::addColumn<int>("subject");
        for (const auto subject : {MeasureSubject::Loop, MeasureSubject::Threads, MeasureSubject::Select,
                                   MeasureSubject::Poll, MeasureSubject::Epoll})
            QTest::newRow(std::string(specOf(subject).name).c_str()) << static_cast<int>(subject);
    }

    void server_recorded_hasEachCallInItsJournal()
    {
        QFETCH(int, subject);
        journal::Journal journal;
        {
            journal::Collector collector(journal);
            const auto result =
                measureServer(static_cast<MeasureSubject>(subject),
                              {.requests = 200, .clients = 4, .perConnection = 5, .recordInto = &collector});
            QVERIFY2(result.has_value(), result ? "" : result.error().c_str());
            QCOMPARE(result->count, 200U);
        }
        int sends = 0;
        std::int64_t bytes = 0;
        int begun = 0;
        for (Sequence i = 0; i < journal.size(); ++i) {
            const auto& record = journal.at(i);
            begun += std::holds_alternative<CallBegan>(record.event) ? 1 : 0;
            if (const auto* returned = std::get_if<CallReturned>(&record.event)) {
                --begun;
                sends += returned->op == CallOp::Send ? 1 : 0;
                bytes += returned->op == CallOp::Recv && returned->error == 0 ? returned->value : 0;
            }
        }
        QCOMPARE(sends, 200);
        QCOMPARE(bytes, 200 * 16);
        QCOMPARE(begun, 0); // each call that began has returned
    }

    void server_impossibleLoad_isRefusedWithASentence()
    {
        QVERIFY(!measureServer(MeasureSubject::Pipe, {}));
        QVERIFY(!measureServer(MeasureSubject::Loop, {.clients = 65}));
        QVERIFY(!measureServer(MeasureSubject::Loop, {.bytes = 5000}));
        QVERIFY(!measureRoundTrips(MeasureSubject::Loop, 1));
        QCOMPARE(measureRoundTrips(MeasureSubject::Poll, 1).error(),
                 std::string("poll is no channel that bytes go through."));
    }
};

QTEST_GUILESS_MAIN(MeasureTest)
#include "measuretest.moc"
