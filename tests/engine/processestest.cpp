#include "engine/lab.h"

#include <QTest>

#include "support/labmain.h"
#include "support/processbench.h"

#include <cerrno>
#include <csignal>
#include <filesystem>

using namespace socketlab;
using namespace socketlab::engine;
using journal::SocketLife;
using tests::LabWatcher;
using Bench = tests::ProcessBench;

namespace {

bool isAlive(std::int32_t process)
{
    return std::filesystem::exists("/proc/" + std::to_string(process));
}

} // namespace

class ProcessesTest : public QObject
{
    Q_OBJECT

private slots:
    void helper_isAProcessOfItsOwn()
    {
        Bench bench;
        QVERIFY(bench.actor("bob").process != bench.actor("alice").process);
        QCOMPARE(bench.actor("bob").kind, ActorKind::Process);
        QVERIFY(isAlive(bench.actor("bob").process));
    }

    void records_ofHelperAndLab_standInTheOrderOfTheirTimes()
    {
        Bench bench;
        constexpr int rounds = 200;
        for (int i = 0; i < rounds; ++i) {
            bench.watcher.start("alice", "send a \"x\"");
            bench.watcher.start("bob", "recv b 1");
        }
        QCOMPARE(bench.watcher.result("bob", "send b \"done\""), std::string("4"));
        bench.lab.flush();
        const auto& journal = bench.lab.journal();
        for (Sequence at = 1; at < journal.size(); ++at)
            QVERIFY(journal.at(at - 1).time <= journal.at(at).time);
    }

