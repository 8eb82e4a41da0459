#include "engine/lab.h"

#include <QTest>

#include "support/labmain.h"
#include "support/labwatcher.h"

#include <cerrno>

using namespace socketlab;
using namespace socketlab::engine;
using tests::LabWatcher;

// Every action of the vocabulary, one script each, on real sockets. A line is `actor: statement -> result`; `&` at its
// end starts it without waiting, and `actor: -> result` waits for what that actor started so.
class ActionsTest : public QObject
{
    Q_OBJECT

    struct Line
    {
        std::string actor;
        std::string statement;
        std::string result;
        bool isStarted = false;
    };

    static Line lineFrom(const QString& written)
    {
        Line line;
        const auto arrow = written.lastIndexOf(QStringLiteral(" -> "));
        auto left = (arrow < 0 ? written : written.left(arrow)).trimmed();
        line.result = arrow < 0 ? "" : written.mid(arrow + 4).trimmed().toStdString();
        line.isStarted = left.endsWith(QStringLiteral(" &"));
        if (line.isStarted)
            left.chop(2);
        const auto colon = left.indexOf(QLatin1Char(':'));
        line.actor = left.left(colon).toStdString();
        line.statement = left.mid(colon + 1).trimmed().toStdString();
        return line;
    }

    // Compares what was got with `2`, `ok`, `>0`, `*` or a list of them: `EPIPE|ECONNRESET`.
    static bool fits(const std::string& wanted, const std::string& got)
    {
        if (wanted == "*")
            return true;
        if (wanted.starts_with('>'))
            return QString::fromStdString(got).toLongLong() > QString::fromStdString(wanted.substr(1)).toLongLong();
        return QString::fromStdString(wanted).split(QLatin1Char('|')).contains(QString::fromStdString(got));
    }

    static void play(const QString& script, ActorKind kind)
    {
        Lab lab;
        LabWatcher watcher(lab);
        lab.actor("alice", kind);
        lab.actor("bob", kind);
        std::map<std::string, CallId> started;
        for (const auto& written : script.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const auto line = lineFrom(written);
            if (line.statement.empty()) {
                const auto got = resultText(watcher.finish(started.at(line.actor)));
                QVERIFY2(fits(line.result, got),
                         qPrintable(written + QStringLiteral("  got: ") + QString::fromStdString(got)));
                continue;
            }
            const auto call = watcher.start(line.actor, line.statement);
            if (line.isStarted) {
                started[line.actor] = call;
                QVERIFY2(watcher.waitForBegin(call), qPrintable(written));
                continue;
            }
            const auto got = resultText(watcher.finish(call));
            QVERIFY2(fits(line.result, got),
                     qPrintable(written + QStringLiteral("  got: ") + QString::fromStdString(got)));
        }
    }

