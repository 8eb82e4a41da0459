#include "journal/labstate.h"
#include "support/journalbuilder.h"

#include <QTest>

#include <cerrno>
#include <functional>
#include <map>

using namespace socketlab;
using namespace socketlab::journal;

namespace {

// alice.a and bob.b, connected.
struct Talk
{
    tests::JournalBuilder builder;
    ActorId alice = builder.startActor("alice");
    ActorId bob = builder.startActor("bob");
    SocketId a = builder.openSocket("a", alice, 5);
    SocketId b = builder.openSocket("b", bob, 6);

    Talk() { builder.connect(a, b, 40000, 50000); }

    void observeReceiver(std::uint32_t queue, TcpState state = TcpState::Established)
    {
        builder.observe({.socket = b,
                         .state = state,
                         .bytesKnown = true,
                         .receiveQueue = queue,
                         .local = Endpoint::loopback(50000),
                         .remote = Endpoint::loopback(40000)});
    }

    void observeSender(std::uint32_t unsent)
    {
        builder.observe({.socket = a,
                         .state = TcpState::Established,
                         .bytesKnown = true,
                         .unacknowledged = unsent,
                         .unsent = unsent,
                         .local = Endpoint::loopback(40000),
                         .remote = Endpoint::loopback(50000)});
    }

    LabState fold()
    {
        builder.publish();
        LabState state;
        for (Sequence i = 0; i < builder.journal().size(); ++i)
            state.apply(i, builder.journal().at(i), builder.journal());
        return state;
    }

    static const Stream& outgoing(const LabState& state, SocketId id)
    {
        return state.streams()[*state.socket(id)->outgoing];
    }
};

QString places(const Stream& stream)
{
    QString text;
    for (std::uint64_t at = 0; at < stream.last() - StreamOffset{}; ++at)
        text += QLatin1Char("psukrl"[static_cast<int>(stream.placeOf(StreamOffset{at}))]);
    return text;
}

} // namespace

class LabStateTest : public QObject
{
    Q_OBJECT

private slots:
    void sockets_connected_knowEachOther()
    {
        Talk talk;
        const auto state = talk.fold();
        QCOMPARE(state.socket(talk.a)->peer, talk.b);
        QCOMPARE(state.socket(talk.b)->peer, talk.a);
        QCOMPARE(state.socket(talk.a)->outgoing, state.socket(talk.b)->incoming);
        QCOMPARE(state.socket(talk.b)->outgoing, state.socket(talk.a)->incoming);
        QCOMPARE(state.socketNamed("a")->descriptor, 5);
        QCOMPARE(state.actorNamed("bob")->id, talk.bob);
        QCOMPARE(state.socket(talk.a)->role, SocketRole::Connected);
    }

    void bytes_onTheirWay_areWhereTheyAre()
    {
        Talk talk;
        const auto send = talk.builder.beginSend(talk.alice, talk.a, StreamOffset{0}, "abcdefgh");
        QCOMPARE(places(Talk::outgoing(talk.fold(), talk.a)), QStringLiteral("pppppppp"));
        talk.builder.finishSend(send, talk.a, StreamOffset{0}, 6);
        QCOMPARE(places(Talk::outgoing(talk.fold(), talk.a)), QStringLiteral("uuuuuu"));
        talk.observeSender(2);
        QCOMPARE(places(Talk::outgoing(talk.fold(), talk.a)), QStringLiteral("uuuuss"));
        talk.observeReceiver(3);
        QCOMPARE(places(Talk::outgoing(talk.fold(), talk.a)), QStringLiteral("kkkuss"));
        const auto recv = talk.builder.beginRecv(talk.bob, talk.b, 2);
        talk.builder.finishRecv(recv, talk.b, StreamOffset{0}, "ab");
        const auto state = talk.fold();
        QCOMPARE(places(Talk::outgoing(state, talk.a)), QStringLiteral("rrkuss"));
        QCOMPARE(state.socket(talk.b)->seen.receiveQueue, 1U);
    }

