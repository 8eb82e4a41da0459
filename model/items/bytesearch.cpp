#include "items/bytesearch.h"

#include <algorithm>

namespace socketlab::items {
namespace {

constexpr std::uint64_t placesInASlice = 64U << 10; // places

// Behind the last place where a match can begin.
StreamOffset endOfPlaces(const journal::Stream& stream, std::size_t length)
{
    const auto count = stream.last() - StreamOffset{};
    return StreamOffset{count < length ? 0 : count - length + 1};
}

} // namespace

ByteSearch::ByteSearch(Bytes wanted, StreamOffset from, SearchDirection direction)
    : m_wanted(std::move(wanted))
    , m_from(from)
    , m_next(from)
    , m_direction(direction)
{
}

ByteSearch::Stretch ByteSearch::left(const journal::Stream& stream) const
{
    const auto end = endOfPlaces(stream, m_wanted.size());
    if (m_direction == SearchDirection::Forward)
        return {m_next, m_hasWrapped ? std::min(m_from, end) : end};
    return {m_hasWrapped ? std::min(m_from, end) : StreamOffset{}, std::min(m_next, end)};
}

void ByteSearch::wrap(const journal::Stream& stream)
{
    m_hasWrapped = true;
    m_next = m_direction == SearchDirection::Forward ? StreamOffset{} : endOfPlaces(stream, m_wanted.size());
}

ByteSearch::Outcome ByteSearch::advance(const journal::Journal& journal, const journal::Stream& stream,
                                        std::uint64_t most)
{
    for (std::uint64_t looked = 0; looked < most;) {
        const auto stretch = left(stream);
        if (stretch.isEmpty()) {
            if (m_hasWrapped)
                return Outcome::NotFound;
            wrap(stream);
            continue;
        }
        const auto count = std::min(stretch.end - stretch.first, placesInASlice);
        const bool isForward = m_direction == SearchDirection::Forward;
        const auto first = isForward ? stretch.first : StreamOffset{(stretch.end - StreamOffset{}) - count};
        m_next = isForward ? first + count : first;
        m_lookedThrough += count;
        looked += count;
        if (look(journal, stream, {first, first + count}))
            return Outcome::Found;
    }
    return Outcome::Unfinished;
}

// A match may begin in one call's bytes and end in another's, so what is known without a gap is looked at as a whole.
bool ByteSearch::look(const journal::Journal& journal, const journal::Stream& stream, Stretch slice)
{
    const auto end = slice.end + (m_wanted.size() - 1);
    bool isFound = false;
    m_joined.clear();
    auto joinedFirst = slice.first;
    for (auto at = slice.first; at < end;) {
        const auto run = runAt(journal, stream, at, end);
        at = run.range.end();
        if (run.isKnown() && run.range == ByteRange{slice.first, end - slice.first})
            return lookIn(asText(run.bytes), slice.first);
        if (run.isKnown())
            m_joined += asText(run.bytes);
        if (run.isKnown() && at < end)
            continue;
        isFound = lookIn(m_joined, joinedFirst) || isFound;
        if (isFound && m_direction == SearchDirection::Forward)
            return true;
        m_joined.clear();
        joinedFirst = at;
    }
    return isFound;
}

bool ByteSearch::lookIn(std::string_view text, StreamOffset first)
{
    const auto wanted = asText(m_wanted);
    const auto place = m_direction == SearchDirection::Forward ? text.find(wanted) : text.rfind(wanted);
    if (place == std::string_view::npos)
        return false;
    m_found = first + place;
    return true;
}

} // namespace socketlab::items
