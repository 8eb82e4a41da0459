#include "net/calls.h"
#include "net/kernelview.h"
#include "net/resolve.h"

#include <QTest>

#include <array>
#include <cerrno>
#include <thread>

using namespace socketlab;

namespace {

// Two connected sockets and the listener they met at.
struct Conversation
{
    net::Descriptor listener = std::move(net::socket(Endpoint::Family::IPv4).descriptor);
    net::Descriptor caller = std::move(net::socket(Endpoint::Family::IPv4).descriptor);
    net::Descriptor called;

    Conversation()
    {
        net::bind(listener.get(), Endpoint::loopback(0));
        net::listen(listener.get(), 5);
        net::connect(caller.get(), net::localEndpoint(listener.get()));
        called = std::move(net::accept(listener.get()).descriptor);
    }

    std::string recv(const net::Descriptor& socket, std::size_t size)
    {
        std::array<std::byte, 64> buffer{};
        const auto outcome = net::recv(socket.get(), std::span(buffer).first(size));
        return outcome.isOk() ? std::string(asText(std::span(buffer).first(static_cast<std::size_t>(outcome.value))))
                              : errorName(outcome.error);
    }
};

} // namespace

class NetTest : public QObject
{
    Q_OBJECT

private slots:
    void descriptor_moved_hasOneOwner()
    {
        auto made = net::socket(Endpoint::Family::IPv4);
        QVERIFY(made.outcome.isOk());
        const int number = made.descriptor.get();
        net::Descriptor owner = std::move(made.descriptor);
        QCOMPARE(owner.get(), number);
        QVERIFY(!made.descriptor.isOpen());
        owner.reset();
        QCOMPARE(net::listen(number, 1).error, EBADF);
    }

    void conversation_bothDirections_carryBytesInOrder()
    {
        Conversation talk;
        QCOMPARE(net::send(talk.caller.get(), toBytes("AB")).value, 2);
        QCOMPARE(net::send(talk.caller.get(), toBytes("CD")).value, 2);
        QTRY_COMPARE(net::observe(talk.called.get()).receiveQueue, 4U);
        QCOMPARE(talk.recv(talk.called, 3), std::string("ABC"));
        QCOMPARE(talk.recv(talk.called, 3), std::string("D"));
        net::send(talk.called.get(), toBytes("ok"));
        QCOMPARE(talk.recv(talk.caller, 60), std::string("ok"));
    }

    void observe_eachEnd_tellsStateQueuesAndAddresses()
    {
        Conversation talk;
        const auto caller = net::observe(talk.caller.get());
        const auto called = net::observe(talk.called.get());
        QCOMPARE(caller.state, TcpState::Established);
        QCOMPARE(caller.local, called.remote);
        QCOMPARE(caller.remote, called.local);
        QVERIFY(caller.bytesKnown);
        QCOMPARE(net::observe(-1), SocketObserved{});
    }

    void observe_listener_tellsItsWaitingRoom()
    {
        Conversation talk;
        auto another = net::socket(Endpoint::Family::IPv4);
        QVERIFY(net::connect(another.descriptor.get(), net::localEndpoint(talk.listener.get())).isOk());
        const auto seen = net::observe(talk.listener.get());
        QCOMPARE(seen.state, TcpState::Listen);
        QCOMPARE(seen.acceptQueue, 1U);
        QCOMPARE(seen.acceptLimit, 5U);
        QVERIFY(!seen.bytesKnown);
    }

    void halfClose_oneHalf_leavesTheOtherAlive()
    {
        Conversation talk;
        QVERIFY(net::shutdown(talk.caller.get(), Direction::Write).isOk());
        QCOMPARE(talk.recv(talk.called, 10), std::string());
        QCOMPARE(talk.recv(talk.called, 10), std::string());
        QCOMPARE(net::observe(talk.called.get()).state, TcpState::CloseWait);
        QCOMPARE(net::send(talk.called.get(), toBytes("thanks")).value, 6);
        QCOMPARE(talk.recv(talk.caller, 10), std::string("thanks"));
    }

    void close_withUnreadInput_resetsThePeer()
    {
        Conversation talk;
        net::send(talk.caller.get(), toBytes("unread"));
        QTRY_COMPARE(net::observe(talk.called.get()).receiveQueue, 6U);
        QVERIFY(net::close(talk.called).isOk());
        QCOMPARE(talk.recv(talk.caller, 10), std::string("ECONNRESET"));
    }

