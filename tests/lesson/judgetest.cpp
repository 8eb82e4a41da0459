#include "lesson/judge.h"
#include "lesson/knownnames.h"
#include "support/journalbuilder.h"

#include <QTest>

#include <cerrno>

using namespace socketlab;
using namespace socketlab::lesson;
using namespace std::chrono_literals;

namespace {

// alice.a and bob.b, connected, and a judge of what they do.
struct Talk
{
    tests::JournalBuilder builder;
    ActorId alice = builder.startActor("alice");
    ActorId bob = builder.startActor("bob");
    SocketId a = builder.openSocket("a", alice, 5);
    SocketId b = builder.openSocket("b", bob, 6);
    Scope scope;

    Talk() { builder.connect(a, b, 40000, 50000); }

    void recv(std::string_view data, Duration after = 0ms)
    {
        const auto call = builder.beginRecv(bob, b, 100);
        builder.pass(after);
        builder.finishRecv(call, b, m_read, data);
        m_read = m_read + data.size();
    }
    void recvFails(int error) { builder.fail(builder.beginRecv(bob, b, 100), CallOp::Recv, b, error); }
    CallId beginRecv() { return builder.beginRecv(bob, b, 100); }
    void send(std::string_view data)
    {
        builder.finishSend(builder.beginSend(alice, a, m_sent, data), a, m_sent,
                           static_cast<std::int64_t>(data.size()));
        m_sent = m_sent + data.size();
    }
    CallId beginShutdown(Direction half)
    {
        return builder.begin(alice, {.op = CallOp::Shutdown, .socket = a, .argument = static_cast<std::int64_t>(half)});
    }
    void shutdown(Direction half) { builder.finish(beginShutdown(half), {.op = CallOp::Shutdown, .socket = a}); }
    void see(TcpState state, std::uint32_t unread = 0, std::uint32_t queued = 0)
    {
        builder.observe({.socket = b,
                         .state = state,
                         .bytesKnown = true,
                         .receiveQueue = unread,
                         .unacknowledged = queued,
                         .local = Endpoint::loopback(50000),
                         .remote = Endpoint::loopback(40000)});
    }

    // From here on things count.
    void beginScope()
    {
        fold();
        scope = {m_calls.size(), m_state.sockets().size()};
    }

    CheckReport report(std::string_view text, Duration later = 0ms)
    {
        fold();
        KnownNames names(std::vector<std::string>{"alice", "bob"});
        names.acceptAnySocket();
        const auto check = parseCheck(text, {}, names);
        if (!check)
            qFatal("%s", check.error().message.c_str());
        return judge(*check, {builder.journal(), m_calls, m_state, scope, lastTime() + later});
    }

    /// Of the last record that was judged.
    Timestamp lastTime() { return builder.journal().at(builder.journal().size() - 1).time; }

    // `passed: bob's recv(b) returned 2`.
    QString verdict(std::string_view text, Duration later = 0ms)
    {
        const auto told = report(text, later);
        return QString::fromStdString(std::string(toText(told.status)) + ": " + told.got);
    }

private:
    void fold()
    {
        builder.publish();
        for (auto& journal = builder.journal(); m_folded < journal.size(); ++m_folded) {
            m_state.apply(m_folded, journal.at(m_folded), journal);
            m_calls.apply(m_folded, journal.at(m_folded));
        }
    }

    journal::LabState m_state;
    journal::CallTable m_calls;
    Sequence m_folded = 0;
    StreamOffset m_read{};
    StreamOffset m_sent{};
};

} // namespace

class JudgeTest : public QObject
{
    Q_OBJECT

private slots:
    void saw_noSuchCall_namesTheNearestMiss()
    {
        Talk talk;
        QCOMPARE(talk.verdict("saw bob recv b = 2"), "not yet: bob has not called recv(b) yet");
        QCOMPARE(talk.verdict("saw * recv b"), "not yet: nobody has called recv(b) yet");
        talk.shutdown(Direction::Read);
        QCOMPARE(talk.verdict("saw alice shutdown a write"), "not yet: alice called shutdown(a, read) instead");
        QCOMPARE(talk.verdict("saw bob shutdown a read"), "not yet: alice called shutdown(a, read) instead");
    }

