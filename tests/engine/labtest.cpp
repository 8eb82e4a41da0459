#include "engine/lab.h"
#include "net/cpu.h"

#include <QTest>

#include "support/labwatcher.h"

#include <cerrno>
#include <filesystem>

using namespace socketlab;
using namespace socketlab::engine;
using journal::Place;
using tests::LabWatcher;

namespace {

std::size_t openDescriptors()
{
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/fd"))
        ++count;
    return count;
}

// A lab with alice.a and bob.b, connected.
struct Bench
{
    Lab lab;
    LabWatcher watcher{lab};

    Bench()
    {
        lab.actor("alice");
        lab.actor("bob");
        if (watcher.result("world", "pair alice.a bob.b") != "ok")
            qFatal("pair failed");
    }
};

} // namespace

class LabTest : public QObject
{
    Q_OBJECT

private slots:
    void pair_twoActors_areConnectedAndOwnTheirEnds()
    {
        Bench bench;
        auto& watcher = bench.watcher;
        QVERIFY(watcher.waitUntil([&] {
            return watcher.socket("a").seen.state == TcpState::Established
                && watcher.socket("b").seen.state == TcpState::Established
                && watcher.socket("a").peer == watcher.socket("b").id;
        }));
        QCOMPARE(watcher.state().actorName(watcher.socket("a").owner), std::string("alice"));
        QCOMPARE(watcher.state().actorName(watcher.socket("b").owner), std::string("bob"));
        QVERIFY(watcher.socket("a").called);
        QVERIFY(!watcher.socket("b").called);
        QCOMPARE(watcher.socket("door").life, journal::SocketLife::Closed);
    }

    void actors_stand_inTheOrderInWhichTheyWereMade()
    {
        Lab lab;
        LabWatcher watcher(lab);
        for (const char* name : {"zoe", "alice", "mallory", "bob"})
            lab.actor(name);
        lab.flush();
        watcher.fold();
        QStringList names;
        for (const auto& actor : watcher.state().actors())
            names << QString::fromStdString(actor.name);
        QCOMPARE(names, QStringList({"world", "zoe", "alice", "mallory", "bob"}));
    }

    void calls_serverAndClient_runAsInTheBook()
    {
        Lab lab;
        LabWatcher watcher(lab);
        QCOMPARE(watcher.result("server", "socket L"), std::string("ok"));
        QCOMPARE(watcher.result("server", "bind L 127.0.0.1:0"), std::string("ok"));
        QCOMPARE(watcher.result("server", "listen L 2"), std::string("ok"));
        const auto accept = watcher.start("server", "accept L as A");
        QCOMPARE(watcher.result("client", "socket C"), std::string("ok"));
        QCOMPARE(watcher.result("client", "connect C to L"), std::string("ok"));
        const auto accepted = watcher.finish(accept);
        QCOMPARE(accepted.error, 0);
        QCOMPARE(watcher.result("server", "send A \"hi\""), std::string("2"));
        QCOMPARE(watcher.result("client", "recv C 10"), std::string("2"));
        QVERIFY(watcher.waitUntil([&] { return watcher.socket("L").seen.state == TcpState::Listen; }));
        QCOMPARE(watcher.socket("A").seen.remote, accepted.endpoint);
        QCOMPARE(watcher.socket("A").seen.local, watcher.socket("L").seen.local);
        QCOMPARE(watcher.result("server", "send L \"hi\""), std::string("EPIPE"));
        QCOMPARE(watcher.result("server", "recv L 10"), std::string("ENOTCONN"));
        QCOMPARE(watcher.result("client", "close C"), std::string("ok"));
        QCOMPARE(watcher.result("client", "recv C 10"), std::string("EBADF"));
    }

    void recv_silence_reallyWaitsAndIsShownAsWaiting()
    {
        Bench bench;
        auto& watcher = bench.watcher;
        const auto recv = watcher.start("bob", "recv b 100");
        QVERIFY(watcher.waitForBegin(recv));
        QVERIFY(watcher.state().actorNamed("bob")->waitingSince.has_value());
        QVERIFY(watcher.calls()[*watcher.calls().find(recv)].isWaiting());
        QCOMPARE(watcher.result("alice", "send a \"hi\""), std::string("2"));
        QCOMPARE(watcher.finish(recv).value, 2);
        QVERIFY(!watcher.state().actorNamed("bob")->waitingSince.has_value());
    }

