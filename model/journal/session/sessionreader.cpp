#include "journal/session/sessionreader.h"

#include "journal/recordcheck.h"
#include "journal/session/database.h"
#include "journal/session/rows.h"
#include "journal/session/schema.h"
#include "journal/session/soundness.h"
#include "values/outcome.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <set>
#include <unistd.h>
#include <unordered_map>

namespace socketlab::journal {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t latestTime = INT64_MAX / 4; // nanoseconds; leaves room for every sum of two

// The largest piece that is copied into the journal is bounded by the file: bytes that are not in it cannot come out.
std::uint64_t sizeOf(const fs::path& file)
{
    std::error_code problem;
    const auto size = fs::file_size(file, problem);
    return problem ? 0 : size;
}

fs::path walOf(const fs::path& file)
{
    return file.string() + "-wal";
}

/// The numbers of one enumeration in this file. A name that this program does not know matters only once it is used.
template <class Enum>
struct Dictionary
{
    std::unordered_map<std::int64_t, Enum> values;
    std::unordered_map<std::int64_t, std::string> foreign;
};

template <class List>
struct Dictionaries;
template <class... Enums>
struct Dictionaries<TypeList<Enums...>>
{
    std::tuple<Dictionary<Enums>...> all;
};

template <class Type>
constexpr bool isId =
    std::is_same_v<Type, ActorId> || std::is_same_v<Type, SocketId> || std::is_same_v<Type, StreamOffset>;

/// Somebody does not want to wait for the rest.
struct GivenUp
{
};

// Reads one file into one journal.
class Loader
{
public:
    Loader(const fs::path& file, Database& database, const Progress& progress)
        : m_database(database)
        , m_progress(progress)
        , m_payloadLeft(sizeOf(file) + sizeOf(walOf(file)))
    {
    }

    SavedSession load();

private:
    struct Cursor
    {
        Statement statement;
        Event (Loader::*read)(const Statement&);
        std::string_view table;
        std::optional<std::int64_t> sequence; ///< of the row it stands on; nothing at the end
    };

    void checkKind();
    void loadSession(SavedSession& session);
    template <class... Enums>
    void loadDictionaries(TypeList<Enums...> /*enums*/);
    template <class Enum>
    void loadDictionary();
    template <class... Events>
    void openCursors(const std::variant<Events...>* /*event*/);
    template <class Event>
    void openCursor();
    std::set<std::string> columnsOf(std::string_view table);
    std::int64_t entry(std::string_view key);
    Cursor* cursorAt(std::int64_t sequence);
    void append(Cursor& cursor, Journal& journal);
    template <class Event>
    socketlab::Event readEvent(const Statement& row);
    template <class Type>
    Type readValue(const Statement& row, int column, std::string_view name) const;

    void tellProgress(std::int64_t records) const;

