#include "engine/rhythm.h"
#include "net/calls.h"
#include "net/kernelview.h"
#include "support/labmain.h"
#include "support/labwatcher.h"

#include <QTest>

#include <unistd.h>

using namespace socketlab;
using namespace socketlab::engine;
using namespace std::chrono_literals;
using journal::Place;
using journal::Stream;
using tests::LabWatcher;

namespace {

struct Bench
{
    Lab lab;
    LabWatcher watcher{lab};

    const Stream& into(std::string_view socket) { return watcher.state().streams()[*watcher.socket(socket).incoming]; }

    // alice.L listens; bob.b, wherever bob is, is connected with alice.A.
    void connectThroughListener(ActorKind bobs)
    {
        lab.actor("bob", bobs);
        watcher.run("alice", "socket L");
        watcher.run("alice", "bind L 127.0.0.1:0");
        watcher.run("alice", "listen L 5");
        watcher.run("bob", "socket b");
        // By its address, since another process knows nothing of alice's sockets.
        watcher.waitUntil([&] { return watcher.socket("L").seen.local.port != 0; });
        watcher.run("bob", "connect b to " + toText(watcher.socket("L").seen.local));
        watcher.run("alice", "accept L as A");
    }

    void pair()
    {
        lab.actor("alice");
        watcher.run("world", "pair alice.a alice.b");
    }

    bool waitForState(std::string_view socket, TcpState state)
    {
        return watcher.waitUntil([&] { return watcher.socket(socket).seen.state == state; });
    }

    std::vector<std::string> notes() const
    {
        std::vector<std::string> found;
        for (Sequence i = 0; i < lab.journal().size(); ++i)
            if (const auto* mark = std::get_if<Marked>(&lab.journal().at(i).event);
                mark && mark->kind == MarkKind::Note)
                found.emplace_back(asText(lab.journal().payload(lab.journal().at(i))));
        return found;
    }
};

// A program of somebody else's, connected with alice.A of the lab.
struct Stranger
{
    explicit Stranger(Bench& bench, const std::string& option = {})
    {
        bench.watcher.run("alice", "socket L");
        if (!option.empty())
            bench.watcher.run("alice", "setopt L " + option);
        bench.watcher.run("alice", "bind L 127.0.0.1:0");
        bench.watcher.run("alice", "listen L 5");
        bench.watcher.waitUntil([&] { return bench.watcher.socket("L").seen.local.port != 0; });
        net::connect(socket.get(), bench.watcher.socket("L").seen.local);
        bench.watcher.run("alice", "accept L as A");
    }
    net::Descriptor socket = std::move(net::socket(Endpoint::Family::IPv4).descriptor);
};

std::string bytesOf(const Bench& bench, const Stream& stream)
{
    std::string text;
    for (StreamOffset at{}; at < stream.last(); at = at + 1) {
        const auto byte = stream.byteAt(bench.lab.journal(), at);
        text += byte ? std::to_integer<char>(*byte) : '?';
    }
    return text;
}

} // namespace

class ObserverTest : public QObject
{
    Q_OBJECT

private slots:
    // --- Bytes that wait ---------------------------------------------------------------------------------------------

    void strangerSends_nobodyReads_eachByteIsKnownWhereItWaits()
    {
        Bench bench;
        const Stranger stranger(bench);
        net::send(stranger.socket.get(), toBytes("hello"));
        QVERIFY(bench.watcher.waitUntil([&] { return bench.into("A").peeks.size() == 1; }));
        QCOMPARE(bytesOf(bench, bench.into("A")), std::string("hello"));
        QCOMPARE(bench.into("A").placeOf(StreamOffset{4}), Place::ReceiverKernel);

        net::send(stranger.socket.get(), toBytes(", you"));
        QVERIFY(bench.watcher.waitUntil([&] { return bench.into("A").peeks.size() == 2; }));
        QCOMPARE(bytesOf(bench, bench.into("A")), std::string("hello, you"));
    }

    void strangersBytes_halfRead_areKnownOnBothSides()
    {
        Bench bench;
        const Stranger stranger(bench);
        net::send(stranger.socket.get(), toBytes("hello"));
        QVERIFY(bench.watcher.waitUntil([&] { return bench.into("A").peeks.size() == 1; }));
        QCOMPARE(bench.watcher.result("alice", "recv A 2"), std::string("2"));
        QCOMPARE(bytesOf(bench, bench.into("A")), std::string("hello"));
        QCOMPARE(bench.into("A").placeOf(StreamOffset{1}), Place::Read);
        QCOMPARE(bench.into("A").placeOf(StreamOffset{2}), Place::ReceiverKernel);
        QCOMPARE(bench.watcher.result("alice", "recv A 9"), std::string("3"));
        QVERIFY(bench.into("A").peeks.empty());
        QCOMPARE(bytesOf(bench, bench.into("A")), std::string("hello"));
    }