    void saw_otherResults_tellsThemInOrder()
    {
        Talk talk;
        talk.recv("hi");
        QCOMPARE(talk.verdict("saw bob recv b = 5"), "not yet: bob's recv(b) returned 2");
        talk.recv("");
        QCOMPARE(talk.verdict("saw bob recv b = 5"), "not yet: bob's recv(b) returned 2, then 0");
        talk.recvFails(ECONNRESET);
        QCOMPARE(talk.verdict("saw bob recv b = 5"),
                 "not yet: bob's recv(b) returned 2, then 0, then failed with ECONNRESET");
        talk.recv("");
        talk.recv("");
        QCOMPARE(talk.verdict("saw bob recv b = 5"),
                 "not yet: bob's recv(b) at last returned 0, then failed with ECONNRESET, then returned 0 twice");
    }

    void saw_callUnderWay_isWaiting()
    {
        Talk talk;
        const auto call = talk.beginRecv();
        QCOMPARE(talk.verdict("saw bob recv b = 2"), "waiting: bob's recv(b) is waiting now");
        QCOMPARE(talk.verdict("saw bob recv b"), "passed: bob called recv(b, 100)");
        talk.builder.finishRecv(call, talk.b, StreamOffset{}, "hi");
        QCOMPARE(talk.verdict("saw bob recv b = 2"), "passed: bob's recv(b) returned 2");
        talk.beginRecv();
        QCOMPARE(talk.verdict("saw bob recv b = 0"), "waiting: bob's recv(b) returned 2, and is waiting now");
    }

    void saw_results_areCompared_data()
    {
        QTest::addColumn<QString>("result");
        QTest::addColumn<bool>("fitsTwo");
        QTest::addColumn<bool>("fitsError");
        const auto row = [](const char* result, bool two, bool error) {
            QTest::newRow(result) << result << two << error;
        };
        row("= 2", true, false);
        row("= 0", false, false);
        row("!= 0", true, false);
        row("!= 2", false, false);
        row("< 3", true, false);
        row("<= 2", true, false);
        row("> 2", false, false);
        row(">= -1", true, false);
        row("= ok", true, false);
        row("!= ok", false, true);
        row("= fail", false, true);
        row("!= fail", true, false);
        row("= ECONNRESET", false, true);
        row("!= ECONNRESET", true, false);
        row("= EPIPE", false, false);
        row("!= EPIPE", true, true);
    }
    void saw_results_areCompared()
    {
        QFETCH(QString, result);
        const auto check = QStringLiteral("saw bob recv b %1").arg(result).toStdString();
        Talk two;
        two.recv("hi");
        QTEST(two.report(check).status == CheckStatus::Passed, "fitsTwo");
        Talk error;
        error.recvFails(ECONNRESET);
        QTEST(error.report(check).status == CheckStatus::Passed, "fitsError");
    }

    void never_quiet_isBelievedAfterATime()
    {
        Talk talk;
        const auto early = talk.report("never bob recv b = 0", 100ms);
        QCOMPARE(early.status, CheckStatus::Waiting);
        QVERIFY(early.due == talk.lastTime() + quietForNever);
        QCOMPARE(talk.verdict("never bob recv b = 0", 200ms), "passed: it has not happened");
        talk.recv("hi");
        QCOMPARE(talk.verdict("never bob recv b = 0", 199ms), "waiting: it has not happened so far");
    }

    void never_happened_isRefusedForGood()
    {
        Talk talk;
        talk.recv("");
        QCOMPARE(talk.verdict("never bob recv b = 0", 10s), "not yet: bob's recv(b) returned 0");
        QCOMPARE(talk.verdict("never bob recv b", 10s), "not yet: bob called recv(b, 100)");
        QVERIFY(!talk.report("never bob recv b = 0", 10s).due.has_value());
    }

    // The effect may be recorded before the cause has returned: CURRICULUM.md 10.2.
    void before_causeReturnsLast_isTrueAllTheSame()
    {
        Talk talk;
        const auto recv = talk.beginRecv();
        const auto shutdown = talk.beginShutdown(Direction::Write);
        talk.builder.finishRecv(recv, talk.b, StreamOffset{}, "");
        talk.builder.finish(shutdown, {.op = CallOp::Shutdown, .socket = talk.a});
        QCOMPARE(talk.verdict("before alice shutdown a then bob recv b = 0"),
                 "passed: alice's shutdown(a) began 1.0 ms before bob's recv(b) returned 0");
    }