    void bytes_unread_areSeenInTheReceiversKernel()
    {
        Bench bench;
        auto& watcher = bench.watcher;
        QCOMPARE(watcher.result("alice", "send a \"hello\""), std::string("5"));
        QVERIFY(watcher.waitUntil([&] { return watcher.socket("b").seen.receiveQueue == 5; }));
        const auto stream = [&]() -> const journal::Stream& {
            return watcher.state().streams()[*watcher.socket("a").outgoing];
        };
        QCOMPARE(stream().placeOf(StreamOffset{4}), Place::ReceiverKernel);
        QCOMPARE(watcher.result("bob", "recv b 2"), std::string("2"));
        QCOMPARE(stream().placeOf(StreamOffset{1}), Place::Read);
        QCOMPARE(stream().placeOf(StreamOffset{2}), Place::ReceiverKernel);
    }

    void send_moreThanFits_waitsUntilSomebodyReads()
    {
        Bench bench;
        auto& watcher = bench.watcher;
        constexpr std::int64_t size = 16 << 20;
        const auto send = watcher.start("alice", "send a 78*16M");
        QVERIFY(watcher.waitUntil([&] { return watcher.state().socketNamed("b")->seen.receiveQueue > 0; }));
        QVERIFY(watcher.calls()[*watcher.calls().find(send)].isWaiting());
        for (std::int64_t got = 0; got < size;) {
            const auto recv = watcher.run("bob", "recv b 4194304");
            QVERIFY(recv.value > 0);
            got += recv.value;
        }
        QCOMPARE(watcher.finish(send).value, size);
        const auto& stream = watcher.state().streams()[*watcher.socket("a").outgoing];
        QCOMPARE(stream.read, StreamOffset{static_cast<std::uint64_t>(size)});
    }

    void halfClose_write_endsOneDirection()
    {
        Bench bench;
        auto& watcher = bench.watcher;
        QCOMPARE(watcher.result("alice", "shutdown a write"), std::string("ok"));
        QCOMPARE(watcher.result("bob", "recv b 100"), std::string("0"));
        QCOMPARE(watcher.result("bob", "recv b 100"), std::string("0"));
        QCOMPARE(watcher.result("bob", "send b \"thanks\""), std::string("6"));
        QCOMPARE(watcher.result("alice", "recv a 100"), std::string("6"));
        QVERIFY(watcher.waitUntil([&] {
            return watcher.socket("b").seen.state == TcpState::CloseWait
                && watcher.socket("a").seen.state == TcpState::FinWait2;
        }));
    }

