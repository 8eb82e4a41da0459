#include "items/checksmodel.h"

#include "items/lessonplayer.h"

#include <algorithm>

namespace socketlab::items {
namespace {

QString wordOf(lesson::CheckStatus status)
{
    const auto word = lesson::toText(status);
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

} // namespace

ChecksModel::ChecksModel(const LessonPlayer& player, QObject* parent)
    : QAbstractListModel(parent)
    , m_player(player)
    , m_reports(player.runner().reports())
{
    connect(&player, &LessonPlayer::changed, this, &ChecksModel::refresh);
}

int ChecksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_reports.size());
}

QVariant ChecksModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& report = m_reports[static_cast<std::size_t>(index.row())];
    const auto expected = QString::fromStdString(report.expected);
    const auto got = QString::fromStdString(report.got);
    switch (role) {
    case Qt::DisplayRole:
    case ExpectedRole: return expected;
    case GotRole: return got;
    case StatusRole: return QVariant::fromValue(report.status);
    case StatusWordRole: return wordOf(report.status);
    case Qt::ToolTipRole: return QString::fromStdString(report.text);
    case Qt::AccessibleTextRole: return tr("%1: expected %2; got %3").arg(wordOf(report.status), expected, got);
    default: return {};
    }
}

std::size_t ChecksModel::passedCount() const
{
    return static_cast<std::size_t>(
        std::ranges::count(m_reports, lesson::CheckStatus::Passed, &lesson::CheckReport::status));
}

void ChecksModel::refresh()
{
    const auto& fresh = m_player.runner().reports();
    const bool isSameList =
        std::ranges::equal(fresh, m_reports, {}, &lesson::CheckReport::text, &lesson::CheckReport::text);
    if (!isSameList) {
        beginResetModel();
        m_reports = fresh;
        endResetModel();
        return;
    }
    for (std::size_t row = 0; row < fresh.size(); ++row) {
        if (fresh[row] == m_reports[row])
            continue;
        m_reports[row] = fresh[row];
        const auto changed = index(static_cast<int>(row));
        emit dataChanged(changed, changed);
    }
}

} // namespace socketlab::items