    void before_wrongOrder_isNotTrue()
    {
        Talk talk;
        const std::string_view check = "before alice shutdown a then bob recv b = 0";
        QCOMPARE(talk.verdict(check), "not yet: alice has not called shutdown(a) yet");
        talk.recv("");
        talk.shutdown(Direction::Write);
        QCOMPARE(talk.verdict(check), "not yet: alice's shutdown(a) began only after bob's recv(b) returned 0");
        talk.recv("");
        QVERIFY(talk.report(check).status == CheckStatus::Passed);
    }

    void before_effectUnderWay_isWaiting()
    {
        Talk talk;
        talk.shutdown(Direction::Write);
        talk.beginRecv();
        QCOMPARE(talk.verdict("before alice shutdown a then bob recv b = 0"), "waiting: bob's recv(b) is waiting now");
    }

    void count_someHappened_saysHowOften()
    {
        Talk talk;
        const std::string_view check = "count bob recv b = 0 times >= 3";
        QCOMPARE(talk.verdict(check), "not yet: bob has not called recv(b) yet");
        talk.recv("hi");
        QCOMPARE(talk.verdict(check), "not yet: bob's recv(b) returned 2");
        talk.recv("");
        QCOMPARE(talk.verdict(check), "not yet: once so far: bob's recv(b) returned 2, then 0");
        talk.recv("");
        QCOMPARE(talk.verdict(check), "not yet: twice so far: bob's recv(b) returned 2, then 0 twice");
        talk.recv("");
        QCOMPARE(talk.verdict(check), "passed: 3 times so far: bob's recv(b) returned 2, then 0 3 times");
        QCOMPARE(talk.verdict("count bob recv b times = 4"), "passed: 4 times so far");
        QCOMPARE(talk.verdict("count bob recv b times < 4"), "not yet: 4 times so far");
        QCOMPARE(talk.verdict("count alice recv a times = 0"), "passed: alice has not called recv(a) yet");
    }

    void sum_results_areAddedUp()
    {
        Talk talk;
        talk.recv("hello");
        talk.recvFails(EAGAIN);
        talk.recv("hi");
        QCOMPARE(talk.verdict("sum bob recv b = 7"), "passed: they add up to 7 so far");
        QCOMPARE(talk.verdict("sum bob recv b < 5 >= 3"), "not yet: they add up to 2 so far");
        QCOMPARE(talk.verdict("sum alice recv a > 0"), "not yet: alice has not called recv(a) yet");
    }

    void blocked_callUnderWay_isToldInTenthsOfASecond()
    {
        Talk talk;
        const std::string_view check = "blocked bob recv b for 300ms";
        QCOMPARE(talk.verdict(check), "not yet: bob has not called recv(b) yet");
        talk.beginRecv();
        talk.report(check);
        const auto began = talk.lastTime();
        QCOMPARE(talk.verdict(check, 120ms), "waiting: bob's recv(b) has waited for 100 ms so far");
        QVERIFY(talk.report(check, 120ms).due == began + 200ms);
        QVERIFY(talk.report(check, 299ms).due == began + 300ms);
        QCOMPARE(talk.verdict(check, 300ms), "passed: bob's recv(b) has waited for more than 300 ms, and waits on");
    }

    void blocked_callReturned_countsItsWholeTime()
    {
        Talk talk;
        talk.recv("hi", 5ms);
        QCOMPARE(talk.verdict("blocked bob recv b for 300ms", 10s), "not yet: bob's recv(b) returned 2 after 6.0 ms");
        talk.recv("", 400ms);
        QCOMPARE(talk.verdict("blocked bob recv b for 300ms"), "passed: bob's recv(b) returned 0 after 401.0 ms");
        QCOMPARE(talk.verdict("blocked bob recv b = 2 for 300ms"), "not yet: bob's recv(b) returned 2 after 6.0 ms");
        QCOMPARE(talk.verdict("blocked bob recv b = 0 for 300ms"), "passed: bob's recv(b) returned 0 after 401.0 ms");
    }

    void blocked_resultWanted_waitsForIt()
    {
        Talk talk;
        talk.beginRecv();
        QCOMPARE(talk.verdict("blocked bob recv b = 0 for 300ms", 1s), "waiting: bob's recv(b) is waiting now");
    }

