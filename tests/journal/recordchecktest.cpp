#include "journal/recordcheck.h"
#include "journal/journal.h"

#include <QTest>

#include <cstring>

using namespace socketlab;
using namespace socketlab::journal;

namespace {

Record recordOf(const Event& event)
{
    return {Timestamp{}, ActorId{1}, {}, event};
}

SocketObserved observedWithBool(unsigned char bits)
{
    SocketObserved observed;
    std::memcpy(&observed.bytesKnown, &bits, sizeof bits);
    return observed;
}

template <class CallEvent>
CallEvent callWith(unsigned op, unsigned family)
{
    CallEvent event;
    event.op = static_cast<CallOp>(op);
    event.endpoint.family = static_cast<Endpoint::Family>(family);
    return event;
}

} // namespace

class RecordCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrong_everyKnownEvent_isNothing()
    {
        for (const auto& event : {Event(ActorStarted{}), Event(ActorEnded{}), Event(SocketNamed{}), Event(CallBegan{}),
                                  Event(CallReturned{}), Event(SocketObserved{}), Event(Marked{})})
            QVERIFY2(!whatIsWrong(recordOf(event)), qPrintable(QString::number(event.index())));
        for (const auto& spec : callSpecs())
            QVERIFY(!whatIsWrong(recordOf(callWith<CallBegan>(static_cast<unsigned>(spec.op), 0))));
    }

    void whatIsWrong_aValueOutOfRange_isNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const Event& event, const char* word) {
            const auto record = recordOf(event);
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(&record), sizeof record) << word;
        };
        row("kind of actor", ActorStarted{static_cast<ActorKind>(200), 1}, "kind of actor");
        row("kind of mark", Marked{static_cast<MarkKind>(99)}, "kind of mark");
        row("call began", callWith<CallBegan>(255, 0), "a call");
        row("call returned", callWith<CallReturned>(255, 0), "a call");
        for (const std::int64_t half : {std::int64_t{-1}, std::int64_t{3}, std::int64_t{255}})
            row(qPrintable(QStringLiteral("half %1").arg(half)), CallBegan{.op = CallOp::Shutdown, .argument = half},
                "half of a connection");
        row("family of a call", callWith<CallBegan>(0, 9), "family");
        row("family of a return", callWith<CallReturned>(0, 3), "family");
        row("TCP state", SocketObserved{SocketId{1}, static_cast<TcpState>(12)}, "TCP state");
        row("yes or no", observedWithBool(2), "yes or no");
        SocketObserved elsewhere;
        elsewhere.remote.family = static_cast<Endpoint::Family>(7);
        row("family of a socket", elsewhere, "family");
        auto kindless = recordOf(Marked{});
        // The kind of the event stands in the byte behind its widest alternative.
        const auto bits = static_cast<unsigned char>(std::variant_size_v<Event>);
        auto bytes = QByteArray(reinterpret_cast<const char*>(&kindless), sizeof kindless);
        const auto marked = recordOf(Marked{});
        const auto ended = recordOf(ActorEnded{});
        for (qsizetype at = 0; at < bytes.size(); ++at)
            if (reinterpret_cast<const unsigned char*>(&marked)[at] == Event(Marked{}).index()
                && reinterpret_cast<const unsigned char*>(&ended)[at] == Event(ActorEnded{}).index())
                bytes[at] = static_cast<char>(bits);
        QTest::newRow("kind of event") << bytes << "kind of event";
    }
    void whatIsWrong_aValueOutOfRange_isNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        Record record;
        std::memcpy(static_cast<void*>(&record), bytes.constData(), sizeof record);
        const auto wrong = whatIsWrong(record);
        QVERIFY(wrong);
        QVERIFY2(QString::fromStdString(*wrong).contains(word), wrong->c_str());
    }

    void whatIsWrong_payloadOfAnyLength_isBounded()
    {
        auto record = recordOf(Marked{});
        record.payload.length = largestPayload;
        QVERIFY(!whatIsWrong(record));
        ++record.payload.length;
        QVERIFY(whatIsWrong(record));
    }
};

QTEST_GUILESS_MAIN(RecordCheckTest)
#include "recordchecktest.moc"
