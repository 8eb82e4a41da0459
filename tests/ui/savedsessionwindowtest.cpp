#include "ui/savedsessionwindow.h"
#include "journal/session/sessionwriter.h"
#include "support/journalbuilder.h"
#include "support/randomsession.h"
#include "ui/benchwindow.h"
#include "ui/dialogs/sessionexport.h"
#include "ui/leftoverbar.h"
#include "ui/recentsessions.h"
#include "ui/sessionopening.h"
#include "ui/widgets/timeslider.h"

#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>

namespace socketlab::tests {

using ui::SavedSessionWindow;
using ui::SessionOpening;

/// A session that was saved, in a window of its own.
class SavedSessionWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void open_fromTheFileMenu_showsEveryMomentOfIt();
    void open_unreadableFile_saysWhyInOneSentence_data();
    void open_unreadableFile_saysWhyInOneSentence();
    void open_slowFile_showsProgress_andCanBeGivenUp();
    void open_windowGone_endsTheReading();
    void export_savedSession_writesItsLog();
    void export_slow_showsProgress_andCanBeGivenUp();
    void export_windowGone_isWrittenAllTheSame();
    void recent_openedAndStored_areListedOnce();
    void recent_fromTheMenu_opensIt();
    void leftOver_open_showsItAndOffersItStill();
    void close_whileItIsStillFolded_isSafe();

private:
    QString save(const QString& name, int calls = 300);
    static SavedSessionWindow* shown();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_settings;
};

void SavedSessionWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QTemporaryDir>();
    qputenv("XDG_STATE_HOME", m_folder->path().toLocal8Bit());
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("socketlab/sessions")));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings->path());
}

QString SavedSessionWindowTest::save(const QString& name, int calls)
{
    RandomSession session(3);
    session.go(calls);
    const auto file = m_folder->filePath(QStringLiteral("socketlab/sessions/") + name);
    auto writer = journal::SessionWriter::create(session.journal(), file.toStdString(), "Socket Lab <b>test</b>");
    if (!writer)
        qFatal("%s", writer.error().c_str());
    (*writer)->finish();
    return file;
}

SavedSessionWindow* SavedSessionWindowTest::shown()
{
    for (auto* widget : QApplication::topLevelWidgets())
        if (auto* window = dynamic_cast<SavedSessionWindow*>(widget); window != nullptr && window->isVisible())
            return window;
    return nullptr;
}

void SavedSessionWindowTest::open_fromTheFileMenu_showsEveryMomentOfIt()
{
    const auto file = save(QStringLiteral("2026-03-01T09-30-00.123Z-1.socketlab"));
    BenchWindow window;
    QTest::keyClick(&window.window(), Qt::Key_O, Qt::ControlModifier);
    auto& dialog = window.find<QFileDialog>(QStringLiteral("openDialog"));
    emit dialog.fileSelected(file);
    dialog.close();
    SavedSessionWindow* saved = nullptr;
    QTRY_VERIFY((saved = shown()) != nullptr);
    QVERIFY2(saved->windowTitle().startsWith(QStringLiteral("Session of ")), qPrintable(saved->windowTitle()));
    QVERIFY(!saved->findChild<QPushButton*>(QStringLiteral("runButton")));
    QVERIFY(!saved->findChild<QWidget*>(QStringLiteral("callBar")));
    const auto* state = saved->findChild<QLabel*>(QStringLiteral("momentState"));
    QTRY_COMPARE(state->text(), QStringLiteral("the end"));
    auto* calls = saved->findChild<QLabel*>(QStringLiteral("savedCalls"));
    QVERIFY2(calls->text().startsWith(QStringLiteral("saved session · ")), qPrintable(calls->text()));

    auto* slider = saved->findChild<ui::TimeSlider*>();
    const auto* sockets = saved->findChild<QWidget*>(QStringLiteral("socketsPanel"))->findChild<QTableView*>()->model();
    QTRY_VERIFY(sockets->rowCount() > 0);
    const auto atTheEnd = sockets->rowCount();
    saved->activateWindow();
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Home);
    QTRY_COMPARE(sockets->rowCount(), 0);
    QCOMPARE(state->text(), QStringLiteral("looking back"));
    QTest::mouseClick(saved->findChild<QPushButton*>(QStringLiteral("liveButton")), Qt::LeftButton);
    QTRY_COMPARE(sockets->rowCount(), atTheEnd);
    saved->close();
    QTRY_VERIFY(!shown());
}

