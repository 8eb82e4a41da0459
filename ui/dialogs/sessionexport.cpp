#include "ui/dialogs/sessionexport.h"

#include "journal/export/jsonlines.h"
#include "journal/session/sessionreader.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

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

// The error is a sentence.
std::expected<void, std::string> exportSaved(const QString& session, const QString& path)
{
    const auto opened = journal::openSession(pathOf(session));
    if (!opened)
        return std::unexpected(opened.error());
    return journal::exportJsonLines(*opened->journal, pathOf(path));
}

} // namespace

SessionExport::SessionExport(const journal::Journal& journal, QWidget* window)
    : QObject(window)
    , m_journal(journal)
    , m_window(window)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
}

void SessionExport::askForPath()
{
    askForPathOf(QString());
}

void SessionExport::askForPathOf(const QString& sessionFile)
{
    if (m_isWriting)
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
    m_isWriting = true;
    emit began();
    m_writer = std::jthread([this, path, saved = m_saved] {
        if (saved.isEmpty() && m_flush)
            m_flush();
        const auto result =
            saved.isEmpty() ? journal::exportJsonLines(m_journal, pathOf(path)) : exportSaved(saved, path);
        const auto problem = result ? std::string() : result.error();
        QMetaObject::invokeMethod(
            this, [this, path, problem] { finish(path, problem); }, Qt::QueuedConnection);
    });
}

void SessionExport::finish(const QString& path, const std::string& problem)
{
    m_isWriting = false;
    if (problem.empty()) {
        emit succeeded(tr("The session's log is in %1").arg(QDir::toNativeSeparators(path)));
        if (!m_saved.isEmpty())
            emit wroteSaved();
    } else
        emit failed(QString::fromStdString(problem));
}

} // namespace socketlab::ui
