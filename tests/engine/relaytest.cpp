#include "support/labmain.h"
#include "support/labwatcher.h"

#include <QTest>

using namespace socketlab;
using tests::LabWatcher;

namespace {

// A line behind alice's socket: her bytes come to bob by way of it.
struct Slow
{
    engine::Lab lab;
    LabWatcher watcher{lab};

    explicit Slow(std::string_view pair = "pair alice.a bob.b")
    {
        watcher.run("alice", "print \"here\"");
        watcher.run("bob", "print \"here\"");
        watcher.run("world", pair);
    }

    std::string text(CallId call)
    {
        watcher.finish(call);
        const auto view = viewCall(lab.journal(), watcher.calls()[*watcher.calls().find(call)]);
        return std::string(asText(lab.journal().payload(*view.returnedRecord)));
    }

    std::string recv(std::string_view actor, std::string_view statement)
    {
        return text(watcher.start(actor, statement));
    }

    std::string lastNote()
    {
        lab.flush();
        std::string note;
        for (Sequence i = 0; i < lab.journal().size(); ++i)
            if (const auto& record = lab.journal().at(i); std::holds_alternative<Marked>(record.event))
                note = asText(lab.journal().payload(record));
        return note;
    }

    std::vector<CallReturned> callsOf(std::string_view actor, CallOp op)
    {
        lab.flush();
        watcher.fold();
        const auto id = watcher.state().actorNamed(actor)->id;
        std::vector<CallReturned> calls;
        for (Sequence i = 0; i < lab.journal().size(); ++i) {
            const auto& record = lab.journal().at(i);
            if (const auto* returned = std::get_if<CallReturned>(&record.event);
                returned && record.actor == id && returned->op == op)
                calls.push_back(*returned);
        }
        return calls;
    }
};

} // namespace

class RelayTest : public QObject
{
    Q_OBJECT

private slots:
    void drip_ofOneSend_givesTheFirstBytesThenTheRest()
    {
        Slow slow;
        QCOMPARE(slow.watcher.result("world", "drip a 3 100ms"), std::string("ok"));
        QCOMPARE(slow.watcher.result("alice", "send a \"client3: hello\""), std::string("14"));
        const auto began = Clock::now();
        QCOMPARE(slow.recv("bob", "recv b 100"), std::string("cli"));
        QCOMPARE(slow.recv("bob", "recv b 100"), std::string("ent3: hello"));
        QVERIFY(Clock::now() - began >= std::chrono::milliseconds(50));
    }

    void drip_ofTheNextSend_beginsAgain()
    {
        Slow slow;
        slow.watcher.run("world", "drip a 2 20ms");
        for (int round = 0; round < 3; ++round) {
            slow.watcher.run("alice", "send a \"00005hello\"");
            QCOMPARE(slow.recv("bob", "recv b 100"), std::string("00"));
            QCOMPARE(slow.recv("bob", "recv b 100"), std::string("005hello"));
        }
    }

    void line_isAnActorWithSocketsAndCallsOfItsOwn()
    {
        Slow slow;
        slow.watcher.run("world", "drip a 1 1ms");
        slow.watcher.run("alice", "send a \"xy\"");
        QCOMPARE(slow.recv("bob", "recvall b 2"), std::string("xy"));
        const auto& state = slow.watcher.state();
        const auto* line = state.actorNamed("line-1");
        QVERIFY(line);
        QCOMPARE(line->kind, ActorKind::Relay);
        QCOMPARE(slow.watcher.socket("line-1.a").owner, line->id);
        QCOMPARE(slow.callsOf("line-1", CallOp::Recv).size(), std::size_t{2});
        QCOMPARE(slow.callsOf("line-1", CallOp::Send).size(), std::size_t{2});
    }

