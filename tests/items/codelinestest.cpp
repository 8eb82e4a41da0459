#include "items/codelines.h"
#include "items/codeoption.h"

#include <QTest>

#include <algorithm>

namespace socketlab::tests {

using namespace std::string_view_literals;
using items::CodeLanguage;
using items::CodeLine;

namespace {

const NameOf names{[](SocketId id) {
                       constexpr std::array words{"?"sv, "a"sv, "server"sv, "P.r"sv, "in"sv, "b\"; x"sv};
                       return std::string(words.at(std::min<std::size_t>(static_cast<std::size_t>(id), 5)));
                   },
                   [](ActorId) { return std::string("bob"); }};
constexpr SocketId a{1};
constexpr SocketId server{2};
constexpr SocketId reader{3};

CodeLine lineOf(const CallBegan& call, std::string_view payload = {})
{
    return items::codeOf(call, toBytes(payload), names);
}

bool isOneHarmlessLine(const QString& line)
{
    return !line.isEmpty() && std::ranges::all_of(line, [](QChar letter) { return letter.isPrint(); });
}

} // namespace

class CodeLinesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCall_hasALine_data();
    void everyCall_hasALine();
    void call_isWrittenInBothLanguages_data();
    void call_isWrittenInBothLanguages();
    void everyOption_isSetByItsConstant_data();
    void everyOption_isSetByItsConstant();
    void hostileBytes_stayInTheirLiteral();
    void hostileNames_becomeVariables();
    void muchData_isAVariableWithARemark();
    void sameBytes_areRepeated();
    void bytesThatLookLikeAValue_areNotReplaced();
    void callToBeMade_readsAsTheOneRecorded();
};

void CodeLinesTest::everyCall_hasALine_data()
{
    QTest::addColumn<CallOp>("op");
    for (const auto& spec : callSpecs())
        QTest::newRow(spec.name.data()) << spec.op;
}

// Whatever stands in the call: nothing at all, and what no program of ours writes.
void CodeLinesTest::everyCall_hasALine()
{
    QFETCH(CallOp, op);
    const CallBegan bare{.op = op};
    CallBegan odd{
        .op = op, .inner = op, .choice = 255, .socket = SocketId{5}, .made = SocketId{5}, .argument = INT64_MIN};
    odd.milliseconds = INT64_MIN;
    for (const auto& line : {lineOf(bare), lineOf(odd, "\n*/ \\\n\"\x1b {socket} \xe2\x80\xae\xff"sv)}) {
        QVERIFY2(isOneHarmlessLine(line.python), qPrintable(line.python));
        QVERIFY2(isOneHarmlessLine(line.c), qPrintable(line.c));
        QVERIFY(!line.python.contains(u"{number}") && !line.c.contains(u"{made}"));
    }
}

