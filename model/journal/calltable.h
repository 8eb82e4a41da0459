#pragma once

#include "journal/journal.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace socketlab::journal {

/// A call as two places in the journal.
struct CallEntry
{
    static constexpr Sequence notYet = ~Sequence{0};
    Sequence began = 0;
    Sequence returned = notYet;

    bool isWaiting() const { return returned == notYet; }
};

/// A fold over the journal: its calls in the order in which they began. A value, for one thread.
class CallTable
{
public:
    /// The record must be the next one of `journal`.
    void apply(Sequence sequence, const Record& record);

    std::size_t size() const { return m_entries.size(); }
    const CallEntry& operator[](std::size_t index) const { return m_entries[index]; }

    /// Where a call stands; nothing before it began.
    std::optional<std::size_t> find(CallId id) const;

    /// Calls that have begun and not returned.
    const std::unordered_map<CallId, std::size_t>& waiting() const { return m_waiting; }

private:
    std::vector<CallEntry> m_entries;
    std::unordered_map<CallId, std::size_t> m_waiting;
    std::unordered_map<ActorId, std::vector<std::size_t>> m_indexByNumber;
};

/// Both sides of an entry, read from the journal.
struct CallView
{
    const Record* beganRecord = nullptr;
    const Record* returnedRecord = nullptr; ///< null while the call waits
    const CallBegan* began = nullptr;
    const CallReturned* returned = nullptr; ///< null while the call waits

    bool isWaiting() const { return returned == nullptr; }
    /// How long the call took, or has waited by `now`.
    Duration duration(Timestamp now) const;
};
CallView viewCall(const Journal& journal, const CallEntry& entry);

} // namespace socketlab::journal
