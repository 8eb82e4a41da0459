#include "engine/capabilities.h"

#include "net/calls.h"
#include "net/cpu.h"
#include "net/files.h"
#include "net/handover.h"
#include "net/kernelview.h"
#include "net/options.h"
#include "net/process.h"
#include "net/readiness.h"
#include "net/sharedmemory.h"
#include "net/sockdiag.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <new>
#include <optional>
#include <unistd.h>

namespace socketlab::engine {
namespace {

using namespace std::chrono_literals;
using net::SocketFamily;

// What is sent over loopback is there when send returns; this is for a machine that has much else to do.
constexpr auto arrival = 50ms;

struct Found
{
    bool has = false;
    std::string evidence;
};

std::string say(std::string_view what, const Outcome& outcome)
{
    return outcome.isOk() ? fmt::format("{}: ok", what)
                          : fmt::format("{}: {} ({})", what, errorName(outcome.error), std::abs(outcome.error));
}

Found told(std::string_view what, const Outcome& outcome)
{
    return {outcome.isOk(), say(what, outcome)};
}

// `host` is a number, so it always can be read.
Endpoint placeAt(std::string_view host, std::uint16_t port)
{
    return numericEndpoint({std::string(host), port}).value_or(Endpoint{});
}

// Two connected sockets; not open where the machine cannot even do that.
struct Line
{
    net::Descriptor listener = std::move(net::socket(SocketFamily::IPv4).descriptor);
    net::Descriptor caller = std::move(net::socket(SocketFamily::IPv4).descriptor);
    net::Descriptor called;
    Outcome outcome;

