#pragma once

#include "journal/journal.h"
#include "journal/session/database.h"

#include <string>

namespace socketlab::journal {

/// `SLab`, where file(1) and SQLite look for whose file it is.
inline constexpr std::int32_t sessionApplicationId = 0x534c6162;
/// Rises when an older Socket Lab could no longer read the file rightly; not for new columns, tables and names.
inline constexpr std::int32_t sessionVersion = 1;

/// Makes the tables, the names, the view and what is known of the session at its begin. docs/session-file.md
/// describes them. Throws DatabaseError.
void createSchema(Database& database, const Journal& journal, const std::string& program);

/// Writes how the session ended, and the index that makes its view quick. Throws DatabaseError.
void closeSession(Database& database, Sequence records);

/// `2026-03-01T09:30:00.123456Z`
std::string wallTimeText(std::chrono::system_clock::time_point time);

} // namespace socketlab::journal
