#include "engine/lab.h"

#include <QTest>

#include "support/labmain.h"
#include "support/labwatcher.h"

#include <filesystem>
#include <fstream>
#include <random>
#include <set>

using namespace socketlab;
using namespace socketlab::engine;
using tests::LabWatcher;

namespace {

std::size_t entriesOf(const char* folder)
{
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder))
        ++count;
    return count;
}

std::size_t residentBytes()
{
    std::size_t whole = 0;
    std::size_t resident = 0;
    std::ifstream("/proc/self/statm") >> whole >> resident;
    constexpr std::size_t page = 4096;
    return resident * page;
}

// A crowd on 250 connections that does at random what people and lessons do, faults included, for as long as it is told.
class Crowd
{
public:
    static constexpr int pairs = 250;
    static constexpr int threads = 12;

    explicit Crowd(unsigned seed) : m_random(seed)
    {
        for (int i = 0; i < threads; ++i)
            m_lab.actor(actor(i));
        for (int i = 0; i < pairs; ++i)
            connect(i);
    }

    Lab& lab() { return m_lab; }
    std::uint64_t calls() const { return m_watcher.calls().size(); }

    // One thing somebody does, and sometimes a fault.
    void act()
    {
        const int pair = below(pairs);
        const char end = below(2) == 0 ? 'a' : 'b';
        const auto who = actor((end == 'a' ? pair : pair + 1) % threads);
        const auto socket = name(end, pair);
        switch (below(24)) {
        case 0: connect(pair); break;
        case 1: tell(who, "shutdown " + socket + " write"); break;
        case 2: tell(who, "close " + socket); break;
        case 3: tell(who, "setopt " + socket + " linger 0"); break;
        case 4: tell("world", "dark " + socket); break;
        case 5: tell("world", "light " + socket); break;
        case 6: tell(who, "select R{" + socket + "} W{" + socket + "} 1ms"); break;
        case 7: tell(who, "poll {" + socket + "} 1ms"); break;
        case 8: tell(who, "peek " + socket + " 64"); break;
        case 9:
            tell(who, "dup " + socket + " as extra");
            tell(who, "close extra");
            break;
        case 10: tell(who, "setopt " + socket + " sndbuf 4096"); break;
        case 11: tell(who, "sendurgent " + socket + " \"!\""); break;
        case 12: useProcess(); break;
        case 13: waitAndBeReleased(who, socket); break;
        case 14:
            tell(who, "lock m");
            tell(who, "unlock m");
            break;
        default:
            if (below(2) == 0)
                tell(who, "send " + socket + " 41*" + std::to_string(below(4096)));
            else
                tell(who, "recv " + socket + ' ' + std::to_string(below(8192)));
        }
    }

