#pragma once

#include "items/meters.h"
#include "items/pump.h"

#include <QAbstractTableModel>

namespace socketlab::items {

/// How many connections there are, and how many callers wait to be accepted.
struct ConnectionCount
{
    std::size_t open = 0;
    std::size_t waiting = 0;
    bool operator==(const ConnectionCount&) const = default;
};

/// What each actor costs, a row each, and what happens in the whole lab, at the moment that is shown. Tells of changes
/// at most four times a second, and goes on while time alone changes the numbers. `pump` must outlive it. GUI only.
class MetersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Actor, Share, Cpu, State, ColumnCount };
    enum Role {
        ActorIdRole = Qt::UserRole + 1, ///< socketlab::ActorId
        ShareRole                       ///< double: of one processor, 0 to 1; -1 where it is not known
    };

    explicit MetersModel(const Pump& pump, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    std::array<SecondCount, Meters::minute> lastMinute() const { return m_meters.minuteBefore(m_pump.now()); }
    ConnectionCount connections() const;

signals:
    /// Any of the numbers may be different.
    void changed();

private:
    void fold(Sequence from, Sequence to);
    void updateSoon();
    void update();
    bool isStillMoving() const;

    const Pump& m_pump;
    Meters m_meters;
    int m_rowCount = 0;
    QTimer m_soon{this};
    QTimer m_tick{this}; ///< while the last minute is not empty, time alone changes the numbers
};

} // namespace socketlab::items
