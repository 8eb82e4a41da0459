#include "journal/session/database.h"

#include "journal/recordcheck.h"
#include "values/outcome.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <cerrno>

namespace socketlab::journal {
namespace {

constexpr int longestBusyWait = 5000; // milliseconds: somebody else may hold the file for a moment

// A payload is the longest thing there is; whatever is longer was never written by a lab.
constexpr int longestValue = static_cast<int>(largestPayload) + 4096;

int errnoOf(sqlite3* connection, int code)
{
    if (code == SQLITE_FULL)
        return ENOSPC;
    return connection != nullptr ? sqlite3_system_errno(connection) : 0;
}

[[noreturn]] void fail(sqlite3* connection, int code)
{
    const int primary = code & 0xff;
    const int error = errnoOf(connection, primary);
    const bool isSystem = primary == SQLITE_FULL || primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN;
    if (isSystem && error != 0)
        throw DatabaseError(primary, fmt::format("{} ({})", errorMeaning(error), errorName(error)));
    if (primary == SQLITE_NOMEM)
        throw DatabaseError(primary, "no memory is left for it");
    throw DatabaseError(primary,
                        fmt::format("SQLite says: {}",
                                    connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code)));
}

std::string uriOf(const std::filesystem::path& file, std::string_view options)
{
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        if (c == '?' || c == '#' || c == '%')
            uri += fmt::format("%{:02x}", static_cast<unsigned char>(c));
        else
            uri += c;
    }
    return uri + std::string(options);
}

constexpr std::array<std::string_view, 3> optionsOf{"?mode=rwc", "?mode=ro", "?mode=ro&immutable=1"};

} // namespace

bool DatabaseError::isDamage() const
{
    return m_code != SQLITE_FULL && m_code != SQLITE_IOERR && m_code != SQLITE_CANTOPEN && m_code != SQLITE_NOMEM
        && m_code != SQLITE_BUSY && m_code != SQLITE_PERM && m_code != SQLITE_READONLY;
}

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        fail(sqlite3_db_handle(m_statement.get()), code);
}

// Most parameters of a row are NULL and were so in the row before; SQLite keeps what is bound.
void Statement::bindNull(int parameter)
{
    const auto bit = parameter < 64 ? std::uint64_t{1} << parameter : 0;
    if (bit != 0 && (m_hasValue & bit) == 0)
        return;
    m_hasValue &= ~bit;
    check(sqlite3_bind_null(m_statement.get(), parameter));
}

void Statement::noteValue(int parameter)
{
    if (parameter < 64)
        m_hasValue |= std::uint64_t{1} << parameter;
}

void Statement::bind(int parameter, std::int64_t value)
{
    noteValue(parameter);
    check(sqlite3_bind_int64(m_statement.get(), parameter, value));
}

void Statement::bind(int parameter, std::string_view text)
{
    noteValue(parameter);
    check(sqlite3_bind_text64(m_statement.get(), parameter, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bind(int parameter, ByteView bytes)
{
    noteValue(parameter);
    check(sqlite3_bind_blob64(m_statement.get(), parameter, bytes.data(), bytes.size(), SQLITE_STATIC));
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail(sqlite3_db_handle(m_statement.get()), code);
    return false;
}

void Statement::run()
{
    step();
    check(sqlite3_reset(m_statement.get()));
}

Statement::Kind Statement::kindOf(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_NULL: return Kind::Null;
    case SQLITE_INTEGER: return Kind::Integer;
    case SQLITE_TEXT: return Kind::Text;
    case SQLITE_BLOB: return Kind::Bytes;
    default: return Kind::Other;
    }
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string_view Statement::text(int column) const
{
    return asText(bytes(column));
}

ByteView Statement::bytes(int column) const
{
    const bool isText = kindOf(column) == Kind::Text;
    const void* data = isText ? static_cast<const void*>(sqlite3_column_text(m_statement.get(), column))
                              : sqlite3_column_blob(m_statement.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    if (data == nullptr && size > 0)
        fail(sqlite3_db_handle(m_statement.get()), SQLITE_NOMEM);
    return {static_cast<const std::byte*>(data), data != nullptr ? size : 0};
}

void Database::Closer::operator()(sqlite3* connection) const
{
    sqlite3_close_v2(connection);
}

Database::Database(const std::filesystem::path& file, Access access)
{
    const int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE
        | (access == Access::Create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY);
    sqlite3* connection = nullptr;
    const int code = sqlite3_open_v2(uriOf(file, optionsOf.at(static_cast<std::size_t>(access))).c_str(), &connection,
                                     flags, nullptr);
    m_connection.reset(connection);
    if (code != SQLITE_OK)
        fail(connection, code);
    sqlite3_extended_result_codes(connection, 1);
    sqlite3_busy_timeout(connection, longestBusyWait);
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, longestValue);
    // A file from elsewhere may hold functions in its schema and pages that lie about their cells.
    sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    run("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
}

void Database::run(const std::string& statements)
{
    if (const int code = sqlite3_exec(m_connection.get(), statements.c_str(), nullptr, nullptr, nullptr);
        code != SQLITE_OK)
        fail(m_connection.get(), code);
}

Statement Database::prepare(std::string_view text)
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_connection.get(), text.data(), static_cast<int>(text.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        fail(m_connection.get(), code);
    return Statement(statement);
}

std::int64_t Database::number(std::string_view query)
{
    auto statement = prepare(query);
    return statement.step() ? statement.integer(0) : 0;
}

} // namespace socketlab::journal
