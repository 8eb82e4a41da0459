#include "journal/calltable.h"
#include "journal/export/jsonlines.h"
#include "journal/moments.h"
#include "journal/session/sessionreader.h"
#include "journal/session/sessionwriter.h"
#include "support/randomsession.h"
#include "values/calltext.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cstdlib>
#include <fstream>
#include <unistd.h>

using namespace socketlab;
using namespace socketlab::journal;

namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

fs::path scratch(const char* name)
{
    const fs::path folder = fs::exists("/dev/shm") ? "/dev/shm" : fs::temp_directory_path();
    return folder / fmt::format("sessionfuzzer-{}-{}", ::getpid(), name);
}

// A sound session, to be spoilt.
std::string makeSession()
{
    const auto file = scratch("sound");
    fs::remove(file);
    tests::RandomSession session(3);
    session.go(60);
    if (!SessionWriter::create(session.journal(), file, "fuzzer"))
        std::abort();
    auto content = contentOf(file);
    fs::remove(file);
    return content;
}

// Reads what to do from the input, byte by byte; at its end all are 0.
class Instructions
{
public:
    Instructions(const std::uint8_t* data, std::size_t size) : m_bytes(data, size) {}
    bool isEmpty() const { return m_bytes.empty(); }
    std::uint64_t number(std::size_t bytes)
    {
        std::uint64_t value = 0;
        for (; bytes > 0 && !m_bytes.empty(); --bytes, m_bytes = m_bytes.subspan(1))
            value = value << 8 | m_bytes.front();
        return value;
    }

private:
    std::span<const std::uint8_t> m_bytes;
};

constexpr std::array<std::array<const char*, 14>, 8> tables{{
    {"call_began", "seq", "time", "actor", "call", "op", "socket", "made", "peer", "argument", "offset", "address",
     "data", "descriptor"},
    {"call_began", "op", "op", "op", "repeats", "repeats", "choice", "made", "peer", "argument", "offset", "target",
     "data", "milliseconds"},
    {"call_returned", "op", "op", "op", "data", "data", "error", "value", "value", "argument", "offset", "made",
     "descriptor", "call"},
    {"actor_started", "forked", "process", "parent", "kind", "thread", "name", "forked", "forked", "actor", "kind",
     "process", "parent", "name"},
    {"call_returned", "seq", "time", "actor", "call", "op", "socket", "made", "error", "value", "offset", "address",
     "data", "descriptor"},
    {"socket_observed", "seq", "time", "actor", "socket", "state", "bytes_known", "receive_queue", "unsent", "local",
     "remote", "data", "accept_queue", "unacknowledged"},
    {"socket_named", "seq", "time", "actor", "socket", "owner", "name", "seq", "time", "actor", "socket", "owner",
     "name", "name"},
    {"actor_started", "seq", "time", "actor", "kind", "thread", "name", "seq", "time", "actor", "kind", "thread",
     "name", "name"},
}};

// One value of one row becomes another: sound for SQLite, and perhaps for nobody else.
void spoilValue(sqlite3* connection, Instructions& instructions)
{
    const auto& table = tables[instructions.number(1) % tables.size()];
    const auto* column = table[1 + instructions.number(1) % (table.size() - 1)];
    const auto row = instructions.number(1);
    const auto kind = instructions.number(1) % 6;
    const auto value = static_cast<std::int64_t>(instructions.number(kind == 1 ? 8 : 1));
    const auto text = kind == 0 || kind == 1 ? fmt::format("{}", value)
        : kind == 2                          ? fmt::format("-{}", value)
        : kind == 3                          ? fmt::format("zeroblob({})", value * 40'000)
        : kind == 4                          ? std::string("NULL")
                                             : fmt::format("'127.0.0.1:{}'", value);
    sqlite3_exec(connection,
                 fmt::format("UPDATE {0} SET {1} = {2} WHERE seq = (SELECT seq FROM {0} LIMIT 1 OFFSET {3})", table[0],
                             column, text, row)
                     .c_str(),
                 nullptr, nullptr, nullptr);
}

std::string spoil(std::string content, Instructions& instructions)
{
    const auto file = scratch("spoilt");
    const auto steps = instructions.number(1) % 8;
    std::ofstream(file, std::ios::binary) << content;
    sqlite3* connection = nullptr;
    sqlite3_open(file.c_str(), &connection);
    for (std::uint64_t i = 0; i < steps; ++i)
        spoilValue(connection, instructions);
    sqlite3_close(connection);
    content = contentOf(file);
    while (!instructions.isEmpty()) {
        const auto at = instructions.number(3) % content.size();
        content[at] = static_cast<char>(instructions.number(1));
    }
    return content;
}

// Everything that is done with an opened session.
void use(const Journal& journal)
{
    Moments moments(journal);
    CallTable calls;
    const auto state = moments.at(journal.size());
    JsonLinesExporter exporter(journal);
    std::string out;
    exporter.appendHeader(out);
    for (Sequence i = 0; i < journal.size(); ++i) {
        calls.apply(i, journal.at(i));
        exporter.appendRecord(out, i);
        out.clear();
    }
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const auto call = viewCall(journal, calls[i]);
        static_cast<void>(callText(*call.began, journal.payload(*call.beganRecord), state.names()));
        if (call.returned)
            static_cast<void>(resultText(*call.returned));
    }
    for (const auto& stream : state.streams())
        for (std::uint64_t offset = 0; offset < 100; ++offset)
            static_cast<void>(stream.byteAt(journal, StreamOffset{offset}));
}

} // namespace

// Whatever opens can be used; whatever does not is refused with a sentence.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto sound = makeSession();
    const auto file = scratch("opened");
    Instructions instructions(data, size);
    const bool isRaw = instructions.number(1) == 0xff;
    std::ofstream(file, std::ios::binary)
        << (isRaw ? std::string(reinterpret_cast<const char*>(data) + 1, size - 1) : spoil(sound, instructions));
    const auto session = openSession(file);
    if (session)
        use(*session->journal);
    else if (!session.error().ends_with('.'))
        std::abort();
    return 0;
}
