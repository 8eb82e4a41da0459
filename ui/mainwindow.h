#pragma once

#include "items/bench.h"
#include "journal/session/sessionstore.h"
#include "ui/sessionwindow.h"

#include <functional>
#include <span>

namespace socketlab::ui {

class Announcer;
class CallBar;
class LabControls;
class LessonPanel;
class SessionExport;
class StatusLine;
struct SavingState;

/// The window on a running lab: what shows its session, the lesson, and the bar by which calls are made. Passes wishes
/// on and decides nothing. `bench` and `lessons`, those that can be chosen, must outlive it. GUI only.
class MainWindow : public SessionWindow
{
    Q_OBJECT

public:
    MainWindow(items::Bench& bench, std::span<const lesson::Lesson> lessons, QWidget* parent = nullptr);

    /// Shows how the saving of the session goes on; asks `ask` now and then.
    void watchSaving(std::function<SavingState()> ask);
    /// Offers sessions that were left over. `store` must outlive the window.
    void offerLeftOver(const journal::SessionStore& store);
    /// Three doors: the lessons, the sandbox, a session log.
    void showWelcome();

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void connectPanel(QWidget& panel) override;

private:
    void makeMenus(std::span<const lesson::Lesson> lessons);
    void fillSessionMenu(QMenu& menu);
    void fillActorsMenu(QMenu& menu);
    void connectCallBar();
    void connectLesson();
    void connectSandbox();
    void announceLesson();

    void showStep();
    void limitCallBar();
    void showSandbox();
    void handOn(ActorId actor, const QString& statement);
    bool isAllowed(ActorId actor, CallOp op, SocketId socket);
    void tellProblem(const QString& problem);
    void handOn(const Call& call);
    void closeSocket(SocketId socket);
    void shutDownSocket(SocketId socket, Direction half);
    void sendBytes(SocketId socket, const QByteArray& bytes);
    void askForReadiness(ActorId actor, const QString& statement);

    items::Bench& m_bench;
    LabControls* m_controls;
    StatusLine* m_statusLine = nullptr;
    Announcer* m_announcer = nullptr;
    CallBar* m_callBar = nullptr;
    LessonPanel* m_lessonPanel = nullptr;
    bool m_wasInSandbox = false;
};

} // namespace socketlab::ui
