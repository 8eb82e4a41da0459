#include "journal/moments.h"
#include "support/crowd.h"
#include "support/labdump.h"
#include "support/randomsession.h"

#include <QTest>

#include <array>
#include <random>
#include <set>
#include <thread>

using namespace socketlab;
using namespace socketlab::journal;

namespace {

// Every kind of record, and every call that changes the state in a way of its own.
class EveryKind : public tests::JournalBuilder
{
public:
    EveryKind()
    {
        connect(m_a, m_b, 40'000, 50'000);
        talk();
        makeOthers();
        set();
        relay();
        end();
        publish();
    }

private:
    void call(CallBegan began, CallReturned returned, ByteView payload = {})
    {
        returned.op = began.op;
        finish(begin(m_alice, began, payload), returned);
    }
    void call(CallOp op, SocketId socket) { call({.op = op, .socket = socket}, {.socket = socket}); }

    void talk()
    {
        finishSend(beginSend(m_alice, m_a, StreamOffset{0}, "abcdef"), m_a, StreamOffset{0}, 6);
        beginSend(m_bob, m_b, StreamOffset{0}, "waits");
        finishRecv(beginRecv(m_alice, m_b, 4), m_b, StreamOffset{0}, "abcd");
        fail(beginSend(m_alice, m_a, StreamOffset{6}, "g"), CallOp::Send, m_a, EPIPE);
        fail(beginRecv(m_alice, m_b, 4), CallOp::Recv, m_b, ECONNRESET);
    }

    void makeOthers()
    {
        const auto listener = openSocket("listener", m_alice, 7);
        call(CallOp::Listen, listener);
        const auto accepted = nameSocket("accepted", m_alice);
        call({.op = CallOp::Accept, .socket = listener}, {.socket = listener, .made = accepted, .descriptor = 8});
        SocketObserved seen{.socket = accepted,
                            .state = TcpState::Established,
                            .bytesKnown = true,
                            .receiveQueue = 3,
                            .local = Endpoint::loopback(1),
                            .remote = Endpoint::loopback(2)};
        append(ActorId::None, seen, toBytes("out"));
        finishRecv(beginRecv(m_alice, accepted, 9), accepted, StreamOffset{0}, "out");
        const auto reader = nameSocket("reader", m_alice);
        const auto writer = nameSocket("writer", m_alice);
        call({.op = CallOp::Pipe, .made = reader, .peer = writer}, {.made = reader, .descriptor = 9, .value = 10});
        for (const auto op : {CallOp::Dup, CallOp::Wrap}) {
            const auto other = nameSocket("other", m_alice);
            call({.op = op, .socket = m_a}, {.socket = m_a, .made = other, .descriptor = 11});
            call(CallOp::Close, other);
        }
    }

    void set()
    {
        call(CallOp::Connect, m_a);
        call(CallOp::NonBlock, m_a);
        for (const std::string_view option : {"sndbuf 4096", "nodelay", "sndbuf 8192"})
            call({.op = CallOp::SetOption, .socket = m_a}, {.socket = m_a}, toBytes(option));
        append(m_bob, ActorObserved{'S', 17});
        append(m_bob, SocketAdopted{m_b, 12});
        append(m_alice, Marked{MarkKind::LessonBegan});
    }

    void relay()
    {
        const auto near = openSocket("near", m_alice, 13);
        connect(m_a, near, 40'001, 50'001);
        finishSend(beginSend(m_alice, m_a, StreamOffset{6}, "hi"), m_a, StreamOffset{6}, 2);
    }

    void end()
    {
        append(ActorId{9}, ActorStarted{ActorKind::Process, true, 2000, 2000, m_alice}, toBytes("fork"));
        call({.op = CallOp::Shutdown, .socket = m_a, .argument = 1}, {.socket = m_a});
        call(CallOp::Close, m_a);
        append(ActorId{9}, ActorEnded{});
        observe({.socket = m_a, .state = TcpState::FinWait2, .bytesKnown = true});
        observe({.socket = m_b, .state = TcpState::Close, .bytesKnown = true});
        endActor(m_bob);
    }

    ActorId m_alice = startActor("alice");
    ActorId m_bob = startActor("bob");
    SocketId m_a = openSocket("a", m_alice, 5);
    SocketId m_b = openSocket("b", m_alice, 6);
};

void fold(LabState& state, const Journal& journal)
{
    for (auto next = state.applied(); next < journal.size(); ++next)
        state.apply(next, journal.at(next), journal);
}

} // namespace