    void waitingSend_whatTheKernelHas_isNotInTheProgram()
    {
        Talk talk;
        talk.builder.beginSend(talk.alice, talk.a, StreamOffset{0}, "abcdefgh");
        talk.observeReceiver(3);
        QCOMPARE(places(Talk::outgoing(talk.fold(), talk.a)), QStringLiteral("kkkppppp"));
        talk.observeSender(2);
        QCOMPARE(places(Talk::outgoing(talk.fold(), talk.a)), QStringLiteral("kkkssppp"));
    }

    void byteAt_sentOrRead_isFoundInItsCall()
    {
        Talk talk;
        talk.builder.finishSend(talk.builder.beginSend(talk.alice, talk.a, StreamOffset{0}, "ab"), talk.a,
                                StreamOffset{0}, 2);
        const auto state = talk.fold();
        const auto& stream = Talk::outgoing(state, talk.a);
        QCOMPARE(stream.byteAt(talk.builder.journal(), StreamOffset{1}), std::optional(std::byte{'b'}));
        QCOMPARE(stream.byteAt(talk.builder.journal(), StreamOffset{2}), std::nullopt);
    }

    void boundaries_sendsAndReceives_areKeptApart()
    {
        Talk talk;
        for (std::uint64_t i = 0; i < 2; ++i)
            talk.builder.finishSend(talk.builder.beginSend(talk.alice, talk.a, StreamOffset{2 * i}, i ? "CD" : "AB"),
                                    talk.a, StreamOffset{2 * i}, 2);
        talk.builder.finishRecv(talk.builder.beginRecv(talk.bob, talk.b, 3), talk.b, StreamOffset{0}, "ABC");
        const auto state = talk.fold();
        const auto& stream = Talk::outgoing(state, talk.a);
        QCOMPARE(stream.sends.size(), std::size_t{2});
        QCOMPARE(stream.receives.size(), std::size_t{1});
        QCOMPARE(stream.receives[0].range.length, std::uint64_t{3});
        QCOMPARE(Stream::find(stream.sends, StreamOffset{2}), &stream.sends[1]);
        QCOMPARE(Stream::find(stream.receives, StreamOffset{3}), nullptr);
    }

    void recv_runningDuringAnObservation_neverMovesBytesBack()
    {
        Talk talk;
        talk.builder.finishSend(talk.builder.beginSend(talk.alice, talk.a, StreamOffset{0}, "abcd"), talk.a,
                                StreamOffset{0}, 4);
        talk.observeReceiver(4);
        const auto recv = talk.builder.beginRecv(talk.bob, talk.b, 4);
        talk.observeReceiver(0); // the kernel has given the bytes out, but recv has not returned yet
        QCOMPARE(places(Talk::outgoing(talk.fold(), talk.a)), QStringLiteral("kkkk"));
        talk.builder.finishRecv(recv, talk.b, StreamOffset{0}, "abcd");
        QCOMPARE(places(Talk::outgoing(talk.fold(), talk.a)), QStringLiteral("rrrr"));
    }

    void shutdown_write_endsOneDirection_data()
    {
        QTest::addColumn<int>("half");
        QTest::addColumn<bool>("hasEnded");
        QTest::newRow("read") << 0 << false;
        QTest::newRow("write") << 1 << true;
        QTest::newRow("both") << 2 << true;
    }

    void shutdown_write_endsOneDirection()
    {
        QFETCH(int, half);
        QFETCH(bool, hasEnded);
        Talk talk;
        talk.builder.finishSend(talk.builder.beginSend(talk.alice, talk.a, StreamOffset{0}, "x"), talk.a,
                                StreamOffset{0}, 1);
        const auto call = talk.builder.begin(talk.alice, {.op = CallOp::Shutdown, .socket = talk.a, .argument = half});
        talk.builder.finish(call, {.op = CallOp::Shutdown, .socket = talk.a});
        QCOMPARE(Talk::outgoing(talk.fold(), talk.a).ended, hasEnded);
    }

    void failedSend_leavesNoBytes()
    {
        Talk talk;
        const auto send = talk.builder.beginSend(talk.alice, talk.a, StreamOffset{0}, "lost");
        talk.builder.fail(send, CallOp::Send, talk.a, EPIPE);
        const auto state = talk.fold();
        const auto& stream = Talk::outgoing(state, talk.a);
        QVERIFY(stream.sends.empty());
        QCOMPARE(stream.last(), StreamOffset{0});
        QVERIFY(stream.wasReset);
    }