    void fold_ofALinePutBetween_joinsEachEndWithTheLine()
    {
        Slow slow;
        const auto before = slow.watcher.socket("a");
        slow.watcher.run("world", "drip a 1 1ms");
        QVERIFY(slow.watcher.waitUntil([&] {
            return slow.watcher.socket("a").peer == slow.watcher.socket("line-1.a").id
                && slow.watcher.socket("b").peer == slow.watcher.socket("line-1.b").id;
        }));
        QCOMPARE(slow.watcher.socket("a").descriptor, before.descriptor);
        QVERIFY(slow.watcher.socket("a").seen.remote != before.seen.remote);
        slow.watcher.run("alice", "send a \"hello\"");
        QCOMPARE(slow.recv("bob", "recvall b 5"), std::string("hello"));
        const auto& state = slow.watcher.state();
        const auto& sent = state.streams()[*slow.watcher.socket("a").outgoing];
        QCOMPARE(sent.to, slow.watcher.socket("line-1.a").id);
        QCOMPARE(sent.read, StreamOffset{5});
        const auto& heard = state.streams()[*slow.watcher.socket("b").incoming];
        QCOMPARE(heard.from, slow.watcher.socket("line-1.b").id);
        QCOMPARE(heard.taken, StreamOffset{5});
        QCOMPARE(heard.read, StreamOffset{5});
    }

    void drip_ofTheOtherDirection_usesTheSameLine()
    {
        Slow slow;
        slow.watcher.run("world", "drip a 3 5ms");
        QCOMPARE(slow.watcher.result("world", "drip b 1 20ms"), std::string("ok"));
        slow.watcher.run("bob", "send b \"back\"");
        QCOMPARE(slow.recv("alice", "recv a 100"), std::string("b"));
        QCOMPARE(slow.recv("alice", "recv a 100"), std::string("ack"));
        QVERIFY(!slow.watcher.state().actorNamed("line-2"));
    }

    void relayOff_duringThePause_letsTheRestPassAtOnce()
    {
        Slow slow;
        slow.watcher.run("world", "drip a 3 1000s");
        slow.watcher.run("alice", "send a \"client\"");
        QCOMPARE(slow.recv("bob", "recv b 100"), std::string("cli"));
        const auto rest = slow.watcher.start("bob", "recv b 100");
        QVERIFY(slow.watcher.waitForBegin(rest));
        QCOMPARE(slow.watcher.result("world", "relay a off"), std::string("ok"));
        QCOMPARE(slow.text(rest), std::string("ent"));
        slow.watcher.run("alice", "send a \"again\"");
        QCOMPARE(slow.recv("bob", "recv b 100"), std::string("again"));
    }

    void relayOff_withoutALine_isRefused()
    {
        Slow slow;
        QCOMPARE(slow.watcher.result("world", "relay a off"), std::string("ENOENT"));
    }

    void halfClose_passesThroughBehindTheBytes_andTheOtherDirectionGoesOn()
    {
        Slow slow;
        slow.watcher.run("world", "drip a 1 20ms");
        slow.watcher.run("alice", "send a \"bye\"");
        slow.watcher.run("alice", "shutdown a write");
        QCOMPARE(slow.recv("bob", "recvall b 10"), std::string("bye"));
        QCOMPARE(slow.watcher.result("bob", "recv b 10"), std::string("0"));
        slow.watcher.run("bob", "send b \"answer\"");
        QCOMPARE(slow.recv("alice", "recv a 100"), std::string("answer"));
        slow.watcher.run("bob", "close b");
        QCOMPARE(slow.watcher.result("alice", "recv a 100"), std::string("0"));
        QVERIFY(slow.watcher.waitUntil([&] { return slow.watcher.state().actorNamed("line-1")->hasEnded; }));
        QCOMPARE(slow.watcher.socket("line-1.a").life, journal::SocketLife::Closed);
    }

    void reset_passesThrough()
    {
        Slow slow;
        slow.watcher.run("world", "drip a 1 1ms");
        slow.watcher.run("alice", "setopt a linger 0");
        const auto recv = slow.watcher.start("bob", "recv b 10");
        QVERIFY(slow.watcher.waitForBegin(recv));
        slow.watcher.run("alice", "close a");
        QCOMPARE(resultText(slow.watcher.finish(recv)), std::string("ECONNRESET"));
    }

