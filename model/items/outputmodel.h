#pragma once

#include "items/pump.h"

#include <QAbstractTableModel>

#include <deque>

namespace socketlab::items {

/// The lines that the actors have printed on the console that they share, up to the moment that is shown. Rows come and
/// go at the end alone. Whose a line is, is told by the print whose text it has; where the texts of several have run
/// into each other nobody can say. `pump` must outlive the model. GUI only.
class OutputModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Actor, Text, ColumnCount };
    enum Role {
        ActorIdRole = Qt::UserRole + 1, ///< socketlab::ActorId; None for a mixed line
        IsMixedRole                     ///< bool
    };

    explicit OutputModel(const Pump& pump, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        Sequence record = 0; ///< with which it ended
        Timestamp time{};
        ActorId actor = ActorId::None;
        std::string text;
    };
    /// A line that somebody has begun to print and that has not come out yet.
    struct Expected
    {
        ActorId actor = ActorId::None;
        std::string text;
    };
    void fold(Sequence from, Sequence to);
    void expect(const Record& record);
    void take(Sequence sequence, const Record& record);
    void endLine(Sequence sequence, Timestamp time);
    ActorId whose(std::string_view line);
    void showMoment();
    QString text(const Line& line, int column) const;

    const Pump& m_pump;
    std::vector<Line> m_lines;
    std::deque<Expected> m_expected;
    std::string m_unfinished;
    int m_rowCount = 0;
};

} // namespace socketlab::items