void CodeLinesTest::call_isWrittenInBothLanguages_data()
{
    QTest::addColumn<CallBegan>("call");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("python");
    QTest::addColumn<QString>("c");
    const auto row = [](const char* name, const CallBegan& call, const QByteArray& payload, const char* python,
                        const char* c) {
        QTest::newRow(name) << call << payload << QString::fromUtf8(python) << QString::fromUtf8(c);
    };
    row("socket", {.op = CallOp::Socket, .made = a}, "", "a = socket.socket(socket.AF_INET, socket.SOCK_STREAM)",
        "int a = socket(AF_INET, SOCK_STREAM, 0);");
    row("socket of IPv6", {.op = CallOp::Socket, .choice = 1, .made = a}, "",
        "a = socket.socket(socket.AF_INET6, socket.SOCK_STREAM)", "int a = socket(AF_INET6, SOCK_STREAM, 0);");
    row("bind", {.op = CallOp::Bind, .socket = server, .endpoint = Endpoint::loopback(8080)}, "",
        "server.bind((\"127.0.0.1\", 8080))",
        "bind(server, (struct sockaddr *)&address, sizeof address);  // 127.0.0.1:8080");
    row("bind, a name in the file system", {.op = CallOp::Bind, .socket = server}, "unix:door", "server.bind(\"door\")",
        "bind(server, (struct sockaddr *)&address, sizeof address);  // unix:door");
    row("connect, a host name", {.op = CallOp::Connect, .socket = a, .endpoint = {.port = 80}}, "localhost",
        "a.connect((\"localhost\", 80))", "connect(a, (struct sockaddr *)&address, sizeof address);  // localhost:80");
    row("connect, not made yet", {.op = CallOp::Connect, .socket = a, .peer = server}, "",
        "a.connect(server.getsockname())", "connect(a, (struct sockaddr *)&address, sizeof address);  // server");
    row("listen", {.op = CallOp::Listen, .socket = server, .argument = 5}, "", "server.listen(5)",
        "listen(server, 5);");
    row("accept", {.op = CallOp::Accept, .socket = server, .made = a}, "", "a, address = server.accept()",
        "int a = accept(server, NULL, NULL);");
    row("send", {.op = CallOp::Send, .socket = a}, "GET", "sent = a.send(b\"GET\")",
        "sent = send(a, \"GET\", 3, MSG_NOSIGNAL);");
    row("sendall", {.op = CallOp::SendAll, .socket = a}, "GET", "a.sendall(b\"GET\")",
        "for (sent = 0; sent < 3;) sent += send(a, \"GET\" + sent, 3 - sent, MSG_NOSIGNAL);");
    row("recv", {.op = CallOp::Recv, .socket = a, .argument = 100}, "", "data = a.recv(100)",
        "got = recv(a, buffer, 100, 0);");
    row("peek", {.op = CallOp::Peek, .socket = a, .argument = 9}, "", "data = a.recv(9, socket.MSG_PEEK)",
        "got = recv(a, buffer, 9, MSG_PEEK);");
    row("sendurgent", {.op = CallOp::SendUrgent, .socket = a}, "!", "sent = a.send(b\"!\", socket.MSG_OOB)",
        "sent = send(a, \"!\", 1, MSG_OOB | MSG_NOSIGNAL);");
    row("shutdown", {.op = CallOp::Shutdown, .socket = a, .argument = 1}, "", "a.shutdown(socket.SHUT_WR)",
        "shutdown(a, SHUT_WR);");
    row("close", {.op = CallOp::Close, .socket = a}, "", "a.close()", "close(a);");
    row("nonblock", {.op = CallOp::NonBlock, .socket = a}, "", "a.setblocking(False)",
        "fcntl(a, F_SETFL, fcntl(a, F_GETFL) | O_NONBLOCK);");
    row("read", {.op = CallOp::Read, .socket = reader, .argument = 8}, "", "data = os.read(P_r, 8)",
        "got = read(P_r, buffer, 8);");
    row("kill", {.op = CallOp::Kill, .choice = 1}, "", "os.kill(bob, signal.SIGKILL)", "kill(bob, SIGKILL);");
    row("sleep", {.op = CallOp::Sleep, .milliseconds = 200}, "", "time.sleep(0.2)", "usleep(200 * 1000);");
    row("nofile", {.op = CallOp::LimitFiles, .argument = 16}, "",
        "resource.setrlimit(resource.RLIMIT_NOFILE, (16, 16))", "setrlimit(RLIMIT_NOFILE, &(struct rlimit){16, 16});");
    row("count", {.op = CallOp::Count, .argument = 1}, "served", "served += 1", "++served;");
    row("count with a lock", {.op = CallOp::Count, .argument = -2}, "served m",
        "for turn in range(2): m.acquire(); served -= 1; m.release()",
        "for (int turn = 0; turn < 2; ++turn) { pthread_mutex_lock(&m); --served; pthread_mutex_unlock(&m); }");
    row("encode", {.op = CallOp::Encode}, "u16 net 258", "data = struct.pack(\"!H\", 258)",
        "uint16_t wire = htons(258);");
    row("encode a text", {.op = CallOp::Encode}, "utf8 \"\xc3\xa4\"", "data = \"ä\".encode(\"utf-8\")",
        "const char *text = \"ä\";  // UTF-8");
    row("decode", {.op = CallOp::Decode}, "u32 host 01 02 03 04",
        "number, = struct.unpack(\"=I\", b\"\\x01\\x02\\x03\\x04\")",
        "memcpy(&wire, \"\\001\\002\\003\\004\", 4); number = wire;");
    row("spin", {.op = CallOp::Spin, .inner = CallOp::Recv, .socket = a, .argument = 1, .milliseconds = 50}, "",
        "data = a.recv(1)  # again while it gives EAGAIN, for 50 ms at most",
        "got = recv(a, buffer, 1, 0);  // again while it gives EAGAIN, for 50 ms at most");
    row("every", {.op = CallOp::Every, .inner = CallOp::Send, .socket = a, .argument = 3, .milliseconds = 1500}, "x",
        "for turn in range(3): time.sleep(1.5); sent = a.send(b\"x\")",
        "for (int turn = 0; turn < 3; ++turn) { usleep(1500 * 1000); sent = send(a, \"x\", 1, MSG_NOSIGNAL); }");
    row("pair", {.op = CallOp::Pair, .made = a, .peer = server}, "", "# the lab joins a and server",
        "// the lab joins a and server");
    row("drip", {.op = CallOp::Drip, .socket = a, .argument = 3, .milliseconds = 20}, "",
        "# the lab slows a down: 3 bytes, 20 ms, the rest", "// the lab slows a down: 3 bytes, 20 ms, the rest");

    const std::array watched{Watched{.socket = a, .asked = Ready::Readable | Ready::Writable},
                             Watched{.socket = server, .asked = Ready::Readable}};
    const auto list = asText(asBytes(watched));
    const QByteArray bytes(list.data(), static_cast<qsizetype>(list.size()));
    row("select", {.op = CallOp::Select, .milliseconds = 1500}, bytes,
        "readable, writable, exceptional = select.select([a, server], [a], [], 1.5)",
        "FD_SET(a, &readable); FD_SET(server, &readable); FD_SET(a, &writable); "
        "ready = select(FD_SETSIZE, &readable, &writable, NULL, &(struct timeval){1, 500000});");
    row("poll for ever", {.op = CallOp::Poll, .milliseconds = -1}, bytes,
        "poller.register(a, select.POLLIN | select.POLLOUT); poller.register(server, select.POLLIN); "
        "ready = poller.poll()",
        "struct pollfd watched[] = {{a, POLLIN | POLLOUT}, {server, POLLIN}}; ready = poll(watched, 2, -1);");
}

