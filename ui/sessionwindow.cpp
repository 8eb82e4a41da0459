#include "ui/sessionwindow.h"

#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/dockpanel.h"
#include "ui/panels/stagepanel.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace socketlab::ui {
namespace {

// Raised when docks come, go or change their names, so that an older saved layout is not applied to them.
constexpr int layoutVersion = 2;

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
{
    setObjectName(name);
    setScheme(static_cast<Theme::Scheme>(QSettings().value(QStringLiteral("window/theme"), 0).toInt()));
    // The left keeps the full height: it is read beside everything else. The bottom goes on below the right, for a small
    // screen has not the width for three of them.
    for (const auto corner : {Qt::TopLeftCorner, Qt::BottomLeftCorner})
        setCorner(corner, Qt::LeftDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setDocumentMode(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    makeCentre();
    makeDocks();
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
        addDock(kind.name, QCoreApplication::translate("Panels", kind.title), kind.make(m_view), kind.key, kind.place);
}

DockPanel& SessionWindow::addDock(const char* name, const QString& title, QWidget* panel, QKeyCombination key,
                                  DockPlace place)
{
    auto plain = title;
    auto* dock = new DockPanel(QLatin1String(name), plain.remove(QLatin1Char('&')), panel);
    m_docks.push_back({dock, place});
    addGoTo(title, key, *dock);
    return *dock;
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
        if (auto* wanted = dock(name)) {
            wanted->show();
            wanted->raise();
        }
    }
}

DockPanel* SessionWindow::firstAt(DockPlace place) const
{
    const auto found = std::ranges::find(m_docks, place, &Docked::place);
    return found == m_docks.end() ? nullptr : found->dock;
}

void SessionWindow::resetLayout()
{
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
        docked.dock->show();
    for (const auto& docked : m_docks)
        if (docked.dock == firstAt(docked.place) && !tabifiedDockWidgets(docked.dock).isEmpty())
            docked.dock->raise();
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
        if (first == nullptr)
            continue;
        docks += first;
        widths += share * em;
        rest -= place == DockPlace::Right ? 0 : widths.back();
    }
    docks += firstAt(DockPlace::BottomLeft);
    widths += rest;
    resizeDocks(docks, widths, Qt::Horizontal);
    resizeDocks({docks.back()}, {height() * 3 / 10}, Qt::Vertical);
}

void SessionWindow::fillViewMenu(QMenu& menu)
{
    menu.addMenu(tr("&Go to"))->addActions({m_goTo.begin(), m_goTo.end()});
    menu.addSeparator();
    for (const auto& docked : m_docks)
        menu.addAction(docked.dock->toggleViewAction());
    menu.addSeparator();
    fillThemeMenu(*menu.addMenu(tr("T&heme")));
    auto* reset = menu.addAction(tr("&Reset layout"), this, &SessionWindow::resetLayout);
    reset->setObjectName(QStringLiteral("resetLayoutAction"));
}

void SessionWindow::fillThemeMenu(QMenu& menu)
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

void SessionWindow::fillHelpMenu(QMenu& menu)
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
    m_scheme = scheme;
    Theme::apply(*qApp, scheme);
}

void SessionWindow::restoreLayout()
{
    resetLayout();
    const QSettings settings;
    if (!restoreGeometry(settings.value(keyOf(*this, "geometry")).toByteArray()))
        resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    if (restoreState(settings.value(keyOf(*this, "state")).toByteArray(), layoutVersion))
        m_isLayoutFresh = false;
}

void SessionWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(keyOf(*this, "geometry"), saveGeometry());
    settings.setValue(keyOf(*this, "state"), saveState(layoutVersion));
}

void SessionWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    // Docks have their sizes only after the first layout.
    if (m_isLayoutFresh)
        QTimer::singleShot(0, this, &SessionWindow::shareOut);
}

void SessionWindow::closeEvent(QCloseEvent* event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

} // namespace socketlab::ui
