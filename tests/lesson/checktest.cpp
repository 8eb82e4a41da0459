#include "lesson/check.h"
#include "lesson/knownnames.h"
#include "lesson/wording.h"

#include <QTest>

using namespace socketlab;
using namespace socketlab::lesson;

namespace {

KnownNames aliceAndBob()
{
    KnownNames names(std::vector<std::string>{"alice", "bob"});
    names.declareSocket("a", ActorId::None);
    names.declareSocket("b", ActorId::None);
    return names;
}

} // namespace

class CheckTest : public QObject
{
    Q_OBJECT

private slots:
    void expectation_everyKind_isSentence_data()
    {
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* check, const char* sentence) { QTest::newRow(check) << check << sentence; };
        row("saw bob recv b", "bob calls recv(b)");
        row("saw bob recv b = 2", "bob's recv(b) returns 2");
        row("saw bob recv b != 0", "bob's recv(b) returns anything but 0");
        row("saw bob recv b < 5", "bob's recv(b) returns less than 5");
        row("saw bob recv b <= 5", "bob's recv(b) returns at most 5");
        row("saw bob recv b > 5", "bob's recv(b) returns more than 5");
        row("saw bob recv b >= 5", "bob's recv(b) returns at least 5");
        row("saw alice shutdown a write = ok", "alice's shutdown(a, write) succeeds");
        row("saw alice shutdown a != ok", "alice's shutdown(a) fails");
        row("saw bob send b = fail", "bob's send(b) fails");
        row("saw bob send b != fail", "bob's send(b) succeeds");
        row("saw bob send b = EPIPE", "bob's send(b) fails with EPIPE");
        row("saw bob send b != EPIPE", "bob's send(b) ends with anything but EPIPE");
        row("saw * send", "somebody calls send");
        row(R"(saw * send * "hi" = 2)", R"(somebody's send(*, "hi") returns 2)");
        row("never bob recv b", "bob never calls recv(b)");
        row("never bob recv b = 0", "bob's recv(b) never returns 0");
        row("never * send", "nobody calls send");
        row("never * recv b = 0", "nobody's recv(b) returns 0");
        row("before alice shutdown a then bob recv b = 0", "alice's shutdown(a) begins before bob's recv(b) returns 0");
        row("before alice send a = 2 then bob recv b",
            "alice's send(a), which returns 2, begins before bob's recv(b) returns");
        row("count bob recv b = 0 times >= 3", "bob's recv(b) returns 0 at least 3 times");
        row("count bob recv b times = 1", "bob calls recv(b) exactly once");
        row("count bob recv b times < 2", "bob calls recv(b) less than twice");
        row("sum bob recv b >= 1000", "the numbers that bob's recv(b) returns add up to at least 1000");
        row("sum bob recv b > 0 = 1000", "the numbers that bob's recv(b) returns add up to 1000");
        row("blocked bob recv b for 300ms", "bob's recv(b) waits for 300 ms");
        row("blocked bob recv b = 0 for 2s", "bob's recv(b) waits for 2 s, then returns 0");
        row("took bob recv b < 50ms", "bob's recv(b) takes less than 50 ms");
        row("took bob recv b = 0 < 50", "bob's recv(b), which returns 0, takes less than 50 ms");
        row("state b = CLOSE_WAIT", "b's state is CLOSE_WAIT");
        row("state b != ESTABLISHED", "b's state is not ESTABLISHED");
        row("unread b = 1", "b has 1 unread byte");
        row("unread b >= 5", "b has at least 5 unread bytes");
        row("queued a = 0", "a has 0 unacknowledged bytes");
        row(R"(got b = "hi")", R"(all that was read from b is "hi")");
        row(R"(got b = "")", "all that was read from b is nothing");
        row("got b = 68 69", R"(all that was read from b is "hi")");
        row("sent a = 78*50",
            R"(all that was sent on a is "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" and 10 more bytes)");
    }
    void expectation_everyKind_isSentence()
    {
        QFETCH(QString, check);
        const auto read = parseCheck(check.toStdString(), {3, 9}, aliceAndBob());
        QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
        QTEST(QString::fromStdString(expectation(*read)), "sentence");
        QCOMPARE(QString::fromStdString(read->text), check);
        QVERIFY(read->position == Position(3, 9));
    }

    // Every message stands in data/mistakes/checks.txt as well, with its line; here are the columns that are hard to get right.
    void parse_malformed_pointsAtTheWord_data()
    {
        QTest::addColumn<QString>("check");
        QTest::addColumn<int>("column");
        QTest::newRow("kind") << "swa bob recv b" << 0;
        QTest::newRow("actor") << "saw bbo recv b" << 4;
        QTest::newRow("socket of the second event") << "before alice send a then bob recv c" << 34;
        QTest::newRow("call of the counted event") << "count bob rcv b times = 1" << 10;
        QTest::newRow("result") << "never bob recv b = maybe" << 19;
        QTest::newRow("missing at the end") << "blocked bob recv b for" << 22;
        QTest::newRow("surplus") << "saw bob recv b = 2 3" << 19;
        QTest::newRow("missing time") << "took bob recv b = 0 <" << 21;
    }
    void parse_malformed_pointsAtTheWord()
    {
        QFETCH(QString, check);
        const auto read = parseCheck(check.toStdString(), {}, aliceAndBob());
        QVERIFY(!read.has_value());
        QTEST(static_cast<int>(read.error().column), "column");
    }
};

QTEST_GUILESS_MAIN(CheckTest)
#include "checktest.moc"
