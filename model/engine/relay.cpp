#include "engine/relay.h"

#include "net/files.h"
#include "net/kernelview.h"
#include "net/readiness.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <pthread.h>
#include <unistd.h>
#include <utility>

namespace socketlab::engine {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t largestPiece = 64U << 10;

bool wouldWait(const Outcome& outcome)
{
    return outcome.error == EAGAIN || outcome.error == EINTR;
}

} // namespace

Relay::Relay(Settings settings, Surroundings& surroundings, journal::Recorder& recorder)
    : m_settings(std::move(settings))
    , m_surroundings(surroundings)
    , m_recorder(recorder)
    , m_caller(m_settings.actor, surroundings, recorder, m_page, m_settings.jitter)
    , m_lines{{{&m_sides.front(), &m_sides.back()}, {&m_sides.back(), &m_sides.front()}}}
{
    auto wake = net::pipe();
    m_wakeReader = std::move(wake.descriptors[0]);
    m_wakeWriter = std::move(wake.descriptors[1]);
    std::promise<Ends> ends;
    m_ends = ends.get_future();
    m_thread = std::jthread([this, promise = std::move(ends)]() mutable { run(std::move(promise)); });
}

Relay::~Relay()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    net::write(m_wakeWriter.get(), toBytes("!"));
    m_thread.join();
}

void Relay::setSlowness(Side from, std::optional<Slowness> slowness)
{
    {
        const std::lock_guard lock(m_mutex);
        m_slowness.at(static_cast<std::size_t>(from)) = slowness;
    }
    net::write(m_wakeWriter.get(), toBytes("!"));
}

void Relay::run(std::promise<Ends> ends)
{
    ::pthread_setname_np(::pthread_self(), m_settings.name.substr(0, 15).c_str());
    const ActorStarted started{.kind = ActorKind::Relay, .thread = ::gettid(), .process = ::getpid()};
    m_recorder.record(m_settings.actor, started, std::as_bytes(std::span(m_settings.name)));
    auto made = connect();
    const bool isConnected = made.outcome.isOk();
    ends.set_value(std::move(made));
    if (isConnected)
        passOn();
    for (const auto& side : m_sides)
        if (side.descriptor >= 0)
            make(CallOp::Close, side.socket);
    m_recorder.record(m_settings.actor, ActorEnded{});
}

Done Relay::make(CallOp op, SocketId socket, std::int64_t number)
{
    Call call;
    call.op = op;
    call.socket = socket;
    call.number = number;
    return m_caller.inner(call);
}

// --- Its two connections ----------------------------------------------------------------------------------------

Relay::Ends Relay::connect()
{
    const auto door = m_surroundings.addNamed(m_settings.name + ".door", m_settings.actor)->id();
    Ends ends{openDoor(door), {}};
    for (std::size_t side = 0; side < 2 && ends.outcome.isOk(); ++side)
        ends.outcome = connectThrough(door, side, ends.descriptors.at(side));
    make(CallOp::Close, door);
    return ends;
}

Outcome Relay::openDoor(SocketId door)
{
    const bool isIPv6 = m_settings.family == Endpoint::Family::IPv6;
    Call socket;
    socket.op = CallOp::Socket;
    socket.made = door;
    socket.choice = isIPv6 ? 1 : 0;
    Call bind;
    bind.op = CallOp::Bind;
    bind.socket = door;
    bind.place = {isIPv6 ? "::1" : "127.0.0.1", 0};
    for (const auto* call : {&socket, &bind})
        if (const auto done = m_caller.inner(*call); !done.outcome.isOk())
            return done.outcome;
    return make(CallOp::Listen, door, 1).outcome;
}

// Called from outside: that end will stand under the number of a socket of the lab.
Outcome Relay::connectThrough(SocketId door, std::size_t side, net::Descriptor& outside)
{
    auto made = net::socket(m_settings.family);
    if (!made.outcome.isOk())
        return made.outcome;
    const auto place = net::localEndpoint(m_caller.find(door)->descriptor());
    if (const auto connected = net::connect(made.descriptor.get(), place); !connected.isOk())
        return connected;
    Call accept;
    accept.op = CallOp::Accept;
    accept.socket = door;
    accept.made =
        m_surroundings.addNamed(fmt::format("{}.{}", m_settings.name, m_settings.sides.at(side)), m_settings.actor)
            ->id();
    const auto accepted = m_caller.inner(accept);
    if (!accepted.outcome.isOk())
        return accepted.outcome;
    m_sides.at(side) = {accepted.made, accepted.descriptor};
    // Anybody on this machine may call a port; a stranger is no side of the line.
    if (accepted.endpoint != net::localEndpoint(made.descriptor.get()))
        return Outcome::failed("accept", ECONNABORTED);
    outside = std::move(made.descriptor);
    return make(CallOp::NonBlock, accepted.made).outcome;
}

// --- Passing on -------------------------------------------------------------------------------------------------

