#include "net/cpu.h"
#include "net/files.h"
#include "net/handover.h"
#include "net/sharedmemory.h"
#include "support/conversation.h"

#include <QTemporaryDir>

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <new>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace socketlab;
using namespace socketlab::tests;
using namespace std::chrono_literals;

namespace {

std::string readText(const net::Descriptor& file)
{
    std::array<std::byte, 64> buffer{};
    const auto outcome = net::read(file.get(), buffer);
    return outcome.isOk() ? std::string(asText(std::span(buffer).first(static_cast<std::size_t>(outcome.value))))
                          : errorName(outcome.error);
}

bool isCloseOnExec(const net::Descriptor& descriptor)
{
    return (::fcntl(descriptor.get(), F_GETFD) & FD_CLOEXEC) != 0;
}

// A child that does nothing until it is killed. Between fork and its end it makes only calls that a child of a process
// with threads may make.
struct Child
{
    pid_t id = ::fork();

    Child()
    {
        while (id == 0)
            ::pause();
    }
    ~Child()
    {
        ::kill(id, SIGKILL);
        ::waitpid(id, nullptr, 0);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
};

} // namespace

class DescriptorsTest : public QObject
{
    Q_OBJECT

private slots:
    void pipe_bothEnds_carryBytesAndCloseOnExec()
    {
        auto pipe = net::pipe();
        QVERIFY(pipe.outcome.isOk());
        QVERIFY(isCloseOnExec(pipe.descriptors[0]) && isCloseOnExec(pipe.descriptors[1]));
        QCOMPARE(net::write(pipe.descriptors[1].get(), toBytes("abc")).value, 3);
        const auto seen = net::observe(pipe.descriptors[0].get());
        QVERIFY(seen.bytesKnown);
        QCOMPARE(seen.receiveQueue, 3U);
        QCOMPARE(seen.state, TcpState::Unknown);
        QCOMPARE(readText(pipe.descriptors[0]), std::string("abc"));
        pipe.descriptors[1].reset();
        QCOMPARE(readText(pipe.descriptors[0]), std::string());
    }

    void write_brokenPipe_isAnErrnoAndNoSignal()
    {
        auto pipe = net::pipe();
        pipe.descriptors[0].reset();
        QCOMPARE(net::write(pipe.descriptors[1].get(), toBytes("x")).error, EPIPE);
        {
            const net::WithoutSigpipe held;
            QCOMPARE(net::write(pipe.descriptors[1].get(), toBytes("x")).error, EPIPE);
            QCOMPARE(net::write(pipe.descriptors[1].get(), toBytes("x")).error, EPIPE);
        }
        sigset_t pending;
        sigpending(&pending);
        QCOMPARE(sigismember(&pending, SIGPIPE), 0);
    }

    void fifo_bothEnds_meetByItsName()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath("named").toStdString();
        QVERIFY(net::makeFifo(path).isOk());
        QCOMPARE(net::makeFifo(path).error, EEXIST);
        QCOMPARE(net::open(path, net::OpenMode::Write, net::OpenWait::Never).outcome.error, ENXIO);
        const auto reader = std::move(net::open(path, net::OpenMode::Read, net::OpenWait::Never).descriptor);
        const auto writer = std::move(net::open(path, net::OpenMode::Write).descriptor);
        QVERIFY(reader.isOpen() && writer.isOpen() && isCloseOnExec(reader));
        QCOMPARE(net::write(writer.get(), toBytes("hi")).value, 2);
        QCOMPARE(readText(reader), std::string("hi"));
        QVERIFY(net::removeFile(path).isOk());
        QCOMPARE(net::open(path, net::OpenMode::Read).outcome.error, ENOENT);
    }

    void unixSocket_byPathAndByName_carriesBytes()
    {
        const QTemporaryDir folder;
        for (const auto& path : {folder.filePath("s").toStdString(), "@socketlab-test-" + std::to_string(::getpid())}) {
            const auto listener = openSocket(SocketFamily::Unix);
            QVERIFY(net::bindPath(listener.get(), path).isOk());
            QVERIFY(net::listen(listener.get(), 1).isOk());
            const auto caller = openSocket(SocketFamily::Unix);
            QVERIFY(net::connectPath(caller.get(), path).isOk());
            auto called = net::accept(listener.get());
            QVERIFY(called.outcome.isOk());
            QVERIFY(!called.peer.isSet());
            QCOMPARE(sendText(caller, "hello"), std::string("5"));
            const auto seen = net::observe(called.descriptor.get());
            QVERIFY(seen.bytesKnown);
            QCOMPARE(seen.receiveQueue, 5U);
            QVERIFY(net::observe(caller.get()).unacknowledged > 0);
            QCOMPARE(recvText(called.descriptor), std::string("\"hello\""));
        }
        QCOMPARE(net::bindPath(openSocket(SocketFamily::Unix).get(), std::string(108, 'x')).error, ENAMETOOLONG);
        QCOMPARE(net::connectPath(openSocket(SocketFamily::Unix).get(), "/no/such/place").error, ENOENT);
    }

