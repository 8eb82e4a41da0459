#include "engine/lab.h"

#include <QElapsedTimer>
#include <QTest>

#include "support/labmain.h"
#include "support/labwatcher.h"

#include <cerrno>

using namespace socketlab;
using namespace socketlab::engine;
using namespace std::chrono_literals;
using tests::LabWatcher;

namespace {

// Longer than any test may take.
constexpr auto ages = 1000s;

// A lab with alice, a thread, and bob, of the kind that the row says; a and b are connected.
struct Bench
{
    Lab lab;
    LabWatcher watcher{lab};

    explicit Bench(ActorKind kind)
    {
        lab.actor("alice");
        lab.actor("bob", kind);
        if (watcher.result("world", "pair alice.a bob.b") != "ok")
            qFatal("pair failed");
    }

    ActorId bob() { return lab.actor("bob"); }

    // What must not happen is watched for a while.
    bool staysUnbegun(CallId call)
    {
        const auto deadline = Clock::now() + 150ms;
        for (watcher.fold(); !watcher.calls().find(call); watcher.fold())
            if (!lab.journal().waitForMore(lab.journal().size(), deadline))
                return true;
        return false;
    }

    bool isWaiting(CallId call)
    {
        watcher.fold();
        return watcher.calls()[*watcher.calls().find(call)].isWaiting();
    }

    Timestamp began(CallId call)
    {
        return journal::viewCall(lab.journal(), watcher.calls()[*watcher.calls().find(call)]).beganRecord->time;
    }

    Timestamp returned(CallId call)
    {
        return journal::viewCall(lab.journal(), watcher.calls()[*watcher.calls().find(call)]).returnedRecord->time;
    }
};

void addKinds()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("thread") << static_cast<int>(ActorKind::Thread);
    QTest::newRow("process") << static_cast<int>(ActorKind::Process);
}

} // namespace

#define FETCH_BENCH()                                                                                                  \
    QFETCH(int, kind);                                                                                                 \
    Bench bench(static_cast<ActorKind>(kind));                                                                         \
    auto& watcher = bench.watcher

class GatesTest : public QObject
{
    Q_OBJECT

private slots:
    // --- Pause, run and step

    void pause_actors_areHeldUntilRun_data() { addKinds(); }
    void pause_actors_areHeldUntilRun()
    {
        FETCH_BENCH();
        bench.lab.pause();
        QVERIFY(bench.lab.isPaused());
        const auto first = watcher.start("bob", "count n +1");
        const auto second = watcher.start("bob", "count n +1");
        QVERIFY(bench.staysUnbegun(first));
        bench.lab.run();
        QVERIFY(!bench.lab.isPaused());
        QCOMPARE(watcher.finish(first).value, 1);
        QCOMPARE(watcher.finish(second).value, 2);
    }

    void pause_world_goesOn()
    {
        Bench bench(ActorKind::Thread);
        bench.lab.pause();
        QCOMPARE(bench.watcher.result("world", "pair alice.c bob.d"), std::string("ok"));
    }

    void pause_callUnderWay_isLeftToReturn_data() { addKinds(); }
    void pause_callUnderWay_isLeftToReturn()
    {
        FETCH_BENCH();
        const auto waiting = watcher.start("bob", "recv b 10");
        QVERIFY(watcher.waitForBegin(waiting));
        bench.lab.pause();
        const auto next = watcher.start("bob", "count n +1");
        bench.lab.step(bench.lab.actor("alice"));
        QCOMPARE(watcher.result("alice", "send a \"x\""), std::string("1"));
        QCOMPARE(watcher.finish(waiting).value, 1);
        QVERIFY(bench.staysUnbegun(next));
    }

    void pause_actorMadeMeanwhile_isHeldToo_data() { addKinds(); }
    void pause_actorMadeMeanwhile_isHeldToo()
    {
        QFETCH(int, kind);
        Bench bench(ActorKind::Thread);
        bench.lab.pause();
        bench.lab.actor("carol", static_cast<ActorKind>(kind));
        const auto call = bench.watcher.start("carol", "count n +1");
        QVERIFY(bench.staysUnbegun(call));
        bench.lab.run();
        QCOMPARE(bench.watcher.finish(call).value, 1);
    }

    void step_pausedActor_makesOneCall_data() { addKinds(); }
    void step_pausedActor_makesOneCall()
    {
        FETCH_BENCH();
        bench.lab.pause();
        const auto first = watcher.start("bob", "count n +1");
        const auto second = watcher.start("bob", "count n +1");
        bench.lab.step(bench.bob());
        QCOMPARE(watcher.finish(first).value, 1);
        QVERIFY(bench.staysUnbegun(second));
        bench.lab.step(bench.bob());
        QCOMPARE(watcher.finish(second).value, 2);
    }

