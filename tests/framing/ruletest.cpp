#include <QTest> // first: moc of Qt 6.4 stumbles over <compare> where it comes before any other header

#include "framing/encoder.h"
#include "framing/rule.h"
#include "tests/framing/qtbytes.h"

#include <set>

using namespace socketlab;
using namespace socketlab::framing;

Q_DECLARE_METATYPE(Rule)
Q_DECLARE_METATYPE(Refusal::Kind)

class RuleTest : public QObject
{
    Q_OBJECT

private slots:
    void parse_validWords_giveTheRuleAndOneWayToWriteIt_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* words, const Rule& rule, const char* text) {
            QTest::newRow(words) << QByteArray(words) << rule << QByteArray(text);
        };
        row("fixed 12", FixedRule{12}, "fixed 12");
        row("  fixed\t012 ", FixedRule{12}, "fixed 12");
        row("fixed 67108864", FixedRule{maxDataSize}, "fixed 67108864");
        row("typed {T:12 P:4}", TypedRule{{{std::byte{'P'}, 4}, {std::byte{'T'}, 12}}}, "typed {P:4 T:12}");
        row("typed { Q:0 }", TypedRule{{{std::byte{'Q'}, 0}}}, "typed {Q:0}");
        row(R"(typed {\x00:1 \n:2 \x20:3})", TypedRule{{{std::byte{0}, 1}, {std::byte{'\n'}, 2}, {std::byte{' '}, 3}}},
            R"(typed {\x00:1 \n:2 \x20:3})");
        row("typed {::1 }:2 {:3 \\\":4 \\\\:5}",
            TypedRule{{{std::byte{':'}, 1},
                       {std::byte{'}'}, 2},
                       {std::byte{'{'}, 3},
                       {std::byte{'"'}, 4},
                       {std::byte{'\\'}, 5}}},
            "typed {\\\":4 ::1 \\\\:5 {:3 }:2}");
        row(R"(until "\n")", UntilRule{toBytes("\n"), false}, R"(until "\n")");
        row("until \"a b\\\"\" escape", UntilRule{toBytes("a b\""), true}, "until \"a b\\\"\" escape");
        row("until 0d 0a", UntilRule{toBytes("\r\n"), false}, R"(until "\r\n")");
        row("until 0d0a escape", UntilRule{toBytes("\r\n"), true}, R"(until "\r\n" escape)");
        row("until 00*4", UntilRule{Bytes(4), false}, R"(until "\x00\x00\x00\x00")");
        row("until \"\\\\\"", UntilRule{toBytes("\\"), false}, "until \"\\\\\"");
        row("digits5", FiveDigitsRule{}, "digits5");
        row("be32", BigEndianRule{}, "be32");
        row("until-end", UntilEndRule{}, "until-end");
    }
    void parse_validWords_giveTheRuleAndOneWayToWriteIt()
    {
        QFETCH(QByteArray, words);
        QFETCH(Rule, rule);
        QFETCH(QByteArray, text);
        const auto parsed = parseRule(words.toStdString());
        QVERIFY2(parsed, parsed ? "" : parsed.error().c_str());
        QVERIFY(*parsed == rule);
        QCOMPARE(QByteArray::fromStdString(toText(*parsed)), text);
        QVERIFY(parseRule(toText(*parsed)) == parsed);
    }

    void parse_anyType_isReadBack()
    {
        TypedRule rule;
        for (unsigned type = 0; type < 256; ++type)
            rule.lengths[static_cast<std::byte>(type)] = type;
        QVERIFY(parseRule(toText(rule)) == Rule(rule));
    }

    void parse_brokenWords_nameTheMistake_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* words, const char* part) {
            QTest::newRow(words) << QByteArray(words) << QByteArray(part);
        };
        row("", "a rule is missing: fixed, typed, until, digits5, be32, until-end");
        row("fixde 12", R"(unknown rule "fixde" (did you mean "fixed"?))");
        row("digit5", R"((did you mean "digits5"?))");
        row("untilend", "(did you mean \"until");
        row("lines", R"(unknown rule "lines"; there are fixed,)");
        row("fixed", "from 1 to 67108864 bytes, as in fixed 12");
        row("fixed 0", "as in fixed 12");
        row("fixed -1", "as in fixed 12");
        row("fixed 12 13", "as in fixed 12");
        row("fixed 67108865", "as in fixed 12");
        row("fixed 99999999999999999999999", "as in fixed 12");
        row("typed", "in braces");
        row("typed {P:4", "in braces");
        row("typed {", "in braces");
        row("typed {}", "at least one type");
        row("typed {P}", R"("P" is no type and length)");
        row("typed {:4}", R"(":4" is no type and length)");
        row("typed {PQ:4}", R"(the type "PQ" is not one byte)");
        row("typed {\xc3\xa9:4}", "is not one byte");
        row("typed {P:x}", "after the type P comes a length from 0 to");
        row("typed {P:67108864}", "after the type P comes a length from 0 to 67108863 bytes");
        row("typed {P:4 P:5}", "the type P stands twice");
        row("until", "needs the bytes that end a message");
        row("until newline", "the delimiter cannot be read");
        row("until \"\\n", "closing quote");
        row(R"(until "")", "a delimiter has 1 to 64 bytes");
        row("until 78*65", "a delimiter has 1 to 64 bytes");
        row(R"(until "\n" escpae)", R"(not "escpae" (did you mean "escape"?))");
        row("until 0a escaped", R"((did you mean "escape"?))");
        row("until \"\\\\\" escape", "begins with a backslash");
        row("digits5 5", R"(digits5 stands alone; take "5" away)");
        row("until-end now", R"(until-end stands alone; take "now" away)");
    }
    void parse_brokenWords_nameTheMistake()
    {
        QFETCH(QByteArray, words);
        QFETCH(QByteArray, part);
        const auto parsed = parseRule(words.toStdString());
        QVERIFY(!parsed);
        QVERIFY2(QByteArray::fromStdString(parsed.error()).contains(part), parsed.error().c_str());
        QVERIFY2(!parsed.error().ends_with('.'), parsed.error().c_str());
    }

    void meaning_eachRule_isOneSentenceOfItsOwn()
    {
        std::set<std::string> meanings;
        for (const char* words : {"fixed 1", "fixed 12", "typed {P:4 T:12}", R"(until "\n")", R"(until "\n" escape)",
                                  "digits5", "be32", "until-end"}) {
            const auto meaning = meaningOf(parseRule(words).value());
            QVERIFY2(meaning.ends_with('.') && meaning.find(". ") == std::string::npos, meaning.c_str());
            QVERIFY2(meanings.insert(meaning).second, meaning.c_str());
        }
        QVERIFY(meanings.contains("Every message has 1 byte, and a shorter text is filled up with blanks."));
        QVERIFY(meanings.contains(
            "The first byte of a message is its type, which tells how many bytes follow: 4 after P, 12 after T."));
    }

    void encode_message_givesTheBytesOfTheWire_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("wire");
        const auto row = [](const char* words, const QByteArray& message, const QByteArray& wire) {
            QTest::addRow("%s: %s", words, message.constData()) << QByteArray(words) << message << wire;
        };
        row("fixed 12", "HELLO WORLD!", "HELLO WORLD!");
        row("fixed 12", "HI", "HI          ");
        row("typed {P:4 T:12}", "P0042", "P0042");
        row("typed {P:4 T:12}", "P7", "P7   ");
        row(R"(until "\r\n")", "GET", "GET\r\n");
        row(R"(until "\r\n")", "a\rb\nc", "a\rb\nc\r\n");
        row(R"(until "\n" escape)", "a\nb\\c", "a\\\nb\\\\c\n");
        row(R"(until "\r\n" escape)", "a\rb\n", "a\\\rb\n\r\n");
        row("digits5", "hello", "00005hello");
        row("digits5", "", "00000");
        row("digits5", "\xc3\xa9", "00002\xc3\xa9");
        row("be32", "hello", QByteArray("\0\0\0\5hello", 9));
        row("be32", QByteArray(258, 'x'), QByteArray("\0\0\1\2", 4) + QByteArray(258, 'x'));
        row("until-end", "all", "all");
    }
    void encode_message_givesTheBytesOfTheWire()
    {
        QFETCH(QByteArray, words);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, wire);
        const auto encoded = encode(parseRule(words.toStdString()).value(), fromQt(message));
        QVERIFY2(encoded, encoded ? "" : encoded.error().reason.c_str());
        QCOMPARE(toQt(*encoded), wire);
    }

    void encode_whatDoesNotFit_isRefusedWithItsKind_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<Refusal::Kind>("kind");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* name, const char* words, const QByteArray& message, Refusal::Kind kind,
                            const char* part) {
            QTest::newRow(name) << QByteArray(words) << message << kind << QByteArray(part);
        };
        using Kind = Refusal::Kind;
        row("fixed", "fixed 12", "HELLO WORLD!!", Kind::TooLong,
            "The message has 13 bytes, and the rule has room for 12.");
        row("typed", "typed {P:4}", "P00420", Kind::TooLong, "The message has 6 bytes, and the rule has room for 5.");
        row("typed, unknown", "typed {P:4}", "?0042", Kind::UnknownType, R"(The rule knows no type "?")");
        row("typed, empty", "typed {P:4}", "", Kind::UnknownType, "The message is empty");
        row("until, one inside", R"(until "\n")", "a\nb", Kind::HoldsDelimiter, R"("\n" would stand inside)");
        row("until, one with the end's help", R"(until "aba")", "xab", Kind::HoldsDelimiter,
            R"("aba" would stand inside)");
        row("digits5", "digits5", QByteArray(100'000, 'x'), Kind::TooLong,
            "The message has 100000 bytes, and the rule has room for 99999.");
    }
    void encode_whatDoesNotFit_isRefusedWithItsKind()
    {
        QFETCH(QByteArray, words);
        QFETCH(QByteArray, message);
        QFETCH(Refusal::Kind, kind);
        QFETCH(QByteArray, part);
        const auto encoded = encode(parseRule(words.toStdString()).value(), fromQt(message));
        QVERIFY(!encoded);
        QVERIFY(encoded.error().kind == kind);
        QVERIFY2(QByteArray::fromStdString(encoded.error().reason).contains(part), encoded.error().reason.c_str());
    }

    void encode_fiveDigitsMost_areTaken()
    {
        const auto encoded = encode(FiveDigitsRule{}, Bytes(fiveDigitsLargest));
        QVERIFY(encoded);
        QCOMPARE(toQt(*encoded).left(5), QByteArray("99999"));
    }
};

QTEST_GUILESS_MAIN(RuleTest)
#include "ruletest.moc"
