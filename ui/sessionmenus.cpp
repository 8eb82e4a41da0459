#include "ui/commands.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/sessionexport.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/dockpanel.h"
#include "ui/recentsessions.h"
#include "ui/sessionopening.h"
#include "ui/sessionwindow.h"
#include "ui/timebar.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenuBar>
#include <QStatusBar>

namespace socketlab::ui {
namespace {

void openDialog(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

void SessionWindow::fillFileMenu(QMenu& menu)
{
    auto* open = menu.addAction(tr("&Open session…"), m_opening, &SessionOpening::askForFile);
    open->setObjectName(QStringLiteral("openSessionAction"));
    open->setShortcut(Qt::CTRL | Qt::Key_O);
    auto* recent = menu.addMenu(tr("Open &recent"));
    recent->setObjectName(QStringLiteral("recentMenu"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { refillRecent(*recent); });
    menu.addSeparator();
    addExport(menu);
    menu.addSeparator();
    auto* preferences = menu.addAction(tr("&Preferences…"), this, &SessionWindow::openPreferences);
    preferences->setObjectName(QStringLiteral("preferencesAction"));
    preferences->setShortcut(Qt::CTRL | Qt::Key_Comma);
    menu.addSeparator();
    auto* close = menu.addAction(tr("&Close"), this, &QWidget::close);
    close->setShortcut(Qt::CTRL | Qt::Key_W);
    auto* quit = menu.addAction(tr("&Quit"), qApp, &QApplication::closeAllWindows);
    quit->setShortcut(Qt::CTRL | Qt::Key_Q);
}

void SessionWindow::addExport(QMenu& menu)
{
    auto* exporting = menu.addAction(tr("&Export…"), m_export, &SessionExport::askForPath);
    exporting->setObjectName(QStringLiteral("exportAction"));
    exporting->setShortcut(Qt::CTRL | Qt::Key_E);
    connect(m_export, &SessionExport::began, exporting, [exporting] { exporting->setEnabled(false); });
    connect(m_export, &SessionExport::ended, exporting, [exporting] { exporting->setEnabled(true); });
    connect(m_export, &SessionExport::succeeded, this, [this](const QString& sentence) {
        constexpr int longEnough = 15'000; // milliseconds; then the line is the announcer's again
        statusBar()->showMessage(sentence, longEnough);
    });
    connect(m_export, &SessionExport::failed, this, &SessionWindow::reportFailure);
}

void SessionWindow::refillRecent(QMenu& menu)
{
    menu.clear();
    for (const auto& [file, title] : recentSessions()) {
        // An ampersand of a file's name is no mnemonic.
        auto* action = menu.addAction(QString(title).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, m_opening, [this, name = file] { m_opening->open(name); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("No session is saved yet"))->setEnabled(false);
}

void SessionWindow::fillTimeMenu(QMenu& menu)
{
    m_timeBar->fillMenu(menu);
}

void SessionWindow::fillViewMenu(QMenu& menu)
{
    auto* palette = menu.addAction(tr("&Command palette…"), this, &SessionWindow::openPalette);
    palette->setObjectName(QStringLiteral("paletteAction"));
    palette->setShortcut(Qt::CTRL | Qt::Key_K);
    menu.addMenu(tr("&Go to"))->addActions({m_goTo.begin(), m_goTo.end()});
    menu.addSeparator();
    for (const auto& docked : m_docks)
        menu.addAction(docked.dock->toggleViewAction());
    addReopen(menu);
    menu.addSeparator();
    fillThemeMenu(*menu.addMenu(tr("T&heme")));
    auto* reset = menu.addAction(tr("&Reset layout"), this, &SessionWindow::resetLayout);
    reset->setObjectName(QStringLiteral("resetLayoutAction"));
}

void SessionWindow::addReopen(QMenu& menu)
{
    auto* reopen = menu.addAction(tr("R&eopen closed panel"), this, &SessionWindow::reopenPanel);
    reopen->setObjectName(QStringLiteral("reopenAction"));
    reopen->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_T);
}

void SessionWindow::fillThemeMenu(QMenu& menu)
{
    auto* group = new QActionGroup(this);
    const auto add = [&menu, group](const QString& text, Theme::Scheme scheme) {
        auto* action = group->addAction(menu.addAction(text));
        action->setCheckable(true);
        action->setChecked(scheme == Preferences::load().scheme);
        connect(action, &QAction::triggered, qApp, [scheme] {
            auto preferences = Preferences::load();
            preferences.scheme = scheme;
            preferences.save();
            preferences.apply(*qApp);
        });
        // Another window, or the preferences, may have chosen.
        connect(&menu, &QMenu::aboutToShow, action,
                [action, scheme] { action->setChecked(scheme == Preferences::load().scheme); });
    };
    add(tr("As the &system"), Theme::Scheme::System);
    add(tr("&Light"), Theme::Scheme::Light);
    add(tr("&Dark"), Theme::Scheme::Dark);
}

void SessionWindow::openPalette()
{
    auto commands = commandsOf(*menuBar());
    for (auto& choice : choicesOf(m_view))
        commands.push_back(std::move(choice));
    openDialog(new CommandPalette(std::move(commands), this));
}

void SessionWindow::openPreferences()
{
    openDialog(new PreferencesDialog(this));
}

void SessionWindow::fillHelpMenu(QMenu& menu)
{
    auto* shortcuts = menu.addAction(tr("&Keyboard shortcuts"));
    shortcuts->setShortcut(Qt::Key_F1);
    connect(shortcuts, &QAction::triggered, this, [this] { openDialog(new ShortcutsDialog(*menuBar(), this)); });
    auto* about = menu.addAction(tr("&About Socket Lab"));
    connect(about, &QAction::triggered, this,
            [this] { openDialog(new AboutDialog(engine::probeCapabilities(), this)); });
}

} // namespace socketlab::ui
