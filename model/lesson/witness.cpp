#include "lesson/witness.h"

#include "lesson/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace socketlab::lesson {

using journal::CallView;

Calls Witness::find(const CallPattern& pattern) const
{
    Calls found;
    for (auto index = m_evidence.scope.firstCall; index < m_evidence.calls.size(); ++index) {
        const auto call = viewCall(m_evidence.journal, m_evidence.calls[index]);
        if (isMatch(pattern, call))
            found.push_back(call);
    }
    return found;
}

const journal::SocketState* Witness::findSocket(std::string_view name) const
{
    const auto& all = m_evidence.state.sockets();
    const auto before = std::min(m_evidence.scope.firstSocket, all.size());
    const auto ours = all.rend() - static_cast<std::ptrdiff_t>(before);
    const auto found = std::ranges::find(all.rbegin(), ours, name, &journal::SocketState::name);
    return found == ours ? nullptr : &*found;
}

Bytes Witness::bytesOf(const journal::SocketState& socket, StreamCheck::Side side) const
{
    const bool isGot = side == StreamCheck::Side::Got;
    const auto index = isGot ? socket.incoming : socket.outgoing;
    Bytes data;
    if (!index)
        return data;
    const auto& stream = m_evidence.state.streams()[*index];
    for (const auto& segment : isGot ? stream.receives : stream.sends) {
        if (segment.isWaiting)
            continue;
        const auto bytes = m_evidence.journal.payload(segment.payload).first(segment.range.length);
        data.insert(data.end(), bytes.begin(), bytes.end());
    }
    return data;
}

std::string Witness::whoseCall(const CallView& call, const CallPattern& pattern) const
{
    return fmt::format("{}'s {}", actorOf(call), callText(pattern));
}

std::string Witness::ending(const CallView& call, const CallPattern& pattern) const
{
    return fmt::format("{} {}", whoseCall(call, pattern), hasEnded(*call.returned));
}

std::string Witness::deed(const CallView& call) const
{
    const auto payload = m_evidence.journal.payload(*call.beganRecord);
    return fmt::format("{} called {}", actorOf(call),
                       socketlab::callText(*call.began, payload, m_evidence.state.names()));
}

std::string Witness::nearestMiss(const CallPattern& pattern, const Calls& calls) const
{
    if (!calls.empty())
        return fmt::format("{} {}", whose(pattern), history(calls));
    auto withAnyArguments = pattern;
    withAnyArguments.words.clear();
    auto byAnybody = pattern;
    byAnybody.actor.clear();
    for (const auto& wider : {withAnyArguments, byAnybody})
        if (const auto near = find(wider); !near.empty())
            return fmt::format("{} instead", deed(near.back()));
    return pattern.actor.empty() ? fmt::format("nobody has called {} yet", callText(pattern))
                                 : fmt::format("{} has not called {} yet", pattern.actor, callText(pattern));
}

std::string Witness::actorOf(const CallView& call) const
{
    return m_evidence.state.actorName(call.beganRecord->actor);
}

bool Witness::isMatch(const CallPattern& pattern, const CallView& call) const
{
    // The cheap test first, for this runs over every call of the lesson.
    return call.began->op == pattern.op
        && matches(pattern, actorOf(call), *call.began, m_evidence.journal.payload(*call.beganRecord),
                   m_evidence.state.names());
}

} // namespace socketlab::lesson
