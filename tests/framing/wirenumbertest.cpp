#include <QTest> // first: moc of Qt 6.4 stumbles over <compare> where it comes before any other header

#include "framing/utf8.h"
#include "framing/wirenumber.h"
#include "tests/framing/qtbytes.h"

#include <bit>

using namespace socketlab;
using namespace socketlab::framing;

class WireNumberTest : public QObject
{
    Q_OBJECT

private slots:
    void encode_value_isDecodedBack_data()
    {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QByteArray>("decoded");
        const auto row = [](const char* form, const char* value, const char* hex, const char* decoded) {
            QTest::addRow("%s %s", form, value)
                << QByteArray(form) << QByteArray(value) << QByteArray(hex) << QByteArray(decoded);
        };
        const bool isLittle = std::endian::native == std::endian::little;
        row("u16 net", "1", "0001", "1");
        row("u16 host", "1", isLittle ? "0100" : "0001", "1");
        row("u16 net", "0", "0000", "0");
        row("u16 net", "65535", "ffff", "65535");
        row("u32 net", "70000", "00011170", "70000");
        row("u32 host", "70000", isLittle ? "70110100" : "00011170", "70000");
        row("u32 net", "4294967295", "ffffffff", "4294967295");
        row("utf8", "\"n\xc3\xa9\"", "6ec3a9", "n\xc3\xa9");
        row("utf8 net", "n\xc3\xa9", "6ec3a9", "n\xc3\xa9");
        row("utf8 host", "two words", "74776f20776f726473", "two words");
        row("utf8", R"("\n")", "0a", "\n");
        row("utf8", "\xf0\x9f\x98\x80", "f09f9880", "\xf0\x9f\x98\x80");
        row("utf8", "\"\"", "", "");
        row("latin1", "n\xc3\xa9\xc3\xbf", "6ee9ff", "n\xc3\xa9\xc3\xbf");
        row("latin1", R"("\x00\x7f")", "007f", "");
    }
    void encode_value_isDecodedBack()
    {
        QFETCH(QByteArray, form);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, hex);
        QFETCH(QByteArray, decoded);
        const auto bytes = encodeWords((form + " " + value).toStdString());
        QVERIFY2(bytes, bytes ? "" : bytes.error().c_str());
        QCOMPARE(QByteArray::fromStdString(toHex(*bytes)), hex);
        if (decoded.isEmpty()) // what a C string cannot hold
            decoded = hex.isEmpty() ? QByteArray() : QByteArray("\0\x7f", 2);
        const auto back = decodeWords((form + " \"").toStdString() + quotedData(*bytes).substr(1));
        QVERIFY2(back, back ? "" : back.error().c_str());
        QCOMPARE(toQt(*back), decoded);
    }

    void decode_sameBytes_tellWhatTheReaderBelieves()
    {
        QCOMPARE(decodeWords("u16 net 01 00").value(), "256");
        QCOMPARE(decodeWords("u32 net 00 01 11 70").value(), "70000");
        QCOMPARE(decodeWords("latin1 c3 a9").value(), "\xc3\x83\xc2\xa9");
        QCOMPARE(decodeWords("utf8 c3 a9").value(), "\xc3\xa9");
    }

    void encode_whatDoesNotFit_saysWhy_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* words, const char* part) {
            QTest::newRow(words) << QByteArray(words) << QByteArray(part);
        };
        row("u16 net 70000", "70000 does not fit into 16 bits: u16 holds 0 to 65535. htons() would send 4464,");
        row("u16 host -1", "-1 does not fit into 16 bits: u16 holds 0 to 65535. htons() would send 65535,");
        row("u32 net 4294967296", "u32 holds 0 to 4294967295. htonl() would send 0,");
        row("u32 net 99999999999999999999", "does not fit into 32 bits: u32 holds 0 to 4294967295.");
        row("u16 net seven", R"("seven" is no whole number; u16 holds one, such as 42.)");
        row("u16 net 1 2", R"("1 2" is no whole number)");
        row("u16 net 1.5", R"("1.5" is no whole number)");
        row("utf8 \"\\xff\"", "Byte 1 (ff) cannot stand there: these bytes are no UTF-8.");
        row("utf8 \"n\\xc3\"", "Byte 2 (c3) begins a character of 2 bytes, and only 1 of it came");
        row("utf8 \"open", "The text cannot be read: the text lacks its closing quote.");
        row("latin1 \xe2\x82\xac", "Latin-1 has no \xe2\x82\xac (U+20AC)");
        row("latin1 \"\\xe9\"", "begins a character of 3 bytes");
        row("u17 net 1", R"(values are u16, u32, utf8 or latin1, not "u17" (did you mean "u16"?))");
        row("", "values are u16, u32, utf8 or latin1");
        row("u16 1", R"(after u16 comes host or net, not "1")");
        row("u16 nte 1", R"(not "nte" (did you mean "net"?))");
        row("u16 net", "u16 lacks its value");
        row("utf8", "utf8 lacks its value");
    }
    void encode_whatDoesNotFit_saysWhy()
    {
        QFETCH(QByteArray, words);
        QFETCH(QByteArray, part);
        const auto bytes = encodeWords(words.toStdString());
        QVERIFY(!bytes);
        QVERIFY2(QByteArray::fromStdString(bytes.error()).contains(part), bytes.error().c_str());
    }

    void decode_wrongBytes_saysWhy_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* words, const char* part) {
            QTest::newRow(words) << QByteArray(words) << QByteArray(part);
        };
        row("u16 net 00", "u16 takes 2 bytes, and here is 1.");
        row("u16 net 00 00 01", "u16 takes 2 bytes, and here are 3.");
        row("u32 host \"\"", "u32 takes 4 bytes, and here are 0.");
        row("u16 net zz", "data is");
        row("utf8 6e c3", "the text was cut inside of it");
        row("utf8 f0 9f 98", "Byte 1 (f0) begins a character of 4 bytes, and only 3 of it came");
        row("utf8 c3 28", "Byte 2 (28) cannot stand there");
        row("utf8 a9", "Byte 1 (a9) cannot stand there");
        row("utf8 c0 80", "Byte 1 (c0) cannot stand there");       // NUL, longer than need be
        row("utf8 e0 80 af", "Byte 1 (e0) cannot stand there");    // a slash, longer than need be
        row("utf8 ed a0 80", "Byte 1 (ed) cannot stand there");    // a surrogate
        row("utf8 f4 90 80 80", "Byte 1 (f4) cannot stand there"); // past the last character
        row("utf8 f8 88 80 80", "Byte 1 (f8) cannot stand there");
    }
    void decode_wrongBytes_saysWhy()
    {
        QFETCH(QByteArray, words);
        QFETCH(QByteArray, part);
        const auto value = decodeWords(words.toStdString());
        QVERIFY(!value);
        QVERIFY2(QByteArray::fromStdString(value.error()).contains(part), value.error().c_str());
    }

    void utf8_everyCharacter_isReadBack()
    {
        std::u32string all;
        for (char32_t character = 0; character <= 0x10ffff; ++character)
            if (character < 0xd800 || character > 0xdfff)
                all += character;
        const auto text = toUtf8(all);
        // Written by somebody else.
        QVERIFY(QString::fromUcs4(all.data(), static_cast<qsizetype>(all.size())).toUtf8() == toQt(text));
        const auto back = fromUtf8(std::as_bytes(std::span(text)));
        QVERIFY2(back, back ? "" : back.error().c_str());
        QVERIFY(*back == all);
    }
};

QTEST_GUILESS_MAIN(WireNumberTest)
#include "wirenumbertest.moc"
