#pragma once

#include "items/bench.h"
#include "journal/session/sessionstore.h"
#include "ui/theme.h"

#include <QMainWindow>

#include <functional>
#include <span>

namespace socketlab::ui {

class CallBar;
class DockPanel;
class LessonPanel;
class SessionExport;
class StatusLine;
struct SavingState;

/// The window: panels in docks, menus, and the layout, which it remembers. Passes wishes on and decides nothing.
/// `bench` and `lessons`, those that can be chosen, must outlive it. GUI only.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(items::Bench& bench, std::span<const lesson::Lesson> lessons, QWidget* parent = nullptr);

    /// Lasts until the next start.
    void setScheme(Theme::Scheme scheme);

    /// Shows how the saving of the session goes on; asks `ask` now and then.
    void watchSaving(std::function<SavingState()> ask);
    /// Offers sessions that were left over. `store` must outlive the window.
    void offerLeftOver(const journal::SessionStore& store);

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeCentre();
    void makeDocks();
    void makeMenus(std::span<const lesson::Lesson> lessons);
    void fillFileMenu(QMenu& menu);
    void fillActorsMenu(QMenu& menu);
    void fillViewMenu(QMenu& menu);
    void fillGoToMenu(QMenu& menu);
    void fillThemeMenu(QMenu& menu);
    void fillHelpMenu(QMenu& menu);
    void connectCallBar();
    void connectLesson();

    void resetLayout();
    void shareOut();
    void restoreLayout();
    void saveLayout() const;
    void showStep();
    void limitCallBar();
    void handOn(ActorId actor, const QString& statement);
    void handOn(const Call& call);
    void closeSocket(SocketId socket);
    void shutDownSocket(SocketId socket, Direction half);
    void reportFailure(const QString& sentence);

    items::Bench& m_bench;
    SessionExport* m_export;
    StatusLine* m_statusLine = nullptr;
    CallBar* m_callBar = nullptr;
    LessonPanel* m_lessonPanel = nullptr;
    QWidget* m_bytesPanel = nullptr;
    DockPanel* m_lesson = nullptr;
    DockPanel* m_timeline = nullptr;
    DockPanel* m_journal = nullptr;
    DockPanel* m_sockets = nullptr;
    Theme::Scheme m_scheme = Theme::Scheme::System;
    bool m_isLayoutFresh = false; ///< and its sizes are still to be shared out
};

} // namespace socketlab::ui
