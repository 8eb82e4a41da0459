#include "compare.h"
#include "program.h"
#include "workload.h"

#if SOCKETLAB_BENCH_SESSIONS
#include "journal/session/sessionwriter.h"

#include <filesystem>
#include <fmt/format.h>
#include <sqlite3.h>
#include <stdexcept>
#endif

namespace socketlab::bench {

#if SOCKETLAB_BENCH_SESSIONS

namespace {

constexpr std::uint32_t rows = 200'000;
constexpr std::size_t payloadSize = 64;

CallBegan rowOf(std::uint32_t number)
{
    CallBegan began;
    began.number = number;
    began.op = CallOp::Send;
    began.socket = SocketId{1};
    began.descriptor = 7;
    began.offset = StreamOffset{std::uint64_t{number} * payloadSize};
    return began;
}

double rowsPerSecond(Timestamp began)
{
    return rows / std::chrono::duration<double>(Clock::now() - began).count();
}

void must(int result, sqlite3* database)
{
    if (result != SQLITE_OK && result != SQLITE_DONE)
        throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(database));
}

// The columns that the session file has for a call, by hand: 10,000 rows a transaction and nothing else.
double bareSqlite()
{
    const TemporaryFolder folder;
    sqlite3* database = nullptr;
    must(sqlite3_open(folder.file("bare.db").c_str(), &database), database);
    const auto run = [&](const char* text) { must(sqlite3_exec(database, text, nullptr, nullptr, nullptr), database); };
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    run("CREATE TABLE t (seq INTEGER PRIMARY KEY, time INTEGER NOT NULL, actor INTEGER, call INTEGER, op INTEGER,"
        " socket INTEGER, made INTEGER, peer INTEGER, descriptor INTEGER, argument INTEGER, offset INTEGER,"
        " address TEXT, data BLOB)");
    sqlite3_stmt* insert = nullptr;
    must(sqlite3_prepare_v2(database, "INSERT INTO t VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", -1, &insert, nullptr),
         database);
    const Bytes payload(payloadSize);
    const auto began = Clock::now();
    for (std::uint32_t i = 0; i < rows; ++i) {
        constexpr std::uint32_t transaction = 10'000;
        if (i % transaction == 0)
            run(i == 0 ? "BEGIN" : "COMMIT; BEGIN");
        int at = 0;
        for (const std::int64_t value : {std::int64_t{i}, std::int64_t{i} * 1000, std::int64_t{1}, std::int64_t{i},
                                         std::int64_t{5}, std::int64_t{1}})
            sqlite3_bind_int64(insert, ++at, value);
        at += 2; // made and peer: none
        sqlite3_bind_int64(insert, ++at, 7);
        sqlite3_bind_int64(insert, ++at, 0);
        sqlite3_bind_int64(insert, ++at, std::int64_t{i} * static_cast<std::int64_t>(payloadSize));
        ++at; // no address
        sqlite3_bind_blob(insert, ++at, payload.data(), static_cast<int>(payload.size()), SQLITE_STATIC);
        must(sqlite3_step(insert), database);
        sqlite3_reset(insert);
    }
    run("COMMIT");
    const auto result = rowsPerSecond(began);
    sqlite3_finalize(insert);
    sqlite3_close(database);
    return result;
}

std::unique_ptr<journal::SessionWriter> writerTo(journal::Journal& journal, const std::string& file)
{
    auto writer = journal::SessionWriter::create(journal, file, "bench");
    if (!writer)
        throw std::runtime_error(writer.error());
    return std::move(*writer);
}

// From the recorder through the journal to the file, until the last row is safe.
double sessionFile()
{
    const TemporaryFolder folder;
    journal::Journal journal;
    journal::Collector collector(journal);
    auto& recorder = collector.addRecorder();
    const auto writer = writerTo(journal, folder.file("bench.socketlab"));
    const Bytes payload(payloadSize);
    const auto began = Clock::now();
    for (std::uint32_t i = 0; i < rows; ++i)
        recorder.record(ActorId{1}, rowOf(i), payload);
    collector.flush();
    if (!writer->flush() || writer->saved() != rows)
        throw std::runtime_error("records are missing in the session file");
    return rowsPerSecond(began);
}

double oneThreadSaved(std::size_t size, int count)
{
    const TemporaryFolder folder;
    journal::Journal journal;
    journal::Collector collector(journal);
    const auto writer = writerTo(journal, folder.file("bench.socketlab"));
    return oneThread(size, count, collector.addRecorder());
}

} // namespace

std::vector<Finding> measureSessionFile()
{
    constexpr int count = 20'000;
    constexpr std::size_t size = 16;
    return {findingOf("records to the session file, 64 B of payload, against bare SQLite",
                      compare(bareSqlite, sessionFile), Unit::PerSecond, Bound::AtLeast, 0.8),
            findingOf("send + recv of 16 B on one thread, saved",
                      compare([] { return oneThread(size, count, Recording::Off); },
                              [] { return oneThreadSaved(size, count); }),
                      Unit::Nanoseconds, Bound::AtMost, 1.10)};
}

// The test does what the row asks for, kill by kill; here it is asked for fifty.
std::vector<Finding> measureKill()
{
    const auto test = std::filesystem::path(ownPath()).replace_filename("test_sessionkill").string();
    const std::string what = "kill -9 at 50 random moments: nothing older than 100 ms lost";
    if (!isInstalled(test))
        return {absent(what, "test_sessionkill is not built")};
    const bool passed = outputOf({"env", "SOCKETLAB_KILLS=50", test}).has_value();
    return {{what, "50 of 50", passed ? "50 of 50" : "not all: run test_sessionkill", "-", "-", passed}};
}

#else

std::vector<Finding> measureSessionFile()
{
    return {absent("records to the session file", "there is no session file yet")};
}

std::vector<Finding> measureKill()
{
    return {absent("kill -9 while a session is saved", "there is no session file yet")};
}

#endif

} // namespace socketlab::bench
