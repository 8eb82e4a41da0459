#include "items/hand.h"
#include "items/quickstarts.h"
#include "lesson/reader.h"
#include "lesson/scriptplayer.h"
#include "support/labmain.h"

#include <QSignalSpy>

namespace socketlab::tests {

using items::Hand;
using items::StatementQueue;
using namespace std::string_literals;

namespace {

constexpr int limit = 30000; // milliseconds

/// A lab and the hand on it, without any panel.
struct Bench
{
    engine::Lab lab;
    items::Pump pump{lab.journal()};
    Hand hand{lab, pump};
    StatementQueue queue{lab, pump, hand};
    QSignalSpy finished{&queue, &StatementQueue::finished};
    QSignalSpy failed{&queue, &StatementQueue::failed};

    Bench() { queue.setPause(std::chrono::milliseconds(0)); }

    CallId start(const std::string& actor, const std::string& call)
    {
        const auto id = hand.submit(lab.actor(actor), call);
        if (!id)
            qFatal("%s: %s", call.c_str(), id.error().c_str());
        return *id;
    }

    bool hasReturned(CallId id) const
    {
        const auto index = pump.calls().find(id);
        return index && !pump.calls()[*index].isWaiting();
    }

    void run(const std::string& actor, const std::string& call)
    {
        const auto id = start(actor, call);
        QVERIFY2(QTest::qWaitFor([&] { return hasReturned(id); }, limit), call.c_str());
    }

    void waitForBegin(CallId id)
    {
        QVERIFY(QTest::qWaitFor([&] { return pump.calls().find(id).has_value(); }, limit));
    }

    void play(std::vector<items::ScriptLine> lines)
    {
        const auto before = finished.count();
        queue.play(std::move(lines));
        QVERIFY(QTest::qWaitFor([&] { return finished.count() > before || !failed.isEmpty(); }, limit));
        QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed.last()[0].toString()));
    }

    void playStart(const char* id)
    {
        for (const auto& start : items::quickStarts())
            if (start.id == std::string(id))
                play(linesOf(start, lab.names()));
    }

    /// What actors were told, in the order in which they began: without the calls that others make inside of them.
    QStringList callsOfActors() const { return textsOf(pump.journal(), pump.latest(), pump.calls()); }

    static QStringList textsOf(const journal::Journal& journal, const journal::LabState& state,
                               const journal::CallTable& calls)
    {
        QStringList texts;
        for (std::size_t i = 0; i < calls.size(); ++i) {
            const auto call = journal::viewCall(journal, calls[i]);
            const auto actor = state.actorName(call.beganRecord->actor);
            texts += QString::fromStdString(actor + ' '
                                            + callText(*call.began, journal.payload(*call.beganRecord), state.names()));
        }
        return texts;
    }

    qint64 accepted(std::string_view listener) const
    {
        const auto* socket = pump.latest().socketNamed(listener);
        return socket ? qint64{socket->seen.acceptQueue} : -1;
    }
};

/// A lesson of one step with this solution.
std::string lessonAround(const std::string& actors, const std::string& solution)
{
    std::string text = "format: 1\nid: tried\ntitle: Tried\nchapter: 1\nminutes: 5\nrevision: 1\ncovers: [C01]\n"
                       "objective: x\nmisconception: y\nactors: "
        + actors
        + "\nsteps:\n  - id: one\n    title: One\n    say: |\n      Words.\n    do: It.\n    check:\n"
          "      - saw client socket c = ok\n    hints:\n      - One.\n      - Two.\n      - Three.\n";
    for (const auto& line : QString::fromStdString(solution).split(u'\n'))
        if (!line.isEmpty())
            text += "    " + line.toStdString() + '\n';
    return text;
}

} // namespace

class HandTest : public QObject
{
    Q_OBJECT

private slots:
    void record_callsOfEveryKind_standInTheSolution();
    void record_callThatWaits_getsItsAmpersand();
    void record_again_beginsAnew();
    void record_nothing_isAnEmptyList();
    void submit_nonsense_isRefusedAndNotWrittenDown();
    void solution_inALesson_playsTheSameCalls();
    void solution_longData_staysReadable();
    void solution_goesOnWithOlderSockets_saysSo();
    void yamlEntry_whateverItHolds_isOneEntry_data();
    void yamlEntry_whateverItHolds_isOneEntry();
    void quickStart_serverAndClient_areConnected();
    void quickStart_fiveCallers_twoOfThemWait();
    void quickStart_selectServer_findsTheOneWhoSpoke();
    void quickStart_answeringServer_greetsAndAnswers();
    void quickStart_twice_takesFreshNames();
    void queue_actorEndsInItsCall_givesUpWithASentence();
    void service_ofTheLab_isCalledByItsNumber();
    void service_withNobodyThere_failsInWords();
    void service_names_areLookedUpFirst();
};

