#include "values/bytes.h"

#include <QTest>

using namespace socketlab;

Q_DECLARE_METATYPE(Bytes)

class BytesTest : public QObject
{
    Q_OBJECT

private slots:
    void parse_validText_givesBytes_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("\"hi\"") << QByteArray("hi");
        QTest::newRow("nothing at all") << QByteArray("\"\"") << QByteArray();
        QTest::newRow("escapes") << QByteArray("\"a\\n\\r\\t\\\\\\\"\"") << QByteArray("a\n\r\t\\\"");
        QTest::newRow("hex escapes") << QByteArray("\"\\x00\\xfF\"") << QByteArray("\0\xff", 2);
        QTest::newRow("UTF-8 is passed through") << QByteArray("\"\xc3\xa9\"") << QByteArray("\xc3\xa9");
        QTest::newRow("hex pairs") << QByteArray("00 01 Ab") << QByteArray("\0\1\xab", 3);
        QTest::newRow("hex pairs without blanks") << QByteArray("0001") << QByteArray("\0\1", 2);
        QTest::newRow("repeated") << QByteArray("78*5") << QByteArray("xxxxx");
        QTest::newRow("repeated 2k") << QByteArray("78*2k") << QByteArray(2048, 'x');
        QTest::newRow("repeated 1M") << QByteArray("00*1M") << QByteArray(1 << 20, '\0');
        QTest::newRow("repeated never") << QByteArray("78*0") << QByteArray();
    }

    void parse_validText_givesBytes()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, bytes);
        const auto parsed = parseData({written.data(), static_cast<std::size_t>(written.size())});
        QVERIFY2(parsed, parsed ? "" : parsed.error().c_str());
        const auto text = asText(*parsed);
        QCOMPARE(QByteArray(text.data(), static_cast<qsizetype>(text.size())), bytes);
    }

    void parse_brokenText_namesTheMistake_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("no closing quote") << QByteArray("\"hi") << QByteArray("closing quote");
        QTest::newRow("one quote") << QByteArray("\"") << QByteArray("closing quote");
        QTest::newRow("bare word") << QByteArray("hi") << QByteArray("in quotes");
        QTest::newRow("empty") << QByteArray("") << QByteArray("no data");
        QTest::newRow("odd digits") << QByteArray("123") << QByteArray("hex pairs");
        QTest::newRow("half an escape") << QByteArray("\"\\x1\"") << QByteArray("two hex digits");
        QTest::newRow("unknown escape") << QByteArray("\"\\q\"") << QByteArray("after \\");
        QTest::newRow("quote inside") << QByteArray("\"a\"b\"") << QByteArray("quote inside");
        QTest::newRow("a long pair to repeat") << QByteArray("7878*3") << QByteArray("one hex pair");
        QTest::newRow("no count") << QByteArray("78*") << QByteArray("a count");
        QTest::newRow("strange unit") << QByteArray("78*3g") << QByteArray("a count");
        QTest::newRow("too much") << QByteArray("78*65M") << QByteArray("at most 64M");
        QTest::newRow("far too much") << QByteArray("78*99999999999999999999") << QByteArray("a count");
    }

    void parse_brokenText_namesTheMistake()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, part);
        const auto parsed = parseData({written.data(), static_cast<std::size_t>(written.size())});
        QVERIFY(!parsed);
        QVERIFY2(QByteArray::fromStdString(parsed.error()).contains(part), parsed.error().c_str());
    }

    void quote_anyByte_isReadBackUnchanged()
    {
        Bytes all;
        for (int value = 0; value < 256; ++value)
            all.push_back(static_cast<std::byte>(value));
        const auto written = quotedData(all);
        for (const char c : written)
            QVERIFY(c >= 0x20 && c < 0x7f);
        QCOMPARE(parseData(written).value(), all);
    }

    void quote_longData_countsTheRest()
    {
        QCOMPARE(QString::fromStdString(quotedData(toBytes("abcdef"), 4)), QStringLiteral("\"abcd\" and 2 more bytes"));
    }

    void hex_bytes_areLowerCasePairs()
    {
        QCOMPARE(QString::fromStdString(toHex(toBytes("\x0f\xa0"))), QStringLiteral("0fa0"));
    }
};

QTEST_GUILESS_MAIN(BytesTest)
#include "bytestest.moc"
