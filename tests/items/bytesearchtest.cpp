#include "items/bytefinder.h"
#include "items/searchedbytes.h"
#include "support/gigabyte.h"
#include "support/handmade.h"

#include <QSignalSpy>

namespace socketlab::tests {

using items::ByteFinder;
using items::ByteSearch;
using items::guessForm;
using items::SearchDirection;
using items::searchedBytes;
using items::SearchForm;

namespace {

constexpr auto forward = SearchDirection::Forward;
constexpr auto backward = SearchDirection::Backward;

/// alice.a and bob.b, connected.
struct Searched : TwoTalking
{

    void send(std::string_view data, std::int64_t taken = -1)
    {
        const StreamOffset offset{m_sent};
        const auto count = taken < 0 ? static_cast<std::int64_t>(data.size()) : taken;
        finishSend(beginSend(alice, a, offset, data), a, offset, count);
        m_sent += static_cast<std::uint64_t>(count);
    }
    std::size_t streamIndex() const { return *pump.state().socket(a)->outgoing; }
    const journal::Stream& stream() const { return pump.state().streams()[streamIndex()]; }

    /// `3`, `0 after going round`, `nowhere`.
    QString find(std::string_view wanted, std::uint64_t from, SearchDirection direction)
    {
        ByteSearch search(toBytes(wanted), StreamOffset{from}, direction);
        auto outcome = ByteSearch::Outcome::Unfinished;
        while (outcome == ByteSearch::Outcome::Unfinished)
            outcome = search.advance(journal(), stream(), 1);
        if (outcome == ByteSearch::Outcome::NotFound)
            return QStringLiteral("nowhere");
        const auto place = QString::number(search.found().first - StreamOffset{});
        return search.hasWrapped() ? place + QStringLiteral(" after going round") : place;
    }

private:
    std::uint64_t m_sent = 0;
};

} // namespace

class ByteSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void search_overTheBorderOfCalls_finds_data();
    void search_overTheBorderOfCalls_finds();
    void search_unknownBytes_matchNothing();
    void search_streamGrows_looksAtWhatCame();
    void finder_answersAtOnce_whereLittleIsToBeDone();
    void finder_aGigabyte_goesOnFromTheEventLoop_andCanBeCancelled();
    void finder_aGigabyte_isLookedThroughToItsEnd();
    void typed_isRead_data();
    void typed_isRead();
    void typed_wrong_saysWhy_data();
    void typed_wrong_saysWhy();
    void form_isGuessed_data();
    void form_isGuessed();
    void offset_isRead_data();
    void offset_isRead();
};

void ByteSearchTest::search_overTheBorderOfCalls_finds_data()
{
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<int>("from");
    QTest::addColumn<bool>("isForward");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* wanted, int from, bool isForward, const char* found) {
        QTest::addRow("%s from %d %s", wanted, from, isForward ? "on" : "back")
            << QByteArray(wanted) << from << isForward << QString::fromLatin1(found);
    };
    // "ab" "cab" "cabx"
    row("abc", 0, true, "0");
    row("abc", 1, true, "3");
    row("abc", 4, true, "0 after going round");
    row("bca", 0, true, "1");
    row("x", 0, true, "8");
    row("x", 9, true, "8 after going round");
    row("y", 3, true, "nowhere");
    row("abcabcabxx", 0, true, "nowhere");
    row("abcabcabx", 0, true, "0");
    row("abc", 9, false, "3");
    row("abc", 3, false, "0");
    row("abc", 0, false, "3 after going round");
    row("x", 8, false, "8 after going round");
    row("y", 3, false, "nowhere");
    row("a", 100, true, "0 after going round");
    row("a", 100, false, "6");
}

void ByteSearchTest::search_overTheBorderOfCalls_finds()
{
    QFETCH(const QByteArray, wanted);
    QFETCH(const int, from);
    QFETCH(const bool, isForward);
    Searched lab;
    for (const auto* data : {"ab", "cab", "cabx"})
        lab.send(data);
    QVERIFY(lab.settle());
    QTEST(lab.find(wanted.toStdString(), static_cast<std::uint64_t>(from), isForward ? forward : backward), "found");
}

