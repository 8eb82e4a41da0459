#include "support/conversation.h"

#include "net/sockdiag.h"

#include <algorithm>
#include <unistd.h>

using namespace socketlab;
using namespace socketlab::tests;

namespace {

using Listing = std::expected<std::vector<net::ListedSocket>, std::string> (*)(const net::ListingWish&);

struct Way
{
    const char* name;
    Listing list;
};
constexpr std::array ways{Way{"netlink", net::listByNetlink}, Way{"proc", net::listByProc}};

} // namespace

class SockDiagTest : public QObject
{
    Q_OBJECT

    static void addWays()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<int>("family");
        for (std::size_t i = 0; i < ways.size(); ++i)
            for (const auto family : {SocketFamily::IPv4, SocketFamily::IPv6})
                if (net::bind(openSocket(family).get(), loopbackOf(family)).isOk())
                    QTest::addRow("%s IPv%d", ways.at(i).name, family == SocketFamily::IPv4 ? 4 : 6)
                        << static_cast<int>(i) << static_cast<int>(family);
    }

    static net::ListedSocket only(int way, const net::ListingWish& wish)
    {
        const auto list = ways.at(static_cast<std::size_t>(way)).list(wish);
        return list && list->size() == 1 ? list->front() : net::ListedSocket{};
    }

private slots:
    void list_connection_tellsItsEndsQueuesAndOwner_data() { addWays(); }

    void list_connection_tellsItsEndsQueuesAndOwner()
    {
        QFETCH(int, way);
        FETCH_FAMILY();
        Connected talk(domain);
        sendText(talk.caller, "12345");
        QVERIFY(waitForBytes(talk.called, 5));
        const auto seen = net::observe(talk.called.get());
        net::ListingWish wish;
        wish.connections = {{seen.local, seen.remote}};
        const auto called = only(way, wish);
        QCOMPARE(called.state, TcpState::Established);
        QCOMPARE(called.local, seen.local);
        QCOMPARE(called.remote, seen.remote);
        QCOMPARE(called.receiveQueue, 5U);
        QCOMPARE(called.user, ::geteuid());
        QVERIFY(called.inode != 0);
        wish.states = net::stateBit(TcpState::Listen);
        QVERIFY(ways.at(static_cast<std::size_t>(way)).list(wish)->empty());
    }

    void list_listener_tellsHowManyWait_data() { addWays(); }

    void list_listener_tellsHowManyWait()
    {
        QFETCH(int, way);
        FETCH_FAMILY();
        Connected talk(domain);
        auto waiting = openSocket(domain);
        const auto place = net::localEndpoint(talk.listener.get());
        QVERIFY(net::connect(waiting.get(), place).isOk());
        auto nobody = place;
        nobody.address = {};
        nobody.port = 0;
        const auto listener = only(way, {net::stateBit(TcpState::Listen), {{place, nobody}}});
        QCOMPARE(listener.state, TcpState::Listen);
        QCOMPARE(listener.receiveQueue, 1U);
    }

    void list_timeWait_isThereAlthoughNobodyHoldsIt_data() { addWays(); }

    void list_timeWait_isThereAlthoughNobodyHoldsIt()
    {
        QFETCH(int, way);
        FETCH_FAMILY();
        Connected talk(domain);
        const auto seen = net::observe(talk.caller.get());
        talk.caller.reset();
        QVERIFY(waitForState(talk.called, TcpState::CloseWait));
        const net::ListingWish wish{net::ListingWish::everyState, {{seen.local, seen.remote}}};
        QVERIFY(waitFor([&] { return only(way, wish).state == TcpState::FinWait2; }));
        talk.called.reset();
        QVERIFY(waitFor([&] { return only(way, wish).state == TcpState::TimeWait; }));
        const auto left = only(way, wish);
        QCOMPARE(left.inode, 0U);
        QCOMPARE(left.timer, net::SocketTimer::TimeWait);
        QVERIFY(left.expires > std::chrono::seconds(0));
    }

    void list_unansweredBytes_tellTheTimerAndTheTries_data() { addWays(); }

    void list_unansweredBytes_tellTheTimerAndTheTries()
    {
        QFETCH(int, way);
        FETCH_FAMILY();
        Connected talk(domain);
        const auto seen = net::observe(talk.caller.get());
        const net::ListingWish wish{net::ListingWish::everyState, {{seen.local, seen.remote}}};
        QVERIFY(net::setDark(talk.called.get(), true).isOk());
        sendText(talk.caller, "lost");
        QVERIFY(waitFor([&] { return only(way, wish).retransmits > 0; }));
        const auto caller = only(way, wish);
        QCOMPARE(caller.timer, net::SocketTimer::Retransmit);
        QCOMPARE(caller.sendQueue, 4U);
    }

    void list_halfMadeConnection_isSynReceived_data() { addWays(); }

    void list_halfMadeConnection_isSynReceived()
    {
        QFETCH(int, way);
        FETCH_FAMILY();
        const auto listener = openListener(domain);
        const auto place = net::localEndpoint(listener.get());
        const auto caller = openCaller(domain);
        QVERIFY(net::setDark(caller.get(), true).isOk()); // it knocks, and does not hear the answer
        net::connect(caller.get(), place);
        const auto from = net::localEndpoint(caller.get());
        const net::ListingWish wish{net::stateBit(TcpState::SynReceived), {{place, from}}};
        QVERIFY(waitFor([&] { return only(way, wish).state == TcpState::SynReceived; }));
    }

    void list_bothWays_agree()
    {
        Connected talk(SocketFamily::IPv4);
        const net::ListingWish listeners{net::stateBit(TcpState::Listen), {}};
        const auto all = net::listTcpSockets(listeners);
        QVERIFY(all.has_value());
        const auto here = [&](const net::ListedSocket& socket) {
            return socket.local == net::localEndpoint(talk.listener.get());
        };
        QCOMPARE(std::ranges::count_if(*all, here), 1);
        QCOMPARE(std::ranges::count_if(*net::listByProc(listeners), here), 1);
    }

    void list_netlink_cost()
    {
        Connected talk(SocketFamily::IPv4);
        QBENCHMARK
        {
            QVERIFY(net::listTcpSockets().has_value());
        }
    }
};

QTEST_GUILESS_MAIN(SockDiagTest)
#include "sockdiagtest.moc"
