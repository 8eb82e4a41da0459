#include "support/labwatcher.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <array>
#include <memory>
#include <sys/socket.h>
#include <vector>

using namespace socketlab;
using tests::LabWatcher;
using tests::patience;

namespace {

// A server of the lab; those who call it share no code with it.
struct Served
{
    engine::Lab lab;
    LabWatcher watcher{lab};

    explicit Served(std::string_view rules, std::string_view address = "127.0.0.1:0", bool isOpen = false)
    {
        if (isOpen)
            lab.openToNetwork();
        watcher.run("server", "socket L");
        watcher.run("server", "bind L " + std::string(address));
        watcher.run("server", "listen L 100");
        watcher.waitForBegin(watcher.start("server", "serve L " + quotedData(toBytes(rules))));
    }

    quint16 port()
    {
        watcher.waitUntil([&] { return watcher.socket("L").seen.local.port != 0; });
        return watcher.socket("L").seen.local.port;
    }
};

QByteArray readFrom(QTcpSocket& socket, qint64 count)
{
    while (socket.bytesAvailable() < count && socket.waitForReadyRead(patience)) {}
    return socket.readAll();
}

} // namespace

class ServerPeersTest : public QObject
{
    Q_OBJECT

private slots:
    void qtClients_manyAtOnce_areGreetedAndAnswered()
    {
        Served served("greet \"hello\\n\"\nregex \"name=(\\w+)\" -> \"hi $1\\n\"");
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        for (int i = 0; i < 60; ++i) {
            clients.push_back(std::make_unique<QTcpSocket>());
            clients.back()->connectToHost(QHostAddress::LocalHost, served.port());
        }
        for (auto& client : clients) {
            QVERIFY(client->state() == QAbstractSocket::ConnectedState || client->waitForConnected(patience));
            QCOMPARE(readFrom(*client, 6), QByteArray("hello\n"));
        }
        for (std::size_t i = 0; i < clients.size(); ++i) {
            clients[i]->write("name=n" + QByteArray::number(static_cast<qulonglong>(i)));
            clients[i]->flush();
        }
        for (std::size_t i = 0; i < clients.size(); ++i) {
            const auto wanted = "hi n" + QByteArray::number(static_cast<qulonglong>(i)) + "\n";
            QCOMPARE(readFrom(*clients[i], wanted.size()), wanted);
        }
    }

    void socat_asksByARule_andHearsTheAnswer()
    {
        const auto socat = QStandardPaths::findExecutable("socat");
        QVERIFY2(!socat.isEmpty(), "socat is not installed; ./lab test installs it");
        Served served("frames until \"\\n\"\ncontains \"PING\" -> \"PONG\\n\"");
        QProcess peer;
        peer.start(socat, {"-", QString("TCP:127.0.0.1:%1").arg(served.port())});
        QVERIFY(peer.waitForStarted(patience));
        peer.write("PING\n");
        while (peer.bytesAvailable() < 5)
            QVERIFY(peer.waitForReadyRead(patience));
        QCOMPARE(peer.readAll(), QByteArray("PONG\n"));
        peer.closeWriteChannel();
        QVERIFY(peer.waitForFinished(patience));
    }

    void qtClient_thatAborts_isForgotten()
    {
        Served served("greet \"hello\"\necho");
        QTcpSocket rude;
        rude.connectToHost(QHostAddress::LocalHost, served.port());
        QVERIFY(rude.waitForConnected(patience));
        rude.abort();
        QTcpSocket polite;
        polite.connectToHost(QHostAddress::LocalHost, served.port());
        QCOMPARE(readFrom(polite, 5), QByteArray("hello"));
        QVERIFY(served.watcher.waitUntil([&] {
            const auto* first = served.watcher.state().socketNamed("L-1");
            return first && first->life == journal::SocketLife::Closed;
        }));
    }

    void everyAddress_isConfinedToThisMachine_unlessTheLabWasOpened()
    {
        for (const bool isOpen : {false, true}) {
            Served served("greet \"hello\"", "0.0.0.0:0", isOpen);
            QTcpSocket client;
            client.connectToHost(QHostAddress::LocalHost, served.port());
            QCOMPARE(readFrom(client, 5), QByteArray("hello"));
            // Loopback addresses are heard both ways; the device says who else could be.
            std::array<char, 32> device{};
            socklen_t length = device.size();
            QCOMPARE(::getsockopt(served.watcher.socket("L").descriptor, SOL_SOCKET, SO_BINDTODEVICE, device.data(),
                                  &length),
                     0);
            QCOMPARE(std::string(device.data()), std::string(isOpen ? "" : "lo"));
        }
    }

    void qtServer_calledByName_isReached()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        engine::Lab lab;
        LabWatcher watcher(lab);
        watcher.run("client", "socket C");
        QCOMPARE(watcher.result("client", "connect C to localhost:" + std::to_string(server.serverPort())),
                 std::string("ok"));
        QVERIFY(server.waitForNewConnection(patience));
    }
};

QTEST_GUILESS_MAIN(ServerPeersTest)
#include "serverpeerstest.moc"