    void megabytes_throughALine_allCome()
    {
        Slow slow;
        slow.watcher.run("world", "drip a 1 1ms");
        const auto all = slow.watcher.start("bob", "recvall b 3000000");
        QCOMPARE(slow.watcher.result("alice", "sendall a 41*3000000"), std::string("3000000"));
        QCOMPARE(resultText(slow.watcher.finish(all)), std::string("3000000"));
    }

    void drip_overIpv6_works()
    {
        Slow slow("pair alice.a bob.b ipv6");
        QCOMPARE(slow.watcher.result("world", "drip a 1 5ms"), std::string("ok"));
        slow.watcher.run("alice", "send a \"six\"");
        QCOMPARE(slow.recv("bob", "recv b 9"), std::string("s"));
        QCOMPARE(slow.watcher.socket("a").seen.remote.family, Endpoint::Family::IPv6);
    }

    void options_andMode_areKept()
    {
        Slow slow;
        slow.watcher.run("bob", "setopt b nodelay on");
        slow.watcher.run("bob", "nonblock b");
        slow.watcher.run("world", "drip a 1 5ms");
        QCOMPARE(slow.watcher.result("bob", "recv b 9"), std::string("EAGAIN"));
        slow.watcher.run("bob", "block b");
        slow.watcher.run("bob", "setopt b rcvtimeo 50");
        QCOMPARE(slow.watcher.result("bob", "recv b 9"), std::string("EAGAIN"));
    }

    void drip_whereBytesHaveMoved_isRefusedAndTold()
    {
        Slow slow;
        slow.watcher.run("alice", "send a \"x\"");
        QCOMPARE(slow.watcher.result("world", "drip a 1 5ms"), std::string("EBUSY"));
        QVERIFY2(slow.lastNote().starts_with("No slow line can be put behind a: "), slow.lastNote().c_str());
        QCOMPARE(slow.recv("bob", "recv b 9"), std::string("x"));
    }

    void drip_whereSomebodyWaits_isRefused_andHeGoesOnWaiting()
    {
        Slow slow;
        const auto recv = slow.watcher.start("bob", "recv b 10");
        QVERIFY(slow.watcher.waitForBegin(recv));
        QCOMPARE(slow.watcher.result("world", "drip a 1 5ms"), std::string("EBUSY"));
        slow.watcher.run("alice", "send a \"direct\"");
        QCOMPARE(slow.text(recv), std::string("direct"));
    }

    void drip_ofASocketWithTwoDescriptors_isRefused()
    {
        Slow slow;
        slow.watcher.run("alice", "dup a as a2");
        QCOMPARE(slow.watcher.result("world", "drip a 1 5ms"), std::string("EBUSY"));
    }

    void drip_ofASocketWithoutAPeer_isRefused()
    {
        Slow slow;
        slow.watcher.run("alice", "socket lonely");
        QCOMPARE(slow.watcher.result("world", "drip lonely 1 5ms"), std::string("ENOTCONN"));
    }

    void drip_ofAProcessesSocket_isRefusedAndTold()
    {
        engine::Lab lab;
        LabWatcher watcher(lab);
        lab.actor("alice", ActorKind::Process);
        watcher.run("world", "pair alice.a world.b");
        QCOMPARE(watcher.result("world", "drip a 1 5ms"), std::string("EOPNOTSUPP"));
    }

    void clear_duringAPause_endsTheLine()
    {
        Slow slow;
        slow.watcher.run("world", "drip a 1 1000s");
        slow.watcher.run("alice", "send a \"abc\"");
        QCOMPARE(slow.recv("bob", "recv b 10"), std::string("a"));
        slow.lab.clear();
        slow.lab.flush();
        slow.watcher.fold();
        QVERIFY(slow.watcher.state().actorNamed("line-1")->hasEnded);
        for (const auto& socket : slow.watcher.state().sockets())
            QVERIFY2(socket.life != journal::SocketLife::Open, socket.name.c_str());
        slow.watcher.run("world", "pair alice.a bob.b");
        QCOMPARE(slow.watcher.result("world", "drip a 1 5ms"), std::string("ok"));
    }
};

SOCKETLAB_LAB_TEST_MAIN(RelayTest)
#include "relaytest.moc"
