#pragma once

#include "items/callsearch.h"
#include "items/leftout.h"
#include "items/pump.h"

#include <QAbstractTableModel>

namespace socketlab::items {

/// Whether the calls that the world makes inside `pair` have rows of their own.
enum class SetUpCalls : std::uint8_t { Hidden, Shown };

/// The calls of the session, a row each, in the order in which they began. Keeps no text: rows are read from the
/// journal when they are looked at, so millions of them cost nothing here. `pump` must outlive the model. GUI only.
class JournalModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Time, Actor, Call, Result, Took, Meaning, ColumnCount };
    enum Role {
        ActorIdRole = Qt::UserRole + 1, ///< socketlab::ActorId
        OpRole,                         ///< socketlab::CallOp
        IsWaitingRole,                  ///< bool: has not returned
        IsErrorRole,                    ///< bool
        IsSetUpRole,                    ///< bool: made by the world, not by an actor
        IsLaterRole,                    ///< bool: begins after the moment that is shown
        BeganRole                       ///< socketlab::Sequence: the record of its begin
    };

    explicit JournalModel(const Pump& pump, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    SetUpCalls setUpCalls() const { return m_setUpCalls; }
    void setSetUpCalls(SetUpCalls calls);

    /// Shows the calls that it asks for alone. They are looked for in slices, and show up as they are found.
    void setFilter(journal::CallFilter filter);
    bool isFiltering() const { return m_search.isOn(); }
    /// Whether there are calls that the filter has not looked at yet.
    bool isSearching() const { return isFiltering() && m_search.lookedAt() < m_known; }
    /// How many rows there would be without a filter.
    int unfilteredCount() const;

    /// The row of the call whose begin is that record; nothing for one that has no row.
    std::optional<int> rowOfCall(Sequence began) const;
    /// The row of the last call that had begun at the moment that is shown; nothing before the first.
    std::optional<int> currentRow() const;

    /// Whether any call has not returned, so that its duration grows.
    bool hasWaiting() const { return !m_waiting.empty(); }
    /// Tells the views that the durations of waiting calls have grown.
    void refreshWaiting();

signals:
    /// The filter has looked at further calls.
    void searched();

private:
    void update();
    void search();
    void settleRow(std::size_t call);
    void insertRows(int count, const std::function<void()>& insert);
    void noteMoment();
    void tellReturned();
    void appendNew();
    bool isSetUp(std::size_t call) const;
    bool isInsidePair(std::size_t call);
    std::size_t callsBefore(Sequence record) const;
    std::size_t callAt(int row) const;
    int rowOf(std::size_t call) const;
    bool isHidden(std::size_t call) const;

    QString text(std::size_t call, const journal::CallView& view, int column) const;
    QString took(std::size_t call, const journal::CallView& view) const;
    QString toolTip(const journal::CallView& view, int column) const;

    const Pump& m_pump;
    std::size_t m_known = 0; // calls that the rows stand for
    int m_rowCount = 0;
    std::vector<std::size_t> m_waiting; // calls last told as waiting, ascending
    std::optional<std::size_t> m_pair;  // the world's latest
    LeftOut m_insidePair;
    CallSearch m_search{m_pump};
    QTimer m_nextSlice{this}; // of the search
    SetUpCalls m_setUpCalls = SetUpCalls::Hidden;
    bool m_wasLive = true;
};

} // namespace socketlab::items