class MomentsTest : public QObject
{
    Q_OBJECT

private slots:
    void at_anyMomentInAnyOrder_isTheStateFoldedFromTheBegin()
    {
        tests::RandomSession session(11);
        session.go(10'000);
        const auto& journal = session.journal();
        Moments moments(journal);
        QCOMPARE(tests::dumpOf(moments.at(journal.size()), journal),
                 tests::dumpOf(tests::foldOf(journal, journal.size()), journal));
        QVERIFY(moments.keyframeCount() > 3);
        std::mt19937 random(1);
        for (int i = 0; i < 20; ++i) {
            const Sequence moment = random() % (journal.size() + 1);
            const auto state = moments.at(moment);
            QCOMPARE(state.applied(), moment);
            QCOMPARE(tests::dumpOf(state, journal), tests::dumpOf(tests::foldOf(journal, moment), journal));
        }
        QCOMPARE(moments.at(~Sequence{0}).applied(), journal.size());
        QCOMPARE(moments.at(0).applied(), Sequence{0});
    }

    // Neither what a copy shows is touched by what comes later, nor what it needs to go on by itself.
    void apply_toOneOfTwoCopies_leavesTheOtherAsItWas()
    {
        EveryKind session;
        const auto& journal = session.journal();
        std::set<std::size_t> kinds;
        LabState state;
        for (Sequence next = 0; next < journal.size(); ++next) {
            kinds.insert(journal.at(next).event.index());
            auto copy = state;
            const auto before = tests::dumpOf(copy, journal);
            state.apply(next, journal.at(next), journal);
            QCOMPARE(tests::dumpOf(copy, journal), before);
            copy.apply(next, journal.at(next), journal);
            QCOMPARE(tests::dumpOf(copy, journal), tests::dumpOf(state, journal));
            fold(copy, journal);
        }
        QCOMPARE(kinds.size(), std::variant_size_v<Event>);
        QCOMPARE(tests::dumpOf(state, journal), tests::dumpOf(tests::foldOf(journal, journal.size()), journal));
    }

    void copies_foldedInSeveralThreads_reachTheSameMoment()
    {
        tests::RandomSession session(13);
        session.go(2000);
        const auto& journal = session.journal();
        const auto expected = tests::dumpOf(tests::foldOf(journal, journal.size()), journal);
        auto state = tests::foldOf(journal, journal.size() / 2);
        std::array<LabState, 3> copies{state, state, state};
        {
            std::vector<std::jthread> threads;
            for (auto& copy : copies)
                threads.emplace_back([&copy, &journal] { fold(copy, journal); });
            fold(state, journal);
        }
        QCOMPARE(tests::dumpOf(state, journal), expected);
        for (const auto& copy : copies)
            QCOMPARE(tests::dumpOf(copy, journal), expected);
    }

    void note_thousandsOfSockets_takesAsManyKeyframesAsWithTwo_data()
    {
        QTest::addColumn<int>("open");
        QTest::addColumn<int>("comingAndGoing");
        QTest::newRow("two that talk") << 2 << 0;
        QTest::newRow("10,000 open, two of them talk") << 10'000 << 0;
        QTest::newRow("15,000 come and go") << 2 << 15'000;
    }

    // A keyframe is due after each 4096 records. If each of them held all sockets, there would be room for a few.
    void note_thousandsOfSockets_takesAsManyKeyframesAsWithTwo()
    {
        QFETCH(int, open);
        QFETCH(int, comingAndGoing);
        tests::Crowd crowd;
        crowd.open(static_cast<std::size_t>(open) / 2);
        crowd.talk(15'000, 1);
        crowd.comeAndGo(static_cast<std::size_t>(comingAndGoing) / 2);
        const auto& journal = crowd.journal();
        Moments moments(journal);
        moments.at(journal.size());
        QCOMPARE(moments.keyframeCount(), static_cast<std::size_t>(journal.size() / 4096));
        LabState state;
        for (const auto part : {2U, 3U, 4U}) {
            const auto moment = journal.size() * (part - 1) / part;
            for (auto next = state.applied(); next < moment; ++next)
                state.apply(next, journal.at(next), journal);
            QCOMPARE(tests::dumpOf(moments.at(moment), journal), tests::dumpOf(state, journal));
        }
    }

    // Where all of them change from keyframe to keyframe, each of these takes its room.
    void note_thousandsOfSocketsAllBusy_thinsOut()
    {
        tests::Crowd crowd;
        crowd.open(5000);
        crowd.talk(40'000, 5000);
        const auto& journal = crowd.journal();
        Moments moments(journal);
        moments.at(journal.size());
        QVERIFY2(moments.keyframeCount() > 3 && moments.keyframeCount() < journal.size() / 4096,
                 qPrintable(QString::number(moments.keyframeCount())));
        QCOMPARE(tests::dumpOf(moments.at(journal.size() / 2), journal),
                 tests::dumpOf(tests::foldOf(journal, journal.size() / 2), journal));
    }

    // However long a session gets, the keyframes take a bounded room.
    void note_longSession_thinsOut()
    {
        tests::RandomSession session(12);
        session.go(1000);
        Journal& journal = session.journal();
        Moments moments(journal);
        auto state = tests::foldOf(journal, journal.size());
        const Record mark{state.time(), ActorId::None, {}, Marked{}};
        for (Sequence i = journal.size(); i < 5'000'000; ++i) {
            state.apply(i, mark, journal);
            moments.note(state);
        }
        QVERIFY2(moments.keyframeCount() > 200 && moments.keyframeCount() <= 512,
                 qPrintable(QString::number(moments.keyframeCount())));
    }
};

QTEST_GUILESS_MAIN(MomentsTest)
#include "momentstest.moc"
