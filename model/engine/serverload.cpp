#include "engine/measure.h"

#include "engine/echoserver.h"
#include "engine/stopwatch.h"
#include "net/cpu.h"
#include "net/kernelview.h"
#include "net/options.h"
#include "net/process.h"

#include <fmt/format.h>

#include <csignal>
#include <optional>

namespace socketlab::engine {
namespace {

using namespace std::chrono_literals;

// A server that has been asked answers within microseconds; one that is silent so long is gone.
constexpr auto patience = 20s;
constexpr auto stopInterval = 50ms;

std::unexpected<std::string> brokeOff(const Outcome& outcome)
{
    return std::unexpected(
        fmt::format("The measuring broke off: {}; {}.", toText(outcome), errorMeaning(outcome.error)));
}

template <class Source>
Outcome serve(MeasureSubject design, Source& source, int listener)
{
    const auto select = [](auto& calls, std::span<Watched> list) { return calls.select(list); };
    const auto poll = [](auto& calls, std::span<Watched> list) { return calls.poll(list); };
    switch (design) {
    case MeasureSubject::Threads: return serveWithThreads(source, listener);
    case MeasureSubject::Select: return serveReady(source, listener, select);
    case MeasureSubject::Poll: return serveReady(source, listener, poll);
    case MeasureSubject::Epoll: return serveWithEpoll(source, listener);
    default: return serveInALoop(source, listener);
    }
}

// Runs in a process of its own that has one thread; each client gets a child of it, which nobody waits for.
int serveWithChildren(int listener)
{
    if (std::signal(SIGCHLD, SIG_IGN) == SIG_ERR) // the kernel buries them
        return 1;
    BareCalls calls;
    acceptAll(calls, listener, [&](net::Descriptor client) {
        net::forkChild([&] {
            echoUntilGone(calls, std::move(client));
            return 0;
        });
    });
    return 0;
}

// A server at work; ends it, and waits until it has ended.
class RunningServer
{
public:
    RunningServer(MeasureSubject design, journal::Collector* recordInto)
        : m_listener(net::socket(net::SocketFamily::IPv4))
    {
        const int listener = m_listener.descriptor.get();
        for (const auto& step :
             {m_listener.outcome, net::bind(listener, Endpoint::loopback(0)), net::listen(listener, backlog)})
            if (m_outcome = step; !step.isOk())
                return;
        if (design == MeasureSubject::Fork)
            fork(listener);
        else
            start(design, recordInto, listener);
    }
    ~RunningServer()
    {
        // It wakes whoever waits for callers, also in another process.
        net::shutdown(m_listener.descriptor.get(), Direction::Both);
        if (m_thread.joinable())
            m_thread.join();
        if (m_process)
            net::waitForEnd(*m_process);
    }
    RunningServer(const RunningServer&) = delete;
    RunningServer(RunningServer&&) = delete;
    RunningServer& operator=(const RunningServer&) = delete;
    RunningServer& operator=(RunningServer&&) = delete;

    const Outcome& outcome() const { return m_outcome; }
    Endpoint place() const { return net::localEndpoint(m_listener.descriptor.get()); }

private:
    static constexpr int backlog = 128;

    void fork(int listener)
    {
        m_outcome = net::forkChild([listener] { return serveWithChildren(listener); });
        if (m_outcome.isOk())
            m_process = static_cast<pid_t>(m_outcome.value);
    }

    void start(MeasureSubject design, journal::Collector* recordInto, int listener)
    {
        m_thread = std::thread([design, recordInto, listener] {
            if (recordInto) {
                RecordedSource source(*recordInto);
                serve(design, source, listener);
            } else {
                BareSource source;
                serve(design, source, listener);
            }
        });
    }

    net::Made m_listener;
    Outcome m_outcome;
    std::thread m_thread;
    std::optional<pid_t> m_process;
};

// The clients, all in the calling thread: each asks, waits for its answer, asks again, and calls anew now and then.
class Clients
{
public:
    Clients(const ServerLoad& load, const Endpoint& server)
        : m_load(load)
        , m_server(server)
        , m_request(load.bytes, std::byte{'x'})
        , m_answer(load.bytes)
        , m_watch(load.requests)
        , m_epoll(net::makeEpoll())
    {
    }