void HandTest::record_callsOfEveryKind_standInTheSolution()
{
    Bench bench;
    bench.hand.record();
    bench.hand.startActor("alice", ActorKind::Thread);
    bench.hand.startActor("bob", ActorKind::Process);
    bench.run("world", "pair alice.a alice.b");
    bench.run("alice", "send a \"hi: # 'you'\"");
    const auto* a = bench.pump.latest().socketNamed("a");
    QVERIFY(a);
    Call close;
    close.op = CallOp::Close;
    close.socket = a->id;
    const auto closed = bench.hand.submit(bench.lab.actor("alice"), close);
    QVERIFY(closed);
    QTRY_VERIFY_WITH_TIMEOUT(bench.hasReturned(*closed), limit);
    QTRY_COMPARE_WITH_TIMEOUT(bench.hand.solution(),
                              QStringLiteral("# actors: {alice: thread, bob: process}\n"
                                             "solution:\n"
                                             "  - pair alice.a alice.b\n"
                                             "  - 'alice send a \"hi: # ''you''\"'\n"
                                             "  - alice close a\n"),
                              limit);
    QCOMPARE(bench.hand.solutionProblem(), QString());
    bench.hand.stopRecording();
    bench.run("alice", "socket c");
    QCOMPARE(bench.hand.deeds().size(), std::size_t{3});
}

void HandTest::record_callThatWaits_getsItsAmpersand()
{
    Bench bench;
    bench.hand.record();
    for (const auto* actor : {"alice", "bob"})
        bench.lab.actor(actor);
    bench.run("world", "pair alice.a bob.b");
    bench.waitForBegin(bench.start("bob", "recv b 100"));
    const auto text = [&] { return bench.hand.solution().section(u'\n', 2); };
    QCOMPARE(text(), QStringLiteral("  - pair alice.a bob.b\n  - bob recv b 100 &\n"));
    bench.run("alice", "send a \"hi\"");
    QTRY_COMPARE_WITH_TIMEOUT(text(),
                              QStringLiteral("  - pair alice.a bob.b\n  - bob recv b 100 &\n  - alice send a \"hi\"\n"),
                              limit);
    const auto waiting = bench.start("bob", "recv b 100");
    bench.waitForBegin(waiting);
    bench.hand.release(bench.lab.actor("bob"));
    QTRY_VERIFY_WITH_TIMEOUT(bench.hasReturned(waiting), limit);
    QVERIFY(text().endsWith(QStringLiteral("  - bob recv b 100 &\n  - release bob\n")));
}

void HandTest::record_again_beginsAnew()
{
    Bench bench;
    QSignalSpy changes(&bench.hand, &Hand::changed);
    bench.hand.record();
    bench.run("alice", "socket a");
    bench.hand.record();
    QVERIFY(bench.hand.isRecording());
    QVERIFY(bench.hand.deeds().empty());
    QVERIFY(changes.count() >= 3);
}

void HandTest::record_nothing_isAnEmptyList()
{
    Bench bench;
    QCOMPARE(bench.hand.solution(), QStringLiteral("solution: []\n"));
}

void HandTest::submit_nonsense_isRefusedAndNotWrittenDown()
{
    Bench bench;
    bench.hand.record();
    const auto refused = bench.hand.submit(bench.lab.actor("alice"), "recv nowhere 5"s);
    QVERIFY(!refused);
    QCOMPARE(refused.error(), "no socket named \"nowhere\""s);
    QVERIFY(bench.hand.deeds().empty());
}

