#include "engine/remotehands.h"

#include "engine/actor.h"
#include "engine/helper.h"
#include "engine/interruption.h"
#include "net/files.h"
#include "net/handover.h"
#include "net/kernelview.h"
#include "net/process.h"
#include "net/readiness.h"

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace socketlab::engine {

using namespace std::chrono_literals;

namespace {

// What only the lab's own process knows how to do: it alone has the other helpers as its children.
bool isMadeHere(const Call& call)
{
    return call.op == CallOp::Kill
        || (call.op == CallOp::Spawn && static_cast<SpawnKind>(call.choice) == SpawnKind::Process);
}

bool makesActorThere(const Call& call)
{
    return call.op == CallOp::Fork
        || (call.op == CallOp::Spawn && static_cast<SpawnKind>(call.choice) == SpawnKind::Thread);
}

} // namespace

void ProcessEnd::tell(const ActorEnded& how)
{
    {
        const std::lock_guard lock(m_mutex);
        m_how = how;
    }
    m_told.notify_all();
}

std::optional<ActorEnded> ProcessEnd::wait()
{
    constexpr auto longest = 10s;
    std::unique_lock lock(m_mutex);
    m_told.wait_for(lock, longest, [this] { return m_how.has_value(); });
    return m_how;
}

RemoteHands::RemoteHands(Birth birth, BeginOrder order, Surroundings& surroundings, RemoteMeans& means, Actor& actor,
                         const RemoteHands* parent)
    : m_birth(birth)
    , m_order(std::move(order))
    , m_means(means)
    , m_actor(actor)
    , m_memory([] {
        auto page = net::SharedPage::create();
        return page ? std::optional(*std::move(page)) : std::nullopt;
    }())
    , m_page(m_memory ? new (m_memory->address()) CallerPage : &actor.page())
    , m_surroundings(surroundings)
    , m_hasForked(parent ? parent->m_hasForked : std::make_shared<std::atomic<bool>>(false))
    , m_processEnd(parent && m_order.start.kind == ActorKind::Thread ? parent->m_processEnd
                                                                     : std::make_shared<ProcessEnd>())
    , m_connected(connect())
{
}

RemoteHands::~RemoteHands() = default;

// From here on whatever the other end writes comes into the journal, and what it is to be told waits for it.
Outcome RemoteHands::connect()
{
    auto pair = net::socketpair(net::SocketType::Stream);
    auto floor = journal::SharedFloor::create();
    for (const auto& made : {m_means.console.made(), pair.outcome})
        if (!made.isOk())
            return made;
    if (!floor || !m_memory)
        return Outcome::failed("memfd_create", ENOMEM);
    m_actor.usePage(*m_page);
    m_channel = std::move(pair.descriptors[0]);
    m_farEnd = std::move(pair.descriptors[1]);
    auto records = net::duplicate(m_channel.get());
    if (!records.isOpen())
        return Outcome::failed("dup", EMFILE);
    const std::array passed{floor->descriptor(), m_memory->descriptor(), m_means.console.descriptor()};
    // It lies in the channel until the helper comes to read it; from then on the helper alone needs the descriptors.
    if (const auto sent = sendOrder(m_channel.get(), m_order, passed); !sent.isOk())
        return sent;
    floor->closeDescriptor();
    m_memory->closeDescriptor();
    if (const auto watched = m_means.doorbell.watch(m_channel.get()); !watched.isOk())
        return watched;
    m_isListening = true;
    m_means.collector.addRemote(std::move(records), *std::move(floor),
                                {.actors = {m_order.actor, m_order.world},
                                 .onRecord = [this](const Record& record) { take(record); },
                                 .onEnd =
                                     [this](journal::RemoteEnd how, const std::string& problem) {
                                         noteEnd(how == journal::RemoteEnd::Nonsense ? problem : std::string());
                                     }});
    return Outcome::succeeded("socketpair");
}

Outcome RemoteHands::begin()
{
    const auto started = m_connected.isOk() && m_birth == Birth::Execute ? execute() : m_connected;
    m_farEnd.reset();
    if (!started.isOk()) {
        recordStart();
        return started;
    }
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_hasBegun || m_hasEnded; });
    if (m_hasBegun)
        return Outcome::succeeded("spawn", m_process);
    lock.unlock();
    recordStart();
    return Outcome::failed("spawn", ECHILD);
}

