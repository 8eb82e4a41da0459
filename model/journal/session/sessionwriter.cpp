#include "journal/session/sessionwriter.h"

#include "journal/session/database.h"
#include "journal/session/rows.h"
#include "journal/session/schema.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <sys/stat.h>
#include <thread>

namespace socketlab::journal {

using namespace std::chrono_literals;

namespace {

// A kill loses what is not committed yet: what came in during a rest, and during the transaction before.
constexpr auto rest = 15ms;               // between two transactions while little happens
constexpr auto longestTransaction = 25ms; // before its commit is begun
constexpr Sequence mostRows = 10'000;     // in a transaction
constexpr Sequence rowsBetweenLooks = 64; // at the clock

// What is not saved yet must be saved soon: what the writer can do in this time may wait for it, and the rings hold
// some more. So a burst passes without waiting, and a kill loses no more than is promised.
constexpr auto longestBacklog = 10ms;
constexpr Sequence leastUnsaved = 1024;
constexpr Sequence mostUnsaved = 65'536;

// The -wal file is copied into the main file once it has so many pages. More would make the copy long, and records wait.
constexpr int walPages = 1000;

template <class Type>
std::int64_t numberOf(Type value)
{
    return static_cast<std::int64_t>(value);
}

template <class Event>
std::string insertText()
{
    std::string places = "?, ?, ?, ?";
    for (std::size_t i = 0; i < columnCount<Event>; ++i)
        places += ", ?";
    return fmt::format("INSERT INTO {} VALUES ({})", Table<Event>::name, places);
}

template <class... Events>
std::vector<Statement> insertStatements(Database& database, const std::variant<Events...>* /*event*/)
{
    std::vector<Statement> statements;
    (statements.push_back(database.prepare(insertText<Events>())), ...);
    return statements;
}

} // namespace

class SessionWriter::Private
{
public:
    Private(Journal& itsJournal, std::filesystem::path itsFile, const std::string& program);
    void start();
    void run(const std::stop_token& stop);

    Journal& journal;
    const std::filesystem::path file;
    std::atomic<std::uint64_t> calls{0};
    mutable std::mutex mutex; // guards what follows
    std::condition_variable_any changed;
    Sequence saved = 0;
    std::string problem;
    bool hasEnded = false;
    std::jthread thread;

private:
    void saveAll(const std::stop_token& stop);
    Sequence saveSome(Sequence from);
    void insert(Sequence sequence);
    template <class Event>
    void bind(Statement& statement, const Event& event, ByteView payload);
    void checkStillThere() const;
    void measure(Sequence rows, Duration took);
    void tell(Sequence count);

