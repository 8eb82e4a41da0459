#pragma once

#include <QByteArray>
#include <QString>

#include <sqlite3.h>

#include <string>

namespace socketlab::tests {

/// The rows of a query, cells joined by `|`, as sqlite3 prints them; the error where there is one. Opens the file for
/// writing, as sqlite3 does, and runs each statement of `text`.
inline std::string runSql(const QString& file, const std::string& text)
{
    sqlite3* connection = nullptr;
    std::string out;
    sqlite3_open(file.toUtf8().constData(), &connection);
    const auto append = [](void* into, int count, char** cells, char** /*names*/) {
        auto& rows = *static_cast<std::string*>(into);
        for (int i = 0; i < count; ++i)
            rows += std::string(i > 0 ? "|" : "") + (cells[i] != nullptr ? cells[i] : "");
        rows += '\n';
        return 0;
    };
    if (sqlite3_exec(connection, text.c_str(), append, &out, nullptr) != SQLITE_OK)
        out += sqlite3_errmsg(connection);
    sqlite3_close(connection);
    return out;
}

} // namespace socketlab::tests
