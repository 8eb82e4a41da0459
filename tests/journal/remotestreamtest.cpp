#include "journal/collector.h"
#include "journal/recordcheck.h"
#include "net/localstream.h"

#include <QTest>

#include <cstring>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace socketlab;
using namespace socketlab::journal;
using namespace std::chrono_literals;

namespace {

constexpr ActorId helper{7};

Event note()
{
    return Marked{MarkKind::Note};
}

CallBegan began(std::uint32_t number)
{
    CallBegan event;
    event.number = number;
    return event;
}

Bytes bytesOf(const Record& record)
{
    const auto bytes = std::as_bytes(std::span(&record, 1));
    return {bytes.begin(), bytes.end()};
}

// What the collector has told. Kept by whoever is the last to speak of it.
struct Heard
{
    std::mutex mutex;
    std::size_t records = 0;
    RemoteEnd how = RemoteEnd::Closed; // this and the next are read after isEnded
    std::string reason;
    std::atomic<bool> isEnded{false};

    std::size_t count()
    {
        const std::lock_guard lock(mutex);
        return records;
    }
};

// A lab's collector with one stream into it; the other ends are here.
struct Remote
{
    explicit Remote(Collector& owner, std::vector<ActorId> actors = {helper}) : collector(owner)
    {
        int ends[2] = {-1, -1};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
            qFatal("no socketpair");
        theirs = net::Descriptor(ends[1]);
        auto made = SharedFloor::create();
        if (!made)
            qFatal("%s", made.error().c_str());
        floor.emplace(mapAgain(*made));
        stream = &collector.addRemote(net::Descriptor(ends[0]), std::move(*made),
                                      {std::move(actors),
                                       [all = heard](const Record&) {
                                           const std::lock_guard lock(all->mutex);
                                           ++all->records;
                                       },
                                       [all = heard](RemoteEnd how, const std::string& why) {
                                           all->how = how;
                                           all->reason = why;
                                           all->isEnded = true;
                                       }});
    }

    static SharedFloor mapAgain(const SharedFloor& floor)
    {
        auto mapped = SharedFloor::map(net::Descriptor(::dup(floor.descriptor())));
        if (!mapped)
            qFatal("%s", mapped.error().c_str());
        return std::move(*mapped);
    }

    std::unique_ptr<RemoteRecorder> recorder()
    {
        return std::make_unique<RemoteRecorder>(std::move(theirs), mapAgain(*floor));
    }
    void write(ByteView bytes) const { net::sendWhole(theirs.get(), bytes, {}); }
    bool waitForEnd() const
    {
        // Nobody polls the stream here, so the collector is woken again and again.
        const auto isEnded = [this] {
            collector.wake();
            return heard->isEnded.load();
        };
        return QTest::qWaitFor(isEnded, 30'000);
    }

    Collector& collector;
    net::Descriptor theirs;
    std::optional<SharedFloor> floor; // a second mapping, as the helper has it
    RemoteStream* stream = nullptr;
    const std::shared_ptr<Heard> heard = std::make_shared<Heard>();
};

} // namespace

class RemoteStreamTest : public QObject
{
    Q_OBJECT

private slots:
    void record_fromAHelper_standsInTheJournalWithItsPayload()
    {
        Journal journal;
        Collector collector(journal);
        Remote remote(collector);
        const auto recorder = remote.recorder();
        Bytes large(3U << 20);
        for (std::size_t i = 0; i < large.size(); ++i)
            large[i] = static_cast<std::byte>(i >> 8);
        recorder->record(helper, began(1), toBytes("hello"));
        collector.flush();
        std::jthread writer([&] { recorder->record(helper, began(2), large); });
        // Nobody polls the stream here, so it is woken until all has come.
        QTRY_VERIFY((collector.flush(), journal.size() == 2));
        QCOMPARE(std::get<CallBegan>(journal.at(0).event).number, 1U);
        QCOMPARE(asText(journal.payload(journal.at(0))), std::string_view("hello"));
        QVERIFY(std::ranges::equal(journal.payload(journal.at(1)), large));
        QCOMPARE(remote.heard->count(), std::size_t{2});
        QVERIFY(!remote.stream->problem());
    }

