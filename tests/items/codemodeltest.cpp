#include "items/codemodel.h"
#include "support/handmade.h"

namespace socketlab::tests {

using items::CodeLanguage;
using items::CodeModel;
using items::CodeShown;

namespace {

QString cell(const CodeModel& model, int row, int column = 1)
{
    return model.index(row, column).data().toString();
}

} // namespace

class CodeModelTest : public QObject
{
    Q_OBJECT

private slots:
    void callsOfTheActor_areItsLines();
    void callsInsideACall_arePartOfItsLine();
    void moment_hasTheLastLineThatHadBegun();
    void waitingCall_returns_isTold();
    void bothLanguages_standBesideEachOther();
    void hostilePayload_isOneLine();
    void noActor_hasNoLines();
};

void CodeModelTest::callsOfTheActor_areItsLines()
{
    HandMade lab;
    CodeModel model(lab.pump);
    watch(model);
    const auto alice = lab.startActor("alice");
    const auto bob = lab.startActor("bob");
    const auto a = lab.openSocket("a", alice, 5);
    lab.openSocket("b", bob, 6);
    lab.finishSend(lab.beginSend(alice, a, {}, "hi"), a, {}, 2);
    QVERIFY(lab.settle());
    model.setActor(alice);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, 0), QStringLiteral("1"));
    QCOMPARE(cell(model, 0), QStringLiteral("a = socket.socket(socket.AF_INET, socket.SOCK_STREAM)"));
    QCOMPARE(cell(model, 1), QStringLiteral("sent = a.send(b\"hi\")"));
    lab.finish(lab.begin(alice, {.op = CallOp::Close, .socket = a}), {.op = CallOp::Close, .socket = a});
    QVERIFY(lab.settle());
    QCOMPARE(cell(model, 2), QStringLiteral("a.close()"));
    QCOMPARE(model.programText(CodeLanguage::C),
             QStringLiteral("int a = socket(AF_INET, SOCK_STREAM, 0);\nsent = send(a, \"hi\", 2, MSG_NOSIGNAL);\n"
                            "close(a);\n"));
}

void CodeModelTest::callsInsideACall_arePartOfItsLine()
{
    HandMade lab;
    CodeModel model(lab.pump);
    watch(model);
    const auto alice = lab.startActor("alice");
    model.setActor(alice);
    const SocketId a{1};
    const auto all = lab.begin(alice, {.op = CallOp::RecvAll, .socket = a, .argument = 4});
    lab.finishRecv(lab.beginRecv(alice, a, 4), a, {}, "ab");
    QVERIFY(lab.settle());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowBefore(lab.journal().size()), std::optional(0));
    lab.finishRecv(lab.beginRecv(alice, a, 2), a, StreamOffset{2}, "cd");
    lab.finish(all, {.op = CallOp::RecvAll, .socket = a, .value = 4});
    lab.finish(lab.begin(alice, {.op = CallOp::Close, .socket = a}), {.op = CallOp::Close, .socket = a});
    QVERIFY(lab.settle());
    QCOMPARE(model.rowCount(), 2);
}

void CodeModelTest::moment_hasTheLastLineThatHadBegun()
{
    HandMade lab;
    CodeModel model(lab.pump);
    const auto alice = lab.startActor("alice"); // record 0
    lab.fail(lab.beginRecv(alice, SocketId{1}, 1), CallOp::Recv, SocketId{1}, EBADF);
    lab.fail(lab.beginRecv(alice, SocketId{1}, 2), CallOp::Recv, SocketId{1}, EBADF);
    QVERIFY(lab.settle());
    model.setActor(alice);
    QCOMPARE(model.rowBefore(1), std::nullopt);
    QCOMPARE(model.rowBefore(2), std::optional(0));
    QCOMPARE(model.rowBefore(3), std::optional(0));
    QCOMPARE(model.rowBefore(4), std::optional(1));
    lab.pump.goTo(2);
    QVERIFY(model.index(0, 1).data(CodeModel::IsWaitingRole).toBool());
    QVERIFY(!model.index(0, 1).data(CodeModel::IsLaterRole).toBool());
    QVERIFY(model.index(1, 1).data(CodeModel::IsLaterRole).toBool());
    lab.pump.goLive();
    QVERIFY(model.index(0, 1).data(CodeModel::IsErrorRole).toBool());
}

void CodeModelTest::waitingCall_returns_isTold()
{
    HandMade lab;
    CodeModel model(lab.pump);
    const auto alice = lab.startActor("alice");
    model.setActor(alice);
    const auto call = lab.beginRecv(alice, SocketId{1}, 1);
    QVERIFY(lab.settle());
    QCOMPARE(model.index(0, 1).data(CodeModel::ResultRole).toString(), QStringLiteral("waiting"));
    int told = 0;
    connect(&model, &CodeModel::dataChanged, this, [&] { ++told; });
    lab.finishRecv(call, SocketId{1}, {}, "x");
    QVERIFY(lab.settle());
    QCOMPARE(told, 1);
    QCOMPARE(model.index(0, 1).data(CodeModel::ResultRole).toString(), QStringLiteral("1"));
}

void CodeModelTest::bothLanguages_standBesideEachOther()
{
    HandMade lab;
    CodeModel model(lab.pump);
    watch(model);
    const auto alice = lab.startActor("alice");
    lab.beginRecv(alice, SocketId{1}, 1);
    QVERIFY(lab.settle());
    model.setActor(alice);
    model.setShown(CodeShown::Both);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(cell(model, 0, 2), QStringLiteral("got = recv(_, buffer, 1, 0);"));
    model.setShown(CodeShown::C);
    QCOMPARE(cell(model, 0, 1), QStringLiteral("got = recv(_, buffer, 1, 0);"));
}

void CodeModelTest::hostilePayload_isOneLine()
{
    HandMade lab;
    CodeModel model(lab.pump);
    const auto alice = lab.startActor("alice");
    lab.beginSend(alice, SocketId{1}, {}, "<b>\n\x1b[2J\"");
    QVERIFY(lab.settle());
    model.setActor(alice);
    QCOMPARE(cell(model, 0), QStringLiteral("sent = _.send(b\"<b>\\n\\x1b[2J\\\"\")"));
    QVERIFY(!model.index(0, 1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
}

void CodeModelTest::noActor_hasNoLines()
{
    HandMade lab;
    lab.beginRecv(lab.startActor("alice"), SocketId{1}, 1);
    QVERIFY(lab.settle());
    CodeModel model(lab.pump);
    watch(model);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowBefore(99), std::nullopt);
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::CodeModelTest)
#include "codemodeltest.moc"
