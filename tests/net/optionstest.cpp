#include "support/conversation.h"

#include <cerrno>

using namespace socketlab;
using namespace socketlab::tests;

class OptionsTest : public QObject
{
    Q_OBJECT

private slots:
    void setOption_eachOne_isWhatTheKernelSaysAfterwards_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("found");
        QTest::addColumn<int>("value");
        const auto row = [](const char* written, const char* found, int value) {
            QTest::newRow(written) << QByteArray(written) << QByteArray(found) << value;
        };
        row("sndbuf 8192", "sndbuf 16384", 16384);
        row("rcvbuf 8192", "rcvbuf 16384", 16384);
        row("reuseaddr on", "reuseaddr on", 1);
        row("reuseaddr off", "reuseaddr off", 0);
        row("nodelay on", "nodelay on", 1);
        row("linger 3", "linger 3", 3);
        row("linger 0", "linger 0", 0);
        row("linger off", "linger off", -1);
        row("keepalive 5 2 4", "keepalive 5 2 4", 5);
        row("keepalive off", "keepalive off", 0);
        row("usertimeout 2500", "usertimeout 2500", 2500);
        row("rcvtimeo 1200", "rcvtimeo 1200", 1200);
        row("rcvtimeo 0", "rcvtimeo 0", 0);
        row("sndtimeo 2s", "sndtimeo 2000", 2000);
        row("maxseg 536", "maxseg 536", 536);
        row("quickack on", "quickack on", 1);
        row("cork on", "cork on", 1);
        row("broadcast on", "broadcast on", 1);
        row("syncnt 2", "syncnt 2", 2);
        row("oobinline on", "oobinline on", 1);
    }

    void setOption_eachOne_isWhatTheKernelSaysAfterwards()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, found);
        QFETCH(int, value);
        for (const auto family : {SocketFamily::IPv4, SocketFamily::IPv6}) {
            const auto socket = openSocket(family);
            if (!socket.isOpen())
                continue;
            const auto option = parseSocketOption(std::string_view(written)).value();
            const auto outcome = net::setOption(socket.get(), option);
            QVERIFY2(outcome.isOk(), toText(outcome).c_str());
            QCOMPARE(outcome.value, value);
            const auto answer = net::getOption(socket.get(), option.option);
            QVERIFY(answer.outcome.isOk());
            QCOMPARE(toText(answer.option), found.toStdString());
        }
    }

    void setOption_whereItHasNoPlace_givesItsErrno()
    {
        const auto v6only = *parseSocketOption("v6only on");
        const auto four = openSocket(SocketFamily::IPv4);
        QVERIFY(net::setOption(four.get(), v6only).error != 0);
        QCOMPARE(net::setOption(-1, v6only).error, EBADF);
        QCOMPARE(net::getOption(-1, OptionName::Linger).outcome.error, EBADF);
        const auto unixSocket = openSocket(SocketFamily::Unix);
        QVERIFY(net::setOption(unixSocket.get(), *parseSocketOption("nodelay on")).error != 0);
        if (const auto six = openSocket(SocketFamily::IPv6); six.isOpen())
            QCOMPARE(net::setOption(six.get(), v6only).value, 1);
    }

    void nonBlocking_emptyQueue_givesEagainUntilItWaitsAgain_data() { addFamilies(); }

    void nonBlocking_emptyQueue_givesEagainUntilItWaitsAgain()
    {
        FETCH_FAMILY();
        Connected talk(domain);
        QVERIFY(!net::isNonBlocking(talk.called.get()));
        QVERIFY(net::setNonBlocking(talk.called.get(), true).isOk());
        QVERIFY(net::isNonBlocking(talk.called.get()));
        QCOMPARE(recvText(talk.called), std::string("EAGAIN"));
        QVERIFY(net::setNonBlocking(talk.called.get(), false).isOk());
        QVERIFY(!net::isNonBlocking(talk.called.get()));
        QCOMPARE(net::setNonBlocking(-1, true).error, EBADF);
    }

    void takeError_afterARefusedConnect_tellsItOnce_data() { addFamilies(); }

    void takeError_afterARefusedConnect_tellsItOnce()
    {
        FETCH_FAMILY();
        const auto bound = openSocket(domain); // holds the port, and nobody listens
        QVERIFY(net::bind(bound.get(), loopbackOf(domain)).isOk());
        const auto caller = openCaller(domain);
        QCOMPARE(net::connect(caller.get(), net::localEndpoint(bound.get())).error, EINPROGRESS);
        QCOMPARE(selectUntil(caller, "RW"), std::string("RW"));
        QCOMPARE(net::takeError(caller.get()).value, ECONNREFUSED);
        QCOMPARE(net::takeError(caller.get()).value, 0);
    }

    void dark_socket_hearsNothingUntilItIsLight_data() { addFamilies(); }

    void dark_socket_hearsNothingUntilItIsLight()
    {
        FETCH_FAMILY();
        Connected talk(domain);
        QVERIFY(net::setDark(talk.called.get(), true).isOk());
        QCOMPARE(sendText(talk.caller, "hello"), std::string("5"));
        QVERIFY(staysQuiet(talk.called));
        QVERIFY(waitFor([&] { return net::observe(talk.caller.get()).retransmits > 0; }));
        const auto seen = net::observe(talk.caller.get());
        QCOMPARE(seen.unacknowledged, 5U);
        QVERIFY(seen.backoff > 0);
        QVERIFY(seen.rto >= 200'000);
        QVERIFY(net::setDark(talk.called.get(), false).isOk());
        QVERIFY(waitForBytes(talk.called, 5));
        QVERIFY(waitFor([&] { return net::observe(talk.caller.get()).retransmits == 0; }));
        QCOMPARE(net::observe(talk.caller.get()).rto, 0U);
        QCOMPARE(net::setDark(-1, true).error, EBADF);
    }
};

QTEST_GUILESS_MAIN(OptionsTest)
#include "optionstest.moc"
