#pragma once

#include "items/pump.h"
#include "items/stage.h"

#include <QAbstractTableModel>

#include <set>

namespace socketlab::items {

/// The connections that are worth showing at the moment of the pump, a row each: both ends and how far the bytes of each
/// direction are. Each batch costs what has changed and what is open. `pump` must outlive it. GUI only.
class ConnectionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Caller, CallerState, ToAnswerer, ToCaller, AnswererState, Answerer, ColumnCount };
    enum Role {
        LeftRole = Qt::UserRole + 1, ///< socketlab::SocketId of the caller; None for one outside of the lab
        RightRole,                   ///< the same of who answered
        IsClosedRole,                ///< bool
        IsWaitingRole,               ///< bool, of a column of one end: its owner waits in a call on it
        StateRole,                   ///< socketlab::TcpState, of a column of one end
        UnreadRole                   ///< qulonglong, of a column of one direction
    };

    explicit ConnectionsModel(const Pump& pump, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What the rows were made of, with all that is no connection.
    const Stage& stage() const { return m_stage.stage(); }
    /// The row in which the socket is an end; -1 where there is none.
    int rowOf(SocketId socket) const;

signals:
    /// Rows and stage() are those of another moment now.
    void updated();

private:
    struct End
    {
        SocketId socket = SocketId::None;
        TcpState state = TcpState::Unknown;
        bool isWaiting = false;
        bool operator==(const End&) const = default;
    };
    struct Way
    {
        std::uint64_t count = 0; ///< bytes handed over so far
        std::uint64_t unread = 0;
        bool isEnded = false;
        bool operator==(const Way&) const = default;
    };
    /// All that a row says.
    struct Face
    {
        End left, right;
        Way toRight, toLeft;
        bool isClosed = false;
        bool isSame(const Face& other) const;
        bool operator==(const Face&) const = default;
    };

    void update();
    void replaceRows(std::vector<Face> faces);
    std::vector<Face> facesOf(const Stage& stage) const;
    End endOf(SocketId socket, const std::set<SocketId>& waiting) const;
    Way wayOf(SocketId from, SocketId to) const;
    static const End* endAt(const Face& face, int column);
    QString text(const Face& face, int column) const;
    QString endText(const End& end, SocketId other) const;
    static QString wayText(const Way& way);

    const Pump& m_pump;
    StageWatch m_stage;
    std::vector<Face> m_faces;
};

} // namespace socketlab::items
