#include "journal/callfilter.h"
#include "support/journalbuilder.h"

#include <QTest>

namespace socketlab::tests {

using namespace std::string_literals;
using journal::CallFilter;
using journal::FilterField;

namespace {

/// Five calls that every filter of these tests is put to.
struct Session : JournalBuilder
{
    ActorId alice = startActor("alice");
    ActorId bob = startActor("bob");
    SocketId a = nameSocket("a", alice);
    SocketId b = nameSocket("b", bob);
    journal::LabState state;
    journal::CallTable calls;

    Session()
    {
        finishSend(beginSend(alice, a, {}, "GET /\r\n"), a, {}, 7);                     // 1: 1 ms
        finishRecv(beginRecv(bob, b, 100), b, {}, "GET /\r\n");                         // 2
        fail(beginRecv(bob, b, 5), CallOp::Recv, b, EAGAIN);                            // 3
        const auto slow = begin(alice, {.op = CallOp::Accept, .socket = a, .made = b}); // 4
        pass(std::chrono::seconds(2));
        finish(slow, {.op = CallOp::Accept, .made = b});
        beginRecv(bob, b, 9); // 5, waits
        publish();
        for (Sequence at = 0; at < journal().size(); ++at) {
            state.apply(at, journal().at(at), journal());
            calls.apply(at, journal().at(at));
        }
    }

    QString matching(const CallFilter& filter)
    {
        const journal::FilterScene scene{journal(), state, journal().at(0).time};
        QStringList numbers;
        for (std::size_t i = 0; i < calls.size(); ++i)
            if (filter.matches(i + 1, viewCall(journal(), calls[i]), scene))
                numbers += QString::number(i + 1);
        return numbers.join(u' ');
    }
};

} // namespace

class CallFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void filter_asksForTheRightCalls_data();
    void filter_asksForTheRightCalls();
    void mistake_isNamedAndPlaced_data();
    void mistake_isNamedAndPlaced();
    void deepNesting_isRefused();
    void longFilter_isRefused();
    void everyExample_isUnderstood();
    void wish_atACursor_knowsWhatMayStandThere_data();
    void wish_atACursor_knowsWhatMayStandThere();
};

void CallFilterTest::filter_asksForTheRightCalls_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("numbers");
    const auto row = [](const char* written, const char* numbers) {
        QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(numbers);
    };
    row("", "1 2 3 4 5");
    row("   ", "1 2 3 4 5");
    row("actor:bob", "2 3 5");
    row("actor=bob", "2 3 5");
    row("actor!=bob", "1 4");
    row("actor~BO", "2 3 5");
    row("actor:nobody", "");
    row("socket:b", "2 3 4 5");
    row("socket!=b", "1");
    row("call:recv", "2 3 5");
    row("call != recv", "1 4");
    row("call:\"recv\"", "2 3 5");
    row("family:sockets", "1 2 3 4 5");
    row("family:world", "");
    row("result<0", "3");
    row("result>=7", "1 2");
    row("result=EAGAIN", "3");
    row("errno:EAGAIN", "3");
    row("errno!=EAGAIN", "1 2 4");
    row("errno:11", "3");
    row("error", "3");
    row("ok", "1 2 4");
    row("waiting", "5");
    row("took>1ms", "4");
    row("took<=1000us", "1 2 3");
    row("took>1.5s", "4");
    row("time>1s", "5");
    row("bytes~\"GET\"", "1 2");
    row("\"GET\"", "1 2");
    row("bytes~GET", "1 2");
    row("bytes=\"GET /\\r\\n\"", "1 2");
    row("bytes=\"\\x47ET\"", "");
    row("bytes!=\"GET /\\r\\n\"", "3 4 5");
    row("bytes>6", "1 2");
    row("bytes<1k", "1 2 3 4 5");
    row("number>3", "4 5");
    row("number=2", "2");
    row("actor:bob call:recv result<0", "3");
    row("actor:bob and call:recv and result<0", "3");
    row("actor:bob waiting or actor:alice took>1s", "4 5");
    row("not actor:bob", "1 4");
    row("-actor:bob", "1 4");
    row("- actor:bob", "1 4");
    row("not not waiting", "5");
    row("actor:bob (error or waiting)", "3 5");
    row("-(actor:alice or waiting)", "2 3");
    row("actor:alice or actor:bob error", "1 3 4");
}

void CallFilterTest::filter_asksForTheRightCalls()
{
    QFETCH(QString, written);
    QFETCH(QString, numbers);
    const auto filter = CallFilter::parse(written.toStdString());
    QVERIFY2(filter, filter ? "" : filter.error().message.c_str());
    QCOMPARE(Session().matching(*filter), numbers);
    QCOMPARE(filter->asksForAll(), written.trimmed().isEmpty());
}

