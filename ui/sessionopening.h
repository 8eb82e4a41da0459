#pragma once

#include "journal/session/sessionreader.h"
#include "ui/longwork.h"

#include <functional>

class QWidget;

namespace socketlab::ui {

/// Opens saved sessions: asks which, reads the file in a thread of its own, and shows it in a window of its own. What
/// takes longer than half a second can be watched and given up. `window` is its parent; its end gives up. GUI only.
class SessionOpening : public QObject
{
    Q_OBJECT

public:
    using Read = std::function<std::expected<journal::SavedSession, std::string>(const std::filesystem::path&,
                                                                                 const journal::Progress&)>;
    explicit SessionOpening(QWidget* window, Read read = journal::openSession);

    bool isReading() const { return m_work.isRunning(); }

public slots:
    void askForFile();
    /// Does nothing while another one is being read.
    void open(const QString& file);

signals:
    void failed(const QString& sentence);

private:
    using Result = std::expected<journal::SavedSession, std::string>;
    void finish(const QString& file, Result& result);

    QWidget* m_window;
    Read m_read;
    QString m_folder;
    LongWork m_work;
};

} // namespace socketlab::ui
