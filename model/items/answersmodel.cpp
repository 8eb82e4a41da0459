#include "items/answersmodel.h"

#include <utility>

namespace socketlab::items {

int AnswersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

int AnswersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AnswersModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole))
        return {};
    const auto& rule = m_rules[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case When: return role == Qt::EditRole ? QVariant(static_cast<int>(rule.when)) : QVariant(whenText(rule.when));
    case What: return rule.what;
    case Answer: return rule.answer;
    case Problem: return problemOf(rule);
    default: return {};
    }
}

QVariant AnswersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("When what came");
    case What: return tr("this");
    case Answer: return tr("say");
    case Problem: return tr("What is wrong");
    default: return {};
    }
}

Qt::ItemFlags AnswersModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() != Problem ? flags | Qt::ItemIsEditable : flags;
}

bool AnswersModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    auto rule = m_rules[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case When:
        if (value.toInt() < 0 || value.toInt() >= static_cast<int>(answerKinds))
            return false;
        rule.when = static_cast<AnswerRule::When>(value.toInt());
        break;
    case What: rule.what = value.toString(); break;
    case Answer: rule.answer = value.toString(); break;
    default: return false;
    }
    if (std::exchange(m_rules[static_cast<std::size_t>(index.row())], rule) == rule)
        return true;
    emit dataChanged(index, index);
    const auto problem = index.siblingAtColumn(Problem);
    emit dataChanged(problem, problem);
    return true;
}

bool AnswersModel::insertRows(int row, int count, const QModelIndex& parent)
{
    if (parent.isValid() || row < 0 || row > rowCount() || count < 1)
        return false;
    beginInsertRows(parent, row, row + count - 1);
    m_rules.insert(m_rules.begin() + row, static_cast<std::size_t>(count), {});
    endInsertRows();
    return true;
}

bool AnswersModel::removeRows(int row, int count, const QModelIndex& parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > rowCount())
        return false;
    beginRemoveRows(parent, row, row + count - 1);
    m_rules.erase(m_rules.begin() + row, m_rules.begin() + row + count);
    endRemoveRows();
    return true;
}

bool AnswersModel::move(int row, int by)
{
    const auto to = row + by;
    if ((by != 1 && by != -1) || row < 0 || to < 0 || row >= rowCount() || to >= rowCount())
        return false;
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    std::swap(m_rules[static_cast<std::size_t>(row)], m_rules[static_cast<std::size_t>(to)]);
    endMoveRows();
    return true;
}

QString AnswersModel::whenText(AnswerRule::When when)
{
    switch (when) {
    case AnswerRule::When::Contains: return tr("contains");
    case AnswerRule::When::Starts: return tr("starts with");
    case AnswerRule::When::Regex: return tr("matches");
    case AnswerRule::When::Every: return tr("every");
    }
    return {};
}

} // namespace socketlab::items
