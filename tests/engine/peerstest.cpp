#include "support/labwatcher.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace socketlab;
using tests::LabWatcher;

namespace {

using socketlab::tests::patience;

quint16 portOf(LabWatcher& watcher, std::string_view socket)
{
    watcher.waitUntil([&] { return watcher.socket(socket).seen.local.port != 0; });
    return watcher.socket(socket).seen.local.port;
}

void listen(LabWatcher& watcher)
{
    watcher.run("server", "socket L");
    watcher.run("server", "bind L 127.0.0.1:0");
    watcher.run("server", "listen L 5");
}

} // namespace

class PeersTest : public QObject
{
    Q_OBJECT

private slots:
    void qtClient_callsTheLab_andBothHearEachOther()
    {
        engine::Lab lab;
        LabWatcher watcher(lab);
        listen(watcher);
        const auto accept = watcher.start("server", "accept L as A");
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, portOf(watcher, "L"));
        QVERIFY(client.waitForConnected(patience));
        const auto accepted = watcher.finish(accept);
        QCOMPARE(accepted.error, 0);
        QCOMPARE(accepted.endpoint.port, client.localPort());

        client.write("hello");
        QVERIFY(client.waitForBytesWritten(patience));
        QVERIFY(watcher.waitUntil([&] { return watcher.socket("A").seen.receiveQueue == 5; }));
        QCOMPARE(watcher.result("server", "recv A 100"), std::string("5"));
        QCOMPARE(watcher.result("server", "send A \"welcome\""), std::string("7"));
        while (client.bytesAvailable() < 7)
            QVERIFY(client.waitForReadyRead(patience));
        QCOMPARE(client.readAll(), QByteArray("welcome"));
        client.disconnectFromHost();
        QCOMPARE(watcher.result("server", "recv A 100"), std::string("0"));
    }

    void qtServer_isCalledByTheLab_andSeesTheHalfClose()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        engine::Lab lab;
        LabWatcher watcher(lab);
        watcher.run("client", "socket C");
        QCOMPARE(watcher.result("client", "connect C to 127.0.0.1:" + std::to_string(server.serverPort())),
                 std::string("ok"));
        QVERIFY(server.waitForNewConnection(patience));
        auto* conversation = server.nextPendingConnection();
        QCOMPARE(watcher.result("client", "send C \"request\""), std::string("7"));
        QCOMPARE(watcher.result("client", "shutdown C write"), std::string("ok"));
        while (conversation->bytesAvailable() < 7)
            QVERIFY(conversation->waitForReadyRead(patience));
        QCOMPARE(conversation->readAll(), QByteArray("request"));
        conversation->write("reply");
        conversation->flush();
        QCOMPARE(watcher.result("client", "recv C 100"), std::string("5"));
        conversation->abort();
        const auto end = watcher.result("client", "recv C 100");
        QVERIFY2(end == "ECONNRESET" || end == "0", end.c_str());
    }

    void socat_echoes_whatTheLabSends()
    {
        const auto socat = QStandardPaths::findExecutable("socat");
        QVERIFY2(!socat.isEmpty(), "socat is not installed; ./lab test installs it");
        engine::Lab lab;
        LabWatcher watcher(lab);
        listen(watcher);
        QProcess echo;
        echo.start(socat, {QString("TCP:127.0.0.1:%1").arg(portOf(watcher, "L")), "EXEC:cat"});
        QVERIFY(echo.waitForStarted(patience));
        QCOMPARE(watcher.result("server", "accept L as A"), std::string("ok"));
        QCOMPARE(watcher.result("server", "send A \"once around\""), std::string("11"));
        std::string got;
        while (got.size() < 11) {
            const auto call = watcher.start("server", "recv A 100");
            QVERIFY(watcher.finish(call).value > 0);
            const auto view = viewCall(lab.journal(), watcher.calls()[*watcher.calls().find(call)]);
            got += asText(lab.journal().payload(*view.returnedRecord));
        }
        QCOMPARE(got, std::string("once around"));
        QCOMPARE(watcher.result("server", "shutdown A write"), std::string("ok"));
        QCOMPARE(watcher.result("server", "recv A 100"), std::string("0"));
        QVERIFY(echo.waitForFinished(patience));
    }

    void socat_killed_isAnEndToTheLab()
    {
        const auto socat = QStandardPaths::findExecutable("socat");
        QVERIFY2(!socat.isEmpty(), "socat is not installed; ./lab test installs it");
        engine::Lab lab;
        LabWatcher watcher(lab);
        listen(watcher);
        QProcess peer;
        peer.start(socat, {QString("TCP:127.0.0.1:%1").arg(portOf(watcher, "L")), "-"});
        QVERIFY(peer.waitForStarted(patience));
        QCOMPARE(watcher.result("server", "accept L as A"), std::string("ok"));
        const auto recv = watcher.start("server", "recv A 100");
        QVERIFY(watcher.waitForBegin(recv));
        peer.kill();
        QVERIFY(peer.waitForFinished(patience));
        QCOMPARE(resultText(watcher.finish(recv)), std::string("0"));
        QVERIFY(watcher.waitUntil([&] { return watcher.socket("A").seen.state == TcpState::CloseWait; }));
    }
};

QTEST_GUILESS_MAIN(PeersTest)
#include "peerstest.moc"