    void datagram_loopback_arrivesWhole()
    {
        const auto receiver = std::move(net::socket(SocketFamily::IPv4, net::SocketType::Datagram).descriptor);
        QVERIFY(net::bind(receiver.get(), Endpoint::loopback(0)).isOk());
        const auto sender = std::move(net::socket(SocketFamily::IPv4, net::SocketType::Datagram).descriptor);
        QCOMPARE(net::sendTo(sender.get(), toBytes("whole"), net::localEndpoint(receiver.get())).value, 5);
        QCOMPARE(net::waitForReadable(receiver.get(), 60s).value, 1);
        QCOMPARE(net::observe(receiver.get()).receiveQueue, 5U);
        QCOMPARE(recvText(receiver, 3), std::string("\"who\""));
        QVERIFY(staysQuiet(receiver));
    }

    void peek_queuedBytes_staysInTheQueue_data() { addFamilies(); }

    void peek_queuedBytes_staysInTheQueue()
    {
        FETCH_FAMILY();
        Connected talk(domain);
        std::array<std::byte, 8> buffer{};
        QCOMPARE(net::peekAll(talk.called.get(), 0, buffer).error, EAGAIN);
        sendText(talk.caller, "abcdef");
        QVERIFY(waitForBytes(talk.called, 6));
        QCOMPARE(net::peek(talk.called.get(), std::span(buffer).first(3)).value, 3);
        QCOMPARE(asText(std::span(buffer).first(3)), std::string_view("abc"));
        QCOMPARE(net::peekAll(talk.called.get(), 2, std::span(buffer).first(3)).value, 3);
        QCOMPARE(asText(std::span(buffer).first(3)), std::string_view("cde"));
        QCOMPARE(net::peekAll(talk.called.get(), 4, buffer).value, 2);
        QCOMPARE(net::peekAll(talk.called.get(), 9, buffer).value, 0);
        QCOMPARE(recvText(talk.called), std::string("\"abcdef\""));
        net::shutdown(talk.caller.get(), Direction::Write);
        QVERIFY(waitFor([&] { return net::peekAll(talk.called.get(), 0, buffer).isOk(); }));
        QCOMPARE(net::peekAll(talk.called.get(), 0, buffer).value, 0);
    }

    void peekAll_farBack_findsTheBytesThere()
    {
        Connected talk(SocketFamily::IPv4,
                       [](int socket) { net::setOption(socket, *parseSocketOption("rcvbuf 200k")); });
        constexpr std::size_t size = 100'000;
        Bytes data(size);
        for (std::size_t i = 0; i < size; ++i)
            data[i] = static_cast<std::byte>(i * 7 / 3);
        const std::jthread sender([&] { net::send(talk.caller.get(), data); });
        QVERIFY(waitForBytes(talk.called, size));
        std::array<std::byte, 64> seen{};
        constexpr std::size_t far = 80'001;
        QCOMPARE(net::peekAll(talk.called.get(), far, seen).value, 64);
        QVERIFY(std::ranges::equal(seen, std::span(data).subspan(far, seen.size())));
        QCOMPARE(net::observe(talk.called.get()).receiveQueue, std::uint32_t{size});
        QCOMPARE(net::peekAll(talk.called.get(), std::size_t{1} << 30, seen).error, EINVAL);
    }

    void urgentByte_asideFromTheOthers_isReadByItself_data() { addFamilies(); }

    void urgentByte_asideFromTheOthers_isReadByItself()
    {
        FETCH_FAMILY();
        Connected talk(domain);
        std::array<std::byte, 4> buffer{};
        QCOMPARE(net::receiveUrgent(talk.called.get(), buffer).error, EINVAL);
        QCOMPARE(net::sendUrgent(talk.caller.get(), toBytes("ab!")).value, 3);
        QCOMPARE(selectUntil(talk.called, "RWX"), std::string("RWX"));
        QCOMPARE(net::receiveUrgent(talk.called.get(), buffer).value, 1);
        QCOMPARE(static_cast<char>(buffer[0]), '!');
        QCOMPARE(recvText(talk.called), std::string("\"ab\""));
    }

    void dup_descriptor_isAnotherNumberOfTheSameSocket()
    {
        Connected talk(SocketFamily::IPv4);
        auto second = net::dup(talk.called.get());
        QVERIFY(second.outcome.isOk() && isCloseOnExec(second.descriptor));
        QVERIFY(second.descriptor.get() != talk.called.get());
        QCOMPARE(net::localEndpoint(second.descriptor.get()), net::localEndpoint(talk.called.get()));
        QCOMPARE(net::dup(-1).outcome.error, EBADF);
    }