    static void addScripts()
    {
        QTest::addColumn<QString>("script");
        const auto row = [](const char* name, const char* script) { QTest::newRow(name) << QString::fromUtf8(script); };
        row("socket bind listen accept connect",
            "alice: socket L -> ok\nalice: bind L -> ok\nalice: listen L 2 -> ok\n"
            "alice: accept L as A &\nbob: socket C -> ok\n");
        row("send recv shutdown close",
            "world: pair alice.a bob.b -> ok\nalice: send a \"hi\" -> 2\nbob: recv b 10 -> 2\n"
            "alice: shutdown a write -> ok\nbob: recv b 10 -> 0\nbob: close b -> ok\nalice: close a -> ok\n"
            "alice: recv a 1 -> EBADF\n");
        row("ipv6",
            "world: pair alice.a bob.b ipv6 -> ok\nalice: send a \"hi\" -> 2\nbob: recv b 10 -> 2\n"
            "alice: socket S ipv6 -> ok\nalice: bind S [::1]:0 -> ok\n");
        row("sendall recvall",
            "world: pair alice.a bob.b -> ok\nbob: recvall b 300000 &\nalice: sendall a 41*300000 -> 300000\nbob: -> "
            "300000\n");
        row("recvall ends with the stream",
            "world: pair alice.a bob.b -> ok\nalice: send a \"half\" -> 4\nalice: close a -> ok\nbob: recvall b 10 -> "
            "4\n");
        row("recvuntil leaves the rest",
            "world: pair alice.a bob.b -> ok\nalice: send a \"one\\ntwo\" -> 7\nbob: recvuntil b \"\\n\" -> 4\nbob: "
            "recv b 10 -> 3\n");
        row("peek takes nothing",
            "world: pair alice.a bob.b -> ok\nalice: send a \"abc\" -> 3\nbob: peek b 10 -> 3\nbob: peek b 2 -> "
            "2\nbob: recv b 10 -> 3\n");
        row("sendurgent",
            "world: pair alice.a bob.b -> ok\nalice: sendurgent a \"!\" -> 1\nbob: select X{b} 5s -> 1\n");
        row("dup keeps the connection",
            "world: pair alice.a bob.b -> ok\nalice: dup a as a2 -> ok\nalice: close a -> ok\n"
            "alice: send a2 \"x\" -> 1\nbob: recv b 9 -> 1\nalice: close a2 -> ok\nbob: recv b 9 -> 0\n");
        row("resolve", "alice: resolve localhost -> ok\nalice: resolve no-such-host.invalid -> *\n");
        row("nonblock and block",
            "world: pair alice.a bob.b -> ok\nbob: nonblock b -> ok\nbob: recv b 9 -> EAGAIN\nbob: block b -> ok\n"
            "bob: recv b 9 &\nalice: send a \"x\" -> 1\nbob: -> 1\n");
        row("setopt",
            "world: pair alice.a bob.b -> ok\nalice: setopt a nodelay on -> >0\nalice: setopt a rcvtimeo 50 -> >0\n"
            "alice: recv a 9 -> EAGAIN\nalice: setopt a sndbuf 4096 -> >4095\nalice: setopt a linger 0 -> *\n");
        row("linger 0 resets",
            "world: pair alice.a bob.b -> ok\nalice: setopt a linger 0 -> *\nalice: close a -> ok\nbob: recv b 9 -> "
            "ECONNRESET\n");
        row("sockerr",
            "alice: socket D -> ok\nalice: bind D -> ok\nalice: socket C -> ok\nalice: nonblock C -> ok\n"
            "alice: connect C to D -> EINPROGRESS|ECONNREFUSED\nalice: select W{C} 5s -> >0\nalice: sockerr C -> "
            "ECONNREFUSED|0\n");
        row("select",
            "world: pair alice.a bob.b -> ok\nbob: select {b} 50ms -> 0\nalice: send a \"x\" -> 1\nbob: select {b} "
            "W{b} X{b} 5s -> 2\n"
            "bob: select R{b} none -> 1\n");
        row("select of a closed socket",
            "world: pair alice.a bob.b -> ok\nbob: close b -> ok\nbob: select {b} 0ms -> EBADF\n");
        row("poll",
            "world: pair alice.a bob.b -> ok\nbob: poll {b} 50ms -> 0\nalice: close a -> ok\nbob: poll {b} 5s -> "
            "1\nbob: close b -> ok\n"
            "bob: poll {b} 0ms -> 1\n");
        row("spin", "world: pair alice.a bob.b -> ok\nbob: nonblock b -> ok\nbob: spin recv b 10 50ms -> >1\n");
        row("file-like",
            "world: pair alice.a bob.b -> ok\nalice: wrap a as f 16 -> ok\nalice: fwrite f \"PING\" -> 4\nbob: "
            "nonblock b -> ok\n"
            "bob: recv b 9 -> EAGAIN\nalice: flush f -> 4\nbob: block b -> ok\nbob: recv b 9 -> 4\nbob: send b "
            "\"PONG!\" -> 5\n"
            "alice: fread f 4 -> 4\nalice: fread f 4 -> 1\nalice: fwrite f 41*17 -> 17\nbob: recvall b 17 -> 17\n");
        row("keep and drop",
            "world: pair alice.a bob.b -> ok\nbob: keep b in list -> 2\nbob: drop b -> 1\nbob: send b \"x\" -> 1\n"
            "bob: drop b -> 0\nalice: recv a 9 -> 1\nalice: recv a 9 -> 0\n");
        row("framing",
            "world: pair alice.a bob.b -> ok\nalice: rule a digits5 -> ok\nbob: rule b digits5 -> ok\nalice: sendframe "
            "a \"hello\" -> 10\n"
            "alice: sendframe a \"\" -> 5\nbob: nextframe b -> 5\nbob: nextframe b -> 0\nalice: close a -> ok\nbob: "
            "nextframe b -> ENODATA\n");
        row("framing broken",
            "world: pair alice.a bob.b -> ok\nbob: rule b digits5 -> ok\nalice: send a \"xxxxx\" -> 5\nbob: nextframe "
            "b -> EPROTO\n");
        row("frame too long",
            "world: pair alice.a bob.b -> ok\nalice: rule a fixed 12 -> ok\nalice: sendframe a \"HI\" -> 12\nalice: "
            "sendframe a \"HELLO WORLD!!\" -> EMSGSIZE\n");
        row("encode and decode",
            "alice: encode u16 net 258 -> 2\nalice: decode u16 net 01 02 -> 258\nalice: decode u32 net 00 01 -> "
            "EILSEQ\nalice: encode utf8 \"x\" -> 1\n");
        row("lock", "alice: lock m -> ok\nalice: unlock m -> ok\nalice: unlock m -> EPERM\n");
        row("print work sleep count",
            "alice: print \"line\" -> 5\nalice: work 10ms -> ok\nalice: sleep 10ms -> ok\nalice: count served +3 -> "
            "3\nalice: count served -1 -> 2\n");
        row("pipe",
            "alice: pipe P -> ok\nalice: write P.w \"abc\" -> 3\nalice: read P.r 10 -> 3\nalice: close P.w -> "
            "ok\nalice: read P.r 10 -> 0\n");
        row("fifo",
            "alice: fifo door as r read &\nbob: fifo door as w write -> ok\nalice: -> ok\nbob: write w \"hi\" -> "
            "2\nalice: read r 9 -> 2\n");
        row("unix",
            "alice: unix L -> ok\nalice: bind L unix:door -> ok\nalice: listen L 1 -> ok\nbob: unix C -> ok\nbob: "
            "connect C to unix:door -> ok\n"
            "alice: accept L as A -> ok\nbob: send C \"hi\" -> 2\nalice: recv A 9 -> 2\n");
        row("shared memory and semaphore",
            "alice: shm n 8 -> ok\nbob: shm n 8 -> ok\nalice: sem s 1 -> ok\nbob: sem s 1 -> ok\n"
            "alice: count n +1000 with s &\nbob: count n +1000 with s -> *\nalice: -> *\nalice: count n +0 -> 2000\n");
        row("measure", "alice: measure rtt pipe 20 -> *\n");
        row("every", "world: pair alice.a bob.b -> ok\nalice: every 5ms 3 send a \"x\" -> 3\nbob: recvall b 3 -> 3\n");
        row("dark and light",
            "world: pair alice.a bob.b -> ok\nworld: dark b -> ok\nalice: send a \"x\" -> 1\nbob: setopt b rcvtimeo "
            "100 -> *\nbob: recv b 9 -> EAGAIN\n"
            "world: light b -> ok\nbob: setopt b rcvtimeo 0 -> *\nbob: recv b 9 -> 1\n");
        row("relay without a line", "world: pair alice.a bob.b -> ok\nworld: relay a off -> ENOENT\n");
        row("wait", "world: wait 5ms -> ok\n");
        row("exit", "bob: exit -> *\n");
    }

