#include "ui/panels/sandboxpanel.h"
#include "engine/helper.h"
#include "items/quickstarts.h"
#include "ui/benchwindow.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTcpSocket>

namespace socketlab::tests {

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 30000)

namespace {

/// The window in the sandbox, after the lesson's two sockets are there.
struct Sandbox : BenchWindow
{
    Sandbox()
    {
        if (!QTest::qWaitFor([this] { return phase() != lesson::StepPhase::Preparing; }, 30000))
            qFatal("the lesson does not begin");
        bench().player.leaveForSandbox();
        panel().queue().setPause(std::chrono::milliseconds(0));
    }

    ui::SandboxPanel& panel() { return find<ui::SandboxPanel>(QStringLiteral("sandboxPanel")); }
    QPushButton& button(const char* name) { return find<QPushButton>(QLatin1String(name)); }
    QLineEdit& line(const char* name) { return find<QLineEdit>(QLatin1String(name)); }
    QString text(const char* label) { return find<QLabel>(QLatin1String(label)).text(); }
    void show(int page) { find<QTabWidget>(QStringLiteral("sandboxPages")).setCurrentIndex(page); }

    void click(const char* name) { QTest::mouseClick(&button(name), Qt::LeftButton); }

    void type(QLineEdit& field, const char* typed)
    {
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, QLatin1String(typed));
    }

    void setUp(const char* scene)
    {
        show(0);
        click(scene);
        WAIT_FOR(button(scene).isEnabled());
    }

    const journal::SocketState* socket(std::string_view name) { return bench().pump.latest().socketNamed(name); }

    QString heardBy(std::string_view actor)
    {
        const auto& pump = bench().pump;
        std::string heard;
        for (std::size_t i = 0; i < pump.calls().size(); ++i) {
            const auto call = journal::viewCall(pump.journal(), pump.calls()[i]);
            if (call.began->op == CallOp::Recv && !call.isWaiting()
                && pump.latest().actorName(call.beganRecord->actor) == actor)
                heard += asText(pump.journal().payload(*call.returnedRecord));
        }
        return QString::fromStdString(heard);
    }
};

enum Page { Scenes, New, Answers, Record };

} // namespace

class SandboxPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void lesson_underWay_panelOffersToLeaveIt();
    void past_isShown_panelWaitsForNow();
    void noActor_invitesToBegin();
    void key_opensThePanel();
    void scene_eachCard_isSetUpByAClick_data();
    void scene_eachCard_isSetUpByAClick();
    void lesson_isTakenUpAgain_sceneAndRecordingEnd();
    void service_wrongHostAndPort_saysSoBesideTheFields();
    void service_ofAServerSocket_isCalled();
    void service_nobodyThere_saysSoInWords();
    void newActor_threadOrProcess_starts();
    void newActor_takenName_saysSoBesideTheField();
    void newSocket_forAChosenActor_isMade();
    void network_opensOnlyAfterAQuestion_andStatusSaysSo();
    void answers_filledInByKeys_serverSpeaksToAStranger();
    void answers_wrongRule_saysSoInItsRow();
    void answers_rowsMoveAndGoByKeys();
    void answers_noServer_saysHowToGetOne();
    void record_savesWhatItShows();
    void record_unwritableFile_saysWhy();
    void everyField_hasANameForScreenReaders();
};

