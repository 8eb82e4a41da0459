#include "items/stepsmodel.h"

#include <algorithm>

namespace socketlab::items {
namespace {

QString standingOf(LessonPlayer::StepMark mark, bool isCurrent)
{
    switch (mark) {
    case LessonPlayer::StepMark::Passed: return StepsModel::tr("passed");
    case LessonPlayer::StepMark::Shown: return StepsModel::tr("shown");
    case LessonPlayer::StepMark::Open: break;
    }
    return isCurrent ? StepsModel::tr("now") : StepsModel::tr("to do");
}

} // namespace

StepsModel::StepsModel(const LessonPlayer& player, QObject* parent)
    : QAbstractListModel(parent)
    , m_player(player)
    , m_rows(readRows())
{
    connect(&player, &LessonPlayer::changed, this, &StepsModel::refresh);
    connect(&player, &LessonPlayer::stepChanged, this, &StepsModel::refresh);
}

int StepsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StepsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto title = QString::fromStdString(row.title);
    const auto standing = standingOf(row.mark, row.isCurrent);
    switch (role) {
    case Qt::DisplayRole: return title;
    case MarkRole: return QVariant::fromValue(row.mark);
    case StandingRole: return standing;
    case CurrentRole: return row.isCurrent;
    case Qt::ToolTipRole: return tr("Start at step %1").arg(index.row() + 1);
    case Qt::AccessibleTextRole:
        return (row.isCurrent ? tr("Step %1 of %2: %3, %4, open now") : tr("Step %1 of %2: %3, %4"))
            .arg(index.row() + 1)
            .arg(rowCount())
            .arg(title, standing);
    default: return {};
    }
}

std::vector<StepsModel::Row> StepsModel::readRows() const
{
    const auto& steps = m_player.lesson().steps;
    std::vector<Row> rows;
    rows.reserve(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i)
        rows.push_back(
            {steps[i].title, m_player.markOf(i), !m_player.isInSandbox() && i == m_player.runner().stepIndex()});
    return rows;
}

void StepsModel::refresh()
{
    auto fresh = readRows();
    if (!std::ranges::equal(fresh, m_rows, {}, &Row::title, &Row::title)) {
        beginResetModel();
        m_rows = std::move(fresh);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        if (fresh[i] == m_rows[i])
            continue;
        m_rows[i] = fresh[i];
        const auto changed = index(static_cast<int>(i));
        emit dataChanged(changed, changed);
    }
}

} // namespace socketlab::items
