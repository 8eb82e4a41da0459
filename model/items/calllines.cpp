#include "items/calllines.h"

#include "items/plaintext.h"
#include "values/calltext.h"

#include <QCoreApplication>

namespace socketlab::items {
namespace {

/// The words of this file, for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CallLines)
};

QString sendMeaning(const journal::CallView& call)
{
    const auto offered = static_cast<qlonglong>(call.beganRecord->payload.length);
    if (offered == 0)
        return Words::tr("nothing was offered, so nothing goes out");
    if (call.returned->value < offered)
        return Words::tr("the kernel took %1 of %2 bytes").arg(call.returned->value).arg(offered);
    return {};
}

QString recvMeaning(const Pump& pump, const journal::CallView& call, std::size_t dataLimit)
{
    if (call.returned->value == 0)
        return call.began->argument == 0 ? Words::tr("nothing was asked for: this 0 tells nothing")
                                         : Words::tr("the other side has ended: nothing will ever come again");
    auto data = plainText(quotedData(pump.journal().payload(*call.returnedRecord), dataLimit));
    if (call.returned->value < call.began->argument)
        return Words::tr("%1: all that was there; %2 were asked for").arg(data, QString::number(call.began->argument));
    return data;
}

} // namespace

QString callLine(const Pump& pump, const Record& began, std::size_t dataLimit)
{
    return plainText(
        callText(std::get<CallBegan>(began.event), pump.journal().payload(began), pump.latest().names(), dataLimit));
}

QString kindText(ActorKind kind)
{
    switch (kind) {
    case ActorKind::Thread: return Words::tr("thread");
    case ActorKind::World: return Words::tr("set-up");
    case ActorKind::Process: return Words::tr("process");
    case ActorKind::Relay: return Words::tr("relay");
    }
    return {};
}

QString callNumber(const Pump& pump, CallId call)
{
    const auto found = pump.calls().find(call);
    return found ? QString::number(*found + 1) : QStringLiteral("?");
}

QString resultLine(const journal::CallView& call)
{
    return call.isWaiting() ? Words::tr("waiting") : plainText(resultText(*call.returned));
}

QString meaningLine(const Pump& pump, const journal::CallView& call, std::size_t dataLimit)
{
    if (call.isWaiting())
        return Words::tr("has not returned");
    if (call.returned->error != 0)
        return plainText(errorMeaning(call.returned->error));
    switch (call.began->op) {
    case CallOp::Send: return sendMeaning(call);
    case CallOp::Recv: return recvMeaning(pump, call, dataLimit);
    case CallOp::Accept: return Words::tr("a call from %1").arg(plainText(toText(call.returned->endpoint)));
    case CallOp::Resolve: return plainText(toText(call.returned->endpoint));
    default: return {};
    }
}

} // namespace socketlab::items
