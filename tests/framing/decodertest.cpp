#include <QTest> // first: moc of Qt 6.4 stumbles over <compare> where it comes before any other header

#include "framing/makedecoder.h"
#include "framing/rule.h"

#include <functional>
#include <memory>

using namespace socketlab;
using namespace socketlab::framing;

namespace {

using Make = std::function<std::unique_ptr<Decoder>()>;

// What a decoder said of a stream that came in these pieces.
struct Reading
{
    std::vector<Frame> frames;
    Bytes aside;
    std::optional<std::string> broken;
    bool operator==(const Reading&) const = default;
};

Reading readInPieces(Decoder& decoder, ByteView stream, const std::vector<std::size_t>& cuts)
{
    Reading reading;
    std::size_t from = 0;
    const auto push = [&](std::size_t to) {
        for (auto& frame : decoder.push(stream.subspan(from, to - from)))
            reading.frames.push_back(std::move(frame));
        from = to;
    };
    for (const auto cut : cuts)
        push(cut);
    push(stream.size());
    reading.aside.assign(decoder.aside().begin(), decoder.aside().end());
    reading.broken = decoder.broken();
    return reading;
}

std::vector<std::string> contents(const Reading& reading)
{
    std::vector<std::string> texts;
    for (const auto& frame : reading.frames)
        texts.emplace_back(asText(frame.content));
    return texts;
}

} // namespace

Q_DECLARE_METATYPE(Make)

class DecoderTest : public QObject
{
    Q_OBJECT

    // The contract of every decoder: one row for each rule and stream.
    void rows()
    {
        QTest::addColumn<Make>("make");
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QStringList>("messages");
        QTest::addColumn<QString>("aside");
        QTest::addColumn<bool>("isBroken");
        const auto row = [](const char* name, const Make& make, const QByteArray& stream, const QStringList& messages,
                            const QByteArray& aside, bool isBroken) {
            QTest::newRow(name) << make << stream << messages << QString::fromLatin1(aside) << isBroken;
        };
        const auto by = [](const char* words, std::size_t largest) {
            return [rule = parseRule(words).value(), largest] { return makeDecoder(rule, largest); };
        };
        const Make fixed = by("fixed 3", 3);
        const Make line = by(R"(until "\n")", 4);
        const Make crlf = by(R"(until "\r\n")", 4);
        const Make overlapping = by(R"(until "aab")", 8);
        const Make escaped = by(R"(until "\n" escape)", 4);
        const Make escapedLong = by(R"(until "aba" escape)", 4);
        const Make typed = by("typed {P:4 T:1 Q:0}", 5);
        const Make digits = by("digits5", 5);
        const Make big = by("be32", 5);
        row("fixed: nothing", fixed, "", {}, "", false);
        row("fixed: back to back and a rest", fixed, "abcdefgh", {"abc", "def"}, "gh", false);
        row("fixed: NUL inside", fixed, QByteArray("a\0c", 3), {QString::fromLatin1("a\0c", 3)}, "", false);
        row("line: back to back and a rest", line, "ONE\nTWO\nTH", {"ONE", "TWO"}, "TH", false);
        row("line: empty messages", line, "\n\n", {"", ""}, "", false);
        row("line: the longest one", line, "abcd\n", {"abcd"}, "", false);
        row("line: too long, with its end", line, "a\nabcde\n", {"a"}, "", true);
        row("line: too long, without an end", line, "abcdefgh", {}, "", true);
        row("crlf: the longest one", crlf, "abcd\r\n", {"abcd"}, "", false);
        row("crlf: half a delimiter at the end", crlf, "ab\r", {}, "ab\r", false);
        row("crlf: half delimiters inside", crlf, "\ra\n\r\n", {"\ra\n"}, "", false);
        row("aab: a false start before the delimiter", overlapping, "aaab", {"a"}, "", false);
        row("escaped: an end inside", escaped, "a\\\nb\n", {"a\nb"}, "", false);
        row("escaped: a backslash before the end", escaped, "a\\\\\nb", {"a\\"}, "b", false);
        row("escaped: a backslash before a letter", escaped, "\\a\n", {"\\a"}, "", false);
        row("escaped: the longest one", escaped, "\\\n\\\n\\\n\\\n\n", {"\n\n\n\n"}, "", false);
        row("escaped: too long", escaped, "\\\n\\\n\\\n\\\nx", {}, "", true);
        row("escaped: half an escape at the end", escaped, "ab\\", {}, "ab\\", false);
        row("aba escaped: false starts", escapedLong, "abxabaab", {"abx"}, "ab", false);
        row("aba escaped: an end inside", escapedLong, "\\abaaba", {"aba"}, "", false);
        row("typed: back to back and a rest", typed, "P0042QTxP", {"P0042", "Q", "Tx"}, "P", false);
        row("typed: an unknown type", typed, "Tx?abcd", {"Tx"}, "", true);
        row("digits: back to back and a rest", digits, "00002hi0000000", {"hi", ""}, "00", false);
        row("digits: no digits", digits, "00001x 0001x", {"x"}, "", true);
        row("digits: a sign", digits, "+0001x", {}, "", true);
        row("digits: too long", digits, "00006", {}, "", true);
        row("big-endian: one and a rest", big, QByteArray("\0\0\0\2hi\0\0", 8), {"hi"}, QByteArray("\0\0", 2), false);
        row("big-endian: too long", big, QByteArray("\0\0\0\6", 4), {}, "", true);
    }

private slots:
    void push_anySplit_givesSameFrames_data() { rows(); }
    void push_anySplit_givesSameFrames()
    {
        QFETCH(Make, make);
        QFETCH(QByteArray, stream);
        QFETCH(QStringList, messages);
        QFETCH(QString, aside);
        QFETCH(bool, isBroken);
        const auto bytes = toBytes({stream.data(), static_cast<std::size_t>(stream.size())});

        const auto whole = readInPieces(*make(), bytes, {});
        QStringList got;
        for (const auto& text : contents(whole))
            got << QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
        QCOMPARE(got, messages);
        QCOMPARE(QString::fromLatin1(asText(whole.aside).data(), static_cast<qsizetype>(whole.aside.size())), aside);
        QCOMPARE(whole.broken.has_value(), isBroken);

        // Each subset of the places between two bytes.
        const auto places = bytes.empty() ? std::size_t{0} : bytes.size() - 1;
        for (std::size_t subset = 0; subset < (std::size_t{1} << places); ++subset) {
            std::vector<std::size_t> cuts;
            for (std::size_t place = 0; place < places; ++place)
                if (subset & (std::size_t{1} << place))
                    cuts.push_back(place + 1);
            QVERIFY2(readInPieces(*make(), bytes, cuts) == whole, qPrintable(QString("cut pattern %1").arg(subset)));
        }
    }

