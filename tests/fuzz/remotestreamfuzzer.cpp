#include "journal/export/jsonlines.h"
#include "journal/recordcheck.h"
#include "journal/recordreader.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>

using namespace socketlab;
using namespace socketlab::journal;

namespace {

constexpr ActorId helper{1};

// The stamp, the actor and the length would hardly ever be right by chance, so they are put right where a bit says so.
Bytes streamFrom(ByteView bytes, Timestamp now)
{
    Bytes stream;
    while (bytes.size() > sizeof(Record)) {
        const auto mode = std::to_integer<unsigned>(bytes.front());
        bytes = bytes.subspan(1);
        std::array<std::byte, sizeof(Record)> raw{};
        std::memcpy(raw.data(), bytes.data(), raw.size());
        bytes = bytes.subspan(raw.size());
        const auto put = [&](std::size_t at, const auto& value) { std::memcpy(raw.data() + at, &value, sizeof value); };
        if (mode & 1U)
            put(offsetof(Record, time), now);
        if (mode & 2U)
            put(offsetof(Record, actor), helper);
        const std::uint64_t length = std::min<std::size_t>(mode >> 3U, bytes.size());
        if (mode & 4U)
            put(offsetof(Record, payload) + offsetof(PayloadRef, length), length);
        stream.insert(stream.end(), raw.begin(), raw.end());
        const auto payload = bytes.first(static_cast<std::size_t>(length));
        stream.insert(stream.end(), payload.begin(), payload.end());
        bytes = bytes.subspan(payload.size());
    }
    stream.insert(stream.end(), bytes.begin(), bytes.end());
    return stream;
}

struct Taken
{
    std::vector<Bytes> records;
    std::optional<std::string> problem;
    bool operator==(const Taken&) const = default;
};

// Reads the stream in pieces, and has every value of what was let through printed.
Taken takeIn(ByteView stream, std::size_t piece, Timestamp now)
{
    Journal journal;
    RecordReader reader(journal, {helper}, now);
    Taken taken;
    for (; !stream.empty(); stream = stream.subspan(std::min(piece, stream.size())))
        reader.push(stream.first(std::min(piece, stream.size())), now);
    taken.problem = reader.problem();
    while (!reader.isEmpty()) {
        auto record = reader.takeFront();
        if (whatIsWrong(record) || record.actor != helper || record.time != now)
            std::abort();
        const auto payload = journal.payload(record);
        taken.records.emplace_back(payload.begin(), payload.end());
        journal.append(record);
    }
    if (!reader.isInsideRecord() && reader.heldBytes() != 0)
        std::abort();
    journal.publish();
    JsonLinesExporter exporter(journal);
    std::string lines;
    for (Sequence at = 0; at < journal.size(); ++at)
        exporter.appendRecord(lines, at);
    return taken;
}

} // namespace

// Whatever a helper process sends and wherever it is cut, the same records come out, and none that cannot be.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 1)
        return 0;
    const Timestamp now{Duration(1'000'000'000)};
    const auto stream = streamFrom(std::as_bytes(std::span(data, size)).subspan(1), now);
    if (stream.empty())
        return 0;
    if (takeIn(stream, stream.size(), now) != takeIn(stream, 1U + data[0], now))
        std::abort();
    return 0;
}