void SandboxPanelTest::lesson_underWay_panelOffersToLeaveIt()
{
    BenchWindow window;
    WAIT_FOR(window.phase() != lesson::StepPhase::Preparing);
    QVERIFY(!window.find<QWidget>(QStringLiteral("sandboxPanel")).isVisible());
    QTest::keyClick(&window.window(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    auto& leave = window.find<QPushButton>(QStringLiteral("sandboxInvitationButton"));
    QTRY_VERIFY(leave.isVisible() && leave.hasFocus());
    QVERIFY(!window.find<QTabWidget>(QStringLiteral("sandboxPages")).isEnabled());
    QTest::keyClick(&leave, Qt::Key_Space);
    QVERIFY(window.bench().player.isInSandbox());
    QVERIFY(!leave.isVisible());
    QVERIFY(window.find<QTabWidget>(QStringLiteral("sandboxPages")).isEnabled());
}

void SandboxPanelTest::past_isShown_panelWaitsForNow()
{
    Sandbox window;
    window.bench().pump.goTo(3);
    QVERIFY(!window.find<QTabWidget>(QStringLiteral("sandboxPages")).isEnabled());
    window.click("sandboxInvitationButton");
    QVERIFY(window.bench().pump.isLive());
    QVERIFY(window.find<QTabWidget>(QStringLiteral("sandboxPages")).isEnabled());
}

void SandboxPanelTest::noActor_invitesToBegin()
{
    const auto lesson = lessonOf(QStringLiteral("zero-bytes"));
    auto empty = lesson;
    empty.actors.clear();
    empty.setup.clear();
    empty.steps.resize(1);
    empty.steps[0].start.clear();
    engine::Lab lab;
    items::Bench bench(lab, empty);
    ui::SandboxPanel panel(bench);
    bench.player.leaveForSandbox();
    panel.show();
    const auto& text = *panel.findChild<QLabel*>(QStringLiteral("sandboxInvitationText"));
    QVERIFY2(text.isVisible() && text.text().startsWith(QStringLiteral("The bench is empty.")),
             qPrintable(text.text()));
    QVERIFY(panel.findChild<QTabWidget*>(QStringLiteral("sandboxPages"))->isEnabled());
    lab.actor("alice");
    WAIT_FOR(!text.isVisible());
}

void SandboxPanelTest::key_opensThePanel()
{
    Sandbox window;
    auto& panel = window.find<QWidget>(QStringLiteral("sandboxPanel"));
    QTRY_VERIFY(panel.isVisible());
    QTest::keyClick(&window.window(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(panel.isAncestorOf(QApplication::focusWidget()));
}

void SandboxPanelTest::scene_eachCard_isSetUpByAClick_data()
{
    QTest::addColumn<QByteArray>("scene");
    QTest::addColumn<QByteArray>("socket");
    for (const auto& start : items::quickStarts())
        QTest::newRow(start.id) << QByteArray("start_") + start.id
                                << QByteArray(start.sockets.back().data(),
                                              static_cast<qsizetype>(start.sockets.back().size()));
}

void SandboxPanelTest::scene_eachCard_isSetUpByAClick()
{
    QFETCH(const QByteArray, scene);
    QFETCH(const QByteArray, socket);
    Sandbox window;
    window.setUp(scene.constData());
    QVERIFY2(window.text("sandboxMessage").contains(QStringLiteral("is set up")),
             qPrintable(window.text("sandboxMessage")));
    QVERIFY(window.socket(socket.toStdString()) != nullptr);
    QCOMPARE(window.find<QLabel>(QStringLiteral("sandboxProblem")).isVisible(), false);
}

void SandboxPanelTest::lesson_isTakenUpAgain_sceneAndRecordingEnd()
{
    Sandbox window;
    window.bench().hand.record();
    window.panel().queue().setPause(std::chrono::hours(1));
    window.show(Scenes);
    window.click("start_pair");
    WAIT_FOR(window.socket("L") != nullptr);
    QVERIFY(!window.button("start_pair").isEnabled());
    window.bench().player.restartStep();
    QVERIFY(!window.panel().queue().isPlaying());
    QVERIFY(!window.bench().hand.isRecording());
    QVERIFY(!window.find<QTabWidget>(QStringLiteral("sandboxPages")).isEnabled());
    window.bench().player.leaveForSandbox();
    QVERIFY(window.button("start_pair").isEnabled());
}

void SandboxPanelTest::service_wrongHostAndPort_saysSoBesideTheFields()
{
    Sandbox window;
    window.show(Scenes);
    window.click("start_service");
    const auto problemBy = [&](const char* name) {
        return window.line(name).parentWidget()->findChild<QLabel*>(QStringLiteral("fieldProblem"))->text();
    };
    QVERIFY(problemBy("serviceHost").contains(QStringLiteral("missing")));
    QVERIFY(problemBy("servicePort").contains(QStringLiteral("missing")));
    window.type(window.line("serviceHost"), "256.1.1.1");
    window.type(window.line("servicePort"), "70000");
    QVERIFY2(problemBy("serviceHost").contains(QStringLiteral("\"256.1.1.1\" is no address")),
             qPrintable(problemBy("serviceHost")));
    QVERIFY2(problemBy("servicePort").contains(QStringLiteral("\"70000\" is no port")),
             qPrintable(problemBy("servicePort")));
    const auto calls = window.bench().pump.calls().size();
    QTest::keyClick(&window.line("servicePort"), Qt::Key_Return);
    QVERIFY(!window.panel().queue().isPlaying());
    QCOMPARE(window.bench().pump.calls().size(), calls);
    QCOMPARE(window.line("serviceHost").text(), QStringLiteral("256.1.1.1"));
}

void SandboxPanelTest::service_ofAServerSocket_isCalled()
{
    Sandbox window;
    window.setUp("start_pair");
    window.type(window.line("serviceHost"), "localhost");
    window.type(window.line("servicePort"), std::to_string(window.socket("L")->seen.local.port).c_str());
    QTest::keyClick(&window.line("servicePort"), Qt::Key_Return);
    WAIT_FOR(window.button("start_service").isEnabled());
    // Some machines know localhost as ::1 first; nobody listens there.
    const auto said = window.text("sandboxMessage") + window.text("sandboxProblem");
    QVERIFY2(said.contains(QStringLiteral("is connected")) || said.contains(QStringLiteral("ECONNREFUSED")),
             qPrintable(said));
    QVERIFY(window.socket("out") != nullptr);
}

void SandboxPanelTest::service_nobodyThere_saysSoInWords()
{
    Sandbox window;
    const auto made = window.bench().lab.submit(window.bench().lab.actor("alice"), "socket n");
    QVERIFY(made && window.bench().lab.submit(window.bench().lab.actor("alice"), "bind n 127.0.0.1:0"));
    WAIT_FOR(window.socket("n") != nullptr && window.socket("n")->seen.local.port != 0);
    window.type(window.line("serviceHost"), "127.0.0.1");
    window.type(window.line("servicePort"), std::to_string(window.socket("n")->seen.local.port).c_str());
    window.click("start_service");
    WAIT_FOR(window.find<QLabel>(QStringLiteral("sandboxProblem")).isVisible());
    QVERIFY2(window.text("sandboxProblem").contains(QStringLiteral("failed with ECONNREFUSED")),
             qPrintable(window.text("sandboxProblem")));
    QVERIFY(window.button("start_service").isEnabled());
}

void SandboxPanelTest::newActor_threadOrProcess_starts()
{
    Sandbox window;
    window.show(New);
    QCOMPARE(window.line("newActorName").text(), QStringLiteral("ann"));
    window.click("newActorButton");
    QCOMPARE(window.line("newActorName").text(), QStringLiteral("ben"));
    window.type(window.line("newActorName"), "carol");
    window.find<QComboBox>(QStringLiteral("newActorKind")).setCurrentIndex(1);
    QTest::keyClick(&window.line("newActorName"), Qt::Key_Return);
    const auto& state = window.bench().pump.latest();
    WAIT_FOR(state.actorNamed("ann") != nullptr && state.actorNamed("carol") != nullptr);
    QCOMPARE(state.actorNamed("ann")->kind, ActorKind::Thread);
    QCOMPARE(state.actorNamed("carol")->kind, ActorKind::Process);
}

void SandboxPanelTest::newActor_takenName_saysSoBesideTheField()
{
    Sandbox window;
    window.show(New);
    auto& name = window.line("newActorName");
    const auto problem = [&] {
        return name.parentWidget()->findChild<QLabel*>(QStringLiteral("fieldProblem"))->text();
    };
    for (const auto& [typed, part] :
         {std::pair("alice", "already"), std::pair("1st", "a letter"), std::pair("wait", "the world does")}) {
        window.type(name, typed);
        QVERIFY2(problem().contains(QLatin1String(part)), qPrintable(problem()));
        QVERIFY(!window.button("newActorButton").isEnabled());
    }
}

void SandboxPanelTest::newSocket_forAChosenActor_isMade()
{
    Sandbox window;
    window.show(New);
    window.find<QComboBox>(QStringLiteral("newSocketOwner")).setCurrentText(QStringLiteral("bob"));
    window.find<QComboBox>(QStringLiteral("newSocketFamily")).setCurrentText(QStringLiteral("ipv6"));
    window.type(window.line("newSocketName"), "six");
    window.click("newSocketButton");
    WAIT_FOR(window.socket("six") != nullptr);
    QCOMPARE(window.bench().pump.latest().actorName(window.socket("six")->owner), std::string("bob"));
}

void SandboxPanelTest::network_opensOnlyAfterAQuestion_andStatusSaysSo()
{
    Sandbox window;
    window.show(New);
    QCOMPARE(window.text("networkReach"), QStringLiteral("listening on loopback only"));
    window.click("openNetworkButton");
    auto& box = window.find<QMessageBox>(QStringLiteral("networkBox"));
    QVERIFY(!window.bench().lab.isOpenToNetwork());
    QTest::keyClick(&box, Qt::Key_Return); // the safe answer is the one at hand
    QVERIFY(!window.bench().lab.isOpenToNetwork());
    QTRY_VERIFY(window.window().findChild<QMessageBox*>(QStringLiteral("networkBox")) == nullptr);

    window.click("openNetworkButton");
    auto& again = window.find<QMessageBox>(QStringLiteral("networkBox"));
    for (auto* button : again.buttons())
        if (again.buttonRole(button) == QMessageBox::AcceptRole)
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(window.bench().lab.isOpenToNetwork());
    QVERIFY(window.text("networkReach").contains(QStringLiteral("open to the network")));
    QVERIFY(!window.button("openNetworkButton").isVisible());
}

void SandboxPanelTest::answers_filledInByKeys_serverSpeaksToAStranger()
{
    Sandbox window;
    window.setUp("start_pair");
    window.show(Answers);
    WAIT_FOR(window.find<QComboBox>(QStringLiteral("answerServer")).currentText() == QStringLiteral("L"));
    window.type(window.line("answerGreeting"), "welcome\\n");
    window.type(window.line("rowWhat"), "PING");
    QTest::keyClick(&window.line("rowWhat"), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &window.line("rowAnswer"));
    QTest::keyClicks(QApplication::focusWidget(), "PONG {count}\\n");
    QCOMPARE(window.text("answerStatement"),
             QStringLiteral(
                 "serve L \"greet \\\"welcome\\\\n\\\"\\ncontains \\\"PING\\\" -> \\\"PONG {count}\\\\n\\\"\""));
    window.click("answerButton");
    WAIT_FOR(window.button("answerButton").text().contains(QStringLiteral("Stop")));

    QTcpSocket stranger;
    stranger.connectToHost(QStringLiteral("127.0.0.1"), window.socket("L")->seen.local.port);
    QByteArray heard;
    connect(&stranger, &QTcpSocket::readyRead, &stranger, [&] { heard += stranger.readAll(); });
    QTRY_COMPARE_WITH_TIMEOUT(heard, QByteArray("welcome\n"), 30000);
    stranger.write("PING");
    QTRY_COMPARE_WITH_TIMEOUT(heard, QByteArray("welcome\nPONG 1\n"), 30000);
    window.click("answerButton");
    WAIT_FOR(window.button("answerButton").text().contains(QStringLiteral("Start")));
}

void SandboxPanelTest::answers_wrongRule_saysSoInItsRow()
{
    Sandbox window;
    window.setUp("start_pair");
    window.show(Answers);
    window.find<QComboBox>(QStringLiteral("rowWhen")).setCurrentIndex(2);
    window.type(window.line("rowWhat"), "(a");
    QVERIFY(window.find<QLabel>(QStringLiteral("rowProblem")).isVisible());
    QVERIFY(!window.text("rowProblem").isEmpty());
    QVERIFY(!window.button("answerButton").isEnabled());
    window.type(window.line("rowWhat"), "(a)");
    QVERIFY(!window.find<QLabel>(QStringLiteral("rowProblem")).isVisible());
    QTRY_VERIFY(window.button("answerButton").isEnabled());
}

void SandboxPanelTest::answers_rowsMoveAndGoByKeys()
{
    Sandbox window;
    window.show(Answers);
    window.type(window.line("rowWhat"), "first");
    window.click("addRuleButton");
    auto* what = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(what);
    QTest::keyClicks(what, "second");
    const auto texts = [&] {
        QStringList all;
        for (const auto* line : window.panel().findChildren<QLineEdit*>(QStringLiteral("rowWhat")))
            if (line->isVisible())
                all += line->text();
        return all.join(u' ');
    };
    QCOMPARE(texts(), QStringLiteral("first second"));
    QTest::keyClick(what, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(texts(), QStringLiteral("second first"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(texts(), QStringLiteral("first second"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(texts(), QStringLiteral("first"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(texts(), QString());
    QCOMPARE(QApplication::focusWidget(), &window.button("addRuleButton"));
}

void SandboxPanelTest::answers_noServer_saysHowToGetOne()
{
    Sandbox window;
    window.show(Answers);
    QVERIFY(window.text("answerProblem").contains(QStringLiteral("There is no server socket yet")));
    QVERIFY(!window.button("answerButton").isEnabled());
}

void SandboxPanelTest::record_savesWhatItShows()
{
    Sandbox window;
    window.show(Record);
    QVERIFY(!window.button("recordSave").isEnabled());
    window.click("recordButton");
    window.setUp("start_pair");
    window.show(Record);
    const auto shown = window.find<QPlainTextEdit>(QStringLiteral("recordText")).toPlainText();
    QVERIFY2(shown.startsWith(
                 QStringLiteral("# actors: {server: thread, client: thread}\nsolution:\n  - server socket L\n")),
             qPrintable(shown));
    window.click("recordCopy");
    QCOMPARE(QGuiApplication::clipboard()->text(), shown);
    window.click("recordSave");
    const auto path = window.pathOf(QStringLiteral("mine.yaml"));
    auto& dialog = window.find<QFileDialog>(QStringLiteral("recordDialog"));
    dialog.selectFile(path);
    static_cast<QDialog&>(dialog).accept();
    WAIT_FOR(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), shown);
    window.click("recordButton");
    QVERIFY(!window.bench().hand.isRecording());
}

void SandboxPanelTest::record_unwritableFile_saysWhy()
{
    Sandbox window;
    window.show(Record);
    window.click("recordButton");
    window.setUp("start_pair");
    window.show(Record);
    window.click("recordSave");
    auto& dialog = window.find<QFileDialog>(QStringLiteral("recordDialog"));
    emit dialog.fileSelected(window.pathOf(QStringLiteral("nowhere/mine.yaml")));
    QVERIFY2(window.text("sandboxProblem").contains(QStringLiteral("mine.yaml cannot be written: ")),
             qPrintable(window.text("sandboxProblem")));
}

void SandboxPanelTest::everyField_hasANameForScreenReaders()
{
    Sandbox window;
    for (const auto* type : {"QComboBox", "QLineEdit", "QSpinBox", "QPlainTextEdit"})
        for (const auto* widget : window.panel().findChildren<QWidget*>())
            if (widget->inherits(type) && !widget->objectName().startsWith(QStringLiteral("qt_")))
                QVERIFY2(!widget->accessibleName().isEmpty() || widget->parent()->inherits("QComboBox"),
                         qPrintable(widget->objectName()));
}

} // namespace socketlab::tests

int main(int argc, char** argv)
{
    if (const auto code = socketlab::engine::serveAsHelper(argc, argv))
        return *code;
    QApplication application(argc, argv);
    socketlab::tests::SandboxPanelTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "sandboxpaneltest.moc"
