#include "ui/sessionwindow.h"

#include "ui/announcer.h"
#include "ui/dialogs/sessionexport.h"
#include "ui/keyboard.h"
#include "ui/panels/bytespanel.h"
#include "ui/panels/framingpanel.h"
#include "ui/panels/journalpanel.h"
#include "ui/panels/stagepanel.h"
#include "ui/preferences.h"
#include "ui/sessionopening.h"
#include "ui/timebar.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>
#include <QWindow>

#include <algorithm>
#include <chrono>
#include <ranges>

namespace socketlab::ui {
namespace {

// Raised when docks come, go or change their names, so that an older saved layout is not applied to them.
constexpr int layoutVersion = 4;

constexpr std::chrono::milliseconds pauseBetweenPanels{30};

Qt::DockWidgetArea areaOf(DockPlace place)
{
    switch (place) {
    case DockPlace::Left: return Qt::LeftDockWidgetArea;
    case DockPlace::Right: return Qt::RightDockWidgetArea;
    case DockPlace::BottomLeft:
    case DockPlace::BottomRight: break;
    }
    return Qt::BottomDockWidgetArea;
}

QString keyOf(const QObject& window, const char* what)
{
    return QStringLiteral("%1/%2").arg(window.objectName(), QLatin1String(what));
}

} // namespace

SessionWindow::SessionWindow(items::SessionView& view, const QString& name, QWidget* parent)
    : QMainWindow(parent)
    , m_view(view)
    , m_export(new SessionExport(view.pump.journal(), this))
    , m_opening(new SessionOpening(this))
{
    connect(m_opening, &SessionOpening::failed, this, &SessionWindow::reportFailure);
    setObjectName(name);
    // The left keeps the full height: it is read beside everything else. The bottom goes on below the right: a small screen
    // has not the width for three of them.
    for (const auto corner : {Qt::TopLeftCorner, Qt::BottomLeftCorner})
        setCorner(corner, Qt::LeftDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setDocumentMode(true);
    chooseDockOptions();
    makeTimeBar();
    makeCentre();
    makeDocks();
}

void SessionWindow::makeTimeBar()
{
    auto* row = addToolBar(tr("Session time"));
    row->setObjectName(QStringLiteral("timeToolBar"));
    row->setMovable(false);
    row->toggleViewAction()->setVisible(false); // nothing would bring it back
    // The tool bar changes the parent of what it is given, after which all of that is styled anew.
    auto* place = new QWidget;
    auto* layout = new QHBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    row->addWidget(place);
    layout->addWidget(m_timeBar = new TimeBar(m_view, place));
}

void SessionWindow::makeCentre()
{
    auto* centre = new QWidget(this);
    m_stage = new StagePanel(m_view, centre);
    m_stage->setObjectName(QStringLiteral("stagePanel"));
    m_centre = new QVBoxLayout(centre);
    m_centre->setContentsMargins(0, 0, 0, 0);
    m_centre->setSpacing(0);
    m_centre->addWidget(m_stage, 1);
    setCentralWidget(centre);
    addGoTo(tr("S&tage"), Qt::CTRL | Qt::Key_3, *m_stage);
}

void SessionWindow::makeDocks()
{
    for (const auto& kind : panelKinds())
        addDock(
            kind.name, QCoreApplication::translate("Panels", kind.title),
            [this, &kind](QWidget* dock) { return kind.make(m_view, dock); }, kind.key, kind.place);
}

DockPanel& SessionWindow::addDock(const char* name, const QString& title, DockPanel::Make make, QKeyCombination key,
                                  DockPlace place)
{
    auto plain = title;
    auto* dock = new DockPanel(QLatin1String(name), plain.remove(QLatin1Char('&')), std::move(make), this);
    m_docks.push_back({dock, place});
    connect(dock, &DockPanel::made, this, &SessionWindow::connectPanel);
    connect(dock, &DockPanel::closed, this, [this, dock] { m_closed.push_back(dock); });
    addGoTo(title, key, *dock);
    return *dock;
}

void SessionWindow::connectPanel(QWidget& panel)
{
    if (auto* journal = qobject_cast<JournalPanel*>(&panel))
        connect(journal, &JournalPanel::bytesShown, this, [this] { dock("bytes")->bringForward(); });
    else if (auto* framing = qobject_cast<FramingPanel*>(&panel))
        connect(dock("framing"), &QDockWidget::visibilityChanged, framing, &FramingPanel::catchUp);
    else if (auto* bytes = qobject_cast<BytesPanel*>(&panel))
        connect(dock("bytes"), &QDockWidget::visibilityChanged, bytes, &BytesPanel::catchUp);
}

// The Tab key goes through tabs in the background, too, where nobody would see it.
bool SessionWindow::focusNextPrevChild(bool isNext)
{
    if (!QMainWindow::focusNextPrevChild(isNext))
        return false;
    const auto holds = [this](const Docked& docked) { return docked.dock->isAncestorOf(focusWidget()); };
    if (const auto found = std::ranges::find_if(m_docks, holds); found != m_docks.end())
        found->dock->raise();
    return true;
}

// With time for the user between them. Who comes to a panel later need not wait until it has read a long session.
void SessionWindow::makeNextPanel()
{
    const auto unmade = [](const Docked& docked) { return docked.dock->widget() == nullptr; };
    const auto next = std::ranges::find_if(m_docks, unmade);
    if (next == m_docks.end())
        return;
    next->dock->panel();
    QTimer::singleShot(pauseBetweenPanels, this, &SessionWindow::makeNextPanel);
}

void SessionWindow::addGoTo(const QString& text, QKeyCombination key, QWidget& widget)
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, [&widget] {
        if (auto* dock = qobject_cast<DockPanel*>(&widget))
            dock->bringForward();
        else
            giveKeyboardTo(widget);
    });
    m_goTo.push_back(action);
}

