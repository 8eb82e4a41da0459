#pragma once

#include "journal/progress.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <atomic>
#include <thread>

class QProgressDialog;
class QWidget;

namespace socketlab::ui {

/// Work in a thread of its own, one at a time. What takes longer than half a second shows how much of it is done, and can
/// be given up. Its end gives up, and waits for the thread. `window` is the box's parent and must outlive it. GUI only.
class LongWork : public QObject
{
    Q_OBJECT

public:
    /// `name` is that of the box as an object.
    LongWork(const QString& name, const QString& title, const QString& sentence, QWidget* window);

    bool isRunning() const { return m_isRunning; }
    /// `work` runs in the thread, `done` here after it.
    void start(std::function<void(const journal::Progress& progress)> work, std::function<void()> done);
    /// For what should not be given up at the end: waits until it is done.
    void wait();

private:
    void showProgress();
    void finish();

    QString m_title;
    QString m_sentence;
    QWidget* m_window;
    QTimer m_patience; ///< until the progress is shown
    QTimer m_look;     ///< at the progress
    QPointer<QProgressDialog> m_box;
    bool m_isRunning = false;
    std::atomic<double> m_part = 0;
    std::jthread m_worker;
};

} // namespace socketlab::ui
