#pragma once

#include "items/pump.h"

#include <QAbstractTableModel>

namespace socketlab::items {

/// The actors of the lab in the order in which they started, the world among them; rows come
/// and go at the end alone.
/// `pump` must outlive the model. GUI only.
class ActorsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, Doing, Since, ColumnCount };
    enum Role {
        ActorIdRole = Qt::UserRole + 1, ///< socketlab::ActorId
        NameRole,                       ///< QString
        IsWorldRole,                    ///< bool
        HasEndedRole,                   ///< bool
        IsWaitingRole,                  ///< bool: inside a call that has not returned
        WaitingCallRole                 ///< QString: `recv(b, 100)`, empty while it waits in none
    };

    explicit ActorsModel(const Pump& pump, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The row of an actor; -1 for one that has not started.
    int rowOf(ActorId actor) const;

private:
    /// What can change in a row.
    struct Face
    {
        std::optional<Sequence> waitingSince;
        bool hasEnded = false;
        bool operator==(const Face&) const = default;
    };
    static Face faceOf(const journal::ActorState& actor);
    void update();
    void removeLater();
    void appendNew();
    QString text(const journal::ActorState& actor, int column) const;
    QString waitingCall(const journal::ActorState& actor) const;
    QString doing(const journal::ActorState& actor) const;

    const Pump& m_pump;
    std::vector<Face> m_faces; // one for each row, as last told to the views
};

} // namespace socketlab::items
