#include "journal/session/sessionstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <memory>
#include <sys/wait.h>
#include <unistd.h>

using namespace socketlab::journal;

namespace {

void write(const std::filesystem::path& path, qint64 size = 10)
{
    QFile file(QString::fromStdString(path.string()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(size, 'x'));
}

} // namespace

class SessionStoreTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SessionStore> m_store;

    std::filesystem::path ended(const char* name, qint64 size = 10)
    {
        const auto file = m_store->folder() / (std::string(name) + ".socketlab");
        write(file, size);
        return file;
    }

    // A session of a program that was killed.
    std::filesystem::path leftOver(const char* name)
    {
        const auto file = ended(name);
        write(file.string() + ".running");
        return file;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<SessionStore>(std::filesystem::path(m_folder->path().toStdString()));
    }

    void claim_newFolder_isRunningUntilItIsLeft()
    {
        const SessionStore store(m_store->folder() / "deep" / "sessions");
        QVERIFY(store.sessions().empty());
        auto place = store.claim();
        QVERIFY(place);
        QCOMPARE(place->file().extension(), ".socketlab");
        write(place->file());
        QCOMPARE(store.sessions().size(), std::size_t{1});
        QCOMPARE(store.sessions()[0].life, SessionLife::Running);
        QCOMPARE(store.sessions()[0].size, std::uint64_t{10});
        QVERIFY(store.leftOver().empty());
        QVERIFY(!store.remove(place->file()));
        place->leave();
        QCOMPARE(store.sessions()[0].life, SessionLife::Ended);
        QVERIFY(store.leftOver().empty());
    }

    void claim_whereNothingCanBeWritten_saysWhy()
    {
        QCOMPARE(SessionStore("").claim().error(),
                 "The session cannot be saved: neither XDG_STATE_HOME nor HOME says where.");
        const auto place = SessionStore("/proc/nothing").claim();
        QVERIFY(!place);
        QCOMPARE(place.error(), "The session cannot be saved to /proc/nothing: no such file or folder (ENOENT).");
    }

    void leftOver_ofAKilledProgram_isOfferedUntilItIsKept()
    {
        const auto child = ::fork();
        if (child == 0) {
            const auto place = m_store->claim();
            std::ofstream(place->file()) << "x";
            ::_exit(0); // no destructor runs, as with SIGKILL
        }
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        const auto found = m_store->leftOver();
        QCOMPARE(found.size(), std::size_t{1});
        m_store->keep(found[0]);
        QVERIFY(m_store->leftOver().empty());
        QCOMPARE(m_store->sessions().size(), std::size_t{1});
        QVERIFY(m_store->remove(found[0]));
        QVERIFY(QDir(m_folder->path()).isEmpty());
        QVERIFY(!m_store->remove(found[0]));
    }

    void tidyUp_tooMany_removesTheOldestThatHaveEnded()
    {
        for (const char* name : {"1", "3", "4", "5"})
            ended(name);
        const auto killed = leftOver("2");
        m_store->tidyUp(2);
        std::vector<std::string> names;
        for (const auto& session : m_store->sessions())
            names.push_back(session.file.stem());
        QCOMPARE(names, (std::vector<std::string>{"5", "4", "2"}));
        QCOMPARE(m_store->leftOver(), std::vector{killed});
    }

    void tidyUp_tooLarge_keepsTheNewestHoweverLarge()
    {
        ended("1");
        ended("2", 2000);
        m_store->tidyUp(20, 1000);
        QCOMPARE(m_store->sessions().size(), std::size_t{1});
        QCOMPARE(m_store->sessions()[0].file.stem(), "2");
    }

    void tidyUp_signWithoutASession_goes()
    {
        write(m_store->folder() / "1.socketlab.running");
        m_store->tidyUp();
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SessionStoreTest)
#include "sessionstoretest.moc"