    void step_oneActor_holdsTheOthers()
    {
        Bench bench(ActorKind::Thread);
        bench.lab.pause();
        const auto alices = bench.watcher.start("alice", "count n +1");
        const auto bobs = bench.watcher.start("bob", "count n +1");
        bench.lab.step(bench.bob());
        QCOMPARE(bench.watcher.finish(bobs).value, 1);
        QVERIFY(bench.staysUnbegun(alices));
    }

    void step_gatedActor_makesOneCall()
    {
        Bench bench(ActorKind::Thread);
        QCOMPARE(bench.watcher.result("world", "gate bob"), std::string("ok"));
        const auto first = bench.watcher.start("bob", "count n +1");
        const auto second = bench.watcher.start("bob", "count n +1");
        bench.lab.step(bench.bob());
        QCOMPARE(bench.watcher.finish(first).value, 1);
        QVERIFY(bench.staysUnbegun(second));
    }

    // --- The world's gates

    void gate_actor_isHeldUntilReleased_data() { addKinds(); }
    void gate_actor_isHeldUntilReleased()
    {
        FETCH_BENCH();
        QCOMPARE(watcher.result("world", "gate bob"), std::string("ok"));
        const auto first = watcher.start("bob", "recv b 10");
        const auto second = watcher.start("bob", "count n +1");
        QCOMPARE(watcher.result("alice", "send a \"x\""), std::string("1"));
        QVERIFY(bench.staysUnbegun(first));
        QCOMPARE(watcher.result("world", "release bob"), std::string("ok"));
        QCOMPARE(watcher.finish(first).value, 1);
        QCOMPARE(watcher.finish(second).value, 1);
    }

    void gate_runAfterPause_staysClosed_data() { addKinds(); }
    void gate_runAfterPause_staysClosed()
    {
        FETCH_BENCH();
        QCOMPARE(watcher.result("world", "gate bob"), std::string("ok"));
        bench.lab.pause();
        bench.lab.run();
        const auto call = watcher.start("bob", "count n +1");
        QVERIFY(bench.staysUnbegun(call));
        QCOMPARE(watcher.result("world", "release bob"), std::string("ok"));
        QCOMPARE(watcher.finish(call).value, 1);
    }

    void release_whilePaused_opensTheGateOnly()
    {
        Bench bench(ActorKind::Thread);
        bench.lab.pause();
        QCOMPARE(bench.watcher.result("world", "gate bob"), std::string("ok"));
        const auto call = bench.watcher.start("bob", "count n +1");
        QCOMPARE(bench.watcher.result("world", "release bob"), std::string("ok"));
        QVERIFY(bench.staysUnbegun(call));
        bench.lab.run();
        QCOMPARE(bench.watcher.finish(call).value, 1);
    }

    // The first opens the gate, and only what follows ends the call.
    void release_closedGate_leavesTheCallUnderWayAlone_data() { addKinds(); }
    void release_closedGate_leavesTheCallUnderWayAlone()
    {
        FETCH_BENCH();
        const auto waiting = watcher.start("bob", "recv b 10");
        QVERIFY(watcher.waitForBegin(waiting));
        QCOMPARE(watcher.result("world", "gate bob"), std::string("ok"));
        QCOMPARE(watcher.result("world", "release bob"), std::string("ok"));
        const auto next = watcher.start("bob", "count n +1");
        QVERIFY(bench.staysUnbegun(next));
        QVERIFY(bench.isWaiting(waiting));
        // Bob may be just about to enter the kernel, so once is not always enough; his next call goes with the first.
        while (bench.isWaiting(waiting))
            QCOMPARE(watcher.result("world", "release bob"), std::string("ok"));
        const auto ended = resultText(watcher.finish(waiting));
        QVERIFY2(ended == "0" || ended == "EINTR", ended.c_str());
        QVERIFY(!watcher.calls().find(next));
    }

    void gate_world_isRefusedAndToldWhy()
    {
        Bench bench(ActorKind::Thread);
        QCOMPARE(bench.watcher.result("world", "gate world"), std::string("EPERM"));
        QVERIFY(bench.watcher.waitForNote("The world has no gate"));
        QCOMPARE(bench.watcher.result("world", "wait 1ms"), std::string("ok"));
    }

