#pragma once

#include "items/selectcallsmodel.h"
#include "items/selectfacts.h"

namespace socketlab::items {

/// The hunt for the descriptor that spoils a select: each socket of its lists, and what a later select of it alone with
/// timeout 0 said, by whomever it was made. `calls` must outlive the model. GUI only.
class HuntModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Socket, Question, Answer, ColumnCount };
    enum class Verdict : std::uint8_t { NotAsked, Asked, Alive, Closed };
    enum Role { VerdictRole = Qt::UserRole + 1 }; ///< int: Verdict

    HuntModel(const Pump& pump, const SelectCallsModel& calls, QObject* parent = nullptr);

    /// The call that met a closed descriptor, an index into Pump::calls(); nothing ends the hunt.
    void setCall(std::optional<std::size_t> call);
    std::optional<std::size_t> call() const { return m_call; }
    /// Who made it, and would ask.
    ActorId actor() const { return m_facts.actor; }

    bool asksByPoll() const { return m_facts.op == CallOp::Poll; }

    Verdict verdict(int row) const;
    /// The first that has not been asked and can be.
    std::optional<int> nextRow() const;
    /// The one found closed.
    std::optional<int> closedRow() const;
    QString socketName(int row) const;
    /// `select R{c} 0ms`; empty where its name stands for another socket by now.
    QString statementFor(int row) const;
    /// What the records alone tell about each closed descriptor, a sentence each.
    QStringList recorded() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void followed();

private:
    void look();
    void note(std::size_t call);
    const Watched& at(int row) const { return m_facts.list[static_cast<std::size_t>(row)]; }
    bool wasAsked(int row) const;
    QString answerOf(int row) const;

    const Pump& m_pump;
    const SelectCallsModel& m_calls;
    std::optional<std::size_t> m_call;
    SelectFacts m_facts;
    std::vector<std::optional<std::size_t>> m_asked; // for each row the latest call about it alone
    int m_looked = 0;                                // rows of `m_calls`
};

} // namespace socketlab::items
