#include <QTest> // first: moc of Qt 6.4 stumbles over <compare> where it comes before any other header

#include "framing/encoder.h"
#include "framing/makedecoder.h"
#include "tests/framing/qtbytes.h"

#include <algorithm>
#include <functional>

using namespace socketlab;
using namespace socketlab::framing;

namespace {

constexpr std::size_t largest = 300;
using Messages = QList<QByteArray>;

// Some messages, and what the decoder makes of them: the same, or filled up.
struct Talk
{
    Messages sent;
    Messages received;
};

struct Case
{
    const char* name;
    const char* rule;
    Talk talk;
    // The bytes of a length field; none where the decoder cannot know what is missing.
    std::optional<std::size_t> header;
    // The first byte that breaks the decoder, which is the last one of these.
    QByteArray tooLong;
};

QByteArray everyByte()
{
    QByteArray all;
    for (int value = 0; value < 256; ++value)
        all += static_cast<char>(value);
    return all;
}

QByteArray run(qsizetype length, char value = 'x')
{
    return {length, value};
}

Talk same(const Messages& messages)
{
    return {messages, messages};
}

// Each rule with short and empty messages, with embedded NULs, and with its longest message.
std::vector<Case> cases()
{
    const QByteArray nul("a\0c", 3);
    const auto longest = run(largest);
    return {
        {"fixed", "fixed 3", {{"abc", "d", "", nul}, {"abc", "d  ", "   ", nul}}, 0, {}},
        {"fixed, one byte", "fixed 1", same({"a", QByteArray(1, '\0'), "c"}), 0, {}},
        {"fixed, the longest", "fixed 300", same({longest, everyByte() + run(44)}), 0, {}},
        {"typed",
         R"(typed {P:4 T:12 \x00:1 Q:0})",
         {{"P0042", "Thello", "Q", QByteArray("\0\0", 2), "P"},
          {"P0042", "Thello       ", "Q", QByteArray("\0\0", 2), "P    "}},
         1,
         {}},
        {"typed, the longest", "typed {L:299 M:300}", same({"L" + run(299), "L" + run(299)}), 1, "M"},
        {"until", R"(until "\n")", same({"GET", "", nul, longest, "\r"}), {}, run(largest + 1)},
        {"until a NUL", R"(until "\x00")", same({"GET", "", "x"}), {}, run(largest + 1)},
        {"until two", R"(until "\r\n")", same({"ONE", "", "T\rW\nO", nul, longest}), {}, run(largest + 2)},
        {"until what repeats", R"(until "aab")", same({"x", "", "aa", "abab"}), {}, run(largest + 3)},
        {"escape",
         R"(until "\n" escape)",
         same({"a\nb", "", R"(\)", R"(\\n)", nul, "\n\n", everyByte(), run(largest, '\n')}),
         {},
         run(largest + 1)},
        {"escape two",
         R"(until "\r\n" escape)",
         same({"a\r\nb", "\r", "\n", "", R"(\)", everyByte(), run(largest, '\r')}),
         {},
         run(largest + 1)},
        {"escape what repeats",
         R"(until "aba" escape)",
         same({"xab", "aba", "ab", "", R"(a\b)"}),
         {},
         run(largest + 1)},
        {"five digits", "digits5", same({"hello", "", nul, "00005", everyByte(), longest}), 5, "00301"},
        {"five digits, most", "digits5", same({"x"}), 5, "99999"},
        {"big-endian", "be32", same({"hello", "", nul, everyByte(), longest}), 4, QByteArray("\0\0\1\x2d", 4)},
        {"big-endian, 4 GiB", "be32", same({"x"}), 4, QByteArray("\xff\xff\xff\xff", 4)},
        {"big-endian, 2 GiB", "be32", same({"x"}), 4, QByteArray("\x80\0\0\0", 4)},
        {"until the end", "until-end", same({"one message\n"}), {}, run(largest + 1)},
        {"until the end, empty", "until-end", same({""}), {}, run(largest + 1)},
        {"until the end, NUL", "until-end", same({nul + nul}), {}, run(largest + 1)},
        {"until the end, the longest", "until-end", same({everyByte() + run(44)}), {}, run(largest + 1)},
    };
}

Rule ruleOf(const Case& row)
{
    const auto rule = parseRule(row.rule);
    if (!rule)
        qFatal("%s: %s", row.rule, rule.error().c_str());
    return *rule;
}

bool isUntilEnd(const Case& row)
{
    return std::holds_alternative<UntilEndRule>(ruleOf(row));
}

struct Wire
{
    QByteArray stream;
    std::vector<qsizetype> ends; // of each message's frame
};

Wire encodeAll(const Case& row)
{
    Wire wire;
    for (const auto& message : row.talk.sent) {
        const auto encoded = encode(ruleOf(row), fromQt(message));
        if (!encoded)
            qFatal("%s: %s", row.rule, encoded.error().reason.c_str());
        wire.stream += toQt(*encoded);
        wire.ends.push_back(wire.stream.size());
    }
    return wire;
}

// Pushes `stream` in pieces that end at `cuts` and at its end, and then ends it.
struct Reading
{
    Messages messages;
    std::vector<ByteRange> ranges;
    std::optional<std::string> broken;

