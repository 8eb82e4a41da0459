#include "items/actorsmodel.h"
#include "support/handmade.h"

#include <QSignalSpy>

namespace socketlab::tests {

using items::ActorsModel;

class ActorsModelTest : public QObject
{
    Q_OBJECT

private slots:
    void actorsStart_rowsAreAppended();
    void actorWaits_rowSaysInWhichCall();
    void actorReturns_onlyItsRowChanges();
    void name_hostile_isShownAsLetters();
};

void ActorsModelTest::actorsStart_rowsAreAppended()
{
    HandMade lab;
    lab.startActor("world", ActorKind::World);
    QVERIFY(lab.settle());
    ActorsModel model(lab.pump);
    watch(model);
    lab.startActor("alice");
    const auto bob = lab.startActor("bob");
    lab.endActor(bob);
    QVERIFY(lab.settle());
    QCOMPARE(rowText(model, 0), QStringLiteral("world | set-up | idle | "));
    QCOMPARE(rowText(model, 1), QStringLiteral("alice | thread | idle | "));
    QCOMPARE(rowText(model, 2), QStringLiteral("bob | thread | ended | "));
    QVERIFY(model.index(0, 0).data(ActorsModel::IsWorldRole).toBool());
    QVERIFY(model.index(2, 0).data(ActorsModel::HasEndedRole).toBool());
    QCOMPARE(model.rowOf(bob), 2);
    QCOMPARE(model.rowOf(ActorId{99}), -1);
}

void ActorsModelTest::actorWaits_rowSaysInWhichCall()
{
    HandMade lab;
    ActorsModel model(lab.pump);
    watch(model);
    const auto bob = lab.startActor("bob");
    const auto b = lab.openSocket("b", bob, 7);
    lab.beginRecv(bob, b, 100);
    QVERIFY(lab.settle());
    QCOMPARE(rowText(model, 0), QStringLiteral("bob | thread | waiting in recv(b, 100) | 00:00.004 000"));
    QVERIFY(model.index(0, 0).data(ActorsModel::IsWaitingRole).toBool());
    QCOMPARE(model.index(0, 0).data(ActorsModel::WaitingCallRole).toString(), QStringLiteral("recv(b, 100)"));
}

void ActorsModelTest::actorReturns_onlyItsRowChanges()
{
    HandMade lab;
    lab.startActor("alice");
    const auto bob = lab.startActor("bob");
    const auto call = lab.beginRecv(bob, SocketId{1}, 100);
    QVERIFY(lab.settle());
    ActorsModel model(lab.pump);
    watch(model);
    QSignalSpy changes(&model, &ActorsModel::dataChanged);
    lab.fail(call, CallOp::Recv, SocketId{1}, EBADF);
    QVERIFY(lab.settle());
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 1);
    QCOMPARE(changes[0][1].toModelIndex().row(), 1);
    QCOMPARE(rowText(model, 1), QStringLiteral("bob | thread | idle | "));
}

void ActorsModelTest::name_hostile_isShownAsLetters()
{
    HandMade lab;
    ActorsModel model(lab.pump);
    lab.startActor("<b>\n");
    QVERIFY(lab.settle());
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("<b>\\x0a"));
    QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::ActorsModelTest)
#include "actorsmodeltest.moc"
