#include "ui/recentsessions.h"

#include "items/plaintext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

#include <algorithm>

namespace socketlab::ui {
namespace {

constexpr qsizetype mostOpened = 8;
constexpr std::size_t mostRecent = 16;

QString openedKey()
{
    return QStringLiteral("sessions/opened");
}

} // namespace

QString sessionTitle(const QString& file)
{
    const auto name = QFileInfo(file).completeBaseName();
    // As the store names them: 2026-03-01T09-30-00.123Z-4711
    auto time = QDateTime::fromString(name.left(19), QStringLiteral("yyyy-MM-ddTHH-mm-ss"));
    if (!time.isValid())
        return items::plainText(QFileInfo(file).fileName().toStdString());
    time.setTimeSpec(Qt::UTC);
    return QCoreApplication::translate("RecentSessions", "Session of %1")
        .arg(QLocale().toString(time.toLocalTime(), QLocale::ShortFormat));
}

std::vector<RecentSession> recentSessions(const journal::SessionStore& store)
{
    QStringList files;
    for (const auto& file : QSettings().value(openedKey()).toStringList())
        if (QFileInfo::exists(file))
            files += file;
    for (const auto& session : store.sessions()) {
        const auto file = QString::fromStdString(session.file.string());
        if (session.life != journal::SessionLife::Running && !files.contains(file))
            files += file;
    }
    std::vector<RecentSession> recent;
    for (const auto& file : files.first(std::min(files.size(), static_cast<qsizetype>(mostRecent))))
        recent.push_back({file, sessionTitle(file)});
    return recent;
}

void noteRecentSession(const QString& file)
{
    QSettings settings;
    auto files = settings.value(openedKey()).toStringList();
    const auto whole = QFileInfo(file).absoluteFilePath();
    files.removeAll(whole);
    files.prepend(whole);
    settings.setValue(openedKey(), QStringList(files.first(std::min(files.size(), mostOpened))));
}

} // namespace socketlab::ui
