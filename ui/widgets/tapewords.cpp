#include "ui/widgets/tapewords.h"

#include "items/calllines.h"
#include "items/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace socketlab::ui {

using journal::Place;
using journal::Segment;
using journal::Stream;

namespace {

/// The words of this file, for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Tape)
};

/// Who has an end of a stream, as a person says it; an end outside of the lab has no name.
QString ownerOf(const items::Pump& pump, SocketId socket)
{
    const auto* state = pump.state().socket(socket);
    return state ? items::plainText(pump.state().actorName(state->owner)) : Words::tr("someone outside");
}

QString callerOf(const items::Pump& pump, CallId call)
{
    return Words::tr("%1's call %2")
        .arg(items::plainText(pump.state().actorName(call.actor)), items::callNumber(pump, call));
}

QString placeText(Place place)
{
    switch (place) {
    case Place::Program: return Words::tr("in the program");
    case Place::SenderKernel: return Words::tr("in the sender's kernel");
    case Place::UnderWay: return Words::tr("under way");
    case Place::ReceiverKernel: return Words::tr("in the receiver's kernel");
    case Place::Lost: return Words::tr("lost");
    case Place::Read: break;
    }
    return Words::tr("read");
}

QString valueText(ByteValue value)
{
    if (!value)
        return Words::tr("not recorded");
    const auto character = characterText(value);
    return character == QStringLiteral("·") ? hexText(value) : QStringLiteral("%1 '%2'").arg(hexText(value), character);
}

QString byteWords(const items::Pump& pump, const Stream& stream, StreamOffset offset)
{
    const auto* sent = Stream::find(stream.sends, offset);
    const auto* received = Stream::find(stream.receives, offset);
    const auto sender = !sent ? Words::tr("sent from outside of the lab")
        : sent->isWaiting     ? Words::tr("offered by %1, which has not returned").arg(callerOf(pump, sent->call))
                              : Words::tr("sent by %1").arg(callerOf(pump, sent->call));
    const auto place = stream.placeOf(offset);
    const auto reader = received ? Words::tr("read by %1").arg(callerOf(pump, received->call))
        : place == Place::Lost   ? Words::tr("never read")
                                 : Words::tr("not read yet");
    return Words::tr("byte %1: %2 — %3; %4, %5")
        .arg(offset - StreamOffset{})
        .arg(valueText(stream.byteAt(pump.journal(), offset)), placeText(place), sender, reader);
}

QString tailWords(const items::Pump& pump, const Stream& stream)
{
    const auto tail = tailOf(pump, stream);
    QStringList sentences;
    if (const auto* waits = waitingCall(pump, stream.to, CallOp::Recv); waits && tail.hasGhost)
        sentences += Words::tr("%1's recv waits here, for up to %2 bytes")
                         .arg(ownerOf(pump, stream.to), QString::number(std::get<CallBegan>(waits->event).argument));
    if (tail.hasEnd)
        sentences += stream.endRead
            ? Words::tr("the end: %1 sends nothing more, and %2 has been told so (recv returned 0)")
                  .arg(ownerOf(pump, stream.from), ownerOf(pump, stream.to))
            : Words::tr("the end: %1 sends nothing more; %2 has not been told yet")
                  .arg(ownerOf(pump, stream.from), ownerOf(pump, stream.to));
    if (tail.hasReset)
        sentences += Words::tr("reset: the connection was broken off");
    return sentences.join(QStringLiteral("; "));
}

} // namespace

const Record* waitingCall(const items::Pump& pump, SocketId socket, std::optional<CallOp> op)
{
    if (socket == SocketId::None)
        return nullptr;
    for (const auto& actor : pump.state().actors()) {
        if (!actor.waitingSince)
            continue;
        const auto& record = pump.journal().at(*actor.waitingSince);
        const auto* began = std::get_if<CallBegan>(&record.event);
        if (began && began->socket == socket && (!op || began->op == *op))
            return &record;
    }
    return nullptr;
}

TapeTail tailOf(const items::Pump& pump, const Stream& stream)
{
    const bool nothingUnread = stream.read >= stream.last();
    return {
        .hasGhost = nothingUnread && waitingCall(pump, stream.to, CallOp::Recv) != nullptr,
        .hasEnd = stream.ended,
        .hasReset = stream.wasReset,
    };
}

QString streamCaption(const items::Pump& pump, const Stream& stream)
{
    const auto names = QStringLiteral("%1 → %2").arg(ownerOf(pump, stream.from), ownerOf(pump, stream.to));
    const auto count = stream.last() - StreamOffset{};
    if (count == 0)
        return Words::tr("%1 · %2").arg(names, stream.ended ? Words::tr("ended") : Words::tr("nothing sent"));
    const auto bytes = count == 1 ? Words::tr("1 byte") : Words::tr("%L1 bytes").arg(count);
    const auto unread = Words::tr("%L1 unread").arg(stream.last() - stream.read);
    const auto end = stream.ended ? Words::tr(", ended") : QString();
    return QStringLiteral("%1 · %2, %3%4").arg(names, bytes, unread, end);
}

QString placeWords(const items::Pump& pump, const Stream& stream, StreamOffset offset)
{
    return offset < stream.last() ? byteWords(pump, stream, offset) : tailWords(pump, stream);
}

} // namespace socketlab::ui
