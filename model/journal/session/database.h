#pragma once

#include "values/bytes.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace socketlab::journal {

/// What SQLite could not do: its result code, and a clause that says why: `the disk is full (ENOSPC)`.
/// Never leaves this folder; what is told to a person is a sentence.
class DatabaseError : public std::runtime_error
{
public:
    DatabaseError(int code, const std::string& why) : std::runtime_error(why), m_code(code) {}

    int code() const { return m_code; } ///< SQLITE_…, without its extension
    bool isDamage() const;              ///< the content is at fault, not the system

private:
    int m_code;
};

/// A prepared statement; parameters count from 1, columns from 0. Bound bytes are not copied: they must stay until the
/// next step() has returned. Lives no longer than its database. Throws DatabaseError.
class Statement
{
public:
    void bindNull(int parameter);
    void bind(int parameter, std::int64_t value);
    void bind(int parameter, std::string_view text);
    void bind(int parameter, ByteView bytes);

    /// Whether there is a (next) row.
    bool step();
    /// For a statement without rows: runs it, ready to be bound anew.
    void run();

    enum class Kind : std::uint8_t { Null, Integer, Text, Bytes, Other };
    Kind kindOf(int column) const;
    std::int64_t integer(int column) const;
    /// Valid until the next step().
    std::string_view text(int column) const;
    ByteView bytes(int column) const;

private:
    friend class Database;
    struct Finalizer
    {
        void operator()(sqlite3_stmt* statement) const;
    };
    explicit Statement(sqlite3_stmt* statement) : m_statement(statement) {}
    void check(int code) const;
    void noteValue(int parameter);

    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    std::uint64_t m_hasValue = 0; ///< a bit for each of the first parameters: bound, and not to NULL
};

/// One connection to a file. One thread at a time. Throws DatabaseError.
class Database
{
public:
    enum class Access : std::uint8_t {
        Create,   ///< makes the file
        Read,     ///< never changes it; takes in what its -wal file holds
        ReadStill ///< the same for a file without -wal that nobody writes: needs no file beside it
    };
    Database(const std::filesystem::path& file, Access access);

    void run(const std::string& statements);
    Statement prepare(std::string_view text);
    /// The first column of the first row; 0 where there is none.
    std::int64_t number(std::string_view query);

private:
    struct Closer
    {
        void operator()(sqlite3* connection) const;
    };
    std::unique_ptr<sqlite3, Closer> m_connection;
};

} // namespace socketlab::journal