    void record_inAForkedProcess_arrivesAndItsEndIsTold()
    {
        Journal journal;
        Collector collector(journal);
        Remote remote(collector);
        const auto child = ::fork();
        if (child == 0) {
            {
                RemoteRecorder recorder(std::move(remote.theirs), std::move(*remote.floor));
                for (std::uint32_t i = 0; i < 1000; ++i)
                    recorder.record(helper, began(i), std::as_bytes(std::span(&i, 1)));
            }
            ::_exit(0);
        }
        remote.theirs.reset();
        QVERIFY(remote.waitForEnd());
        ::waitpid(child, nullptr, 0);
        QCOMPARE(journal.size(), Sequence{1000});
        for (std::uint32_t i = 0; i < 1000; ++i)
            QCOMPARE(std::get<CallBegan>(journal.at(i).event).number, i);
        QVERIFY(remote.heard->reason.contains("closed"));
    }

    // Cause before effect, whichever of the two is in another process.
    void record_causeAndEffectAcrossAStream_keepTheirOrder()
    {
        constexpr std::uint32_t rounds = 5'000;
        Journal journal;
        {
            Collector collector(journal);
            Remote remote(collector);
            const auto there = remote.recorder();
            auto& here = collector.addRecorder();
            std::atomic<std::uint32_t> turn = 0;
            const auto play = [&](Recorder& recorder, std::uint32_t parity, ActorId actor) {
                for (std::uint32_t i = parity; i < rounds; i += 2) {
                    while (turn.load() != i)
                        std::this_thread::yield();
                    recorder.begin();
                    turn.store(i + 1);
                    recorder.finish(actor, began(i));
                }
            };
            std::jthread even(play, std::ref<Recorder>(*there), 0U, helper);
            std::jthread odd(play, std::ref(here), 1U, ActorId{1});
        }
        QCOMPARE(journal.size(), Sequence{rounds});
        for (Sequence i = 0; i < journal.size(); ++i)
            QCOMPARE(std::get<CallBegan>(journal.at(i).event).number, static_cast<std::uint32_t>(i));
    }

    void begin_inAHelper_holdsBackWhatCameLaterHere()
    {
        Journal journal;
        Collector collector(journal);
        Remote remote(collector);
        const auto there = remote.recorder();
        auto& here = collector.addRecorder();
        const auto stamped = there->begin();
        here.record(ActorId{1}, note());
        there->finish(helper, note());
        collector.flush();
        QCOMPARE(journal.size(), Sequence{2});
        QCOMPARE(journal.at(0).actor, helper);
        QCOMPARE(journal.at(0).time, stamped);
    }

    void begin_inAHelperThatStandsStill_isNotWaitedForAndItsRecordComesLate()
    {
        Journal journal;
        Collector collector(journal);
        Remote remote(collector);
        const auto there = remote.recorder();
        auto& here = collector.addRecorder();
        there->begin();
        here.record(ActorId{1}, note());
        QVERIFY(journal.waitForMore(0, Clock::now() + 30s));
        const auto first = journal.at(0);
        QCOMPARE(first.actor, ActorId{1});
        there->finish(helper, note());
        collector.flush();
        QCOMPARE(journal.size(), Sequence{2});
        QCOMPARE(journal.at(1).actor, helper);
        QCOMPARE(journal.at(1).time, first.time); // raised
    }

    void end_insideOfARecord_isAProblemAndTheRestGoesOn()
    {
        Journal journal;
        Collector collector(journal);
        Remote remote(collector);
        auto& here = collector.addRecorder();
        Record record{Clock::now(), helper, {0, 5}, note()};
        remote.write(bytesOf(record));
        remote.write(toBytes("hello"));
        record.time = Clock::now();
        remote.floor->value().store(record.time.time_since_epoch().count());
        remote.write(ByteView(bytesOf(record)).first(50));
        remote.theirs.reset(); // killed
        QVERIFY(remote.waitForEnd());
        QVERIFY2(remote.heard->reason.contains("in the middle"), remote.heard->reason.c_str());
        QVERIFY(remote.heard->how == RemoteEnd::Closed);
        QCOMPARE(*remote.stream->problem(), remote.heard->reason);
        here.record(ActorId{1}, note());
        collector.flush();
        QCOMPARE(journal.size(), Sequence{2});
        QCOMPARE(asText(journal.payload(journal.at(0))), std::string_view("hello"));
    }