    void kill_idlePeer_endsItsConnection()
    {
        Bench bench;
        QCOMPARE(bench.watcher.result("world", "kill bob kill"), std::string("ok"));
        QCOMPARE(bench.watcher.result("alice", "recv a 10"), std::string("0"));
        QVERIFY(bench.hasEnded("bob"));
        QCOMPARE(bench.actor("bob").end.how, ActorEnd::Signalled);
        QCOMPARE(bench.actor("bob").end.code, SIGKILL);
        QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.socket("b").life == SocketLife::Closed; }));
        QVERIFY(!bench.lab.submit(bench.actor("bob").id, "send b \"x\""));
    }

    void kill_peerWithUnreadInput_isAReset()
    {
        Bench bench;
        QCOMPARE(bench.watcher.result("alice", "send a \"unread\""), std::string("6"));
        QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.result("bob", "peek b 9") == "6"; }));
        QCOMPARE(bench.watcher.result("world", "kill bob kill"), std::string("ok"));
        QCOMPARE(bench.watcher.result("alice", "recv a 10"), std::string("ECONNRESET"));
    }

    void kill_whileItWaits_endsTheCallInTheState()
    {
        Bench bench;
        const auto waiting = bench.watcher.start("bob", "recv b 10");
        QVERIFY(bench.watcher.waitForBegin(waiting));
        bench.watcher.start("world", "kill bob kill");
        QVERIFY(bench.hasEnded("bob"));
        QVERIFY(!bench.actor("bob").waitingSince);
    }

    void stop_peer_itsKernelStillAcknowledges()
    {
        Bench bench;
        QCOMPARE(bench.watcher.result("world", "kill bob stop"), std::string("ok"));
        QCOMPARE(bench.watcher.result("alice", "send a \"hello\""), std::string("5"));
        const auto recv = bench.watcher.start("bob", "recv b 10");
        QCOMPARE(bench.watcher.result("world", "kill bob cont"), std::string("ok"));
        QCOMPARE(bench.watcher.finish(recv).value, 5);
    }

    void release_helperThatWaits_givesEintr()
    {
        Bench bench;
        const auto recv = bench.watcher.start("bob", "recv b 10");
        QVERIFY(bench.watcher.waitForBegin(recv));
        // The helper may be just about to enter its call.
        while (bench.watcher.calls().find(recv)
               && bench.watcher.calls()[*bench.watcher.calls().find(recv)].isWaiting()) {
            bench.lab.release(bench.actor("bob").id);
            bench.lab.journal().waitForMore(bench.lab.journal().size(), Clock::now() + std::chrono::milliseconds(50));
            bench.watcher.fold();
        }
        QCOMPARE(bench.watcher.finish(recv).error, EINTR);
    }

    void exit_process_takesItsDescriptorsAlong()
    {
        Bench bench;
        bench.watcher.start("bob", "exit 3");
        QVERIFY(bench.hasEnded("bob"));
        QCOMPARE(bench.actor("bob").end.how, ActorEnd::Left);
        QCOMPARE(bench.actor("bob").end.code, 3);
        QCOMPARE(bench.watcher.result("alice", "recv a 10"), std::string("0"));
    }

    void fork_childCloses_connectionStaysUntilTheParentCloses()
    {
        Bench bench;
        QCOMPARE(bench.watcher.result("bob", "fork as child").empty(), false);
        QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.state().actorNamed("child") != nullptr; }));
        QVERIFY(bench.actor("child").process != bench.actor("bob").process);
        QCOMPARE(bench.watcher.socket("b").holders.size(), 2U);
        QCOMPARE(bench.watcher.result("child", "send b \"bye\""), std::string("3"));
        QCOMPARE(bench.watcher.result("child", "close b"), std::string("ok"));
        QCOMPARE(bench.watcher.socket("b").life, SocketLife::Open);
        bench.watcher.start("child", "exit");
        QVERIFY(bench.hasEnded("child"));
        QCOMPARE(bench.watcher.result("alice", "recv a 10"), std::string("3"));
        const auto waiting = bench.watcher.start("alice", "recv a 10");
        QVERIFY(bench.watcher.waitForBegin(waiting));
        QCOMPARE(bench.watcher.result("bob", "close b"), std::string("ok"));
        QCOMPARE(bench.watcher.finish(waiting).value, 0);
        QCOMPARE(bench.watcher.socket("b").life, SocketLife::Closed);
    }

    void fork_variables_areCopies()
    {
        Bench bench;
        bench.watcher.result("bob", "fork as child");
        QCOMPARE(bench.watcher.result("child", "count served +1"), std::string("1"));
        QCOMPARE(bench.watcher.result("bob", "count served +0"), std::string("0"));
    }

    void fork_parentAndChildSend_countOneStream()
    {
        Bench bench;
        QCOMPARE(bench.watcher.result("bob", "send b \"abc\""), std::string("3"));
        bench.watcher.result("bob", "fork as child");
        QCOMPARE(static_cast<std::uint64_t>(bench.watcher.run("child", "send b \"de\"").offset), 3U);
        QCOMPARE(static_cast<std::uint64_t>(bench.watcher.run("bob", "send b \"f\"").offset), 5U);
    }

    void spawnedProcess_fromAHelper_isOneMore()
    {
        Bench bench;
        QVERIFY(bench.watcher.run("bob", "spawn process carol").value > 0);
        QCOMPARE(bench.watcher.result("carol", "socket S"), std::string("ok"));
        QVERIFY(bench.actor("carol").process != bench.actor("bob").process);
    }

    void run_actor_isDoneInTheCallersThread()
    {
        Lab lab;
        LabWatcher watcher(lab);
        const auto run = watcher.start("srv", "run handler");
        QVERIFY(watcher.waitForBegin(run));
        QCOMPARE(watcher.result("handler", "count n +1"), std::string("1"));
        watcher.start("handler", "exit");
        QCOMPARE(watcher.finish(run).error, 0);
    }

    void closedNumber_inAHelper_isUsedAgain()
    {
        Lab lab;
        LabWatcher watcher(lab);
        lab.actor("srv", ActorKind::Process);
        QCOMPARE(watcher.result("srv", "socket old"), std::string("ok"));
        const auto number = watcher.run("srv", "close old");
        QCOMPARE(number.error, 0);
        QCOMPARE(watcher.result("srv", "select {old} 0ms"), std::string("EBADF"));
        const auto made = watcher.run("srv", "socket young");
        QCOMPARE(made.descriptor, watcher.socket("old").descriptor);
        QVERIFY(watcher.result("srv", "select W{old} 0ms") != "EBADF");
    }

    void thread_fork_isRefused()
    {
        Bench bench;
        QCOMPARE(bench.watcher.result("alice", "fork as child"), std::string("EOPNOTSUPP"));
        QCOMPARE(bench.watcher.result("alice", "nofile 16"), std::string("EOPNOTSUPP"));
        QCOMPARE(bench.watcher.result("world", "kill alice kill"), std::string("EPERM"));
        QCOMPARE(bench.watcher.result("alice", "cancel alice"), std::string("EOPNOTSUPP"));
        for (const auto* why :
             {"A thread of the lab cannot be forked", "The limit would be that of the lab's own process",
              "Only an actor that is a process can be killed", "Only a thread of a helper process"})
            QVERIFY2(bench.watcher.waitForNote(why), why);
    }

    void serve_inAHelper_isRefusedAndSaysWhatToDo()
    {
        Bench bench;
        bench.watcher.result("bob", "socket L");
        QCOMPARE(bench.watcher.result("bob", "serve L"), std::string("EOPNOTSUPP"));
        QVERIFY(bench.watcher.waitForNote("Let an actor that is a thread serve"));
    }

    void drip_connectionOfAHelper_isRefusedAndSaysWhatToDo()
    {
        Bench bench;
        QCOMPARE(bench.watcher.result("world", "drip a 3 20ms"), std::string("EOPNOTSUPP"));
        QVERIFY(bench.watcher.waitForNote("let threads talk over it"));
    }

    void helperProgram_missing_isTold()
    {
        Lab lab({.helperProgram = "/no/such/program"});
        LabWatcher watcher(lab);
        const auto bob = lab.actor("bob", ActorKind::Process);
        QVERIFY(watcher.waitUntil(
            [&] { return watcher.state().actorNamed("bob") && watcher.state().actorNamed("bob")->hasEnded; }));
        QVERIFY(!lab.submit(bob, "socket s"));
    }

    void helperProgram_saysNothing_isNotWaitedForForEver()
    {
        Lab lab({.helperProgram = "/bin/true"});
        LabWatcher watcher(lab);
        lab.actor("bob", ActorKind::Process);
        QVERIFY(watcher.waitUntil(
            [&] { return watcher.state().actorNamed("bob") && watcher.state().actorNamed("bob")->hasEnded; }));
    }

    void helperProgram_sendsGarbage_isEndedAndTold()
    {
        Lab lab({.helperProgram = SOCKETLAB_SOURCE_DIR "/tests/engine/data/babbling-helper"});
        LabWatcher watcher(lab);
        lab.actor("bob", ActorKind::Process);
        QVERIFY(watcher.waitUntil(
            [&] { return watcher.state().actorNamed("bob") && watcher.state().actorNamed("bob")->hasEnded; }));
        QCOMPARE(watcher.state().actorNamed("bob")->end.how, ActorEnd::Broken);
        // The rest goes on.
        QCOMPARE(watcher.result("alice", "socket s"), std::string("ok"));
    }

    void helpers_thatHaveGone_leaveNothingOpen()
    {
        const auto entries = [](const char* folder) {
            return std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator());
        };
        Lab lab;
        LabWatcher watcher(lab);
        watcher.result("alice", "socket s");
        // The doorbell comes with the first of them, and stays.
        QVERIFY(watcher.run("alice", "spawn process first").value > 0);
        watcher.start("first", "exit");
        QVERIFY(watcher.waitUntil([&] { return watcher.state().actorNamed("first")->hasEnded; }));
        lab.clear();
        const auto descriptors = entries("/proc/self/fd");
        const auto threads = entries("/proc/self/task");
        for (int i = 0; i < 10; ++i) {
            const auto name = "helper" + std::to_string(i);
            lab.actor(name, ActorKind::Process);
            watcher.start(name, "exit");
            QVERIFY(watcher.waitUntil(
                [&] { return watcher.state().actorNamed(name) && watcher.state().actorNamed(name)->hasEnded; }));
        }
        QTRY_COMPARE(entries("/proc/self/fd"), descriptors);
        QTRY_COMPARE(entries("/proc/self/task"), threads);
    }

    void destroy_labWithHelpersAtWork_leavesNoneBehind()
    {
        std::vector<std::int32_t> processes;
        {
            Bench bench;
            bench.watcher.result("bob", "fork as child");
            QVERIFY(bench.watcher.waitUntil([&] { return bench.watcher.state().actorNamed("child") != nullptr; }));
            bench.watcher.start("bob", "recv b 10");
            bench.watcher.start("child", "sleep 100s");
            for (const auto* name : {"bob", "child"})
                processes.push_back(bench.actor(name).process);
        }
        for (const auto process : processes)
            QVERIFY(!isAlive(process));
    }

    void clear_endsHelpersAndFreesTheirNames()
    {
        Bench bench;
        const auto process = bench.actor("bob").process;
        bench.lab.clear();
        QVERIFY(!isAlive(process));
        bench.lab.actor("bob", ActorKind::Process);
        QCOMPARE(bench.watcher.result("world", "pair alice.a bob.b"), std::string("ok"));
        QCOMPARE(bench.watcher.result("bob", "send b \"again\""), std::string("5"));
        QCOMPARE(bench.watcher.result("alice", "recv a 9"), std::string("5"));
    }

    void reboot_peer_survivorGetsAReset_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("thread") << static_cast<int>(ActorKind::Thread);
        QTest::newRow("process") << static_cast<int>(ActorKind::Process);
    }
    void reboot_peer_survivorGetsAReset()
    {
        QFETCH(int, kind);
        Lab lab;
        LabWatcher watcher(lab);
        lab.actor("alice");
        lab.actor("bob", static_cast<ActorKind>(kind));
        QCOMPARE(watcher.result("world", "pair alice.a bob.b"), std::string("ok"));
        QCOMPARE(watcher.result("world", "reboot bob"), std::string("ok"));
        QCOMPARE(watcher.result("alice", "send a \"x\""), std::string("1"));
        QCOMPARE(watcher.result("alice", "recv a 9"), std::string("ECONNRESET"));
    }
};

SOCKETLAB_LAB_TEST_MAIN(ProcessesTest)
#include "processestest.moc"