    Line()
    {
        for (const auto& step : {net::bind(listener.get(), Endpoint::loopback(0)), net::listen(listener.get(), 1),
                                 net::connect(caller.get(), net::localEndpoint(listener.get()))})
            if (outcome = step; !outcome.isOk())
                return;
        auto accepted = net::accept(listener.get());
        outcome = accepted.outcome;
        called = std::move(accepted.descriptor);
    }
};

Found probeDark()
{
    const Line line;
    if (!line.outcome.isOk())
        return told("a connection on loopback", line.outcome);
    const auto dark = net::setDark(line.called.get(), true);
    if (!dark.isOk())
        return told("IP_MINTTL 255", dark);
    net::send(line.caller.get(), toBytes("x"));
    // Nothing is to come, so nothing is waited for: a byte that gets through is there already.
    const auto waiting = net::observe(line.caller.get()).unacknowledged;
    const auto arrived = net::observe(line.called.get()).receiveQueue;
    return {waiting == 1 && arrived == 0,
            fmt::format("IP_MINTTL 255: of 1 byte sent {} arrived, {} unconfirmed", arrived, waiting)};
}

Found probeOutOfBand()
{
    const Line line;
    if (!line.outcome.isOk())
        return told("a connection on loopback", line.outcome);
    if (const auto sent = net::sendUrgent(line.caller.get(), toBytes("!")); !sent.isOk())
        return told("send MSG_OOB", sent);
    Watched watched{.descriptor = line.called.get(), .asked = Ready::Exceptional};
    net::poll({&watched, 1}, arrival);
    std::array<std::byte, 1> urgent{};
    return told("recv MSG_OOB", net::receiveUrgent(line.called.get(), urgent));
}

Found probeProcess(std::span<const std::string> helper)
{
    const std::array<std::string, 1> harmless{"true"};
    const auto words = helper.empty() ? std::span<const std::string>(harmless) : helper;
    const auto started = net::startProgram(words);
    if (!started.isOk())
        return told(fmt::format("posix_spawn {}", words.front()), started);
    const auto ended = net::waitForEnd(static_cast<pid_t>(started.value));
    return {ended.value == 0, fmt::format("posix_spawn {}: exit code {}", words.front(), ended.value)};
}

Found probeFork()
{
    const auto child = net::forkChild([] { return 0; });
    if (!child.isOk())
        return told("fork", child);
    const auto ended = net::waitForEnd(static_cast<pid_t>(child.value));
    return {ended.value == 0, fmt::format("fork: exit code {}", ended.value)};
}

std::string placeFor(std::string_view what)
{
    std::error_code ignored;
    const auto folder = std::filesystem::temp_directory_path(ignored);
    return (ignored ? std::filesystem::path("/tmp") : folder)
        / fmt::format("socketlab-{}-{}", what, net::currentThread());
}

Found probeFifo()
{
    const auto path = placeFor("fifo");
    if (const auto made = net::makeFifo(path); !made.isOk())
        return told("mkfifo", made);
    const auto reader = net::open(path, net::OpenMode::Read, net::OpenWait::Never);
    const auto writer = net::open(path, net::OpenMode::Write, net::OpenWait::Never);
    net::removeFile(path);
    for (const auto* end : {&reader, &writer})
        if (!end->outcome.isOk())
            return told("open of a named pipe", end->outcome);
    std::array<std::byte, 1> byte{};
    net::write(writer.descriptor.get(), toBytes("x"));
    return told("mkfifo, open, write, read", net::read(reader.descriptor.get(), byte));
}

Outcome hearsAt(const net::Descriptor& listener, std::string_view host)
{
    if (const auto heard = net::listen(listener.get(), 1); !heard.isOk())
        return heard;
    const auto caller = net::socket(SocketFamily::IPv4);
    const auto port = net::localEndpoint(listener.get()).port;
    return net::connect(caller.descriptor.get(), placeAt(host, port));
}

Found probeWildcard()
{
    const auto listener = std::move(net::socket(SocketFamily::IPv4).descriptor);
    if (const auto confined = net::confineToLoopback(listener.get()); !confined.isOk())
        return told("SO_BINDTODEVICE lo", confined);
    if (const auto bound = net::bind(listener.get(), placeAt("0.0.0.0", 0)); !bound.isOk())
        return told("bind 0.0.0.0", bound);
    return told("SO_BINDTODEVICE lo, bind 0.0.0.0, connect 127.0.0.1", hearsAt(listener, "127.0.0.1"));
}

Found probeBind(std::string_view host, std::uint16_t port, SocketFamily family)
{
    const auto socket = net::socket(family);
    if (!socket.outcome.isOk())
        return told("socket", socket.outcome);
    const auto place = placeAt(host, port);
    return told("bind " + toText(place), net::bind(socket.descriptor.get(), place));
}

Found probeSecondLoopback()
{
    return probeBind("127.0.0.2", 0, SocketFamily::IPv4);
}

Found probeIPv6()
{
    return probeBind("::1", 0, SocketFamily::IPv6);
}

Found probeLowPort()
{
    const auto socket = net::socket(SocketFamily::IPv4);
    const auto bound = net::bind(socket.descriptor.get(), Endpoint::loopback(80));
    return {bound.error == EACCES, say("bind 127.0.0.1:80", bound)};
}

Found probeSockDiag()
{
    const Line line;
    const auto place = net::localEndpoint(line.called.get());
    const auto list = net::listByNetlink({net::stateBit(TcpState::Established), {}});
    if (!list)
        return {false, list.error()};
    const bool isThere = std::ranges::find(*list, place, &net::ListedSocket::local) != list->end();
    return {isThere,
            fmt::format("NETLINK_SOCK_DIAG: our own connection is {}among {}", isThere ? "" : "not ", list->size())};
}

Found probeTakingOver()
{
    auto pipe = net::pipe();
    const auto child = net::forkChild([] { return ::pause(); });
    if (!child.isOk())
        return told("fork", child);
    const auto process = net::openProcess(static_cast<pid_t>(child.value));
    const auto taken = process.outcome.isOk()
        ? net::takeFromProcess(process.descriptor.get(), pipe.descriptors[0].get()).outcome
        : process.outcome;
    net::sendSignal(static_cast<pid_t>(child.value), SIGKILL);
    net::waitForEnd(static_cast<pid_t>(child.value));
    return told(process.outcome.isOk() ? "pidfd_getfd of a child" : "pidfd_open", taken);
}

Found probeMembarrier()
{
    const auto kinds = net::queryMembarrier();
    return {net::hasExpeditedMembarrier(kinds),
            kinds.isOk() ? fmt::format("membarrier: {:#x}", kinds.value) : say("membarrier", kinds)};
}

Found probeSharedMemory()
{
    const auto name = fmt::format("/socketlab-{}", net::currentThread());
    const auto file = net::makeNamedMemory(name);
    if (!file.outcome.isOk())
        return told("shm_open", file.outcome);
    net::removeNamedMemory(name);
    const auto [mapped, memory] = net::SharedMemory::map(file.descriptor.get(), sizeof(net::SharedSemaphore));
    if (!mapped.isOk())
        return told("mmap", mapped);
    auto* semaphore = new (memory.bytes().data()) net::SharedSemaphore(0);
    const auto posted = semaphore->made().isOk() ? semaphore->post() : semaphore->made();
    const auto taken = posted.isOk() ? semaphore->wait(arrival) : posted;
    semaphore->~SharedSemaphore();
    return told("shm_open, sem_post, sem_wait", taken);
}

struct Probe
{
    std::string_view name;
    Found (*find)();
    std::string_view lost;
};

constexpr std::array probes{
    Probe{"dark-kernel", probeDark, "A peer that goes dark is played by a relay that stops, labelled as such."},
    Probe{"process", nullptr, "Actors that are processes cannot be started; their steps show the author's trace."},
    Probe{"fork", probeFork, "A server that forks for each client cannot be run; its steps show the author's trace."},
    Probe{"oob", probeOutOfBand, "Urgent bytes, and with them the third list of select, cannot be tried."},
    Probe{"fifo", probeFifo, "Named pipes cannot be tried or measured."},
    Probe{"wildcard-lo", probeWildcard,
          "Binding to every address asks first, since the network could then reach the lab."},
    Probe{"loopback-2", probeSecondLoopback, "A door at 127.0.0.1 cannot be told from one at 127.0.0.2."},
    Probe{"lowport-denied", probeLowPort,
          "This user may bind every port, so the step that is refused one shows the author's trace."},
    Probe{"ipv6", probeIPv6, "Sockets are IPv4 only."},
    Probe{"sock-diag", probeSockDiag, "What is left of closed sockets is read from /proc/net/tcp, which is slower."},
    Probe{"pidfd-getfd", probeTakingOver, "The queues of a helper process are seen only when it tells them."},
    Probe{"membarrier", probeMembarrier, "Recording a call costs a little more."},
    Probe{"shm", probeSharedMemory, "Shared memory and semaphores cannot be tried or measured."},
};

} // namespace

const Capability* Capabilities::find(std::string_view name) const
{
    const auto found = std::ranges::find(list, name, &Capability::name);
    return found == list.end() ? nullptr : &*found;
}

bool Capabilities::has(std::string_view name) const
{
    const auto* capability = find(name);
    return capability && capability->has;
}

Capabilities probeCapabilities(std::span<const std::string> helper)
{
    Capabilities capabilities;
    for (const auto& [name, find, lost] : probes) {
        auto [has, evidence] = find ? find() : probeProcess(helper);
        capabilities.list.push_back({name, has, std::move(evidence), lost});
    }
    return capabilities;
}

} // namespace socketlab::engine