    void push_frames_coverTheStream_data() { rows(); }
    void push_frames_coverTheStream()
    {
        QFETCH(Make, make);
        QFETCH(QByteArray, stream);
        const auto reading =
            readInPieces(*make(), toBytes({stream.data(), static_cast<std::size_t>(stream.size())}), {});
        StreamOffset expected{};
        for (const auto& frame : reading.frames) {
            QVERIFY(frame.range.first == expected);
            expected = frame.range.end();
        }
    }

    void end_insideOfAMessage_breaks_data() { rows(); }
    void end_insideOfAMessage_breaks()
    {
        QFETCH(Make, make);
        QFETCH(QByteArray, stream);
        QFETCH(QString, aside);
        QFETCH(bool, isBroken);
        const auto decoder = make();
        readInPieces(*decoder, toBytes({stream.data(), static_cast<std::size_t>(stream.size())}), {});
        decoder->end();
        QCOMPARE(decoder->broken().has_value(), isBroken || !aside.isEmpty());
        if (decoder->broken())
            QVERIFY(decoder->push(toBytes("abc\r\n")).empty());
    }

    void push_hostileLength_namesTheReason_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* rule, const QByteArray& stream, const char* reason) {
            QTest::newRow(reason) << QByteArray(rule) << stream << QByteArray(reason);
        };
        row("digits5", "00x", R"(Byte 3 of the length is "x", and a length is five digits, such as 00005.)");
        row("digits5", QByteArray("\0", 1),
            R"(Byte 1 of the length is "\x00", and a length is five digits, such as 00005.)");
        row("digits5", "99999", "A message of 99999 bytes is announced, and the longest one allowed has 10.");
        row("be32", "\xff\xff\xff\xff",
            "A message of 4294967295 bytes is announced, and the longest one allowed has 10.");
        row("typed {P:4 T:12}", "?", R"(Nobody knows how long a message of type "?" is; the known types are "PT".)");
        row("typed {P:4 T:12}", "T", "A message of 13 bytes is announced, and the longest one allowed has 10.");
        row("fixed 11", "x", "A message of 11 bytes is announced, and the longest one allowed has 10.");
        row(R"(until "\n")", "01234567890", "A message is longer than 10 bytes, the longest one allowed.");
    }
    void push_hostileLength_namesTheReason()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, stream);
        QFETCH(QByteArray, reason);
        const auto decoder = makeDecoder(parseRule(rule.toStdString()).value(), 10);
        decoder->push(toBytes({stream.data(), static_cast<std::size_t>(stream.size())}));
        QVERIFY(decoder->broken().has_value());
        QCOMPARE(QByteArray::fromStdString(*decoder->broken()), reason);
    }

    void end_insideOfAMessage_tellsWhatCame_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("fixed")
            << QByteArray("fixed 12")
            << QByteArray("The stream ended inside of a message: 1 byte of it came, at least 11 more did not.");
        QTest::newRow("until") << QByteArray(R"(until "\n")")
                               << QByteArray("The stream ended inside of a message: 1 byte of it came.");
    }
    void end_insideOfAMessage_tellsWhatCame()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, reason);
        const auto decoder = makeDecoder(parseRule(rule.toStdString()).value());
        decoder->push(toBytes("x"));
        decoder->end();
        QCOMPARE(QByteArray::fromStdString(decoder->broken().value_or("")), reason);
    }
};

QTEST_GUILESS_MAIN(DecoderTest)
#include "decodertest.moc"
