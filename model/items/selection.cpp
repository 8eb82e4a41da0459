#include "items/selection.h"

#include <algorithm>

namespace socketlab::items {

void Selection::chooseActor(ActorId actor)
{
    Chosen chosen;
    chosen.actor = actor;
    choose(chosen);
}

void Selection::chooseSocket(SocketId socket)
{
    const auto* found = m_pump.latest().socket(socket);
    Chosen chosen;
    chosen.actor = found ? found->owner : ActorId::None;
    chosen.socket = socket;
    choose(chosen);
}

void Selection::chooseCall(Sequence began)
{
    const auto& record = m_pump.journal().at(began);
    const auto* call = std::get_if<CallBegan>(&record.event);
    if (!call)
        return;
    const CallId id{record.actor, call->number};
    Chosen chosen{record.actor, call->socket, began, std::nullopt};
    if (const auto index = m_pump.calls().find(id))
        chosen.bytes = bytesOf(journal::viewCall(m_pump.journal(), m_pump.calls()[*index]), id);
    choose(chosen);
}

// Those that the call took from its program or gave to it.
std::optional<ByteSelection> Selection::bytesOf(const journal::CallView& call, CallId id) const
{
    const auto* socket = m_pump.latest().socket(call.began->socket);
    if (!socket || call.isWaiting() || call.returned->value <= 0 || !movesBytes(call.began->op))
        return std::nullopt;
    const bool isSend = sendsBytes(call.began->op);
    const auto stream = isSend ? socket->outgoing : socket->incoming;
    if (!stream)
        return std::nullopt;
    const ByteRange range{call.returned->offset, static_cast<std::uint64_t>(call.returned->value)};
    const auto& streams = m_pump.latest().streams()[*stream];
    const auto* segment = journal::Stream::find(isSend ? streams.sends : streams.receives, range.first);
    return segment && segment->call == id ? std::optional(ByteSelection{*stream, segment->range}) : std::nullopt;
}

void Selection::chooseBytes(const ByteSelection& bytes)
{
    Chosen chosen;
    chosen.bytes = bytes;
    if (bytes.stream < m_pump.latest().streams().size()) {
        const auto& stream = m_pump.latest().streams()[bytes.stream];
        chosen.socket = stream.from != SocketId::None ? stream.from : stream.to;
        if (const auto* socket = m_pump.latest().socket(chosen.socket))
            chosen.actor = socket->owner;
    }
    choose(chosen);
}

void Selection::choose(const Chosen& chosen)
{
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    emit changed();
}

} // namespace socketlab::items
