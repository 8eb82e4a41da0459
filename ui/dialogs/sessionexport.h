#pragma once

#include "journal/journal.h"

#include <QObject>

#include <functional>
#include <string>
#include <thread>

class QWidget;

namespace socketlab::ui {

/// Asks where to, and writes the session's log there in a thread of its own; what happens meanwhile may be missing.
/// `journal` must outlive it; its end waits for the end of the writing. GUI only.
class SessionExport : public QObject
{
    Q_OBJECT

public:
    SessionExport(const journal::Journal& journal, QWidget* window);

    /// Brings into the journal what has happened and is not in it yet; runs in the writing thread.
    void flushFirst(std::function<void()> flush) { m_flush = std::move(flush); }
    void askForPath();
    /// The same for a session that was saved.
    void askForPathOf(const QString& sessionFile);

signals:
    void began();
    void succeeded(const QString& sentence);
    void failed(const QString& sentence);
    /// Besides succeeded(): it was a session that was saved.
    void wroteSaved();

private:
    void write(const QString& path);
    void finish(const QString& path, const std::string& problem);

    const journal::Journal& m_journal;
    std::function<void()> m_flush;
    QWidget* m_window;
    QString m_folder;
    QString m_saved; ///< the session file to be exported; empty: the journal
    bool m_isWriting = false;
    std::jthread m_writer;
};

} // namespace socketlab::ui
