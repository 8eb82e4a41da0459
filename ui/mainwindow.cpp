#include "ui/mainwindow.h"

#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/newactordialog.h"
#include "ui/dialogs/sessionexport.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/dockpanel.h"
#include "ui/leftoverbar.h"
#include "ui/lessonmenu.h"
#include "ui/panels/bytespanel.h"
#include "ui/panels/callbar.h"
#include "ui/panels/journalpanel.h"
#include "ui/panels/lessonpanel.h"
#include "ui/panels/socketspanel.h"
#include "ui/panels/timelinepanel.h"
#include "ui/statusline.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QTimer>
#include <QVBoxLayout>

namespace socketlab::ui {

using items::LessonPlayer;
using lesson::StepPhase;

namespace {

// Raised when docks come, go or change their names, so that an older saved layout is not applied to them.
constexpr int layoutVersion = 1;

} // namespace

MainWindow::MainWindow(items::Bench& bench, std::span<const lesson::Lesson> lessons, QWidget* parent)
    : QMainWindow(parent)
    , m_bench(bench)
    , m_export(new SessionExport(bench.lab, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setScheme(static_cast<Theme::Scheme>(QSettings().value(QStringLiteral("window/theme"), 0).toInt()));
    makeCentre();
    makeDocks();
    makeMenus(lessons);
    m_statusLine = new StatusLine(bench.pump, bench.player, this);
    setStatusBar(m_statusLine);
    connectCallBar();
    connectLesson();
    restoreLayout();
    giveKeyboardTo(*m_lessonPanel);
}

void MainWindow::makeCentre()
{
    auto* centre = new QWidget(this);
    m_callBar = new CallBar(m_bench.actors, m_bench.sockets, centre);
    m_bytesPanel = new BytesPanel(m_bench.pump, centre);
    m_callBar->setObjectName(QStringLiteral("callBar"));
    m_bytesPanel->setObjectName(QStringLiteral("bytesPanel"));
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_callBar);
    column->addWidget(m_bytesPanel, 1);
    setCentralWidget(centre);
}

void MainWindow::makeDocks()
{
    m_lessonPanel = new LessonPanel(m_bench.player, m_bench.steps, m_bench.checks);
    m_lesson = new DockPanel(QStringLiteral("lesson"), tr("Lesson"), m_lessonPanel);
    m_timeline = new DockPanel(QStringLiteral("timeline"), tr("Timeline"), new TimelinePanel(m_bench.pump));
    m_journal = new DockPanel(QStringLiteral("journal"), tr("Journal"), new JournalPanel(m_bench.journal));
    auto* sockets = new SocketsPanel(m_bench.sockets);
    connect(sockets, &SocketsPanel::closeRequested, this, &MainWindow::closeSocket);
    connect(sockets, &SocketsPanel::shutdownRequested, this, &MainWindow::shutDownSocket);
    m_sockets = new DockPanel(QStringLiteral("sockets"), tr("Sockets"), sockets);
    // The lesson keeps the full height: it is read beside everything else.
    setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setDocumentMode(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    resetLayout();
}

void MainWindow::resetLayout()
{
    for (auto* dock : {m_lesson, m_sockets, m_timeline, m_journal}) {
        dock->setFloating(false);
        removeDockWidget(dock);
    }
    addDockWidget(Qt::LeftDockWidgetArea, m_lesson);
    addDockWidget(Qt::BottomDockWidgetArea, m_timeline);
    splitDockWidget(m_timeline, m_sockets, Qt::Horizontal);
    tabifyDockWidget(m_timeline, m_journal);
    for (auto* dock : {m_lesson, m_sockets, m_timeline, m_journal})
        dock->show();
    m_timeline->raise();
    m_isLayoutFresh = true;
    if (isVisible())
        shareOut();
}

// The lesson is as wide as a line that reads well, the sockets show state and queues, the timeline takes the rest.
void MainWindow::shareOut()
{
    m_isLayoutFresh = false;
    const auto em = fontMetrics().averageCharWidth();
    const auto lesson = 43 * em;
    const auto sockets = 54 * em;
    resizeDocks({m_lesson}, {lesson}, Qt::Horizontal);
    resizeDocks({m_timeline, m_sockets}, {width() - lesson - sockets, sockets}, Qt::Horizontal);
    resizeDocks({m_timeline}, {height() * 3 / 10}, Qt::Vertical);
}

void MainWindow::makeMenus(std::span<const lesson::Lesson> lessons)
{
    fillFileMenu(*menuBar()->addMenu(tr("&File")));
    menuBar()->addMenu(new LessonMenu(m_bench.player, lessons, this));
    fillActorsMenu(*menuBar()->addMenu(tr("&Actors")));
    fillViewMenu(*menuBar()->addMenu(tr("&View")));
    fillHelpMenu(*menuBar()->addMenu(tr("Hel&p")));
}

void MainWindow::fillFileMenu(QMenu& menu)
{
    auto* exporting = menu.addAction(tr("&Export…"), m_export, &SessionExport::askForPath);
    exporting->setObjectName(QStringLiteral("exportAction"));
    exporting->setShortcut(Qt::CTRL | Qt::Key_E);
    menu.addSeparator();
    auto* quit = menu.addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));

