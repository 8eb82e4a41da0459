#include "engine/sockettable.h"
#include "net/kernelview.h"

#include <QTest>

#include <array>
#include <cerrno>
#include <sys/resource.h>
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

// As long as it exists there is no descriptor left for anybody in this process.
class NoNumbers
{
public:
    NoNumbers()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        // Those that are open stay below the limit, as they are where a program has used up its own.
        auto few = m_before;
        few.rlim_cur = 64;
        ::setrlimit(RLIMIT_NOFILE, &few);
        for (auto one = net::duplicate(0); one.isOpen(); one = net::duplicate(0))
            m_taken.push_back(std::move(one));
    }
    ~NoNumbers() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    NoNumbers(const NoNumbers&) = delete;
    NoNumbers& operator=(const NoNumbers&) = delete;

private:
    rlimit m_before{};
    std::vector<net::Descriptor> m_taken;
};

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

    void close_socketInUseAndNoNumberLeft_closesItAllTheSame()
    {
        SocketTable table(Numbers::Guarded);
        auto door = net::socket(Endpoint::Family::IPv4);
        QVERIFY(net::bind(door.descriptor.get(), Endpoint::loopback(0)).isOk());
        QVERIFY(net::listen(door.descriptor.get(), 5).isOk());
        const auto caller = net::socket(Endpoint::Family::IPv4);
        QVERIFY(net::connect(caller.descriptor.get(), net::localEndpoint(door.descriptor.get())).isOk());
        const auto socket = table.add();
        socket->open(std::move(net::accept(door.descriptor.get()).descriptor));
        Outcome closed;
        {
            const Use use(socket);
            const NoNumbers none;
            closed = socket->close();
            QCOMPARE(net::listen(use.descriptor(), 1).error, EBADF);
        }
        QVERIFY2(closed.isOk(), toText(closed).c_str());
        std::array<std::byte, 1> byte{};
        QCOMPARE(net::recv(caller.descriptor.get(), byte).value, 0);
    }

    // The counters come in blocks; whoever has taken the last one of a block goes on with the next.
    void add_socketsWithoutNumber_eachCountsForItself()
    {
        constexpr std::uint64_t many = 40'000;
        SocketTable table(Numbers::Raw);
        for (std::uint64_t i = 1; i <= many; ++i)
            table.add()->counters().sent = i;
        for (std::uint64_t i = 1; i <= many; ++i)
            if (const auto sent = table.find(static_cast<SocketId>(i))->counters().sent.load(); sent != i)
                QFAIL(qPrintable(QStringLiteral("socket %1 has counted %2").arg(i).arg(sent)));
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