// The whole way round: done by hand, written down, read as a lesson, played on another lab.
void HandTest::solution_inALesson_playsTheSameCalls()
{
    Bench bench;
    bench.hand.record();
    bench.playStart("pair");
    const auto waiting = bench.start("server", "recv s 100");
    bench.waitForBegin(waiting);
    bench.run("client", "send c \"a: # b\"");
    QTRY_VERIFY_WITH_TIMEOUT(bench.hasReturned(waiting), limit);
    bench.run("client", "shutdown c write");
    bench.run("server", "recv s 100");
    bench.run("server", "close s");
    QTRY_VERIFY_WITH_TIMEOUT(bench.pump.latest().applied() == bench.lab.journal().size(), limit);

    const auto text = lessonAround("{server: thread, client: thread}", bench.hand.solution().toStdString());
    const auto read = lesson::readLesson(text, "tried.yaml");
    QVERIFY2(read, read ? "" : lesson::toText(read.error().front(), "tried").c_str());
    engine::Lab other;
    lesson::ScriptPlayer player(other);
    player.play({.script = read->steps[0].solution});
    QVERIFY(QTest::qWaitFor([&] { return (player.advance(Clock::now()), !player.isPlaying()); }, limit));
    QCOMPARE(player.problem(), std::string());
    QCOMPARE(Bench::textsOf(other.journal(), player.state(), player.calls()), bench.callsOfActors());
}

void HandTest::solution_longData_staysReadable()
{
    Bench bench;
    bench.hand.record();
    bench.run("client", "socket c");
    std::string data;
    for (int i = 0; i < 20000; ++i)
        data += static_cast<char>(i * 7);
    bench.run("client", "print " + quotedData(toBytes(data)));
    const auto text = lessonAround("{client: thread}", bench.hand.solution().toStdString());
    const auto read = lesson::readLesson(text, "tried.yaml");
    QVERIFY2(read, read ? "" : lesson::toText(read.error().front(), "tried").c_str());
    const auto& call = read->steps[0].solution.at(1).call;
    const auto words = splitWords(call);
    const auto bytes = parseData(std::string_view(call).substr(words.at(1).column));
    QVERIFY(bytes);
    QCOMPARE(asText(*bytes), std::string_view(data));
}

void HandTest::solution_goesOnWithOlderSockets_saysSo()
{
    Bench bench;
    bench.run("client", "socket c");
    bench.hand.record();
    bench.run("client", "close c");
    QVERIFY(bench.hand.solution().contains(QStringLiteral("# The script goes on with what was there before: c\n")));
    QCOMPARE(bench.hand.solutionProblem(),
             QStringLiteral("What was there before the recording has to be made by the lesson's setup: c."));
}

void HandTest::yamlEntry_whateverItHolds_isOneEntry_data()
{
    QTest::addColumn<QByteArray>("statement");
    for (const auto* statement :
         {"client send c \"a: b\"", "client send c \"a #b\"", "client send c \"it's: all\"", "client send c \":\"",
          "client send c \"\"", "client select R{c} W{} X{} 5s", "client send c 00 01 &",
          "client serve c \"greet \\\"a: b\\\\n\\\"\\nregex \\\"^(\\\\w+)$\\\" -> \\\"hi $1\\\"\" &",
          "client send c \"{[&*!|>%@`\""})
        QTest::newRow(statement) << QByteArray(statement);
}

void HandTest::yamlEntry_whateverItHolds_isOneEntry()
{
    QFETCH(const QByteArray, statement);
    const auto solution = "solution:\n  - client socket c\n" + items::yamlEntry(statement.toStdString());
    const auto read = lesson::readLesson(lessonAround("{client: thread}", solution), "tried.yaml");
    QVERIFY2(read, read ? "" : lesson::toText(read.error().front(), "tried").c_str());
    QCOMPARE(QByteArray::fromStdString(read->steps[0].solution.at(1).text), statement);
}

void HandTest::quickStart_serverAndClient_areConnected()
{
    Bench bench;
    bench.playStart("pair");
    const auto* s = bench.pump.latest().socketNamed("s");
    const auto* c = bench.pump.latest().socketNamed("c");
    QVERIFY(s && c);
    QTRY_COMPARE_WITH_TIMEOUT(bench.pump.latest().socketNamed("s")->seen.state, TcpState::Established, limit);
    QCOMPARE(bench.pump.latest().socketNamed("s")->peer, bench.pump.latest().socketNamed("c")->id);
}

void HandTest::quickStart_fiveCallers_twoOfThemWait()
{
    Bench bench;
    bench.playStart("door");
    // A backlog of n lets n + 1 wait: a fact of the kernel that the scene is about.
    QTRY_COMPARE_WITH_TIMEOUT(bench.accepted("L"), qint64{3}, limit);
    QCOMPARE(bench.pump.calls().waiting().size(), std::size_t{2});
    QTRY_COMPARE_WITH_TIMEOUT(bench.pump.latest().socketNamed("e")->seen.state, TcpState::SynSent, limit);
}

