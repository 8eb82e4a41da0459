#pragma once

#include "items/pump.h"

#include <QAbstractTableModel>

namespace socketlab::items {

/// Every select and poll of the session, a row each, in the order in which they began. Keeps no text; finds them as the
/// session grows. `pump` must outlive the model. GUI only.
class SelectCallsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The call stands last and takes what room there is.
    enum Column { Number, Actor, Timeout, Waited, Result, Call, ColumnCount };
    enum Role {
        BeganRole = Qt::UserRole + 1, ///< socketlab::Sequence
        IsWaitingRole,                ///< bool: has not returned
        IsErrorRole,                  ///< bool
        IsLaterRole                   ///< bool: begins after the moment that is shown
    };

    explicit SelectCallsModel(const Pump& pump, QObject* parent = nullptr);

    /// The call of a row, an index into Pump::calls().
    std::size_t callOf(int row) const { return m_calls[static_cast<std::size_t>(row)]; }
    /// The row of the call whose begin is that record; nothing for one that is no select.
    std::optional<int> rowOfCall(Sequence began) const;
    /// The first row of a call after that one.
    int rowAfter(std::size_t call) const;
    /// The row of the last one that had begun at the moment that is shown.
    std::optional<int> currentRow() const;

    bool hasWaiting() const { return !m_waiting.empty(); }
    /// Tells the views that waiting calls have waited longer.
    void refreshWaiting();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void update();
    void noteMoment();
    void tellReturned();
    void appendNew();
    QString text(std::size_t call, int column) const;

    const Pump& m_pump;
    std::vector<std::size_t> m_calls; // ascending
    std::vector<int> m_waiting;       // rows last told as waiting, ascending
    std::size_t m_looked = 0;         // calls of the session that were looked at
    bool m_wasLive = true;
};

} // namespace socketlab::items
