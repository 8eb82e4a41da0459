#include "items/typedhex.h"
#include "items/filedata.h"

#include <QTemporaryDir>
#include <QTest>

namespace socketlab::tests {

class TypedHexTest : public QObject
{
    Q_OBJECT

private slots:
    void read_whateverWasPasted_givesTheBytes_data();
    void read_whateverWasPasted_givesTheBytes();
    void read_wrong_saysWhatIs_data();
    void read_wrong_saysWhatIs();
    void looksLikeHex_onlyWhereItCannotBeText_data();
    void looksLikeHex_onlyWhereItCannotBeText();
    void file_ordinary_givesItsBytes();
    void file_thatCannotBeRead_isNamedWithItsErrno();
    void file_thatIsTooLarge_isRefused();
};

namespace {

/// The sentence, or none where all was well.
template <class Result>
QString problemIn(const Result& result)
{
    return result ? QStringLiteral("well read") : result.error();
}

constexpr auto xxd = "00000000: 4745 5420 2f20 4854 5450 2f31 2e31 0d0a  GET / HTTP/1.1..\n"
                     "00000010: 0d0a 41                                  ..A\n";
constexpr auto hexdump = "00000000  47 45 54 20 2f 20 48 54  54 50 2f 31 2e 31 0d 0a  |GET / HTTP/1.1..|\n"
                         "00000010  0d 0a 41                                          |..A|\n00000013\n";
constexpr auto wireshark = "0000   47 45 54 20 2f 20 48 54 54 50 2f 31 2e 31 0d 0a   GET / HTTP/1.1..\n"
                           "0010   0d 0a 41                                          ..A\n";
constexpr auto request = "474554202f20485454502f312e310d0a0d0a41";

} // namespace

void TypedHexTest::read_whateverWasPasted_givesTheBytes_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("bytes");
    const auto row = [](const char* name, const char* pasted, const char* bytes) {
        QTest::newRow(name) << QString::fromUtf8(pasted) << QString::fromUtf8(bytes);
    };
    row("pairs", "0d 0a", "0d0a");
    row("prefixes", "0x0d,0x0a", "0d0a");
    row("without blanks", "0D0A", "0d0a");
    row("colons", "00:1b:44:11", "001b4411");
    row("dashes", "00-1b-44", "001b44");
    row("one digit behind a prefix", "0x0, 0xa", "000a");
    row("a long number", "0xdeadBEEF", "deadbeef");
    row("escapes", "\"\\x0d\\x0a\"", "0d0a");
    row("a C array", "unsigned char door[] = {\n  0x0d, 0x0a, /* the end */\n  0x41 // A\n};\n", "0d0a41");
    row("two lines", "0d 0a\n41", "0d0a41");
    row("repeated", "78*4", "78787878");
    row("xxd", xxd, request);
    row("hexdump -C", hexdump, request);
    row("Wireshark", wireshark, request);
    row("xxd, last line alone", "00000010: 0d0a 41                                  ..A", "0d0a41");
    row("text beside the bytes that looks like bytes", "0000   61 62 20 63 64   ab cd", "6162206364");
    row("xxd, text of digits", "00000000: 3132 3334 3536 3738 3930 3132 3334 3536  1234567890123456\n00000010: 0a  .",
        "313233343536373839303132333435360a");
    row("nothing", "", "");
}

void TypedHexTest::read_whateverWasPasted_givesTheBytes()
{
    QFETCH(const QString, pasted);
    const auto bytes = items::readHex(pasted);
    QVERIFY2(bytes, qPrintable(problemIn(bytes)));
    QTEST(QString::fromStdString(toHex(*bytes)), "bytes");
    QCOMPARE(parseData(items::hexPairs(*bytes).toStdString()).has_value(), !bytes->empty());
}

void TypedHexTest::read_wrong_saysWhatIs_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("odd") << QStringLiteral("0d 0a0")
                         << QStringLiteral("\"0a0\" has an odd number of hex digits: each byte takes two.");
    QTest::newRow("no digit") << QStringLiteral(
        "0d 0g") << QStringLiteral("\"0g\" is no hex: a byte is two digits of 0 to 9 and a to f, as in 0d 0a.");
    QTest::newRow("hostile") << QStringLiteral("\u202eab")
                             << QStringLiteral(
                                    "\"\\u202eab\" is no hex: a byte is two digits of 0 to 9 and a to f, as in 0d 0a.");
    QTest::newRow("repeated") << QStringLiteral("7*4")
                              << QStringLiteral("The data cannot be read: before * comes one hex pair, as in 78*200k.");
}

void TypedHexTest::read_wrong_saysWhatIs()
{
    QFETCH(const QString, pasted);
    QTEST(problemIn(items::readHex(pasted)), "sentence");
}

void TypedHexTest::looksLikeHex_onlyWhereItCannotBeText_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<bool>("isHex");
    const auto row = [](const char* pasted, bool isHex) {
        QTest::newRow(pasted) << QString::fromUtf8(pasted) << isHex;
    };
    row("0d 0a", true);
    row("0x0d,0x0a", true);
    row("char x[] = {0x0d, 0x0a};", true);
    row(xxd, true);
    row(hexdump, true);
    row(wireshark, true);
    row("78*200k", true);
    row("beef", false);
    row("100", false);
    row("2024", false);
    row("42", false);
    row("2024 1200", true);
    row("0xhello", false);
    row("call 0x41, please", false);
    row("hello\nworld", false);
    row("\\x0d\\x0a", false);
    row("0d 0", false);
    row("", false);
    QTest::newRow("much of it") << QStringLiteral("0d ").repeated(200'000) << true;
}

void TypedHexTest::looksLikeHex_onlyWhereItCannotBeText()
{
    QFETCH(const QString, pasted);
    QTEST(items::looksLikeHex(pasted), "isHex");
}

void TypedHexTest::file_ordinary_givesItsBytes()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("grüße.bin")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("\0\xff\n", 3));
    file.close();
    const auto bytes = items::readFile(file.fileName());
    QVERIFY(bytes);
    QCOMPARE(toHex(*bytes), std::string("00ff0a"));
}

void TypedHexTest::file_thatCannotBeRead_isNamedWithItsErrno()
{
    const QTemporaryDir folder;
    const auto missing = problemIn(items::readFile(folder.filePath(QStringLiteral("absent.txt"))));
    QVERIFY2(missing.startsWith(QStringLiteral("absent.txt cannot be read: ENOENT (")), qPrintable(missing));
    QVERIFY(problemIn(items::readFile(folder.path())).contains(QStringLiteral("EISDIR")));
    QCOMPARE(problemIn(items::readFile(QStringLiteral("/dev/zero"))), QStringLiteral("zero is no ordinary file."));
}

void TypedHexTest::file_thatIsTooLarge_isRefused()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("large")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(static_cast<qint64>(items::mostFileBytes)));
    QVERIFY(items::readFile(file.fileName()).has_value());
    QVERIFY(file.resize(static_cast<qint64>(items::mostFileBytes) + 1));
    QVERIFY(problemIn(items::readFile(file.fileName())).startsWith(QStringLiteral("large is too large")));
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::TypedHexTest)
#include "typedhextest.moc"