    void garbage_anyKind_endsTheStreamWithAReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const Record& record, const char* word) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(&record), sizeof record) << word;
        };
        row("a stranger", {Clock::now(), ActorId{8}, {}, note()}, "actor 8");
        row("the future", {Clock::now() + 1h, helper, {}, note()}, "not come yet");
        row("long ago", {Timestamp{}, helper, {}, note()}, "older");
        row("a mark of no kind", {Clock::now(), helper, {}, Marked{static_cast<MarkKind>(77)}}, "mark");
        row("a payload without end", {Clock::now(), helper, {0, UINT64_MAX}, note()}, "longer");
        QTest::newRow("noise") << QByteArray(4096, '\xff') << "kind of event";
    }
    void garbage_anyKind_endsTheStreamWithAReason()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        Journal journal;
        Collector collector(journal);
        Remote remote(collector);
        const Record good{Clock::now(), helper, {}, note()};
        remote.write(bytesOf(good));
        // The stamp of a row is older than this stream.
        const auto index = static_cast<std::size_t>(offsetof(Record, time));
        if (word != "older" && word != "not come yet" && word != "kind of event") {
            const auto now = Clock::now();
            std::memcpy(bytes.data() + index, &now, sizeof now);
        }
        remote.write(std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
        QVERIFY(remote.waitForEnd());
        QVERIFY2(QString::fromStdString(remote.heard->reason).contains(word), remote.heard->reason.c_str());
        QVERIFY(remote.heard->how == RemoteEnd::Nonsense);
        QCOMPARE(journal.size(), Sequence{1});
        auto& here = collector.addRecorder();
        here.record(ActorId{1}, note());
        collector.flush();
        QCOMPARE(journal.size(), Sequence{2});
    }

    void floor_hostileValues_delayTheOthersAtMostAWhile_data()
    {
        QTest::addColumn<qint64>("floor");
        QTest::newRow("the beginning of time") << qint64{INT64_MIN};
        QTest::newRow("zero") << qint64{0};
        QTest::newRow("the far future") << qint64{INT64_MAX - 1};
    }
    void floor_hostileValues_delayTheOthersAtMostAWhile()
    {
        QFETCH(qint64, floor);
        Journal journal;
        Collector collector(journal);
        Remote remote(collector);
        remote.floor->value().store(floor);
        auto& here = collector.addRecorder();
        here.record(ActorId{1}, note());
        QVERIFY(journal.waitForMore(0, Clock::now() + 30s));
    }

    void flood_fromAHelper_losesNothingAndLetsOthersThrough()
    {
        constexpr std::uint32_t count = 50'000;
        Journal journal;
        {
            Collector collector(journal);
            Remote remote(collector);
            auto& here = collector.addRecorder();
            const auto there = remote.recorder();
            const Bytes payload(1000);
            std::atomic<bool> hasWritten = false;
            const std::jthread writer([&] {
                for (std::uint32_t i = 0; i < count; ++i)
                    there->record(helper, began(i), payload);
                hasWritten = true;
            });
            for (std::uint32_t i = 0; i < count; ++i)
                here.record(ActorId{1}, began(i));
            // Nobody polls the stream here, and a writer that finds it full waits for a collector that may be asleep.
            QVERIFY(QTest::qWaitFor([&] { return collector.wake(), hasWritten.load(); }, 60'000));
            collector.flush();
        }
        QCOMPARE(journal.size(), Sequence{2} * count);
        std::array<std::uint32_t, 2> next{};
        for (Sequence i = 0; i < journal.size(); ++i) {
            const auto& record = journal.at(i);
            QVERIFY(i == 0 || journal.at(i - 1).time <= record.time);
            QCOMPARE(std::get<CallBegan>(record.event).number, next[record.actor == helper ? 1 : 0]++);
        }
    }

    void recorder_withNobodyAtTheOtherEnd_dropsAndSaysSo()
    {
        int ends[2] = {-1, -1};
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
        ::close(ends[0]);
        RemoteRecorder recorder(net::Descriptor(ends[1]), std::move(*SharedFloor::create()));
        recorder.record(helper, note());
        QVERIFY(recorder.isBroken());
        recorder.record(helper, note());
    }

    void map_memoryThatCouldShrink_isRefused()
    {
        net::Descriptor file(::memfd_create("any", MFD_CLOEXEC));
        QCOMPARE(::ftruncate(file.get(), 4096), 0);
        QVERIFY(!SharedFloor::map(std::move(file)));
    }
};

QTEST_GUILESS_MAIN(RemoteStreamTest)
#include "remotestreamtest.moc"