void CodeLinesTest::call_isWrittenInBothLanguages()
{
    QFETCH(CallBegan, call);
    QFETCH(QByteArray, payload);
    QFETCH(QString, python);
    QFETCH(QString, c);
    const auto line = lineOf(call, {payload.data(), static_cast<std::size_t>(payload.size())});
    QCOMPARE(line.python, python);
    QCOMPARE(line.c, c);
}

void CodeLinesTest::everyOption_isSetByItsConstant_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("python");
    QTest::addColumn<QString>("c");
    QTest::newRow("switch") << "nodelay on"
                            << "a.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)"
                            << "setsockopt(a, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));";
    QTest::newRow("number") << "sndbuf 4k"
                            << "a.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)"
                            << "setsockopt(a, SOL_SOCKET, SO_SNDBUF, &(int){4096}, sizeof(int));";
    QTest::newRow("linger") << "linger 0"
                            << "a.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack(\"ii\", 1, 0))"
                            << "setsockopt(a, SOL_SOCKET, SO_LINGER, &(struct linger){1, 0}, sizeof(struct linger));";
    QTest::newRow("time") << "rcvtimeo 1500ms"
                          << "a.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, struct.pack(\"ll\", 1, 500000))"
                          << "setsockopt(a, SOL_SOCKET, SO_RCVTIMEO, &(struct timeval){1, 500000}, "
                             "sizeof(struct timeval));";
    QTest::newRow("keepalive off") << "keepalive off"
                                   << "a.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 0)"
                                   << "setsockopt(a, SOL_SOCKET, SO_KEEPALIVE, &(int){0}, sizeof(int));";
    QTest::newRow("backslash") << "volume\\"
                               << "# setsockopt(a): volume\\."
                               << "// setsockopt(a): volume\\.";
    QTest::newRow("no option") << "volume 11"
                               << "# setsockopt(a): volume 11"
                               << "// setsockopt(a): volume 11";
}

