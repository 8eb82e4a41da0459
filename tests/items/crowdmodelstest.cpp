#include "items/connectionsmodel.h"
#include "items/streamsmodel.h"
#include "support/crowd.h"
#include "support/handmade.h"

#include <random>

namespace socketlab::tests {

namespace {

/// The rows of a model as a view knows them that believes its signals and asks for nothing else.
class Mirror
{
public:
    explicit Mirror(const QAbstractItemModel& model) : m_model(model)
    {
        const auto read = [this](int first, int last) {
            for (int row = first; row <= last; ++row)
                m_rows[row] = rowText(m_model, row);
        };
        m_rows.resize(model.rowCount());
        read(0, model.rowCount() - 1);
        QObject::connect(&model, &QAbstractItemModel::rowsInserted, &m_context, [=, this](auto&, int first, int last) {
            m_rows.insert(first, last - first + 1, QString());
            read(first, last);
        });
        QObject::connect(&model, &QAbstractItemModel::rowsRemoved, &m_context,
                         [this](auto&, int first, int last) { m_rows.remove(first, last - first + 1); });
        QObject::connect(&model, &QAbstractItemModel::dataChanged, &m_context,
                         [=](const QModelIndex& first, const QModelIndex& last) { read(first.row(), last.row()); });
        QObject::connect(&model, &QAbstractItemModel::modelReset, &m_context, [=, this] {
            m_rows.resize(m_model.rowCount());
            read(0, m_model.rowCount() - 1);
        });
    }
    const QStringList& rows() const { return m_rows; }

private:
    const QAbstractItemModel& m_model;
    QStringList m_rows;
    QObject m_context;
};

/// Models that look only at what has changed since they looked last.
struct Followers
{
    explicit Followers(const items::Pump& pump) : sockets(pump), streams(pump), connections(pump) {}

    QStringList rows() const
    {
        return m_sockets.rows() + QStringList{"--"} + m_streams.rows() + QStringList{"--"} + m_connections.rows()
            + stage();
    }
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

private:
    Mirror m_sockets{sockets};
    Mirror m_streams{streams};
    Mirror m_connections{connections};
};

/// What a crowd does not do: names taken again, doors, sockets that do nothing, pipes of descriptors to one connection,
/// and a connection whose second end comes later.
void addOddities(Crowd& crowd)
{
    auto& lab = crowd.builder();
    for (int round = 0; round < 3; ++round)
        lab.openSocket("again", crowd.alice(), 900 + round);
    const auto door = lab.openSocket("door", crowd.bob(), 910);
    lab.finish(lab.begin(crowd.bob(), {.op = CallOp::Listen, .socket = door, .argument = 5}),
               {.op = CallOp::Listen, .socket = door});
    lab.publish();
    const auto near = lab.openSocket("oddNear", crowd.alice(), 911);
    lab.observe({.socket = near,
                 .state = TcpState::Established,
                 .bytesKnown = true,
                 .local = Endpoint::loopback(50'001),
                 .remote = Endpoint::loopback(50'002)});
    const auto twin = lab.nameSocket("oddTwin", crowd.alice());
    lab.finish(lab.begin(crowd.alice(), {.op = CallOp::Dup, .socket = near, .made = twin}),
               {.op = CallOp::Dup, .socket = near, .made = twin, .value = 912});
    lab.publish();
    const auto far = lab.openSocket("oddFar", crowd.bob(), 913);
    for (const auto& [end, local, remote] : {std::tuple(far, 50'002, 50'001), std::tuple(twin, 50'001, 50'002)})
        lab.observe({.socket = end,
                     .state = TcpState::Established,
                     .bytesKnown = true,
                     .local = Endpoint::loopback(static_cast<std::uint16_t>(local)),
                     .remote = Endpoint::loopback(static_cast<std::uint16_t>(remote))});
    for (const auto& [actor, socket] :
         {std::pair(crowd.alice(), near), std::pair(crowd.alice(), twin), std::pair(crowd.bob(), far)}) {
        lab.finish(lab.begin(actor, {.op = CallOp::Close, .socket = socket}), {.op = CallOp::Close, .socket = socket});
        lab.publish();
    }
}

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
    const auto beforeOddities = crowd.journal().size();
    addOddities(crowd);
    const auto afterOddities = crowd.journal().size();
    crowd.comeAndGo(40);
    crowd.talk(60, 40);
    items::SessionView view(crowd.journal());
    Followers followers(view.pump);
    for (auto* model :
         std::initializer_list<QAbstractItemModel*>{&followers.sockets, &followers.streams, &followers.connections})
        watch(*model);
    QTRY_COMPARE(view.pump.latest().applied(), crowd.journal().size());
    QCOMPARE(followers.rows(), Followers(view.pump).rows());
    std::mt19937 random(20'261'121); // NOLINT(*-msc51-cpp): the same moments in every run
    for (int round = 0; round < 60; ++round) {
        view.pump.goTo(std::uniform_int_distribution<Sequence>(0, crowd.journal().size())(random));
        QCOMPARE(followers.rows(), Followers(view.pump).rows());
    }
    // Record by record through what is odd, and back.
    for (auto moment = beforeOddities; moment <= afterOddities; ++moment) {
        view.pump.goTo(moment);
        QCOMPARE(followers.rows(), Followers(view.pump).rows());
    }
    for (auto moment = afterOddities + 1; moment-- > beforeOddities;) {
        view.pump.goTo(moment);
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
    const auto count = [&told](const QModelIndex& first, const QModelIndex& last) {
        told += last.row() - first.row() + 1;
    };
    QObject::connect(&followers.streams, &QAbstractItemModel::dataChanged, count);
    QObject::connect(&followers.sockets, &QAbstractItemModel::dataChanged, count);
    crowd.talk(1, 500);
    QTRY_COMPARE(view.pump.latest().applied(), crowd.journal().size());
    QVERIFY2(told >= 1 && told <= 4, qPrintable(QString::number(told)));
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::CrowdModelsTest)
#include "crowdmodelstest.moc"
