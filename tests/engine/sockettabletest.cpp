#include "engine/sockettable.h"

#include <QTest>

#include <cerrno>
#include <thread>

using namespace socketlab;
using namespace socketlab::engine;

namespace {

std::shared_ptr<Socket> openSocket(SocketTable& table)
{
    auto socket = table.add();
    socket->open(std::move(net::socket(Endpoint::Family::IPv4).descriptor));
    return socket;
}

} // namespace

class SocketTableTest : public QObject
{
    Q_OBJECT

private slots:
    void close_unusedSocket_givesItsNumberBack()
    {
        SocketTable table;
        const auto socket = openSocket(table);
        const int number = socket->descriptor();
        QVERIFY(socket->close().isOk());
        QCOMPARE(Use(socket).descriptor(), -1);
        QCOMPARE(net::socket(Endpoint::Family::IPv4).descriptor.get(), number);
        QVERIFY(table.open().empty());
    }

    void close_socketInUse_keepsItsNumberUntilTheUserIsDone()
    {
        SocketTable table;
        const auto socket = openSocket(table);
        const int number = socket->descriptor();
        {
            const Use use(socket);
            QVERIFY(socket->close().isOk());
            QCOMPARE(net::listen(use.descriptor(), 1).error, EBADF);
            const auto other = net::socket(Endpoint::Family::IPv4);
            QVERIFY(other.descriptor.get() != number);
        }
        QCOMPARE(net::socket(Endpoint::Family::IPv4).descriptor.get(), number);
    }

    void close_twice_isBadTheSecondTime()
    {
        SocketTable table;
        const auto socket = openSocket(table);
        QVERIFY(socket->close().isOk());
        QCOMPARE(socket->close().error, EBADF);
    }

    void use_socketThatIsNotThere_hasNoDescriptor()
    {
        SocketTable table;
        QCOMPARE(table.find(SocketId::None), nullptr);
        QCOMPARE(table.find(SocketId{99}), nullptr);
        QCOMPARE(Use(nullptr).descriptor(), -1);
        QCOMPARE(Use(table.add()).descriptor(), -1);
    }

    // Users and closers of one socket: nobody may ever act on a number that has become another socket's.
    void closeAndUse_manyThreads_neverMeetAForeignSocket()
    {
        SocketTable table;
        for (int round = 0; round < 300; ++round) {
            const auto socket = openSocket(table);
            std::atomic<bool> metForeigner = false;
            {
                std::jthread user([&] {
                    for (int i = 0; i < 20; ++i) {
                        const Use use(socket);
                        if (use.descriptor() < 0)
                            continue;
                        // Binding to a port of its own marks a foreign socket, which was made to listen already.
                        const auto outcome = net::listen(use.descriptor(), 1);
                        if (!outcome.isOk() && outcome.error != EBADF)
                            metForeigner = true;
                    }
                });
                std::jthread closer([&] { socket->close(); });
                std::jthread opener([&] {
                    auto stranger = net::socket(Endpoint::Family::IPv4);
                    // A connected-to-nowhere socket cannot listen (EINVAL), so a user that hits it is found out.
                    net::connect(stranger.descriptor.get(), Endpoint::loopback(0));
                });
            }
            QVERIFY(!metForeigner);
        }
    }
};

QTEST_GUILESS_MAIN(SocketTableTest)
#include "sockettabletest.moc"
