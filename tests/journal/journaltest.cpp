#include "journal/calltable.h"
#include "support/journalbuilder.h"

#include <QTest>

#include <thread>

using namespace socketlab;
using namespace socketlab::journal;

class JournalTest : public QObject
{
    Q_OBJECT

private slots:
    void append_manyRecords_keepTheirPlacesAndPayloads()
    {
        tests::JournalBuilder builder;
        const auto actor = builder.startActor("alice");
        for (int i = 0; i < 10'000; ++i)
            builder.append(actor, Marked{}, toBytes(std::to_string(i)));
        QCOMPARE(builder.journal().size(), Sequence{0}); // nothing is seen before publish()
        builder.publish();
        QCOMPARE(builder.journal().size(), Sequence{10'001});
        for (Sequence i = 1; i < builder.journal().size(); ++i)
            QCOMPARE(std::string(asText(builder.journal().payload(builder.journal().at(i)))), std::to_string(i - 1));
    }

    void payload_anySize_staysInOnePiece()
    {
        Journal journal;
        std::vector<PayloadRef> refs;
        for (const std::uint64_t size : {0ULL, 1ULL, (1ULL << 20) - 1, 2ULL, 3ULL << 20, 5ULL}) {
            refs.push_back(journal.reserve(size));
            std::ranges::fill(journal.writable(refs.back()), static_cast<std::byte>(refs.size()));
        }
        for (std::size_t i = 0; i < refs.size(); ++i) {
            const auto bytes = journal.payload(refs[i]);
            QCOMPARE(bytes.size(), static_cast<std::size_t>(refs[i].length));
            QVERIFY(std::ranges::all_of(bytes, [&](std::byte b) { return b == static_cast<std::byte>(i + 1); }));
        }
    }

    void read_whileAnotherThreadAppends_findsWholeRecords()
    {
        Journal journal;
        constexpr Sequence count = 50'000;
        std::jthread writer([&] {
            for (Sequence i = 0; i < count; ++i) {
                const auto ref = journal.reserve(8);
                std::memcpy(journal.writable(ref).data(), &i, 8);
                journal.append({Timestamp{}, ActorId{static_cast<std::uint32_t>(i)}, ref, Marked{}});
                if (i % 100 == 99)
                    journal.publish();
            }
        });
        for (Sequence seen = 0; seen < count;) {
            journal.waitForMore(seen, Clock::now() + std::chrono::seconds(30));
            for (const auto size = journal.size(); seen < size; ++seen) {
                Sequence payload = 0;
                std::memcpy(&payload, journal.payload(journal.at(seen)).data(), 8);
                QCOMPARE(payload, seen);
                QCOMPARE(journal.at(seen).actor, ActorId{static_cast<std::uint32_t>(seen)});
            }
        }
    }

    void callTable_beginsAndReturns_areMatchedAcrossActors()
    {
        tests::JournalBuilder builder;
        const auto alice = builder.startActor("alice");
        const auto bob = builder.startActor("bob");
        const auto waiting = builder.beginRecv(bob, SocketId{2}, 100);
        const auto send = builder.beginSend(alice, SocketId{1}, StreamOffset{0}, "hi");
        builder.finishSend(send, SocketId{1}, StreamOffset{0}, 2);
        builder.publish();

        CallTable calls;
        const auto& journal = builder.journal();
        for (Sequence i = 0; i < journal.size(); ++i)
            calls.apply(i, journal.at(i));
        QCOMPARE(calls.size(), std::size_t{2});
        QVERIFY(calls[0].isWaiting());
        QCOMPARE(calls.waiting().size(), std::size_t{1});
        QCOMPARE(calls.find(waiting), std::optional<std::size_t>(0));
        QCOMPARE(calls.find(send), std::optional<std::size_t>(1));
        QVERIFY(!calls.find(CallId{alice, 99}));
        QVERIFY(!calls.find(CallId{ActorId{77}, 1}));

        const auto view = viewCall(journal, calls[1]);
        QCOMPARE(view.began->op, CallOp::Send);
        QCOMPARE(view.returned->value, 2);
        QCOMPARE(view.duration(Timestamp{}), Duration(std::chrono::milliseconds(1)));
        const auto open = viewCall(journal, calls[0]);
        QVERIFY(open.isWaiting());
        QCOMPARE(open.duration(open.beganRecord->time + std::chrono::seconds(1)), Duration(std::chrono::seconds(1)));
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "journaltest.moc"