    void release_waitingCall_isEndedByAShutdown_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("result");
        QTest::newRow("recv") << "recv b 100"
                              << "0";
        QTest::newRow("send") << "send b 78*32M"
                              << "EPIPE";
        QTest::newRow("accept") << "accept L as N"
                                << "EINVAL";
    }

    void release_waitingCall_isEndedByAShutdown()
    {
        QFETCH(QString, statement);
        QFETCH(QString, result);
        Bench bench;
        auto& watcher = bench.watcher;
        watcher.run("bob", "socket L");
        watcher.run("bob", "bind L 127.0.0.1:0");
        watcher.run("bob", "listen L 5");
        const auto call = watcher.start("bob", statement.toStdString());
        QVERIFY(watcher.waitForBegin(call));
        // The begin is recorded just before the kernel is entered, so one shutdown may come too early for accept.
        const auto hasReturned = [&] { return !watcher.calls()[*watcher.calls().find(call)].isWaiting(); };
        while (!hasReturned()) {
            bench.lab.release(bench.lab.actor("bob"));
            bench.lab.journal().waitForMore(bench.lab.journal().size(), Clock::now() + std::chrono::milliseconds(50));
            watcher.fold();
        }
        const auto returned = watcher.finish(call);
        // A send that was woken after part of its bytes had gone says how many.
        if (returned.op == CallOp::Send && returned.error == 0)
            QVERIFY(returned.value < (32 << 20));
        else
            QCOMPARE(QString::fromStdString(resultText(returned)), result);
        bool wasRecorded = false;
        for (std::size_t i = 0; i < watcher.calls().size(); ++i) {
            const auto view = viewCall(bench.lab.journal(), watcher.calls()[i]);
            wasRecorded =
                wasRecorded || (view.began->op == CallOp::Shutdown && view.beganRecord->actor == bench.lab.world());
        }
        QVERIFY(wasRecorded);
    }

    void release_wait_isInterrupted()
    {
        Lab lab;
        LabWatcher watcher(lab);
        const auto wait = watcher.start("world", "wait 1000s");
        QVERIFY(watcher.waitForBegin(wait));
        while (watcher.calls()[*watcher.calls().find(wait)].isWaiting()) {
            lab.release(lab.world());
            lab.journal().waitForMore(lab.journal().size(), Clock::now() + std::chrono::milliseconds(50));
            watcher.fold();
        }
        QCOMPARE(watcher.finish(wait).error, EINTR);
    }

    void close_waitedIn_doesNotWakeButCanBeReleased()
    {
        Bench bench;
        auto& watcher = bench.watcher;
        const auto recv = watcher.start("bob", "recv b 100");
        QVERIFY(watcher.waitForBegin(recv));
        QCOMPARE(watcher.result("alice", "close b"), std::string("ok"));
        // The number is not handed out again while bob is inside.
        QCOMPARE(watcher.result("alice", "socket c"), std::string("ok"));
        QVERIFY(watcher.socket("c").descriptor != watcher.socket("b").descriptor);
        while (watcher.calls()[*watcher.calls().find(recv)].isWaiting()) {
            bench.lab.release(bench.lab.actor("bob"));
            bench.lab.journal().waitForMore(bench.lab.journal().size(), Clock::now() + std::chrono::milliseconds(50));
            watcher.fold();
        }
        const auto outcome = watcher.finish(recv);
        // Where the close came before recv had entered the kernel, it says so.
        QVERIFY(outcome.value == 0 || outcome.error == EBADF);
    }

    void close_socketThatIsWaitedForInAList_keepsItsNumberAndWakesNobody_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("select") << "select {b} none";
        QTest::newRow("poll") << "poll {b} none";
    }
    void close_socketThatIsWaitedForInAList_keepsItsNumberAndWakesNobody()
    {
        QFETCH(QString, statement);
        Bench bench;
        auto& watcher = bench.watcher;
        const auto waiting = watcher.start("bob", statement.toStdString());
        QVERIFY(watcher.waitForBegin(waiting));
        const auto hasReturned = [&] { return !watcher.calls()[*watcher.calls().find(waiting)].isWaiting(); };
        // Asleep it has its list, and what is closed from then on does not wake it.
        const auto thread = watcher.started("bob").thread;
        QVERIFY(QTest::qWaitFor([&] { return net::runState(thread) == 'S'; }, tests::patience));
        QCOMPARE(watcher.result("alice", "close b"), std::string("ok"));
        // More than there are free numbers below, so that one of them would be given b's.
        const auto isGiven = [&](const std::string& name) {
            bool isAny = false;
            for (int i = 0; i < 16; ++i)
                isAny = watcher.run("alice", "socket " + name + std::to_string(i)).descriptor
                        == watcher.socket("b").descriptor
                    || isAny;
            return isAny;
        };
        QVERIFY(!isGiven("c"));
        QVERIFY(!hasReturned());
        while (!hasReturned()) {
            bench.lab.release(bench.lab.actor("bob"));
            bench.lab.journal().waitForMore(bench.lab.journal().size(), Clock::now() + std::chrono::milliseconds(50));
            watcher.fold();
        }
        // What wakes it lets the kernel look at the number again, and there is nothing under it any more.
        const auto found = watcher.finish(waiting);
        QVERIFY2(found.error == EINTR || found.value == 1, resultText(found).c_str());
        // Nobody uses the number any more.
        QVERIFY(isGiven("d"));
    }

    void destructor_everybodyWaiting_returnsAndLeavesNothingOpen()
    {
        const auto before = openDescriptors();
        for (int round = 0; round < 10; ++round) {
            Bench bench;
            bench.watcher.start("bob", "recv b 100");
            bench.watcher.start("bob", "recv b 100");
            bench.watcher.start("alice", "send a 78*32M");
            bench.watcher.start("world", "wait 1000s");
            bench.watcher.run("carol", "socket L");
            bench.watcher.run("carol", "bind L 127.0.0.1:0");
            bench.watcher.run("carol", "listen L 1");
            bench.watcher.start("carol", "accept L as A");
        }
        QCOMPARE(openDescriptors(), before);
    }

    void clear_busyLab_isQuietAndCanGoOn()
    {
        Bench bench;
        auto& watcher = bench.watcher;
        QVERIFY(watcher.waitForBegin(watcher.start("bob", "recv b 100")));
        bench.lab.clear();
        bench.lab.flush();
        watcher.fold();
        QVERIFY(watcher.calls().waiting().empty());
        for (const auto& socket : watcher.state().sockets())
            QVERIFY(socket.life != journal::SocketLife::Open);
        QVERIFY(!bench.lab.submit(bench.lab.actor("bob"), "recv b 100"));
        QCOMPARE(watcher.result("world", "pair alice.a bob.b"), std::string("ok"));
        QCOMPARE(watcher.result("alice", "send a \"again\""), std::string("5"));
        QCOMPARE(watcher.result("bob", "recv b 100"), std::string("5"));
    }

    void failure_eachOne_isAResultToShow_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("result");
        QTest::newRow("port in use") << "bind n %1"
                                     << "EADDRINUSE";
        QTest::newRow("nobody listens") << "connect n to 127.0.0.1:1"
                                        << "ECONNREFUSED";
        QTest::newRow("connected already") << "connect a to 127.0.0.1:1"
                                           << "EISCONN";
        QTest::newRow("not connected") << "recv n 1"
                                       << "ENOTCONN";
        QTest::newRow("another family") << "connect n to [::1]:1"
                                        << "EAFNOSUPPORT";
        QTest::newRow("not an address of ours") << "bind n 192.0.2.1:0"
                                                << "EADDRNOTAVAIL";
        QTest::newRow("no listener") << "accept n as m"
                                     << "EINVAL";
        QTest::newRow("nothing sent") << "send a \"\""
                                      << "0";
    }

    void failure_eachOne_isAResultToShow()
    {
        QFETCH(QString, statement);
        QFETCH(QString, result);
        Bench bench;
        auto& watcher = bench.watcher;
        watcher.run("alice", "socket n");
        watcher.run("bob", "socket L");
        watcher.run("bob", "bind L 127.0.0.1:0");
        watcher.run("bob", "listen L 1");
        QVERIFY(watcher.waitUntil([&] { return watcher.socket("L").seen.local.port != 0; }));
        const auto place = QString::fromStdString(toText(watcher.socket("L").seen.local));
        QCOMPARE(QString::fromStdString(watcher.result(
                     "alice", (statement.contains("%1") ? statement.arg(place) : statement).toStdString())),
                 result);
    }

    void recv_ofNothingWhileBytesWait_isZeroAndNoEnd()
    {
        Bench bench;
        auto& watcher = bench.watcher;
        QCOMPARE(watcher.result("alice", "send a \"x\""), std::string("1"));
        QVERIFY(watcher.waitUntil([&] { return watcher.socket("b").seen.receiveQueue == 1; }));
        QCOMPARE(watcher.result("bob", "recv b 0"), std::string("0"));
        QCOMPARE(watcher.result("bob", "recv b 5"), std::string("1"));
    }

    void connect_nameThatDoesNotResolve_saysSo()
    {
        Bench bench;
        bench.watcher.run("alice", "socket n");
        const auto returned = bench.watcher.run("alice", "connect n to no-such-host.invalid:80");
        QVERIFY2(errorName(returned.error).starts_with("EAI_"), errorName(returned.error).c_str());
        QCOMPARE(returned.op, CallOp::Connect);
    }

    void connect_name_isLookedUpByACallOfItsOwn()
    {
        Bench bench;
        auto& watcher = bench.watcher;
        watcher.run("bob", "socket L");
        watcher.run("bob", "bind L localhost:0");
        watcher.run("bob", "listen L 1");
        QVERIFY(watcher.waitUntil([&] { return watcher.socket("L").seen.local.port != 0; }));
        watcher.run("alice", "socket n");
        QCOMPARE(watcher.result("alice",
                                "connect n to localhost:" + std::to_string(watcher.socket("L").seen.local.port)),
                 std::string("ok"));
        bool wasLookedUp = false;
        for (std::size_t i = 0; i < watcher.calls().size(); ++i)
            wasLookedUp = wasLookedUp || viewCall(bench.lab.journal(), watcher.calls()[i]).began->op == CallOp::Resolve;
        QVERIFY(wasLookedUp);
    }

    void bind_everyAddress_hearsThisMachineOnly()
    {
        Bench bench;
        auto& watcher = bench.watcher;
        watcher.run("bob", "socket L");
        QCOMPARE(watcher.result("bob", "bind L 0.0.0.0:0"), std::string("ok"));
        watcher.run("bob", "listen L 1");
        watcher.run("alice", "socket n");
        QCOMPARE(watcher.result("alice", "connect n to L"), std::string("ok"));
    }

    void submit_whatMustNotBe_isRefusedWithASentence_data()
    {
        QTest::addColumn<QString>("actor");
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("message");
        QTest::newRow("unknown call") << "alice"
                                      << "sned a \"hi\""
                                      << "unknown call \"sned\" (did you mean \"send\"?)";
        QTest::newRow("nothing") << "alice"
                                 << ""
                                 << "no call was named";
        QTest::newRow("the world's call") << "alice"
                                          << "wait 5ms"
                                          << "alice cannot call wait.";
        QTest::newRow("an actor's call") << "world"
                                         << "socket S"
                                         << "world cannot call socket.";
    }

    void submit_whatMustNotBe_isRefusedWithASentence()
    {
        QFETCH(QString, actor);
        QFETCH(QString, statement);
        QFETCH(QString, message);
        Bench bench;
        const auto submitted = bench.lab.submit(bench.lab.actor(actor.toStdString()), statement.toStdString());
        QVERIFY(!submitted);
        QCOMPARE(QString::fromStdString(submitted.error().message), message);
        QVERIFY(!bench.lab.submit(ActorId{99}, Call{}));
    }

    void jitter_anyOrder_givesTheSameBytes()
    {
        for (std::uint64_t seed = 0; seed < 10; ++seed) {
            Lab lab({.jitter = {std::chrono::milliseconds(3), seed}});
            LabWatcher watcher(lab);
            lab.actor("alice");
            lab.actor("bob");
            QCOMPARE(watcher.result("world", "pair alice.a bob.b"), std::string("ok"));
            for (int i = 0; i < 3; ++i)
                watcher.start("alice", "send a \"abc\"");
            std::string got;
            while (got.size() < 9) {
                const auto call = watcher.start("bob", "recv b 100");
                QVERIFY(watcher.finish(call).value > 0);
                const auto view = viewCall(lab.journal(), watcher.calls()[*watcher.calls().find(call)]);
                got += asText(lab.journal().payload(*view.returnedRecord));
            }
            QCOMPARE(got, std::string("abcabcabc"));
        }
    }

    void records_whileEverythingMoves_areInOrderAndMatched()
    {
        Bench bench;
        auto& watcher = bench.watcher;
        for (int i = 0; i < 200; ++i) {
            watcher.start("alice", "send a \"0123456789\"");
            watcher.start("bob", "send b \"0123456789\"");
        }
        for (int i = 0; i < 50; ++i) {
            watcher.start("alice", "recv a 5");
            watcher.start("bob", "recv b 5");
        }
        const auto readFrom = [&](std::string_view socket) {
            return watcher.state().streams()[*watcher.socket(socket).outgoing].read;
        };
        QVERIFY(watcher.waitUntil([&] {
            return watcher.calls().waiting().empty() && readFrom("a") == StreamOffset{250}
            && readFrom("b") == StreamOffset{250};
        }));
        for (Sequence i = 1; i < bench.lab.journal().size(); ++i)
            QVERIFY(bench.lab.journal().at(i - 1).time <= bench.lab.journal().at(i).time);
        for (const auto& stream : watcher.state().streams()) {
            QVERIFY(stream.arrived >= stream.read);
            QVERIFY(stream.taken >= stream.arrived);
            QCOMPARE(stream.taken, StreamOffset{2000});
        }
    }

    void idle_lab_recordsNothing()
    {
        Bench bench;
        bench.lab.flush();
        // Two seconds of attention after the last call, then nothing may come any more that nobody caused.
        auto size = bench.lab.journal().size();
        while (bench.lab.journal().waitForMore(size, Clock::now() + std::chrono::milliseconds(500)))
            size = bench.lab.journal().size();
        QVERIFY(!bench.lab.journal().waitForMore(size, Clock::now() + std::chrono::milliseconds(300)));
    }
};

QTEST_GUILESS_MAIN(LabTest)
#include "labtest.moc"