    Database& m_database;
    const Progress& m_progress;
    Dictionaries<NamedEnums> m_dictionaries;
    std::vector<Cursor> m_cursors;
    std::size_t m_lastUsed = 0;
    std::uint64_t m_payloadLeft;
    std::optional<std::int64_t> m_expected; // records, where the session has ended
    std::int64_t m_lastTime = 0;
    Soundness m_soundness;
};

SavedSession Loader::load()
{
    checkKind();
    m_database.run("BEGIN");
    SavedSession session;
    loadSession(session);
    loadDictionaries(NamedEnums{});
    openCursors(static_cast<const Event*>(nullptr));

    constexpr std::int64_t batch = 4096;
    std::int64_t next = 0;
    for (auto* cursor = cursorAt(next); cursor != nullptr; cursor = cursorAt(++next)) {
        append(*cursor, *session.journal);
        if (next % batch == batch - 1) {
            session.journal->publish();
            tellProgress(next);
        }
    }
    session.journal->publish();
    for (const auto& cursor : m_cursors)
        if (cursor.sequence)
            throw Damage(fmt::format("record {} is missing", next));
    if (m_expected && *m_expected != next)
        throw Damage(fmt::format("{} of {} records are there", next, *m_expected));
    m_soundness.checkEnd();
    return session;
}

void Loader::tellProgress(std::int64_t records) const
{
    const auto isKnown = m_expected && *m_expected > 0;
    if (m_progress && !m_progress(isKnown ? static_cast<double>(records) / static_cast<double>(*m_expected) : 0))
        throw GivenUp{};
}

void Loader::checkKind()
{
    if (m_database.number("PRAGMA application_id") != sessionApplicationId)
        throw DatabaseError(SQLITE_NOTADB, "it is another program's");
    if (const auto version = m_database.number("PRAGMA user_version"); version > sessionVersion)
        throw Newer(fmt::format("its format is {}, and this one reads up to {}", version, sessionVersion));
}

void Loader::loadSession(SavedSession& session)
{
    columnsOf("session");
    const auto began = entry("began_clock_ns");
    const auto wall = entry("began_unix_ns");
    if (began < 0 || began > latestTime || wall < -latestTime || wall > latestTime)
        throw Damage("its begin is no time");
    using WallClock = std::chrono::system_clock;
    session.journal = std::make_unique<Journal>(
        Timestamp(Duration(began)),
        WallClock::time_point(std::chrono::duration_cast<WallClock::duration>(std::chrono::nanoseconds(wall))));
    auto program = m_database.prepare("SELECT value FROM session WHERE key = 'program'");
    if (program.step() && program.kindOf(0) == Statement::Kind::Text)
        session.program = plainName(program.text(0)) ? std::string(program.text(0)) : std::string("?");
    auto records = m_database.prepare("SELECT value FROM session WHERE key = 'records'");
    if (records.step())
        m_expected = records.integer(0);
    session.hasEnded = m_expected.has_value();
}

std::int64_t Loader::entry(std::string_view key)
{
    auto query = m_database.prepare("SELECT value FROM session WHERE key = ?");
    query.bind(1, key);
    if (!query.step() || query.kindOf(0) != Statement::Kind::Integer)
        throw Damage(fmt::format("it does not say its {}", key));
    return query.integer(0);
}

// Only real tables are read: a view or a computed column could make anything of it, and never end.
std::set<std::string> Loader::columnsOf(std::string_view table)
{
    auto query = m_database.prepare("SELECT 1 FROM sqlite_schema WHERE name = ? AND type = 'table' AND rootpage > 0");
    query.bind(1, table);
    if (!query.step())
        throw Damage(fmt::format("it has no table {}", table));
    std::set<std::string> names;
    auto columns = m_database.prepare("SELECT name, hidden FROM pragma_table_xinfo(?)");
    columns.bind(1, table);
    while (columns.step()) {
        if (columns.integer(1) != 0)
            throw Damage(fmt::format("its table {} has a computed column", table));
        names.emplace(columns.text(0));
    }
    return names;
}

template <class... Enums>
void Loader::loadDictionaries(TypeList<Enums...> /*enums*/)
{
    (loadDictionary<Enums>(), ...);
}

template <class Enum>
void Loader::loadDictionary()
{
    constexpr std::size_t mostTerms = 10'000;
    auto& dictionary = std::get<Dictionary<Enum>>(m_dictionaries.all);
    const auto known = Vocabulary<Enum>::terms();
    columnsOf(Vocabulary<Enum>::table);
    auto rows =
        m_database.prepare(fmt::format("SELECT number, name FROM {} LIMIT {}", Vocabulary<Enum>::table, mostTerms));
    while (rows.step()) {
        const auto found = std::ranges::find(known, rows.text(1), &Term::name);
        if (found != known.end())
            dictionary.values[rows.integer(0)] = static_cast<Enum>(found->number);
        else
            dictionary.foreign[rows.integer(0)] =
                plainName(rows.text(1)) ? std::string(rows.text(1)) : std::string("?");
    }
}

template <class... Events>
void Loader::openCursors(const std::variant<Events...>* /*event*/)
{
    (openCursor<Events>(), ...);
}

// A column that an older Socket Lab did not write yet has nothing to say.
template <class Event>
void Loader::openCursor()
{
    const auto present = columnsOf(Table<Event>::name);
    std::string list = "seq, time, actor";
    const auto add = [&](std::string_view name) {
        list += present.contains(std::string(name)) ? fmt::format(", {}", name) : std::string(", NULL");
    };
    forEachColumn<Event>([&](const auto& each) { add(each.name); });
    add(Table<Event>::payload);
    Cursor cursor{m_database.prepare(fmt::format("SELECT {} FROM {} ORDER BY seq", list, Table<Event>::name)),
                  &Loader::readEvent<Event>, Table<Event>::name, std::nullopt};
    if (cursor.statement.step())
        cursor.sequence = readValue<std::int64_t>(cursor.statement, 0, "seq");
    m_cursors.push_back(std::move(cursor));
}

// Where the record of that number stands; null where no table has it.
Loader::Cursor* Loader::cursorAt(std::int64_t sequence)
{
    if (m_cursors[m_lastUsed].sequence == sequence)
        return &m_cursors[m_lastUsed];
    const auto found = std::ranges::find(m_cursors, std::optional(sequence), &Cursor::sequence);
    if (found == m_cursors.end())
        return nullptr;
    m_lastUsed = static_cast<std::size_t>(found - m_cursors.begin());
    return &*found;
}

void Loader::append(Cursor& cursor, Journal& journal)
{
    const auto& row = cursor.statement;
    Record record;
    const auto time = readValue<std::int64_t>(row, 1, "time");
    if (time < m_lastTime || time > latestTime)
        throw Damage(fmt::format("record {} is older than the one before", *cursor.sequence));
    m_lastTime = time;
    record.time = journal.began() + Duration(time);
    record.actor = readValue<ActorId>(row, 2, "actor");
    record.event = (this->*cursor.read)(row);

    const auto payloadColumn = 3
        + static_cast<int>(std::visit([](const auto& event) { return columnCount<std::decay_t<decltype(event)>>; },
                                      record.event));
    const auto kind = row.kindOf(payloadColumn);
    if (kind != Statement::Kind::Null && kind != Statement::Kind::Text && kind != Statement::Kind::Bytes)
        throw Damage(fmt::format("record {} holds no bytes where it should", *cursor.sequence));
    const auto payload = row.bytes(payloadColumn);
    if (payload.size() > largestPayload || payload.size() > m_payloadLeft)
        throw Damage(fmt::format("record {} holds more bytes than there can be", *cursor.sequence));
    m_payloadLeft -= payload.size();
    if (const auto why = m_soundness.objection(record, payload); !why.empty())
        throw Damage(fmt::format("record {} ({}) {}", *cursor.sequence, cursor.table, why));

    record.payload = journal.reserve(payload.size());
    std::ranges::copy(payload, journal.writable(record.payload).begin());
    journal.append(record);
    cursor.sequence = cursor.statement.step() ? std::optional(readValue<std::int64_t>(row, 0, "seq")) : std::nullopt;
}

template <class Event>
socketlab::Event Loader::readEvent(const Statement& row)
{
    Event event;
    int index = 3;
    forEachColumn<Event>([&]<class Owner, class Type>(const Column<Owner, Type>& each) {
        if (row.kindOf(index) != Statement::Kind::Null)
            event.*each.member = readValue<Type>(row, index, each.name);
        else if (each.absent)
            event.*each.member = *each.absent;
        ++index;
    });
    return event;
}

template <class Type>
Type Loader::readValue(const Statement& row, int column, std::string_view name) const
{
    const auto objection = [&](std::string_view why) {
        return Damage(fmt::format("in record {} {} {}", row.integer(0), name, why));
    };
    if constexpr (std::is_same_v<Type, Endpoint>) {
        const auto endpoint =
            row.kindOf(column) == Statement::Kind::Text ? storedEndpoint(row.text(column)) : std::nullopt;
        if (!endpoint)
            throw objection("is no address");
        return *endpoint;
    } else {
        const bool isAbsent = row.kindOf(column) == Statement::Kind::Null && std::is_same_v<Type, ActorId>;
        if (row.kindOf(column) != Statement::Kind::Integer && !isAbsent)
            throw objection("is no number");
        const auto number = row.integer(column);
        if constexpr (std::is_enum_v<Type> && !isId<Type>) {
            const auto& dictionary = std::get<Dictionary<Type>>(m_dictionaries.all);
            if (const auto found = dictionary.values.find(number); found != dictionary.values.end())
                return found->second;
            if (const auto found = dictionary.foreign.find(number); found != dictionary.foreign.end())
                throw Newer(fmt::format("it knows a {} \"{}\"", Vocabulary<Type>::what, found->second));
            throw objection("is a number without a name");
        } else if constexpr (std::is_enum_v<Type>) {
            if (!std::in_range<std::underlying_type_t<Type>>(number))
                throw objection("is out of range");
            return static_cast<Type>(number);
        } else {
            if (number < static_cast<std::int64_t>(std::numeric_limits<Type>::min())
                || (sizeof(Type) < sizeof(number)
                    && number > static_cast<std::int64_t>(std::numeric_limits<Type>::max())))
                throw objection("is out of range");
            return static_cast<Type>(number);
        }
    }
}

SavedSession load(const fs::path& file, Database::Access access, const Progress& progress)
{
    Database database(file, access);
    return Loader(file, database, progress).load();
}

/// A copy of a session with the file beside it, in a folder of its own that goes away with this.
class PrivateCopy
{
public:
    explicit PrivateCopy(const fs::path& file)
    {
        auto name = (fs::temp_directory_path() / "socketlab-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw fs::filesystem_error("mkdtemp", name, std::error_code(errno, std::generic_category()));
        m_folder = name;
        m_file = m_folder / "session";
        std::error_code problem;
        if (!fs::copy_file(file, m_file, problem) || !fs::copy_file(walOf(file), walOf(m_file), problem)) {
            remove();
            throw fs::filesystem_error("copy", m_folder, problem);
        }
    }
    ~PrivateCopy() { remove(); }
    PrivateCopy(const PrivateCopy&) = delete;
    PrivateCopy& operator=(const PrivateCopy&) = delete;

    const fs::path& file() const { return m_file; }

private:
    void remove() const
    {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }

    fs::path m_folder;
    fs::path m_file;
};

// SQLite keeps an index of the -wal file beside it. Where nothing may be written there, a copy elsewhere is read.
SavedSession load(const fs::path& file, const Progress& progress)
{
    if (sizeOf(walOf(file)) == 0)
        return load(file, Database::Access::ReadStill, progress);
    try {
        return load(file, Database::Access::Read, progress);
    } catch (const DatabaseError& error) {
        if (error.isDamage())
            throw;
    }
    const PrivateCopy copy(file);
    return load(copy.file(), Database::Access::Read, progress);
}

// How long a file of SQLite says it is; 0 where it does not say.
std::uint64_t promisedSize(const fs::path& file)
{
    std::array<unsigned char, 100> header{};
    std::ifstream stream(file, std::ios::binary);
    if (!stream.read(reinterpret_cast<char*>(header.data()), header.size()))
        return 0;
    const auto read = [&header](std::size_t at, std::size_t bytes) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < bytes; ++i)
            value = value * 256 + header[at + i];
        return value;
    };
    const auto pageSize = read(16, 2);
    const auto pages = read(28, 4);
    return pages * (pageSize == 1 ? 65536 : pageSize);
}

