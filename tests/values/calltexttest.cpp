#include "values/calltext.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace socketlab;

namespace {

constexpr ActorId alice{2};
constexpr ActorId bob{3};

class KnownNames : public Names
{
public:
    std::map<std::string, SocketId, std::less<>> sockets{{"a", SocketId{1}}, {"b", SocketId{2}}, {"L", SocketId{3}}};
    std::map<SocketId, ActorId> owners;

    std::optional<SocketId> findSocket(std::string_view name) const override
    {
        const auto found = sockets.find(name);
        return found == sockets.end() ? std::nullopt : std::optional(found->second);
    }
    std::optional<ActorId> findActor(std::string_view name) const override
    {
        return name == "alice" ? std::optional(alice) : name == "bob" ? std::optional(bob) : std::nullopt;
    }
    std::vector<std::string> socketNames() const override
    {
        std::vector<std::string> names;
        for (const auto& entry : sockets)
            names.push_back(entry.first);
        return names;
    }
    std::vector<std::string> actorNames() const override { return {"alice", "bob"}; }
    SocketId declareSocket(std::string_view name, ActorId owner) override
    {
        const SocketId id{static_cast<std::uint32_t>(100 + owners.size())};
        sockets.insert_or_assign(std::string(name), id);
        owners[id] = owner;
        return id;
    }
    ActorId declareActor(std::string_view) override { return ActorId{3}; }
};

std::expected<Call, StatementError> parse(std::string_view text, Names& names)
{
    const auto words = splitWords(text);
    const auto* spec = findCallSpec(words.front().text);
    return parseArguments(*spec, std::span(words).subspan(1), text.size(), alice, names);
}

} // namespace

class CallTextTest : public QObject
{
    Q_OBJECT

private slots:
    void parse_eachCall_fillsItsFields()
    {
        KnownNames names;
        QCOMPARE(parse("recv b 7", names)->number, 7);
        QCOMPARE(parse("recv b", names)->number, 100);
        QCOMPARE(parse("recv b", names)->socket, SocketId{2});
        QCOMPARE(asText(parse("send a \"two words\"", names)->data), std::string_view("two words"));
        QCOMPARE(parse("send a 00 01 02", names)->data.size(), std::size_t{3});
        QCOMPARE(parse("shutdown a write", names)->number, 1);
        QCOMPARE(parse("listen L 2", names)->number, 2);
        QCOMPARE(parse("bind L 127.0.0.1:8080", names)->place.port, std::uint16_t{8080});
        QCOMPARE(parse("bind L", names)->place.host, std::string("127.0.0.1"));
        QCOMPARE(parse("connect a to L", names)->peer, SocketId{3});
        QCOMPARE(parse("connect a to [::1]:80", names)->place.host, std::string("::1"));
        QCOMPARE(parse("wait 200ms", names)->milliseconds, 200);
        QCOMPARE(parse("wait 2s", names)->milliseconds, 2000);
        QCOMPARE(parse("wait 5", names)->milliseconds, 5);
    }

    void parse_newSocket_isDeclaredForItsOwner()
    {
        KnownNames names;
        const auto accepted = parse("accept L as A", names);
        QCOMPARE(names.owners.at(accepted->made), alice);
        QCOMPARE(names.findSocket("A"), std::optional(accepted->made));
        const auto pair = parse("pair alice.x bob.y", names);
        QCOMPARE(names.owners.at(pair->made), alice);
        QCOMPARE(names.owners.at(pair->peer), bob);
    }

    void parse_mistake_isNamedAtItsColumn_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* statement, int column, const char* message) {
            QTest::newRow(statement) << QString(statement) << column << QString(message);
        };
        row("recv c", 5, "no socket named \"c\"");
        row("recv", 4, "recv lacks its socket");
        row("recv b -1", 7, "the size is a whole number from 0 to 67108864, not \"-1\"");
        row("recv b 1e3", 7, "the size is a whole number from 0 to 67108864, not \"1e3\"");
        row("recv b 67108865", 7, "the size is a whole number from 0 to 67108864, not \"67108865\"");
        row("recv b 10 20", 10, "recv takes no \"20\"");
        row("send a", 6, "send lacks its data");
        row("shutdown a writing", 11, "shutdown takes read, write or both, not \"writing\" (did you mean \"write\"?)");
        row("accept L A", 9, "expected \"as\", not \"A\"");
        row("accept L as 9", 12, "\"9\" cannot be a name: it takes a letter, then letters, digits, _ or -");
        row("bind L 127.0.0.1:70000", 7,
            "\"127.0.0.1:70000\" is no address: it takes HOST:PORT with a port from 0 to 65535");
        row("connect a to nobody", 13, "no socket named \"nobody\", and no HOST:PORT either");
        row("wait soon", 5, "a time is written 200ms or 2s, not \"soon\"");
        row("pair alice.a bbo.b", 13, "no actor named \"bbo\" (did you mean \"bob\"?)");
        row("pair alice bob.b", 5, "pair takes actor.socket, as in alice.a, not \"alice\"");
    }

    void parse_mistake_isNamedAtItsColumn()
    {
        QFETCH(QString, statement);
        QFETCH(int, column);
        QFETCH(QString, message);
        KnownNames names;
        const auto parsed = parse(statement.toStdString(), names);
        QVERIFY(!parsed);
        QCOMPARE(QString::fromStdString(parsed.error().message), message);
        QCOMPARE(static_cast<int>(parsed.error().column), column);
        QVERIFY2(names.owners.empty(), "a statement with a mistake declares nothing");
    }

    void text_recordedCall_readsAsACall()
    {
        const NameOf nameOf{[](SocketId id) { return id == SocketId{1} ? std::string("a") : std::string("b"); },
                            [](ActorId) { return std::string("alice"); }};
        CallBegan recv;
        recv.op = CallOp::Recv;
        recv.socket = SocketId{2};
        recv.argument = 100;
        QCOMPARE(QString::fromStdString(callText(recv, {}, nameOf)), QStringLiteral("recv(b, 100)"));
        CallBegan send;
        send.op = CallOp::Send;
        send.socket = SocketId{1};
        QCOMPARE(QString::fromStdString(callText(send, toBytes("hi\x1b"), nameOf)),
                 QStringLiteral("send(a, \"hi\\x1b\")"));
        CallBegan connect;
        connect.op = CallOp::Connect;
        connect.socket = SocketId{1};
        connect.endpoint.port = 80;
        QCOMPARE(QString::fromStdString(callText(connect, toBytes("example.org"), nameOf)),
                 QStringLiteral("connect(a, example.org:80)"));
    }

    void words_quotedText_staysTogether()
    {
        const auto words = splitWords("bob  send b \"a \\\" b\" &");
        QCOMPARE(words.size(), std::size_t{5});
        QCOMPARE(words[3].text, std::string("\"a \\\" b\""));
        QCOMPARE(words[3].column, std::size_t{12});
        QCOMPARE(words[4].text, std::string("&"));
    }

    void specs_everyCall_isFoundByName()
    {
        for (const auto& spec : callSpecs()) {
            QCOMPARE(findCallSpec(spec.name), &spec);
            QVERIFY(!spec.meaning.empty());
        }
        QCOMPARE(findCallSpec("sned"), nullptr);
    }
};

QTEST_GUILESS_MAIN(CallTextTest)
#include "calltexttest.moc"