DockPanel* SessionWindow::dock(std::string_view name) const
{
    const auto wanted = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) + QStringLiteral("Dock");
    const auto found =
        std::ranges::find(m_docks, wanted, [](const Docked& docked) { return docked.dock->objectName(); });
    return found == m_docks.end() ? nullptr : found->dock;
}

void SessionWindow::bringToSight(std::span<const std::string> names)
{
    for (const auto& name : names) {
        const auto kind = std::ranges::find(panelKinds(), std::string_view(name), &PanelKind::inLessons);
        if (kind == panelKinds().end())
            continue;
        dock(kind->name)->show();
        dock(kind->name)->raise();
    }
}

DockPanel* SessionWindow::lastClosed() const
{
    const auto found = std::ranges::find_if(m_closed.rbegin(), m_closed.rend(), &QWidget::isHidden);
    return found == m_closed.rend() ? nullptr : *found;
}

// A dock that was hidden keeps its place, among tabs or afloat.
void SessionWindow::reopenPanel()
{
    if (auto* dock = lastClosed()) {
        std::erase(m_closed, dock);
        dock->bringForward();
    }
}

DockPanel* SessionWindow::firstAt(DockPlace place) const
{
    const auto found = std::ranges::find(m_docks, place, &Docked::place);
    return found == m_docks.end() ? nullptr : found->dock;
}

void SessionWindow::resetLayout()
{
    // In a small window the stage needs the room more than a program beside it does.
    const bool hasRoomAtTheRight = width() >= 170 * fontMetrics().averageCharWidth();
    m_closed.clear();
    layout()->setEnabled(isVisible()); // before, it would be laid out in vain with each dock that comes to tabs
    for (const auto& docked : m_docks) {
        docked.dock->setFloating(false);
        removeDockWidget(docked.dock);
    }
    for (const auto place : {DockPlace::Left, DockPlace::Right, DockPlace::BottomLeft, DockPlace::BottomRight}) {
        auto* const first = firstAt(place);
        if (first == nullptr)
            continue;
        if (auto* const beside = firstAt(DockPlace::BottomLeft); place == DockPlace::BottomRight && beside)
            splitDockWidget(beside, first, Qt::Horizontal);
        else
            addDockWidget(areaOf(place), first);
    }
    // Only now: beside a dock with tabs Qt would put another one among them.
    for (const auto& docked : m_docks)
        if (auto* const first = firstAt(docked.place); first != docked.dock)
            tabifyDockWidget(first, docked.dock);
    // The sides first: Qt shares out the rest anew with each dock that appears.
    for (const auto& docked : std::views::reverse(m_docks))
        docked.dock->setVisible(!docked.dock->comesOnWish() && (hasRoomAtTheRight || docked.place != DockPlace::Right));
    for (const auto& docked : m_docks)
        if (docked.dock == firstAt(docked.place) && !tabifiedDockWidgets(docked.dock).isEmpty())
            docked.dock->raise();
    layout()->setEnabled(true);
    m_isLayoutFresh = true;
    if (isVisible())
        shareOut();
}