    void send_afterTheReset_failsWithoutASignal()
    {
        Conversation talk;
        talk.called.reset();
        QCOMPARE(net::send(talk.caller.get(), toBytes("1")).value, 1);
        QTRY_COMPARE(net::observe(talk.caller.get()).state, TcpState::Close);
        QCOMPARE(net::send(talk.caller.get(), toBytes("2")).error, EPIPE);
    }

    void failure_eachOne_givesItsErrno()
    {
        Conversation talk;
        const auto place = net::localEndpoint(talk.listener.get());
        auto fresh = net::socket(Endpoint::Family::IPv4);
        const int socket = fresh.descriptor.get();
        QCOMPARE(net::bind(socket, place).error, EADDRINUSE);
        QCOMPARE(net::send(socket, toBytes("x")).error, EPIPE);
        std::array<std::byte, 1> byte{};
        QCOMPARE(net::recv(talk.listener.get(), byte).error, ENOTCONN);
        QCOMPARE(net::accept(socket).outcome.error, EINVAL);
        QCOMPARE(net::shutdown(socket, Direction::Both).error, ENOTCONN);
        QCOMPARE(net::connect(talk.caller.get(), place).error, EISCONN);
        QCOMPARE(net::listen(-1, 5).error, EBADF);
        talk.listener.reset();
        QCOMPARE(net::connect(socket, place).error, ECONNREFUSED);
        auto six = net::socket(Endpoint::Family::IPv6);
        if (six.outcome.isOk())
            QCOMPARE(net::connect(socket, *numericEndpoint({"::1", place.port})).error, EAFNOSUPPORT);
    }

    void closeKeepingNumber_closedSocket_isReservedAndInvalid()
    {
        Conversation talk;
        const int number = talk.called.get();
        QVERIFY(net::closeKeepingNumber(talk.called, net::makeInvalid().descriptor).isOk());
        QCOMPARE(talk.recv(talk.caller, 10), std::string());
        QCOMPARE(net::send(number, toBytes("x")).error, EBADF);
        auto next = net::socket(Endpoint::Family::IPv4);
        QVERIFY(next.descriptor.get() != number);
    }

    void confine_everyAddress_isReachableFromHereOnly()
    {
        auto listener = net::socket(Endpoint::Family::IPv4);
        QVERIFY(net::confineToLoopback(listener.descriptor.get()).isOk());
        QVERIFY(net::bind(listener.descriptor.get(), *numericEndpoint({"", 0})).isOk());
        QVERIFY(net::listen(listener.descriptor.get(), 1).isOk());
        auto caller = net::socket(Endpoint::Family::IPv4);
        QVERIFY(net::connect(caller.descriptor.get(),
                             Endpoint::loopback(net::localEndpoint(listener.descriptor.get()).port))
                    .isOk());
    }

    void shutdown_waitingCall_isWoken_data()
    {
        QTest::addColumn<bool>("inAccept");
        QTest::newRow("recv returns 0") << false;
        QTest::newRow("accept returns EINVAL") << true;
    }

    void shutdown_waitingCall_isWoken()
    {
        QFETCH(bool, inAccept);
        Conversation talk;
        const auto& socket = inAccept ? talk.listener : talk.called;
        Outcome woken;
        std::atomic<bool> hasReturned = false;
        std::jthread waiter([&] {
            std::array<std::byte, 8> buffer{};
            woken = inAccept ? net::accept(socket.get()).outcome : net::recv(socket.get(), buffer);
            hasReturned = true;
        });
        // It may not have entered the call yet, so the shutdown is repeated until it has returned.
        QTRY_VERIFY2_WITH_TIMEOUT((net::shutdown(socket.get(), Direction::Both), hasReturned.load()), "never woken",
                                  30000);
        waiter.join();
        QCOMPARE(woken.error, inAccept ? EINVAL : 0);
    }

    void resolve_names_giveAddressesOrAReason()
    {
        const auto found = net::resolve({"localhost", 80});
        QVERIFY2(found.outcome.isOk(), toText(found.outcome).c_str());
        QVERIFY(!found.endpoints.empty());
        for (const auto& endpoint : found.endpoints) {
            QVERIFY(endpoint.isLoopback());
            QCOMPARE(endpoint.port, std::uint16_t{80});
        }
        const auto missing = net::resolve({"no-such-host.invalid", 80});
        QVERIFY(!missing.outcome.isOk());
        QVERIFY2(errorName(missing.outcome.error).starts_with("EAI_"), errorName(missing.outcome.error).c_str());
    }
};

QTEST_GUILESS_MAIN(NetTest)
#include "nettest.moc"
