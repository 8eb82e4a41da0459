#include "engine/conversation.h"
#include "engine/interruption.h"
#include "net/calls.h"
#include "net/options.h"
#include "net/readiness.h"
#include "support/labmain.h"
#include "support/labwatcher.h"

#include <QTest>

#include <cerrno>
#include <filesystem>
#include <sys/resource.h>

using namespace socketlab;
using engine::Conversation;
using engine::parseServerScript;
using tests::LabWatcher;

namespace {

// A client that shares only system calls with the server.
class Client
{
public:
    Client() : m_socket(std::move(net::socket(Endpoint::Family::IPv4).descriptor)) {}
    explicit Client(std::uint16_t port) : Client() { connect(port); }

    void connect(std::uint16_t port) { m_connected = net::connect(m_socket.get(), Endpoint::loopback(port)); }

    const Outcome& connected() const { return m_connected; }
    int descriptor() const { return m_socket.get(); }
    Outcome send(std::string_view text) { return net::send(m_socket.get(), toBytes(text)); }
    void endSending() { net::shutdown(m_socket.get(), Direction::Write); }
    void reset()
    {
        net::setOption(m_socket.get(), {OptionName::Linger, true, {0, 0, 0}});
        m_socket.reset();
    }

    /// So many bytes, or fewer where the stream ends or nothing comes.
    std::string read(std::size_t count)
    {
        std::string got;
        Bytes room(64U << 10);
        while (got.size() < count) {
            const auto ready = net::waitForReadable(m_socket.get(), std::chrono::milliseconds(tests::patience));
            if (!ready.isOk() || ready.value == 0)
                return got + " (nothing came)";
            const auto piece =
                net::recv(m_socket.get(), std::span(room).first(std::min(room.size(), count - got.size())));
            if (!piece.isOk())
                return got + " (" + errorName(piece.error) + ")";
            if (piece.value == 0)
                return got;
            got += asText(ByteView(room).first(static_cast<std::size_t>(piece.value)));
        }
        return got;
    }

    std::string readToEnd() { return read(static_cast<std::size_t>(-1)); }

private:
    net::Descriptor m_socket;
    Outcome m_connected;
};

// A lab with one server that goes on until the test ends it.
struct Served
{
    engine::Lab lab;
    LabWatcher watcher{lab};
    CallId serve;

    explicit Served(std::string_view rules, std::string_view backlog = "100")
    {
        watcher.run("server", "socket L");
        watcher.run("server", "bind L");
        watcher.run("server", "listen L " + std::string(backlog));
        serve = begin("server", rules);
    }

    CallId begin(std::string_view actor, std::string_view rules)
    {
        const auto call = watcher.start(actor, "serve L " + quotedData(toBytes(rules)));
        watcher.waitForBegin(call);
        return call;
    }

    std::uint16_t port()
    {
        watcher.waitUntil([&] { return watcher.socket("L").seen.local.port != 0; });
        return watcher.socket("L").seen.local.port;
    }

    bool waitForNote(std::string_view part)
    {
        return watcher.waitUntil([&] { return countNotes(part) > 0; });
    }

    std::size_t countNotes(std::string_view part)
    {
        std::size_t count = 0;
        const auto& journal = lab.journal();
        for (Sequence i = 0; i < journal.size(); ++i)
            if (std::holds_alternative<Marked>(journal.at(i).event)
                && asText(journal.payload(journal.at(i))).contains(part))
                ++count;
        return count;
    }

    bool waitForClosed(std::string_view name)
    {
        return watcher.waitUntil([&] {
            const auto* socket = watcher.state().socketNamed(name);
            return socket && socket->life == journal::SocketLife::Closed;
        });
    }

    std::string release()
    {
        lab.release(lab.actor("server"));
        return resultText(watcher.finish(serve));
    }
};

std::string errorOf(std::string_view text)
{
    const auto script = parseServerScript(text);
    return script ? std::string("none") : script.error();
}

// Leaves so many more descriptors to this process, as long as it lives.
class FewDescriptors
{
public:
    explicit FewDescriptors(std::size_t more)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        int highest = 0;
        for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd"))
            highest = std::max(highest, std::stoi(entry.path().filename()));
        // The limit is about numbers, so none below may be left free.
        for (auto filler = net::duplicate(0); filler.get() < highest; filler = net::duplicate(0))
            m_fillers.push_back(std::move(filler));
        auto few = m_before;
        few.rlim_cur = static_cast<rlim_t>(highest) + 1 + more;
        ::setrlimit(RLIMIT_NOFILE, &few);
    }
    ~FewDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_before); }