void CodeLinesTest::everyOption_isSetByItsConstant()
{
    QFETCH(QString, words);
    QFETCH(QString, python);
    QFETCH(QString, c);
    const auto line = lineOf({.op = CallOp::SetOption, .socket = a}, words.toStdString());
    QCOMPARE(line.python, python);
    QCOMPARE(line.c, c);
}

void CodeLinesTest::hostileBytes_stayInTheirLiteral()
{
    const auto line = lineOf({.op = CallOp::Send, .socket = a},
                             "\"\\\n\x01"
                             "f\x1b\xff\0?\?/"sv);
    QCOMPARE(line.python, QStringLiteral("sent = a.send(b\"\\\"\\\\\\n\\x01f\\x1b\\xff\\x00?\?/\")"));
    QCOMPARE(line.c, QStringLiteral("sent = send(a, \"\\\"\\\\\\n\\001f\\033\\377\\000?\\?/\", 11, MSG_NOSIGNAL);"));
}

void CodeLinesTest::hostileNames_becomeVariables()
{
    QCOMPARE(lineOf({.op = CallOp::Close, .socket = SocketId{4}}).python, QStringLiteral("in_.close()"));
    QCOMPARE(lineOf({.op = CallOp::Close, .socket = SocketId{5}}).c, QStringLiteral("close(b___x);"));
    QCOMPARE(items::variableOf("4ever"), "_4ever");
    QCOMPARE(items::variableOf(""), "_");
    QCOMPARE(items::variableOf("web-server"), "web_server");
}

void CodeLinesTest::muchData_isAVariableWithARemark()
{
    const auto line = lineOf({.op = CallOp::Send, .socket = a}, std::string(30, 'x') + std::string(30, 'y'));
    const auto begin = QStringLiteral("\"") + QString(30, u'x') + QString(10, u'y') + u'"';
    QVERIFY2(line.python.startsWith(u"sent = a.send(payload)  # payload: 60 bytes, which begin"),
             qPrintable(line.python));
    QVERIFY(line.python.endsWith(begin));
    QVERIFY2(line.c.startsWith(u"sent = send(a, payload, 60, MSG_NOSIGNAL);  // payload: 60 bytes, which begin"),
             qPrintable(line.c));
}

void CodeLinesTest::sameBytes_areRepeated()
{
    const auto line = lineOf({.op = CallOp::Send, .socket = a}, std::string(204'800, 'x'));
    QCOMPARE(line.python, QStringLiteral("sent = a.send(b\"x\" * 204800)"));
    QVERIFY(line.c.startsWith(u"sent = send(a, payload, 204800, MSG_NOSIGNAL);  // payload"));
}

void CodeLinesTest::bytesThatLookLikeAValue_areNotReplaced()
{
    QCOMPARE(lineOf({.op = CallOp::Send, .socket = a}, "{socket}").python,
             QStringLiteral("sent = a.send(b\"{socket}\")"));
}

void CodeLinesTest::callToBeMade_readsAsTheOneRecorded()
{
    Call call;
    call.op = CallOp::Bind;
    call.socket = server;
    call.place = {"127.0.0.1", 0};
    const auto line = items::codeOf(call, names);
    QCOMPARE(line.python, QStringLiteral("server.bind((\"127.0.0.1\", 0))"));
    QCOMPARE(line.c, QStringLiteral("bind(server, (struct sockaddr *)&address, sizeof address);  // 127.0.0.1:0"));
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::CodeLinesTest)
#include "codelinestest.moc"
