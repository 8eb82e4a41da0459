#include "engine/scriptserver.h"

#include "engine/interruption.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace socketlab::engine {
namespace {

using namespace std::chrono_literals;

constexpr auto longestSleep = 500ms; // an interruption just before it is not heard, so it is asked for
constexpr auto betweenTries = 1000ms;
constexpr auto acceptPatience = 20ms;
constexpr int mostAcceptedAtOnce = 64; // then those who have been accepted have their turn
constexpr std::size_t largestRead = framing::Responder::longestPiece;

bool isShortage(int error)
{
    return error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM;
}

// The listener itself cannot go on.
bool isFatal(int error)
{
    return error == EBADF || error == EINVAL || error == ENOTSOCK || error == EOPNOTSUPP;
}

} // namespace

ScriptServer::ScriptServer(Caller& caller, SocketId listener, int descriptor, ServerScript script,
                           std::unique_ptr<framing::Responder> responder)
    : m_caller(caller)
    , m_listener(listener)
    , m_descriptor(descriptor)
    , m_script(std::move(script))
    , m_responder(std::move(responder))
{
    for (const auto& periodic : m_script.periodic)
        m_ticks.push_back({Clock::now() + periodic.pause, periodic.pause, &periodic.data});
}

Outcome ScriptServer::run()
{
    auto epoll = net::makeEpoll();
    m_epoll = std::move(epoll.descriptor);
    m_state = epoll.outcome;
    if (m_state.isOk())
        m_state = net::watch(m_epoll, {.socket = m_listener, .descriptor = m_descriptor, .asked = Ready::Readable});
    std::array<Watched, 64> ready{};
    while (m_state.isOk() && !wasInterrupted()) {
        const auto woken = net::waitForReady(m_epoll, ready, timeToNext());
        const auto count = static_cast<std::size_t>(woken.isOk() ? woken.value : 0);
        for (const auto& one : std::span(ready).first(count))
            attendTo(one);
        tick();
    }
    // From now on their owner calls them as it would any other socket.
    for (const auto& [socket, peer] : m_peers)
        makeCall(CallOp::Block, socket);
    return m_state.isOk() ? Outcome::succeeded("serve", m_served) : Outcome::failed("serve", m_state.error);
}

Done ScriptServer::makeCall(CallOp op, SocketId socket, std::int64_t number)
{
    Call call;
    call.op = op;
    call.socket = socket;
    call.number = number;
    return m_caller.inner(call);
}

void ScriptServer::attendTo(const Watched& ready)
{
    constexpr unsigned over = Ready::HungUp | Ready::Failed;
    if (ready.socket == m_listener) {
        acceptCallers();
        return;
    }
    const auto peer = m_peers.find(ready.socket);
    if (peer == m_peers.end())
        return;
    if ((peer->second.asked & Ready::Readable) != 0 && (ready.answered & (Ready::Readable | over)) != 0)
        receive(peer);
    else
        proceed(peer);
}

// --- Accepting --------------------------------------------------------------------------------------------------

// The listener is its owner's, so its mode is not touched, and every descriptor of it shares that mode. Whoever was
// ready to be accepted may be snatched away by another thread, and then accept waits: the alarm ends that.
void ScriptServer::acceptCallers()
{
    const Alarm alarm(acceptPatience);
    for (int count = 0; count < mostAcceptedAtOnce && m_state.isOk() && !wasInterrupted(); ++count) {
        const auto waiting = net::waitForReadable(m_descriptor, 0ms);
        if (!waiting.isOk() || waiting.value == 0 || !acceptOne())
            return;
    }
}

bool ScriptServer::acceptOne()
{
    if (!m_next)
        m_next = m_caller.surroundings().nameAccepted(m_listener, m_caller.actor());
    if (!m_next) {
        m_state = Outcome::failed("serve", ENOTSUP);
        return false;
    }
    const auto next = *m_next;
    Call call;
    call.op = CallOp::Accept;
    call.socket = m_listener;
    call.made = next.socket;
    // A shortage that goes on is tried once a second and need not be told again.
    const auto accepted = m_shortage != 0 ? m_caller.innerUnless(m_shortage, call) : m_caller.inner(call);
    if (accepted.outcome.isOk()) {
        m_next.reset();
        resumeAccepting();
        welcome(next, accepted.descriptor);
        return true;
    }
    if (isShortage(accepted.outcome.error))
        pauseAccepting(accepted.outcome);
    else if (isFatal(accepted.outcome.error))
        m_state = accepted.outcome;
    return false;
}

void ScriptServer::welcome(const Surroundings::Accepted& accepted, int descriptor)
{
    ++m_served;
    const auto& [socket, name] = accepted;
    const auto peer =
        m_peers.try_emplace(socket, Peer{name, descriptor, Ready::Readable, false, {m_script, *m_responder}}).first;
    makeCall(CallOp::NonBlock, socket);
    const auto watched = net::watch(m_epoll, {.socket = socket, .descriptor = descriptor, .asked = peer->second.asked});
    if (watched.isOk()) {
        proceed(peer);
        return;
    }
    m_caller.note(fmt::format("{} cannot be watched and is closed: {}.", name, toText(watched)));
    hangUp(peer);
}

