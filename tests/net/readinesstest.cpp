#include "net/files.h"
#include "support/conversation.h"

#include <cerrno>
#include <fcntl.h>

using namespace socketlab;
using namespace socketlab::tests;
using namespace std::chrono_literals;

namespace {

constexpr std::uint8_t all = Ready::Readable | Ready::Writable | Ready::Exceptional;

Watched watchedOf(const net::Descriptor& descriptor, std::uint8_t asked = all)
{
    return {.descriptor = descriptor.get(), .asked = asked};
}

} // namespace

class ReadinessTest : public QObject
{
    Q_OBJECT

private slots:
    void select_severalSockets_answersEachForWhatItWasAsked_data() { addFamilies(); }

    void select_severalSockets_answersEachForWhatItWasAsked()
    {
        FETCH_FAMILY();
        Connected talk(domain);
        QCOMPARE(sendText(talk.caller, "x"), std::string("1"));
        QVERIFY(waitForBytes(talk.called, 1));
        std::array list{watchedOf(talk.called, Ready::Readable), watchedOf(talk.called, Ready::Writable),
                        watchedOf(talk.caller, Ready::Readable), watchedOf(talk.listener)};
        const auto outcome = net::select(list, 0ms);
        QCOMPARE(outcome.value, 2);
        QCOMPARE(readyLetters(list[0].answered), std::string("R"));
        QCOMPARE(readyLetters(list[1].answered), std::string("W"));
        QCOMPARE(readyLetters(list[2].answered), std::string("-"));
        QCOMPARE(readyLetters(list[3].answered), std::string("-"));
        QCOMPARE(net::poll(list, 0ms).value, 2);
        QCOMPARE(readyLetters(list[0].answered), std::string("R"));
    }

    void select_nothingHappens_returnsZeroWhenTheTimeIsOver()
    {
        Connected talk(SocketFamily::IPv4);
        std::array list{watchedOf(talk.called, Ready::Readable)};
        list[0].answered = Ready::Writable; // an old answer must not stay
        const auto began = Clock::now();
        QCOMPARE(net::select(list, 50ms).value, 0);
        QCOMPARE(list[0].answered, std::uint8_t{0});
        QCOMPARE(net::poll(list, 50ms).value, 0);
        QVERIFY(Clock::now() - began >= 95ms);
        QCOMPARE(net::select({}, 0ms).value, 0);
        QCOMPARE(net::select(list, -1ms).error, EINVAL);
    }

    void select_descriptorPastItsLimit_isRefusedAndPollTakesIt()
    {
        Connected talk(SocketFamily::IPv4);
        const net::Descriptor large(::fcntl(talk.called.get(), F_DUPFD_CLOEXEC, selectLimit));
        if (!large.isOpen())
            QSKIP("this process may not have so many descriptors");
        std::array list{watchedOf(talk.called), watchedOf(large)};
        QCOMPARE(net::select(list, 0ms).error, EINVAL);
        QCOMPARE(list[0].answered, std::uint8_t{0});
        QCOMPARE(net::poll(list, 0ms).value, 2);
        QCOMPARE(readyLetters(list[1].answered), std::string("W"));
    }

    void closedDescriptor_isAFailureOfSelectAndAnAnswerOfPoll()
    {
        Connected talk(SocketFamily::IPv4);
        std::array list{watchedOf(talk.called), watchedOf(talk.caller)};
        talk.caller.reset();
        QCOMPARE(net::select(list, 0ms).error, EBADF);
        QCOMPARE(list[0].answered, std::uint8_t{0});
        QVERIFY(net::poll(list, 0ms).isOk());
        QCOMPARE(readyLetters(list[1].answered), std::string("NVAL"));
        list[1].descriptor = -1;
        QCOMPARE(net::select(list, 0ms).error, EBADF);
    }

    void poll_bothHalvesEnded_tellsTheHangUp()
    {
        Connected talk(SocketFamily::IPv4);
        net::shutdown(talk.caller.get(), Direction::Write);
        net::shutdown(talk.called.get(), Direction::Write);
        std::array list{watchedOf(talk.called, Ready::Readable)};
        QVERIFY(waitFor([&] { return net::poll(list, 0ms).isOk() && (list[0].answered & Ready::HungUp) != 0; }));
    }

    void poll_reset_tellsThatAnErrorIsWaiting()
    {
        Connected talk(SocketFamily::IPv4);
        net::setOption(talk.called.get(), *parseSocketOption("linger 0"));
        talk.called.reset();
        std::array list{watchedOf(talk.caller, 0)};
        QVERIFY(waitFor([&] { return net::poll(list, 0ms).value == 1; }));
        QCOMPARE(readyLetters(list[0].answered), std::string("HUP ERR"));
        QCOMPARE(net::takeError(talk.caller.get()).value, ECONNRESET);
    }

    void waitForReadable_whenSomethingComes_returnsOne()
    {
        Connected talk(SocketFamily::IPv4);
        QCOMPARE(net::waitForReadable(talk.called.get(), 0ms).value, 0);
        sendText(talk.caller, "x");
        QCOMPARE(net::waitForReadable(talk.called.get(), std::nullopt).value, 1);
        QCOMPARE(net::waitForWritable(talk.called.get(), 0ms).value, 1);
    }

    void epoll_manyDescriptors_namesTheReadyOnes()
    {
        auto first = net::pipe();
        auto second = net::pipe();
        const auto epoll = std::move(net::makeEpoll().descriptor);
        for (const auto* pipe : {&first, &second})
            QVERIFY(net::watch(epoll, pipe->descriptors[0].get()).isOk());
        QCOMPARE(net::watch(epoll, first.descriptors[0].get()).error, EEXIST);
        std::array<int, 8> ready{};
        QCOMPARE(net::waitForAny(epoll, ready, 0ms).value, 0);
        net::write(second.descriptors[1].get(), toBytes("x"));
        QCOMPARE(net::waitForAny(epoll, ready, std::nullopt).value, 1);
        QCOMPARE(ready[0], second.descriptors[0].get());
    }
};

QTEST_GUILESS_MAIN(ReadinessTest)
#include "readinesstest.moc"
