#include "items/calldetails.h"

#include "items/calllines.h"
#include "items/plaintext.h"
#include "items/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace socketlab::items {
namespace {

/// The words of this file, for translators.
struct DetailWords
{
    Q_DECLARE_TR_FUNCTIONS(CallDetails)
};

QString quotedText(const std::string& text)
{
    return plainText(text);
}

CallFact resultFact(const journal::CallView& call)
{
    if (call.isWaiting())
        return {DetailWords::tr("Result"), DetailWords::tr("none yet: it waits"), false};
    if (call.returned->error == 0)
        return {DetailWords::tr("Result"), resultLine(call), false};
    return {DetailWords::tr("Result"),
            DetailWords::tr("%1 (%2): %3")
                .arg(quotedText(errorName(call.returned->error)), QString::number(std::abs(call.returned->error)),
                     quotedText(errorMeaning(call.returned->error))),
            true};
}

// As the socket stands at the moment that is shown, which may be any after the call.
std::optional<CallFact> socketFact(const Pump& pump, SocketId id)
{
    const auto* const socket = pump.state().socket(id);
    if (socket == nullptr)
        return std::nullopt;
    const auto label = DetailWords::tr("Socket %1").arg(quotedText(socket->name));
    if (socket->life == journal::SocketLife::Closed)
        return CallFact{label, DetailWords::tr("closed"), false};
    if (socket->seen.state == TcpState::Unknown)
        return CallFact{label, DetailWords::tr("open"), false};
    const auto state = quotedText(std::string(toText(socket->seen.state)));
    if (socket->seen.state == TcpState::Listen)
        return CallFact{label,
                        DetailWords::tr("%1, %2 of %3 callers wait")
                            .arg(state, QString::number(socket->seen.acceptQueue),
                                 QString::number(socket->seen.acceptLimit)),
                        false};
    return CallFact{label,
                    DetailWords::tr("%1, %2 bytes to read, %3 not confirmed yet")
                        .arg(state, QString::number(socket->seen.receiveQueue),
                             QString::number(socket->seen.unacknowledged)),
                    false};
}

void addBytes(const Pump& pump, const journal::CallView& call, CallDetails& details)
{
    const bool hasCame = !call.isWaiting() && call.returnedRecord->payload.length > 0;
    const auto op = call.began->op;
    const bool isList = op == CallOp::Select || op == CallOp::Poll;
    const auto& parameters = specOf(op).parameters;
    const bool hasGiven = std::ranges::any_of(parameters, [](const Parameter& parameter) {
        return parameter.kind == ParameterKind::Data;
    });
    if (isList || (!hasCame && !hasGiven))
        return;
    const auto payload = pump.journal().payload(hasCame ? *call.returnedRecord : *call.beganRecord);
    if (payload.empty())
        return;
    const auto shown = std::min(payload.size(), detailBytesLimit);
    const auto count = static_cast<qulonglong>(payload.size());
    details.bytesTitle = hasCame ? DetailWords::tr("%L1 bytes that came").arg(count)
                                 : DetailWords::tr("%L1 bytes that it was given").arg(count);
    if (shown < payload.size())
        details.bytesTitle += DetailWords::tr(", the first %1 of them").arg(shown);
    details.bytes = hexLines(payload.first(shown));
}

} // namespace

QStringList hexLines(ByteView data, std::size_t perLine)
{
    QStringList lines;
    for (std::size_t at = 0; at < data.size(); at += perLine) {
        QString pairs;
        QString text;
        for (const auto byte : data.subspan(at, std::min(perLine, data.size() - at))) {
            const auto value = std::to_integer<uint>(byte);
            pairs += QStringLiteral("%1 ").arg(value, 2, 16, QLatin1Char('0'));
            text += value >= 0x20 && value < 0x7f ? QChar(value) : QChar(u'·');
        }
        lines += QStringLiteral("%1  %2 %3")
                     .arg(at, 4, 16, QLatin1Char('0'))
                     .arg(pairs.leftJustified(static_cast<qsizetype>(3 * perLine)), text);
    }
    return lines;
}

CallDetails detailsOf(const Pump& pump, std::size_t call)
{
    const auto& entry = pump.calls()[call];
    const auto view = pump.viewCall(call);
    CallDetails details;
    details.title = callLine(pump, *view.beganRecord);
    details.began = entry.began;
    if (!entry.isWaiting())
        details.returned = entry.returned;
    details.facts.push_back({DetailWords::tr("Call"),
                             DetailWords::tr("%L1 of the session: %2")
                                 .arg(static_cast<qulonglong>(call + 1))
                                 .arg(quotedText(std::string(specOf(view.began->op).meaning))),
                             false});
    details.facts.push_back(
        {DetailWords::tr("Actor"), plainText(pump.latest().actorName(view.beganRecord->actor)), false});
    details.facts.push_back({DetailWords::tr("Began"), momentText(view.beganRecord->time - pump.start()), false});
    details.facts.push_back(resultFact(view));
    const auto took =
        QString::fromStdString(durationText(view.duration(pump.isLater(entry.began) ? pump.latestTime() : pump.now())));
    details.facts.push_back(
        {DetailWords::tr("Took"), view.isWaiting() ? DetailWords::tr("%1 so far").arg(took) : took, false});
    if (const auto meaning = meaningLine(pump, view, codeDataLimit);
        !meaning.isEmpty() && !view.isWaiting() && view.returned->error == 0)
        details.facts.push_back({DetailWords::tr("Meaning"), meaning, false});
    for (const auto id : {view.began->socket, view.began->made, view.began->peer})
        if (auto fact = id == SocketId::None ? std::nullopt : socketFact(pump, id))
            details.facts.push_back(*std::move(fact));
    details.code = codeOf(*view.began, pump.journal().payload(*view.beganRecord), pump.latest().names());
    addBytes(pump, view, details);
    return details;
}

} // namespace socketlab::items
