#include "engine/lab.h"

#include "engine/actor.h"
#include "engine/namebook.h"

#include <fmt/format.h>

#include <algorithm>

namespace socketlab::engine {

using namespace std::chrono_literals;

namespace {

// The calls that wait until somebody else does something, and that a shutdown of their socket ends.
bool waitsForPeer(CallOp op)
{
    return op == CallOp::Accept || op == CallOp::Connect || op == CallOp::Send || op == CallOp::Recv;
}

} // namespace

class Lab::Private
{
public:
    explicit Private(Jitter jitter);
    ~Private();

    Actor& addActor(std::string_view name, ActorKind kind);
    Actor* find(ActorId id);
    std::vector<Actor*> all();
    void release(Actor& actor);
    void releaseAllUntilIdle();
    std::shared_ptr<Socket> addNamed(std::string_view name, ActorId owner);
    void recordControl(ActorId actor, const Event& event, ByteView payload = {});
    Outcome worldCall(CallBegan began, const std::function<Outcome()>& make);

    // In the order in which they are needed: each is used by those below it.
    journal::Journal journal;
    journal::Collector collector{journal};
    SocketTable sockets;
    std::mutex controlMutex; // guards controlRecorder, which serves whoever calls the lab
    journal::Recorder& controlRecorder{collector.addRecorder()};
    NameBook names{[this](std::string_view name, ActorId owner) { return addNamed(name, owner)->id(); }};
    static constexpr ActorId worldId{1};
    Observer observer{sockets, collector.addRecorder(), worldId};
    Surroundings surroundings{sockets, observer, worldId,
                              [this](std::string_view name, ActorId owner) { return addNamed(name, owner); }};
    const Jitter jitter;
    std::mutex actorsMutex;
    std::vector<std::unique_ptr<Actor>> actors;
    Actor* world = nullptr;
};

Lab::Private::Private(Jitter wanted) : jitter(wanted)
{
    world = &addActor(worldName, ActorKind::World);
}

Lab::Private::~Private()
{
    for (auto* actor : all())
        actor->stop();
    releaseAllUntilIdle();
    actors.clear();
}

Actor& Lab::Private::addActor(std::string_view name, ActorKind kind)
{
    const std::lock_guard lock(actorsMutex);
    const auto found = std::ranges::find(actors, name, &Actor::name);
    if (found != actors.end())
        return **found;
    const ActorId id{static_cast<std::uint32_t>(actors.size()) + 1};
    actors.push_back(std::make_unique<Actor>(id, std::string(name), kind, surroundings, collector.addRecorder(), jitter));
    names.addActor(name, id);
    return *actors.back();
}

Actor* Lab::Private::find(ActorId id)
{
    const std::lock_guard lock(actorsMutex);
    const auto found = std::ranges::find(actors, id, &Actor::id);
    return found == actors.end() ? nullptr : found->get();
}

std::vector<Actor*> Lab::Private::all()
{
    const std::lock_guard lock(actorsMutex);
    std::vector<Actor*> result;
    for (const auto& actor : actors)
        result.push_back(actor.get());
    return result;
}

std::shared_ptr<Socket> Lab::Private::addNamed(std::string_view name, ActorId owner)
{
    auto socket = sockets.add();
    recordControl(owner, SocketNamed{socket->id(), owner}, std::as_bytes(std::span(name)));
    return socket;
}

void Lab::Private::recordControl(ActorId actor, const Event& event, ByteView payload)
{
    const std::lock_guard lock(controlMutex);
    controlRecorder.record(actor, event, payload);
}

// A call that the world makes at once, in the thread of whoever asked, since the world itself may be waiting.
Outcome Lab::Private::worldCall(CallBegan began, const std::function<Outcome()>& make)
{
    began.number = world->takeNumber();
    recordControl(worldId, began);
    const auto outcome = make();
    CallReturned returned;
    returned.number = began.number;
    returned.op = began.op;
    returned.socket = began.socket;
    returned.error = outcome.error;
    returned.value = outcome.value;
    recordControl(worldId, returned);
    observer.nudge();
    return outcome;
}

void Lab::Private::release(Actor& actor)
{
    actor.dropQueued();
    actor.interruptWait();
    const auto current = actor.current();
    const auto socket = current && waitsForPeer(current->op) ? sockets.find(current->socket) : nullptr;
    if (!socket)
        return;
    CallBegan began;
    began.op = CallOp::Shutdown;
    began.socket = socket->id();
    began.argument = static_cast<std::int64_t>(Direction::Both);
    worldCall(began, [&] { return socket->shutdown(Direction::Both); });
}

// An actor may be just about to enter its call, so one shutdown is not always enough.
void Lab::Private::releaseAllUntilIdle()
{
    for (auto* actor : all())
        while (!actor->waitUntilIdle(0ms)) {
            release(*actor);
            actor->waitUntilIdle(20ms);
        }
}

Lab::Lab(Jitter jitter) : d(std::make_unique<Private>(jitter)) {}

Lab::~Lab() = default;

journal::Journal& Lab::journal()
{
    return d->journal;
}

const journal::Journal& Lab::journal() const
{
    return d->journal;
}

ActorId Lab::actor(std::string_view name)
{
    return d->addActor(name, ActorKind::Thread).id();
}

ActorId Lab::world() const
{
    return d->worldId;
}

Names& Lab::names()
{
    return d->names;
}

std::expected<CallId, std::string> Lab::submit(ActorId actor, Call call)
{
    auto* performer = d->find(actor);
    if (!performer)
        return std::unexpected("There is no such actor.");
    const auto& spec = specOf(call.op);
    const bool isWorld = actor == d->worldId;
    if (spec.performer == Performer::Engine || (spec.performer == Performer::World) != isWorld)
        return std::unexpected(fmt::format("{} cannot call {}.", performer->name(), spec.name));
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
    auto call = parseArguments(*spec, std::span(words).subspan(1), text.size(), actor, d->names);
    if (!call)
        return std::unexpected(call.error());
    auto submitted = submit(actor, *std::move(call));
    if (!submitted)
        return std::unexpected(StatementError{0, submitted.error()});
    return *submitted;
}

void Lab::release(ActorId actor)
{
    if (auto* found = d->find(actor))
        d->release(*found);
}

void Lab::clear()
{
    for (auto* actor : d->all())
        actor->dropQueued();
    d->releaseAllUntilIdle();
    for (const auto& socket : d->sockets.open()) {
        CallBegan began;
        began.op = CallOp::Close;
        began.socket = socket->id();
        d->worldCall(began, [&] { return socket->close(); });
    }
    d->names.forgetSockets();
}

void Lab::mark(MarkKind kind, std::string_view text)
{
    d->recordControl(d->worldId, Marked{kind}, std::as_bytes(std::span(text)));
}

void Lab::flush()
{
    d->collector.flush();
}

} // namespace socketlab::engine
