#include "ui/widgets/actorchip.h"

#include "items/calllines.h"
#include "items/plaintext.h"

namespace socketlab::ui {

using Look = ChipPart::Look;

namespace {

QString endWords(const ActorEnded& end)
{
    switch (end.how) {
    case ActorEnd::Left: return end.code == 0 ? ActorChip::tr("ended") : ActorChip::tr("ended, exit %1").arg(end.code);
    case ActorEnd::Signalled: return ActorChip::tr("killed by signal %1").arg(end.code);
    case ActorEnd::Cancelled: return ActorChip::tr("cancelled");
    case ActorEnd::Broken: return ActorChip::tr("broken off");
    }
    return {};
}

Chip::Standing standingOf(const journal::ActorState& actor)
{
    if (actor.hasEnded)
        return Chip::Standing::Ended;
    return actor.waitingSince && actor.seen.state != 'T' ? Chip::Standing::Waiting : Chip::Standing::Usual;
}

QString doingWords(const items::Pump& pump, const journal::ActorState& actor)
{
    if (actor.hasEnded)
        return endWords(actor.end);
    if (actor.seen.state == 'T')
        return ActorChip::tr("stopped by a signal");
    if (actor.waitingSince)
        return ActorChip::tr("waits in %1").arg(items::callLine(pump, pump.journal().at(*actor.waitingSince)));
    return ActorChip::tr("idle");
}

} // namespace

void ActorChip::setActor(const items::Pump& pump, const journal::ActorState& actor)
{
    const auto name = items::plainText(actor.name);
    const auto kind = items::kindText(actor.kind);
    const auto doing = doingWords(pump, actor);
    // Asked with every frame; those who listen to the screen are to hear only what is new.
    if (!setLine({{Look::Actor, name}, {Look::Words, kind}, {Look::Words, doing}}, standingOf(actor)))
        return;
    setText(name);
    setAccessibleName(tr("Actor %1").arg(name));
    setAccessibleDescription(QStringLiteral("%1, %2").arg(kind, doing));
    setToolTip(items::toolTipText(QStringLiteral("%1 · %2\n%3").arg(name, kind, doing)));
}

} // namespace socketlab::ui