void ScriptServer::pauseAccepting(const Outcome& shortage)
{
    m_tryAgain = Clock::now() + betweenTries;
    if (std::exchange(m_shortage, shortage.error) != 0)
        return;
    net::rewatch(m_epoll, {.socket = m_listener, .descriptor = m_descriptor});
    m_caller.note(fmt::format("Nobody is accepted until there is room again ({}): callers wait in the accept queue.",
                              toText(shortage)));
}

void ScriptServer::resumeAccepting()
{
    if (std::exchange(m_shortage, 0) != 0)
        net::rewatch(m_epoll, {.socket = m_listener, .descriptor = m_descriptor, .asked = Ready::Readable});
}

// --- Conversations ----------------------------------------------------------------------------------------------

void ScriptServer::receive(Peers::iterator peer)
{
    const auto got = makeCall(CallOp::Recv, peer->first, static_cast<std::int64_t>(largestRead));
    if (got.outcome.error == EAGAIN || got.outcome.error == EINTR)
        return;
    if (!got.outcome.isOk()) {
        hangUp(peer);
        return;
    }
    if (got.outcome.value == 0)
        peer->second.talk.takeEnd();
    else
        peer->second.talk.take(got.payload);
    proceed(peer);
}

// After anything that may have given it something to say or to end.
void ScriptServer::proceed(Peers::iterator peer)
{
    auto& [name, descriptor, asked, isShut, talk] = peer->second;
    if (const auto& trouble = talk.trouble()) {
        m_caller.note(fmt::format("{} is closed. {}", name, *trouble));
        hangUp(peer);
        return;
    }
    if (!sendUnsent(peer))
        return;
    const bool hasSaidAll = talk.unsent().empty();
    if (hasSaidAll && talk.hasEnded()) {
        hangUp(peer);
        return;
    }
    // A close with bytes unread would be a reset, and might overtake the answer; so the peer's end is waited for.
    if (hasSaidAll && talk.isClosing() && !std::exchange(isShut, true))
        makeCall(CallOp::Shutdown, peer->first, static_cast<std::int64_t>(Direction::Write));
    const auto wanted = static_cast<std::uint8_t>((talk.mayReceive() ? unsigned{Ready::Readable} : 0U)
                                                  | (hasSaidAll ? 0U : unsigned{Ready::Writable}));
    if (std::exchange(asked, wanted) != wanted)
        net::rewatch(m_epoll, {.socket = peer->first, .descriptor = descriptor, .asked = wanted});
}

// As much as the kernel takes without waiting. False where the conversation is over.
bool ScriptServer::sendUnsent(Peers::iterator peer)
{
    auto& talk = peer->second.talk;
    while (!talk.unsent().empty()) {
        const auto piece = talk.unsent().first(std::min(talk.unsent().size(), largestRead));
        Call call;
        call.op = CallOp::Send;
        call.socket = peer->first;
        call.data.assign(piece.begin(), piece.end());
        const auto sent = m_caller.inner(call).outcome;
        if (sent.error == EAGAIN || sent.error == EINTR)
            return true;
        if (!sent.isOk()) {
            hangUp(peer);
            return false;
        }
        talk.noteSent(static_cast<std::size_t>(sent.value));
        if (static_cast<std::size_t>(sent.value) < call.data.size())
            return true;
    }
    return true;
}

void ScriptServer::hangUp(Peers::iterator peer)
{
    // Another descriptor of it, which a person may have made, would keep it in the kernel's list.
    // Under a number that is another socket's by now there is nothing to end.
    if (const Use use(m_caller.find(peer->first)); use.descriptor() == peer->second.descriptor)
        net::unwatch(m_epoll, peer->second.descriptor);
    makeCall(CallOp::Close, peer->first);
    m_peers.erase(peer);
    if (m_shortage != 0)
        m_tryAgain = Clock::now();
}

// --- Time -------------------------------------------------------------------------------------------------------

void ScriptServer::tick()
{
    const auto now = Clock::now();
    if (m_shortage != 0 && now >= m_tryAgain) {
        m_tryAgain = now + betweenTries;
        acceptCallers();
    }
    for (auto& [due, pause, data] : m_ticks) {
        if (now < due)
            continue;
        // What was missed is not made up for.
        due += pause;
        if (due <= now)
            due = now + pause;
        for (auto peer = m_peers.begin(); peer != m_peers.end();) {
            const auto current = peer++;
            if (current->second.talk.hasEnded())
                continue;
            current->second.talk.say(*data);
            proceed(current);
        }
    }
}

net::Timeout ScriptServer::timeToNext() const
{
    auto next = Clock::now() + longestSleep;
    if (m_shortage != 0)
        next = std::min(next, m_tryAgain);
    for (const auto& tick : m_ticks)
        next = std::min(next, tick.due);
    return std::chrono::ceil<std::chrono::milliseconds>(std::max<Duration>(next - Clock::now(), 0ms));
}

} // namespace socketlab::engine
