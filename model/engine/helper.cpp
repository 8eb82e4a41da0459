#include "engine/helper.h"

#include "engine/caller.h"
#include "engine/helperprotocol.h"
#include "engine/interruption.h"
#include "net/process.h"
#include "net/sharedpage.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <pthread.h>
#include <unistd.h>

namespace socketlab::engine {
namespace {

// A channel to the lab and what came along with the order to begin. One thread's.
struct Channel
{
    net::Descriptor stream;
    BeginOrder order;
    std::unique_ptr<journal::RemoteRecorder> recorder;
    int recordsDescriptor = -1; ///< the recorder's
    std::optional<net::SharedPage> memory;
    net::Descriptor console;

    CallerPage& page() const { return *static_cast<CallerPage*>(memory->address()); }
};

std::optional<Channel> openChannel(net::Descriptor stream)
{
    Channel channel;
    // Out of the way of the lesson's own numbers.
    channel.stream = net::movedUp(std::move(stream));
    auto received = receiveOrder(channel.stream.get());
    if (!received || received->descriptors.size() != 3 || !std::holds_alternative<BeginOrder>(received->order))
        return std::nullopt;
    auto floor = journal::SharedFloor::map(std::move(received->descriptors[0]));
    auto page = net::SharedPage::map(std::move(received->descriptors[1]));
    if (!floor || !page)
        return std::nullopt;
    channel.order = std::get<BeginOrder>(received->order);
    auto records = net::movedUp(net::duplicate(channel.stream.get()));
    channel.recordsDescriptor = records.get();
    channel.recorder = std::make_unique<journal::RemoteRecorder>(std::move(records), *std::move(floor));
    channel.memory.emplace(*std::move(page));
    channel.console = net::movedUp(std::move(received->descriptors[2]));
    return channel;
}

class HelperProcess;

// One actor in this process, in the thread that makes its calls.
class HelperActor
{
public:
    HelperActor(HelperProcess& process, Channel channel);
    ~HelperActor();
    HelperActor(const HelperActor&) = delete;
    HelperActor& operator=(const HelperActor&) = delete;

    /// Tells the lab that it is there. Before serve().
    void begin();
    /// Makes calls until the lab has no more; the exit code.
    int serve();

private:
    int perform(PerformOrder& order, std::vector<net::Descriptor>& descriptors);
    void adopt(const AdoptOrder& order, net::Descriptor descriptor);

    HelperProcess& m_process;
    Channel m_channel;
    Caller m_caller;
};

class HelperProcess : public Surroundings
{
public:
    HelperProcess(const BeginOrder& order, int console)
        : m_world(order.world)
        , m_process(Numbers::Raw, order.prefix, console)
    {
    }

    Process& process() override { return m_process; }
    ActorId world() const override { return m_world; }
    bool isConfined() const override { return true; }
    std::shared_ptr<Socket> addNamed(std::string_view, ActorId) override { return nullptr; }
    bool canName() const override { return false; }
    std::optional<Accepted> nameAccepted(SocketId, ActorId) override { return std::nullopt; }
    void lookSoon() override {}

    Outcome spawn(const Call& call, ActorId) override { return startThread(call.target, takePassed()); }
    Outcome fork(const Call&, ActorId) override { return forkProcess(takePassed()); }
    Outcome cancel(ActorId whose) override;
    Outcome limitDescriptors(std::int64_t limit) override
    {
        return net::limitOpenFiles(static_cast<std::uint64_t>(limit));
    }

    Outcome run(ActorId, ActorId) override { return notHere("run"); }
    Outcome kill(ActorId, int) override { return notHere("kill"); }
    Outcome closeGate(ActorId) override { return notHere("gate"); }
    Outcome release(ActorId) override { return notHere("release"); }
    Outcome drip(SocketId, std::size_t, std::chrono::milliseconds) override { return notHere("drip"); }
    Outcome endDrip(SocketId) override { return notHere("relay"); }
    std::vector<SocketId> connectionsOf(ActorId) override { return {}; }
    SocketId peerOf(SocketId) override { return SocketId::None; }
    Outcome resetOnClose(SocketId) override { return notHere("reboot"); }
    bool isInHelper(ActorId) override { return true; }
    Outcome waitUntilGone(ActorId) override { return notHere("reboot"); }
    Outcome handOver(SocketId) override { return notHere("pair"); }
    net::Made borrow(SocketId) override { return {notHere("dark"), {}, {}}; }

    /// The descriptor that came with the order under way, for the call that it asks for.
    void pass(net::Descriptor descriptor) { t_passed = std::move(descriptor); }

