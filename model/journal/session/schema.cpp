#include "journal/session/schema.h"

#include "journal/session/rows.h"
#include "values/calltext.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <array>
#include <sys/utsname.h>

namespace socketlab::journal {
namespace {

constexpr int largestErrno = 200; // more than any system has

template <class Event>
std::string tableText()
{
    auto text = fmt::format("CREATE TABLE {} (seq INTEGER PRIMARY KEY, time INTEGER NOT NULL, actor INTEGER",
                            Table<Event>::name);
    forEachColumn<Event>([&]<class Owner, class Type>(const Column<Owner, Type>& each) {
        text += fmt::format(", {} {}", each.name, std::is_same_v<Type, Endpoint> ? "TEXT" : "INTEGER");
    });
    return text
        + fmt::format(", {} {});\n", Table<Event>::payload,
                      Table<Event>::payloadKind == PayloadKind::Text ? "TEXT" : "BLOB");
}

template <class... Events>
std::string tableTexts(const std::variant<Events...>* /*event*/)
{
    return (tableText<Events>() + ...);
}

void createTerms(Database& database, std::string_view table, std::string_view key, const std::vector<Term>& terms)
{
    database.run(fmt::format("CREATE TABLE {} ({} INTEGER PRIMARY KEY, name TEXT, meaning TEXT)", table, key));
    auto insert = database.prepare(fmt::format("INSERT INTO {} VALUES (?, ?, ?)", table));
    for (const auto& term : terms) {
        insert.bind(1, term.number);
        insert.bind(2, term.name);
        insert.bind(3, term.meaning);
        insert.run();
    }
}

template <class... Enums>
void createVocabularies(Database& database, TypeList<Enums...> /*enums*/)
{
    (createTerms(database, Vocabulary<Enums>::table, "number", Vocabulary<Enums>::terms()), ...);
}

// Bytes that could do something to a terminal are shown as hex.
std::string shownBytes(std::string_view column)
{
    constexpr auto shown = 32;
    return fmt::format(
        "CASE WHEN length({0}) IS NULL THEN NULL"
        " WHEN instr(substr({0}, 1, {1}), x'00') = 0 AND CAST(substr({0}, 1, {1}) AS TEXT) NOT GLOB '*[^ -~]*'"
        " THEN '\"' || CAST(substr({0}, 1, {1}) AS TEXT) || '\"' ELSE 'x ' || hex(substr({0}, 1, {1})) END",
        column, shown);
}

// A line for each call and each mark. Begins with the calls in their order and looks up the rest for each one, so
// that the first lines come at once.
std::string timelineText()
{
    return fmt::format(R"(
CREATE VIEW timeline AS
SELECT b.seq AS seq, round(b.time / 1e6, 3) AS ms, a.name AS actor,
       n.name || '(' || substr(coalesce(', ' || s.name, '') || coalesce(', ' || m.name, '') || coalesce(', ' || p.name, '')
           || coalesce(', ' || b.address, '') || CASE WHEN b.argument <> 0 THEN ', ' || b.argument ELSE '' END
           || coalesce(', ' || length(b.data) || ' bytes', ''), 3) || ')' AS what,
       CASE WHEN r.seq IS NULL THEN 'waits' WHEN r.error IS NOT NULL THEN coalesce(e.name, 'error ' || r.error)
            ELSE r.value || coalesce(' ' || r.address, '') END AS result,
       round((r.time - b.time) / 1e6, 3) AS took_ms,
       coalesce({}, {}) AS bytes
FROM call_began b
LEFT JOIN call_returned r ON r.actor = b.actor AND r.call = b.call
LEFT JOIN actor_started a ON a.actor = b.actor
LEFT JOIN call_names n ON n.number = b.op
LEFT JOIN socket_named s ON s.socket = b.socket
LEFT JOIN socket_named m ON m.socket = b.made
LEFT JOIN socket_named p ON p.socket = b.peer
LEFT JOIN errors e ON e.errno = r.error
UNION ALL
SELECT mark.seq, round(mark.time / 1e6, 3), '', k.name || ': ' || coalesce(mark.text, ''), NULL, NULL, NULL
FROM mark LEFT JOIN mark_kinds k ON k.number = mark.kind
ORDER BY seq;
)",
                       shownBytes("b.data"), shownBytes("r.data"));
}

void setEntry(Database& database, std::string_view key, std::string_view value)
{
    auto insert = database.prepare("INSERT INTO session VALUES (?, ?)");
    insert.bind(1, key);
    insert.bind(2, value);
    insert.run();
}

void setEntry(Database& database, std::string_view key, std::int64_t value)
{
    auto insert = database.prepare("INSERT INTO session VALUES (?, ?)");
    insert.bind(1, key);
    insert.bind(2, value);
    insert.run();
}

} // namespace

std::string wallTimeText(std::chrono::system_clock::time_point time)
{
    const auto wall = std::chrono::floor<std::chrono::microseconds>(time);
    const auto seconds = std::chrono::floor<std::chrono::seconds>(wall);
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:06}Z", fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)),
                       (wall - seconds).count());
}

