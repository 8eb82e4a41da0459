#include "ui/dialogs/sessionexport.h"

#include "journal/export/jsonlines.h"
#include "journal/session/sessionreader.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include <memory>

namespace socketlab::ui {
namespace {

QString suggestedName()
{
    return QStringLiteral("socketlab-%1.jsonl")
        .arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmm")));
}

std::filesystem::path pathOf(const QString& path)
{
    return path.toStdU16String();
}

// First it is read, then written.
std::expected<void, std::string> exportSaved(const QString& session, const QString& path,
                                             const journal::Progress& progress)
{
    const auto opened = journal::openSession(pathOf(session), [&](double part) { return progress(part / 2); });
    if (!opened)
        return std::unexpected(opened.error());
    return journal::exportJsonLines(*opened->journal, pathOf(path),
                                    [&](double part) { return progress((1 + part) / 2); });
}

} // namespace

SessionExport::SessionExport(const journal::Journal& journal, QWidget* window)
    : QObject(window)
    , m_journal(journal)
    , m_window(window)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
    , m_work(QStringLiteral("exportProgress"), tr("Export the session's log"), tr("Writing the log…"), window)
{
}

void SessionExport::askForPath()
{
    askForPathOf(QString());
}

void SessionExport::askForPathOf(const QString& sessionFile)
{
    if (m_work.isRunning())
        return;
    m_saved = sessionFile;
    auto* dialog =
        new QFileDialog(m_window, tr("Export the session's log"), m_folder, tr("JSON Lines (*.jsonl);;All files (*)"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    dialog->selectFile(suggestedName());
    connect(dialog, &QFileDialog::fileSelected, this, &SessionExport::write);
    dialog->open();
}

void SessionExport::write(const QString& path)
{
    m_folder = QFileInfo(path).absolutePath();
    emit began();
    const auto result = std::make_shared<Result>();
    m_work.start(
        [this, path, result, saved = m_saved](const journal::Progress& progress) {
            if (saved.isEmpty() && m_flush)
                m_flush();
            *result = saved.isEmpty() ? journal::exportJsonLines(m_journal, pathOf(path), progress)
                                      : exportSaved(saved, path, progress);
        },
        [this, path, result] { finish(path, *result); });
}

void SessionExport::finish(const QString& path, const Result& result)
{
    emit ended();
    if (result) {
        emit succeeded(tr("The session's log is in %1").arg(QDir::toNativeSeparators(path)));
        if (!m_saved.isEmpty())
            emit wroteSaved();
    } else if (!result.error().empty()) { // otherwise it was given up
        emit failed(QString::fromStdString(result.error()));
    }
}

} // namespace socketlab::ui