    void descriptors_overAUnixSocket_arriveOpenAndCloseOnExec()
    {
        auto line = net::socketpair(net::SocketType::Stream);
        QVERIFY(line.outcome.isOk());
        Connected talk(SocketFamily::IPv4);
        const std::array passed{talk.called.get(), talk.listener.get()};
        QCOMPARE(net::sendDescriptors(line.descriptors[0].get(), toBytes("two"), passed).value, 3);
        std::array<std::byte, 8> buffer{};
        const auto received = net::receiveDescriptors(line.descriptors[1].get(), buffer);
        QCOMPARE(received.outcome.value, 3);
        QCOMPARE(received.descriptors.size(), 2U);
        QVERIFY(isCloseOnExec(received.descriptors[0]));
        talk.called.reset();
        sendText(talk.caller, "still there");
        QVERIFY(waitForBytes(received.descriptors[0], 11));
        QCOMPARE(net::sendDescriptors(line.descriptors[0].get(), toBytes("x"), std::vector<int>(254, 0)).error, EINVAL);
        net::sendDescriptors(line.descriptors[0].get(), toBytes("x"), {});
        QVERIFY(net::receiveDescriptors(line.descriptors[1].get(), buffer).descriptors.empty());
    }

    void childProcess_itsDescriptors_canBeTakenOver()
    {
        Connected talk(SocketFamily::IPv4);
        const Child child;
        const auto process = net::openProcess(child.id);
        QVERIFY2(process.outcome.isOk(), toText(process.outcome).c_str());
        auto taken = net::takeFromProcess(process.descriptor.get(), talk.called.get());
        QVERIFY2(taken.outcome.isOk(), toText(taken.outcome).c_str());
        QCOMPARE(net::localEndpoint(taken.descriptor.get()), net::localEndpoint(talk.called.get()));
        QCOMPARE(net::takeFromProcess(process.descriptor.get(), 999).outcome.error, EBADF);
        QCOMPARE(net::openProcess(0).outcome.error, EINVAL);
        ::kill(child.id, SIGKILL);
        QCOMPARE(net::waitForReadable(process.descriptor.get(), 60s).value, 1);
    }

    void sharedMemory_ofAFile_isTheSameBytesTwice()
    {
        const auto file = std::move(net::memoryFile("lab").descriptor);
        const auto [first, one] = net::SharedMemory::map(file.get(), 4096);
        const auto [second, two] = net::SharedMemory::map(file.get(), 4096);
        QVERIFY(first.isOk() && second.isOk());
        QVERIFY(one.bytes().data() != two.bytes().data());
        one.bytes()[7] = std::byte{42};
        QCOMPARE(two.bytes()[7], std::byte{42});
        QVERIFY(!net::SharedMemory::map(-1, 4096).first.isOk());
    }

    void semaphore_count_isTakenAndWaitedFor()
    {
        const auto [outcome, memory] = net::SharedMemory::make(sizeof(net::SharedSemaphore));
        QVERIFY(outcome.isOk());
        auto* semaphore = new (memory.bytes().data()) net::SharedSemaphore(1);
        QVERIFY(semaphore->made().isOk());
        QVERIFY(semaphore->wait().isOk());
        QCOMPARE(semaphore->wait(20ms).error, ETIMEDOUT);
        const std::jthread poster([&] { semaphore->post(); });
        QVERIFY(semaphore->wait(60s).isOk());
        QCOMPARE(semaphore->count(), 0);
        semaphore->~SharedSemaphore();
    }

    void cpuTime_busyThread_growsAndAsleepThreadDoesNot()
    {
        std::atomic<pid_t> busy = 0;
        std::atomic<pid_t> idle = 0;
        auto pipe = net::pipe();
        std::jthread spinner([&](const std::stop_token& stop) {
            busy = net::currentThread();
            while (!stop.stop_requested()) {}
        });
        std::jthread sleeper([&] {
            idle = net::currentThread();
            readText(pipe.descriptors[0]);
        });
        const auto writer = std::move(pipe.descriptors[1]); // goes first, so that the sleeper wakes up
        QVERIFY(waitFor([&] { return idle != 0 && busy != 0 && net::runState(idle) == 'S'; }));
        const auto before = net::cpuTimeOfThread(idle);
        QVERIFY(waitFor([&] { return net::cpuTimeOfThread(busy) > 20ms; }));
        QVERIFY(net::cpuTimeOfThread(idle).value() - before.value() < 20ms);
        QCOMPARE(net::runState(busy).value(), 'R');
        QVERIFY(net::cpuTimeOfProcess(::getpid()) >= net::cpuTimeOfThread(busy));
        QVERIFY(net::threadCount() >= 3);
    }

    void cpuTime_otherProcess_andItsRunState_canBeSeen()
    {
        pid_t id = 0;
        {
            const Child child;
            id = child.id;
            QVERIFY(waitFor([&] { return net::runState(id) == 'S'; }));
            QVERIFY(net::cpuTimeOfProcess(id).has_value());
            QVERIFY(net::cpuTimeOfThread(id).has_value());
            ::kill(id, SIGSTOP);
            QVERIFY(waitFor([&] { return net::runState(id) == 'T'; }));
            ::kill(id, SIGKILL);
            QVERIFY(waitFor([&] { return net::runState(id) == 'Z'; }));
        }
        QVERIFY(!net::runState(id).has_value());
        QVERIFY(!net::cpuTimeOfThread(id).has_value());
        QVERIFY(!net::cpuTimeOfProcess(-1).has_value());
    }
};

QTEST_GUILESS_MAIN(DescriptorsTest)
#include "descriptorstest.moc"
