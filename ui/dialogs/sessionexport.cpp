#include "ui/dialogs/sessionexport.h"

#include "journal/export/jsonlines.h"

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

} // namespace

SessionExport::SessionExport(engine::Lab& lab, QWidget* window)
    : QObject(window)
    , m_lab(lab)
    , m_window(window)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
}

void SessionExport::askForPath()
{
    if (m_isWriting)
        return;
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
    m_writer = std::jthread([this, path] {
        m_lab.flush();
        const auto result = journal::exportJsonLines(m_lab.journal(), std::filesystem::path(path.toStdU16String()));
        const auto problem = result ? std::string() : result.error();
        QMetaObject::invokeMethod(
            this, [this, path, problem] { finish(path, problem); }, Qt::QueuedConnection);
    });
}

void SessionExport::finish(const QString& path, const std::string& problem)
{
    m_isWriting = false;
    if (problem.empty())
        emit succeeded(tr("The session's log is in %1").arg(QDir::toNativeSeparators(path)));
    else
        emit failed(QString::fromStdString(problem));
}

} // namespace socketlab::ui
