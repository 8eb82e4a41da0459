#include "items/selectfacts.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace socketlab::items {

using journal::SocketRole;

namespace {

/// The words of this file, for translators.
struct MeaningWords
{
    Q_DECLARE_TR_FUNCTIONS(Readiness)
};

// What the kernel had said about the socket by then, without what was taken since.
std::optional<SocketObserved> seenBefore(const Pump& pump, SocketId socket, Sequence end)
{
    std::uint64_t taken = 0;
    for (auto at = end; at > 0 && end - at < evidenceReach; --at) {
        const auto& event = pump.journal().at(at - 1).event;
        if (const auto* seen = std::get_if<SocketObserved>(&event); seen && seen->socket == socket) {
            auto known = *seen;
            known.receiveQueue -= static_cast<std::uint32_t>(std::min<std::uint64_t>(known.receiveQueue, taken));
            return known;
        }
        const auto* returned = std::get_if<CallReturned>(&event);
        if (returned && returned->socket == socket && receivesBytes(returned->op) && returned->error == 0
            && returned->op != CallOp::Peek)
            taken += static_cast<std::uint64_t>(returned->value);
    }
    return std::nullopt;
}

bool tellsWhatCame(const SocketObserved& seen)
{
    return seen.receiveQueue > 0 || seen.acceptQueue > 0 || seen.state == TcpState::CloseWait
        || seen.state == TcpState::Close;
}

// A select may return before anybody has asked the kernel what it was that came.
std::optional<SocketObserved> seenAfter(const Pump& pump, SocketId socket, Sequence first)
{
    const auto end = std::min(pump.latest().applied(), first + evidenceReach);
    for (auto at = first; at < end; ++at) {
        const auto& event = pump.journal().at(at).event;
        if (const auto* seen = std::get_if<SocketObserved>(&event);
            seen && seen->socket == socket && tellsWhatCame(*seen))
            return *seen;
        const auto* returned = std::get_if<CallReturned>(&event);
        if (!returned || returned->socket != socket || returned->error != 0)
            continue;
        SocketObserved told;
        if (receivesBytes(returned->op)) {
            told.receiveQueue = static_cast<std::uint32_t>(returned->value);
            told.state = returned->value == 0 ? TcpState::CloseWait : TcpState::Established;
            return told;
        }
        if (returned->op == CallOp::Accept)
            return SocketObserved{.acceptQueue = 1};
    }
    return std::nullopt;
}

SocketObserved whatCame(const Pump& pump, SocketId socket, Sequence returned)
{
    const auto before = seenBefore(pump, socket, returned);
    if (before && tellsWhatCame(*before))
        return *before;
    return seenAfter(pump, socket, returned).value_or(before.value_or(SocketObserved{}));
}

bool isListener(const Pump& pump, SocketId socket)
{
    const auto* state = pump.latest().socket(socket);
    return state && state->role == SocketRole::Listener;
}

QString readableWords(const SocketObserved& seen)
{
    if (seen.receiveQueue > 0)
        return seen.receiveQueue == 1 ? MeaningWords::tr("1 byte to read")
                                      : MeaningWords::tr("%L1 bytes to read").arg(seen.receiveQueue);
    switch (seen.state) {
    case TcpState::CloseWait:
    case TcpState::LastAck:
    case TcpState::Closing: return MeaningWords::tr("the other side has ended: recv gives 0");
    case TcpState::Close: return MeaningWords::tr("recv will not wait: it tells what went wrong");
    default: return MeaningWords::tr("recv will not wait");
    }
}

QString waitingWords(const SocketObserved& seen)
{
    if (seen.acceptQueue > 1)
        return MeaningWords::tr("%L1 connections waiting for accept").arg(seen.acceptQueue);
    return MeaningWords::tr("a connection waiting for accept");
}

QString readWords(const Pump& pump, const SelectFacts& facts, const Watched& watched)
{
    const bool isReady = (watched.answered & Ready::Readable) != 0;
    if (isListener(pump, watched.socket))
        return isReady ? waitingWords(whatCame(pump, watched.socket, *facts.returned))
                       : MeaningWords::tr("no connection waiting");
    return isReady ? readableWords(whatCame(pump, watched.socket, *facts.returned))
                   : MeaningWords::tr("nothing to read");
}

// A socket on its way is writable when the way has ended, well or badly.
QString writeWords(const Pump& pump, const SelectFacts& facts, const Watched& watched)
{
    const auto seen = seenBefore(pump, watched.socket, *facts.returned);
    const bool isOnItsWay = seen && (seen->state == TcpState::SynSent || seen->state == TcpState::SynReceived);
    if ((watched.answered & Ready::Writable) == 0)
        return isOnItsWay ? MeaningWords::tr("still connecting") : MeaningWords::tr("no room to send");
    return isOnItsWay ? MeaningWords::tr("connecting is over: ask SO_ERROR how") : MeaningWords::tr("room to send");
}

QString pollWords(std::uint8_t answered)
{
    QStringList parts;
    if ((answered & Ready::HungUp) != 0)
        parts += MeaningWords::tr("both directions have ended (POLLHUP)");
    if ((answered & Ready::Failed) != 0)
        parts += MeaningWords::tr("SO_ERROR says why (POLLERR)");
    if ((answered & Ready::Invalid) != 0)
        parts += MeaningWords::tr("closed (POLLNVAL)");
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString readinessMeaning(const Pump& pump, const SelectFacts& facts, const Watched& watched)
{
    if (facts.isWaiting())
        return MeaningWords::tr("not answered yet");
    if (facts.hasFailed())
        return MeaningWords::tr("no answer: the call failed");
    if ((watched.answered & Ready::Invalid) != 0)
        return pollWords(watched.answered);
    QStringList parts;
    if ((watched.asked & Ready::Readable) != 0)
        parts += readWords(pump, facts, watched);
    if ((watched.asked & Ready::Writable) != 0)
        parts += writeWords(pump, facts, watched);
    if ((watched.answered & Ready::Exceptional) != 0)
        parts += MeaningWords::tr("an urgent byte");
    if (const auto told = pollWords(watched.answered); !told.isEmpty())
        parts += told;
    return parts.isEmpty() ? MeaningWords::tr("nothing urgent") : parts.join(QStringLiteral(", "));
}

} // namespace socketlab::items