void SavedSessionWindowTest::open_unreadableFile_saysWhyInOneSentence_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("not there") << QStringLiteral("/nowhere/x.socketlab")
                               << QStringLiteral("Cannot read /nowhere/x.socketlab: no such file or folder (ENOENT).");
    QTest::newRow("another program's") << QStringLiteral("/etc/hostname")
                                       << QStringLiteral("/etc/hostname is no session file of Socket Lab.");
}

void SavedSessionWindowTest::open_unreadableFile_saysWhyInOneSentence()
{
    QFETCH(QString, file);
    QFETCH(QString, sentence);
    BenchWindow window;
    window.window().opening().open(file);
    QMessageBox* box = nullptr;
    QTRY_VERIFY((box = window.window().findChild<QMessageBox*>(QStringLiteral("failureBox"))) != nullptr);
    QCOMPARE(box->text(), sentence);
    QVERIFY(!shown());
}

void SavedSessionWindowTest::open_slowFile_showsProgress_andCanBeGivenUp()
{
    QWidget parent;
    parent.show();
    std::atomic<int> asked = 0;
    SessionOpening opening(
        &parent,
        [&asked](const auto&, const journal::Progress& progress) -> std::expected<journal::SavedSession, std::string> {
            while (progress(0.4))
                ++asked;
            return std::unexpected(std::string());
        });
    QSignalSpy failed(&opening, &SessionOpening::failed);
    opening.open(QStringLiteral("any"));
    QVERIFY(!parent.findChild<QProgressDialog*>());
    QProgressDialog* progress = nullptr;
    QTRY_VERIFY((progress = parent.findChild<QProgressDialog*>(QStringLiteral("openProgress"))) != nullptr);
    QTRY_COMPARE(progress->value(), 400);
    QTest::mouseClick(progress->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_VERIFY(!opening.isReading());
    QVERIFY(!parent.findChild<QProgressDialog*>());
    QCOMPARE(failed.count(), 0);
    QVERIFY(asked > 0);
}

void SavedSessionWindowTest::open_windowGone_endsTheReading()
{
    QSemaphore hasBegun;
    auto parent = std::make_unique<QWidget>();
    auto* opening = new SessionOpening(parent.get(),
                                       [&hasBegun](const auto&, const journal::Progress& progress)
                                           -> std::expected<journal::SavedSession, std::string> {
                                           hasBegun.release();
                                           while (progress(0)) {}
                                           return std::unexpected(std::string("too late"));
                                       });
    opening->open(QStringLiteral("any"));
    hasBegun.acquire();
    parent.reset();
    QCoreApplication::processEvents();
}

void SavedSessionWindowTest::export_savedSession_writesItsLog()
{
    const auto file = save(QStringLiteral("mine & yours.socketlab"));
    auto session = journal::openSession(file.toStdString());
    QVERIFY(session);
    SavedSessionWindow window(*std::move(session), file);
    QCOMPARE(window.windowTitle(), QStringLiteral("mine & yours.socketlab"));
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window, patience));
    QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
    auto* dialog = window.findChild<QFileDialog*>(QStringLiteral("exportDialog"));
    QVERIFY(dialog);
    const auto path = m_settings->filePath(QStringLiteral("out.jsonl"));
    emit dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(QFile::exists(path));
    QFile log(path);
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(log.readAll().contains("call-returned"));
}

