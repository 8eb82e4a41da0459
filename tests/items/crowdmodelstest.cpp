#include "items/connectionsmodel.h"
#include "items/streamsmodel.h"
#include "support/crowd.h"
#include "support/handmade.h"

#include <random>

namespace socketlab::tests {

namespace {

QStringList allRows(const QAbstractItemModel& model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows += rowText(model, row);
    return rows;
}

/// Models that look only at what has changed since they looked last.
struct Followers
{
    explicit Followers(const items::Pump& pump) : sockets(pump), streams(pump), connections(pump) {}

    QStringList rows() const { return allRows(sockets) + allRows(streams) + allRows(connections) + stage(); }
    QStringList stage() const
    {
        const auto& stage = connections.stage();
        return {QStringLiteral("%1 open, %2 listeners, %3 unconnected, %4 connections, %5 open")
                    .arg(stage.openSockets)
                    .arg(stage.listeners.size())
                    .arg(stage.unconnected.size())
                    .arg(stage.connections.size())
                    .arg(stage.openConnections)};
    }

    items::SocketsModel sockets;
    items::StreamsModel streams;
    items::ConnectionsModel connections;
};

} // namespace

class CrowdModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void anyMoment_followed_saysWhatFreshModelsSay();
    void oneOfManyConnections_talks_onlyItsRowsAreTold();
};

void CrowdModelsTest::anyMoment_followed_saysWhatFreshModelsSay()
{
    Crowd crowd;
    crowd.open(40);
    crowd.comeAndGo(40);
    crowd.talk(60, 40);
    items::SessionView view(crowd.journal());
    Followers followers(view.pump);
    for (auto* model : std::initializer_list<QAbstractItemModel*>{&followers.sockets, &followers.streams,
                                                                  &followers.connections})
        watch(*model);
    QTRY_COMPARE(view.pump.latest().applied(), crowd.journal().size());
    QCOMPARE(followers.rows(), Followers(view.pump).rows());
    std::mt19937 random(20'261'121); // NOLINT(*-msc51-cpp): the same moments in every run
    for (int round = 0; round < 60; ++round) {
        view.pump.goTo(std::uniform_int_distribution<Sequence>(0, crowd.journal().size())(random));
        QCOMPARE(followers.rows(), Followers(view.pump).rows());
    }
    view.pump.goLive();
    QCOMPARE(followers.rows(), Followers(view.pump).rows());
}

void CrowdModelsTest::oneOfManyConnections_talks_onlyItsRowsAreTold()
{
    Crowd crowd;
    crowd.open(500);
    items::SessionView view(crowd.journal());
    Followers followers(view.pump);
    QTRY_COMPARE(view.pump.latest().applied(), crowd.journal().size());
    int told = 0;
    const auto count = [&told](const QModelIndex& first, const QModelIndex& last) { told += last.row() - first.row() + 1; };
    QObject::connect(&followers.streams, &QAbstractItemModel::dataChanged, count);
    QObject::connect(&followers.sockets, &QAbstractItemModel::dataChanged, count);
    crowd.talk(1, 500);
    QTRY_COMPARE(view.pump.latest().applied(), crowd.journal().size());
    QVERIFY2(told >= 1 && told <= 4, qPrintable(QString::number(told)));
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::CrowdModelsTest)
#include "crowdmodelstest.moc"