void CallFilterTest::mistake_isNamedAndPlaced_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* written, int column, const char* message) {
        QTest::newRow(written) << QString::fromUtf8(written) << column << QString::fromUtf8(message);
    };
    row("reslt<0", 0, "nothing is named \"reslt\" (did you mean \"result\"?)");
    row("actor:bob watiing", 10, "nothing is named \"watiing\" (did you mean \"waiting\"?)");
    row("recv", 0, "a call is asked for by call:recv");
    row("EAGAIN", 0, "an error is asked for by errno:EAGAIN");
    row("GETX", 0, "nothing is named \"GETX\"; bytes are asked for in quotes, as in \"GET\"");
    row("result", 0, "after result comes one of : = != < <= > >=  as in result<0");
    row("result 5", 7, "after result comes one of : = != < <= > >=  as in result<0");
    row("call<recv", 4, "call cannot be compared by <, but by : = !=");
    row("took~1ms", 4, "took cannot be compared by ~, but by : = != < <= > >=");
    row("result<", 6, "result< lacks its value, as in result<0");
    row("result< )", 6, "result< lacks its value, as in result<0");
    row("result<many", 7, "a number or an error is wanted here, not \"many\"");
    row("result<99999999999999999999", 7, "a number or an error is wanted here, not \"99999999999999999999\"");
    row("number>9223372036854775807k", 7, "a number is wanted here, not \"9223372036854775807k\"");
    row("call:sned", 5, "no call is named \"sned\" (did you mean \"send\"?)");
    row("family:worlds", 7, "no family of calls is named \"worlds\" (did you mean \"world\"?)");
    row("errno:EWHAT", 6, "no error is named \"EWHAT\"");
    row("took>5", 5, "a time needs its unit: 5ms or 5s");
    row("took>soon", 5, "a time is written 20us, 1.5ms or 2s, not \"soon\"");
    row("took>nan", 5, "a time is written 20us, 1.5ms or 2s, not \"nan\"");
    row("bytes~\"GET", 6, "the text lacks its closing quote");
    row("bytes~\"\\q\"", 6, "after \\ comes n, r, t, \\, \" or xHH");
    row("(error", 0, "this ( is never closed");
    row("error)", 5, "nothing is open that this ) would close");
    row("()", 1, "a condition such as result<0 is wanted here, not \")\"");
    row("error or", 8, "a condition such as result<0 is wanted here, not the end");
    row("or error", 0, "a condition such as result<0 is wanted here, not \"or\"");
    row("not", 3, "a condition such as result<0 is wanted here, not the end");
    row("<5", 0, "a condition such as result<0 is wanted here, not \"<\"");
    row("\x1b[2J", 0, "nothing is named \"\\x1b[2J\"; bytes are asked for in quotes, as in \"GET\"");
}

void CallFilterTest::mistake_isNamedAndPlaced()
{
    QFETCH(QString, written);
    QFETCH(int, column);
    QFETCH(QString, message);
    const auto filter = CallFilter::parse(written.toStdString());
    QVERIFY(!filter);
    QCOMPARE(QString::fromStdString(filter.error().message), message);
    QCOMPARE(static_cast<int>(filter.error().column), column);
    QVERIFY(filter.error().length >= 1);
}

void CallFilterTest::deepNesting_isRefused()
{
    for (const auto& opening : {std::string(2000, '('), std::string(2000, '-')}) {
        const auto filter = CallFilter::parse(opening);
        QVERIFY(!filter);
        QVERIFY(filter.error().message.find("nested") != std::string::npos);
    }
}

void CallFilterTest::longFilter_isRefused()
{
    std::string many;
    for (int i = 0; i < 600; ++i)
        many += "ok or ";
    QVERIFY(CallFilter::parse(many + "ok"));
    QVERIFY(!CallFilter::parse(std::string(5000, ' ')));
}

void CallFilterTest::everyExample_isUnderstood()
{
    for (const auto& spec : journal::filterFields())
        QVERIFY2(CallFilter::parse(spec.example), spec.example.data());
    for (const auto flag : journal::filterFlags())
        QVERIFY2(CallFilter::parse(flag), flag.data());
}

void CallFilterTest::wish_atACursor_knowsWhatMayStandThere_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<int>("field"); // -1: a field
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << "" << -1 << 0 << "";
    QTest::newRow("a field begun") << "act" << -1 << 0 << "act";
    QTest::newRow("the next one") << "actor:bob " << -1 << 10 << "";
    QTest::newRow("a value to come") << "actor:" << static_cast<int>(FilterField::Actor) << 6 << "";
    QTest::newRow("a value begun") << "error (call:re" << static_cast<int>(FilterField::Call) << 12 << "re";
    QTest::newRow("behind not") << "-so" << -1 << 1 << "so";
    QTest::newRow("unknown field") << "xyz:a" << -1 << 4 << "a";
}

void CallFilterTest::wish_atACursor_knowsWhatMayStandThere()
{
    QFETCH(QString, written);
    QFETCH(int, field);
    QFETCH(int, column);
    QFETCH(QString, word);
    const auto text = written.toStdString();
    const auto wish = journal::filterWishAt(text + " and more", text.size());
    QCOMPARE(wish.field ? static_cast<int>(*wish.field) : -1, field);
    QCOMPARE(static_cast<int>(wish.column), column);
    QCOMPARE(QString::fromStdString(wish.word), word);
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::CallFilterTest)
#include "callfiltertest.moc"
