#include "journal/session/sessionwriter.h"
#include "support/journalbuilder.h"
#include "ui/benchwindow.h"
#include "ui/leftoverbar.h"
#include "ui/statusline.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace socketlab::tests {

using journal::SessionStore;

/// What the window says about saving: sessions that were left over, a slow disk, a full one.
class SavingTest : public QObject
{
    Q_OBJECT

private slots:
    void leftOver_none_showsNothing();
    void leftOver_exported_isNotOfferedAgain();
    void leftOver_discarded_isRemovedAfterAQuestion();
    void leftOver_later_isOfferedAtTheNextStart();
    void saving_behindAndThenFailed_isSaidInTheStatusLineAndOnce();

private:
    // A session of a program that was killed.
    static std::filesystem::path leaveOver(const SessionStore& store, const char* name)
    {
        JournalBuilder builder;
        builder.openSocket("b", builder.startActor("bob"), 7);
        builder.publish();
        const auto file = store.folder() / (std::string(name) + ".socketlab");
        if (!journal::SessionWriter::create(builder.journal(), file, "test"))
            qFatal("no session");
        QFile sign(QString::fromStdString(file.string() + ".running"));
        if (!sign.open(QIODevice::WriteOnly))
            qFatal("no sign");
        return file;
    }

    static void press(BenchWindow& window, const char* button)
    {
        QTest::mouseClick(&window.find<QPushButton>(QString::fromLatin1(button)), Qt::LeftButton);
    }
};

void SavingTest::leftOver_none_showsNothing()
{
    BenchWindow window;
    const SessionStore store(window.pathOf("sessions").toStdString());
    window.window().offerLeftOver(store);
    QVERIFY(!window.find<ui::LeftOverBar>("leftOverBar").isVisible());
}

void SavingTest::leftOver_exported_isNotOfferedAgain()
{
    BenchWindow window;
    const QTemporaryDir folder;
    const SessionStore store(folder.path().toStdString());
    leaveOver(store, "1");
    window.window().offerLeftOver(store);
    QVERIFY(window.find<ui::LeftOverBar>("leftOverBar").isVisible());
    press(window, "leftOverExport");
    auto& dialog = window.find<QFileDialog>("exportDialog");
    const auto path = window.pathOf("left.jsonl");
    emit dialog.fileSelected(path);
    QTRY_VERIFY(!window.find<ui::LeftOverBar>("leftOverBar").isVisible());
    QFile log(path);
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(log.readAll().contains("\"text\":\"socket(b)\""));
    QVERIFY(store.leftOver().empty());
    QCOMPARE(store.sessions().size(), std::size_t{1});
}

void SavingTest::leftOver_discarded_isRemovedAfterAQuestion()
{
    BenchWindow window;
    const QTemporaryDir folder;
    const SessionStore store(folder.path().toStdString());
    leaveOver(store, "1");
    leaveOver(store, "2");
    window.window().offerLeftOver(store);
    press(window, "leftOverDiscard");
    QCOMPARE(store.sessions().size(), std::size_t{2});
    auto& box = window.find<QMessageBox>("discardBox");
    for (auto* button : box.buttons())
        if (box.buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    QTRY_COMPARE(store.sessions().size(), std::size_t{1});
    QCOMPARE(store.sessions()[0].file.stem(), "1");
    QVERIFY(window.find<ui::LeftOverBar>("leftOverBar").isVisible());
}

void SavingTest::leftOver_later_isOfferedAtTheNextStart()
{
    BenchWindow window;
    const QTemporaryDir folder;
    const SessionStore store(folder.path().toStdString());
    leaveOver(store, "1");
    window.window().offerLeftOver(store);
    press(window, "leftOverLater");
    QVERIFY(!window.find<ui::LeftOverBar>("leftOverBar").isVisible());
    QCOMPARE(store.leftOver().size(), std::size_t{1});
}

void SavingTest::saving_behindAndThenFailed_isSaidInTheStatusLineAndOnce()
{
    BenchWindow window;
    ui::SavingState state;
    int asked = 0;
    window.window().watchSaving([&] {
        ++asked;
        return state;
    });
    const auto& label = window.find<QLabel>("savingState");
    QVERIFY(!label.isVisible());
    state.isBehind = true;
    QTRY_VERIFY(label.isVisible());
    QVERIFY(label.text().contains("actors wait"));
    state = {};
    QTRY_VERIFY(!label.isVisible());
    state.problem = QStringLiteral("The session is no longer saved: the disk is full (ENOSPC).");
    QTRY_COMPARE(label.text(), QStringLiteral("this session is not saved"));
    QVERIFY(label.toolTip().contains(state.problem));
    QCOMPARE(window.find<QMessageBox>("failureBox").text(), state.problem);
}

} // namespace socketlab::tests

QTEST_MAIN(socketlab::tests::SavingTest)
#include "savingtest.moc"
