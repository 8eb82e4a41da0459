#include "journal/byterun.h"

#include <algorithm>

namespace socketlab::journal {
namespace {

/// What one list of segments says about a place: the bytes from there on, or up to where it has nothing to say.
ByteRun look(const Journal& journal, const SegmentList& segments, StreamOffset offset, StreamOffset end)
{
    if (const auto* segment = Stream::find(segments, offset)) {
        const auto payload = journal.payload(segment->payload);
        const auto before = offset - segment->range.first;
        const auto rest = std::min(end, segment->range.end()) - offset;
        if (before >= payload.size())
            return {{offset, rest}, {}};
        const auto known = std::min<std::uint64_t>(rest, payload.size() - before);
        return {{offset, known}, payload.subspan(static_cast<std::size_t>(before), static_cast<std::size_t>(known))};
    }
    const auto next = std::ranges::upper_bound(segments, offset, {}, [](const Segment& s) { return s.range.first; });
    const auto silentUntil = next == segments.end() ? end : std::min(end, next->range.first);
    return {{offset, silentUntil - offset}, {}};
}

} // namespace

ByteRun runAt(const Journal& journal, const Stream& stream, StreamOffset offset, StreamOffset end)
{
    ByteRun unknown{{offset, end - offset}, {}};
    for (const auto* segments : {&stream.sends, &stream.receives, &stream.peeks}) {
        const auto run = look(journal, *segments, offset, end);
        if (run.isKnown())
            return run;
        unknown.range.length = std::min(unknown.range.length, run.range.length);
    }
    return unknown;
}

std::vector<std::optional<std::byte>> bytesIn(const Journal& journal, const Stream& stream, ByteRange range)
{
    std::vector<std::optional<std::byte>> bytes;
    bytes.reserve(static_cast<std::size_t>(range.length));
    for (auto at = range.first; at < range.end();) {
        const auto run = runAt(journal, stream, at, range.end());
        if (run.isKnown())
            bytes.insert(bytes.end(), run.bytes.begin(), run.bytes.end());
        else
            bytes.resize(bytes.size() + static_cast<std::size_t>(run.range.length));
        at = run.range.end();
    }
    return bytes;
}

ByteRange withinStream(const Stream& stream, ByteRange range)
{
    const auto first = std::min(range.first, stream.last());
    return {first, std::min(range.length, stream.last() - first)};
}

} // namespace socketlab::journal