    void take(const std::vector<Frame>& frames)
    {
        for (const auto& frame : frames) {
            messages += toQt(frame.content);
            ranges.push_back(frame.range);
        }
    }
};

Reading read(const Case& row, const QByteArray& stream, const std::vector<qsizetype>& cuts)
{
    const auto decoder = makeDecoder(ruleOf(row), largest);
    Reading reading;
    qsizetype from = 0;
    const auto push = [&](qsizetype to) {
        reading.take(decoder->push(fromQt(stream.mid(from, to - from))));
        from = to;
    };
    std::ranges::for_each(cuts, push);
    push(stream.size());
    reading.take(decoder->end());
    reading.broken = decoder->broken();
    return reading;
}

} // namespace

Q_DECLARE_METATYPE(Case)

/// What every decoder and its encoder owe, whatever the rule: one row for each rule.
class ContractTest : public QObject
{
    Q_OBJECT

    void rows(const std::function<bool(const Case&)>& fits = [](const Case&) { return true; })
    {
        QTest::addColumn<Case>("row");
        for (const auto& row : cases())
            if (fits(row))
                QTest::newRow(row.name) << row;
    }

    void verify(const Case& row, const Reading& reading)
    {
        QVERIFY2(!reading.broken, reading.broken.value_or("").c_str());
        QCOMPARE(reading.messages, row.talk.received);
    }

private slots:
    void roundTrip_onePiece_givesEveryMessage_data() { rows(); }
    void roundTrip_onePiece_givesEveryMessage()
    {
        QFETCH(Case, row);
        verify(row, read(row, encodeAll(row).stream, {}));
    }

