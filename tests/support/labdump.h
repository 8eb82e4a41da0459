#pragma once

#include "journal/export/jsonlines.h"
#include "journal/labstate.h"

#include <fmt/format.h>

#include <string>

namespace socketlab::tests {

inline void dump(std::string& out, const char* name, const journal::Journal& journal,
                 const journal::SegmentList& segments)
{
    for (const auto& segment : segments)
        out +=
            fmt::format("  {} {}+{} record {} call {}.{} waiting {} {}\n", name, segment.range.first - StreamOffset{},
                        segment.range.length, segment.record, static_cast<unsigned>(segment.call.actor),
                        segment.call.number, segment.isWaiting, quotedData(journal.payload(segment.payload)));
}

inline std::string textOf(const std::optional<CallId>& call)
{
    return call ? fmt::format("{}.{}", static_cast<unsigned>(call->actor), call->number) : std::string("none");
}

/// All that a state says, as text, for comparing two of them.
inline std::string dumpOf(const journal::LabState& state, const journal::Journal& journal)
{
    auto out = fmt::format("{} records, {} ns\n", state.applied(), state.time().time_since_epoch().count());
    for (const auto& actor : state.actors())
        out += fmt::format("actor {} {} kind {} process {} ended {} {} at {} waiting since {} seen {} {}\n",
                           static_cast<unsigned>(actor.id), actor.name, static_cast<int>(actor.kind), actor.process,
                           actor.hasEnded, static_cast<int>(actor.end.how), actor.endedAt.time_since_epoch().count(),
                           actor.waitingSince.value_or(0), actor.seen.state, actor.seen.cpuNanoseconds);
    for (const auto& socket : state.sockets()) {
        out += fmt::format(
            "socket {} {} owner {} life {} role {} fd {} called {} peer {} out {} in {} {} {} state {} queues {} {} {} "
            "{}/{} opened {} closed {}\n",
            static_cast<unsigned>(socket.id), socket.name, static_cast<unsigned>(socket.owner),
            static_cast<int>(socket.life), static_cast<int>(socket.role), socket.descriptor, socket.called,
            static_cast<unsigned>(socket.peer), socket.outgoing.value_or(999), socket.incoming.value_or(999),
            toText(socket.seen.local), toText(socket.seen.remote), toText(socket.seen.state), socket.seen.receiveQueue,
            socket.seen.unacknowledged, socket.seen.unsent, socket.seen.acceptQueue, socket.seen.acceptLimit,
            socket.openedAt.time_since_epoch().count(), socket.closedAt.time_since_epoch().count());
        out += fmt::format("  last call {} shared {} shares {} non-blocking {} held by {} options",
                           textOf(socket.lastCall), socket.isShared, static_cast<unsigned>(socket.shares),
                           socket.isNonBlocking, fmt::join(socket.holders, " "));
        for (const auto& option : socket.options)
            out += ' ' + toText(option);
        if (socket.framing)
            out += fmt::format(" framing {} from {} and {}", framing::toText(socket.framing->rule),
                               socket.framing->readFrom - StreamOffset{}, socket.framing->sentFrom - StreamOffset{});
        out += '\n';
    }
    for (const auto& stream : state.streams()) {
        out +=
            fmt::format("stream {} to {}: offered {} taken {} arrived {} read {} unsent {} waiting {} ended {} end "
                        "read {} reset {} lost {} {}\n",
                        static_cast<unsigned>(stream.from), static_cast<unsigned>(stream.to),
                        stream.offered - StreamOffset{}, stream.taken - StreamOffset{}, stream.arrived - StreamOffset{},
                        stream.read - StreamOffset{}, stream.unsent, stream.sendsWaiting, stream.ended, stream.endRead,
                        stream.wasReset, stream.isCutOff, stream.isDropped);
        dump(out, "sent", journal, stream.sends);
        dump(out, "received", journal, stream.receives);
        dump(out, "seen waiting", journal, stream.peeks);
    }
    return out;
}

inline journal::LabState foldOf(const journal::Journal& journal, Sequence end)
{
    journal::LabState state;
    for (Sequence i = 0; i < end; ++i)
        state.apply(i, journal.at(i), journal);
    return state;
}

/// The session's log as it would be exported.
inline std::string logOf(const journal::Journal& journal)
{
    journal::JsonLinesExporter exporter(journal);
    std::string log;
    exporter.appendHeader(log);
    for (Sequence i = 0; i < journal.size(); ++i)
        exporter.appendRecord(log, i);
    return log;
}

} // namespace socketlab::tests