    void strangerSendsMuch_isPeekedPieceByPiece_upToABound()
    {
        Bench bench;
        const Stranger stranger(bench, "rcvbuf 400000");
        constexpr std::size_t size = 150'000;
        Bytes data(size);
        for (std::size_t i = 0; i < size; ++i)
            data[i] = static_cast<std::byte>(i * 7 % 251);
        net::send(stranger.socket.get(), data);
        QVERIFY(bench.watcher.waitUntil([&] {
            const auto& peeks = bench.into("A").peeks;
            return !peeks.empty() && peeks.back().range.end() == StreamOffset{size};
        }));
        for (const auto& peek : bench.into("A").peeks)
            QVERIFY(peek.range.length <= 64U << 10);
        QCOMPARE(bench.into("A").byteAt(bench.lab.journal(), StreamOffset{size - 1}), std::optional(data.back()));
    }

    void senderOfTheLab_isNeverPeeked()
    {
        Bench bench;
        bench.connectThroughListener(ActorKind::Thread);
        bench.watcher.run("bob", "send b \"hello\"");
        QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.socket("A").seen.receiveQueue == 5; }));
        bench.watcher.run("bob", "send b \"!\"");
        QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.socket("A").seen.receiveQueue == 6; }));
        QVERIFY(bench.into("A").peeks.empty());
    }

    void queue_filledAgainToTheSameLength_isStillTold()
    {
        Bench bench;
        const Stranger stranger(bench);
        for (int round = 0; round < 20; ++round) {
            net::send(stranger.socket.get(), toBytes("abc"));
            QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.socket("A").seen.receiveQueue == 3; }));
            QCOMPARE(bench.watcher.result("alice", "recv A 3"), std::string("3"));
        }
    }

    // --- What is left of closed sockets ------------------------------------------------------------------------------

    void closedFirst_leavesTimeWait()
    {
        Bench bench;
        bench.pair();
        bench.watcher.run("alice", "close a");
        QVERIFY(bench.waitForState("b", TcpState::CloseWait));
        QVERIFY(bench.waitForState("a", TcpState::FinWait2));
        bench.watcher.run("alice", "close b");
        QVERIFY(bench.waitForState("a", TcpState::TimeWait));
        QVERIFY(bench.waitForState("b", TcpState::Close));
        QCOMPARE(bench.watcher.socket("a").life, journal::SocketLife::Closed);
    }

    void closedBeforeAnybodyLooked_isStillSeen()
    {
        Bench bench;
        const Stranger stranger(bench);
        bench.watcher.start("alice", "close A");
        QVERIFY(bench.waitForState("A", TcpState::FinWait2));
    }

    void strangerCloses_whatIsLeftIsForgotten()
    {
        Bench bench;
        Stranger stranger(bench);
        stranger.socket.reset();
        QVERIFY(bench.waitForState("A", TcpState::CloseWait));
        bench.watcher.run("alice", "close A");
        QVERIFY(bench.waitForState("A", TcpState::Close));
    }

    void closedWithAnotherDescriptorOpen_isNotCalledLeft()
    {
        Bench bench;
        bench.pair();
        bench.watcher.run("alice", "dup a as d");
        bench.watcher.run("alice", "close a");
        bench.watcher.run("alice", "send b \"x\"");
        QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.socket("d").seen.receiveQueue == 1; }));
        QCOMPARE(bench.watcher.socket("a").seen.state, TcpState::Established);
        bench.watcher.run("alice", "recv d 1");
        bench.watcher.run("alice", "close d");
        QVERIFY(bench.waitForState("d", TcpState::FinWait2));
    }

    // --- Helper processes --------------------------------------------------------------------------------------------

    void bytesForAHelper_areSeenWithoutACallOfIts()
    {
        Bench bench;
        bench.connectThroughListener(ActorKind::Process);
        bench.watcher.run("alice", "send A \"hello\"");
        QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.socket("b").seen.receiveQueue == 5; }));
        QCOMPARE(bench.into("b").placeOf(StreamOffset{4}), Place::ReceiverKernel);
        QCOMPARE(bench.watcher.result("bob", "recv b 2"), std::string("2"));
        QCOMPARE(bench.into("b").placeOf(StreamOffset{2}), Place::ReceiverKernel);
        bench.watcher.run("alice", "send A \"xy\"");
        QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.socket("b").seen.receiveQueue == 5; }));
    }

    void peerOfAHelper_closes_isSeenAndDoesNotCountAsAByte()
    {
        Bench bench;
        bench.connectThroughListener(ActorKind::Process);
        bench.watcher.run("alice", "send A \"hello\"");
        bench.watcher.run("alice", "close A");
        QVERIFY(bench.waitForState("b", TcpState::CloseWait));
        QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.socket("b").seen.receiveQueue == 5; }));
        QVERIFY(bench.waitForState("A", TcpState::FinWait2));
        QCOMPARE(bench.watcher.result("bob", "close b"), std::string("ok"));
        QVERIFY(bench.waitForState("b", TcpState::Close));
    }

    void listenerOfAHelper_calledByAnother_countsWhoWaits()
    {
        Bench bench;
        bench.lab.actor("bob", ActorKind::Process);
        bench.watcher.run("bob", "socket L");
        bench.watcher.run("bob", "bind L 127.0.0.1:0");
        bench.watcher.run("bob", "listen L 5");
        QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.socket("L").seen.local.port != 0; }));
        bench.watcher.run("alice", "socket a");
        bench.watcher.run("alice", "connect a to " + toText(bench.watcher.socket("L").seen.local));
        QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.socket("L").seen.acceptQueue == 1; }));
        QCOMPARE(bench.watcher.socket("L").seen.acceptLimit, 5U);
    }

    void killedHelper_itsConnection_endsAndIsSeenToEnd()
    {
        Bench bench;
        bench.connectThroughListener(ActorKind::Process);
        bench.watcher.run("world", "kill bob kill");
        QVERIFY(bench.waitForState("A", TcpState::CloseWait));
        QVERIFY(bench.waitForState("b", TcpState::FinWait2));
        QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.state().actorNamed("bob")->hasEnded; }));
    }

    // --- Actors ------------------------------------------------------------------------------------------------------

    void stoppedHelper_isSeenStopped()
    {
        Bench bench;
        bench.lab.actor("bob", ActorKind::Process);
        bench.watcher.run("bob", "socket b");
        bench.watcher.run("world", "kill bob stop");
        QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.state().actorNamed("bob")->seen.state == 'T'; }));
        bench.watcher.run("world", "kill bob cont");
        QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.state().actorNamed("bob")->seen.state != 'T'; }));
    }

    void actorsAtRest_areToldOfOnce()
    {
        Bench bench;
        bench.watcher.run("alice", "socket a");
        QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.state().actorNamed("alice")->seen.state == 'S'; }));
        bench.lab.actor("bob");
        bench.watcher.run("world", "pair bob.b bob.c");
        for (int round = 0; round < 50; ++round)
            bench.watcher.run("bob", "sleep 5ms");
        std::size_t told = 0;
        const auto alice = bench.watcher.state().actorNamed("alice")->id;
        for (Sequence i = 0; i < bench.lab.journal().size(); ++i) {
            const auto& record = bench.lab.journal().at(i);
            told += record.actor == alice && std::holds_alternative<ActorObserved>(record.event) ? 1U : 0U;
        }
        QVERIFY2(told >= 1 && told <= 3, qPrintable(QString::number(told)));
    }

    // --- How often ---------------------------------------------------------------------------------------------------

    void rhythm_littleToDo_isSixtyTimesASecond()
    {
        Rhythm rhythm;
        for (int i = 0; i < 100; ++i)
            rhythm.note(100us);
        QCOMPARE(rhythm.pause(), Duration(16ms));
        QVERIFY(!rhythm.takeNews(50));
    }

    void rhythm_muchToDo_takesAFiftieth_andSaysSoOnce()
    {
        Rhythm rhythm;
        std::vector<std::string> news;
        const auto look = [&](Duration spent, int times) {
            for (int i = 0; i < times; ++i) {
                rhythm.note(spent);
                if (const auto text = rhythm.takeNews(500))
                    news.push_back(*text);
            }
        };
        look(10ms, 100);
        QVERIFY(rhythm.pause() > 490ms && rhythm.pause() <= 500ms);
        QCOMPARE(news.size(), std::size_t{1});
        QVERIFY2(news[0].starts_with("Looking at 500 sockets takes "), news[0].c_str());
        look(3ms, 100); // 150 ms: still rarer than usual, so nothing is said
        QCOMPARE(news.size(), std::size_t{1});
        look(1ms, 100);
        QCOMPARE(rhythm.pause() / 1ms, Duration(50ms) / 1ms);
        QCOMPARE(news.size(), std::size_t{2});
        QVERIFY2(news[1].ends_with(" again."), news[1].c_str());
    }

    void nothingOpen_nobodyLooks()
    {
        Bench bench;
        bench.pair();
        bench.watcher.run("alice", "close a");
        bench.lab.clear();
        bench.lab.flush();
        const auto settled = [&] { return bench.watcher.state().time() + 3s < Clock::now(); };
        // Actors are watched for two more seconds; then nothing is recorded.
        QTRY_VERIFY((bench.watcher.fold(), settled()));
    }
};

SOCKETLAB_LAB_TEST_MAIN(ObserverTest)
#include "observertest.moc"
