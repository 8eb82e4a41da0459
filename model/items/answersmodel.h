#pragma once

#include "items/answersheet.h"

#include <QAbstractTableModel>

namespace socketlab::items {

/// The rules of an AnswerSheet, in the order in which they are tried; can be edited, added, removed and moved.
/// A row that was just added says nothing yet. GUI only.
class AnswersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, Answer, Problem, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    const std::vector<AnswerRule>& rules() const { return m_rules; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// EditRole of When is the number of an AnswerRule::When, of the others the text.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    bool insertRows(int row, int count, const QModelIndex& parent = {}) override;
    bool removeRows(int row, int count, const QModelIndex& parent = {}) override;
    /// To the place of the next one above (-1) or below (+1); false at either end.
    bool move(int row, int by);

    static QString whenText(AnswerRule::When when);

private:
    std::vector<AnswerRule> m_rules;
};

} // namespace socketlab::items
