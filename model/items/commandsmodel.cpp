#include "items/commandsmodel.h"

#include "items/subsequence.h"

#include <algorithm>

namespace socketlab::items {
namespace {

constexpr int nameIsBetterThanPlace = 10;

} // namespace

CommandsModel::CommandsModel(std::vector<Command> commands, QObject* parent)
    : QAbstractListModel(parent)
    , m_commands(std::move(commands))
    , m_found(search(QString()))
{
}

void CommandsModel::find(const QString& letters)
{
    beginResetModel();
    m_found = search(letters);
    endResetModel();
}

std::vector<CommandsModel::Found> CommandsModel::search(const QString& letters) const
{
    std::vector<Found> found;
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const auto& [text, place, shortcut, run] = m_commands[i];
        if (const auto match = matchSubsequence(letters, text)) {
            QList<int> places;
            for (const auto at : match->places)
                places += static_cast<int>(at);
            found.push_back({i, match->score + nameIsBetterThanPlace, std::move(places)});
            continue;
        }
        const auto before = place.size() + 1;
        const auto match = matchSubsequence(letters, place + u' ' + text);
        if (!match)
            continue;
        QList<int> places;
        for (const auto at : match->places)
            if (at >= before)
                places += static_cast<int>(at - before);
        found.push_back({i, match->score, std::move(places)});
    }
    // Of two that fit alike the shorter one has less that was not written.
    std::ranges::stable_sort(found, [this](const Found& one, const Found& other) {
        if (one.score != other.score)
            return one.score > other.score;
        return one.score > nameIsBetterThanPlace
            && m_commands[one.command].text.size() < m_commands[other.command].text.size();
    });
    return found;
}

int CommandsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant CommandsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& [text, place, shortcut, run] = commandAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return text;
    case PlaceRole: return place;
    case ShortcutRole: return shortcut;
    case MatchedRole: return QVariant::fromValue(m_found[static_cast<std::size_t>(index.row())].matched);
    case Qt::AccessibleTextRole:
        return shortcut.isEmpty() ? tr("%1, in %2").arg(text, place) : tr("%1, in %2, %3").arg(text, place, shortcut);
    default: return {};
    }
}

} // namespace socketlab::items
