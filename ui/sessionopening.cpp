#include "ui/sessionopening.h"

#include "journal/session/sessionstore.h"
#include "ui/recentsessions.h"
#include "ui/savedsessionwindow.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QProgressDialog>

namespace socketlab::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto patienceOfPeople = 500ms;
constexpr auto betweenLooks = 50ms;
constexpr int wholeProgress = 1000;

} // namespace

SessionOpening::SessionOpening(QWidget* window, Read read)
    : QObject(window)
    , m_window(window)
    , m_read(std::move(read))
    , m_folder(QString::fromStdString(journal::SessionStore::standardFolder().string()))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceOfPeople);
    m_look.setInterval(betweenLooks);
    connect(&m_patience, &QTimer::timeout, this, &SessionOpening::showProgress);
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
    if (m_isReading)
        return;
    m_isReading = true;
    m_folder = QFileInfo(file).absolutePath();
    m_part = 0;
    m_patience.start();
    m_reader = std::jthread([this, file](const std::stop_token& stop) {
        const auto result = std::make_shared<Result>(m_read(file.toStdU16String(), [this, &stop](double part) {
            m_part = part;
            return !stop.stop_requested();
        }));
        QMetaObject::invokeMethod(
            this, [this, file, result] { finish(file, *result); }, Qt::QueuedConnection);
    });
}

void SessionOpening::showProgress()
{
    m_progress = new QProgressDialog(tr("Reading the session…"), tr("Cancel"), 0, 0, m_window);
    m_progress->setObjectName(QStringLiteral("openProgress"));
    m_progress->setWindowTitle(tr("Open a session"));
    m_progress->setAutoClose(false);
    m_progress->setAutoReset(false);
    connect(m_progress, &QProgressDialog::canceled, this, [this] { m_reader.request_stop(); });
    m_look.disconnect();
    connect(&m_look, &QTimer::timeout, m_progress, [this] {
        const auto part = m_part.load();
        m_progress->setMaximum(part > 0 ? wholeProgress : 0); // without an end that is known it just moves
        m_progress->setValue(static_cast<int>(part * wholeProgress));
    });
    m_look.start();
    m_progress->open();
}

void SessionOpening::finish(const QString& file, Result& result)
{
    m_isReading = false;
    m_patience.stop();
    m_look.stop();
    delete std::exchange(m_progress, nullptr);
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
