#include "items/readinessmodel.h"
#include "items/huntmodel.h"
#include "support/readinesstalk.h"

#include <QSignalSpy>

namespace socketlab::tests {

using items::HuntModel;
using items::ReadinessModel;
using items::ReadyBox;
using items::SelectCallsModel;

namespace {

struct Lists : ReadinessTalk
{
    SelectCallsModel calls{pump};
    ReadinessModel readiness{pump};
    HuntModel hunt{pump, calls};

    Lists()
    {
        watch(calls);
        watch(readiness);
        watch(hunt);
    }
    std::size_t indexOf(CallId call) { return *pump.calls().find(call); }
    bool show(CallId call)
    {
        const bool isSettled = settle();
        readiness.setCall(indexOf(call));
        return isSettled;
    }
    QString meaning(int row) { return readiness.index(row, ReadinessModel::Meaning).data().toString(); }
    ReadyBox box(int row, int column)
    {
        return readiness.index(row, column).data(ReadinessModel::BoxRole).value<ReadyBox>();
    }
};

} // namespace

class ReadinessModelTest : public QObject
{
    Q_OBJECT

private slots:
    void answered_eachSocketTellsItsListsInAndOut();
    void headline_tellsCallTimeoutAnswerAndWait();
    void waitingCall_hasNoAnswers_untilItReturns();
    void bytesToRead_areThoseOfThatMoment();
    void otherSideEnded_isSaidToGiveZero();
    void listener_tellsOfConnections();
    void poll_tellsHangUpErrorAndClosed();
    void failed_noListComesBack();
    void history_listsSelectAndPollAlone_andGrows();
    void history_atAnEarlierMoment_isAtItsCallOfThen();
    void sameSocketsAskedAgain_keepTheirRows();
    void hunt_asksEachAlone_andFindsTheClosedOne();
    void hunt_ofANameTakenAgain_cannotBeAsked();
    void hunt_byTheRecords_namesTheCallThatClosed();
};

void ReadinessModelTest::answered_eachSocketTellsItsListsInAndOut()
{
    Lists lab;
    lab.seeQueue(lab.b, 2);
    QVERIFY(lab.show(lab.select({{lab.b, 6, 3, 3}, {lab.c, 8, 7, 2}}, 60'000, 3)));
    QCOMPARE(rowText(lab.readiness, 0),
             QStringLiteral("#6 b | asked, ready | asked, ready | not asked | 2 bytes to read, room to send"));
    QCOMPARE(rowText(lab.readiness, 1),
             QStringLiteral(
                 "#8 c | asked, not ready | asked, ready | asked, not ready | nothing to read, room to send"));
    QCOMPARE(lab.box(0, ReadinessModel::Except), ReadyBox::NotAsked);
    QCOMPARE(lab.box(1, ReadinessModel::Read), ReadyBox::NotReady);
    QCOMPARE(lab.readiness.index(1, ReadinessModel::Write).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Write: asked, ready"));
}

void ReadinessModelTest::headline_tellsCallTimeoutAnswerAndWait()
{
    Lists lab;
    QVERIFY(lab.show(lab.select({{lab.b, 6, 1, 1}, {lab.c, 8, 1, 0}}, 60'000, 1)));
    QCOMPARE(items::headline(lab.pump, lab.readiness.facts()),
             QStringLiteral("select(9, …, timeout 60 s) → 1 ready after 1.0 ms"));
    QVERIFY(lab.show(lab.select({{lab.b, 6, 1, 0}}, 0, 0)));
    QCOMPARE(items::headline(lab.pump, lab.readiness.facts()),
             QStringLiteral("select(7, …, timeout 0) → time is up after 1.0 ms"));
    QVERIFY(lab.show(lab.select({{lab.b, 6, 1, 1}}, -1, 1, 0, CallOp::Poll)));
    QCOMPARE(items::headline(lab.pump, lab.readiness.facts()),
             QStringLiteral("poll(1 descriptors, no timeout) → 1 ready after 1.0 ms"));
}

void ReadinessModelTest::waitingCall_hasNoAnswers_untilItReturns()
{
    Lists lab;
    const auto call = lab.beginSelect({{lab.b, 6, 1, 0}}, -1);
    QVERIFY(lab.show(call));
    QCOMPARE(lab.box(0, ReadinessModel::Read), ReadyBox::Waiting);
    QCOMPARE(lab.meaning(0), QStringLiteral("not answered yet"));
    QCOMPARE(rowText(lab.readiness, 0).section(QStringLiteral(" | "), 0, 0), QStringLiteral("#6 b"));
    QVERIFY(items::headline(lab.pump, lab.readiness.facts())
                .startsWith(QStringLiteral("select(7, …, no timeout) has waited ")));
    QSignalSpy changes(&lab.readiness, &ReadinessModel::changed);
    lab.seeQueue(lab.b, 1);
    lab.answer(call, {{lab.b, 6, 1, 1}}, 1);
    QVERIFY(lab.settle());
    QCOMPARE(changes.count(), 1);
    QCOMPARE(lab.box(0, ReadinessModel::Read), ReadyBox::Ready);
    QCOMPARE(lab.meaning(0), QStringLiteral("1 byte to read"));
}

void ReadinessModelTest::bytesToRead_areThoseOfThatMoment()
{
    Lists lab;
    lab.seeQueue(lab.b, 5);
    lab.finishRecv(lab.beginRecv(lab.bob, lab.b, 2), lab.b, {}, "he");
    const auto call = lab.select({{lab.b, 6, 1, 1}}, 0, 1);
    lab.finishRecv(lab.beginRecv(lab.bob, lab.b, 3), lab.b, StreamOffset{2}, "llo");
    lab.seeQueue(lab.b, 0);
    QVERIFY(lab.show(call));
    QCOMPARE(lab.meaning(0), QStringLiteral("3 bytes to read"));
    const auto early = lab.select({{lab.b, 6, 1, 1}}, 0, 1);
    lab.finishRecv(lab.beginRecv(lab.bob, lab.b, 9), lab.b, StreamOffset{5}, "x");
    QVERIFY(lab.show(early));
    QCOMPARE(lab.meaning(0), QStringLiteral("1 byte to read"));
}

void ReadinessModelTest::otherSideEnded_isSaidToGiveZero()
{
    Lists lab;
    lab.seeQueue(lab.b, 0, TcpState::CloseWait);
    QVERIFY(lab.show(lab.select({{lab.b, 6, 1, 1}}, 0, 1)));
    QCOMPARE(lab.meaning(0), QStringLiteral("the other side has ended: recv gives 0"));
}

void ReadinessModelTest::listener_tellsOfConnections()
{
    Lists lab;
    QVERIFY(lab.show(lab.select({{lab.listener, 4, 1, 0}}, 0, 0)));
    QCOMPARE(lab.meaning(0), QStringLiteral("no connection waiting"));
    lab.observe({.socket = lab.listener, .state = TcpState::Listen, .acceptQueue = 2, .acceptLimit = 5});
    QVERIFY(lab.show(lab.select({{lab.listener, 4, 1, 1}}, 0, 1)));
    QCOMPARE(lab.meaning(0), QStringLiteral("2 connections waiting for accept"));
}

void ReadinessModelTest::poll_tellsHangUpErrorAndClosed()
{
    Lists lab;
    const std::uint8_t over = Ready::HungUp | Ready::Failed;
    QVERIFY(lab.show(lab.select({{lab.b, 6, 2, over}, {lab.c, -1, 1, Ready::Invalid}}, 0, 2, 0, CallOp::Poll)));
    QCOMPARE(lab.meaning(0),
             QStringLiteral("no room to send, both directions have ended (POLLHUP), SO_ERROR says why (POLLERR)"));
    QCOMPARE(lab.meaning(1), QStringLiteral("closed (POLLNVAL)"));
    QVERIFY(lab.readiness.facts().metClosed());
    QCOMPARE(lab.box(1, ReadinessModel::Read), ReadyBox::NoAnswer);
}

void ReadinessModelTest::failed_noListComesBack()
{
    Lists lab;
    QVERIFY(lab.show(lab.select({{lab.b, 6, 3, 0}, {lab.c, -1, 1, 0}}, 0, -1, EBADF)));
    QCOMPARE(rowText(lab.readiness, 0),
             QStringLiteral("#6 b | asked, no answer | asked, no answer | not asked | no answer: the call failed"));
    QVERIFY(lab.readiness.facts().metClosed());
}

void ReadinessModelTest::history_listsSelectAndPollAlone_andGrows()
{
    Lists lab;
    lab.select({{lab.b, 6, 1, 1}}, 250, 1);
    lab.finishRecv(lab.beginRecv(lab.bob, lab.b, 2), lab.b, {}, "he");
    const auto waiting = lab.beginSelect({{lab.b, 6, 1, 0}}, -1);
    QVERIFY(lab.settle());
    QCOMPARE(lab.calls.rowCount(), 2);
    QCOMPARE(rowText(lab.calls, 0),
             QStringLiteral("6 | bob | 250 ms | 1.0 ms | 1 ready | select(R{b} W{} X{}, 250ms)"));
    QCOMPARE(lab.calls.index(1, SelectCallsModel::Result).data().toString(), QStringLiteral("waiting"));
    QVERIFY(lab.calls.hasWaiting());
    lab.answer(waiting, {{lab.b, 6, 1, 0}}, -1, EINTR);
    QVERIFY(lab.settle());
    QVERIFY(!lab.calls.hasWaiting());
    QCOMPARE(lab.calls.index(1, SelectCallsModel::Result).data().toString(), QStringLiteral("EINTR"));
    QVERIFY(lab.calls.index(1, 0).data(SelectCallsModel::IsErrorRole).toBool());
}

void ReadinessModelTest::history_atAnEarlierMoment_isAtItsCallOfThen()
{
    Lists lab;
    lab.select({{lab.b, 6, 1, 1}}, 0, 1);
    QVERIFY(lab.settle());
    const auto then = lab.pump.moment();
    lab.select({{lab.b, 6, 1, 1}}, 0, 1);
    QVERIFY(lab.settle());
    QCOMPARE(lab.calls.currentRow(), std::optional(1));
    lab.pump.goTo(then);
    QCOMPARE(lab.calls.currentRow(), std::optional(0));
    QVERIFY(lab.calls.index(1, 0).data(SelectCallsModel::IsLaterRole).toBool());
    lab.pump.goTo(0);
    QCOMPARE(lab.calls.currentRow(), std::nullopt);
}

void ReadinessModelTest::sameSocketsAskedAgain_keepTheirRows()
{
    Lists lab;
    QVERIFY(lab.show(lab.select({{lab.b, 6, 1, 0}, {lab.c, 8, 1, 0}}, 0, 0)));
    QSignalSpy resets(&lab.readiness, &ReadinessModel::modelReset);
    QVERIFY(lab.show(lab.select({{lab.b, 6, 1, 1}, {lab.c, 8, 1, 0}}, 0, 1)));
    QCOMPARE(resets.count(), 0);
    QCOMPARE(lab.box(0, ReadinessModel::Read), ReadyBox::Ready);
    QVERIFY(lab.show(lab.select({{lab.c, 8, 1, 0}}, 0, 0)));
    QCOMPARE(resets.count(), 1);
}

void ReadinessModelTest::hunt_asksEachAlone_andFindsTheClosedOne()
{
    Lists lab;
    lab.close(lab.c);
    const auto failed = lab.select({{lab.b, 6, 1, 0}, {lab.c, -1, 1, 0}}, 250, -1, EBADF);
    QVERIFY(lab.settle());
    lab.hunt.setCall(lab.indexOf(failed));
    QCOMPARE(lab.hunt.nextRow(), std::optional(0));
    QCOMPARE(lab.hunt.statementFor(0), QStringLiteral("select R{b} 0ms"));
    QCOMPARE(rowText(lab.hunt, 0), QStringLiteral("b | select({b}, 0) | not asked yet"));
    // With others beside it, or with time to wait, a question is no part of the hunt.
    lab.select({{lab.b, 6, 1, 0}, {lab.listener, 4, 1, 0}}, 0, 0);
    lab.select({{lab.b, 6, 1, 0}}, 250, 0);
    QVERIFY(lab.settle());
    QCOMPARE(lab.hunt.nextRow(), std::optional(0));
    lab.select({{lab.b, 6, 1, 0}}, 0, 0);
    QVERIFY(lab.settle());
    QCOMPARE(lab.hunt.verdict(0), HuntModel::Verdict::Alive);
    QCOMPARE(lab.hunt.nextRow(), std::optional(1));
    lab.select({{lab.c, -1, 1, 0}}, 0, -1, EBADF);
    QVERIFY(lab.settle());
    QCOMPARE(lab.hunt.closedRow(), std::optional(1));
    QCOMPARE(rowText(lab.hunt, 1), QStringLiteral("c | select({c}, 0) | ✗ EBADF: closed"));
}

void ReadinessModelTest::hunt_ofANameTakenAgain_cannotBeAsked()
{
    Lists lab;
    lab.close(lab.c);
    const auto failed = lab.select({{lab.c, -1, 1, 0}}, 250, -1, EBADF);
    lab.openSocket("c", lab.bob, 9);
    QVERIFY(lab.settle());
    lab.hunt.setCall(lab.indexOf(failed));
    QCOMPARE(lab.hunt.statementFor(0), QString());
    QCOMPARE(lab.hunt.nextRow(), std::nullopt);
}

void ReadinessModelTest::hunt_byTheRecords_namesTheCallThatClosed()
{
    Lists lab;
    lab.close(lab.c);
    const auto failed = lab.select({{lab.b, 6, 1, 0}, {lab.c, -1, 1, 0}}, 250, -1, EBADF);
    lab.close(lab.b);
    QVERIFY(lab.settle());
    lab.hunt.setCall(lab.indexOf(failed));
    QCOMPARE(lab.hunt.recorded(), QStringList{QStringLiteral("c: closed by bob's call 6, close(c).")});
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::ReadinessModelTest)
#include "readinessmodeltest.moc"