void ByteSearchTest::search_unknownBytes_matchNothing()
{
    Searched lab;
    lab.send("ab", 5); // of five bytes two were recorded
    lab.send("cd");
    QVERIFY(lab.settle());
    QCOMPARE(lab.find("bc", 0, forward), QStringLiteral("nowhere"));
    QCOMPARE(lab.find("cd", 0, forward), QStringLiteral("5"));
    QCOMPARE(lab.find("ab", 6, backward), QStringLiteral("0"));
}

void ByteSearchTest::search_streamGrows_looksAtWhatCame()
{
    Searched lab;
    lab.send(std::string(100'000, '.'));
    QVERIFY(lab.settle());
    ByteSearch search(toBytes("!"), StreamOffset{1}, forward);
    QVERIFY(search.advance(lab.journal(), lab.stream(), 1) == ByteSearch::Outcome::Unfinished);
    lab.send("!");
    QVERIFY(lab.settle());
    QVERIFY(search.advance(lab.journal(), lab.stream(), 1'000'000) == ByteSearch::Outcome::Found);
    QCOMPARE(search.found(), (ByteRange{StreamOffset{100'000}, 1}));
    QVERIFY(!search.hasWrapped());
}

void ByteSearchTest::finder_answersAtOnce_whereLittleIsToBeDone()
{
    Searched lab;
    lab.send("hello");
    QVERIFY(lab.settle());
    ByteFinder finder(lab.pump);
    std::optional<items::ByteSelection> found;
    connect(&finder, &ByteFinder::found, this, [&](const items::ByteSelection& bytes) { found = bytes; });
    QSignalSpy nothing(&finder, &ByteFinder::notFound);
    finder.find(lab.streamIndex(), toBytes("ll"), {}, forward);
    QVERIFY(!finder.isSearching());
    QCOMPARE(found, std::optional(items::ByteSelection{lab.streamIndex(), {StreamOffset{2}, 2}}));
    finder.find(lab.streamIndex(), toBytes("x"), {}, forward);
    QCOMPARE(nothing.count(), 1);
    finder.find(99, toBytes("x"), {}, forward);
    QCOMPARE(nothing.count(), 2);
}

void ByteSearchTest::finder_aGigabyte_goesOnFromTheEventLoop_andCanBeCancelled()
{
    Searched lab;
    sendGigabyte(lab, lab.alice, lab.a);
    QVERIFY(lab.settle());
    ByteFinder finder(lab.pump);
    QSignalSpy cancelled(&finder, &ByteFinder::cancelled);
    finder.find(lab.streamIndex(), toBytes("not there at all"), {}, forward);
    QVERIFY(finder.isSearching());
    finder.cancel();
    QVERIFY(!finder.isSearching());
    finder.cancel();
    QCOMPARE(cancelled.count(), 1);
}

void ByteSearchTest::finder_aGigabyte_isLookedThroughToItsEnd()
{
    Searched lab;
    sendGigabyte(lab, lab.alice, lab.a);
    lab.settle();
    ByteFinder finder(lab.pump);
    QSignalSpy nothing(&finder, &ByteFinder::notFound);
    finder.find(lab.streamIndex(), toBytes("not there at all"), {}, forward);
    QTRY_COMPARE(nothing.count(), 1);
}

void ByteSearchTest::typed_isRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isHex");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* typed, bool isHex, const QByteArray& bytes) {
        QTest::addRow("%s as %s", typed, isHex ? "hex" : "text") << QString::fromUtf8(typed) << isHex << bytes;
    };
    row("hello", false, "hello");
    row("a\\n", false, "a\n");
    row("\\x00\\xff", false, QByteArray("\x00\xff", 2));
    row("a\\\\b", false, "a\\b");
    row("say \"hi\"", false, "say \"hi\"");
    row("é", false, "\xc3\xa9");
    row("0d 0a", true, "\r\n");
    row("0d0a", true, "\r\n");
    row("0x0d,0x0a", true, "\r\n");
    row("0x0D, 0x0A;", true, "\r\n");
    row("\\x0d\\x0a", true, "\r\n");
    row("0d-0a", true, "\r\n");
}

void ByteSearchTest::typed_isRead()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, isHex);
    QFETCH(const QByteArray, bytes);
    const auto read = searchedBytes(typed, isHex ? SearchForm::Hex : SearchForm::Text);
    QVERIFY2(read, read ? "" : qPrintable(read.error()));
    QCOMPARE(asText(*read), std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

void ByteSearchTest::typed_wrong_saysWhy_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isHex");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* typed, bool isHex, const char* sentence) {
        QTest::addRow("%s as %s", typed, isHex ? "hex" : "text")
            << QString::fromUtf8(typed) << isHex << QString::fromUtf8(sentence);
    };
    row("0d 0", true, "“0” has an odd number of digits; a byte is written with two, such as 0a.");
    row("0d0", true, "“0d0” has an odd number of digits; a byte is written with two, such as 0a.");
    row("0g", true, "“g” is not a hex digit; these are 0 to 9 and a to f.");
    row("", true, "Write the bytes in hex, such as 0d 0a.");
    row("", false, "Write the text to search for.");
    row("a\\q", false, "The text cannot be read: after \\ comes n, r, t, \\, \" or xHH.");
    row("a\\", false, "The text cannot be read: after \\ comes n, r, t, \\, \" or xHH.");
    row("\\x1", false, "The text cannot be read: \\x needs two hex digits.");
}

void ByteSearchTest::typed_wrong_saysWhy()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, isHex);
    const auto read = searchedBytes(typed, isHex ? SearchForm::Hex : SearchForm::Text);
    QVERIFY(!read);
    QTEST(read.error(), "sentence");
}