    // What a helper process cannot do: naming what it accepts, and exchanging its connections.
    static void addThreadScripts()
    {
        const auto row = [](const char* name, const char* script) { QTest::newRow(name) << QString::fromUtf8(script); };
        row("serve",
            "alice: socket L -> ok\nalice: bind L -> ok\nalice: listen L -> ok\nalice: serve L \"greet "
            "\\\"hi\\\"\\necho\" &\n"
            "bob: socket C -> ok\nbob: connect C to L -> ok\nbob: recvall C 2 -> 2\nbob: send C \"abc\" -> 3\nbob: "
            "recvall C 3 -> 3\n"
            "world: release alice -> ok\nalice: -> 1\nbob: close C -> ok\nalice: recv L-1 9 -> 0\n");
        row("drip",
            "world: pair alice.a bob.b -> ok\nworld: drip a 3 20ms -> ok\nalice: send a \"client\" -> 6\nbob: recv b 9 "
            "-> 3\nbob: recv b 9 -> 3\n");
        row("relay",
            "world: pair alice.a bob.b -> ok\nworld: drip a 3 1000s -> ok\nworld: relay a off -> ok\nalice: send a "
            "\"client\" -> 6\nbob: recv b 9 -> 6\n");
    }

private slots:
    void threads_data()
    {
        addScripts();
        addThreadScripts();
    }
    void threads()
    {
        QFETCH(QString, script);
        play(script, ActorKind::Thread);
    }

    void processes_data() { addScripts(); }
    void processes()
    {
        QFETCH(QString, script);
        play(script, ActorKind::Process);
    }
};

SOCKETLAB_LAB_TEST_MAIN(ActionsTest)
#include "actionstest.moc"