    /// Remembers the descriptors of a channel, so that a copy of this process does not keep it open.
    void addLabDescriptors(std::initializer_list<int> descriptors);
    void removeLabDescriptors(std::initializer_list<int> descriptors);
    void forgetThread(ActorId actor);

private:
    static Outcome notHere(const char* call) { return Outcome::failed(call, ENOTSUP); }
    static net::Descriptor takePassed() { return std::move(t_passed); }
    Outcome startThread(ActorId actor, net::Descriptor channel);
    Outcome forkProcess(net::Descriptor channel);

    static thread_local net::Descriptor t_passed;
    [[noreturn]] void liveAsCopy(Channel channel);
    bool isAlone();
    void joinLeaving();

    const ActorId m_world;
    Process m_process;
    std::mutex m_labMutex;
    std::vector<int> m_labDescriptors;
    std::mutex m_threadsMutex;
    std::map<ActorId, pthread_t> m_threads;
    std::vector<pthread_t> m_leaving; ///< threads that have nothing more to do but end
};

thread_local net::Descriptor HelperProcess::t_passed;

struct ThreadStart
{
    HelperProcess& process;
    Channel channel;
    std::shared_ptr<std::atomic<pid_t>> number; ///< for whoever started it
};

// Says goodbye also where the thread is cancelled, which unwinds its stack. Whoever hears it may count on the thread doing
// nothing more, so it is taken out of those that live before.
class Farewell
{
public:
    Farewell(HelperProcess& process, journal::Recorder& recorder, ActorId actor)
        : m_process(process)
        , m_recorder(recorder)
        , m_actor(actor)
    {
    }
    ~Farewell()
    {
        ::pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, nullptr);
        m_process.forgetThread(m_actor);
        m_recorder.record(m_actor, m_end);
    }
    Farewell(const Farewell&) = delete;
    Farewell& operator=(const Farewell&) = delete;
    void leave(int code) { m_end = {ActorEnd::Left, code}; }

private:
    HelperProcess& m_process;
    journal::Recorder& m_recorder;
    const ActorId m_actor;
    ActorEnded m_end{ActorEnd::Cancelled, 0};
};

void* runThread(void* start)
{
    // Only the calls of the lesson may be cancelled, not what the lab does around them.
    ::pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, nullptr);
    const std::unique_ptr<ThreadStart> owner(static_cast<ThreadStart*>(start));
    HelperActor actor(owner->process, std::move(owner->channel));
    actor.begin();
    // Whatever becomes of the process from now on, the journal knows of this thread.
    *owner->number = ::gettid();
    owner->number->notify_one();
    actor.serve();
    return nullptr;
}

Outcome HelperProcess::startThread(ActorId actor, net::Descriptor channel)
{
    // Here and not in the thread, so that the call itself says that there are too few descriptors for it.
    auto opened = openChannel(std::move(channel));
    if (!opened)
        return Outcome::failed("pthread_create", EMFILE);
    joinLeaving();
    const auto number = std::make_shared<std::atomic<pid_t>>(0);
    auto start = std::make_unique<ThreadStart>(*this, *std::move(opened), number);
    {
        const std::lock_guard lock(m_threadsMutex);
        auto& thread = m_threads[actor];
        const int error = ::pthread_create(&thread, nullptr, runThread, start.get());
        if (error != 0) {
            m_threads.erase(actor);
            return Outcome::failed("pthread_create", error);
        }
        start.release(); // the thread's
    }
    number->wait(0);
    return Outcome::succeeded("pthread_create", *number);
}

void HelperProcess::forgetThread(ActorId actor)
{
    const std::lock_guard lock(m_threadsMutex);
    if (const auto living = m_threads.extract(actor))
        m_leaving.push_back(living.mapped());
}

// Each has at most to say goodbye, so nobody waits long.
void HelperProcess::joinLeaving()
{
    std::vector<pthread_t> leaving;
    {
        const std::lock_guard lock(m_threadsMutex);
        leaving.swap(m_leaving);
    }
    for (const auto thread : leaving)
        ::pthread_join(thread, nullptr);
}

// Whether the calling thread is the only one, down to the last lock of the C library.
bool HelperProcess::isAlone()
{
    joinLeaving();
    const std::lock_guard lock(m_threadsMutex);
    return m_threads.empty();
}

Outcome HelperProcess::cancel(ActorId whose)
{
    const std::lock_guard lock(m_threadsMutex);
    const auto found = m_threads.find(whose);
    if (found == m_threads.end())
        return Outcome::failed("pthread_cancel", ESRCH);
    const int error = ::pthread_cancel(found->second);
    return error != 0 ? Outcome::failed("pthread_cancel", error) : Outcome::succeeded("pthread_cancel");
}

