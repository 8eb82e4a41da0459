#pragma once

#include "engine/lab.h"

#include <QObject>

#include <filesystem>
#include <thread>

class QWidget;

namespace socketlab::ui {

/// Asks where to, and writes the session's log there in a thread of its own; what happens meanwhile may be missing.
/// `lab` must outlive it; its end waits for the end of the writing. GUI only.
class SessionExport : public QObject
{
    Q_OBJECT

public:
    explicit SessionExport(engine::Lab& lab, QWidget* window);

    void askForPath();
    /// The same for a session that was saved.
    void askForPathOf(const QString& sessionFile);
    bool isWriting() const { return m_isWriting; }

signals:
    void began();
    void succeeded(const QString& sentence);
    void failed(const QString& sentence);
    /// Besides succeeded(): it was a session that was saved.
    void wroteSaved();

private:
    void write(const QString& path);
    void finish(const QString& path, const std::string& problem);

    engine::Lab& m_lab;
    QWidget* m_window;
    QString m_folder;
    QString m_saved; ///< the session file to be exported; empty: the lab's session
    bool m_isWriting = false;
    std::jthread m_writer;
};

} // namespace socketlab::ui
