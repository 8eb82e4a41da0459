#pragma once

#include "items/pump.h"

#include <QAbstractListModel>

#include <map>

namespace socketlab::items {

/// The directions of all connections at the moment that is shown, a row for each: `alice → bob · 12 bytes`. Where the
/// same two have more than one connection the sockets are named too. `pump` must outlive the model. GUI only.
class StreamsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit StreamsModel(const Pump& pump, QObject* parent = nullptr);

    const Pump& pump() const { return m_pump; }
    /// -1 where there is no such row.
    int rowOf(std::size_t stream) const;
    std::optional<std::size_t> streamOf(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    using Ends = std::pair<SocketId, SocketId>;
    using Owners = std::pair<ActorId, ActorId>;
    struct Row
    {
        std::size_t stream = 0;
        Ends ends;
        Owners owners;
    };
    Row rowFor(std::size_t stream) const;
    void update();
    void reset();
    void append();
    void removeLater();
    void tellChanged();
    void tellAll();
    void addRow(std::size_t stream);
    void countOwners(std::size_t firstRow);
    bool takeEnds(std::size_t stream);
    bool areTheSameInUse() const;
    Owners ownersOf(const Ends& ends) const;
    QString nameOf(SocketId end, bool withSocket) const;

    const Pump& m_pump;
    journal::SharedList<journal::Stream> m_told; ///< as the views know them
    std::vector<Row> m_rows;                     ///< ascending by stream
    std::map<Owners, int> m_connections;
};

/// What a panel shows for a socket: what it receives, or else what it sends.
std::optional<std::size_t> streamOf(const journal::LabState& state, SocketId socket);

/// The other direction of the same connection, where there is one.
std::optional<std::size_t> oppositeOf(const journal::LabState& state, std::size_t stream);

/// Neither end is open any more.
bool isOver(const journal::LabState& state, const journal::Stream& stream);

/// The direction that somebody most likely wants to see: what that socket sends, or receives. Where it has no connection
/// or there is no such socket, one that is not over rather than one that is, with bytes rather than without, the caller's
/// rather than the other.
std::optional<std::size_t> streamOfInterest(const journal::LabState& state, SocketId socket);

} // namespace socketlab::items
