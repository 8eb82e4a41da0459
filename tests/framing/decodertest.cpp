#include <QTest> // first: moc of Qt 6.4 stumbles over <compare> where it comes before any other header

#include "framing/delimiteddecoder.h"
#include "framing/fixeddecoder.h"

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
                            const char* aside, bool isBroken) {
            QTest::newRow(name) << make << stream << messages << QString(aside) << isBroken;
        };
        const Make fixed = [] { return std::make_unique<FixedDecoder>(3); };
        const Make line = [] { return std::make_unique<DelimitedDecoder>(toBytes("\n"), 4); };
        const Make crlf = [] { return std::make_unique<DelimitedDecoder>(toBytes("\r\n"), 4); };
        const Make overlapping = [] { return std::make_unique<DelimitedDecoder>(toBytes("aab"), 8); };
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
        const auto reading = readInPieces(*make(), toBytes({stream.data(), static_cast<std::size_t>(stream.size())}), {});
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

    void missing_fixed_countsDown()
    {
        FixedDecoder decoder(3);
        QCOMPARE(decoder.missing(), std::optional<std::size_t>(3));
        decoder.push(toBytes("ab"));
        QCOMPARE(decoder.missing(), std::optional<std::size_t>(1));
    }
};

QTEST_GUILESS_MAIN(DecoderTest)
#include "decodertest.moc"
