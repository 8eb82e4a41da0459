#include "ui/mainwindow.h"

#include "ui/announcer.h"
#include "ui/dialogs/newactordialog.h"
#include "ui/dialogs/sessionexport.h"
#include "ui/dockpanel.h"
#include "ui/keyboard.h"
#include "ui/labcontrols.h"
#include "ui/leftoverbar.h"
#include "ui/lessonmenu.h"
#include "ui/panels/callbar.h"
#include "ui/panels/framingpanel.h"
#include "ui/panels/lessonpanel.h"
#include "ui/panels/readinesspanel.h"
#include "ui/panels/sandboxpanel.h"
#include "ui/panels/socketspanel.h"
#include "ui/sessionopening.h"
#include "ui/statusline.h"
#include "ui/timebar.h"
#include "ui/welcome.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QVBoxLayout>

#include <utility>

namespace socketlab::ui {

using items::LessonPlayer;
using lesson::StepPhase;

MainWindow::MainWindow(items::Bench& bench, std::span<const lesson::Lesson> lessons, QWidget* parent)
    : SessionWindow(bench, QStringLiteral("mainWindow"), parent)
    , m_bench(bench)
    , m_controls(new LabControls(bench, &timeBar()))
    , m_statusLine(new StatusLine(bench.pump, bench.player, this))
    , m_callBar(new CallBar(bench.actors, bench.sockets, centralWidget()))
{
    exporting().flushFirst([&bench] { bench.lab.flush(); });
    timeBar().addControls(m_controls);
    m_callBar->setObjectName(QStringLiteral("callBar"));
    centre().insertWidget(0, m_callBar);
    addGoTo(tr("&Call bar"), Qt::CTRL | Qt::Key_2, *m_callBar);
    const auto makeLesson = [&](QWidget* dock) {
        return m_lessonPanel = new LessonPanel(bench.player, bench.steps, bench.checks, dock);
    };
    addDock("lesson", tr("&Lesson"), makeLesson, Qt::CTRL | Qt::Key_1, DockPlace::Left).panel();
    const auto makeSandbox = [&bench](QWidget* dock) { return new SandboxPanel(bench, dock); };
    addDock("sandbox", tr("Sand&box"), makeSandbox, Qt::CTRL | Qt::SHIFT | Qt::Key_B, DockPlace::Right)
        .setComesOnWish(true); // a lesson has the room to itself
    setStatusBar(m_statusLine);
    m_announcer = &addAnnouncer();
    makeMenus(lessons);
    restoreLayout();
    connectCallBar();
    connectLesson();
    connectSandbox();
    announceLesson();
    giveKeyboardTo(*m_lessonPanel);
}

void MainWindow::makeMenus(std::span<const lesson::Lesson> lessons)
{
    fillFileMenu(*menuBar()->addMenu(tr("&File")));
    fillSessionMenu(*menuBar()->addMenu(tr("&Session")));
    menuBar()->addMenu(new LessonMenu(m_bench.player, lessons, this));
    fillActorsMenu(*menuBar()->addMenu(tr("&Actors")));
    fillViewMenu(*menuBar()->addMenu(tr("&View")));
    auto& help = *menuBar()->addMenu(tr("Hel&p"));
    help.addAction(tr("&Welcome…"), this, &MainWindow::showWelcome);
    fillHelpMenu(help);
}

void MainWindow::fillSessionMenu(QMenu& menu)
{
    m_controls->fillMenu(menu);
    menu.addSeparator();
    fillTimeMenu(menu);
}

void MainWindow::fillActorsMenu(QMenu& menu)
{
    auto* start = menu.addAction(tr("&New actor…"));
    start->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    connect(start, &QAction::triggered, this, [this] {
        auto* dialog = new NewActorDialog(m_bench.lab, m_bench.hand, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::connectCallBar()
{
    connect(m_callBar, &CallBar::callRequested, this, qOverload<ActorId, const QString&>(&MainWindow::handOn));
    connect(m_callBar, &CallBar::releaseRequested, &m_bench.hand, &items::Hand::release);
    connect(&m_bench.pump, &items::Pump::liveChanged, this, &MainWindow::limitCallBar);
}

void MainWindow::connectPanel(QWidget& panel)
{
    SessionWindow::connectPanel(panel);
    if (auto* sockets = qobject_cast<SocketsPanel*>(&panel)) {
        connect(sockets, &SocketsPanel::closeRequested, this, &MainWindow::closeSocket);
        connect(sockets, &SocketsPanel::shutdownRequested, this, &MainWindow::shutDownSocket);
    } else if (auto* framing = qobject_cast<FramingPanel*>(&panel)) {
        connect(framing, &FramingPanel::sendRequested, this, &MainWindow::sendBytes);
    } else if (auto* readiness = qobject_cast<ReadinessPanel*>(&panel)) {
        connect(readiness, &ReadinessPanel::callRequested, this, &MainWindow::askForReadiness);
    } else if (auto* sandbox = qobject_cast<SandboxPanel*>(&panel)) {
        connect(sandbox, &SandboxPanel::networkOpened, m_statusLine, &StatusLine::tellOpenToNetwork);
    }
}

void MainWindow::connectLesson()
{
    connect(&m_bench.player, &LessonPlayer::stepChanged, this, &MainWindow::showStep);
    connect(&m_bench.player, &LessonPlayer::changed, this, &MainWindow::limitCallBar);
    showStep();
    limitCallBar();
}

void MainWindow::connectSandbox()
{
    connect(findChild<QAction*>(QStringLiteral("resetLayoutAction")), &QAction::triggered, this,
            [this] { dock("sandbox")->setVisible(m_bench.player.isInSandbox()); });
    connect(&m_bench.player, &LessonPlayer::changed, this, &MainWindow::showSandbox);
    if (m_bench.lab.isOpenToNetwork())
        m_statusLine->tellOpenToNetwork();
}

void MainWindow::showSandbox()
{
    const bool isInSandbox = m_bench.player.isInSandbox();
    if (std::exchange(m_wasInSandbox, isInSandbox) || !isInSandbox)
        return;
    dock("sandbox")->show();
    dock("sandbox")->raise();
    m_callBar->showCode(true);
}

void MainWindow::announceLesson()
{
    connect(&m_bench.player, &LessonPlayer::passed, m_announcer, [this] {
        const auto title = QString::fromStdString(m_bench.player.runner().step().title);
        m_announcer->say(tr("Step done: %1").arg(title));
    });
    connect(&m_bench.player, &LessonPlayer::problem, m_announcer, &Announcer::say);
    connect(&m_bench.checks, &QAbstractItemModel::dataChanged, m_announcer,
            [this](const QModelIndex& check) { m_announcer->say(check.data(Qt::AccessibleTextRole).toString()); });
}

void MainWindow::showWelcome()
{
    auto* welcome = new Welcome(recentSessions(), this);
    welcome->setAttribute(Qt::WA_DeleteOnClose);
    // Queued: a dialog that closes gives the keyboard back to where it was before.
    connect(
        welcome, &Welcome::lessonsChosen, this, [this] { dock("lesson")->bringForward(); }, Qt::QueuedConnection);
    connect(
        welcome, &Welcome::sandboxChosen, this,
        [this] {
            m_bench.player.leaveForSandbox();
            giveKeyboardTo(*m_callBar);
        },
        Qt::QueuedConnection);
    connect(welcome, &Welcome::openChosen, &opening(), &SessionOpening::askForFile);
    connect(welcome, &Welcome::sessionChosen, &opening(), &SessionOpening::open);
    welcome->open();
}

// Its own sentence says enough where a step is just about other calls.
void MainWindow::limitCallBar()
{
    const auto phase = m_bench.player.runner().phase();
    const auto isAllowed = [this](ActorId actor, CallOp op, SocketId socket) {
        return m_bench.player.isAllowed(actor, op, socket);
    };
    QString reason;
    if (!m_bench.pump.isLive())
        reason = tr("You look at an earlier moment. Calls are made now: choose Live first.");
    else if (m_bench.player.isInSandbox())
        reason.clear();
    else if (phase == StepPhase::Predicting)
        reason = tr("First say in the lesson what you expect; then it is your turn.");
    else if (phase == StepPhase::Preparing || phase == StepPhase::Showing)
        reason = tr("Just now the lesson makes the calls.");
    m_callBar->setAllowed(m_bench.player.isInSandbox() ? CallOffer::IsAllowed() : isAllowed);
    m_callBar->setClosed(!reason.isEmpty());
    m_callBar->setAllowedText(reason);
}

void MainWindow::handOn(ActorId actor, const QString& statement)
{
    const auto submitted = m_bench.hand.submit(actor, statement.toStdString());
    tellProblem(submitted ? QString() : QString::fromStdString(submitted.error()));
}

void MainWindow::tellProblem(const QString& problem)
{
    m_callBar->showProblem(problem);
    if (!problem.isEmpty())
        m_announcer->say(problem);
}

void MainWindow::closeSocket(SocketId socket)
{
    Call call;
    call.op = CallOp::Close;
    call.socket = socket;
    handOn(call);
}

void MainWindow::shutDownSocket(SocketId socket, Direction half)
{
    Call call;
    call.op = CallOp::Shutdown;
    call.socket = socket;
    call.number = static_cast<std::int64_t>(half);
    handOn(call);
}

void MainWindow::sendBytes(SocketId socket, const QByteArray& bytes)
{
    Call call;
    call.op = CallOp::Send;
    call.socket = socket;
    call.data = toBytes({bytes.data(), static_cast<std::size_t>(bytes.size())});
    handOn(call);
}

void MainWindow::askForReadiness(ActorId actor, const QString& statement)
{
    if (isAllowed(actor, CallOp::Select, SocketId::None))
        handOn(actor, statement);
}

// Says why where it is not.
bool MainWindow::isAllowed(ActorId actor, CallOp op, SocketId socket)
{
    if (!m_bench.pump.isLive())
        tellProblem(tr("You look at an earlier moment. Calls are made now: choose Live first."));
    else if (m_bench.player.isAllowed(actor, op, socket))
        return true;
    else
        tellProblem(tr("This step of the lesson is about another call."));
    return false;
}

// A wish about a socket that names no actor is the owner's to carry out.
void MainWindow::handOn(const Call& call)
{
    const auto* socket = m_bench.pump.latest().socket(call.socket);
    if (socket == nullptr)
        return;
    if (!isAllowed(socket->owner, call.op, call.socket))
        return;
    const auto submitted = m_bench.hand.submit(socket->owner, call);
    tellProblem(submitted ? QString() : QString::fromStdString(submitted.error()));
}

void MainWindow::showStep()
{
    setWindowTitle(QString::fromStdString(m_bench.player.lesson().title));
    bringToSight(m_bench.player.runner().step().show);
}

void MainWindow::watchSaving(std::function<SavingState()> ask)
{
    connect(m_statusLine, &StatusLine::savingFailed, this, &MainWindow::reportFailure);
    m_statusLine->watchSaving(std::move(ask));
}

void MainWindow::offerLeftOver(const journal::SessionStore& store)
{
    auto* bar = new LeftOverBar(store, centralWidget());
    centre().insertWidget(0, bar);
    connect(bar, &LeftOverBar::failed, this, &MainWindow::reportFailure);
    connect(bar, &LeftOverBar::exportRequested, &exporting(), &SessionExport::askForPathOf);
    connect(bar, &LeftOverBar::openRequested, &opening(), &SessionOpening::open);
    connect(&exporting(), &SessionExport::wroteSaved, bar, &LeftOverBar::settle);
}

// Windows on saved sessions are this program's, too: without this one nobody would see that it records on.
void MainWindow::closeEvent(QCloseEvent* event)
{
    SessionWindow::closeEvent(event);
    for (auto* other : QApplication::topLevelWidgets())
        if (event->isAccepted() && other != this && qobject_cast<SessionWindow*>(other))
            other->close();
}

// What no panel wanted: Return goes on with the lesson wherever the keyboard is.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    const bool isTyping = qobject_cast<QLineEdit*>(focusWidget()) != nullptr;
    const bool isReturn = !isTyping && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter);
    if (!isReturn || !m_lessonPanel->pressDefault())
        SessionWindow::keyPressEvent(event);
}

} // namespace socketlab::ui
