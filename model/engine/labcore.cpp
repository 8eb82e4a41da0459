#include "engine/labcore.h"

#include "engine/interruption.h"
#include "net/process.h"

#include <fmt/format.h>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace socketlab::engine {

using namespace std::chrono_literals;

namespace {

// The calls that wait until somebody else does something, and that a shutdown of their socket ends.
bool waitsForPeer(CallOp op)
{
    return op == CallOp::Accept || op == CallOp::Connect || op == CallOp::Send || op == CallOp::Recv;
}

std::string uniquePrefix()
{
    static std::atomic<unsigned> labs{0};
    return fmt::format("socketlab-{}-{}-", ::getpid(), ++labs);
}

} // namespace

LabCore::LabCore(const LabOptions& options)
    : m_options(options)
    , m_process(Numbers::Guarded, uniquePrefix(), m_console.descriptor())
    , m_names([this](std::string_view name, ActorId owner) { return addNamed(name, owner)->id(); },
              [this](std::string_view name) { return declare(name)->id(); })
    , m_remoteMeans{m_collector,
                    m_doorbell,
                    options.helperProgram,
                    m_process.prefix(),
                    m_console,
                    [this](ActorId actor, SocketId socket, int number) { noteSocket(actor, socket, number); },
                    [this](const Record& record) { noteRecord(record); },
                    [this](ActorId actor, const Event& event, ByteView payload) {
                        recordControl(actor, event, payload);
                    },
                    [this](const Call& call, ActorId parent) { return prepareChild(call, parent); },
                    [this](ActorId child) { giveUpChild(child); }}
{
    acceptInterruptions();
    begin(Lab::worldName, ActorKind::World);
    if (const auto& console = m_console.made(); !console.isOk())
        mark(fmt::format("The lab has no console: what is printed is lost, and no helper process can be started. "
                         "{}: {}. Close what has files open, or raise the limit (ulimit -n), and start again.",
                         toText(console), errorMeaning(console.error)));
}

LabCore::~LabCore() = default;

void LabCore::end()
{
    for (const auto& actor : actors())
        actor->stop();
    killHelpers();
    releaseAllUntilIdle();
    decltype(m_actors) ended;
    {
        const std::lock_guard lock(m_actorsMutex);
        ended.swap(m_actors);
    }
    ended.clear();
    endRelays();
    m_process.removeShared();
}

std::shared_ptr<Actor> LabCore::declare(std::string_view name)
{
    const std::lock_guard lock(m_actorsMutex);
    for (const auto& [id, actor] : m_actors) {
        actor->joinIfFinished();
        if (actor->name() == name && actor->phase() != Actor::Phase::Ended)
            return actor;
    }
    const ActorId id{++m_lastActor};
    auto actor = std::make_shared<Actor>(id, std::string(name));
    actor->setPace(m_pace.load());
    actor->setPaused(m_isPaused && id != worldId);
    m_names.addActor(name, id);
    return m_actors.emplace(id, std::move(actor)).first->second;
}

std::shared_ptr<Actor> LabCore::begin(std::string_view name, ActorKind kind)
{
    // A name that is known is somebody's: who has started, will be by the call that made the name, or has ended.
    if (const auto known = m_names.findActor(name))
        if (auto actor = find(*known))
            return actor;
    auto actor = declare(name);
    {
        const std::lock_guard lock(m_actorsMutex);
        m_stays[actor->id()] = kind != ActorKind::Process;
    }
    if (kind == ActorKind::Process) {
        if (const auto started = startProcess(*actor, {.kind = kind}); !started.isOk())
            mark(fmt::format("The helper process of {} could not be started: {}.", name, toText(started)));
    } else if (const auto started = actor->start(localHands(*actor, {.kind = kind})); started.error == EAGAIN) {
        mark(fmt::format("The thread of {} could not be started: {}.", name, toText(started)));
    }
    return actor;
}

void LabCore::mark(std::string_view text)
{
    recordControl(worldId, Marked{MarkKind::Note}, std::as_bytes(std::span(text)));
}

std::unique_ptr<LocalHands> LabCore::localHands(Actor& actor, ActorStarted start)
{
    return std::make_unique<LocalHands>(actor.id(), actor.name(), start, *this, m_collector.addRecorder(), actor.page(),
                                        m_options.jitter);
}

std::shared_ptr<RemoteHands> LabCore::startRemote(Actor& actor, Birth birth, const ActorStarted& start)
{
    const BeginOrder order{actor.id(), worldId, start, actor.name(), m_process.prefix(), m_options.jitter};
    std::shared_ptr<RemoteHands> parent;
    if (birth == Birth::Given) {
        const std::lock_guard lock(m_actorsMutex);
        parent = m_remotes[start.parent].lock();
    }
    auto hands = std::make_shared<RemoteHands>(birth, order, *this, m_remoteMeans, actor, parent.get());
    const std::lock_guard lock(m_actorsMutex);
    m_remotes[actor.id()] = hands;
    return hands;
}

