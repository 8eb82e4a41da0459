#include "journal/collector.h"

#include <QTest>

#include <map>

using namespace socketlab;
using namespace socketlab::journal;

namespace {

Event note()
{
    return Marked{MarkKind::Note};
}

} // namespace

class CollectorTest : public QObject
{
    Q_OBJECT

private slots:
    void record_manyThreads_arriveAllInTheOrderOfTheirTimes()
    {
        constexpr int threads = 4;
        constexpr std::uint32_t each = 20'000;
        Journal journal;
        {
            Collector collector(journal);
            std::vector<std::jthread> writers;
            for (int thread = 0; thread < threads; ++thread)
                writers.emplace_back([&collector, thread] {
                    auto& recorder = collector.addRecorder();
                    for (std::uint32_t i = 0; i < each; ++i) {
                        CallBegan began;
                        began.number = i;
                        recorder.record(ActorId{static_cast<std::uint32_t>(thread)}, began,
                                        std::as_bytes(std::span(&i, 1)));
                    }
                });
        }
        QCOMPARE(journal.size(), Sequence{threads * each});
        std::map<ActorId, std::uint32_t> next;
        for (Sequence i = 0; i < journal.size(); ++i) {
            const auto& record = journal.at(i);
            if (i > 0)
                QVERIFY2(journal.at(i - 1).time <= record.time, qPrintable(QString("record %1").arg(i)));
            const auto number = std::get<CallBegan>(record.event).number;
            QCOMPARE(number, next[record.actor]++);
            std::uint32_t payload = 0;
            QCOMPARE(journal.payload(record).size(), sizeof payload);
            std::memcpy(&payload, journal.payload(record).data(), sizeof payload);
            QCOMPARE(payload, number);
        }
    }

    // What one thread saw of another's work has its place after it.
    void record_causeAndEffect_keepTheirOrder()
    {
        constexpr std::uint32_t rounds = 20'000;
        Journal journal;
        {
            Collector collector(journal);
            std::atomic<std::uint32_t> turn = 0;
            const auto play = [&](std::uint32_t parity) {
                auto& recorder = collector.addRecorder();
                for (std::uint32_t i = parity; i < rounds; i += 2) {
                    while (turn.load() != i)
                        std::this_thread::yield();
                    CallBegan began;
                    began.number = i;
                    recorder.begin();
                    turn.store(i + 1); // the other one may stamp before this one is handed over
                    recorder.finish(ActorId{parity}, began);
                }
            };
            std::jthread even(play, 0U);
            std::jthread odd(play, 1U);
        }
        QCOMPARE(journal.size(), Sequence{rounds});
        for (Sequence i = 0; i < journal.size(); ++i)
            QCOMPARE(std::get<CallBegan>(journal.at(i).event).number, static_cast<std::uint32_t>(i));
    }

    // Whoever has seen n records begin, begins after all of them; with many actors who say nothing.
    void record_manyThreadsAmongIdleActors_stayBehindWhatTheySaw()
    {
        constexpr std::uint32_t threads = 4;
        constexpr std::uint32_t each = 30'000;
        Journal journal;
        {
            Collector collector(journal);
            for (int idle = 0; idle < 500; ++idle)
                collector.addRecorder();
            std::atomic<std::uint32_t> begun = 0;
            std::vector<std::jthread> writers;
            for (std::uint32_t thread = 0; thread < threads; ++thread)
                writers.emplace_back([&, thread] {
                    auto& recorder = collector.addRecorder();
                    for (std::uint32_t i = 0; i < each; ++i) {
                        CallBegan began;
                        began.argument = begun.load();
                        recorder.begin();
                        began.number = begun.fetch_add(1);
                        if (i % 64 == thread)
                            std::this_thread::yield(); // stamped, and not handed over for a while
                        recorder.finish(ActorId{thread}, began);
                    }
                });
        }
        QCOMPARE(journal.size(), Sequence{threads * each});
        std::vector<bool> isThere(threads * each);
        std::size_t firstMissing = 0;
        for (Sequence i = 0; i < journal.size(); ++i) {
            const auto& began = std::get<CallBegan>(journal.at(i).event);
            QVERIFY(i == 0 || journal.at(i - 1).time <= journal.at(i).time);
            // Where the clock shows the same time for two, either may be first.
            for (Sequence same = i; firstMissing < static_cast<std::size_t>(began.argument); ++same) {
                QVERIFY(same < journal.size() && journal.at(same).time == journal.at(i).time);
                isThere[std::get<CallBegan>(journal.at(same).event).number] = true;
                while (firstMissing < isThere.size() && isThere[firstMissing])
                    ++firstMissing;
            }
            isThere[began.number] = true;
            while (firstMissing < isThere.size() && isThere[firstMissing])
                ++firstMissing;
        }
        QCOMPARE(firstMissing, isThere.size());
    }

