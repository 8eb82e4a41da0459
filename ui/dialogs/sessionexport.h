#pragma once

#include "journal/journal.h"
#include "ui/longwork.h"

#include <expected>
#include <functional>
#include <string>

class QWidget;

namespace socketlab::ui {

/// Asks where to, and writes the session's log there in a thread of its own; what happens meanwhile may be missing.
/// `journal` and `window` must outlive it; its end waits for the end of the writing. GUI only.
class SessionExport : public QObject
{
    Q_OBJECT

public:
    SessionExport(const journal::Journal& journal, QWidget* window);
    ~SessionExport() override { m_work.wait(); }

    /// Brings into the journal what has happened and is not in it yet; runs in the writing thread.
    void flushFirst(std::function<void()> flush) { m_flush = std::move(flush); }
    void askForPath();
    /// The same for a session that was saved.
    void askForPathOf(const QString& sessionFile);

signals:
    void began();
    /// It has succeeded or failed, or was given up.
    void ended();
    void succeeded(const QString& sentence);
    void failed(const QString& sentence);
    /// Besides succeeded(): it was a session that was saved.
    void wroteSaved();

private:
    using Result = std::expected<void, std::string>;
    void write(const QString& path);
    void finish(const QString& path, const Result& result);

    const journal::Journal& m_journal;
    std::function<void()> m_flush;
    QWidget* m_window;
    QString m_folder;
    QString m_saved; ///< the session file to be exported; empty: the journal
    LongWork m_work;
};

} // namespace socketlab::ui