    MeasureResult run(const std::stop_token& stop)
    {
        m_outcome = m_epoll.outcome;
        for (std::uint32_t i = 0; i < m_load.clients && m_outcome.isOk(); ++i)
            call();
        auto last = Clock::now();
        while (m_outcome.isOk() && !m_talks.empty() && !stop.stop_requested()) {
            const auto ready = net::waitForAny(m_epoll.descriptor, m_ready, stopInterval);
            if (ready.value > 0)
                last = Clock::now();
            else if (Clock::now() - last > patience)
                m_outcome = Outcome::failed("recv", ETIMEDOUT);
            for (std::int64_t i = 0; i < ready.value && m_outcome.isOk(); ++i)
                hear(m_ready.at(static_cast<std::size_t>(i)));
        }
        const auto measured = m_watch.result();
        m_talks.clear();
        if (!m_outcome.isOk())
            return brokeOff(m_outcome);
        return measured;
    }

private:
    struct Talk
    {
        net::Descriptor socket;
        std::uint32_t asked = 0;
        std::uint32_t missing = 0; ///< bytes of the answer
        Timestamp began;
    };

    void call()
    {
        auto made = net::socket(net::SocketFamily::IPv4);
        const int number = made.descriptor.get();
        // Hanging up with a reset leaves nothing in TIME_WAIT, which would use up the ports.
        for (const auto& step : {made.outcome, net::setOption(number, {OptionName::Linger, true, {0}}),
                                 net::setOption(number, {OptionName::NoDelay, true, {}}),
                                 net::connect(number, m_server), net::watch(m_epoll.descriptor, number)})
            if (m_outcome = step; !step.isOk())
                return;
        auto& talk = m_talks[number];
        talk.socket = std::move(made.descriptor);
        ask(talk);
    }

    void ask(Talk& talk)
    {
        if (m_begun == m_load.requests) {
            m_talks.erase(talk.socket.get());
            return;
        }
        ++m_begun;
        ++talk.asked;
        talk.missing = m_load.bytes;
        talk.began = Clock::now();
        m_outcome = net::send(talk.socket.get(), m_request);
    }

    void hear(int number)
    {
        auto& talk = m_talks.at(number);
        m_outcome = net::recv(number, std::span(m_answer).first(talk.missing));
        if (m_outcome.isOk() && m_outcome.value == 0)
            m_outcome = Outcome::failed("recv", ECONNRESET); // it hung up before it had answered
        if (!m_outcome.isOk())
            return;
        talk.missing -= static_cast<std::uint32_t>(m_outcome.value);
        if (talk.missing > 0)
            return;
        m_watch.add(Clock::now() - talk.began);
        if (talk.asked < m_load.perConnection) {
            ask(talk);
        } else {
            m_talks.erase(number);
            if (m_begun < m_load.requests)
                call();
        }
    }

    const ServerLoad& m_load;
    const Endpoint m_server;
    const Bytes m_request;
    Bytes m_answer;
    Stopwatch m_watch;
    net::Made m_epoll;
    std::unordered_map<int, Talk> m_talks;
    std::array<int, 64> m_ready{};
    std::uint32_t m_begun = 0;
    Outcome m_outcome;
};

std::optional<std::string> objectionTo(MeasureSubject design, const ServerLoad& load)
{
    if (specOf(design).kind != MeasureKind::Rate)
        return fmt::format("{} is no design of a server.", specOf(design).name);
    if (load.requests == 0 || load.clients == 0 || load.clients > 64 || load.perConnection == 0 || load.bytes == 0
        || load.bytes > largestRequest)
        return fmt::format("A server is measured with 1 to 64 clients and requests of 1 to {} bytes.", largestRequest);
    if (design != MeasureSubject::Fork)
        return std::nullopt;
    if (load.recordInto)
        return "A server that forks is measured bare: its children cannot reach the journal.";
    if (const int threads = net::threadCount(); threads > 1)
        return fmt::format(
            "A server that forks is measured from a process with one thread, and this one has {}; ask an "
            "actor that is a process.",
            threads);
    return std::nullopt;
}

} // namespace

MeasureResult measureServer(MeasureSubject design, const ServerLoad& load, const std::stop_token& stop)
{
    if (auto objection = objectionTo(design, load))
        return std::unexpected(*std::move(objection));
    const RunningServer server(design, load.recordInto);
    if (!server.outcome().isOk())
        return brokeOff(server.outcome());
    // The clients hang up before the server is ended, or it would wait for them.
    return Clients(load, server.place()).run(stop);
}

} // namespace socketlab::engine