    void roundTrip_everySplitInTwo_givesEveryMessage_data() { rows(); }
    void roundTrip_everySplitInTwo_givesEveryMessage()
    {
        QFETCH(Case, row);
        const auto stream = encodeAll(row).stream;
        for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
            verify(row, read(row, stream, {cut}));
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(QString("cut at %1").arg(cut)));
        }
    }

    void roundTrip_singleBytes_givesEveryMessage_data() { rows(); }
    void roundTrip_singleBytes_givesEveryMessage()
    {
        QFETCH(Case, row);
        const auto stream = encodeAll(row).stream;
        std::vector<qsizetype> cuts;
        for (qsizetype cut = 1; cut < stream.size(); ++cut)
            cuts.push_back(cut);
        verify(row, read(row, stream, cuts));
    }

    void decode_frames_coverTheStream_data() { rows(); }
    void decode_frames_coverTheStream()
    {
        QFETCH(Case, row);
        const auto wire = encodeAll(row);
        const auto reading = read(row, wire.stream, {});
        QCOMPARE(reading.ranges.size(), wire.ends.size());
        StreamOffset expected{};
        for (std::size_t at = 0; at < wire.ends.size(); ++at) {
            QVERIFY(reading.ranges[at].first == expected);
            expected = reading.ranges[at].end();
            QCOMPARE(expected - StreamOffset{}, static_cast<std::uint64_t>(wire.ends[at]));
        }
    }

    void push_byteByByte_keepsTheUnfinishedFrameAside_data()
    {
        rows([](const Case& row) { return !isUntilEnd(row); });
    }
    void push_byteByByte_keepsTheUnfinishedFrameAside()
    {
        QFETCH(Case, row);
        const auto wire = encodeAll(row);
        const auto decoder = makeDecoder(ruleOf(row), largest);
        qsizetype begin = 0;
        auto end = wire.ends.begin();
        for (qsizetype count = 0; count < wire.stream.size(); ++count) {
            if (count == *end)
                begin = *end++;
            QCOMPARE(toQt(decoder->aside()), wire.stream.mid(begin, count - begin));
            const auto inFrame = static_cast<std::size_t>(count - begin);
            const auto length = static_cast<std::size_t>(*end - begin);
            const auto missing = row.header
                ? std::optional(inFrame < *row.header ? *row.header - inFrame : length - inFrame)
                : std::nullopt;
            QCOMPARE(decoder->missing(), missing);
            QCOMPARE(decoder->push(fromQt(wire.stream.mid(count, 1))).size(), count + 1 == *end ? 1U : 0U);
        }
        QVERIFY(decoder->aside().empty());
    }

    void end_anywhere_breaksOnlyInsideOfAMessage_data()
    {
        rows([](const Case& row) { return !isUntilEnd(row); });
    }
    void end_anywhere_breaksOnlyInsideOfAMessage()
    {
        QFETCH(Case, row);
        const auto wire = encodeAll(row);
        for (qsizetype count = 0; count <= wire.stream.size(); ++count) {
            const auto reading = read(row, wire.stream.left(count), {});
            const bool isBetween = count == 0 || std::ranges::find(wire.ends, count) != wire.ends.end();
            QCOMPARE(reading.broken.has_value(), !isBetween);
            if (reading.broken)
                QVERIFY2(reading.broken->starts_with("The stream ended inside of a message"), reading.broken->c_str());
            QCOMPARE(reading.messages.size(), std::ranges::count_if(wire.ends, [&](auto end) { return end <= count; }));
        }
    }

    void end_again_givesNothingMore_data() { rows(); }
    void end_again_givesNothingMore()
    {
        QFETCH(Case, row);
        const auto stream = encodeAll(row).stream;
        const auto decoder = makeDecoder(ruleOf(row), largest);
        decoder->push(fromQt(stream));
        decoder->end();
        QVERIFY(decoder->end().empty());
        QVERIFY(decoder->push(fromQt(stream)).empty());
        QVERIFY(decoder->aside().empty());
        QCOMPARE(decoder->missing(), std::nullopt);
        QVERIFY(!decoder->broken());
    }

    void push_tooLongAMessage_breaksAtOnceAndForEver_data()
    {
        rows([](const Case& row) { return !row.tooLong.isEmpty(); });
    }
    void push_tooLongAMessage_breaksAtOnceAndForEver()
    {
        QFETCH(Case, row);
        const auto decoder = makeDecoder(ruleOf(row), largest);
        for (const char byte : row.tooLong.chopped(1))
            QVERIFY(decoder->push(fromQt({1, byte})).empty());
        QVERIFY2(!decoder->broken(), decoder->broken().value_or("").c_str());
        QVERIFY(decoder->push(fromQt(row.tooLong.right(1))).empty());
        const auto reason = decoder->broken();
        QVERIFY(reason.has_value());
        QVERIFY2(reason->find("the longest one allowed") != std::string::npos, reason->c_str());
        QVERIFY(decoder->aside().empty());
        QCOMPARE(decoder->missing(), std::nullopt);

        QVERIFY(decoder->push(fromQt(encodeAll(row).stream)).empty());
        QVERIFY(decoder->end().empty());
        QCOMPARE(decoder->broken(), reason);
        QVERIFY(decoder->aside().empty());
    }

    void push_tooLongAMessage_stillGivesThoseBeforeIt_data()
    {
        rows([](const Case& row) { return !row.tooLong.isEmpty() && !isUntilEnd(row); });
    }
    void push_tooLongAMessage_stillGivesThoseBeforeIt()
    {
        QFETCH(Case, row);
        const auto stream = encodeAll(row).stream + row.tooLong;
        for (const auto& cuts : {std::vector<qsizetype>{}, {stream.size() - 1}, {1}}) {
            const auto reading = read(row, stream, cuts);
            QVERIFY(reading.broken.has_value());
            QCOMPARE(reading.messages, row.talk.received);
        }
    }

    // Half a megabyte, a byte at a time and at once: what grew with the square of it would not end in time.
    void push_aBigFrameInSingleBytes_isLinear_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("message");
        for (const char* rule :
             {"fixed 600000", "typed {x:599999}", R"(until "\r\n")", R"(until "\r\n" escape)", "be32", "until-end"})
            QTest::newRow(rule) << QByteArray(rule) << run(600'000);
        QTest::newRow("digits5") << QByteArray("digits5") << run(99'999);
        QTest::newRow("delimiters that almost come") << QByteArray(R"(until "\r\r\r\r\r\r\r\n")") << run(600'000, '\r');
    }
    void push_aBigFrameInSingleBytes_isLinear()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, message);
        const auto parsed = parseRule(rule.toStdString()).value();
        // What almost is the delimiter may not stand right before it.
        const auto bytes = fromQt(message.startsWith('\r') ? message + "x" : message);
        const auto wire = encode(parsed, bytes).value();
        const auto decoder = makeDecoder(parsed, 1'000'000);
        std::vector<Frame> frames;
        for (const auto& byte : wire)
            for (auto& frame : decoder->push({&byte, 1}))
                frames.push_back(std::move(frame));
        for (auto& frame : decoder->end())
            frames.push_back(std::move(frame));
        QCOMPARE(frames.size(), 1U);
        QVERIFY(frames.front().content == bytes);
    }

    void push_manySmallFramesAtOnce_isLinear_data()
    {
        QTest::addColumn<QByteArray>("rule");
        for (const char* rule : {"fixed 1", "typed {x:0}", R"(until "\n")", R"(until "\n" escape)", "digits5", "be32"})
            QTest::newRow(rule) << QByteArray(rule);
    }
    void push_manySmallFramesAtOnce_isLinear()
    {
        QFETCH(QByteArray, rule);
        const auto parsed = parseRule(rule.toStdString()).value();
        const auto one = encode(parsed, fromQt("x")).value();
        Bytes wire;
        for (int count = 0; count < 100'000; ++count)
            wire.insert(wire.end(), one.begin(), one.end());
        const auto decoder = makeDecoder(parsed);
        QCOMPARE(decoder->push(wire).size(), 100'000U);
        QVERIFY(decoder->aside().empty());
    }
};

QTEST_GUILESS_MAIN(ContractTest)
#include "contracttest.moc"
