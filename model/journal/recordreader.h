#pragma once

#include "journal/journal.h"

#include <deque>
#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace socketlab::journal {

/// Cuts the bytes of a helper process into records and puts their payloads into the journal. The helper may be broken
/// or hostile: what it sends is checked before anybody sees it, and the first wrong record is the last one read.
/// Collector's thread only.
class RecordReader
{
public:
    /// Records of these actors only, and none from before `earliest`.
    RecordReader(Journal& journal, std::vector<ActorId> actors, Timestamp earliest);

    /// The next bytes of the stream, read not later than `now`. After a problem they are ignored.
    void push(ByteView bytes, Timestamp now);
    /// What is wrong; nothing so far.
    const std::optional<std::string>& problem() const { return m_problem; }

    /// Whether the stream stands inside a record.
    bool isInsideRecord() const { return m_headerFilled > 0 || m_incoming; }
    /// The stamp of the newest record that has begun; nothing older is still to come.
    Timestamp newest() const { return m_newest; }

    bool isEmpty() const { return m_complete.empty(); }
    const Record& front() const { return m_complete.front(); }
    Record takeFront();
    /// Bytes of payloads that wait to be taken, with the one that is coming.
    std::uint64_t heldBytes() const { return m_held; }

private:
    std::size_t pushHeader(ByteView bytes, Timestamp now);
    std::size_t pushPayload(ByteView bytes);
    std::optional<std::string> checked(const Record& record, Timestamp now) const;
    void completeIfWhole();

    Journal& m_journal;
    const std::vector<ActorId> m_actors;
    Timestamp m_newest;
    std::array<std::byte, sizeof(Record)> m_header{};
    std::size_t m_headerFilled = 0;
    std::optional<Record> m_incoming; // its payload is still coming
    std::uint64_t m_payloadFilled = 0;
    std::deque<Record> m_complete;
    std::uint64_t m_held = 0;
    std::optional<std::string> m_problem;
};

} // namespace socketlab::journal
