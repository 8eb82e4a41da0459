#pragma once

#include "engine/lab.h"
#include "journal/calltable.h"
#include "journal/labstate.h"

#include <QtGlobal>

#include <functional>
#include <string>

namespace socketlab::tests {

/// Drives a lab from a test and waits for what its journal says, never for time to pass.
class LabWatcher
{
public:
    static constexpr std::chrono::seconds limit{30};

    explicit LabWatcher(engine::Lab& lab) : m_lab(lab) {}

    const journal::LabState& state() const { return m_state; }
    const journal::CallTable& calls() const { return m_calls; }

    void fold()
    {
        const auto& journal = m_lab.journal();
        for (const auto end = journal.size(); m_next < end; ++m_next) {
            m_state.apply(m_next, journal.at(m_next), journal);
            m_calls.apply(m_next, journal.at(m_next));
        }
    }

    /// Whether `condition` came true within the limit; it is asked after each batch of records.
    bool waitUntil(const std::function<bool()>& condition)
    {
        const auto deadline = Clock::now() + limit;
        for (fold(); !condition(); fold())
            if (!m_lab.journal().waitForMore(m_next, deadline))
                return false;
        return true;
    }

    /// Hands `actor: statement` to the lab, as in `start("bob", "recv b 100")`.
    CallId start(std::string_view actor, std::string_view statement)
    {
        const auto submitted = m_lab.submit(m_lab.actor(actor), statement);
        if (!submitted)
            qFatal("%s: %s", std::string(statement).c_str(), submitted.error().message.c_str());
        return *submitted;
    }

    bool waitForBegin(CallId call)
    {
        return waitUntil([&] { return m_calls.find(call).has_value(); });
    }

    /// The call's return, waited for; an empty one with errno -1 where it did not come.
    CallReturned finish(CallId call)
    {
        const bool came = waitUntil([&] {
            const auto index = m_calls.find(call);
            return index && !m_calls[*index].isWaiting();
        });
        if (!came)
            return {.error = -1};
        return *journal::viewCall(m_lab.journal(), m_calls[*m_calls.find(call)]).returned;
    }

    CallReturned run(std::string_view actor, std::string_view statement) { return finish(start(actor, statement)); }

    /// `2`, `ok`, `ECONNRESET`.
    std::string result(std::string_view actor, std::string_view statement) { return resultText(run(actor, statement)); }

    /// Whether a note that has `part` in it stands in the journal within the limit.
    bool waitForNote(std::string_view part)
    {
        return waitUntil([&] {
            const auto& journal = m_lab.journal();
            for (Sequence i = 0; i < m_next; ++i)
                if (std::holds_alternative<Marked>(journal.at(i).event)
                    && asText(journal.payload(journal.at(i))).contains(part))
                    return true;
            return false;
        });
    }

    /// How an actor began, waited for.
    ActorStarted started(std::string_view name)
    {
        ActorStarted found;
        waitUntil([&] {
            const auto* actor = m_state.actorNamed(name);
            for (Sequence i = 0; actor && i < m_next; ++i)
                if (const auto& record = m_lab.journal().at(i); record.actor == actor->id)
                    if (const auto* started = std::get_if<ActorStarted>(&record.event))
                        found = *started;
            return actor != nullptr;
        });
        return found;
    }

    const journal::SocketState& socket(std::string_view name) const { return *m_state.socketNamed(name); }

private:
    engine::Lab& m_lab;
    journal::LabState m_state;
    journal::CallTable m_calls;
    Sequence m_next = 0;
};

} // namespace socketlab::tests