    void took_returned_comparesItsTime()
    {
        Talk talk;
        QCOMPARE(talk.verdict("took bob recv b < 50ms"), "not yet: bob has not called recv(b) yet");
        talk.recv("hi", 99ms);
        QCOMPARE(talk.verdict("took bob recv b < 50ms"), "not yet: bob's recv(b) took 100.0 ms");
        QCOMPARE(talk.verdict("took bob recv b >= 100ms"), "passed: bob's recv(b) took 100.0 ms");
        talk.beginRecv();
        QCOMPARE(talk.verdict("took bob recv b = 0 < 50ms"), "waiting: bob's recv(b) returned 2, and is waiting now");
    }

    void state_observed_isCompared()
    {
        Talk talk;
        QCOMPARE(talk.verdict("state b = ESTABLISHED"), "passed: b's state is ESTABLISHED");
        QCOMPARE(talk.verdict("state b != ESTABLISHED"), "not yet: b's state is ESTABLISHED");
        talk.see(TcpState::CloseWait);
        QCOMPARE(talk.verdict("state b = CLOSE_WAIT"), "passed: b's state is CLOSE_WAIT");
    }

    void state_withoutSocket_saysSo()
    {
        Talk talk;
        QCOMPARE(talk.verdict("state c = LISTEN"), "not yet: there is no socket c yet");
        talk.builder.openSocket("c", talk.bob, 7);
        QCOMPARE(talk.verdict("state c = LISTEN"), "not yet: the kernel has not been asked about c yet");
        talk.builder.finish(talk.builder.begin(talk.bob, {.op = CallOp::Close, .socket = talk.b}),
                            {.op = CallOp::Close, .socket = talk.b});
        QCOMPARE(talk.verdict("state b != ESTABLISHED"), "not yet: b is closed, so it has no state");
    }

    void queues_observed_areCompared()
    {
        Talk talk;
        talk.see(TcpState::Established, 5, 1);
        QCOMPARE(talk.verdict("unread b = 5"), "passed: b has 5 unread bytes");
        QCOMPARE(talk.verdict("unread b < 5"), "not yet: b has 5 unread bytes");
        QCOMPARE(talk.verdict("queued b >= 1"), "passed: b has 1 unacknowledged byte");
        talk.builder.openSocket("c", talk.bob, 7);
        QCOMPARE(talk.verdict("unread c = 0"), "not yet: the kernel has not been asked about c yet");
    }

    void streams_allBytes_areCompared()
    {
        Talk talk;
        QCOMPARE(talk.verdict(R"(got b = "hi")"), "not yet: nothing has been read from b yet");
        QCOMPARE(talk.verdict(R"(got b = "")"), "passed: nothing was read from b");
        talk.send("hel");
        talk.send("lo");
        talk.recv("hell");
        QCOMPARE(talk.verdict(R"(sent a = "hello")"), R"(passed: "hello" was sent on a)");
        QCOMPARE(talk.verdict(R"(got b = "hello")"), R"(not yet: "hell" was read from b so far)");
        QCOMPARE(talk.verdict(R"(got b = "help")"), R"(not yet: "hell" was read from b)");
        talk.recv("o");
        QCOMPARE(talk.verdict(R"(got b = "hello")"), R"(passed: "hello" was read from b)");
    }

    void scope_whatCameBefore_doesNotCount()
    {
        Talk talk;
        talk.recv("hi");
        talk.beginScope();
        QCOMPARE(talk.verdict("saw bob recv b = 2"), "not yet: bob has not called recv(b) yet");
        QCOMPARE(talk.verdict("state b = ESTABLISHED"), "not yet: there is no socket b yet");
        const auto newer = talk.builder.openSocket("b", talk.bob, 8);
        talk.builder.observe({.socket = newer, .state = TcpState::Listen});
        QCOMPARE(talk.verdict("state b = LISTEN"), "passed: b's state is LISTEN");
    }

    void socket_nameUsedTwice_isTheLatest()
    {
        Talk talk;
        const auto newer = talk.builder.openSocket("b", talk.bob, 8);
        talk.builder.observe({.socket = newer, .state = TcpState::Listen});
        QCOMPARE(talk.verdict("state b = LISTEN"), "passed: b's state is LISTEN");
    }

    void allPassed_oneMissing_isFalse()
    {
        Talk talk;
        talk.recv("hi");
        const std::vector both{talk.report("saw bob recv b = 2"), talk.report("saw bob recv b = 0")};
        QVERIFY(allPassed(std::span(both).first(1)));
        QVERIFY(!allPassed(both));
        QVERIFY(allPassed({}));
    }
};

QTEST_GUILESS_MAIN(JudgeTest)
#include "judgetest.moc"
