#include <QTest> // first: moc of Qt 6.4 stumbles over <compare> where it comes before any other header

#include "framing/crc.h"
#include "framing/replyrules.h"
#include "framing/replytemplate.h"
#include "framing/responder.h"
#include "tests/framing/qtbytes.h"

#include <thread>

using namespace socketlab;
using namespace socketlab::framing;

namespace {

std::unique_ptr<Responder> responder(const QByteArray& text)
{
    const auto rules = parseReplyRules(text.toStdString());
    if (!rules)
        qFatal("%s", rules.error().c_str());
    return std::move(Responder::create(*rules).value());
}

// What a first conversation is told; "nothing" where it is told nothing.
QByteArray firstReply(const QByteArray& rules, const QByteArray& piece)
{
    Responder::Conversation conversation;
    const auto reply = responder(rules)->reply(conversation, fromQt(piece));
    return reply ? toQt(*reply) : QByteArray("nothing");
}

} // namespace

class ReplyRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void crc_knownText_givesTheKnownSums()
    {
        QCOMPARE(crc32(toBytes("123456789")), 0xcbf43926U);
        QCOMPARE(crc16(toBytes("123456789")), 0x4b37U);
        QCOMPARE(crc32({}), 0U);
        QCOMPARE(crc16({}), 0xffffU);
        QCOMPARE(crc32(Bytes(4)), 0x2144df1cU);
    }

    void parse_rules_areWrittenBackTheSame_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char* line, const char* written) {
            QTest::newRow(line) << QByteArray(line) << QByteArray(written);
        };
        row(R"x(contains "PING" -> "PONG\n")x", R"x(contains "PING" -> "PONG\n")x");
        row("  contains   \"a -> \\\"b\\\"\"->\"c\"  ", "contains \"a -> \\\"b\\\"\" -> \"c\"");
        row("contains 00 01 -> 02*3", R"x(contains "\x00\x01" -> "\x02\x02\x02")x");
        row(R"x(starts "GET " -> "")x", R"x(starts "GET " -> "")x");
        row("regex \"name=(\\w+)\\\\ \\\"(.)\" -> \"hello $1, $2 {count}\\n\"",
            "regex \"name=(\\w+)\\\\ \\\"(.)\" -> \"hello $1, $2 {count}\\n\"");
        row("regex \"\xc3\xa9\" -> \"x\"", "regex \"\xc3\xa9\" -> \"x\"");
    }
    void parse_rules_areWrittenBackTheSame()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, written);
        const auto rules = parseReplyRules(line.toStdString());
        QVERIFY2(rules, rules ? "" : rules.error().c_str());
        QCOMPARE(rules->size(), 1U);
        QCOMPARE(QByteArray::fromStdString(toText(rules->front())), written);
        QVERIFY(parseReplyRules(toText(rules->front())) == rules);
    }

    void parse_severalLines_skipsWhatSaysNothing()
    {
        const auto rules =
            parseReplyRules("# answers\r\n\r\ncontains \"a\" -> \"1\"\r\n  \n  # more\nstarts \"b\" -> \"2\"").value();
        QCOMPARE(rules.size(), 2U);
        QVERIFY(rules[0].match == ReplyRule::Match::Contains && rules[0].pattern == toBytes("a"));
        QVERIFY(rules[1].match == ReplyRule::Match::StartsWith && rules[1].reply == toBytes("2"));
        QVERIFY(parseReplyRules("").value().empty());
    }

    void parse_brokenLine_namesTheMistake_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* text, const char* part) {
            QTest::newRow(part) << QByteArray(text) << QByteArray(part);
        };
        row("\n\ncontain \"a\" -> \"b\"",
            R"x(line 3: a rule begins with contains, starts or regex, not "contain" (did you mean "contains"?))x");
        row("contains \"a", "the pattern cannot be read: the text lacks its closing quote");
        row("contains PING -> \"b\"", "the pattern cannot be read: data is");
        row(R"x(contains "a" => "b")x", "between pattern and reply stands ->");
        row(R"x(contains "a" -> )x", "the reply cannot be read: no data");
        row(R"x(contains "a" -> "b" "c")x", R"x(after the reply nothing comes, not ""c"")x");
        row(R"x(regex abc -> "b")x", "a regular expression stands in quotes");
        row("regex \"abc\\\"", "the regular expression lacks its closing quote");
        row("regex \"a(b\" -> \"x\"", "line 1: the regular expression is not valid: missing ): a(b");
        row(R"x(regex "ab\y" -> "x")x",
            R"x(the regular expression is not valid at its character 3: invalid escape sequence: \y)x");
        row(R"x(regex "ab(?=c)" -> "x")x",
            "the regular expression is not valid at its character 3: invalid perl operator");
        row(R"x(regex "(a)\1" -> "x")x", R"x(is not valid at its character 4: invalid escape sequence: \1)x");
        row(R"x(regex "(a|b|c){1000}" -> "x")x", "steps, and at most 2000 are allowed; let it repeat fewer times");
        row(R"x(regex "((a{100}){100}){100}" -> "x")x", "the regular expression is not valid");
        row(R"x(regex "(a)" -> "$2")x", "there is no $2: the pattern has 1 capture");
        row(R"x(contains "a" -> "$1")x", "there is no $1: the pattern has 0 captures");
        row(R"x(contains "a" -> "5 $")x", "after $ comes 1 to 9");
        row(R"x(contains "a" -> "$0")x", "for a capture, $ for a dollar or { for a brace");
        row(R"x(contains "a" -> "{cuont}")x", R"x(unknown place {cuont} (did you mean "count"?))x");
        row(R"x(contains "a" -> "{count}{count}{count}{count}{count}{count}{count}{count}{count}{count}{count}{count}{count}{count}{count}{count}{count}")x",
            "at most 16 places");
    }
    void parse_brokenLine_namesTheMistake()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, part);
        const auto rules = parseReplyRules(text.toStdString());
        QVERIFY(!rules);
        QVERIFY2(QByteArray::fromStdString(rules.error()).contains(part), rules.error().c_str());
    }

    void parse_tooMuch_isRefused()
    {
        const std::string line = "contains \"a\" -> \"b\"\n";
        std::string text;
        for (std::size_t count = 0; count < mostReplyRules; ++count)
            text += line;
        QCOMPARE(parseReplyRules(text).value().size(), mostReplyRules);
        QCOMPARE(parseReplyRules(text + line).error(), "line 257: there are at most 256 rules");
        const auto longLine = "contains \"" + std::string(longestReplyLine, 'a') + "\" -> \"b\"";
        QCOMPARE(parseReplyRules(longLine).error(), "line 1: a line has at most 262208 bytes");
        QCOMPARE(parseReplyRules("contains \"a\" -> 78*64k").error(),
                 "line 1: pattern and reply have at most 65536 bytes together, not 65537");
    }

    // Written, a byte may take four times the room that it takes in the file it was read from.
    void toText_largestRule_isReadBack_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("raw bytes") << QByteArray("contains \"a\" -> \"" + QByteArray(4000, '\xff') + '"');
        QTest::newRow("as many as there may be") << QByteArray("contains 78*32k -> 01*32k");
        QTest::newRow("expression") << QByteArray("regex \"" + QByteArray(1900, '\x01') + "\" -> ff*60k");
    }
    void toText_largestRule_isReadBack()
    {
        QFETCH(QByteArray, text);
        const auto rules = parseReplyRules(text.toStdString());
        QVERIFY2(rules, rules ? "" : rules.error().c_str());
        const auto again = parseReplyRules(toText(rules->front()));
        QVERIFY2(again, again ? "" : again.error().c_str());
        QCOMPARE(*again, *rules);
    }

    void reply_piece_isThatOfTheFirstRuleThatApplies_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QByteArray>("piece");
        QTest::addColumn<QByteArray>("reply");
        const auto row = [](const char* name, const char* rules, const QByteArray& piece, const QByteArray& reply) {
            QTest::newRow(name) << QByteArray(rules) << piece << reply;
        };
        const auto* const three = "contains \"PING\" -> \"PONG\\n\"\n"
                                  "starts \"GET \" -> \"page\"\n"
                                  "regex \"name=(\\w+)\" -> \"hello $1, you are number {count}\\n\"";
        row("contains", three, "xx PING yy", "PONG\n");
        row("starts", three, "GET /", "page");
        row("starts elsewhere", three, "xGET /", "nothing");
        row("the first of two", three, "GET PING", "PONG\n");
        row("regex", three, "my name=Ada!", "hello Ada, you are number 1\n");
        row("no rule", three, "what?", "nothing");
        row("no rules", "", "PING", "nothing");
        row("an empty piece", three, "", "nothing");
        row("everything", R"x(contains "" -> "x")x", "", "x");
        row("everything, by an expression", R"x(regex "(.*)" -> "[$1]")x", "", "[]");
        row("a capture with NULs", R"x(regex "<([^>]*)>" -> "[$1]")x", QByteArray("a<\0b\0>", 6),
            QByteArray("[\0b\0]", 5));
        row("a NUL to find", R"x(contains 00 -> "NUL")x", QByteArray("a\0b", 3), "NUL");
        row("a NUL in the expression", R"x(regex "a\x00(.)" -> "$1")x", QByteArray("a\0b", 3), "b");
        row("bytes that are no UTF-8", R"x(regex "a(..)z" -> "$1")x", "a\xff\xc3z", "\xff\xc3");
        row("UTF-8 in the expression", "regex \"\xc3\xa9(.)\" -> \"$1\"", "caf\xc3\xa9!", "!");
        row("a capture without a part", R"x(regex "(a)|(b)" -> "1$1 2$2")x", "b", "1 2b");
        row("nine captures", R"x(regex "(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)" -> "$9$1")x", "0123456789", "80");
        row("dollar and braces", "contains \"\" -> \"$$1 ${count} {\\\"a\\\": 1} {} {\"", "",
            "$1 {count} {\"a\": 1} {} {");
        row("places in braces", "contains \"\" -> \"{{count}} {{\\\"n\\\":{total}}}\"", "", "{1} {{\"n\":1}}");
        row("sums", R"x(contains "" -> "123456789{crc32}")x", "", "123456789CBF43926");
        row("short sums", R"x(contains "" -> "123456789{crc16}")x", "", "1234567894B37");
        row("a sum of nothing and one of digits", R"x(contains "" -> "{crc32}{crc16}")x", "",
            "00000000" + QByteArray::number(crc16(toBytes("00000000")), 16).toUpper().rightJustified(4, '0'));
        row("a sum after a capture", R"x(regex "(\d+)" -> "$1{crc32}")x", "id 123456789", "123456789CBF43926");
    }
    void reply_piece_isThatOfTheFirstRuleThatApplies()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QByteArray, piece);
        QFETCH(QByteArray, reply);
        QCOMPARE(firstReply(rules, piece), reply);
    }

    void reply_counters_countEachConversationAndAll()
    {
        const auto server = responder(R"x(contains "n" -> "{count} of {total}")x");
        Responder::Conversation ada;
        Responder::Conversation bob;
        QCOMPARE(toQt(server->reply(ada, toBytes("n")).value()), QByteArray("1 of 1"));
        QCOMPARE(toQt(server->reply(bob, toBytes("n")).value()), QByteArray("1 of 2"));
        QVERIFY(!server->reply(ada, toBytes("x")));
        QCOMPARE(toQt(server->reply(ada, toBytes("n")).value()), QByteArray("2 of 3"));
        QCOMPARE(ada.replies, 2U);
        QCOMPARE(server->total(), 3U);
    }

    void reply_fromTwoThreads_countsEveryReply()
    {
        const auto server = responder(R"x(regex "(n+)" -> "$1 {total}")x");
        const auto talk = [&] {
            Responder::Conversation conversation;
            for (int count = 0; count < 1000; ++count)
                server->reply(conversation, toBytes("xnn"));
        };
        {
            const std::jthread one(talk);
            const std::jthread two(talk);
        }
        QCOMPARE(server->total(), 2000U);
    }

    void reply_longPiece_isLookedAtUpToItsLimit()
    {
        const auto fits = QByteArray(Responder::longestPiece - 1, 'x') + "!";
        QCOMPARE(firstReply(R"x(contains "!" -> "seen")x", fits), QByteArray("seen"));
        QCOMPARE(firstReply(R"x(regex "x!" -> "seen")x", fits), QByteArray("seen"));
        QCOMPARE(firstReply(R"x(contains "!" -> "seen")x", "x" + fits), QByteArray("nothing"));
        QCOMPARE(firstReply(R"x(regex "^(x+)" -> "$1")x", QByteArray(10'000'000, 'x')).size(),
                 static_cast<qsizetype>(Responder::longestPiece));
    }

    // Each of these makes an expression that goes back over its steps run for ages, or recurse once for every byte.
    void reply_hostileBytes_areAnsweredInTime_data()
    {
        QTest::addColumn<QByteArray>("expression");
        for (const char* expression :
             {"(a+)+$", "(a|aa)+$", "(a*)*b", "(.*)(.*)(.*)(.*)x", "(a?){200}(a){200}$", "^(([a-z])+.)+[A-Z]([a-z])+$"})
            QTest::newRow(expression) << QByteArray(expression);
    }
    void reply_hostileBytes_areAnsweredInTime()
    {
        QFETCH(QByteArray, expression);
        const auto piece = QByteArray(Responder::longestPiece - 1, 'a') + "!";
        QCOMPARE(firstReply("regex \"" + expression + "\" -> \"$1\"", piece), QByteArray("nothing"));
    }

    void reply_everyByte_isOnlyAByte()
    {
        for (int value = 0; value < 256; ++value) {
            const QByteArray piece(3, static_cast<char>(value));
            const auto expected = value == '\n' ? QByteArray("nothing") : piece.left(1) + piece.left(1);
            QCOMPARE(firstReply(R"x(regex "^(.)(.).$" -> "$1$2")x", piece), expected);
        }
    }

    void create_brokenRule_namesItsPlace()
    {
        const ReplyRule sound{ReplyRule::Match::Contains, toBytes("a"), toBytes("b")};
        const ReplyRule broken{ReplyRule::Match::Regex, toBytes("a("), toBytes("b")};
        QVERIFY(Responder::create({sound}));
        const auto made = Responder::create({sound, broken});
        QVERIFY(!made);
        QVERIFY2(made.error().starts_with("rule 2: the regular expression is not valid"), made.error().c_str());
    }
};

QTEST_GUILESS_MAIN(ReplyRulesTest)
#include "replyrulestest.moc"
