#include "items/plaintext.h"
#include "items/timetext.h"

#include <QTest>
#include <QTextDocument>

namespace socketlab::tests {

class PlainTextTest : public QObject
{
    Q_OBJECT

private slots:
    void plainText_anyBytes_isOneHarmlessLine_data();
    void plainText_anyBytes_isOneHarmlessLine();
    void toolTipText_markup_staysLetters();
    void momentText_anyDuration_readsToTheMicrosecond_data();
    void momentText_anyDuration_readsToTheMicrosecond();
};

void PlainTextTest::plainText_anyBytes_isOneHarmlessLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("letters") << QByteArray("alice") << QStringLiteral("alice");
    QTest::newRow("markup stays as it is") << QByteArray("<b>x</b>") << QStringLiteral("<b>x</b>");
    QTest::newRow("line break") << QByteArray("a\nb") << QStringLiteral("a\\x0ab");
    QTest::newRow("escape sequence") << QByteArray("\x1b[2J") << QStringLiteral("\\x1b[2J");
    QTest::newRow("null byte") << QByteArray("a\0b", 3) << QStringLiteral("a\\x00b");
    QTest::newRow("right-to-left override") << QByteArray("\xe2\x80\xae"
                                                          "abc")
                                            << QStringLiteral("\\u202eabc");
    QTest::newRow("line separator") << QByteArray("\xe2\x80\xa8") << QStringLiteral("\\u2028");
    QTest::newRow("umlaut") << QByteArray("\xc3\xbc") << QStringLiteral("ü");
    QTest::newRow("outside of the basic plane") << QByteArray("\xf0\x9f\x90\x9f") << QStringLiteral("🐟");
    QTest::newRow("broken UTF-8") << QByteArray("\xff") << QString(QChar::ReplacementCharacter);
    QTest::newRow("nothing") << QByteArray() << QString();
}

void PlainTextTest::plainText_anyBytes_isOneHarmlessLine()
{
    QFETCH(const QByteArray, bytes);
    QTEST(items::plainText({bytes.constData(), static_cast<std::size_t>(bytes.size())}), "shown");
}

void PlainTextTest::toolTipText_markup_staysLetters()
{
    const auto hostile = QStringLiteral("<img src=x>&amp;\n<b>bold</b>");
    QTextDocument shown;
    shown.setHtml(items::toolTipText(hostile));
    QCOMPARE(shown.toPlainText(), hostile);
    QCOMPARE(items::toolTipText({}), QString());
}

void PlainTextTest::momentText_anyDuration_readsToTheMicrosecond_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("shown");
    QTest::newRow("none") << qint64{0} << QStringLiteral("00:00.000 000");
    QTest::newRow("a call of the design") << qint64{4'318'204'999} << QStringLiteral("00:04.318 204");
    QTest::newRow("past an hour") << qint64{3'725'000'001'000} << QStringLiteral("62:05.000 001");
}

void PlainTextTest::momentText_anyDuration_readsToTheMicrosecond()
{
    QFETCH(const qint64, nanoseconds);
    QTEST(items::momentText(Duration(nanoseconds)), "shown");
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::PlainTextTest)
#include "plaintexttest.moc"
