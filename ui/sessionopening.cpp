#include "ui/sessionopening.h"

#include "journal/session/sessionstore.h"
#include "ui/recentsessions.h"
#include "ui/savedsessionwindow.h"

#include <QFileDialog>
#include <QFileInfo>

#include <memory>

namespace socketlab::ui {

SessionOpening::SessionOpening(QWidget* window, Read read)
    : QObject(window)
    , m_window(window)
    , m_read(std::move(read))
    , m_folder(QString::fromStdString(journal::SessionStore::standardFolder().string()))
    , m_work(QStringLiteral("openProgress"), tr("Open a session"), tr("Reading the session…"), window)
{
}

void SessionOpening::askForFile()
{
    auto* dialog = new QFileDialog(m_window, tr("Open a session"), m_folder,
                                   tr("Sessions of Socket Lab (*.socketlab);;All files (*)"));
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SessionOpening::open);
    dialog->open();
}

void SessionOpening::open(const QString& file)
{
    if (isReading())
        return;
    m_folder = QFileInfo(file).absolutePath();
    const auto result = std::make_shared<Result>();
    m_work.start([read = m_read, file,
                  result](const journal::Progress& progress) { *result = read(file.toStdU16String(), progress); },
                 [this, file, result] { finish(file, *result); });
}

void SessionOpening::finish(const QString& file, Result& result)
{
    if (!result) {
        if (!result.error().empty()) // otherwise it was given up
            emit failed(QString::fromStdString(result.error()));
        return;
    }
    noteRecentSession(file);
    auto* window = new SavedSessionWindow(*std::move(result), file);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
}

} // namespace socketlab::ui