// Of a helper that never said a word, so that what becomes of it belongs to somebody. Where a call in a helper was to make
// the actor, the result of that call says why there is none.
void RemoteHands::recordStart()
{
    if (m_birth == Birth::Execute)
        m_means.record(m_order.actor, m_order.start, std::as_bytes(std::span(m_order.name)));
}

Outcome RemoteHands::execute()
{
    const std::array<std::string, 2> arguments{std::string(helperArgument), std::to_string(::getpid())};
    const auto started = net::startProgram(m_means.helperProgram.string(), arguments, m_farEnd.get());
    if (started.isOk())
        m_process = static_cast<std::int32_t>(started.value);
    return started;
}

// In the collector's thread.
void RemoteHands::take(const Record& record)
{
    if (const auto* returned = std::get_if<CallReturned>(&record.event); returned && record.actor == m_order.actor) {
        if (returned->made != SocketId::None && returned->descriptor >= 0)
            m_means.noteSocket(record.actor, returned->made, returned->descriptor);
        if (returned->op == CallOp::Close && returned->error == 0)
            m_means.noteSocket(record.actor, returned->socket, -1);
    } else if (const auto* adopted = std::get_if<SocketAdopted>(&record.event)) {
        m_means.noteSocket(record.actor, adopted->socket, adopted->descriptor);
    }
    m_means.noteRecord(record);
    giveUpChildOf(record);
    const std::lock_guard lock(m_mutex);
    if (const auto* started = std::get_if<ActorStarted>(&record.event)) {
        // A number that cannot be is not believed: signals go to it.
        const bool isPossible =
            started->process > 1 && started->process != ::getpid() && (m_process == 0 || m_process == started->process);
        if (!m_hasBegun && isPossible) {
            m_process = started->process;
            m_thread = started->thread;
        }
        m_hasBegun = true;
    } else if (const auto* returned = std::get_if<CallReturned>(&record.event)) {
        if (record.actor == m_order.actor)
            m_returned = returned->number;
    } else if (const auto* ended = std::get_if<ActorEnded>(&record.event)) {
        m_farewell = *ended;
    }
    m_changed.notify_all();
}

// The actor that a call was to make is none where the call has failed.
void RemoteHands::giveUpChildOf(const Record& record)
{
    const auto* returned = std::get_if<CallReturned>(&record.event);
    if (!returned || record.actor != m_order.actor)
        return;
    const auto child = m_child.exchange(ActorId::None);
    if (child != ActorId::None && returned->error != 0)
        m_means.giveUpChild(child);
}

void RemoteHands::noteEnd(const std::string& problem)
{
    m_isGone = true;
    m_actor.lookAgain();
    // Last of all: whoever waits for this may take the actor away.
    const std::lock_guard lock(m_mutex);
    m_hasEnded = true;
    m_problem = problem;
    m_changed.notify_all();
}

// Where a listener of another process is to be called; only the lab knows that.
Call RemoteHands::withAddress(const Call& call)
{
    auto known = call;
    if (call.op != CallOp::Connect || call.peer == SocketId::None)
        return known;
    if (const auto listener = m_surroundings.borrow(call.peer); listener.outcome.isOk())
        if (const auto place = splitHostAndPort(toText(net::localEndpoint(listener.descriptor.get()))))
            known.place = *place;
    return known;
}

