#include "values/socketoption.h"
#include "values/readiness.h"

#include <QTest>

using namespace socketlab;

class SocketOptionTest : public QObject
{
    Q_OBJECT

private slots:
    void parse_writtenOption_readsAndWritesBack_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("back");
        const auto row = [](const char* written, const char* back) {
            QTest::newRow(written) << QByteArray(written) << QByteArray(back);
        };
        row("sndbuf 4096", "sndbuf 4096");
        row("rcvbuf 4k", "rcvbuf 4096");
        row("rcvbuf 1M", "rcvbuf 1048576");
        row("reuseaddr on", "reuseaddr on");
        row("nodelay off", "nodelay off");
        row("linger 0", "linger 0");
        row("linger 2s", "linger 2");
        row("linger off", "linger off");
        row("keepalive 1 1 3", "keepalive 1 1 3");
        row("keepalive off", "keepalive off");
        row("usertimeout 2s", "usertimeout 2000");
        row("rcvtimeo 200ms", "rcvtimeo 200");
        row("sndtimeo  0", "sndtimeo 0");
        row("maxseg 536", "maxseg 536");
        row("quickack on", "quickack on");
        row("cork off", "cork off");
        row("v6only on", "v6only on");
        row("broadcast on", "broadcast on");
        row("syncnt 1", "syncnt 1");
        row("oobinline on", "oobinline on");
    }

    void parse_writtenOption_readsAndWritesBack()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, back);
        const auto option = parseSocketOption(std::string_view(written));
        QVERIFY2(option.has_value(), option ? "" : option.error().c_str());
        QCOMPARE(toText(*option), back.toStdString());
        QCOMPARE(parseSocketOption(toText(*option)).value(), *option);
    }

    void parse_mistake_saysWhatToWrite_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](const char* written, const char* sentence) {
            QTest::newRow(written) << QByteArray(written) << QByteArray(sentence);
        };
        row("", "a socket option and its value are missing, as in sndbuf 4096");
        row("sndbuff 4096", "no socket option named \"sndbuff\" (did you mean \"sndbuf\"?)");
        row("zzzzzz 1", "no socket option named \"zzzzzz\"");
        row("sndbuf", "sndbuf is written \"sndbuf N\"");
        row("sndbuf many", "sndbuf takes a whole number from 0 to 1073741824, not \"many\"");
        row("sndbuf -1", "sndbuf takes a whole number from 0 to 1073741824, not \"-1\"");
        row("sndbuf 4s", "sndbuf takes a whole number from 0 to 1073741824, not \"4s\"");
        row("sndbuf 99999999999999999999",
            "sndbuf takes a whole number from 0 to 1073741824, not \"99999999999999999999\"");
        row("sndbuf 2000M", "sndbuf takes a whole number from 0 to 1073741824, not \"2000M\"");
        row("syncnt 0", "syncnt takes a whole number from 1 to 127, not \"0\"");
        row("nodelay yes", "nodelay is on or off, not \"yes\"");
        row("nodelay", "nodelay is written \"nodelay on|off\"");
        row("sndbuf off", "sndbuf takes a whole number from 0 to 1073741824, not \"off\"");
        row("keepalive 1 1", "keepalive is written \"keepalive IDLE INTVL COUNT|off\"");
        row("keepalive on", "keepalive is written \"keepalive IDLE INTVL COUNT|off\"");
        row("linger 1 2", "linger is written \"linger N|off\"");
    }

    void parse_mistake_saysWhatToWrite()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, sentence);
        const auto option = parseSocketOption(std::string_view(written));
        QVERIFY(!option);
        QCOMPARE(option.error(), sentence.toStdString());
    }

    void specs_eachOption_hasNameUsageAndOneSentence()
    {
        QCOMPARE(optionSpecs().size(), 16U);
        for (const auto& spec : optionSpecs()) {
            QVERIFY(spec.usage.starts_with(spec.name));
            QVERIFY(spec.meaning.ends_with('.') && spec.meaning.find(". ") == std::string_view::npos);
            QCOMPARE(specOf(spec.option).name, spec.name);
        }
    }

    void watched_list_readsLikeTheThreeListsOfSelect()
    {
        const std::vector<Watched> list{
            {SocketId{1}, 5, Ready::Readable, Ready::Readable},
            {SocketId{2}, 6, Ready::Readable | Ready::Writable, Ready::Writable | Ready::HungUp},
            {SocketId{3}, 7, Ready::Writable, Ready::Invalid},
        };
        const auto name = [](SocketId socket) {
            return std::string(1, static_cast<char>('a' - 1 + static_cast<int>(socket)));
        };
        QCOMPARE(toText(list, ReadySide::Asked, name), std::string("R{a, b} W{b, c} X{}"));
        QCOMPARE(toText(list, ReadySide::Answered, name), std::string("R{a} W{b} X{} HUP{b} NVAL{c}"));
        QCOMPARE(toText({}, ReadySide::Asked, name), std::string("R{} W{} X{}"));
        QCOMPARE(readyLetters(0), std::string("-"));
        QCOMPARE(readyLetters(Ready::Readable | Ready::Exceptional), std::string("RX"));
        QCOMPARE(readyLetters(Ready::Writable | Ready::HungUp), std::string("W HUP"));
    }

    void watched_bytes_comeBackAndBearBeingCutShort()
    {
        const std::vector<Watched> list{{SocketId{1}, 5, Ready::Readable, 0}, {SocketId{9}, -1, 0, Ready::Invalid}};
        const auto bytes = toBytes(list);
        QCOMPARE(bytes.size(), 24U);
        QVERIFY(watchedFromBytes(bytes) == list);
        QCOMPARE(watchedFromBytes(ByteView(bytes).first(23)).size(), 1U);
        QVERIFY(watchedFromBytes({}).empty());
    }
};

QTEST_APPLESS_MAIN(SocketOptionTest)
#include "socketoptiontest.moc"
