#include "items/bytetexts.h"
#include "values/bytes.h"

#include <QTest>

namespace socketlab::tests {

using items::CopyForm;
using items::copyText;

namespace {

std::vector<std::optional<std::byte>> bytesOf(const QByteArray& text)
{
    std::vector<std::optional<std::byte>> bytes;
    for (const char letter : text)
        bytes.emplace_back(static_cast<std::byte>(letter));
    return bytes;
}

} // namespace

class ByteTextsTest : public QObject
{
    Q_OBJECT

private slots:
    void copy_ofBytes_isExact_data();
    void copy_ofBytes_isExact();
    void copy_ofBytesNotRecorded_isPossibleAsHexOnly();
    void copy_pastTheLimit_saysSo();
};

void ByteTextsTest::copy_ofBytes_isExact_data()
{
    QTest::addColumn<CopyForm>("form");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, CopyForm form, const QByteArray& bytes, const char* text) {
        QTest::newRow(name) << form << bytes << QString::fromUtf8(text);
    };
    row("hex", CopyForm::Hex, QByteArray("h\0\xff", 3), "68 00 ff");
    row("hex of one", CopyForm::Hex, "h", "68");
    row("text", CopyForm::Text, "hi\n\xc3\xa9", "hi\né");
    row("text with an escape code", CopyForm::Text, "\x1b[2J", "\\x1b[2J");
    row("text with half a character", CopyForm::Text, "a\xc3", "a\\xc3");
    row("text with a lonely half before a letter", CopyForm::Text, "\xc3z", "\\xc3z");
    row("text that turns the writing", CopyForm::Text, "\xe2\x80\xae", "\\xe2\\x80\\xae");
    row("text with a carriage return", CopyForm::Text, "a\r\n", "a\\x0d\n");
    row("C array", CopyForm::CArray, "hi", "const unsigned char bytes[2] = {\n    0x68, 0x69,\n};\n");
    row("C array of two lines", CopyForm::CArray, QByteArray(13, '\1'),
        "const unsigned char bytes[13] = {\n"
        "    0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01,\n    0x01,\n};\n");
    row("Python", CopyForm::Python, QByteArray("a\0\n\"'\\", 6), "b\"a\\x00\\n\\\"'\\\\\"");
}

void ByteTextsTest::copy_ofBytes_isExact()
{
    QFETCH(const CopyForm, form);
    QFETCH(const QByteArray, bytes);
    const auto copied = copyText(bytesOf(bytes), form);
    QVERIFY(copied);
    QTEST(*copied, "text");
}

void ByteTextsTest::copy_ofBytesNotRecorded_isPossibleAsHexOnly()
{
    auto bytes = bytesOf("a");
    bytes.emplace_back(std::nullopt);
    QCOMPARE(copyText(bytes, CopyForm::Hex).value(), QStringLiteral("61 ??"));
    for (const auto form : {CopyForm::Text, CopyForm::CArray, CopyForm::Python})
        QCOMPARE(copyText(bytes, form).error(),
                 QStringLiteral("1 of these bytes were not recorded; copy them as hex, where they stand as ??."));
}

void ByteTextsTest::copy_pastTheLimit_saysSo()
{
    std::vector<std::optional<std::byte>> bytes(items::mostCopied, std::byte{'x'});
    QVERIFY(copyText(bytes, CopyForm::Text));
    bytes.emplace_back(std::byte{'x'});
    QCOMPARE(copyText(bytes, CopyForm::Text).error(),
             QStringLiteral("More than 1 MiB (1,048,577 bytes) is chosen; choose less to copy it."));
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::ByteTextsTest)
#include "bytetextstest.moc"
