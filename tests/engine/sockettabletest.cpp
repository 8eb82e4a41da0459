#include "engine/sockettable.h"
#include "net/kernelview.h"

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
        SocketTable table(Numbers::Guarded);
        const auto socket = openSocket(table);
        const int number = socket->descriptor();
        QVERIFY(socket->close().isOk());
        QCOMPARE(Use(socket).descriptor(), -1);
        QCOMPARE(net::socket(Endpoint::Family::IPv4).descriptor.get(), number);
        QVERIFY(table.open().empty());
    }

    void close_socketInUse_keepsItsNumberUntilTheUserIsDone()
    {
        SocketTable table(Numbers::Guarded);
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
        SocketTable table(Numbers::Guarded);
        const auto socket = openSocket(table);
        QVERIFY(socket->close().isOk());
        QCOMPARE(socket->close().error, EBADF);
    }

    void use_socketThatIsNotThere_hasNoDescriptor()
    {
        SocketTable table(Numbers::Guarded);
        QCOMPARE(table.find(SocketId::None), nullptr);
        QCOMPARE(table.find(SocketId{99}), nullptr);
        QCOMPARE(Use(nullptr).descriptor(), -1);
        QCOMPARE(Use(table.add()).descriptor(), -1);
    }

    // Users and closers of one socket: nobody may ever act on a number that has become another socket's.
    void closeAndUse_manyThreads_neverMeetAForeignSocket()
    {
        auto door = net::socket(Endpoint::Family::IPv4);
        QVERIFY(net::bind(door.descriptor.get(), Endpoint::loopback(0)).isOk());
        QVERIFY(net::listen(door.descriptor.get(), 5).isOk());
        const auto place = net::localEndpoint(door.descriptor.get());
        SocketTable table(Numbers::Guarded);
        for (int round = 0; round < 300; ++round) {
            const auto socket = openSocket(table);
            std::atomic<bool> hasClosed = false;
            std::atomic<bool> metForeigner = false;
            {
                std::jthread user([&] {
                    const Use use(socket);
                    if (use.descriptor() < 0)
                        return;
                    while (!hasClosed)
                        std::this_thread::yield();
                    // The user is still on its way into its call: only EBADF may come of it.
                    for (int i = 0; i < 20; ++i)
                        if (net::listen(use.descriptor(), 1).error != EBADF)
                            metForeigner = true;
                });
                std::jthread closer([&] {
                    socket->close();
                    hasClosed = true;
                    // Whoever opens next is given the lowest free number.
                    const auto stranger = net::socket(Endpoint::Family::IPv4);
                    if (net::connect(stranger.descriptor.get(), place).isOk())
                        net::accept(door.descriptor.get());
                    else
                        metForeigner = true; // somebody made it listen
                });
            }
            QVERIFY(!metForeigner);
        }
    }
};

QTEST_GUILESS_MAIN(SocketTableTest)
#include "sockettabletest.moc"
