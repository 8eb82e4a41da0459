#include "journal/recordreader.h"

#include "journal/recordcheck.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>

namespace socketlab::journal {

RecordReader::RecordReader(Journal& journal, std::vector<ActorId> actors, Timestamp earliest)
    : m_journal(journal)
    , m_actors(std::move(actors))
    , m_newest(earliest)
{
}

void RecordReader::push(ByteView bytes, Timestamp now)
{
    while (!bytes.empty() && !m_problem)
        bytes = bytes.subspan(m_incoming ? pushPayload(bytes) : pushHeader(bytes, now));
}

std::size_t RecordReader::pushHeader(ByteView bytes, Timestamp now)
{
    const auto count = std::min(bytes.size(), m_header.size() - m_headerFilled);
    std::memcpy(m_header.data() + m_headerFilled, bytes.data(), count);
    m_headerFilled += count;
    if (m_headerFilled < m_header.size())
        return count;
    Record record;
    std::memcpy(static_cast<void*>(&record), m_header.data(), sizeof record);
    m_problem = checked(record, now);
    if (m_problem)
        return count;
    m_headerFilled = 0;
    m_newest = record.time;
    m_held += record.payload.length;
    record.payload = m_journal.reserve(record.payload.length);
    m_incoming.emplace(record);
    m_payloadFilled = 0;
    completeIfWhole();
    return count;
}

std::size_t RecordReader::pushPayload(ByteView bytes)
{
    const auto room = m_journal.writable(m_incoming->payload).subspan(static_cast<std::size_t>(m_payloadFilled));
    const auto count = std::min(bytes.size(), room.size());
    std::memcpy(room.data(), bytes.data(), count);
    m_payloadFilled += count;
    completeIfWhole();
    return count;
}

void RecordReader::completeIfWhole()
{
    if (m_payloadFilled < m_incoming->payload.length)
        return;
    m_complete.push_back(*m_incoming);
    m_incoming.reset();
}

std::optional<std::string> RecordReader::checked(const Record& record, Timestamp now) const
{
    if (auto wrong = whatIsWrong(record))
        return wrong;
    if (std::ranges::find(m_actors, record.actor) == m_actors.end())
        return fmt::format("It speaks for actor {}, who is not in that process.",
                           static_cast<std::uint32_t>(record.actor));
    if (record.time < m_newest)
        return "It is older than what came before it.";
    if (record.time > now)
        return "Its time has not come yet.";
    return std::nullopt;
}

Record RecordReader::takeFront()
{
    const auto record = m_complete.front();
    m_complete.pop_front();
    m_held -= record.payload.length;
    return record;
}

} // namespace socketlab::journal
