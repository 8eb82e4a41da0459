#include "engine/lab.h"

#include <QTest>

#include "support/labmain.h"
#include "support/processbench.h"

#include <csignal>

using namespace socketlab;
using namespace socketlab::engine;
using Bench = tests::ProcessBench;

// Actors that are threads of a helper process.
class HelperThreadsTest : public QObject
{
    Q_OBJECT

private slots:
    void spawnedThread_sharesDescriptorsAndLocks()
    {
        Bench bench;
        QCOMPARE(bench.watcher.run("bob", "spawn thread reader").error, 0);
        QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.state().actorNamed("reader") != nullptr; }));
        QCOMPARE(bench.actor("reader").process, bench.actor("bob").process);
        QCOMPARE(bench.watcher.result("reader", "lock m"), std::string("ok"));
        const auto waiting = bench.watcher.start("bob", "lock m");
        QVERIFY(bench.watcher.waitForBegin(waiting));
        QCOMPARE(bench.watcher.result("reader", "send b \"hi\""), std::string("2"));
        QCOMPARE(bench.watcher.result("alice", "recv a 9"), std::string("2"));
        QCOMPARE(bench.watcher.result("reader", "unlock m"), std::string("ok"));
        QCOMPARE(bench.watcher.finish(waiting).error, 0);
    }

    void spawnedThread_result_isItsNumber()
    {
        Bench bench;
        const auto spawned = bench.watcher.run("bob", "spawn thread reader");
        const auto reader = bench.watcher.started("reader");
        QCOMPARE(spawned.value, std::int64_t{reader.thread});
        QVERIFY(reader.thread != reader.process);
    }

    void cancel_threadThatHoldsALock_leavesItLocked()
    {
        Bench bench;
        bench.watcher.result("bob", "spawn thread reader");
        QCOMPARE(bench.watcher.result("reader", "lock m"), std::string("ok"));
        const auto waiting = bench.watcher.start("reader", "recv b 10");
        QVERIFY(bench.watcher.waitForBegin(waiting));
        QCOMPARE(bench.watcher.result("bob", "cancel reader"), std::string("ok"));
        QVERIFY(bench.hasEnded("reader"));
        QCOMPARE(bench.actor("reader").end.how, ActorEnd::Cancelled);
        const auto locked = bench.watcher.start("bob", "lock m");
        QVERIFY(bench.watcher.waitForBegin(locked));
        QVERIFY(
            !bench.lab.journal().waitForMore(bench.lab.journal().size(), Clock::now() + std::chrono::milliseconds(200))
            || bench.watcher.calls()[*bench.watcher.calls().find(locked)].isWaiting());
    }

    // What another thread had locked at that moment would stay locked in the copy.
    void fork_whileAnotherThreadLives_isRefusedAndToldWhy()
    {
        Bench bench;
        QCOMPARE(bench.watcher.run("bob", "spawn thread reader").error, 0);
        QCOMPARE(bench.watcher.result("bob", "fork as child"), std::string("EBUSY"));
        QVERIFY(bench.watcher.waitForNote("Fork before any thread is spawned, or let the others exit first."));
        QCOMPARE(bench.watcher.result("reader", "fork as other"), std::string("EBUSY"));
        bench.watcher.start("reader", "exit");
        QVERIFY(bench.hasEnded("reader"));
        QCOMPARE(bench.watcher.run("bob", "fork as copy").error, 0);
        QCOMPARE(bench.watcher.result("copy", "send b \"bye\""), std::string("3"));
        QVERIFY(!bench.watcher.state().actorNamed("child"));
    }

    void forkAndSpawn_nameInUse_areRefused()
    {
        Bench bench;
        QCOMPARE(bench.watcher.run("bob", "spawn thread reader").error, 0);
        QCOMPARE(bench.watcher.result("bob", "spawn thread reader"), std::string("EEXIST"));
        QCOMPARE(bench.watcher.result("bob", "fork as reader"), std::string("EEXIST"));
        QCOMPARE(bench.watcher.result("bob", "fork as alice"), std::string("EEXIST"));
        // Nothing of it has reached the helper, which goes on.
        QCOMPARE(bench.watcher.result("bob", "count n +1"), std::string("1"));
    }

    // However little a thread has left to do when it has said goodbye, the copy must not come upon it.
    void fork_rightAfterAThreadHasGone_givesAWorkingCopy_data()
    {
        QTest::addColumn<bool>("isCancelled");
        QTest::newRow("left by itself") << false;
        QTest::newRow("was cancelled") << true;
    }
    void fork_rightAfterAThreadHasGone_givesAWorkingCopy()
    {
        QFETCH(bool, isCancelled);
#ifdef __SANITIZE_THREAD__
        if (isCancelled)
            QSKIP("The thread sanitizer ends a process in which a thread was cancelled within a system call.");
#endif
        Bench bench;
        for (int i = 0; i < 10; ++i) {
            const auto thread = "thread" + std::to_string(i);
            const auto child = "child" + std::to_string(i);
            QCOMPARE(bench.watcher.run("bob", "spawn thread " + thread).error, 0);
            bench.watcher.start(thread, isCancelled ? "recv b 10" : "exit");
            if (isCancelled)
                QCOMPARE(bench.watcher.result("bob", "cancel " + thread), std::string("ok"));
            QVERIFY(bench.hasEnded(thread));
            QCOMPARE(bench.watcher.run("bob", "fork as " + child).error, 0);
            QCOMPARE(bench.watcher.result(child, "count n +1"), std::string("1"));
            bench.watcher.start(child, "exit");
            QVERIFY(bench.hasEnded(child));
        }
    }

    void kill_processWithAThread_endsTheThreadByTheSameSignal_data()
    {
        QTest::addColumn<QString>("signal");
        QTest::addColumn<int>("number");
        QTest::newRow("kill") << "kill" << SIGKILL;
        QTest::newRow("term") << "term" << SIGTERM;
    }
    void kill_processWithAThread_endsTheThreadByTheSameSignal()
    {
        QFETCH(QString, signal);
        QFETCH(int, number);
        Bench bench;
        QCOMPARE(bench.watcher.run("bob", "spawn thread reader").error, 0);
        QVERIFY(bench.watcher.waitForBegin(bench.watcher.start("reader", "recv b 10")));
        QCOMPARE(bench.watcher.result("world", "kill bob " + signal.toStdString()), std::string("ok"));
        for (const auto* name : {"bob", "reader"}) {
            QVERIFY(bench.hasEnded(name));
            QCOMPARE(bench.actor(name).end.how, ActorEnd::Signalled);
            QCOMPARE(bench.actor(name).end.code, number);
        }
        QVERIFY(!bench.actor("reader").waitingSince);
    }

    void kill_threadOfAProcess_endsBothByTheSignal()
    {
        Bench bench;
        QCOMPARE(bench.watcher.run("bob", "spawn thread reader").error, 0);
        QCOMPARE(bench.watcher.result("world", "kill reader kill"), std::string("ok"));
        for (const auto* name : {"bob", "reader"}) {
            QVERIFY(bench.hasEnded(name));
            QCOMPARE(bench.actor(name).end.how, ActorEnd::Signalled);
        }
    }

    void exit_processWithAThread_endsTheThreadWithItsCode()
    {
        Bench bench;
        QCOMPARE(bench.watcher.run("bob", "spawn thread reader").error, 0);
        bench.watcher.start("bob", "exit 3");
        for (const auto* name : {"bob", "reader"}) {
            QVERIFY(bench.hasEnded(name));
            QCOMPARE(bench.actor(name).end.how, ActorEnd::Left);
            QCOMPARE(bench.actor(name).end.code, 3);
        }
    }

    void kill_forkedCopyWithAThread_leavesTheParentAlone()
    {
        Bench bench;
        QCOMPARE(bench.watcher.run("bob", "fork as child").error, 0);
        QCOMPARE(bench.watcher.run("child", "spawn thread reader").error, 0);
        QCOMPARE(bench.watcher.result("world", "kill child kill"), std::string("ok"));
        for (const auto* name : {"child", "reader"}) {
            QVERIFY(bench.hasEnded(name));
            QCOMPARE(bench.actor(name).end.how, ActorEnd::Signalled);
        }
        QCOMPARE(bench.watcher.result("bob", "count n +1"), std::string("1"));
    }
};

SOCKETLAB_LAB_TEST_MAIN(HelperThreadsTest)
#include "helperthreadstest.moc"
