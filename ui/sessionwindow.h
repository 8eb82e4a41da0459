#pragma once

#include "items/sessionview.h"
#include "ui/dockpanel.h"
#include "ui/panelkinds.h"
#include "ui/theme.h"

#include <QMainWindow>

#include <vector>

class QMenu;
class QVBoxLayout;

namespace socketlab::ui {

class Announcer;
class SessionExport;
class SessionOpening;
class StagePanel;
class TimeBar;

/// A window on one session: the time bar above, the stage in the centre, around it a dock for each PanelKind, and their
/// layout, which it remembers under its name. What only a running lab has is added by who derives from it. `view` must outlive it. GUI only.
class SessionWindow : public QMainWindow
{
    Q_OBJECT

public:
    void setScheme(Theme::Scheme scheme); ///< lasts until the next start
    void openPalette();
    void openPreferences();

    DockPanel* dock(std::string_view name) const;
    /// Brings those to the front that a lesson calls so.
    void bringToSight(std::span<const std::string> names);
    void reportFailure(const QString& sentence);
    /// Opens saved sessions, each in a window of its own.
    SessionOpening& opening() { return *m_opening; }
    void setVisible(bool isToBeVisible) override;

public slots:
    void resetLayout();
    /// Brings back the panel that was closed last, to where it was.
    void reopenPanel();

protected:
    SessionWindow(items::SessionView& view, const QString& name, QWidget* parent);

    items::SessionView& view() { return m_view; }
    StagePanel& stage() { return *m_stage; }
    TimeBar& timeBar() { return *m_timeBar; }
    SessionExport& exporting() { return *m_export; }
    /// Above and below the stage is room for more.
    QVBoxLayout& centre() { return *m_centre; }
    DockPanel& addDock(const char* name, const QString& title, DockPanel::Make make, QKeyCombination key,
                       DockPlace place);
    /// Carries out the wishes of a panel that was just made.
    virtual void connectPanel(QWidget& panel);
    void addGoTo(const QString& text, QKeyCombination key, QWidget& widget);
    void fillFileMenu(QMenu& menu);
    void fillTimeMenu(QMenu& menu);
    void fillViewMenu(QMenu& menu);
    void fillHelpMenu(QMenu& menu);
    /// To be called when all docks are there.
    void restoreLayout();
    /// What happens is told in the status bar, which must be there, and to screen readers.
    Announcer& addAnnouncer();

    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool isNext) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Docked
    {
        DockPanel* dock = nullptr;
        DockPlace place{};
    };
    void addExport(QMenu& menu);
    void refillRecent(QMenu& menu);
    void makeTimeBar();
    void makeCentre();
    void makeDocks();
    void makeNextPanel();
    void fillThemeMenu(QMenu& menu);
    void addReopen(QMenu& menu);
    void chooseDockOptions();
    DockPanel* lastClosed() const;
    void settleLayout();
    void shareOut();
    void saveLayout() const;
    DockPanel* firstAt(DockPlace place) const;

    items::SessionView& m_view;
    SessionExport* m_export;
    SessionOpening* m_opening;
    TimeBar* m_timeBar = nullptr;
    StagePanel* m_stage = nullptr;
    QVBoxLayout* m_centre = nullptr;
    std::vector<Docked> m_docks;
    std::vector<QAction*> m_goTo;
    std::vector<DockPanel*> m_closed; ///< the latest is the last; some may be open again
    bool m_isLayoutFresh = false;     ///< and its sizes are still to be shared out
};

} // namespace socketlab::ui
