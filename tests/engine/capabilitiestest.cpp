#include "engine/capabilities.h"
#include "values/timestamp.h"

#include <QDir>
#include <QSet>
#include <QTest>

#include <array>
#include <unistd.h>

using namespace socketlab;
using namespace socketlab::engine;

namespace {

QSet<QString> entriesOf(const QString& folder, const QString& pattern)
{
    const auto names = QDir(folder).entryList({pattern}, QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    return {names.begin(), names.end()};
}

QSet<QString> leftBehind()
{
    return entriesOf("/proc/self/fd", "*") + entriesOf(QDir::tempPath(), "socketlab-fifo-*")
        + entriesOf("/dev/shm", "*socketlab*");
}

} // namespace

class CapabilitiesTest : public QObject
{
    Q_OBJECT

private slots:
    void probe_eachCapability_hasEvidenceAndALoss()
    {
        const auto found = probeCapabilities();
        QStringList names;
        for (const auto& capability : found.list) {
            names += QString::fromStdString(std::string(capability.name));
            QVERIFY2(!capability.evidence.empty() && capability.lost.ends_with('.'), qPrintable(names.last()));
            QCOMPARE(found.has(capability.name), capability.has);
        }
        QCOMPARE(names.join(' '),
                 QStringLiteral("dark-kernel process fork oob fifo wildcard-lo loopback-2 lowport-denied "
                                "ipv6 sock-diag pidfd-getfd membarrier shm"));
        QVERIFY(!found.has("no-such-thing"));
        QVERIFY(!found.find("no-such-thing"));
    }

    void probe_whatEveryLinuxHas_isFound()
    {
        const auto found = probeCapabilities();
        for (const auto* name : {"process", "fork", "oob", "fifo", "loopback-2"})
            QVERIFY2(found.has(name), (std::string(name) + ": " + found.find(name)->evidence).c_str());
        // A privileged user may bind every port, unless nobody is stopped at all.
        if (::geteuid() == 0)
            QVERIFY(!found.has("lowport-denied"));
    }

    void probe_helperThatCannotBeStarted_isMissingWithItsErrno()
    {
        const std::array<std::string, 1> helper{"/no/such/program"};
        const auto found = probeCapabilities(helper);
        QVERIFY(!found.has("process"));
        QCOMPARE(found.find("process")->evidence, std::string("posix_spawn /no/such/program: ENOENT (2)"));
    }

    void probe_helperThatFails_isMissing()
    {
        const std::array<std::string, 1> helper{"false"};
        QCOMPARE(probeCapabilities(helper).find("process")->evidence, std::string("posix_spawn false: exit code 1"));
    }

    void probe_afterwards_leavesNothingBehind()
    {
        probeCapabilities(); // whatever is made once for the process is there now
        const auto before = leftBehind();
        probeCapabilities();
        QCOMPARE(leftBehind(), before);
    }

    void probe_cost()
    {
        QBENCHMARK_ONCE
        {
            probeCapabilities();
        }
    }

    void systemFacts_eachOne_hasValueAndMeaning()
    {
        const auto facts = readSystemFacts();
        QCOMPARE(facts.size(), 5U);
        for (const auto& fact : facts)
            QVERIFY(!fact.value.empty() && fact.value != "unknown" && fact.meaning.ends_with('.'));
        QVERIFY(facts.front().value.starts_with("Linux "));
    }
};

QTEST_GUILESS_MAIN(CapabilitiesTest)
#include "capabilitiestest.moc"
