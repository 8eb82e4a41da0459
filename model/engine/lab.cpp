#include "engine/lab.h"

#include "engine/callcheck.h"
#include "engine/labcore.h"

#include <fmt/format.h>

namespace socketlab::engine {

class Lab::Private : public LabCore
{
public:
    using LabCore::LabCore;
    // Here and not in the base: threads still make virtual calls.
    ~Private() override { end(); }
};

Lab::Lab(const LabOptions& options) : d(std::make_unique<Private>(options))
{
}

Lab::~Lab() = default;

journal::Journal& Lab::journal()
{
    return d->journal();
}

const journal::Journal& Lab::journal() const
{
    return d->journal();
}

ActorId Lab::actor(std::string_view name, ActorKind kind)
{
    return d->begin(name, kind)->id();
}

ActorId Lab::world() const
{
    return LabCore::worldId;
}

Names& Lab::names()
{
    return d->names();
}

std::expected<CallId, std::string> Lab::submit(ActorId actor, Call call)
{
    const auto performer = d->find(actor);
    if (!performer)
        return std::unexpected("There is no such actor.");
    if (performer->phase() == Actor::Phase::Ended)
        return std::unexpected(fmt::format("{} has ended and can make no call.", performer->name()));
    const auto& spec = specOf(call.op);
    if (!mayMake(spec.performer, actor == LabCore::worldId))
        return std::unexpected(fmt::format("{} cannot call {}.", performer->name(), spec.name));
    if (auto wrong = whatIsWrong(call))
        return std::unexpected(*std::move(wrong));
    return performer->post(std::move(call));
}

std::expected<CallId, StatementError> Lab::submit(ActorId actor, std::string_view text)
{
    const auto words = splitWords(text);
    if (words.empty())
        return std::unexpected(StatementError{0, "no call was named"});
    const auto* spec = findCallSpec(words.front().text);
    if (!spec)
        return std::unexpected(unknownCall(words.front()));
    auto call = parseArguments(*spec, std::span(words).subspan(1), text.size(), actor, d->names());
    if (!call)
        return std::unexpected(call.error());
    auto submitted = submit(actor, *std::move(call));
    if (!submitted)
        return std::unexpected(StatementError{0, submitted.error()});
    return *submitted;
}

void Lab::release(ActorId actor)
{
    if (const auto found = d->find(actor))
        d->releaseActor(*found);
}

void Lab::pause()
{
    d->setPaused(true);
}

void Lab::run()
{
    d->setPaused(false);
}

bool Lab::isPaused() const
{
    return d->isPaused();
}

void Lab::step(ActorId actor)
{
    if (const auto found = d->find(actor))
        found->step(1);
}

void Lab::setPace(std::chrono::milliseconds beforeEachCall)
{
    d->setPace(beforeEachCall);
}

void Lab::openToNetwork()
{
    d->openToNetwork();
}

bool Lab::isOpenToNetwork() const
{
    return d->isOpenToNetwork();
}

void Lab::clear()
{
    d->clear();
}

void Lab::mark(MarkKind kind, std::string_view text)
{
    d->recordControl(LabCore::worldId, Marked{kind}, std::as_bytes(std::span(text)));
}

void Lab::flush()
{
    d->collector().flush();
}

} // namespace socketlab::engine