    // Everybody has done what they were told.
    bool settle()
    {
        for (const auto& [who, call] : m_last)
            if (m_watcher.finish(call).error == -1)
                return false;
        m_last.clear();
        return true;
    }

private:
    static std::string actor(int number) { return "actor" + std::to_string(number); }
    static std::string name(char end, int pair) { return end + std::to_string(pair); }
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }

    void tell(const std::string& who, const std::string& what)
    {
        // A refusal (a name that is no more) is an answer, too.
        if (const auto call = m_lab.submit(m_lab.actor(who), what))
            m_last[who] = *call;
    }

    void connect(int pair)
    {
        const auto a = name('a', pair);
        const auto b = name('b', pair);
        if (m_isConnected.contains(pair)) {
            tell(actor(pair % threads), "close " + a);
            tell(actor((pair + 1) % threads), "close " + b);
            settle();
        }
        m_isConnected.insert(pair);
        tell("world", "pair " + actor(pair % threads) + '.' + a + ' ' + actor((pair + 1) % threads) + '.' + b);
        settle();
        tell(actor(pair % threads), "nonblock " + a);
        tell(actor((pair + 1) % threads), "nonblock " + b);
    }

    // A helper process comes, talks, and is killed, stopped for a moment, or goes by itself.
    void useProcess()
    {
        const auto helper = "helper" + std::to_string(++m_helpers);
        m_lab.actor(helper, ActorKind::Process);
        tell("world", "pair actor0.h " + helper + ".p");
        settle();
        tell(helper, "send p \"hello\"");
        settle();
        switch (below(3)) {
        case 0: tell("world", "kill " + helper + " kill"); break;
        case 1:
            tell("world", "kill " + helper + " stop");
            tell("world", "kill " + helper + " cont");
            [[fallthrough]];
        default: m_lab.submit(m_lab.actor(helper), "exit");
        }
        tell("actor0", "close h");
    }

    void waitAndBeReleased(const std::string& who, const std::string& socket)
    {
        tell(who, "block " + socket);
        settle();
        const auto call = m_lab.submit(m_lab.actor(who), "recv " + socket + " 10");
        if (!call)
            return;
        m_watcher.waitForBegin(*call);
        for (bool waits = true; waits;) {
            m_lab.release(m_lab.actor(who));
            m_lab.journal().waitForMore(m_lab.journal().size(), Clock::now() + std::chrono::milliseconds(20));
            m_watcher.fold();
            waits = m_watcher.calls()[*m_watcher.calls().find(*call)].isWaiting();
        }
        tell(who, "nonblock " + socket);
    }

    Lab m_lab;
    LabWatcher m_watcher{m_lab};
    std::mt19937 m_random;
    std::map<std::string, CallId> m_last;
    std::set<int> m_isConnected;
    int m_helpers = 0;
};

} // namespace

// Runs for some seconds with the other tests, and for as long as SOCKETLAB_SOAK_SECONDS says: `./lab test --soak`.
class SoakTest : public QObject
{
    Q_OBJECT

private slots:
    void crowd_randomCallsAndFaults_leavesNothingBehind()
    {
        const auto seconds = qEnvironmentVariableIntValue("SOCKETLAB_SOAK_SECONDS");
        const auto threadsBefore = entriesOf("/proc/self/task");
        const auto descriptorsBefore = entriesOf("/proc/self/fd");
        const auto bytesBefore = residentBytes();
        std::uint64_t calls = 0;
        {
            Crowd crowd(20'261'120);
            const auto end = Clock::now() + std::chrono::seconds(seconds > 0 ? seconds : 5);
            std::size_t mostDescriptors = 0;
            while (Clock::now() < end) {
                for (int i = 0; i < 50; ++i)
                    crowd.act();
                QVERIFY(crowd.settle());
                mostDescriptors = std::max(mostDescriptors, entriesOf("/proc/self/fd"));
            }
            calls = crowd.calls();
            // 500 sockets, the helpers' channels and pages, and what is being closed.
            QVERIFY2(mostDescriptors < descriptorsBefore + 2 * Crowd::pairs + 1500,
                     qPrintable(QString::number(mostDescriptors)));
            // What is recorded stays in memory, and the test folds it; nothing else may grow.
            const auto& journal = crowd.lab().journal();
            std::uint64_t payload = 0;
            for (Sequence at = 0; at < journal.size(); ++at)
                payload += journal.at(at).payload.length;
            const auto recorded = 4 * journal.size() * sizeof(Record) + payload + payload / 4;
            constexpr std::size_t allowance = 600U << 20;
            qInfo("%llu records, %llu bytes of payload, %zu bytes resident",
                  static_cast<unsigned long long>(journal.size()), static_cast<unsigned long long>(payload),
                  residentBytes());
            QVERIFY2(residentBytes() < bytesBefore + recorded + allowance,
                     qPrintable(QString::number(residentBytes())));
            crowd.lab().clear();
        }
        QCOMPARE(entriesOf("/proc/self/task"), threadsBefore);
        QCOMPARE(entriesOf("/proc/self/fd"), descriptorsBefore);
        qInfo("%llu calls in %d seconds", static_cast<unsigned long long>(calls), seconds > 0 ? seconds : 5);
        QVERIFY(calls > 500);
    }
};

SOCKETLAB_LAB_TEST_MAIN(SoakTest)
#include "soaktest.moc"