// Hands that nobody took: the collector may still tell them something.
void LabCore::keepUnused(std::shared_ptr<RemoteHands> hands)
{
    const std::lock_guard lock(m_actorsMutex);
    m_unused.push_back(std::move(hands));
}

std::shared_ptr<Actor> LabCore::find(ActorId id) const
{
    const std::lock_guard lock(m_actorsMutex);
    const auto found = m_actors.find(id);
    return found == m_actors.end() ? nullptr : found->second;
}

std::vector<std::shared_ptr<Actor>> LabCore::actors() const
{
    const std::lock_guard lock(m_actorsMutex);
    std::vector<std::shared_ptr<Actor>> result;
    for (const auto& [id, actor] : m_actors)
        result.push_back(actor);
    return result;
}

std::shared_ptr<Socket> LabCore::addNamed(std::string_view name, ActorId owner)
{
    auto socket = m_process.sockets.add();
    {
        const std::lock_guard lock(m_socketsMutex);
        auto& place = m_places[socket->id()];
        place.owner = owner;
        place.name = name;
    }
    recordControl(owner, SocketNamed{socket->id(), owner}, std::as_bytes(std::span(name)));
    return socket;
}

std::optional<Surroundings::Accepted> LabCore::nameAccepted(SocketId listener, ActorId owner)
{
    std::string name;
    do {
        const std::lock_guard lock(m_socketsMutex);
        auto& place = m_places[listener];
        name = fmt::format("{}-{}", place.name, ++place.accepted);
    } while (m_names.findSocket(name));
    return Accepted{m_names.declareSocket(name, owner), name};
}

void LabCore::recordControl(ActorId actor, const Event& event, ByteView payload)
{
    const std::lock_guard lock(m_controlMutex);
    m_controlRecorder.record(actor, event, payload);
}

// --- Actors -----------------------------------------------------------------------------------------------------

Outcome LabCore::spawn(const Call& call, ActorId parent)
{
    const auto actor = find(call.target);
    if (!actor || actor->phase() != Actor::Phase::Unborn)
        return Outcome::failed("spawn", EEXIST);
    if (static_cast<SpawnKind>(call.choice) == SpawnKind::Thread)
        return actor->start(localHands(*actor, {.kind = ActorKind::Thread, .parent = parent}));
    return startProcess(*actor, {.kind = ActorKind::Process, .parent = parent});
}

Outcome LabCore::startProcess(Actor& actor, const ActorStarted& start)
{
    auto hands = startRemote(actor, Birth::Execute, start);
    if (const auto started = actor.startSoon(hands); !started.isOk()) {
        keepUnused(std::move(hands));
        return started;
    }
    return actor.waitForBeginning();
}

Outcome LabCore::run(ActorId whose, ActorId parent)
{
    const auto actor = find(whose);
    if (!actor || actor->phase() != Actor::Phase::Unborn)
        return Outcome::failed("run", EEXIST);
    return actor->runHere(localHands(*actor, {.kind = ActorKind::Thread, .parent = parent}));
}

// A copy of the lab itself would hold its window's descriptors and only one of its threads.
Outcome LabCore::fork(const Call& /*call*/, ActorId /*parent*/)
{
    return Outcome::failed("fork", ENOTSUP);
}

Outcome LabCore::cancel(ActorId /*whose*/)
{
    return Outcome::failed("pthread_cancel", ENOTSUP);
}

Outcome LabCore::limitDescriptors(std::int64_t /*most*/)
{
    return Outcome::failed("setrlimit", ENOTSUP);
}

Outcome LabCore::kill(ActorId whom, int signal)
{
    const auto actor = find(whom);
    const auto process = actor ? actor->process() : 0;
    if (process == ::getpid())
        return Outcome::failed("kill", EPERM); // it would be the lab itself
    return process == 0 ? Outcome::failed("kill", ESRCH) : net::sendSignal(process, signal);
}

// The helper's end of the channel of an actor that a call in a helper is to make.
net::Made LabCore::prepareChild(const Call& call, ActorId parent)
{
    const char* name = specOf(call.op).name.data();
    const auto actor = find(call.target);
    if (!actor || actor->phase() != Actor::Phase::Unborn)
        return {Outcome::failed(name, EEXIST), {}, {}};
    const bool isForked = call.op == CallOp::Fork;
    const auto kind = isForked ? ActorKind::Process : ActorKind::Thread;
    auto hands = startRemote(*actor, Birth::Given, {.kind = kind, .isForked = isForked, .parent = parent});
    auto farEnd = hands->takeFarEnd();
    if (const auto started = actor->startSoon(hands); !started.isOk()) {
        keepUnused(std::move(hands));
        return {started, {}, {}};
    }
    return {farEnd.isOpen() ? Outcome::succeeded(name) : Outcome::failed(name, EMFILE), std::move(farEnd), {}};
}