void createSchema(Database& database, const Journal& journal, const std::string& program)
{
    database.run("BEGIN");
    database.run(
        fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", sessionApplicationId, sessionVersion));
    database.run("CREATE TABLE session (key TEXT PRIMARY KEY, value) WITHOUT ROWID");
    database.run(tableTexts(static_cast<const Event*>(nullptr)));
    createVocabularies(database, NamedEnums{});
    createTerms(database, "errors", "errno", errorTerms());
    database.run(timelineText());

    utsname system{};
    static_cast<void>(::uname(&system));
    const auto wall = journal.wallTime(journal.began());
    setEntry(database, "program", program);
    setEntry(database, "system", fmt::format("{} {} {}", &system.sysname[0], &system.release[0], &system.machine[0]));
    setEntry(database, "began", wallTimeText(wall));
    setEntry(database, "began_unix_ns",
             std::chrono::duration_cast<std::chrono::nanoseconds>(wall.time_since_epoch()).count());
    setEntry(database, "clock", "CLOCK_MONOTONIC");
    setEntry(database, "began_clock_ns", journal.began().time_since_epoch().count());
    setEntry(database, "time_unit", "ns since began");
    database.run("COMMIT");
}

void closeSession(Database& database, Sequence records)
{
    database.run("BEGIN");
    setEntry(database, "ended", wallTimeText(std::chrono::system_clock::now()));
    setEntry(database, "records", static_cast<std::int64_t>(records));
    database.run("CREATE INDEX call_returned_by_call ON call_returned (actor, call);"
                 "CREATE INDEX socket_named_by_socket ON socket_named (socket);"
                 "COMMIT");
}

std::vector<Term> Vocabulary<CallOp>::terms()
{
    std::vector<Term> terms;
    for (const auto& spec : callSpecs())
        terms.push_back({static_cast<std::int64_t>(spec.op), std::string(spec.name), std::string(spec.meaning)});
    return terms;
}

std::vector<Term> Vocabulary<TcpState>::terms()
{
    std::vector<Term> terms;
    for (auto state = TcpState::Unknown; state <= TcpState::Closing;
         state = static_cast<TcpState>(static_cast<int>(state) + 1))
        terms.push_back({static_cast<std::int64_t>(state),
                         state == TcpState::Unknown ? "UNKNOWN" : std::string(toText(state)),
                         std::string(meaningOf(state))});
    return terms;
}

std::vector<Term> Vocabulary<ActorKind>::terms()
{
    return {{static_cast<std::int64_t>(ActorKind::Thread), "thread", "A thread that makes calls."},
            {static_cast<std::int64_t>(ActorKind::World), "world", "Sets scenes and tidies up."},
            {static_cast<std::int64_t>(ActorKind::Process), "process", "A helper process that makes calls."},
            {static_cast<std::int64_t>(ActorKind::Relay), "relay", "Passes bytes on between two sockets."}};
}

std::vector<Term> Vocabulary<ActorEnd>::terms()
{
    return {{static_cast<std::int64_t>(ActorEnd::Left), "left", "It ended by itself or was let go."},
            {static_cast<std::int64_t>(ActorEnd::Signalled), "signalled", "A signal ended it; the code is its number."},
            {static_cast<std::int64_t>(ActorEnd::Cancelled), "cancelled", "pthread_cancel ended it."},
            {static_cast<std::int64_t>(ActorEnd::Broken), "broken", "It told the lab something that makes no sense."}};
}

std::vector<Term> Vocabulary<MarkKind>::terms()
{
    return {{static_cast<std::int64_t>(MarkKind::LessonBegan), "lesson-began", "A lesson was opened."},
            {static_cast<std::int64_t>(MarkKind::StepBegan), "step-began", "A step of the lesson began."},
            {static_cast<std::int64_t>(MarkKind::StepPassed), "step-passed", "A step was done."},
            {static_cast<std::int64_t>(MarkKind::Predicted), "predicted", "Somebody said what they expect."},
            {static_cast<std::int64_t>(MarkKind::Restarted), "restarted", "A step was begun anew."},
            {static_cast<std::int64_t>(MarkKind::Note), "note", "Somebody wrote something down."},
            {static_cast<std::int64_t>(MarkKind::Output), "output", "An actor printed it."}};
}

std::vector<Term> errorTerms()
{
    std::vector<Term> terms;
    for (int error = -largestErrno; error <= largestErrno; ++error)
        if (const auto name = errorName(error); name.starts_with('E') && error != 0)
            terms.push_back({error, name, errorMeaning(error)});
    return terms;
}

std::string storedText(const Endpoint& endpoint)
{
    auto text = toText(endpoint);
    if (endpoint.scope != 0 && text.find(']') != std::string::npos)
        text.insert(text.find(']'), fmt::format("%{}", endpoint.scope));
    return text;
}

std::optional<Endpoint> storedEndpoint(std::string_view text)
{
    auto place = splitHostAndPort(text);
    if (!place || place->host.empty())
        return std::nullopt;
    std::uint32_t scope = 0;
    if (const auto percent = place->host.find('%'); percent != std::string::npos) {
        const auto number = parseWholeNumber(std::string_view(place->host).substr(percent + 1));
        if (!number || !std::in_range<std::uint32_t>(*number))
            return std::nullopt;
        scope = static_cast<std::uint32_t>(*number);
        place->host.erase(percent);
    }
    auto endpoint = numericEndpoint(*place);
    if (endpoint)
        endpoint->scope = scope;
    return endpoint;
}

} // namespace socketlab::journal