void SavedSessionWindowTest::export_slow_showsProgress_andCanBeGivenUp()
{
    QWidget parent;
    JournalBuilder journal;
    journal.startActor("alice");
    journal.publish();
    ui::SessionExport exporting(journal.journal(), &parent);
    QSemaphore mayWrite;
    exporting.flushFirst([&mayWrite] { mayWrite.acquire(); });
    QSignalSpy ended(&exporting, &ui::SessionExport::ended);
    QSignalSpy succeeded(&exporting, &ui::SessionExport::succeeded);
    QSignalSpy failed(&exporting, &ui::SessionExport::failed);
    const auto path = m_folder->filePath(QStringLiteral("log.jsonl"));
    exporting.askForPath();
    auto* dialog = parent.findChild<QFileDialog*>(QStringLiteral("exportDialog"));
    QVERIFY(dialog);
    emit dialog->fileSelected(path);
    QProgressDialog* progress = nullptr;
    QTRY_VERIFY((progress = parent.findChild<QProgressDialog*>(QStringLiteral("exportProgress"))) != nullptr);
    QTest::mouseClick(progress->findChild<QPushButton*>(), Qt::LeftButton);
    mayWrite.release();
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(succeeded.isEmpty() && failed.isEmpty());
    QVERIFY(!QFile::exists(path));
    QVERIFY(!parent.findChild<QProgressDialog*>());
}

void SavedSessionWindowTest::export_windowGone_isWrittenAllTheSame()
{
    auto parent = std::make_unique<QWidget>();
    JournalBuilder journal;
    journal.startActor("alice");
    journal.publish();
    auto* exporting = new ui::SessionExport(journal.journal(), parent.get());
    const auto path = m_folder->filePath(QStringLiteral("log.jsonl"));
    exporting->askForPath();
    emit parent->findChild<QFileDialog*>(QStringLiteral("exportDialog"))->fileSelected(path);
    parent.reset();
    QVERIFY(QFile(path).size() > 0);
}

void SavedSessionWindowTest::recent_openedAndStored_areListedOnce()
{
    const auto older = save(QStringLiteral("2026-03-01T09-30-00.123Z-1.socketlab"), 10);
    const auto newer = save(QStringLiteral("2026-03-02T09-30-00.123Z-1.socketlab"), 10);
    ui::noteRecentSession(older);
    ui::noteRecentSession(QStringLiteral("/gone/away.socketlab"));
    const auto recent = ui::recentSessions();
    QCOMPARE(recent.size(), std::size_t{2});
    QCOMPARE(recent[0].file, older);
    QCOMPARE(recent[1].file, newer);
}

void SavedSessionWindowTest::recent_fromTheMenu_opensIt()
{
    save(QStringLiteral("2026-03-01T09-30-00.123Z-1.socketlab"), 10);
    BenchWindow window;
    auto& menu = window.find<QMenu>(QStringLiteral("recentMenu"));
    emit menu.aboutToShow();
    QCOMPARE(menu.actions().size(), 1);
    menu.actions().constFirst()->trigger();
    SavedSessionWindow* saved = nullptr;
    QTRY_VERIFY((saved = shown()) != nullptr);
    saved->close();
    QTRY_VERIFY(!shown());
}

void SavedSessionWindowTest::leftOver_open_showsItAndOffersItStill()
{
    const auto file = save(QStringLiteral("1.socketlab"), 10);
    QFile sign(file + QStringLiteral(".running"));
    QVERIFY(sign.open(QIODevice::WriteOnly));
    const journal::SessionStore store(journal::SessionStore::standardFolder());
    BenchWindow window;
    window.window().offerLeftOver(store);
    QTest::mouseClick(&window.find<QPushButton>(QStringLiteral("leftOverOpen")), Qt::LeftButton);
    SavedSessionWindow* saved = nullptr;
    QTRY_VERIFY((saved = shown()) != nullptr);
    QVERIFY(window.find<ui::LeftOverBar>(QStringLiteral("leftOverBar")).isVisible());
    saved->close();
    QTRY_VERIFY(!shown());
}

void SavedSessionWindowTest::close_whileItIsStillFolded_isSafe()
{
    const auto file = save(QStringLiteral("long.socketlab"), 20'000);
    auto session = journal::openSession(file.toStdString());
    QVERIFY(session);
    auto window = std::make_unique<SavedSessionWindow>(*std::move(session), file);
    window->show();
    QCoreApplication::processEvents();
    window.reset();
    QCoreApplication::processEvents();
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::SavedSessionWindowTest)
#include "savedsessionwindowtest.moc"
