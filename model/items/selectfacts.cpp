#include "items/selectfacts.h"

#include "items/calllines.h"
#include "items/plaintext.h"
#include "items/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace socketlab::items {

using journal::SocketLife;
using journal::SocketState;

namespace {

/// The words of this file, for translators.
struct SelectWords
{
    Q_DECLARE_TR_FUNCTIONS(Readiness)
};

// By the call's return where there is one: only then the descriptors are known.
std::vector<Watched> listOf(const Pump& pump, const journal::CallView& view)
{
    if (!view.isWaiting())
        if (auto list = watchedFromBytes(pump.journal().payload(*view.returnedRecord)); !list.empty())
            return list;
    auto list = watchedFromBytes(pump.journal().payload(*view.beganRecord));
    for (auto& watched : list) {
        watched.answered = 0;
        if (const auto* socket = pump.state().socket(watched.socket); socket && socket->life == SocketLife::Open)
            watched.descriptor = socket->descriptor;
    }
    return list;
}

QString callOfText(const Pump& pump, std::size_t call)
{
    const auto view = pump.viewCall(call);
    return SelectWords::tr("%1's call %2, %3")
        .arg(plainText(pump.latest().actorName(view.beganRecord->actor)), QString::number(call + 1),
             callLine(pump, *view.beganRecord));
}

// The first record at that time or later; the journal is in the order of times.
Sequence recordAt(const Pump& pump, Timestamp time)
{
    Sequence first = 0;
    for (auto count = pump.latest().applied(); count > 0;) {
        const auto half = count / 2;
        if (pump.journal().at(first + half).time < time) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

QString closerOf(const Pump& pump, const SocketState& socket)
{
    for (auto at = recordAt(pump, socket.closedAt); at < pump.latest().applied(); ++at) {
        const auto& record = pump.journal().at(at);
        if (record.time != socket.closedAt)
            break;
        const auto* returned = std::get_if<CallReturned>(&record.event);
        const auto call = returned ? pump.calls().find({record.actor, returned->number}) : std::nullopt;
        if (call)
            return SelectWords::tr("closed by %1").arg(callOfText(pump, *call));
        if (std::holds_alternative<ActorEnded>(record.event))
            return SelectWords::tr("closed when %1 ended").arg(plainText(pump.latest().actorName(record.actor)));
    }
    return SelectWords::tr("closed at %1").arg(momentText(socket.closedAt - pump.start()));
}

} // namespace

bool SelectFacts::metClosed() const
{
    return error == EBADF
        || std::ranges::any_of(list, [](const Watched& watched) { return (watched.answered & Ready::Invalid) != 0; });
}

std::int32_t SelectFacts::end() const
{
    std::int32_t highest = -1;
    for (const auto& watched : list)
        highest = std::max(highest, watched.descriptor);
    return highest + 1;
}

bool asksForReadiness(CallOp op)
{
    return op == CallOp::Select || op == CallOp::Poll;
}

SelectFacts selectFacts(const Pump& pump, std::size_t call)
{
    const auto view = pump.viewCall(call);
    SelectFacts facts;
    facts.op = view.began->op;
    facts.actor = view.beganRecord->actor;
    facts.began = pump.calls()[call].began;
    facts.timeout = view.began->milliseconds;
    facts.list = listOf(pump, view);
    if (view.isWaiting())
        return facts;
    facts.returned = pump.calls()[call].returned;
    facts.error = view.returned->error;
    facts.value = view.returned->value;
    return facts;
}

QString timeoutText(std::int64_t milliseconds)
{
    if (milliseconds < 0)
        return SelectWords::tr("no limit");
    if (milliseconds == 0)
        return SelectWords::tr("at once");
    return milliseconds % 1000 == 0 ? SelectWords::tr("%L1 s").arg(milliseconds / 1000)
                                    : SelectWords::tr("%L1 ms").arg(milliseconds);
}

QString answerText(const SelectFacts& facts)
{
    if (facts.isWaiting())
        return SelectWords::tr("waiting");
    if (facts.hasFailed())
        return plainText(errorName(facts.error));
    return facts.value == 0 ? SelectWords::tr("time is up") : SelectWords::tr("%L1 ready").arg(facts.value);
}

QString headline(const Pump& pump, const SelectFacts& facts)
{
    const auto timeout = facts.timeout < 0 ? SelectWords::tr("no timeout")
        : facts.timeout == 0               ? SelectWords::tr("timeout 0")
                                           : SelectWords::tr("timeout %1").arg(timeoutText(facts.timeout));
    // Before the return the descriptor of a closed socket is not known, nor is the end of the lists.
    const auto call = facts.op == CallOp::Poll
        ? SelectWords::tr("poll(%L1 descriptors, %2)").arg(facts.list.size()).arg(timeout)
        : SelectWords::tr("select(%1, …, %2)").arg(facts.end()).arg(timeout);
    const auto began = pump.journal().at(facts.began).time;
    if (facts.isWaiting()) {
        // Tenths of a second, so that it can be read while it grows.
        const auto tenths = std::chrono::duration_cast<std::chrono::milliseconds>(pump.now() - began).count() / 100;
        return SelectWords::tr("%1 has waited %2 s")
            .arg(call, QString::number(static_cast<double>(tenths) / 10, 'f', 1));
    }
    const auto took = plainText(durationText(pump.journal().at(*facts.returned).time - began));
    return SelectWords::tr("%1 → %2 after %3").arg(call, answerText(facts), took);
}

std::optional<QString> closedHow(const Pump& pump, const SelectFacts& facts, const Watched& watched)
{
    const auto* socket = pump.latest().socket(watched.socket);
    if (!socket || socket->life == SocketLife::Named)
        return SelectWords::tr("never made, so it has no descriptor");
    const auto when = pump.journal().at(facts.returned.value_or(facts.began)).time;
    if (socket->life == SocketLife::Closed && socket->closedAt <= when)
        return closerOf(pump, *socket);
    const auto* actor = pump.latest().actor(facts.actor);
    const auto& holders = socket->holders;
    if (socket->life == SocketLife::Open && actor && !holders.empty() && !std::ranges::count(holders, actor->process))
        return SelectWords::tr("not open in this actor's process");
    return std::nullopt;
}

} // namespace socketlab::items
