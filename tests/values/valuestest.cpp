#include "values/nearest.h"
#include "values/record.h"

#include <QTest>

#include <cerrno>

using namespace socketlab;

class ValuesTest : public QObject
{
    Q_OBJECT

private slots:
    void endpoint_text_isReadBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("IPv4") << QStringLiteral("127.0.0.1:8080");
        QTest::newRow("every address") << QStringLiteral("0.0.0.0:0");
        QTest::newRow("IPv6") << QStringLiteral("[::1]:65535");
    }

    void endpoint_text_isReadBack()
    {
        QFETCH(QString, text);
        const auto place = splitHostAndPort(text.toStdString());
        QVERIFY(place);
        QCOMPARE(QString::fromStdString(toText(*numericEndpoint(*place))), text);
    }

    void endpoint_brokenText_isRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "localhost", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1:80x", "::1:80"})
            QTest::newRow(text) << QString(text);
    }

    void endpoint_brokenText_isRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!splitHostAndPort(text.toStdString()));
    }

    void endpoint_kinds_areTold()
    {
        QVERIFY(Endpoint::loopback(1).isLoopback());
        QVERIFY(numericEndpoint({"::1", 1})->isLoopback());
        QVERIFY(numericEndpoint({"", 1})->isAnyAddress());
        QVERIFY(numericEndpoint({"::", 1})->isAnyAddress());
        QVERIFY(!numericEndpoint({"192.0.2.1", 1})->isLoopback());
        QVERIFY(!numericEndpoint({"localhost", 1}));
        QVERIFY(!Endpoint{}.isAnyAddress());
    }

    void outcome_failure_namesCallErrnoAndNumber()
    {
        QCOMPARE(QString::fromStdString(toText(Outcome::failed("recv", ECONNRESET))),
                 QStringLiteral("recv: ECONNRESET (104)"));
        QCOMPARE(QString::fromStdString(toText(Outcome::moved("recv", 2))), QStringLiteral("recv: 2"));
    }

    void errorName_everyKnownOne_isReadBackAndExplained()
    {
        for (const char* name : {"EACCES", "EADDRINUSE", "EAGAIN", "EBADF", "ECONNREFUSED", "ECONNRESET", "EINVAL",
                                 "EPIPE", "ENOTCONN", "ETIMEDOUT", "EAI_NONAME"}) {
            const auto error = errorFromName(name);
            QVERIFY2(error, name);
            QCOMPARE(errorName(*error), std::string(name));
            QVERIFY(!errorMeaning(*error).empty());
        }
        QCOMPARE(errorFromName("EWOULDBLOCK"), std::optional(EAGAIN));
        QVERIFY(!errorFromName("ENONSENSE"));
        QCOMPARE(errorName(99999), std::string("error 99999"));
    }

    void tcpState_everyName_isReadBack()
    {
        for (int value = 1; value <= 11; ++value) {
            const auto state = static_cast<TcpState>(value);
            QCOMPARE(tcpStateFromText(toText(state)), std::optional(state));
            QVERIFY(!meaningOf(state).empty());
        }
        QVERIFY(!tcpStateFromText(""));
        QVERIFY(!tcpStateFromText("OPEN"));
    }

    void nearest_mistypedWord_findsTheOneMeant_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("meant");
        QTest::newRow("swapped") << QStringLiteral("sned") << QStringLiteral("send");
        QTest::newRow("one too few") << QStringLiteral("minute") << QStringLiteral("minutes");
        QTest::newRow("one too many") << QStringLiteral("recvv") << QStringLiteral("recv");
        QTest::newRow("same stem") << QStringLiteral("writing") << QStringLiteral("write");
        QTest::newRow("swapped in a short word") << QStringLiteral("bbo") << QStringLiteral("bob");
        QTest::newRow("far from all") << QStringLiteral("banana") << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void nearest_mistypedWord_findsTheOneMeant()
    {
        QFETCH(QString, word);
        QFETCH(QString, meant);
        const std::vector<std::string> candidates{"send", "recv", "minutes", "write", "bob"};
        QCOMPARE(QString::fromStdString(nearest(word.toStdString(), candidates).value_or("")), meant);
    }

    void range_contains_countsFromFirstToEnd()
    {
        const ByteRange range{StreamOffset{3}, 2};
        QVERIFY(!range.contains(StreamOffset{2}));
        QVERIFY(range.contains(StreamOffset{4}));
        QVERIFY(!range.contains(StreamOffset{5}));
        QCOMPARE(range.end() - range.first, std::uint64_t{2});
    }
};

QTEST_GUILESS_MAIN(ValuesTest)
#include "valuestest.moc"