void HandTest::quickStart_selectServer_findsTheOneWhoSpoke()
{
    Bench bench;
    bench.playStart("select");
    QTRY_VERIFY_WITH_TIMEOUT(bench.pump.calls().waiting().empty(), limit);
    const auto& calls = bench.pump.calls();
    QStringList results;
    for (std::size_t i = 0; i < calls.size(); ++i)
        if (const auto call = journal::viewCall(bench.pump.journal(), calls[i]); call.began->op == CallOp::Select)
            results += QString::fromStdString(resultText(*call.returned));
    QCOMPARE(results, QStringList{"1"});
}

void HandTest::quickStart_answeringServer_greetsAndAnswers()
{
    Bench bench;
    bench.playStart("answer");
    const auto& journal = bench.pump.journal();
    std::string heard;
    for (std::size_t i = 0; i < bench.pump.calls().size(); ++i) {
        const auto call = journal::viewCall(journal, bench.pump.calls()[i]);
        if (call.began->op == CallOp::Recv && bench.pump.latest().actorName(call.beganRecord->actor) == "client")
            heard += asText(journal.payload(*call.returnedRecord));
    }
    QCOMPARE(heard, "Who is there?\nHello Ada, you said something 1 times.\n"s);
}

void HandTest::quickStart_twice_takesFreshNames()
{
    Bench bench;
    bench.playStart("pair");
    bench.playStart("pair");
    for (const auto* name : {"L", "s", "c", "L2", "s2", "c2"})
        QVERIFY2(bench.pump.latest().socketNamed(name), name);
    QVERIFY(bench.pump.latest().actorNamed("server2"));
}

void HandTest::service_ofTheLab_isCalledByItsNumber()
{
    Bench bench;
    bench.playStart("pair");
    const auto port = bench.pump.latest().socketNamed("L")->seen.local.port;
    QVERIFY(port != 0);
    const auto service = items::serviceFor("127.0.0.1", port, bench.lab.names());
    QVERIFY(lookUpLines(service).empty());
    bench.play(callLines(service, Endpoint::loopback(0)));
    QTRY_COMPARE_WITH_TIMEOUT(bench.pump.latest().socketNamed("out")->seen.state, TcpState::Established, limit);
}

void HandTest::service_withNobodyThere_failsInWords()
{
    Bench bench;
    bench.run("nobody", "socket n");
    bench.run("nobody", "bind n 127.0.0.1:0");
    const auto port = bench.pump.latest().socketNamed("n")->seen.local.port;
    bench.queue.play(callLines(items::serviceFor("127.0.0.1", port, bench.lab.names()), Endpoint::loopback(0)));
    QTRY_COMPARE_WITH_TIMEOUT(bench.failed.count(), 1, limit);
    const auto sentence = bench.failed[0][0].toString();
    QVERIFY2(sentence.startsWith(QStringLiteral("The call connect of caller failed with ECONNREFUSED: ")),
             qPrintable(sentence));
    QVERIFY(!bench.queue.isPlaying());
}

void HandTest::service_names_areLookedUpFirst()
{
    Bench bench;
    const auto service = items::serviceFor("localhost", 9, bench.lab.names());
    bench.play(lookUpLines(service));
    QVERIFY(bench.queue.lastResult());
    QVERIFY(bench.queue.lastResult()->endpoint.isLoopback());
    const auto six = items::callLines({"::1", 80, "caller", "out"}, {.family = Endpoint::Family::IPv6});
    QCOMPARE(six[0].call, "socket out ipv6"s);
    QCOMPARE(six[1].call, "connect out to [::1]:80"s);
}

void HandTest::queue_actorEndsInItsCall_givesUpWithASentence()
{
    Bench bench;
    bench.queue.play({{"bob", "exit"}, {"bob", "sleep 1ms"}});
    QVERIFY(QTest::qWaitFor([&] { return !bench.failed.isEmpty(); }, limit));
    QVERIFY(!bench.queue.isPlaying());
    QVERIFY2(bench.failed.last()[0].toString().contains(QStringLiteral("bob")),
             qPrintable(bench.failed.last()[0].toString()));
}

} // namespace socketlab::tests

SOCKETLAB_LAB_TEST_MAIN(socketlab::tests::HandTest)
#include "handtest.moc"