    // Writer's thread only, once it runs.
    std::unique_ptr<Database> m_database;
    std::vector<Statement> m_inserts;
    std::vector<std::string> m_endpoints;
    struct stat m_identity
    {
    };
    ActorId m_world = ActorId::None;
    Sequence m_room = 8192; // records that may wait for being saved
};

SessionWriter::Private::Private(Journal& itsJournal, std::filesystem::path itsFile, const std::string& program)
    : journal(itsJournal)
    , file(std::move(itsFile))
    , m_database(std::make_unique<Database>(file, Database::Access::Create))
{
    createSchema(*m_database, journal, program);
    // Only now, so that the file is a session file even without the one beside it.
    m_database->run(fmt::format(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = {}", walPages));
    m_inserts = insertStatements(*m_database, static_cast<const Event*>(nullptr));
    static_cast<void>(::stat(file.c_str(), &m_identity));
}

void SessionWriter::Private::start()
{
    journal.beginSaving(m_room);
    thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void SessionWriter::Private::run(const std::stop_token& stop)
{
    std::string why;
    try {
        saveAll(stop);
        closeSession(*m_database, saved);
    } catch (const DatabaseError& error) {
        why = fmt::format("The session is no longer saved to {}: {}. What was saved until then is kept.", file.string(),
                          error.what());
    }
    m_inserts.clear();
    m_database.reset();
    journal.endSaving();
    {
        const std::lock_guard lock(mutex);
        problem = why;
        hasEnded = true;
    }
    changed.notify_all();
}

void SessionWriter::Private::saveAll(const std::stop_token& stop)
{
    while (journal.waitForMore(saved, stop)) {
        tell(saveSome(saved));
        std::unique_lock lock(mutex);
        if (saved == journal.size() && !stop.stop_requested())
            changed.wait_for(lock, stop, rest, [] { return false; });
    }
}

// One transaction. Returns how many records are saved then.
Sequence SessionWriter::Private::saveSome(Sequence from)
{
    checkStillThere();
    const auto end = std::min(journal.size(), from + mostRows);
    const auto began = Clock::now();
    const auto deadline = began + longestTransaction;
    m_database->run("BEGIN");
    auto next = from;
    for (; next < end; ++next) {
        if ((next - from) % rowsBetweenLooks == rowsBetweenLooks - 1 && Clock::now() >= deadline)
            break;
        insert(next);
    }
    m_database->run("COMMIT");
    measure(next - from, Clock::now() - began);
    return next;
}

// Of a few rows the time says nothing about the speed.
void SessionWriter::Private::measure(Sequence rows, Duration took)
{
    constexpr Sequence many = 1000;
    if (rows < many)
        return;
    const auto inTime =
        static_cast<double>(rows) * (Duration(longestBacklog) / std::chrono::duration<double, std::nano>(took));
    m_room = std::clamp((m_room + static_cast<Sequence>(inTime)) / 2, leastUnsaved, mostUnsaved);
}

void SessionWriter::Private::insert(Sequence sequence)
{
    const auto& record = journal.at(sequence);
    auto& statement = m_inserts[record.event.index()];
    statement.bind(1, numberOf(sequence));
    statement.bind(2, numberOf((record.time - journal.began()).count()));
    if (record.actor == ActorId::None)
        statement.bindNull(3);
    else
        statement.bind(3, numberOf(record.actor));
    std::visit([&](const auto& event) { bind(statement, event, journal.payload(record)); }, record.event);
    statement.run();
    if (const auto* started = std::get_if<ActorStarted>(&record.event); started && started->kind == ActorKind::World)
        m_world = record.actor;
    if (std::holds_alternative<CallBegan>(record.event) && record.actor != m_world)
        calls.fetch_add(1, std::memory_order_relaxed);
}

template <class Event>
void SessionWriter::Private::bind(Statement& statement, const Event& event, ByteView payload)
{
    int parameter = 4;
    m_endpoints.clear();
    m_endpoints.reserve(columnCount<Event>);
    forEachColumn<Event>([&]<class Owner, class Type>(const Column<Owner, Type>& each) {
        const auto& value = event.*each.member;
        if (each.absent == value)
            statement.bindNull(parameter);
        else if constexpr (std::is_same_v<Type, Endpoint>)
            statement.bind(parameter, std::string_view(m_endpoints.emplace_back(storedText(value))));
        else
            statement.bind(parameter, numberOf(value));
        ++parameter;
    });
    if (payload.empty())
        statement.bindNull(parameter);
    else if (Table<Event>::payloadKind == PayloadKind::Text)
        statement.bind(parameter, asText(payload));
    else
        statement.bind(parameter, payload);
}

// Writing to a file that was deleted succeeds, and nobody ever finds what was written.
void SessionWriter::Private::checkStillThere() const
{
    struct stat now
    {
    };
    if (::stat(file.c_str(), &now) != 0 || now.st_ino != m_identity.st_ino || now.st_dev != m_identity.st_dev)
        throw DatabaseError(SQLITE_IOERR, "the file was removed or replaced");
}

void SessionWriter::Private::tell(Sequence count)
{
    {
        const std::lock_guard lock(mutex);
        saved = count;
    }
    journal.saved(count, m_room);
    changed.notify_all();
}

SessionWriter::SessionWriter(std::unique_ptr<Private> itsPrivate) : d(std::move(itsPrivate))
{
    d->start();
}

std::expected<std::unique_ptr<SessionWriter>, std::string> SessionWriter::create(Journal& journal,
                                                                                 const std::filesystem::path& file,
                                                                                 const std::string& program)
{
    const auto failure = [&](std::string_view why) {
        return fmt::format("The session cannot be saved to {}: {}.", file.string(), why);
    };
    std::error_code problem;
    if (std::filesystem::exists(file, problem))
        return std::unexpected(failure("a file of that name is there already"));
    try {
        return std::unique_ptr<SessionWriter>(new SessionWriter(std::make_unique<Private>(journal, file, program)));
    } catch (const DatabaseError& error) {
        return std::unexpected(failure(error.what()));
    }
}

SessionWriter::~SessionWriter()
{
    finish();
}

void SessionWriter::finish()
{
    if (!d->thread.joinable())
        return;
    d->thread.request_stop();
    d->thread.join();
}

bool SessionWriter::flush()
{
    const auto wanted = d->journal.size();
    std::unique_lock lock(d->mutex);
    d->changed.wait(lock, [&] { return d->saved >= wanted || d->hasEnded; });
    return d->saved >= wanted;
}

Sequence SessionWriter::saved() const
{
    const std::lock_guard lock(d->mutex);
    return d->saved;
}

std::uint64_t SessionWriter::savedCalls() const
{
    return d->calls.load(std::memory_order_relaxed);
}

bool SessionWriter::isBehind() const
{
    return problem().empty() && d->journal.isBehind();
}

std::string SessionWriter::problem() const
{
    const std::lock_guard lock(d->mutex);
    return d->problem;
}

} // namespace socketlab::journal