// Under the lock, since whoever is the last to hold an actor waits for its end, and that is told by the calling thread.
void LabCore::giveUpChild(ActorId child)
{
    const std::lock_guard lock(m_actorsMutex);
    if (const auto found = m_actors.find(child); found != m_actors.end())
        found->second->giveUp();
}

void LabCore::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    for (const auto& actor : actors())
        if (actor->id() != worldId)
            actor->setPaused(isPaused);
}

void LabCore::setPace(std::chrono::milliseconds pace)
{
    m_pace = pace;
    for (const auto& actor : actors())
        actor->setPace(pace);
}

Outcome LabCore::closeGate(ActorId whose)
{
    const auto actor = find(whose);
    if (whose == worldId)
        return Outcome::failed("gate", EPERM); // nobody could open it again
    if (!actor || actor->phase() == Actor::Phase::Ended)
        return Outcome::failed("gate", ESRCH);
    actor->closeGate();
    return Outcome::succeeded("gate");
}

Outcome LabCore::release(ActorId whose)
{
    const auto actor = find(whose);
    if (!actor)
        return Outcome::failed("release", ESRCH);
    if (!actor->openGate())
        releaseActor(*actor);
    return Outcome::succeeded("release");
}

// --- Ending what waits ------------------------------------------------------------------------------------------

// A call that the world makes at once, in the thread of whoever asked, since the world itself may be waiting.
Outcome LabCore::worldCall(CallBegan began, const std::function<Outcome()>& make)
{
    began.number = find(worldId)->takeNumber();
    recordControl(worldId, began);
    const auto outcome = make();
    CallReturned returned;
    returned.number = began.number;
    returned.op = began.op;
    returned.socket = began.socket;
    returned.error = outcome.error;
    returned.value = outcome.value;
    recordControl(worldId, returned);
    m_observer.nudge();
    return outcome;
}

void LabCore::releaseActor(Actor& actor)
{
    actor.dropQueued();
    const auto current = actor.current();
    if (!current)
        return;
    const auto socket = waitsForPeer(current->op) ? m_process.sockets.find(current->socket) : nullptr;
    if (!socket || actor.process() != ::getpid()) {
        actor.interrupt();
        return;
    }
    CallBegan began;
    began.op = CallOp::Shutdown;
    began.socket = socket->id();
    began.argument = static_cast<std::int64_t>(Direction::Both);
    const auto ended = worldCall(began, [&] { return socket->shutdown(Direction::Both); });
    // What is no socket, or not connected yet, has no halves to end.
    if (!ended.isOk())
        actor.interrupt();
}

// An actor may be just about to enter its call, or wait for another one, so once is not always enough.
void LabCore::releaseAllUntilIdle()
{
    for (bool isIdle = false; !isIdle;) {
        isIdle = true;
        for (const auto& actor : actors()) {
            if (actor->waitUntilIdle(0ms))
                continue;
            isIdle = false;
            releaseActor(*actor);
            actor->waitUntilIdle(20ms);
        }
    }
}

void LabCore::killHelpers()
{
    std::vector<std::shared_ptr<RemoteHands>> remotes;
    {
        const std::lock_guard lock(m_actorsMutex);
        for (const auto& [id, remote] : m_remotes)
            if (auto hands = remote.lock())
                remotes.push_back(std::move(hands));
    }
    for (const auto& hands : remotes)
        if (hands->process() != 0 && !hands->isGone())
            net::sendSignal(hands->process(), SIGKILL);
}

void LabCore::endPassingActors()
{
    std::vector<std::shared_ptr<Actor>> passing;
    {
        const std::lock_guard lock(m_actorsMutex);
        std::erase_if(m_actors, [&](const auto& entry) {
            const bool passes = !m_stays[entry.first];
            if (passes)
                passing.push_back(entry.second);
            return passes;
        });
        std::erase_if(m_remotes, [](const auto& entry) { return entry.second.expired(); });
    }
    for (const auto& actor : passing)
        m_names.forgetActor(actor->name());
    for (const auto& actor : passing)
        actor->stop();
    // The last reference joins the thread.
    passing.clear();
}

void LabCore::closeAllSockets()
{
    for (const auto& socket : m_process.sockets.open()) {
        CallBegan began;
        began.op = CallOp::Close;
        began.socket = socket->id();
        began.descriptor = socket->descriptor();
        worldCall(began, [&] { return socket->close(); });
    }
}

bool LabCore::stays(ActorId id) const
{
    const std::lock_guard lock(m_actorsMutex);
    const auto found = m_stays.find(id);
    return found != m_stays.end() && found->second;
}

void LabCore::clear()
{
    for (const auto& actor : actors()) {
        actor->dropQueued();
        actor->openGate();
        // Those who go: whoever does their work by `run` waits until they stop.
        if (!stays(actor->id()))
            actor->stop();
    }
    killHelpers();
    releaseAllUntilIdle();
    endPassingActors();
    endRelays();
    closeAllSockets();
    m_process.forget();
    m_names.forgetSockets();
    m_observer.forgetClosed();
}

} // namespace socketlab::engine