void Relay::passOn()
{
    for (;;) {
        std::array<Watched, 3> watched{Watched{.descriptor = m_wakeReader.get(), .asked = Ready::Readable}};
        for (std::size_t side = 0; side < 2; ++side) {
            const auto wanted = wantedOf(m_sides.at(side));
            // A side of which nothing is wanted is left out: that it has hung up would be told for ever.
            watched.at(side + 1) = {.descriptor = wanted == 0 ? -1 : m_sides.at(side).descriptor, .asked = wanted};
        }
        net::poll(watched, timeToNext());
        if (watched[0].answered != 0) {
            std::array<std::byte, 64> ignored{};
            net::read(m_wakeReader.get(), ignored);
            const std::lock_guard lock(m_mutex);
            if (m_stop)
                return;
        }
        // What came in after it was told to be slow is passed on slowly, so it listens to that first.
        obey();
        if (!step(m_lines[0], watched[1].answered, watched[2].answered)
            || !step(m_lines[1], watched[2].answered, watched[1].answered))
            return;
        if (m_lines[0].isDone && m_lines[1].isDone)
            return;
    }
}

// What has been asked for since the last look begins anew.
void Relay::obey()
{
    const std::lock_guard lock(m_mutex);
    for (std::size_t side = 0; side < 2; ++side) {
        auto& line = m_lines.at(side);
        if (line.slowness == m_slowness.at(side))
            continue;
        line.slowness = m_slowness.at(side);
        line.phase = Phase::First;
        line.passed = 0;
    }
}

std::uint8_t Relay::wantedOf(const End& end) const
{
    unsigned wanted = 0;
    for (const auto& line : m_lines) {
        if (line.from == &end && !line.hasEnded && line.waiting.empty() && line.phase != Phase::Pausing)
            wanted |= Ready::Readable;
        if (line.to == &end && !line.waiting.empty())
            wanted |= Ready::Writable;
    }
    return static_cast<std::uint8_t>(wanted);
}

std::optional<std::chrono::milliseconds> Relay::timeToNext() const
{
    std::optional<std::chrono::milliseconds> next;
    for (const auto& line : m_lines)
        if (line.phase == Phase::Pausing) {
            const auto left =
                std::chrono::ceil<std::chrono::milliseconds>(std::max<Duration>(line.until - Clock::now(), 0ms));
            next = std::min(next.value_or(left), left);
        }
    return next;
}

// False where the line is over.
bool Relay::step(Line& line, std::uint8_t fromReady, std::uint8_t toReady)
{
    if (line.phase == Phase::Pausing && Clock::now() >= line.until) {
        // What came during the pause is the rest; where nothing did, the next bytes are first ones.
        const auto waiting = net::waitForReadable(line.from->descriptor, 0ms);
        line.phase = waiting.value > 0 ? Phase::Rest : Phase::First;
        line.passed = 0;
    }
    if (!line.waiting.empty() && toReady != 0 && !send(line))
        return false;
    const bool mayReceive = !line.hasEnded && line.waiting.empty() && line.phase != Phase::Pausing;
    if (mayReceive && fromReady != 0 && !receive(line))
        return false;
    if (line.hasEnded && line.waiting.empty() && !std::exchange(line.isDone, true))
        make(CallOp::Shutdown, line.to->socket, static_cast<std::int64_t>(Direction::Write));
    return true;
}

bool Relay::receive(Line& line)
{
    const bool isFirst = line.slowness && line.phase == Phase::First;
    const auto wanted = isFirst ? std::min(line.slowness->bytes - line.passed, largestPiece) : largestPiece;
    if (wanted > 0) {
        const auto got = make(CallOp::Recv, line.from->socket, static_cast<std::int64_t>(wanted));
        if (wouldWait(got.outcome))
            return true;
        if (!got.outcome.isOk()) {
            breakOff();
            return false;
        }
        line.hasEnded = got.outcome.value == 0;
        line.waiting.assign(got.payload.begin(), got.payload.end());
        line.passed += isFirst ? line.waiting.size() : 0;
        if (!isFirst && line.waiting.size() < wanted)
            line.phase = Phase::First;
        if (!line.waiting.empty() && !send(line))
            return false;
    }
    if (isFirst && !line.hasEnded && line.passed == line.slowness->bytes) {
        line.phase = Phase::Pausing;
        line.until = Clock::now() + line.slowness->pause;
    }
    return true;
}

bool Relay::send(Line& line)
{
    Call call;
    call.op = CallOp::Send;
    call.socket = line.to->socket;
    call.data = line.waiting;
    const auto sent = m_caller.inner(call).outcome;
    if (wouldWait(sent))
        return true;
    if (!sent.isOk()) {
        breakOff();
        return false;
    }
    line.waiting.erase(line.waiting.begin(), line.waiting.begin() + static_cast<std::ptrdiff_t>(sent.value));
    return true;
}

// One side has been reset, so the other one hears the same: closing with linger 0 sends a reset.
void Relay::breakOff()
{
    for (const auto& side : m_sides) {
        Call linger;
        linger.op = CallOp::SetOption;
        linger.socket = side.socket;
        linger.words = "linger 0";
        m_caller.inner(linger);
    }
}

} // namespace socketlab::engine
