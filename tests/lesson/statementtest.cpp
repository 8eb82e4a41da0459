#include "lesson/statement.h"
#include "lesson/knownnames.h"

#include <QTest>

using namespace socketlab;
using namespace socketlab::lesson;

namespace {

// Alice and Bob, of whom each has a socket.
KnownNames aliceAndBob()
{
    KnownNames names(std::vector<std::string>{"alice", "bob"});
    names.declareSocket("a", ActorId::None);
    names.declareSocket("b", ActorId::None);
    return names;
}

QString patternText(std::string_view written)
{
    const auto words = splitWords(written);
    const auto pattern = parseCallPattern(words, written.size(), aliceAndBob());
    return pattern ? QString::fromStdString(pattern->actor + ' ' + callText(*pattern))
                   : QString::fromStdString(pattern.error().message);
}

CallPattern pattern(std::string_view written)
{
    const auto words = splitWords(written);
    auto read = parseCallPattern(words, written.size(), aliceAndBob());
    if (!read)
        qFatal("%s", read.error().message.c_str());
    return *std::move(read);
}

} // namespace

class StatementTest : public QObject
{
    Q_OBJECT

private slots:
    void parse_wellFormed_givesActorAndCall_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("actor");
        QTest::addColumn<QString>("call");
        QTest::addColumn<bool>("mayWait");
        QTest::newRow("actor's call") << "bob recv b 100"
                                      << "bob"
                                      << "recv b 100" << false;
        QTest::newRow("expected to wait") << "bob recv b 100 &"
                                          << "bob"
                                          << "recv b 100" << true;
        QTest::newRow("default argument") << "bob recv b"
                                          << "bob"
                                          << "recv b" << false;
        QTest::newRow("many blanks") << "  bob   recv  b &"
                                     << "bob"
                                     << "recv  b" << true;
        QTest::newRow("quoted data") << R"(alice send a "hi &")"
                                     << "alice"
                                     << R"(send a "hi &")" << false;
        QTest::newRow("hex data") << "alice send a 00 01"
                                  << "alice"
                                  << "send a 00 01" << false;
        QTest::newRow("world") << "wait 200ms"
                               << "world"
                               << "wait 200ms" << false;
        QTest::newRow("world makes sockets") << "pair alice.x bob.y"
                                             << "world"
                                             << "pair alice.x bob.y" << false;
        QTest::newRow("tag") << "[linux] bob recv b 100 &"
                             << "bob"
                             << "recv b 100" << true;
    }
    void parse_wellFormed_givesActorAndCall()
    {
        QFETCH(QString, written);
        auto names = aliceAndBob();
        const auto statement = parseStatement(written.toStdString(), {7, 9}, names);
        QVERIFY(statement.has_value());
        QTEST(QString::fromStdString(statement->actor), "actor");
        QTEST(QString::fromStdString(statement->call), "call");
        QTEST(statement->mayWait, "mayWait");
        QCOMPARE(QString::fromStdString(statement->text), written);
        QVERIFY(statement->position == Position(7, 9));
    }

    void parse_malformed_saysWhatAndWhere_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("message");
        QTest::newRow("nothing") << "" << 0 << "an action is missing, as in: bob recv b 100";
        QTest::newRow("tag alone") << "[linux]" << 7 << "an action is missing, as in: bob recv b 100";
        QTest::newRow("no call") << "bob" << 3 << R"(no call after "bob")";
        QTest::newRow("unknown actor") << "bbo recv b" << 0 << R"(no actor named "bbo" (did you mean "bob"?))";
        QTest::newRow("misspelt verb of the world")
            << "pari alice.x bob.y" << 0 << R"(no actor named "pari" (did you mean "pair"?))";
        QTest::newRow("unknown call") << "bob sned b" << 4 << R"(unknown call "sned" (did you mean "send"?))";
        QTest::newRow("unknown socket") << "bob recv c 100" << 9 << R"(no socket named "c")";
        QTest::newRow("unknown tag") << "[linus] wait 1s" << 0 << R"(unknown tag "[linus]" (did you mean "[linux]"?))";
        QTest::newRow("world as an actor") << "world wait 1s" << 0 << R"(no actor named "world")";
    }
    void parse_malformed_saysWhatAndWhere()
    {
        QFETCH(QString, written);
        auto names = aliceAndBob();
        const auto statement = parseStatement(written.toStdString(), {}, names);
        QVERIFY(!statement.has_value());
        QTEST(QString::fromStdString(statement.error().message), "message");
        QTEST(static_cast<int>(statement.error().column), "column");
    }

    void parse_callThatMakesSocket_declaresIt()
    {
        auto names = aliceAndBob();
        QVERIFY(!names.findSocket("c"));
        QVERIFY(parseStatement("bob socket c", {}, names).has_value());
        QVERIFY(names.findSocket("c").has_value());
    }

    void isForThisPlatform_tagOfAnother_isFalse()
    {
        auto names = aliceAndBob();
        const auto isPlayed = [&](std::string_view text) {
            return parseStatement(text, {}, names)->isForThisPlatform();
        };
        QVERIFY(isPlayed("wait 1s"));
        QCOMPARE(int{isPlayed("[linux] wait 1s")} + int{isPlayed("[macos] wait 1s")}
                     + int{isPlayed("[windows] wait 1s")},
                 1);
    }

    void parsePattern_words_areWrittenAsTheJournalDoes_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("text");
        QTest::newRow("no argument") << "bob recv"
                                     << "bob recv";
        QTest::newRow("socket") << "bob recv b"
                                << "bob recv(b)";
        QTest::newRow("anybody") << "* send"
                                 << " send";
        QTest::newRow("anything") << "bob recv * 100"
                                  << "bob recv(*, 100)";
        QTest::newRow("half") << "alice shutdown a write"
                              << "alice shutdown(a, write)";
        QTest::newRow("data in hex") << "alice send a 68 69"
                                     << R"(alice send(a, "hi"))";
        QTest::newRow("keyword") << "bob accept b as c"
                                 << "bob accept(b, c)";
        QTest::newRow("keyword left out") << "bob accept b c"
                                          << "bob accept(b, c)";
        QTest::newRow("time") << "world wait 2s"
                              << "world wait(2000ms)";
        QTest::newRow("owned sockets") << "world pair alice.a bob.b"
                                       << "world pair(a, b)";
        QTest::newRow("address") << "alice connect a 127.0.0.1:80"
                                 << "alice connect(a, 127.0.0.1:80)";
        QTest::newRow("wrong socket") << "bob recv c"
                                      << R"(no socket named "c")";
        QTest::newRow("too much") << "bob recv b 1 2"
                                  << R"(recv takes no "2")";
    }
    void parsePattern_words_areWrittenAsTheJournalDoes()
    {
        QFETCH(QString, written);
        QTEST(patternText(written.toStdString()), "text");
    }

    void matches_call_comparesWhatThePatternNames_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<bool>("isMatch");
        QTest::newRow("socket") << "alice send a" << true;
        QTest::newRow("anybody") << "* send a" << true;
        QTest::newRow("no argument") << "alice send" << true;
        QTest::newRow("same data") << R"(alice send a "hello")" << true;
        QTest::newRow("any socket") << R"(alice send * "hello")" << true;
        QTest::newRow("shorter data") << R"(alice send a "hell")" << false;
        QTest::newRow("longer data") << R"(alice send a "hello!")" << false;
        QTest::newRow("other socket") << "alice send b" << false;
        QTest::newRow("other actor") << "bob send a" << false;
        QTest::newRow("other call") << "alice recv a" << false;
    }
    void matches_call_comparesWhatThePatternNames()
    {
        QFETCH(QString, written);
        Call call;
        call.op = CallOp::Send;
        call.socket = SocketId{1};
        call.data = toBytes("hello");
        const NameOf nameOf{[](SocketId id) { return id == SocketId{1} ? std::string("a") : std::string("b"); }, {}};
        QTEST(matches(pattern(written.toStdString()), "alice", call, nameOf), "isMatch");
    }

    void matches_anybody_isNotTheWorld()
    {
        Call call;
        call.op = CallOp::Shutdown;
        call.socket = SocketId{1};
        const NameOf nameOf{[](SocketId) { return std::string("a"); }, {}};
        QVERIFY(!matches(pattern("* shutdown a"), "world", call, nameOf));
        QVERIFY(matches(pattern("world shutdown a"), "world", call, nameOf));
    }

    void includes_widerPattern_isTrue()
    {
        QVERIFY(includes(pattern("alice send a"), pattern(R"(alice send a "hi")")));
        QVERIFY(includes(pattern("* send"), pattern("alice send a")));
        QVERIFY(!includes(pattern(R"(alice send a "hi")"), pattern("alice send a")));
        QVERIFY(!includes(pattern("alice send a"), pattern("alice send b")));
    }
};

QTEST_GUILESS_MAIN(StatementTest)
#include "statementtest.moc"
