#include "journal/ring.h"

#include <QTest>

#include <thread>

using namespace socketlab;
using namespace socketlab::journal;

class RingTest : public QObject
{
    Q_OBJECT

private slots:
    void read_everyPlaceOfTheSeam_givesWhatWasWritten()
    {
        const auto message = toBytes("0123456789");
        for (std::size_t shift = 0; shift < 16; ++shift) {
            Ring ring(16);
            Bytes scratch(shift);
            ring.write(Bytes(shift));
            QCOMPARE(ring.read(scratch), shift);
            ring.write(message);
            QCOMPARE(ring.readable(), message.size());
            Bytes got(message.size());
            QCOMPARE(ring.read(std::span(got).first(3)), std::size_t{3});
            QCOMPARE(ring.read(std::span(got).subspan(3)), message.size() - 3);
            QCOMPARE(got, message);
            QCOMPARE(ring.read(got), std::size_t{0});
        }
    }

    void take_manyPieces_givesTheRoomBackAtOnce()
    {
        Ring ring(16);
        ring.write(toBytes("0123"), toBytes("456789"));
        QCOMPARE(ring.readable(), std::size_t{10});
        Bytes two(2);
        ring.take(two);
        QCOMPARE(asText(two), std::string_view("01"));
        ring.peek(two);
        ring.take(two);
        QCOMPARE(asText(two), std::string_view("23"));
        QCOMPARE(ring.untaken(), std::size_t{6});
        ring.write(toBytes("abcdef")); // the last of the room
        QVERIFY(ring.isHalfFull());
        QCOMPARE(ring.untaken(), std::size_t{6}); // as readable() saw it
        ring.giveBack();
        QCOMPARE(ring.readable(), std::size_t{12});
    }

    void write_intoAFullRing_tellsBeforeItWaits()
    {
        std::atomic<bool> isTold = false;
        Ring ring(16, [&] { isTold = true; });
        ring.write(Bytes(16));
        QVERIFY(!isTold);
        std::jthread writer([&] { ring.write(Bytes(1)); });
        QTRY_VERIFY(isTold.load());
        Bytes got(16);
        QCOMPARE(ring.read(got), std::size_t{16});
    }

    void halfFull_isTold()
    {
        Ring ring(16);
        ring.write(Bytes(8));
        QVERIFY(!ring.isHalfFull());
        ring.write(Bytes(1));
        QVERIFY(ring.isHalfFull());
    }

    void write_longerThanTheRing_waitsAndLosesNothing()
    {
        Ring ring(64);
        Bytes sent;
        for (std::size_t i = 0; i < 100'000; ++i)
            sent.push_back(static_cast<std::byte>(i * 31));
        std::jthread writer([&] {
            ByteView rest = sent;
            for (std::size_t piece = 1; !rest.empty(); piece = piece * 7 % 301 + 1) {
                const auto count = std::min(piece, rest.size());
                ring.write(rest.first(count));
                rest = rest.subspan(count);
            }
        });
        Bytes got;
        Bytes buffer(48);
        while (got.size() < sent.size()) {
            const auto count = ring.read(buffer);
            got.insert(got.end(), buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(count));
            if (count == 0)
                std::this_thread::yield();
        }
        QVERIFY(got == sent);
    }
};

QTEST_GUILESS_MAIN(RingTest)
#include "ringtest.moc"
