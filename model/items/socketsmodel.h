#pragma once

#include "items/pump.h"

#include <QAbstractTableModel>
#include <QHash>

namespace socketlab::items {

/// The sockets of the lab in the order in which they were named. Rows come and go at the end alone: a closed socket
/// stays.
/// `pump` must outlive the model. GUI only.
class SocketsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// What changes most stands first, so that a narrow panel shows it.
    enum Column {
        Name,
        Owner,
        State,
        ReceiveQueue,
        SendQueue,
        WaitingRoom,
        Kind,
        Local,
        Remote,
        Options,
        Life,
        ColumnCount
    };
    enum Role {
        SocketIdRole = Qt::UserRole + 1, ///< socketlab::SocketId
        NameRole,                        ///< QString, without the descriptor
        OwnerRole,                       ///< socketlab::ActorId
        OwnerNameRole,                   ///< QString
        KindRole,                        ///< socketlab::journal::SocketRole
        LifeRole,                        ///< socketlab::journal::SocketLife
        StateRole,                       ///< socketlab::TcpState; Unknown where it is not open
        NumberRole,                      ///< qlonglong: the bytes or connections of a queue's column
        IsReplacedRole,                  ///< bool: a later socket bears the name, so no statement can reach this one
        WordsRole,                       ///< QString: all of it in sentences, for people
        IsGoneRole ///< bool: closed, and either replaced or the world's, which it only set others up with
    };

    explicit SocketsModel(const Pump& pump, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The row of a socket; -1 for one that is not there.
    int rowOf(SocketId socket) const;

private:
    struct Naming
    {
        int before = -1; ///< the row that bore it until then; -1: none
        bool isReplaced = false;
    };
    void update();
    std::vector<int> removeLater();
    void appendNew();
    void addName(std::size_t row);
    std::vector<int> replacedByNew();
    const journal::SocketState& socketAt(int row) const;
    bool isReplaced(int row) const;
    bool isGone(int row) const;

    QString text(const journal::SocketState& socket, int column) const;
    QString words(const journal::SocketState& socket) const;
    static QString optionsText(const journal::SocketState& socket);
    QString lifeText(const journal::SocketState& socket) const;
    QString toolTip(const journal::SocketState& socket, int column) const;

    const Pump& m_pump;
    journal::SharedList<journal::SocketState> m_told; // as the views know them
    std::vector<Naming> m_names;                      // of each row
    QHash<QByteArray, int> m_latestByName;            // row of the socket that bears the name now
};

} // namespace socketlab::items