private:
    rlimit m_before{};
    std::vector<net::Descriptor> m_fillers;
};

} // namespace

class ServersTest : public QObject
{
    Q_OBJECT

private slots:
    void script_ofEveryDirective_isRead()
    {
        const auto script =
            parseServerScript("# all of it\ngreet \"hello\\n\"\nframes until \"\\n\"\necho\nevery 2s 74 69\r\n"
                              "close after 3\n\ncontains \"a\" -> \"b\"\n");
        QVERIFY2(script, script ? "" : script.error().c_str());
        QCOMPARE(script->greeting, toBytes("hello\n"));
        QVERIFY(script->frames && !script->encoding && script->echoes);
        QCOMPARE(script->periodic.size(), std::size_t{1});
        QCOMPARE(script->periodic[0].pause, std::chrono::milliseconds(2000));
        QCOMPARE(script->periodic[0].data, toBytes("ti"));
        QCOMPARE(script->closeAfter, std::uint64_t{3});
        QCOMPARE(script->replies.size(), std::size_t{1});
    }

    void script_withEncoding_encodesWhatItSaysByItself()
    {
        const auto script = parseServerScript("encode digits5\ngreet \"hi\"\nevery 1ms \"x\"");
        QVERIFY(script);
        QCOMPARE(script->greeting, toBytes("00002hi"));
        QCOMPARE(script->periodic[0].data, toBytes("00001x"));
    }

