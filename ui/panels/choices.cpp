#include "ui/panels/choices.h"

#include "items/plaintext.h"

#include <QComboBox>

#include <memory>

namespace socketlab::ui {

using items::ActorsModel;
using items::SocketsModel;
using journal::SocketLife;
using journal::SocketRole;

namespace {

constexpr int mostMeasured = 64;

ActorId actorOf(const QModelIndex& index)
{
    return index.data(ActorsModel::ActorIdRole).value<ActorId>();
}

SocketId socketOf(const QModelIndex& index)
{
    return index.data(SocketsModel::SocketIdRole).value<SocketId>();
}

Qt::ItemFlags enabledIf(bool isOffered, Qt::ItemFlags flags)
{
    return isOffered ? flags : flags & ~(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
}

} // namespace

void chooseFrom(QComboBox& box, QAbstractItemModel& model, int idRole)
{
    struct Choice
    {
        QVariant id; // known before, as the model no longer knows a row that goes
        QVariant gone;
    };
    const auto choice = std::make_shared<Choice>();
    // Before the box itself looks after the row that goes.
    QObject::connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, &box,
                     [&box, choice](const QModelIndex&, int first, int last) {
                         if (const auto row = box.currentIndex();
                             !choice->gone.isValid() && row >= first && row <= last)
                             choice->gone = choice->id;
                     });
    box.setModel(&model);
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, &box, [&box, choice, idRole] {
        for (int row = 0; choice->gone.isValid() && row < box.count(); ++row) {
            if (box.itemData(row, idRole) != choice->gone)
                continue;
            choice->gone.clear();
            box.setCurrentIndex(row);
        }
    });
    // As wide as its widest item, a box would measure all of them again with every change.
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, &box, [&box] {
        if (box.count() > mostMeasured)
            box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    });
    QObject::connect(&box, &QComboBox::currentIndexChanged, &box,
                     [&box, choice, idRole](int row) { choice->id = box.itemData(row, idRole); });
    QObject::connect(&box, &QComboBox::activated, &box, [choice] { choice->gone.clear(); });
}

// A box makes its list with its frame as soon as it is told so, long before there is anything to choose.
void fitToChoices(QComboBox& box)
{
    const auto fit = [&box] {
        if (box.count() <= mostMeasured)
            box.setSizeAdjustPolicy(QComboBox::AdjustToContents);
    };
    if (box.count() > 0)
        fit();
    else
        QObject::connect(box.model(), &QAbstractItemModel::rowsInserted, &box, fit, Qt::SingleShotConnection);
}

ActorChoices::ActorChoices(ActorsModel& actors, IsOffered isOffered, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_isOffered(std::move(isOffered))
{
    setSourceModel(&actors);
    sort(0);
}

// A word to the views that nothing needs costs a new layout of the whole bar, and this is asked with every batch.
void ActorChoices::refresh()
{
    std::vector<ActorId> offered;
    for (int row = 0; row < sourceModel()->rowCount(); ++row)
        if (const auto actor = actorOf(sourceModel()->index(row, 0)); m_isOffered(actor))
            offered.push_back(actor);
    if (offered == m_offered)
        return;
    m_offered = std::move(offered);
    invalidateFilter();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

int ActorChoices::rowOf(ActorId actor) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (actorOf(index(row, 0)) == actor)
            return row;
    return -1;
}

Qt::ItemFlags ActorChoices::flags(const QModelIndex& index) const
{
    return enabledIf(m_isOffered(actorOf(index)), QSortFilterProxyModel::flags(index));
}

bool ActorChoices::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto actor = sourceModel()->index(row, 0, parent);
    if (actor.data(ActorsModel::HasEndedRole).toBool())
        return false;
    return !actor.data(ActorsModel::IsWorldRole).toBool() || (hasActors() && m_isOffered(actorOf(actor)));
}

bool ActorChoices::hasActors() const
{
    return !sourceModel()->match(sourceModel()->index(0, 0), ActorsModel::IsWorldRole, false, 1).isEmpty();
}

bool ActorChoices::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const bool isLeftWorld = left.data(ActorsModel::IsWorldRole).toBool();
    const bool isRightWorld = right.data(ActorsModel::IsWorldRole).toBool();
    return isLeftWorld == isRightWorld ? left.row() < right.row() : isRightWorld;
}

SocketChoices::SocketChoices(SocketsModel& sockets, Which which, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_which(which)
{
    setSourceModel(&sockets);
    sort(0);
}

void SocketChoices::setActor(ActorId actor)
{
    m_actor = actor;
    invalidate();
}

void SocketChoices::setOffered(IsOffered isOffered)
{
    m_isOffered = std::move(isOffered);
    refresh();
}

void SocketChoices::refresh()
{
    std::optional<std::vector<SocketId>> offered;
    if (m_isOffered) {
        offered.emplace();
        for (int row = 0; row < rowCount(); ++row)
            if (isOffered(index(row, 0)))
                offered->push_back(socketOf(index(row, 0)));
    }
    if (offered == m_offered)
        return;
    m_offered = std::move(offered);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

int SocketChoices::rowOf(SocketId socket) const
{
    const auto* sockets = static_cast<const SocketsModel*>(sourceModel());
    return mapFromSource(sockets->index(sockets->rowOf(socket), 0)).row();
}

int SocketChoices::firstOffered() const
{
    for (int row = 0; row < rowCount(); ++row)
        if (isOffered(index(row, 0)))
            return row;
    return -1;
}

bool SocketChoices::isOffered(const QModelIndex& index) const
{
    return !m_isOffered || m_isOffered(socketOf(index));
}

bool SocketChoices::isOwnAndOpen(int row) const
{
    return rankOf(mapToSource(index(row, 0))) == 0;
}

Qt::ItemFlags SocketChoices::flags(const QModelIndex& index) const
{
    return enabledIf(isOffered(index), QSortFilterProxyModel::flags(index));
}

QVariant SocketChoices::data(const QModelIndex& index, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return index.data(SocketsModel::NameRole);
    if (role != Qt::ToolTipRole && role != Qt::AccessibleDescriptionRole)
        return QSortFilterProxyModel::data(index, role);
    const auto owner = index.data(SocketsModel::OwnerNameRole).toString();
    const bool isClosed = index.data(SocketsModel::LifeRole).value<SocketLife>() == SocketLife::Closed;
    const auto sentence = isClosed ? tr("%1's socket, closed").arg(owner) : tr("%1's socket").arg(owner);
    return role == Qt::ToolTipRole ? items::toolTipText(sentence) : sentence;
}

bool SocketChoices::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto socket = sourceModel()->index(row, 0, parent);
    if (socket.data(SocketsModel::IsReplacedRole).toBool() || socket.data(SocketsModel::IsGoneRole).toBool()
        || socket.data(SocketsModel::LifeRole).value<SocketLife>() == SocketLife::Named)
        return false;
    return m_which == Which::All || socket.data(SocketsModel::KindRole).value<SocketRole>() == SocketRole::Listener;
}

bool SocketChoices::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const auto leftRank = rankOf(left);
    const auto rightRank = rankOf(right);
    return leftRank == rightRank ? left.row() < right.row() : leftRank < rightRank;
}

int SocketChoices::rankOf(const QModelIndex& socket) const
{
    if (socket.data(SocketsModel::LifeRole).value<SocketLife>() == SocketLife::Closed)
        return 2;
    return socket.data(SocketsModel::OwnerRole).value<ActorId>() == m_actor ? 0 : 1;
}

} // namespace socketlab::ui
