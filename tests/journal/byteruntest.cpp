#include "journal/byterun.h"
#include "support/journalbuilder.h"

#include <QTest>

namespace socketlab::tests {

using journal::ByteRun;

namespace {

constexpr StreamOffset at(std::uint64_t offset)
{
    return StreamOffset{offset};
}

/// Segments put together by hand over one journal.
struct Written
{
    journal::Journal journal;
    journal::Stream stream;

    journal::Segment segment(std::uint64_t first, std::uint64_t length, std::string_view data)
    {
        const auto ref = journal.reserve(data.size());
        std::ranges::copy(toBytes(data), journal.writable(ref).begin());
        stream.offered = std::max(stream.offered, at(first + length));
        return {{at(first), length}, 0, {}, ref, false};
    }

    /// `0:ab 2:?3 5:c`, runs one after the other.
    std::string runs()
    {
        std::string text;
        for (auto offset = at(0); offset < stream.last();) {
            const auto run = runAt(journal, stream, offset, stream.last());
            text += text.empty() ? "" : " ";
            text += std::to_string(run.range.first - at(0)) + ':';
            text += run.isKnown() ? std::string(asText(run.bytes)) : '?' + std::to_string(run.range.length);
            offset = run.range.end();
        }
        return text;
    }
};

} // namespace

class ByteRunTest : public QObject
{
    Q_OBJECT

private slots:
    void sends_areRunsOfTheirOwn();
    void sendOfWhichAPartWasKept_givesTheRestAsUnknown();
    void unknownBytes_endWhereAReceiveKnowsMore();
    void peekedBytes_areKnownToo();
    void bytesIn_aRange_saysNothingOfUnknownOnes();
    void withinStream_cutsAtTheEnd();
    void aGigabyteUnknown_isOneRun();
};

void ByteRunTest::sends_areRunsOfTheirOwn()
{
    Written lab;
    lab.stream.sends.push_back(lab.segment(0, 2, "ab"));
    lab.stream.sends.push_back(lab.segment(2, 0, ""));
    lab.stream.sends.push_back(lab.segment(2, 3, "cde"));
    QCOMPARE(lab.runs(), "0:ab 2:cde");
}

void ByteRunTest::sendOfWhichAPartWasKept_givesTheRestAsUnknown()
{
    Written lab;
    lab.stream.sends.push_back(lab.segment(0, 5, "ab"));
    lab.stream.sends.push_back(lab.segment(5, 1, "f"));
    QCOMPARE(lab.runs(), "0:ab 2:?3 5:f");
}

void ByteRunTest::unknownBytes_endWhereAReceiveKnowsMore()
{
    Written lab;
    lab.stream.sends.push_back(lab.segment(0, 8, "ab"));
    lab.stream.receives.push_back(lab.segment(4, 2, "ef"));
    QCOMPARE(lab.runs(), "0:ab 2:?2 4:ef 6:?2");
}

void ByteRunTest::peekedBytes_areKnownToo()
{
    Written lab;
    lab.stream.receives.push_back(lab.segment(0, 2, "ab"));
    lab.stream.peeks.push_back(lab.segment(2, 2, "cd"));
    QCOMPARE(lab.runs(), "0:ab 2:cd");
}

void ByteRunTest::bytesIn_aRange_saysNothingOfUnknownOnes()
{
    Written lab;
    lab.stream.sends.push_back(lab.segment(0, 4, "ab"));
    const auto bytes = bytesIn(lab.journal, lab.stream, {at(1), 3});
    QCOMPARE(bytes.size(), 3U);
    QVERIFY(bytes[0] == std::byte{'b'});
    QVERIFY(!bytes[1] && !bytes[2]);
}

void ByteRunTest::withinStream_cutsAtTheEnd()
{
    Written lab;
    lab.stream.sends.push_back(lab.segment(0, 4, "abcd"));
    QCOMPARE(withinStream(lab.stream, {at(1), 9}), (ByteRange{at(1), 3}));
    QCOMPARE(withinStream(lab.stream, {at(9), 9}), (ByteRange{at(4), 0}));
}

void ByteRunTest::aGigabyteUnknown_isOneRun()
{
    Written lab;
    lab.stream.sends.push_back(lab.segment(0, 1U << 30, "a"));
    const auto run = runAt(lab.journal, lab.stream, at(1), lab.stream.last());
    QVERIFY(!run.isKnown());
    QCOMPARE(run.range, (ByteRange{at(1), (1U << 30) - 1}));
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::ByteRunTest)
#include "byteruntest.moc"