Outcome HelperProcess::forkProcess(net::Descriptor channel)
{
    // The copy has only the thread that forks, and what another one has locked at that moment stays locked there.
    if (!isAlone())
        return Outcome::failed("fork", EBUSY);
    auto opened = openChannel(std::move(channel));
    if (!opened)
        return Outcome::failed("fork", EMFILE);
    const auto parent = ::getppid();
    const auto forked = net::forkBeside();
    if (!forked.isOk() || forked.value != 0)
        return forked;
    if (!net::dieWithParent(parent).isOk())
        ::_exit(EXIT_FAILURE);
    liveAsCopy(*std::move(opened));
}

// The call that forked returns in the parent only: here another actor begins.
void HelperProcess::liveAsCopy(Channel channel)
{
    for (const int number : std::exchange(m_labDescriptors, {}))
        net::Descriptor(number).reset();
    HelperActor actor(*this, std::move(channel));
    actor.begin();
    ::_exit(actor.serve());
}

void HelperProcess::removeLabDescriptors(std::initializer_list<int> descriptors)
{
    const std::lock_guard lock(m_labMutex);
    for (const int descriptor : descriptors)
        std::erase(m_labDescriptors, descriptor);
}

void HelperProcess::addLabDescriptors(std::initializer_list<int> descriptors)
{
    const std::lock_guard lock(m_labMutex);
    m_labDescriptors.insert(m_labDescriptors.end(), descriptors);
}

HelperActor::HelperActor(HelperProcess& process, Channel channel)
    : m_process(process)
    , m_channel(std::move(channel))
    , m_caller(m_channel.order.actor, process, *m_channel.recorder, m_channel.page(), m_channel.order.jitter)
{
    process.addLabDescriptors({m_channel.stream.get(), m_channel.recordsDescriptor});
}

HelperActor::~HelperActor()
{
    m_process.removeLabDescriptors({m_channel.stream.get(), m_channel.recordsDescriptor});
}

void HelperActor::begin()
{
    auto start = m_channel.order.start;
    start.process = ::getpid();
    start.thread = ::gettid();
    m_channel.recorder->record(m_channel.order.actor, start, std::as_bytes(std::span(m_channel.order.name)));
}

int HelperActor::serve()
{
    Farewell farewell(m_process, *m_channel.recorder, m_channel.order.actor);
    int code = EXIT_SUCCESS;
    for (bool goesOn = true; goesOn;) {
        auto received = receiveOrder(m_channel.stream.get());
        if (!received)
            break;
        if (auto* order = std::get_if<PerformOrder>(&received->order)) {
            code = perform(*order, received->descriptors);
            goesOn = order->call.op != CallOp::Exit;
        } else if (const auto* adopted = std::get_if<AdoptOrder>(&received->order);
                   adopted && !received->descriptors.empty()) {
            adopt(*adopted, std::move(received->descriptors.front()));
        }
    }
    // The kernel keeps eight bits of an exit code.
    farewell.leave(m_channel.order.start.kind == ActorKind::Process ? code & 0xff : code);
    return code;
}

int HelperActor::perform(PerformOrder& order, std::vector<net::Descriptor>& descriptors)
{
    if (!descriptors.empty())
        m_process.pass(std::move(descriptors.front()));
    const bool isThread = m_channel.order.start.kind == ActorKind::Thread;
    ::pthread_setcancelstate(isThread ? PTHREAD_CANCEL_ENABLE : PTHREAD_CANCEL_DISABLE, nullptr);
    m_caller.perform(order.number, order.call);
    ::pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, nullptr);
    return order.call.op == CallOp::Exit ? static_cast<int>(order.call.number) : EXIT_SUCCESS;
}

void HelperActor::adopt(const AdoptOrder& order, net::Descriptor descriptor)
{
    const auto socket = m_process.process().sockets.add(order.socket);
    socket->counters().sent = order.sent;
    socket->counters().received = order.received;
    const SocketAdopted adopted{order.socket, descriptor.get()};
    socket->open(std::move(descriptor));
    m_channel.recorder->record(m_channel.order.actor, adopted);
}

} // namespace

std::optional<int> serveAsHelper(int argumentCount, char** arguments)
{
    if (argumentCount != 3 || std::string_view(arguments[1]) != helperArgument)
        return std::nullopt;
    if (!net::dieWithParent(std::atoi(arguments[2])).isOk())
        return EXIT_FAILURE;
    acceptInterruptions();
    ::signal(SIGPIPE, SIG_DFL);
    auto channel = openChannel(net::Descriptor(net::passedDescriptor));
    if (!channel)
        return EXIT_FAILURE;
    HelperProcess process(channel->order, channel->console.get());
    // Without destructors: threads of the lesson may still run, and the kernel tidies up as it does after any program.
    HelperActor actor(process, *std::move(channel));
    actor.begin();
    ::_exit(actor.serve());
}

} // namespace socketlab::engine