    void lost_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("places");
        // Six bytes were sent, three have arrived, one was read.
        QTest::newRow("nothing happens") << QStringLiteral("-") << QStringLiteral("rkkuuu");
        QTest::newRow("send fails") << QStringLiteral("sender's ECONNRESET") << QStringLiteral("rkklll");
        QTest::newRow("send is told of it later") << QStringLiteral("sender's EPIPE") << QStringLiteral("rkklll");
        QTest::newRow("send after one's own end") << QStringLiteral("sender's end") << QStringLiteral("rkkuuu");
        QTest::newRow("recv fails") << QStringLiteral("receiver's ECONNRESET") << QStringLiteral("rlllll");
        QTest::newRow("receiver closes") << QStringLiteral("receiver's close") << QStringLiteral("rlllll");
        QTest::newRow("sender closes") << QStringLiteral("sender's close") << QStringLiteral("rkkuuu");
        QTest::newRow("connection is gone") << QStringLiteral("CLOSE") << QStringLiteral("rkklll");
        QTest::newRow("connection has ended well") << QStringLiteral("CLOSE after the end") << QStringLiteral("rkkuuu");
    }
    void lost()
    {
        QFETCH(QString, how);
        QFETCH(QString, places);
        Talk talk;
        auto& builder = talk.builder;
        builder.finishSend(builder.beginSend(talk.alice, talk.a, StreamOffset{0}, "abcdef"), talk.a, StreamOffset{0},
                           6);
        talk.observeReceiver(3);
        builder.finishRecv(builder.beginRecv(talk.bob, talk.b, 1), talk.b, StreamOffset{0}, "a");
        const auto close = [&](ActorId actor, SocketId socket) {
            builder.finish(builder.begin(actor, {.op = CallOp::Close, .socket = socket}),
                           {.op = CallOp::Close, .socket = socket});
        };
        const auto end = [&] {
            builder.finish(builder.begin(talk.alice, {.op = CallOp::Shutdown, .socket = talk.a, .argument = 1}),
                           {.op = CallOp::Shutdown, .socket = talk.a});
        };
        const auto failSend = [&](int error) {
            builder.fail(builder.beginSend(talk.alice, talk.a, StreamOffset{6}, "g"), CallOp::Send, talk.a, error);
        };
        const auto seeClosed = [&] {
            builder.observe({.socket = talk.a, .state = TcpState::Close, .bytesKnown = true});
        };
        const std::map<QString, std::function<void()>> ways{
            {QStringLiteral("-"), [] {}},
            {QStringLiteral("sender's ECONNRESET"), [&] { failSend(ECONNRESET); }},
            {QStringLiteral("sender's EPIPE"), [&] { failSend(EPIPE); }},
            {QStringLiteral("sender's end"), [&] { end(), failSend(EPIPE); }},
            {QStringLiteral("receiver's ECONNRESET"),
             [&] { builder.fail(builder.beginRecv(talk.bob, talk.b, 9), CallOp::Recv, talk.b, ECONNRESET); }},
            {QStringLiteral("receiver's close"), [&] { close(talk.bob, talk.b); }},
            {QStringLiteral("sender's close"), [&] { close(talk.alice, talk.a); }},
            {QStringLiteral("CLOSE"), seeClosed},
            {QStringLiteral("CLOSE after the end"), [&] { end(), seeClosed(); }},
        };
        ways.at(how)();
        QCOMPARE(::places(Talk::outgoing(talk.fold(), talk.a)), places);
    }

    void bytesForAClosedReceiver_areLostAtOnce()
    {
        Talk talk;
        talk.builder.finish(talk.builder.begin(talk.bob, {.op = CallOp::Close, .socket = talk.b}),
                            {.op = CallOp::Close, .socket = talk.b});
        talk.builder.finishSend(talk.builder.beginSend(talk.alice, talk.a, StreamOffset{0}, "ab"), talk.a,
                                StreamOffset{0}, 2);
        QVERIFY(toText(Talk::outgoing(talk.fold(), talk.a).placeOf(StreamOffset{0})) == "lost");
    }

    void bytesSeenWaiting_areKnown_untilTheyAreRead()
    {
        Talk talk;
        SocketObserved seen{.socket = talk.b,
                            .state = TcpState::Established,
                            .bytesKnown = true,
                            .receiveQueue = 3,
                            .local = Endpoint::loopback(50000),
                            .remote = Endpoint::loopback(40001)};
        talk.builder.append(ActorId::None, seen, toBytes("abc"));
        seen.receiveQueue = 5;
        seen.peeked = StreamOffset{3};
        talk.builder.append(ActorId::None, seen, toBytes("de"));
        const auto text = [&](const LabState& state) {
            std::string found;
            const auto& stream = state.streams()[*state.socket(talk.b)->incoming];
            for (std::uint64_t at = 0; at < 5; ++at)
                found +=
                    static_cast<char>(stream.byteAt(talk.builder.journal(), StreamOffset{at}).value_or(std::byte{'?'}));
            return found;
        };
        const auto waiting = talk.fold();
        QCOMPARE(text(waiting), std::string("abcde"));
        QCOMPARE(waiting.streams()[*waiting.socket(talk.b)->incoming].peeks.size(), std::size_t{2});

        talk.builder.finishRecv(talk.builder.beginRecv(talk.bob, talk.b, 9), talk.b, StreamOffset{0}, "abcde");
        const auto read = talk.fold();
        QCOMPARE(text(read), std::string("abcde"));
        QVERIFY(read.streams()[*read.socket(talk.b)->incoming].peeks.empty());
    }

    void closedSocket_whatIsLeftOfIt_isToldByItsState()
    {
        Talk talk;
        talk.builder.finish(talk.builder.begin(talk.alice, {.op = CallOp::Close, .socket = talk.a}),
                            {.op = CallOp::Close, .socket = talk.a});
        talk.builder.observe({.socket = talk.a,
                              .state = TcpState::FinWait2,
                              .bytesKnown = true,
                              .local = Endpoint::loopback(40000),
                              .remote = Endpoint::loopback(50000)});
        const auto state = talk.fold();
        QCOMPARE(state.socket(talk.a)->seen.state, TcpState::FinWait2);
        QCOMPARE(state.socket(talk.a)->life, SocketLife::Closed);
        QCOMPARE(state.socket(talk.a)->seen.remote, Endpoint::loopback(50000));
    }

    void close_ofOneSocket_keepsItsConnectionKnown()
    {
        Talk talk;
        const auto call = talk.builder.begin(talk.alice, {.op = CallOp::Close, .socket = talk.a});
        talk.builder.finish(call, {.op = CallOp::Close, .socket = talk.a});
        talk.builder.finishRecv(talk.builder.beginRecv(talk.bob, talk.b, 9), talk.b, StreamOffset{0}, "");
        const auto state = talk.fold();
        QCOMPARE(state.socket(talk.a)->life, SocketLife::Closed);
        QVERIFY(Talk::outgoing(state, talk.a).ended);
        QVERIFY(Talk::outgoing(state, talk.a).endRead);
        QCOMPARE(state.socket(talk.b)->peer, talk.a);
    }

    void recv_ofNoBytesBecauseNoneWereAsked_isNoEnd()
    {
        Talk talk;
        talk.builder.finishRecv(talk.builder.beginRecv(talk.bob, talk.b, 0), talk.b, StreamOffset{0}, "");
        const auto state = talk.fold();
        QVERIFY(!state.streams()[*state.socket(talk.b)->incoming].endRead);
    }

    void peer_foundLate_joinsWhatBothDid()
    {
        tests::JournalBuilder builder;
        const auto alice = builder.startActor("alice");
        const auto a = builder.openSocket("a", alice, 5);
        builder.observe({.socket = a,
                         .state = TcpState::Established,
                         .bytesKnown = true,
                         .local = Endpoint::loopback(40000),
                         .remote = Endpoint::loopback(50000)});
        builder.finishSend(builder.beginSend(alice, a, StreamOffset{0}, "early"), a, StreamOffset{0}, 5);
        const auto b = builder.openSocket("b", alice, 6);
        builder.observe({.socket = b,
                         .state = TcpState::Established,
                         .bytesKnown = true,
                         .receiveQueue = 5,
                         .local = Endpoint::loopback(50000),
                         .remote = Endpoint::loopback(40000)});
        builder.publish();
        LabState state;
        for (Sequence i = 0; i < builder.journal().size(); ++i)
            state.apply(i, builder.journal().at(i), builder.journal());
        QCOMPARE(state.socket(b)->incoming, state.socket(a)->outgoing);
        QCOMPARE(state.streams()[*state.socket(a)->outgoing].to, b);
    }

    void relay_putIntoAConnection_givesEachEndAnotherPeer()
    {
        Talk talk;
        const auto line = talk.builder.startActor("line-1", ActorKind::Relay);
        const auto near = talk.builder.openSocket("line-1.a", line, 9);
        const auto far = talk.builder.openSocket("line-1.b", line, 10);
        talk.builder.connect(talk.a, near, 40001, 50001);
        talk.builder.connect(talk.b, far, 40002, 50001);
        talk.builder.finishSend(talk.builder.beginSend(talk.alice, talk.a, StreamOffset{0}, "hi"), talk.a,
                                StreamOffset{0}, 2);
        const auto state = talk.fold();
        QCOMPARE(state.socket(talk.a)->peer, near);
        QCOMPARE(state.socket(near)->peer, talk.a);
        QCOMPARE(state.socket(talk.b)->peer, far);
        QCOMPARE(state.socket(far)->peer, talk.b);
        QCOMPARE(Talk::outgoing(state, talk.a).to, near);
        QCOMPARE(state.socket(near)->incoming, state.socket(talk.a)->outgoing);
        QCOMPARE(Talk::outgoing(state, far).to, talk.b);
        QVERIFY(state.socket(talk.b)->incoming != state.socket(talk.a)->outgoing);
        QCOMPARE(Talk::outgoing(state, talk.a).taken, StreamOffset{2});
        QCOMPARE(Talk::outgoing(state, far).taken, StreamOffset{0});
    }

    void peer_outsideOfTheLab_countsWhatItAcknowledged()
    {
        tests::JournalBuilder builder;
        const auto alice = builder.startActor("alice");
        const auto a = builder.openSocket("a", alice, 5);
        const auto see = [&](std::uint32_t queue, std::uint32_t unacknowledged) {
            builder.observe({.socket = a,
                             .state = TcpState::Established,
                             .bytesKnown = true,
                             .receiveQueue = queue,
                             .unacknowledged = unacknowledged,
                             .local = Endpoint::loopback(40000),
                             .remote = Endpoint::loopback(50000)});
        };
        see(0, 0);
        builder.finishSend(builder.beginSend(alice, a, StreamOffset{0}, "hello"), a, StreamOffset{0}, 5);
        see(3, 2);
        builder.publish();
        LabState state;
        for (Sequence i = 0; i < builder.journal().size(); ++i)
            state.apply(i, builder.journal().at(i), builder.journal());
        QCOMPARE(places(state.streams()[*state.socket(a)->outgoing]), QStringLiteral("kkkuu"));
        QCOMPARE(state.streams()[*state.socket(a)->incoming].arrived, StreamOffset{3});
    }

    void actor_waiting_isToldWithItsInnermostCall()
    {
        Talk talk;
        const auto outer = talk.builder.begin(talk.alice, {.op = CallOp::Connect, .socket = talk.a});
        const auto inner = talk.builder.begin(talk.alice, {.op = CallOp::Resolve, .socket = talk.a});
        const auto place = [&] { return talk.fold().actor(talk.alice)->waitingSince; };
        talk.builder.publish();
        const auto began = talk.builder.journal().size() - 1;
        QCOMPARE(place(), std::optional(began));
        talk.builder.finish(inner, {.op = CallOp::Resolve});
        QCOMPARE(place(), std::optional(began - 1));
        talk.builder.finish(outer, {.op = CallOp::Connect, .socket = talk.a});
        QCOMPARE(place(), std::nullopt);
        talk.builder.endActor(talk.alice);
        QVERIFY(talk.fold().actor(talk.alice)->hasEnded);
    }
};

QTEST_GUILESS_MAIN(LabStateTest)
#include "labstatetest.moc"
