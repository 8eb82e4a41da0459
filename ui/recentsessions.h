#pragma once

#include "journal/session/sessionstore.h"

#include <QString>

#include <vector>

namespace socketlab::ui {

/// A session that somebody may want to open again.
struct RecentSession
{
    QString file;
    QString title; ///< when it was recorded, or what its file is called; harmless
};

/// Those that were opened last, then those that the program saved itself, the newest first; not those that still run.
/// Looks into the folder of the store. GUI only.
std::vector<RecentSession> recentSessions(
    const journal::SessionStore& store = journal::SessionStore(journal::SessionStore::standardFolder()));
/// The next list begins with this one.
void noteRecentSession(const QString& file);

/// When the session was recorded, where its file is named after that; otherwise the name of its file. Harmless.
QString sessionTitle(const QString& file);

} // namespace socketlab::ui
