#include "support/conversation.h"

#include "net/cpu.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace socketlab;
using namespace socketlab::tests;
using namespace std::chrono_literals;

namespace {

// What happened, in the order in which it happened: only a list in braces is evaluated from left to right.
std::string said(std::initializer_list<std::string> parts)
{
    return fmt::format("{}", fmt::join(parts, " "));
}

void set(const net::Descriptor& socket, std::string_view option)
{
    net::setOption(socket.get(), *parseSocketOption(option));
}

std::string connectText(const net::Descriptor& socket, const Endpoint& place)
{
    return brief(net::connect(socket.get(), place));
}

// --- the waiting room

std::size_t established(const std::vector<net::Descriptor>& callers)
{
    return static_cast<std::size_t>(std::ranges::count_if(callers, [](const auto& caller) {
        return net::observe(caller.get()).state == TcpState::Established;
    }));
}

// How many get in where nobody accepts, and how many after one was accepted.
std::string admitted(SocketFamily family, std::size_t backlog)
{
    const auto listener = openListener(family, static_cast<int>(backlog));
    std::vector<net::Descriptor> callers;
    for (std::size_t i = 0; i < backlog + 3; ++i) {
        callers.push_back(openCaller(family));
        net::connect(callers.back().get(), net::localEndpoint(listener.get()));
    }
    waitFor([&] { return established(callers) >= backlog + 1; });
    QTest::qWait(static_cast<int>(quietTime.count()));
    const auto before = established(callers);
    const auto accepted = net::accept(listener.get());
    waitFor([&] { return established(callers) > before; });
    return std::to_string(before) + (established(callers) > before ? ", then more" : ", and that is all");
}

std::string sendBeforeAccept(SocketFamily family)
{
    const auto listener = openListener(family);
    const auto caller = openSocket(family);
    net::connect(caller.get(), net::localEndpoint(listener.get()));
    return said({sendText(caller, "early"), recvText(net::accept(listener.get()).descriptor)});
}

std::string acceptAfterReset(SocketFamily family)
{
    const auto listener = openListener(family);
    auto caller = openSocket(family);
    net::connect(caller.get(), net::localEndpoint(listener.get()));
    set(caller, "linger 0");
    caller.reset();
    const auto called = net::accept(listener.get());
    return said({called.outcome.isOk() ? "ok" : "failed", recvText(called.descriptor)});
}

// --- addresses

std::string boundToOneAddress(SocketFamily)
{
    const auto listener = openListener(SocketFamily::IPv4);
    auto place = net::localEndpoint(listener.get());
    place.address[3] = 2;
    return connectText(openSocket(SocketFamily::IPv4), place);
}

std::string boundToEveryAddress(SocketFamily)
{
    const auto listener = openSocket(SocketFamily::IPv4);
    net::confineToLoopback(listener.get());
    net::bind(listener.get(), *numericEndpoint({"", 0}));
    net::listen(listener.get(), 5);
    auto place = Endpoint::loopback(net::localEndpoint(listener.get()).port);
    const auto one = connectText(openSocket(SocketFamily::IPv4), place);
    place.address[3] = 2;
    return said({one, connectText(openSocket(SocketFamily::IPv4), place)});
}

std::string foreignAddress(SocketFamily)
{
    return brief(net::bind(openSocket(SocketFamily::IPv4).get(), *numericEndpoint({"192.0.2.1", 0})));
}

std::string takenAddress(SocketFamily family)
{
    const auto listener = openListener(family);
    return brief(net::bind(openSocket(family).get(), net::localEndpoint(listener.get())));
}

std::string nobodyListens(SocketFamily family)
{
    const auto bound = openSocket(family);
    net::bind(bound.get(), loopbackOf(family));
    return connectText(openSocket(family), net::localEndpoint(bound.get()));
}

// The server closes first, so what lingers is on its side.
std::string rebind(SocketFamily family, std::string_view reuse)
{
    auto talk = Connected(family, [&](int socket) { net::setOption(socket, *parseSocketOption(reuse)); });
    const auto place = net::localEndpoint(talk.listener.get());
    talk.called.reset();
    waitForState(talk.caller, TcpState::CloseWait);
    talk.caller.reset();
    talk.listener.reset();
    const auto again = openSocket(family);
    set(again, reuse);
    return brief(net::bind(again.get(), place));
}

// --- two kinds of socket, zero bytes, ends

std::string talkToListener(SocketFamily family)
{
    const auto listener = openListener(family);
    return said({sendText(listener, "x"), recvText(listener)});
}

std::string peerClosed(SocketFamily family)
{
    Connected talk(family);
    talk.called.reset();
    const auto first = said({recvText(talk.caller), recvText(talk.caller), sendText(talk.caller, "x")});
    waitForState(talk.caller, TcpState::Close);
    return said({first, sendText(talk.caller, "x")});
}

std::string closedWithUnreadInput(SocketFamily family)
{
    Connected talk(family);
    sendText(talk.called, "bye");
    sendText(talk.caller, "unread");
    waitForBytes(talk.called, 6);
    waitForBytes(talk.caller, 3);
    talk.called.reset();
    waitForState(talk.caller, TcpState::Close);
    return said({recvText(talk.caller), recvText(talk.caller), recvText(talk.caller)});
}

std::string shutdownRead(SocketFamily family)
{
    Connected talk(family);
    net::shutdown(talk.called.get(), Direction::Read);
    const auto first = said({recvText(talk.called), sendText(talk.caller, "late")});
    waitForBytes(talk.called, 4);
    return said({first, recvText(talk.called)});
}

std::string closeOneOfTwo(SocketFamily family)
{
    Connected talk(family);
    auto second = std::move(net::dup(talk.called.get()).descriptor);
    talk.called.reset();
    const auto before = staysQuiet(talk.caller) ? "waits" : "woken";
    net::shutdown(second.get(), Direction::Write);
    return said({before, recvText(talk.caller)});
}

std::string nothingSent(SocketFamily family)
{
    Connected talk(family);
    return said({sendText(talk.caller, ""), staysQuiet(talk.called) ? "quiet" : "news"});
}

std::string nothingReceived(SocketFamily family)
{
    Connected talk(family);
    net::setNonBlocking(talk.called.get(), true);
    const auto whileEmpty = recvText(talk.called, 0); // it would wait
    sendText(talk.caller, "x");
    waitForBytes(talk.called, 1);
    return said({whileEmpty, recvText(talk.called, 0), recvText(talk.called)});
}

// --- what select says

std::string selectPending(SocketFamily family)
{
    const auto listener = openListener(family);
    const auto caller = openSocket(family);
    net::connect(caller.get(), net::localEndpoint(listener.get()));
    return selectUntil(listener, "R");
}

std::string selectData(SocketFamily family)
{
    Connected talk(family);
    sendText(talk.caller, "x");
    return selectUntil(talk.called, "RW");
}

std::string selectEnd(SocketFamily family)
{
    Connected talk(family);
    talk.caller.reset();
    return selectUntil(talk.called, "RW");
}

std::string selectReset(SocketFamily family)
{
    Connected talk(family);
    set(talk.caller, "linger 0");
    talk.caller.reset();
    return selectUntil(talk.called, "RW");
}

std::string selectUrgent(SocketFamily family)
{
    Connected talk(family);
    net::sendUrgent(talk.caller.get(), toBytes("!"));
    return selectUntil(talk.called, "WX");
}

std::string selectUrgentBehindData(SocketFamily family)
{
    Connected talk(family);
    net::sendUrgent(talk.caller.get(), toBytes("ab!"));
    const auto before = selectUntil(talk.called, "RWX");
    std::array<std::byte, 1> urgent{};
    net::receiveUrgent(talk.called.get(), urgent);
    return said({before, recvText(talk.called), selectNow(talk.called)});
}

std::string selectRefused(SocketFamily family)
{
    const auto bound = openSocket(family);
    net::bind(bound.get(), loopbackOf(family));
    const auto caller = openCaller(family);
    const auto begun = connectText(caller, net::localEndpoint(bound.get()));
    const auto bits = selectUntil(caller, "RW");
    return said({begun, bits, errorName(static_cast<int>(net::takeError(caller.get()).value))});
}

std::string selectClosed(SocketFamily family)
{
    Connected talk(family);
    Watched watched{.descriptor = talk.caller.get(), .asked = Ready::Readable};
    talk.caller.reset();
    const auto selected = brief(net::select({&watched, 1}, 0ms));
    net::poll({&watched, 1}, 0ms);
    return said({selected, readyLetters(watched.answered)});
}

std::string selectLargeNumber(SocketFamily family)
{
    const auto socket = openSocket(family);
    const net::Descriptor large(::fcntl(socket.get(), F_DUPFD_CLOEXEC, selectLimit));
    Watched watched{.descriptor = large.get(), .asked = Ready::Readable};
    return said({selectNow(large), brief(net::poll({&watched, 1}, 0ms))});
}

// --- buffers

void makeSmall(int socket)
{
    net::setOption(socket, *parseSocketOption("sndbuf 0"));
    net::setOption(socket, *parseSocketOption("rcvbuf 0"));
}

std::string shortSend(SocketFamily family)
{
    Connected talk(family, makeSmall);
    net::setNonBlocking(talk.caller.get(), true);
    const Bytes much(64U << 10U);
    const auto first = net::send(talk.caller.get(), much).value;
    return first > 0 && first < std::ssize(much) ? "a part" : std::to_string(first);
}

std::string waitingSend(SocketFamily family)
{
    Connected talk(family, makeSmall);
    set(talk.caller, "sndtimeo 200");
    const Bytes much(64U << 10U);
    const auto first = net::send(talk.caller.get(), much).value;
    return first > 0 && first < std::ssize(much) ? "a part" : std::to_string(first);
}

std::string fullAndWritableAgain(SocketFamily family)
{
    Connected talk(family, [](int socket) { net::setOption(socket, *parseSocketOption("rcvbuf 4k")); });
    net::setNonBlocking(talk.caller.get(), true);
    net::setNonBlocking(talk.called.get(), true);
    const Bytes much(64U << 10U);
    // Full is full only when the kernel has nothing left to move to the other side.
    waitFor([&] {
        return !net::send(talk.caller.get(), much).isOk()
            && net::waitForWritable(talk.caller.get(), quietTime).value == 0;
    });
    const auto full = selectNow(talk.caller);
    std::int64_t read = 0;
    Bytes room(4096);
    waitFor([&] {
        read += std::max<std::int64_t>(0, net::recv(talk.called.get(), room).value);
        return selectNow(talk.caller) == "W";
    });
    return said({full, selectNow(talk.caller), read > 0 ? "after reading" : "by itself"});
}

std::string largeSend(SocketFamily family)
{
    Connected talk(family);
    net::setNonBlocking(talk.caller.get(), true);
    const Bytes much(32U << 20U);
    const auto taken = net::send(talk.caller.get(), much).value;
    return taken > (64 << 10) && taken < std::ssize(much) ? "more than 64 KiB, not all" : std::to_string(taken);
}

std::string notInherited(SocketFamily family)
{
    const auto listener = openListener(family);
    net::setNonBlocking(listener.get(), true);
    const auto empty = brief(net::accept(listener.get()).outcome);
    const auto caller = openSocket(family);
    net::connect(caller.get(), net::localEndpoint(listener.get()));
    net::waitForReadable(listener.get(), std::nullopt);
    const auto called = net::accept(listener.get());
    return said({empty, net::isNonBlocking(called.descriptor.get()) ? "inherited" : "waits"});
}

// --- gone dark

std::string darkUserTimeout(SocketFamily family)
{
    Connected talk(family);
    set(talk.caller, "usertimeout 300");
    net::setDark(talk.called.get(), true);
    sendText(talk.caller, "x");
    return recvText(talk.caller);
}

std::string darkKeepAlive(SocketFamily family)
{
    Connected talk(family);
    net::setDark(talk.called.get(), true);
    set(talk.caller, "keepalive 1 1 1");
    return recvText(talk.caller);
}

std::string darkListener(SocketFamily family)
{
    const auto listener = openListener(family);
    net::setDark(listener.get(), true);
    const auto caller = openCaller(family);
    net::connect(caller.get(), net::localEndpoint(listener.get()));
    const auto isWritable = net::waitForWritable(caller.get(), quietTime).value;
    return said({std::string(toText(net::observe(caller.get()).state)), std::to_string(isWritable)});
}

std::string darkAfterwards(SocketFamily family)
{
    const auto listener = openListener(family);
    const auto caller = openSocket(family);
    net::connect(caller.get(), net::localEndpoint(listener.get()));
    net::setDark(listener.get(), true); // too late for the one that is through the door
    const auto called = net::accept(listener.get());
    sendText(caller, "x");
    return waitForBytes(called.descriptor, 1) ? "hears" : "deaf";
}

std::string lostReset(SocketFamily family)
{
    Connected talk(family);
    net::setDark(talk.caller.get(), true);
    net::setDark(talk.called.get(), true);
    set(talk.called, "linger 0");
    talk.called.reset(); // its reset is lost: a computer that was started again
    const auto before = staysQuiet(talk.caller) ? "quiet" : "news";
    net::setDark(talk.caller.get(), false);
    return said({before, sendText(talk.caller, "x"), recvText(talk.caller)});
}

// --- calls that wait, and another thread

// Lets a thread enter `call`, waits until it sleeps there, does `disturb`, and says what the call returned.
std::string disturbed(const std::function<Outcome()>& call, const std::function<void()>& disturb)
{
    std::atomic<pid_t> thread = 0;
    std::atomic<bool> hasReturned = false;
    Outcome outcome;
    std::jthread waiter([&] {
        thread = net::currentThread();
        outcome = call();
        hasReturned = true;
    });
    waitFor([&] { return thread != 0 && net::runState(thread) == 'S'; });
    waitFor([&] {
        disturb();
        return hasReturned.load();
    });
    waiter.join();
    return brief(outcome);
}

void shutDown(const net::Descriptor& socket)
{
    net::shutdown(socket.get(), Direction::Both);
}

std::string shutdownWakesRecv(SocketFamily family)
{
    Connected talk(family);
    std::array<std::byte, 8> buffer{};
    return disturbed([&] { return net::recv(talk.called.get(), buffer); }, [&] { shutDown(talk.called); });
}

std::string shutdownWakesAccept(SocketFamily family)
{
    const auto listener = openListener(family);
    return disturbed([&] { return net::accept(listener.get()).outcome; }, [&] { shutDown(listener); });
}

std::string shutdownWakesSend(SocketFamily family)
{
    Connected talk(family, makeSmall);
    const Bytes piece(1024);
    const auto sendUntilItFails = [&] {
        Outcome outcome;
        do // NOLINT(cppcoreguidelines-avoid-do-while): the first one always happens
            outcome = net::send(talk.caller.get(), piece);
        while (outcome.isOk());
        return outcome;
    };
    return disturbed(sendUntilItFails, [&] { shutDown(talk.caller); });
}

std::string shutdownWakesConnect(SocketFamily family)
{
    const auto listener = openListener(family);
    net::setDark(listener.get(), true);
    const auto caller = openSocket(family);
    return disturbed([&] { return net::connect(caller.get(), net::localEndpoint(listener.get())); },
                     [&] { shutDown(caller); });
}

void closeReally(net::Descriptor& socket)
{
    socket.reset();
}

void closeAndKeepNumber(net::Descriptor& socket)
{
    net::closeKeepingNumber(socket, net::makeInvalid().descriptor);
}

std::string closeWakesNobody(SocketFamily family)
{
    Connected talk(family);
    std::atomic<pid_t> thread = 0;
    std::atomic<bool> hasReturned = false;
    std::string got;
    std::jthread waiter([&, number = talk.called.get()] {
        thread = net::currentThread();
        std::array<std::byte, 8> buffer{};
        got = brief(net::recv(number, buffer));
        hasReturned = true;
    });
    waitFor([&] { return thread != 0 && net::runState(thread) == 'S'; });
    closeAndKeepNumber(talk.called);
    const bool wakes = QTest::qWaitFor([&] { return hasReturned.load(); }, static_cast<int>(quietTime.count()));
    sendText(talk.caller, "abc");
    waiter.join();
    return said({wakes ? "woken" : "not woken", got});
}

// A descriptor that is closed while somebody waits for it in a list: the kernel looks at its number again when something
// wakes it, and finds it invalid. A number that is only kept must look the same to it.
std::string closedInAList(SocketFamily family, Outcome (*wait)(std::span<Watched>, net::Timeout),
                          void (*close)(net::Descriptor&))
{
    Connected talk(family);
    std::atomic<pid_t> thread = 0;
    std::atomic<bool> hasReturned = false;
    Watched watched{.descriptor = talk.called.get(), .asked = Ready::Readable};
    std::jthread waiter([&] {
        thread = net::currentThread();
        wait({&watched, 1}, {});
        hasReturned = true;
    });
    waitFor([&] { return thread != 0 && net::runState(thread) == 'S'; });
    close(talk.called);
    const bool wakes = QTest::qWaitFor([&] { return hasReturned.load(); }, static_cast<int>(quietTime.count()));
    sendText(talk.caller, "abc");
    waiter.join();
    return said({wakes ? "woken" : "not woken", readyLetters(watched.answered)});
}

// --- a peer that is a process

// A child that holds its copy of `talk.called`, the only one left, and sleeps until a signal ends it.
class PeerProcess
{
public:
    explicit PeerProcess(Connected& talk) : m_id(::fork())
    {
        while (m_id == 0)
            ::pause();
        talk.called.reset();
    }
    ~PeerProcess() { end(); }
    PeerProcess(const PeerProcess&) = delete;
    PeerProcess& operator=(const PeerProcess&) = delete;