std::string cannotRead(const fs::path& file, int error)
{
    const auto why = error == EACCES ? std::string("this user may not read it") : errorMeaning(error);
    return fmt::format("Cannot read {}: {} ({}).", file.string(), why, errorName(error));
}

// Said in the order in which a person would look: is it there, is it whole, is it ours, is it sound.
std::string explain(const fs::path& file, const DatabaseError& error)
{
    if (error.code() == SQLITE_NOTADB)
        return fmt::format("{} is no session file of Socket Lab.", file.string());
    if (!error.isDamage())
        return fmt::format("Cannot read {}: {}.", file.string(), error.what());
    if (const auto promised = promisedSize(file); sizeOf(file) < promised && sizeOf(walOf(file)) == 0)
        return fmt::format("{} is truncated: {} of {} bytes are there.", file.string(), sizeOf(file), promised);
    return fmt::format("{} is damaged: {}.", file.string(), error.what());
}

} // namespace

std::expected<SavedSession, std::string> openSession(const fs::path& file, const Progress& progress)
{
    // Never opened and closed by hand: that would give up the locks which SQLite holds for a session of this process.
    std::error_code problem;
    if (::faccessat(AT_FDCWD, file.c_str(), R_OK, AT_EACCESS) != 0)
        return std::unexpected(cannotRead(file, errno));
    if (fs::is_directory(file, problem))
        return std::unexpected(cannotRead(file, EISDIR));
    if (!fs::is_regular_file(file, problem))
        return std::unexpected(fmt::format("{} is no session file of Socket Lab.", file.string()));
    try {
        return load(file, progress);
    } catch (const GivenUp&) {
        return std::unexpected(std::string());
    } catch (const DatabaseError& error) {
        return std::unexpected(explain(file, error));
    } catch (const Newer& error) {
        return std::unexpected(fmt::format("{} was made by a newer Socket Lab: {}.", file.string(), error.what()));
    } catch (const Damage& error) {
        return std::unexpected(fmt::format("{} is damaged: {}.", file.string(), error.what()));
    } catch (const fs::filesystem_error& error) {
        return std::unexpected(cannotRead(file, error.code().value()));
    } catch (const std::length_error& error) {
        return std::unexpected(fmt::format("Cannot read {}: {}.", file.string(), error.what()));
    }
}

} // namespace socketlab::journal
