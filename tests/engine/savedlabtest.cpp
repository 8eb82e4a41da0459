#include "journal/session/sessionreader.h"
#include "journal/session/sessionwriter.h"
#include "support/labdump.h"
#include "support/labwatcher.h"

#include <QTemporaryDir>
#include <QTest>

using namespace socketlab;

/// A real session, on real sockets, saved as it happened.
class SavedLabTest : public QObject
{
    Q_OBJECT

private slots:
    void open_sessionOfALab_givesTheStateThatWasLiveAtEachMoment()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("lab.socketlab").toStdString();
        engine::Lab lab;
        auto writer = journal::SessionWriter::create(lab.journal(), file, "test");
        QVERIFY2(writer, writer ? "" : writer.error().c_str());
        tests::LabWatcher watcher(lab);
        lab.actor("alice");
        lab.actor("bob");
        QCOMPARE(watcher.result("world", "pair alice.a bob.b"), "ok");
        for (int round = 0; round < 20; ++round) {
            const auto waiting = watcher.start("bob", "recv b 100");
            QCOMPARE(watcher.result("alice", "send a \"hello\""), "5");
            QCOMPARE(watcher.finish(waiting).value, 5);
        }
        QCOMPARE(watcher.result("alice", "shutdown a write"), "ok");
        QCOMPARE(watcher.result("bob", "recv b 100"), "0");
        QCOMPARE(watcher.result("bob", "connect b to 127.0.0.1:1"), "EISCONN");
        lab.clear();
        lab.flush();
        (*writer)->finish();
        QCOMPARE((*writer)->problem(), std::string());

        const auto saved = journal::openSession(file);
        QVERIFY2(saved, saved ? "" : saved.error().c_str());
        QVERIFY(saved->hasEnded);
        QVERIFY((*writer)->savedCalls() >= 40);
        const auto& again = *saved->journal;
        QVERIFY(again.size() > 100);
        for (Sequence end = 0; end <= again.size(); ++end)
            QCOMPARE(tests::dumpOf(tests::foldOf(again, end), again),
                     tests::dumpOf(tests::foldOf(lab.journal(), end), lab.journal()));
        // What came in after the end of the file stands behind it in the live journal.
        const auto log = tests::logOf(again);
        QCOMPARE(QString::fromStdString(tests::logOf(lab.journal()).substr(0, log.size())),
                 QString::fromStdString(log));
    }
};

QTEST_GUILESS_MAIN(SavedLabTest)
#include "savedlabtest.moc"