    void script_withAMistake_isRefusedByItsLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        QTest::newRow("unknown")
            << "\ngret \"x\""
            << "line 2: a line begins with contains, starts, regex, greet, frames, encode, echo, every or "
               "close, not \"gret\" (did you mean \"greet\"?)";
        QTest::newRow("rule") << "echo\n\nregex \"(\" -> \"x\""
                              << "line 3: ";
        QTest::newRow("twice") << "echo\necho"
                               << "line 2: echo stands there twice";
        QTest::newRow("echo") << "echo all"
                              << "line 1: echo stands alone on its line";
        QTest::newRow("greet") << "greet hello"
                               << "line 1: the greeting cannot be read: ";
        QTest::newRow("surplus") << "greet \"a\" \"b\""
                                 << "line 1: the greeting cannot be read: behind the data nothing comes";
        QTest::newRow("never") << "every 0ms \"x\""
                               << "line 1: every takes a time from 1 millisecond on";
        QTest::newRow("back in time") << "every -5ms \"x\""
                                      << "line 1: every takes a time from 1 millisecond on";
        QTest::newRow("close") << "close soon"
                               << "line 1: close takes a number of answers";
        QTest::newRow("framing") << "frames be16"
                                 << "line 1: ";
        QTest::newRow("no message") << "encode fixed 2\ngreet \"hello\""
                                    << "\"hello\" is no message by fixed 2: ";
        QTest::newRow("too many") << QStringLiteral("every 1s 78\n").repeated(17)
                                  << "line 17: there are at most 16 lines with every";
        QTest::newRow("long") << QStringLiteral("greet 78*1") + QString(300'000, QLatin1Char(' '))
                + QStringLiteral("78")
                              << "line 1: a line has at most 262208 bytes";
    }
    void script_withAMistake_isRefusedByItsLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, error);
        const auto got = QString::fromStdString(errorOf(text.toStdString()));
        QVERIFY2(got.startsWith(error), qPrintable(got));
    }

    void script_withAMistake_isRefusedBeforeTheCallIsMade()
    {
        engine::Lab lab;
        LabWatcher watcher(lab);
        watcher.run("server", "socket L");
        const auto refused = lab.submit(lab.actor("server"), "serve L \"shout\"");
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.starts_with("line 1: a line begins with"), refused.error().message.c_str());
    }

    void conversation_thatIsNotRead_keepsAMegabyteAndNoMore()
    {
        const auto script = *parseServerScript("frames until \"\\n\"\ncontains \"\" -> 78*4000");
        const auto responder = *framing::Responder::create(script.replies);
        Conversation talk(script, *responder);
        talk.take(Bytes(60000, std::byte{'\n'}));
        QVERIFY(talk.trouble());
        QVERIFY(talk.unsent().size() <= Conversation::mostUnsent);
        QVERIFY(!talk.mayReceive());
    }

    void conversation_sentInPieces_keepsTheRestInOrder()
    {
        const auto script = *parseServerScript("echo");
        const auto responder = *framing::Responder::create(script.replies);
        Conversation talk(script, *responder);
        std::string said;
        for (int i = 0; i < 1000; ++i) {
            talk.take(toBytes(std::to_string(i) + " "));
            said += asText(talk.unsent().first(2));
            talk.noteSent(2);
        }
        said += asText(talk.unsent());
        std::string wanted;
        for (int i = 0; i < 1000; ++i)
            wanted += std::to_string(i) + " ";
        QCOMPARE(said, wanted);
    }

    void greeting_comesBeforeTheClientHasSpoken()
    {
        Served served("greet \"welcome\\n\"");
        Client client(served.port());
        QCOMPARE(client.read(8), std::string("welcome\n"));
    }

    void rules_answerByTheFirstThatApplies_withCountersAndCaptures()
    {
        Served served("starts \"GET \" -> \"visitor {total}\"\nregex \"name=(\\w+)\" -> \"hello $1, "
                      "{count}\"\ncontains \"\" -> \"?\"");
        Client first(served.port());
        first.send("name=ann");
        QCOMPARE(first.read(12), std::string("hello ann, 1"));
        first.send("name=bob");
        QCOMPARE(first.read(12), std::string("hello bob, 2"));
        Client second(served.port());
        second.send("GET /");
        QCOMPARE(second.read(9), std::string("visitor 3"));
        second.send("x");
        QCOMPARE(second.read(1), std::string("?"));
    }

    void accepted_areNamedAfterTheListener_andTheirCallsStandInTheJournal()
    {
        Served served("echo");
        Client client(served.port());
        client.send("around");
        QCOMPARE(client.read(6), std::string("around"));
        Client other(served.port());
        other.send("x");
        QCOMPARE(other.read(1), std::string("x"));
        QVERIFY(served.watcher.waitUntil([&] { return served.watcher.state().socketNamed("L-2") != nullptr; }));
        QCOMPARE(served.watcher.socket("L-1").role, journal::SocketRole::Connected);
        QVERIFY(served.watcher.waitUntil([&] {
            const auto& socket = served.watcher.socket("L-1");
            return socket.incoming && served.watcher.state().streams()[*socket.incoming].read == StreamOffset{6};
        }));
    }

    void frames_areAnsweredOneByOne_howeverTheyCome()
    {
        Served served("frames digits5\nencode be32\nregex \"^(.*)$\" -> \"<$1>\"");
        Client client(served.port());
        client.send("00");
        client.send("002hi00003");
        QCOMPARE(client.read(8), std::string("\0\0\0\4<hi>", 8));
        client.send("you");
        QCOMPARE(client.read(9), std::string("\0\0\0\5<you>", 9));
    }

    void echo_ofFrames_sendsThemAsTheyCame()
    {
        Served served("frames be32\necho");
        Client client(served.port());
        const std::string message("\0\0\0\3a\0b", 7);
        client.send(message);
        QCOMPARE(client.read(7), message);
    }

    void untilEnd_isAnsweredWhenThePeerHasEnded_andThenClosed()
    {
        Served served("frames until-end\nregex \"(\\w+)$\" -> \"last: $1\"");
        Client client(served.port());
        client.send("one ");
        client.send("two");
        client.endSending();
        QCOMPARE(client.readToEnd(), std::string("last: two"));
        QVERIFY(served.waitForClosed("L-1"));
    }

    void every_speaksToEachConversationAgainAndAgain()
    {
        Served served("every 5ms \"tick \"");
        Client first(served.port());
        Client second(served.port());
        QCOMPARE(first.read(15), std::string("tick tick tick "));
        QCOMPARE(second.read(15), std::string("tick tick tick "));
    }

    void closeAfter_endsWhatIsSaid_withoutAReset()
    {
        Served served("close after 2\ncontains \"\" -> \"answer {count}. \"");
        Client client(served.port());
        client.send("a");
        QCOMPARE(client.read(10), std::string("answer 1. "));
        client.send(std::string(300000, 'b'));
        QCOMPARE(client.readToEnd(), std::string("answer 2. "));
        client.endSending();
        QVERIFY(served.waitForClosed("L-1"));
    }

    void release_countsTheServed_andLeavesConversationsOpenAndOrdinary()
    {
        Served served("echo");
        Client client(served.port());
        client.send("x");
        QCOMPARE(client.read(1), std::string("x"));
        QCOMPARE(served.release(), std::string("1"));
        const auto recv = served.watcher.start("server", "recv L-1 10");
        QVERIFY(served.watcher.waitForBegin(recv));
        client.send("later");
        QCOMPARE(resultText(served.watcher.finish(recv)), std::string("5"));
        QCOMPARE(served.watcher.result("server", "send L-1 \"bye\""), std::string("3"));
        QCOMPARE(client.read(3), std::string("bye"));
    }

    void serve_onceMore_goesOnCounting_andLeavesTheListenerAsItWas()
    {
        Served served("echo");
        {
            Client client(served.port());
            client.send("x");
            QCOMPARE(client.read(1), std::string("x"));
        }
        QCOMPARE(served.release(), std::string("1"));
        QVERIFY(!net::isNonBlocking(served.watcher.socket("L").descriptor));
        served.serve = served.begin("server", "greet \"again\"");
        Client client(served.port());
        QCOMPARE(client.read(5), std::string("again"));
        QVERIFY(served.watcher.waitUntil([&] { return served.watcher.state().socketNamed("L-2") != nullptr; }));
        QCOMPARE(served.release(), std::string("1"));
    }

    void twoServers_onOneListener_shareTheCallers_andNeitherIsHeldUp()
    {
        Served served("echo");
        const auto other = served.begin("second", "echo");
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 100; ++i) {
            clients.push_back(std::make_unique<Client>(served.port()));
            clients.back()->send("x");
        }
        for (auto& client : clients)
            QCOMPARE(client->read(1), std::string("x"));
        served.lab.release(served.lab.actor("second"));
        const auto one = served.watcher.finish(other).value;
        QCOMPARE(std::stoi(served.release()) + one, 100);
    }

    void alarm_endsAnAcceptThatNobodyCalls_andIsNoInterruption()
    {
        engine::acceptInterruptions();
        engine::forgetInterruption();
        const auto listener = std::move(net::socket(Endpoint::Family::IPv4).descriptor);
        QVERIFY(net::bind(listener.get(), Endpoint::loopback(0)).isOk());
        QVERIFY(net::listen(listener.get(), 1).isOk());
        const engine::Alarm alarm(std::chrono::milliseconds(5));
        QCOMPARE(net::accept(listener.get()).outcome.error, EINTR);
        QCOMPARE(net::accept(listener.get()).outcome.error, EINTR);
        QVERIFY(!engine::wasInterrupted());
    }

    void serve_ofWhatDoesNotListen_isRefused()
    {
        engine::Lab lab;
        LabWatcher watcher(lab);
        watcher.run("server", "socket S");
        QCOMPARE(watcher.result("server", "serve S"), std::string("EINVAL"));
        watcher.run("server", "close S");
        QCOMPARE(watcher.result("server", "serve S"), std::string("EBADF"));
    }

    void serve_inAProcess_isRefusedAndTold()
    {
        engine::Lab lab;
        LabWatcher watcher(lab);
        lab.actor("server", ActorKind::Process);
        watcher.run("server", "socket L");
        QCOMPARE(watcher.result("server", "serve L"), std::string("EOPNOTSUPP"));
    }

    void peer_thatResetsAtOnce_harmsNobody()
    {
        Served served("greet \"hi\"\necho");
        for (int i = 0; i < 50; ++i)
            Client(served.port()).reset();
        Client client(served.port());
        QCOMPARE(client.read(2), std::string("hi"));
        QVERIFY(served.waitForClosed("L-50"));
        QCOMPARE(served.release(), std::string("51"));
    }

    void peer_thatNeverReads_isClosedWithANote_andDelaysNobody()
    {
        Served served("every 1ms 78*64k\necho");
        Client deaf(served.port());
        Client other(served.port());
        QVERIFY(other.read(1U << 20).size() >= (1U << 20));
        // The other one reads on, so only the deaf one's bytes pile up.
        std::atomic<bool> isClosed{false};
        std::thread reader([&] {
            while (!isClosed)
                other.read(64U << 10);
        });
        const bool noted = served.waitForNote("L-1 is closed. The peer does not read");
        isClosed = true;
        reader.join();
        QVERIFY(noted);
        QVERIFY(served.waitForClosed("L-1"));
        QCOMPARE(served.watcher.socket("L-2").life, journal::SocketLife::Open);
    }

    void peer_thatReadsLate_getsAllOfALongEcho()
    {
        Served served("echo");
        Client client(served.port());
        constexpr std::size_t size = 8U << 20;
        std::thread writer([&] {
            const std::string piece(64U << 10, 'e');
            for (std::size_t sent = 0; sent < size;)
                sent += static_cast<std::size_t>(
                    client.send(std::string_view(piece).substr(0, std::min(piece.size(), size - sent))).value);
        });
        QCOMPARE(client.read(size).size(), size);
        writer.join();
    }

    void peer_thatBreaksTheRule_isClosedWithANote_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isClosed");
        QTest::newRow("4 GiB announced") << "frames be32\necho" << QByteArray("\xff\xff\xff\xff") << true;
        QTest::newRow("no digits") << "frames digits5\necho" << QByteArray("\0\0\0\0\0", 5) << true;
        QTest::newRow("never a delimiter") << "frames until \"\\n\"\necho" << QByteArray(200'000, 'x') << true;
        QTest::newRow("no fitting answer") << "encode fixed 1\necho" << QByteArray("two") << true;
        QTest::newRow("invalid UTF-8 and NULs")
            << "regex \"(.)\" -> \"$1\"" << QByteArray("\xff\xfe\0\xc0\x80", 5) << false;
    }
    void peer_thatBreaksTheRule_isClosedWithANote()
    {
        QFETCH(QString, rules);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isClosed);
        Served served(rules.toStdString());
        Client hostile(served.port());
        hostile.send(bytes.toStdString());
        if (isClosed) {
            QVERIFY(served.waitForNote("L-1 is closed. "));
            QVERIFY(served.waitForClosed("L-1"));
        } else {
            QCOMPARE(hostile.read(1), std::string("\xff"));
        }
        Client next(served.port());
        QVERIFY(served.watcher.waitUntil([&] { return served.watcher.state().socketNamed("L-2") != nullptr; }));
    }

    void descriptors_usedUp_pauseAcceptingUntilOneIsFree()
    {
        Served served("greet \"in\"");
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 4; ++i)
            clients.push_back(std::make_unique<Client>());
        const FewDescriptors few(2);
        for (const auto& client : clients)
            client->connect(served.port());
        QVERIFY(served.waitForNote("Nobody is accepted until there is room again (accept: EMFILE"));
        clients[0].reset();
        for (std::size_t i = 2; i < clients.size(); ++i) {
            const auto got = clients[i]->read(2);
            QVERIFY2(got == "in", got.c_str());
        }
        // One for each shortage: a server that tried without a pause would have made hundreds.
        QVERIFY(served.countNotes("Nobody is accepted") <= 2);
    }

    void sends_aHundredThousandOnOneConnection_areAllRead()
    {
        Served served("frames fixed 16\nregex \"last\" -> \"{crc32}done\"");
        Client client(served.port());
        const std::string small = "sixteen bytes...";
        for (int i = 1; i < 100'000; ++i)
            QVERIFY(client.send(small).isOk());
        client.send("the very last...");
        QCOMPARE(client.read(12), std::string("00000000done"));
        QVERIFY(served.watcher.waitUntil([&] {
            const auto& socket = served.watcher.socket("L-1");
            return socket.incoming
                && served.watcher.state().streams()[*socket.incoming].read == StreamOffset{1'600'000};
        }));
    }

    void conversations_manyHundreds_areAllServed()
    {
        constexpr int many = 400;
        Served served("greet \"hi\"\necho", "1000");
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < many; ++i) {
            clients.push_back(std::make_unique<Client>(served.port()));
            QVERIFY(clients.back()->connected().isOk());
        }
        for (int i = 0; i < many; ++i)
            clients[static_cast<std::size_t>(i)]->send(std::to_string(i));
        for (int i = 0; i < many; ++i)
            QCOMPARE(clients[static_cast<std::size_t>(i)]->read(2 + std::to_string(i).size()),
                     "hi" + std::to_string(i));
        QCOMPARE(served.release(), std::to_string(many));
    }
};

SOCKETLAB_LAB_TEST_MAIN(ServersTest)
#include "serverstest.moc"