    void gate_actorThatHasEnded_isNoneAnyMore_data() { addKinds(); }
    void gate_actorThatHasEnded_isNoneAnyMore()
    {
        FETCH_BENCH();
        watcher.start("bob", "exit");
        QVERIFY(watcher.waitUntil([&] { return watcher.state().actorNamed("bob")->hasEnded; }));
        // The record of its end comes a moment before the lab has put it away.
        QVERIFY(QTest::qWaitFor([&] { return watcher.result("world", "gate bob") == "ESRCH"; }, 30'000));
    }

    void clear_closedGate_isOpenAfterwards()
    {
        Bench bench(ActorKind::Thread);
        QCOMPARE(bench.watcher.result("world", "gate bob"), std::string("ok"));
        const auto forgotten = bench.watcher.start("bob", "count n +1");
        bench.lab.clear();
        QCOMPARE(bench.watcher.result("bob", "count n +1"), std::string("1"));
        QVERIFY(!bench.watcher.calls().find(forgotten));
    }

    // --- Pace

    void pace_eachCall_waitsBeforeItBegins_data() { addKinds(); }
    void pace_eachCall_waitsBeforeItBegins()
    {
        FETCH_BENCH();
        constexpr auto pace = 40ms;
        bench.lab.setPace(pace);
        const auto submitted = Clock::now();
        const auto first = watcher.start("bob", "count n +1");
        const auto second = watcher.start("bob", "count n +1");
        QCOMPARE(watcher.finish(second).value, 2);
        QVERIFY(bench.began(first) - submitted >= pace);
        QVERIFY(bench.began(second) - bench.returned(first) >= pace);
    }

    void pace_takenAway_letsTheCallBegin_data() { addKinds(); }
    void pace_takenAway_letsTheCallBegin()
    {
        FETCH_BENCH();
        bench.lab.setPace(ages);
        const auto call = watcher.start("bob", "count n +1");
        QVERIFY(bench.staysUnbegun(call));
        bench.lab.setPace(0ms);
        QCOMPARE(watcher.finish(call).value, 1);
    }

    void pause_callThatWaitsForItsPace_isHeld_data() { addKinds(); }
    void pause_callThatWaitsForItsPace_isHeld()
    {
        FETCH_BENCH();
        bench.lab.setPace(20ms);
        const auto call = watcher.start("bob", "count n +1");
        bench.lab.pause();
        // It may have been faster than the pause; then the next one is held.
        const auto next = watcher.start("bob", "count n +1");
        QVERIFY(bench.staysUnbegun(next));
        bench.lab.run();
        QCOMPARE(watcher.finish(next).value, 2);
        QVERIFY(bench.began(call) < bench.began(next));
    }

    void pause_longPaceUnderWay_holdsTheCall()
    {
        Bench bench(ActorKind::Thread);
        bench.lab.setPace(ages);
        const auto call = bench.watcher.start("bob", "count n +1");
        QVERIFY(bench.staysUnbegun(call));
        bench.lab.pause();
        bench.lab.setPace(0ms);
        QVERIFY(bench.staysUnbegun(call));
        bench.lab.run();
        QCOMPARE(bench.watcher.finish(call).value, 1);
    }

    void release_callThatWaitsForItsPace_isDropped_data() { addKinds(); }
    void release_callThatWaitsForItsPace_isDropped()
    {
        FETCH_BENCH();
        bench.lab.setPace(ages);
        const auto dropped = watcher.start("bob", "count n +1");
        QVERIFY(bench.staysUnbegun(dropped));
        bench.lab.release(bench.bob());
        bench.lab.setPace(0ms);
        QCOMPARE(watcher.result("bob", "count n +1"), std::string("1"));
        QVERIFY(!watcher.calls().find(dropped));
    }

    void clear_callThatWaitsForItsPace_isNotWaitedFor_data() { addKinds(); }
    void clear_callThatWaitsForItsPace_isNotWaitedFor()
    {
        FETCH_BENCH();
        constexpr auto pace = 30s;
        bench.lab.setPace(pace);
        const auto dropped = watcher.start("alice", "count n +1");
        watcher.start("bob", "count n +1");
        QVERIFY(bench.staysUnbegun(dropped));
        QElapsedTimer clock;
        clock.start();
        bench.lab.clear();
        QVERIFY(clock.elapsed() < std::chrono::milliseconds(pace).count() / 2);
    }

    void destroy_heldLab_returns_data() { addKinds(); }
    void destroy_heldLab_returns()
    {
        FETCH_BENCH();
        watcher.result("world", "gate alice");
        bench.lab.setPace(ages);
        bench.lab.pause();
        watcher.start("alice", "count n +1");
        watcher.start("bob", "count n +1");
        watcher.start("world", "wait 1s");
        bench.lab.step(bench.bob());
        // What follows is the destructor, which the test's own time limit watches.
    }
};

SOCKETLAB_LAB_TEST_MAIN(GatesTest)
#include "gatestest.moc"
