#include "journal/calltable.h"

namespace socketlab::journal {

namespace {
constexpr auto absent = static_cast<std::size_t>(-1);
}

void CallTable::apply(Sequence sequence, const Record& record)
{
    if (const auto* began = std::get_if<CallBegan>(&record.event)) {
        const CallId id{record.actor, began->number};
        auto& index = m_indexByNumber[id.actor];
        if (index.size() <= id.number)
            index.resize(id.number + 1, absent);
        index[id.number] = m_entries.size();
        m_waiting.emplace(id, m_entries.size());
        m_entries.push_back({sequence, CallEntry::notYet});
        return;
    }
    const auto* returned = std::get_if<CallReturned>(&record.event);
    if (!returned)
        return;
    const auto waiting = m_waiting.find(CallId{record.actor, returned->number});
    if (waiting == m_waiting.end())
        return;
    m_entries[waiting->second].returned = sequence;
    m_waiting.erase(waiting);
}

std::optional<std::size_t> CallTable::find(CallId id) const
{
    const auto actor = m_indexByNumber.find(id.actor);
    if (actor == m_indexByNumber.end() || id.number >= actor->second.size() || actor->second[id.number] == absent)
        return std::nullopt;
    return actor->second[id.number];
}

Duration CallView::duration(Timestamp now) const
{
    return (returnedRecord ? returnedRecord->time : now) - beganRecord->time;
}

CallView viewCall(const Journal& journal, const CallEntry& entry)
{
    CallView view;
    view.beganRecord = &journal.at(entry.began);
    view.began = &std::get<CallBegan>(view.beganRecord->event);
    if (!entry.isWaiting()) {
        view.returnedRecord = &journal.at(entry.returned);
        view.returned = &std::get<CallReturned>(view.returnedRecord->event);
    }
    return view;
}

} // namespace socketlab::journal