// The sides are as wide as a line that reads well, the sockets show state and queues, the timeline takes the rest.
void SessionWindow::shareOut()
{
    m_isLayoutFresh = false;
    const auto em = fontMetrics().averageCharWidth();
    QList<QDockWidget*> docks;
    QList<int> widths;
    auto rest = width();
    for (const auto& [place, share] :
         {std::pair(DockPlace::Left, 43), std::pair(DockPlace::Right, 44), std::pair(DockPlace::BottomRight, 54)}) {
        auto* const first = firstAt(place);
        if (first == nullptr || first->isHidden())
            continue;
        docks += first;
        widths += share * em;
        if (place != DockPlace::Right) // it ends above the bottom
            rest -= widths.back();
    }
    docks += firstAt(DockPlace::BottomLeft);
    widths += std::max(rest, 1);
    resizeDocks(docks, widths, Qt::Horizontal);
    resizeDocks({docks.back()}, {height() * 3 / 10}, Qt::Vertical);
}

void SessionWindow::reportFailure(const QString& sentence)
{
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Socket Lab"), sentence, QMessageBox::Close, this);
    box->setObjectName(QStringLiteral("failureBox"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void SessionWindow::setScheme(Theme::Scheme scheme)
{
    auto preferences = Preferences::load();
    preferences.scheme = scheme;
    preferences.apply(*qApp);
}

void SessionWindow::chooseDockOptions()
{
    const auto moving = Theme::isAnimated() ? DockOptions(AnimatedDocks) : DockOptions();
    setDockOptions(moving | AllowNestedDocks | AllowTabbedDocks);
}

void SessionWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        chooseDockOptions();
}

Announcer& SessionWindow::addAnnouncer()
{
    auto* announcer = new Announcer(m_view, statusBar());
    statusBar()->addWidget(announcer, 1);
    return *announcer;
}

void SessionWindow::restoreLayout()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(keyOf(*this, "geometry")).toByteArray()))
        resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    resetLayout();
    if (restoreState(settings.value(keyOf(*this, "state")).toByteArray(), layoutVersion))
        m_isLayoutFresh = false;
}

void SessionWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(keyOf(*this, "geometry"), saveGeometry());
    settings.setValue(keyOf(*this, "state"), saveState(layoutVersion));
}

void SessionWindow::setVisible(bool isToBeVisible)
{
    if (isToBeVisible && isHidden())
        settleLayout();
    QMainWindow::setVisible(isToBeVisible);
}

// Before the first paint, so that nothing jumps after it.
void SessionWindow::settleLayout()
{
    DockPanel::settleTitles(*this);
    if (m_isLayoutFresh)
        shareOut();
    layout()->activate();
    // Qt moves a dock behind others out of the window.
    const auto isSeen = [](const QWidget& dock) {
        return !dock.isHidden() && dock.geometry().right() >= 0 && dock.geometry().bottom() >= 0;
    };
    for (const auto& docked : m_docks)
        if (isSeen(*docked.dock))
            docked.dock->panel();
}

void SessionWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    windowHandle()->installEventFilter(this);
}

// Panels that nobody sees yet are made when the window has been painted for the first time, which exposure does.
bool SessionWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == windowHandle() && event->type() == QEvent::Expose) {
        watched->removeEventFilter(this);
        QTimer::singleShot(pauseBetweenPanels, this, &SessionWindow::makeNextPanel);
    }
    return QMainWindow::eventFilter(watched, event);
}

void SessionWindow::closeEvent(QCloseEvent* event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

} // namespace socketlab::ui