void RemoteHands::perform(std::uint32_t number, const Call& call)
{
    if (isMadeHere(call)) {
        here().perform(number, call);
        return;
    }
    net::Descriptor child;
    if (makesActorThere(call)) {
        auto prepared = m_means.prepareChild(call, m_order.actor);
        if (!prepared.outcome.isOk()) {
            here().refuse(number, call, prepared.outcome);
            return;
        }
        child = std::move(prepared.descriptor);
    }
    m_child = child.isOpen() ? call.target : ActorId::None;
    if (call.op == CallOp::Fork)
        *m_hasForked = true;
    const std::array passed{child.get()};
    {
        const std::lock_guard lock(m_channelMutex);
        sendOrder(m_channel.get(), PerformOrder{number, withAddress(call)},
                  child.isOpen() ? std::span<const int>(passed) : std::span<const int>());
    }
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_hasEnded || m_returned == number; });
}

Caller& RemoteHands::here()
{
    if (!m_here)
        m_here.emplace(m_order.actor, m_surroundings, m_means.collector.addRecorder(), *m_page, m_order.jitter);
    return *m_here;
}

Outcome RemoteHands::adopt(const AdoptOrder& order, int descriptor)
{
    const std::lock_guard lock(m_channelMutex);
    return sendOrder(m_channel.get(), order, std::array{descriptor});
}

void RemoteHands::interrupt()
{
    if (m_thread != 0 && !isGone())
        engine::interrupt(m_process, m_thread);
}

void RemoteHands::end()
{
    const bool isProcess = m_order.start.kind == ActorKind::Process;
    net::shutdown(m_channel.get(), Direction::Write);
    std::unique_lock lock(m_mutex);
    for (int waits = 0; m_isListening && !m_changed.wait_for(lock, 50ms, [this] { return m_hasEnded; }); ++waits) {
        lock.unlock();
        // Whoever cannot hear that it is over has to be told more plainly.
        constexpr int patience = 20;
        if (isProcess && waits >= patience && m_process != 0)
            net::sendSignal(m_process, SIGKILL);
        else
            interrupt();
        lock.lock();
    }
    lock.unlock();
    {
        const std::lock_guard channelLock(m_channelMutex);
        m_channel.reset();
    }
    const auto ended = howItEnded();
    const bool isStillborn = m_birth == Birth::Given && !m_hasBegun;
    if (isStillborn || (m_farewell && m_farewell->how == ended.how))
        return;
    const std::string_view reason = ended.how == ActorEnd::Broken ? std::string_view(m_problem) : std::string_view();
    m_means.record(m_order.actor, ended, std::as_bytes(std::span(reason)));
}

ActorEnded RemoteHands::howItEnded()
{
    if (m_order.start.kind != ActorKind::Process)
        return howTheThreadEnded();
    const auto ended = howTheProcessEnded();
    // Nonsense is answered by a signal, and that is what its other threads end by.
    m_processEnd->tell(ended.how == ActorEnd::Broken ? ActorEnded{ActorEnd::Signalled, SIGKILL} : ended);
    return ended;
}

// One that did not say goodbye went with its process.
ActorEnded RemoteHands::howTheThreadEnded()
{
    if (!m_problem.empty())
        return {ActorEnd::Broken, 0};
    if (m_farewell || !m_hasBegun)
        return m_farewell.value_or(ActorEnded{});
    return m_processEnd->wait().value_or(ActorEnded{});
}

// A process that has told nonsense is no use any more, whatever it still does.
ActorEnded RemoteHands::howTheProcessEnded()
{
    if (m_process == 0)
        return {ActorEnd::Left, 0};
    const bool isBroken = !m_problem.empty();
    if (isBroken)
        net::sendSignal(m_process, SIGKILL);
    // One that has closed its stream and goes on all the same is no actor any more.
    constexpr auto patience = 1s;
    if (const auto process = net::openProcess(m_process); process.outcome.isOk()) {
        const auto gone = net::waitForReadable(process.descriptor.get(), patience);
        if (!gone.isOk() || gone.value == 0)
            net::sendSignal(m_process, SIGKILL);
    }
    const auto ended = net::waitForChild(m_process);
    m_process = 0; // from now on the number may be somebody else's
    if (isBroken)
        return {ActorEnd::Broken, 0};
    if (!ended.outcome.isOk())
        return {ActorEnd::Left, 0};
    return {ended.wasSignalled ? ActorEnd::Signalled : ActorEnd::Left, ended.code};
}

} // namespace socketlab::engine