    connect(m_export, &SessionExport::began, exporting, [exporting] { exporting->setEnabled(false); });
    connect(m_export, &SessionExport::succeeded, this, [this, exporting](const QString& sentence) {
        exporting->setEnabled(true);
        statusBar()->showMessage(sentence);
    });
    connect(m_export, &SessionExport::failed, this, [this, exporting](const QString& sentence) {
        exporting->setEnabled(true);
        reportFailure(sentence);
    });
}

void MainWindow::fillActorsMenu(QMenu& menu)
{
    auto* start = menu.addAction(tr("&New actor…"));
    start->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    connect(start, &QAction::triggered, this, [this] {
        auto* dialog = new NewActorDialog(m_bench.lab, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::fillViewMenu(QMenu& menu)
{
    fillGoToMenu(*menu.addMenu(tr("&Go to")));
    menu.addSeparator();
    for (auto* dock : {m_lesson, m_timeline, m_journal, m_sockets})
        menu.addAction(dock->toggleViewAction());
    menu.addSeparator();
    fillThemeMenu(*menu.addMenu(tr("&Theme")));
    auto* reset = menu.addAction(tr("&Reset layout"), this, &MainWindow::resetLayout);
    reset->setObjectName(QStringLiteral("resetLayoutAction"));
}

void MainWindow::fillGoToMenu(QMenu& menu)
{
    const auto add = [&menu, this](const QString& text, Qt::Key key, auto goThere) {
        auto* action = menu.addAction(text);
        action->setShortcut(Qt::CTRL | key);
        connect(action, &QAction::triggered, this, goThere);
    };
    add(tr("&Lesson"), Qt::Key_1, [this] { m_lesson->bringForward(); });
    add(tr("&Call bar"), Qt::Key_2, [this] { giveKeyboardTo(*m_callBar); });
    add(tr("&Bytes"), Qt::Key_3, [this] { giveKeyboardTo(*m_bytesPanel); });
    add(tr("&Timeline"), Qt::Key_4, [this] { m_timeline->bringForward(); });
    add(tr("&Journal"), Qt::Key_5, [this] { m_journal->bringForward(); });
    add(tr("&Sockets"), Qt::Key_6, [this] { m_sockets->bringForward(); });
}

void MainWindow::fillThemeMenu(QMenu& menu)
{
    auto* group = new QActionGroup(this);
    const auto add = [&menu, group, this](const QString& text, Theme::Scheme scheme) {
        auto* action = group->addAction(menu.addAction(text));
        action->setCheckable(true);
        action->setChecked(scheme == m_scheme);
        connect(action, &QAction::triggered, this, [this, scheme] {
            setScheme(scheme);
            QSettings().setValue(QStringLiteral("window/theme"), static_cast<int>(scheme));
        });
    };
    add(tr("As the &system"), Theme::Scheme::System);
    add(tr("&Light"), Theme::Scheme::Light);
    add(tr("&Dark"), Theme::Scheme::Dark);
}

void MainWindow::fillHelpMenu(QMenu& menu)
{
    const auto open = [](QDialog* dialog) {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    auto* shortcuts = menu.addAction(tr("&Keyboard shortcuts"));
    shortcuts->setShortcut(Qt::Key_F1);
    connect(shortcuts, &QAction::triggered, this, [this, open] { open(new ShortcutsDialog(*menuBar(), this)); });
    auto* about = menu.addAction(tr("&About Socket Lab"));
    connect(about, &QAction::triggered, this,
            [this, open] { open(new AboutDialog(engine::probeCapabilities(), this)); });
}

void MainWindow::connectCallBar()
{
    connect(m_callBar, &CallBar::callRequested, this, qOverload<ActorId, const QString&>(&MainWindow::handOn));
    connect(m_callBar, &CallBar::releaseRequested, this, [this](ActorId actor) { m_bench.lab.release(actor); });
    m_callBar->setAllowed(
        [this](ActorId actor, CallOp op, SocketId socket) { return m_bench.player.isAllowed(actor, op, socket); });
}

void MainWindow::connectLesson()
{
    connect(&m_bench.player, &LessonPlayer::stepChanged, this, &MainWindow::showStep);
    connect(&m_bench.player, &LessonPlayer::changed, this, &MainWindow::limitCallBar);
    showStep();
    limitCallBar();
}

// Its own sentence says enough where a step is just about other calls.
void MainWindow::limitCallBar()
{
    const auto phase = m_bench.player.runner().phase();
    QString reason;
    if (phase == StepPhase::Predicting)
        reason = tr("First say in the lesson what you expect; then it is your turn.");
    else if (phase == StepPhase::Preparing || phase == StepPhase::Showing)
        reason = tr("Just now the lesson makes the calls.");
    m_callBar->setAllowedText(reason);
}

void MainWindow::handOn(ActorId actor, const QString& statement)
{
    const auto submitted = m_bench.lab.submit(actor, statement.toStdString());
    m_callBar->showProblem(submitted ? QString() : QString::fromStdString(submitted.error().message));
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

// A wish about a socket that names no actor is the owner's to carry out.
void MainWindow::handOn(const Call& call)
{
    const auto* socket = m_bench.pump.state().socket(call.socket);
    if (socket == nullptr)
        return;
    if (!m_bench.player.isAllowed(socket->owner, call.op, call.socket)) {
        m_callBar->showProblem(tr("This step of the lesson is about another call."));
        return;
    }
    const auto submitted = m_bench.lab.submit(socket->owner, call);
    m_callBar->showProblem(submitted ? QString() : QString::fromStdString(submitted.error()));
}

void MainWindow::showStep()
{
    setWindowTitle(QString::fromStdString(m_bench.player.lesson().title));
    const auto& shown = m_bench.player.runner().step().show;
    const auto raise = [&shown](const char* name, QDockWidget* dock) {
        if (std::ranges::find(shown, name) == shown.end())
            return;
        dock->show();
        dock->raise();
    };
    raise("timeline", m_timeline);
    raise("sockets", m_sockets);
}

void MainWindow::reportFailure(const QString& sentence)
{
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Socket Lab"), sentence, QMessageBox::Close, this);
    box->setObjectName(QStringLiteral("failureBox"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::watchSaving(std::function<SavingState()> ask)
{
    connect(m_statusLine, &StatusLine::savingFailed, this, &MainWindow::reportFailure);
    m_statusLine->watchSaving(std::move(ask));
}

void MainWindow::offerLeftOver(const journal::SessionStore& store)
{
    auto* bar = new LeftOverBar(store, centralWidget());
    qobject_cast<QVBoxLayout*>(centralWidget()->layout())->insertWidget(0, bar);
    connect(bar, &LeftOverBar::failed, this, &MainWindow::reportFailure);
    connect(bar, &LeftOverBar::exportRequested, m_export, &SessionExport::askForPathOf);
    connect(m_export, &SessionExport::wroteSaved, bar, &LeftOverBar::settle);
}

void MainWindow::setScheme(Theme::Scheme scheme)
{
    m_scheme = scheme;
    Theme::apply(*qApp, scheme);
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    if (restoreState(settings.value(QStringLiteral("window/state")).toByteArray(), layoutVersion))
        m_isLayoutFresh = false;
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState(layoutVersion));
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    // Docks have their sizes only after the first layout.
    if (m_isLayoutFresh)
        QTimer::singleShot(0, this, &MainWindow::shareOut);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

// What no panel wanted: Return goes on with the lesson wherever the keyboard is.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn || !m_lessonPanel->pressDefault())
        QMainWindow::keyPressEvent(event);
}

} // namespace socketlab::ui