    // Whoever is waited for must never wait for the ring of whoever waits.
    void record_moreThanARingWhileAnotherHoldsTheJournalBack_isTakenIn()
    {
        constexpr std::uint32_t count = 30'000; // several rings full
        Journal journal;
        Collector collector(journal);
        auto& slow = collector.addRecorder();
        auto& quick = collector.addRecorder();
        slow.begin();
        for (std::uint32_t i = 0; i < count; ++i) {
            CallBegan began;
            began.number = i;
            quick.record(ActorId{2}, began, std::as_bytes(std::span(&i, 1)));
        }
        QCOMPARE(journal.size(), Sequence{0});
        slow.finish(ActorId{1}, note());
        collector.flush();
        QCOMPARE(journal.size(), Sequence{count + 1});
        QCOMPARE(journal.at(0).actor, ActorId{1});
        for (std::uint32_t i = 0; i < count; ++i)
            QCOMPARE(std::get<CallBegan>(journal.at(i + 1).event).number, i);
    }

    void record_payloadLargerThanTheRing_arrivesWhole()
    {
        Journal journal;
        Collector collector(journal);
        auto& recorder = collector.addRecorder();
        Bytes large(5U << 20);
        for (std::size_t i = 0; i < large.size(); ++i)
            large[i] = static_cast<std::byte>(i >> 8);
        recorder.record(ActorId{1}, note(), large);
        recorder.record(ActorId{1}, note(), toBytes("small"));
        collector.flush();
        QCOMPARE(journal.size(), Sequence{2});
        QVERIFY(std::ranges::equal(journal.payload(journal.at(0)), large));
        QCOMPARE(asText(journal.payload(journal.at(1))), std::string_view("small"));
    }

    void record_afterALargePayloadOfAnother_standsBehindIt()
    {
        Journal journal;
        Collector collector(journal);
        auto& large = collector.addRecorder();
        auto& small = collector.addRecorder();
        for (std::uint32_t round = 0; round < 30; ++round) {
            std::jthread([&] { large.record(ActorId{1}, note(), Bytes(1'500'000)); }).join();
            small.record(ActorId{2}, note());
        }
        collector.flush();
        QCOMPARE(journal.size(), Sequence{60});
        for (Sequence i = 0; i < journal.size(); ++i)
            QCOMPARE(journal.at(i).actor, ActorId{1 + static_cast<std::uint32_t>(i % 2)});
    }

    void flush_afterARecord_findsItInTheJournal()
    {
        Journal journal;
        Collector collector(journal);
        auto& recorder = collector.addRecorder();
        for (Sequence i = 1; i <= 200; ++i) {
            recorder.record(ActorId{1}, note());
            collector.flush();
            QCOMPARE(journal.size(), i);
        }
    }

    void begin_unfinished_holdsBackWhatCameLater()
    {
        Journal journal;
        Collector collector(journal);
        auto& slow = collector.addRecorder();
        auto& quick = collector.addRecorder();
        slow.begin();
        quick.record(ActorId{2}, note());
        QVERIFY(!journal.waitForMore(0, Clock::now() + std::chrono::milliseconds(30)));
        slow.finish(ActorId{1}, note());
        collector.flush();
        QCOMPARE(journal.size(), Sequence{2});
        QCOMPARE(journal.at(0).actor, ActorId{1});
    }

    void cancel_afterBegin_recordsNothing()
    {
        Journal journal;
        Collector collector(journal);
        auto& recorder = collector.addRecorder();
        recorder.begin();
        recorder.cancel();
        recorder.record(ActorId{1}, note());
        collector.flush();
        QCOMPARE(journal.size(), Sequence{1});
    }

    void listen_newRecords_areAnnouncedAndSilenceIsKept()
    {
        Journal journal;
        std::atomic<int> news = 0;
        Collector collector(journal);
        auto& recorder = collector.addRecorder();
        journal.listen([&] { ++news; });
        recorder.record(ActorId{1}, note());
        QVERIFY(journal.waitForMore(0, Clock::now() + std::chrono::seconds(30)));
        QTRY_COMPARE(news.load(), 1);
        journal.listen({});
        recorder.record(ActorId{1}, note());
        collector.flush();
        QCOMPARE(news.load(), 1);
    }
};

QTEST_GUILESS_MAIN(CollectorTest)
#include "collectortest.moc"