    void signal(int number) const { ::kill(m_id, number); }
    void end()
    {
        if (m_id <= 0)
            return;
        signal(SIGKILL);
        ::waitpid(m_id, nullptr, 0);
        m_id = -1;
    }

private:
    pid_t m_id;
};

std::string killedPeer(SocketFamily family)
{
    Connected talk(family);
    PeerProcess peer(talk);
    peer.end();
    const auto first = said({recvText(talk.caller), sendText(talk.caller, "x")});
    waitForState(talk.caller, TcpState::Close);
    return said({first, sendText(talk.caller, "x")});
}

std::string killedPeerWithUnreadInput(SocketFamily family)
{
    Connected talk(family);
    PeerProcess peer(talk);
    sendText(talk.caller, "unread");
    waitFor([&] { return net::observe(talk.caller.get()).unacknowledged == 0; });
    peer.end();
    return recvText(talk.caller);
}

std::string stoppedPeer(SocketFamily family)
{
    Connected talk(family);
    const PeerProcess peer(talk);
    peer.signal(SIGSTOP);
    sendText(talk.caller, "hello");
    const bool isConfirmed = waitFor([&] { return net::observe(talk.caller.get()).unacknowledged == 0; });
    return said({isConfirmed ? "confirmed" : "not confirmed", staysQuiet(talk.caller) ? "quiet" : "news"});
}

struct Fact
{
    const char* what;
    std::string (*tryIt)(SocketFamily);
    const char* expected;
    bool isAboutIPv4 = false;
};

// The facts that lessons rest on; CURRICULUM tells them, and here each is tried.
constexpr std::array facts{
    Fact{"listen 0 admits one, and after an accept another", [](SocketFamily family) { return admitted(family, 0); },
         "1, then more"},
    Fact{"listen 1 admits two", [](SocketFamily family) { return admitted(family, 1); }, "2, then more"},
    Fact{"listen 2 admits three", [](SocketFamily family) { return admitted(family, 2); }, "3, then more"},
    Fact{"listen 5 admits six", [](SocketFamily family) { return admitted(family, 5); }, "6, then more"},
    Fact{"who is in the queue can send already", sendBeforeAccept, "5 \"early\""},
    Fact{"accept succeeds after the client reset", acceptAfterReset, "ok ECONNRESET"},
    Fact{"bound to 127.0.0.1, deaf on 127.0.0.2", boundToOneAddress, "ECONNREFUSED", true},
    Fact{"bound to every address, hears both", boundToEveryAddress, "0 0", true},
    Fact{"an address of another machine cannot be bound", foreignAddress, "EADDRNOTAVAIL", true},
    Fact{"an address can be bound once", takenAddress, "EADDRINUSE"},
    Fact{"where nobody listens connect is refused", nobodyListens, "ECONNREFUSED"},
    Fact{"bind again after the server closed", [](SocketFamily family) { return rebind(family, "reuseaddr off"); },
         "EADDRINUSE"},
    Fact{"bind again with reuseaddr on both", [](SocketFamily family) { return rebind(family, "reuseaddr on"); }, "0"},
    Fact{"send and recv on a listener", talkToListener, "EPIPE ENOTCONN"},
    Fact{"peer closed: recv, recv, send, send", peerClosed, "0 0 1 EPIPE"},
    Fact{"close with unread input: data, reset, end", closedWithUnreadInput, "\"bye\" ECONNRESET 0"},
    Fact{"shutdown(read): 0 at once, later data readable", shutdownRead, "0 4 \"late\""},
    Fact{"close of one of two descriptors ends nothing", closeOneOfTwo, "waits 0"},
    Fact{"send of nothing does nothing", nothingSent, "0 quiet"},
    Fact{"recv of nothing waits on an empty queue", nothingReceived, "EAGAIN 0 \"x\""},
    Fact{"select: idle listener", [](SocketFamily family) { return selectNow(openListener(family)); }, "-"},
    Fact{"select: somebody waits at the listener", selectPending, "R"},
    Fact{"select: fresh socket", [](SocketFamily family) { return selectNow(openSocket(family)); }, "RW"},
    Fact{"select: connected and idle", [](SocketFamily family) { return selectNow(Connected(family).caller); }, "W"},
    Fact{"select: data", selectData, "RW"},
    Fact{"select: the end", selectEnd, "RW"},
    Fact{"select: reset", selectReset, "RW"},
    Fact{"select: urgent byte alone", selectUrgent, "WX"},
    Fact{"select: urgent byte behind others, and when all is read", selectUrgentBehindData, "RWX \"ab\" W"},
    Fact{"select: refused connect", selectRefused, "EINPROGRESS RW ECONNREFUSED"},
    Fact{"closed descriptor in select and poll", selectClosed, "EBADF NVAL"},
    Fact{"descriptor from 1024 on in select and poll", selectLargeNumber, "EINVAL 1"},
    Fact{"small buffers: a send that does not wait", shortSend, "a part"},
    Fact{"small buffers: a send that waits a while", waitingSend, "a part"},
    Fact{"full buffer, and writable again", fullAndWritableAgain, "- W after reading"},
    Fact{"ordinary buffers take a lot", largeSend, "more than 64 KiB, not all"},
    Fact{"accepted sockets wait although the listener does not", notInherited, "EAGAIN waits"},
    Fact{"dark: TCP_USER_TIMEOUT", darkUserTimeout, "ETIMEDOUT"},
    Fact{"dark: keepalive", darkKeepAlive, "ETIMEDOUT"},
    Fact{"dark listener: the caller knocks on", darkListener, "SYN_SENT 0"},
    Fact{"listener gone dark: who is in the queue hears", darkAfterwards, "hears"},
    Fact{"a peer that was started again answers with a reset", lostReset, "quiet 1 ECONNRESET"},
    Fact{"shutdown wakes recv", shutdownWakesRecv, "0"},
    Fact{"shutdown wakes accept", shutdownWakesAccept, "EINVAL"},
    Fact{"shutdown wakes send", shutdownWakesSend, "EPIPE"},
    Fact{"shutdown wakes connect", shutdownWakesConnect, "ECONNRESET"},
    Fact{"close wakes nobody", closeWakesNobody, "not woken 3"},
    Fact{"closed while select waits: found invalid when something wakes it, and called ready",
         [](SocketFamily family) { return closedInAList(family, net::select, closeReally); }, "not woken R"},
    Fact{"the same where the number is kept",
         [](SocketFamily family) { return closedInAList(family, net::select, closeAndKeepNumber); }, "not woken R"},
    Fact{"closed while poll waits: found invalid when something wakes it",
         [](SocketFamily family) { return closedInAList(family, net::poll, closeReally); }, "not woken NVAL"},
    Fact{"the same where the number is kept, in poll",
         [](SocketFamily family) { return closedInAList(family, net::poll, closeAndKeepNumber); }, "not woken NVAL"},
    Fact{"killed peer: end, then EPIPE", killedPeer, "0 1 EPIPE"},
    Fact{"killed peer with unread input: reset", killedPeerWithUnreadInput, "ECONNRESET"},
    Fact{"stopped peer: its kernel still confirms", stoppedPeer, "confirmed quiet"},
};

} // namespace

class KernelFactsTest : public QObject
{
    Q_OBJECT

private slots:
    void fact_tried_isAsTheLessonsTell_data()
    {
        QTest::addColumn<int>("fact");
        QTest::addColumn<int>("family");
        const bool hasIPv6 = net::bind(openSocket(SocketFamily::IPv6).get(), loopbackOf(SocketFamily::IPv6)).isOk();
        for (std::size_t i = 0; i < facts.size(); ++i) {
            const auto& fact = facts.at(i);
            QTest::addRow("IPv4: %s", fact.what) << static_cast<int>(i) << static_cast<int>(SocketFamily::IPv4);
            if (hasIPv6 && !fact.isAboutIPv4)
                QTest::addRow("IPv6: %s", fact.what) << static_cast<int>(i) << static_cast<int>(SocketFamily::IPv6);
        }
    }

    void fact_tried_isAsTheLessonsTell()
    {
        QFETCH(int, fact);
        FETCH_FAMILY();
        const auto& row = facts.at(static_cast<std::size_t>(fact));
        QCOMPARE(QString::fromStdString(row.tryIt(domain)), QString(row.expected));
    }
};

QTEST_GUILESS_MAIN(KernelFactsTest)
#include "kernelfactstest.moc"
