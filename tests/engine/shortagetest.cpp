#include "engine/lab.h"

#include <QTest>

#include "support/labmain.h"
#include "support/processbench.h"

#include <pthread.h>
#include <sys/resource.h>

using namespace socketlab;
using namespace socketlab::engine;
using tests::LabWatcher;
using Bench = tests::ProcessBench;

namespace {

// No program of this process gets a new descriptor as long as it exists.
class NoDescriptors
{
public:
    NoDescriptors()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        auto none = m_before;
        none.rlim_cur = 0;
        ::setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    NoDescriptors(const NoDescriptors&) = delete;
    NoDescriptors& operator=(const NoDescriptors&) = delete;

private:
    rlimit m_before{};
};

// No new thread of this process finds room for its stack as long as it exists.
class NoThreads
{
public:
    NoThreads()
    {
        ::pthread_getattr_default_np(&m_before);
        auto huge = m_before;
        ::pthread_attr_setstacksize(&huge, std::size_t{1} << 47);
        ::pthread_setattr_default_np(&huge);
    }
    ~NoThreads() { ::pthread_setattr_default_np(&m_before); }
    NoThreads(const NoThreads&) = delete;
    NoThreads& operator=(const NoThreads&) = delete;

private:
    pthread_attr_t m_before{};
};

} // namespace

// What is used up, or was never there: descriptors, threads, a folder.
class ShortageTest : public QObject
{
    Q_OBJECT

private slots:
    void noFile_helperOutOfDescriptors_givesEmfile()
    {
        Bench bench;
        QCOMPARE(bench.watcher.result("bob", "nofile 16"), std::string("ok"));
        std::string last = "ok";
        for (int i = 0; i < 32 && last == "ok"; ++i)
            last = bench.watcher.result("bob", "socket s" + std::to_string(i));
        QCOMPARE(last, std::string("EMFILE"));
        QCOMPARE(bench.watcher.result("bob", "send b \"still here\""), std::string("10"));
    }

    void spawnThread_noDescriptorLeftForIt_saysSoAndMakesNone()
    {
        Bench bench;
        QCOMPARE(bench.watcher.result("bob", "nofile 16"), std::string("ok"));
        std::string last = "ok";
        for (int i = 0; i < 32 && last == "ok"; ++i)
            last = bench.watcher.result("bob", "socket s" + std::to_string(i));
        QCOMPARE(bench.watcher.result("bob", "spawn thread reader"), std::string("EMFILE"));
        QCOMPARE(bench.watcher.result("bob", "fork as child"), std::string("EMFILE"));
        QVERIFY(!bench.watcher.state().actorNamed("reader"));
        QVERIFY(!bench.watcher.state().actorNamed("child"));
        // With room again the same names do.
        QCOMPARE(bench.watcher.result("bob", "nofile 1024"), std::string("ok"));
        QCOMPARE(bench.watcher.run("bob", "fork as child").error, 0);
        QCOMPARE(bench.watcher.result("child", "count n +1"), std::string("1"));
        QCOMPARE(bench.watcher.run("bob", "spawn thread reader").error, 0);
        QCOMPARE(bench.watcher.result("reader", "count n +1"), std::string("1"));
    }

    void helper_noDescriptorsLeft_isTold()
    {
        Lab lab;
        LabWatcher watcher(lab);
        watcher.result("alice", "socket s");
        std::string socket;
        {
            const NoDescriptors none;
            lab.actor("bob", ActorKind::Process);
            socket = watcher.result("alice", "socket t");
        }
        QCOMPARE(socket, std::string("EMFILE"));
        QVERIFY(watcher.waitUntil(
            [&] { return watcher.state().actorNamed("bob") && watcher.state().actorNamed("bob")->hasEnded; }));
        QCOMPARE(watcher.result("alice", "socket t"), std::string("ok"));
    }

    void lab_noDescriptorsAtItsBeginning_saysSoAndEnds()
    {
        const NoDescriptors none;
        Lab lab;
        LabWatcher watcher(lab);
        QVERIFY(watcher.waitForNote("The lab has no console"));
        QCOMPARE(watcher.result("alice", "print \"lost\""), std::string("EBADF"));
        QCOMPARE(watcher.result("alice", "spawn process carol"), std::string("EMFILE"));
        lab.actor("bob", ActorKind::Process);
        QVERIFY(watcher.waitForNote("The helper process of bob could not be started: pipe: EMFILE"));
        // What follows is the destructor: it waits for nobody who is not there.
    }

    void helper_afterAShortageOfDescriptors_canBeStarted()
    {
        Lab lab;
        LabWatcher watcher(lab);
        {
            const NoDescriptors none;
            QCOMPARE(watcher.result("alice", "spawn process early"), std::string("EMFILE"));
        }
        QVERIFY(watcher.run("alice", "spawn process late").value > 0);
        QCOMPARE(watcher.result("late", "count n +1"), std::string("1"));
    }

    void thread_noneLeft_isAResultToShow()
    {
        Bench bench;
        {
            const NoThreads none;
            QCOMPARE(bench.watcher.result("alice", "spawn thread carol"), std::string("EAGAIN"));
            QCOMPARE(bench.watcher.result("alice", "spawn process dave"), std::string("EAGAIN"));
            QCOMPARE(bench.watcher.result("alice", "measure rtt pipe 20"), std::string("EAGAIN"));
            QCOMPARE(bench.watcher.result("alice", "measure rate select 20"), std::string("EAGAIN"));
            QCOMPARE(bench.watcher.result("world", "pair alice.c alice.d"), std::string("ok"));
            QCOMPARE(bench.watcher.result("world", "drip c 3 20ms"), std::string("EAGAIN"));
            bench.lab.actor("erin");
        }
        QVERIFY(bench.watcher.waitForNote("The thread of erin could not be started: spawn: EAGAIN"));
        QVERIFY(!bench.lab.submit(bench.lab.actor("erin"), "count n +1"));
        QVERIFY(bench.watcher.run("alice", "spawn thread carol").value > 0);
        QCOMPARE(bench.watcher.result("carol", "count n +1"), std::string("1"));
    }

    // A folder for what has a place in the file system need not be there.
    void unixSocket_noFolderForTemporaryFiles_hasAPlaceAllTheSame()
    {
        const auto runtime = qgetenv("XDG_RUNTIME_DIR");
        const auto temporary = qgetenv("TMPDIR");
        qunsetenv("XDG_RUNTIME_DIR");
        qputenv("TMPDIR", "/no/such/folder");
        std::string bound;
        {
            Lab lab;
            LabWatcher watcher(lab);
            watcher.result("alice", "unix L");
            bound = watcher.result("alice", "bind L unix:door");
        }
        if (!runtime.isNull())
            qputenv("XDG_RUNTIME_DIR", runtime);
        temporary.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", temporary);
        QCOMPARE(bound, std::string("ok"));
    }
};

SOCKETLAB_LAB_TEST_MAIN(ShortageTest)
#include "shortagetest.moc"