void ByteSearchTest::form_isGuessed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isHex");
    QTest::newRow("word") << QStringLiteral("hello") << false;
    QTest::newRow("pairs") << QStringLiteral("0d 0a") << true;
    QTest::newRow("half a pair more") << QStringLiteral("0d 0") << true;
    QTest::newRow("joined") << QStringLiteral("0d0a") << true;
    QTest::newRow("prefixed") << QStringLiteral("0x0d,0x0a") << true;
    QTest::newRow("a year") << QStringLiteral("2024") << false;
    QTest::newRow("beef") << QStringLiteral("beef") << false;
    QTest::newRow("words of two letters") << QStringLiteral("be ad") << false;
    QTest::newRow("escape") << QStringLiteral("\\x00") << false;
    QTest::newRow("nothing") << QString() << false;
}

void ByteSearchTest::form_isGuessed()
{
    QFETCH(const QString, typed);
    QTEST(guessForm(typed) == SearchForm::Hex, "isHex");
}

void ByteSearchTest::offset_isRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("offset");
    QTest::newRow("decimal") << QStringLiteral("1024") << qint64{1024};
    QTest::newRow("hex") << QStringLiteral("0x400") << qint64{1024};
    QTest::newRow("grouped") << QStringLiteral(" 1,048,576 ") << qint64{1048576};
    QTest::newRow("zero") << QStringLiteral("0") << qint64{0};
    QTest::newRow("empty") << QString() << qint64{-1};
    QTest::newRow("prefix alone") << QStringLiteral("0x") << qint64{-1};
    QTest::newRow("negative") << QStringLiteral("-1") << qint64{-1};
    QTest::newRow("word") << QStringLiteral("end") << qint64{-1};
    QTest::newRow("hex without prefix") << QStringLiteral("ff") << qint64{-1};
}

void ByteSearchTest::offset_isRead()
{
    QFETCH(const QString, typed);
    const auto offset = items::parseOffset(typed);
    QTEST(offset ? static_cast<qint64>(*offset) : qint64{-1}, "offset");
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::ByteSearchTest)
#include "bytesearchtest.moc"
