#include "items/actorsmodel.h"

#include "items/calllines.h"
#include "items/plaintext.h"
#include "items/rowruns.h"
#include "items/timetext.h"

#include <algorithm>

namespace socketlab::items {

ActorsModel::ActorsModel(const Pump& pump, QObject* parent) : QAbstractTableModel(parent), m_pump(pump)
{
    connect(&pump, &Pump::shown, this, &ActorsModel::update);
    appendNew();
}

int ActorsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_faces.size());
}

int ActorsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActorsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= static_cast<int>(m_pump.state().actors().size()))
        return {};
    const auto& actor = m_pump.state().actors()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(actor, index.column());
    case Qt::ToolTipRole: return toolTipText(plainText(actor.name) + QStringLiteral(": ") + doing(actor));
    case ActorIdRole: return QVariant::fromValue(actor.id);
    case NameRole: return plainText(actor.name);
    case IsWorldRole: return actor.kind == ActorKind::World;
    case HasEndedRole: return actor.hasEnded;
    case IsWaitingRole: return actor.waitingSince.has_value();
    case WaitingCallRole: return waitingCall(actor);
    default: return {};
    }
}

QVariant ActorsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Actor");
    case Kind: return tr("Kind");
    case Doing: return tr("Doing");
    case Since: return tr("Since");
    default: return {};
    }
}

int ActorsModel::rowOf(ActorId actor) const
{
    const auto index = m_pump.state().indexOf(actor);
    const auto row = index ? static_cast<int>(*index) : -1;
    return row < rowCount() ? row : -1;
}

ActorsModel::Face ActorsModel::faceOf(const journal::ActorState& actor)
{
    return {actor.waitingSince, actor.hasEnded};
}

void ActorsModel::update()
{
    const auto& actors = m_pump.state().actors();
    removeLater();
    std::vector<int> changed;
    for (std::size_t row = 0; row < m_faces.size(); ++row) {
        if (const auto face = faceOf(actors[row]); face != m_faces[row]) {
            m_faces[row] = face;
            changed.push_back(static_cast<int>(row));
        }
    }
    forEachRun(changed,
               [this](int first, int last) { emit dataChanged(index(first, 0), index(last, ColumnCount - 1)); });
    appendNew();
}

// Who had not started at an earlier moment that is shown now.
void ActorsModel::removeLater()
{
    const auto rows = m_pump.state().actors().size();
    if (rows >= m_faces.size())
        return;
    beginRemoveRows({}, static_cast<int>(rows), rowCount() - 1);
    m_faces.resize(rows);
    endRemoveRows();
}

void ActorsModel::appendNew()
{
    const auto& actors = m_pump.state().actors();
    if (actors.size() == m_faces.size())
        return;
    beginInsertRows({}, static_cast<int>(m_faces.size()), static_cast<int>(actors.size()) - 1);
    for (auto row = m_faces.size(); row < actors.size(); ++row)
        m_faces.push_back(faceOf(actors[row]));
    endInsertRows();
}

QString ActorsModel::text(const journal::ActorState& actor, int column) const
{
    switch (column) {
    case Name: return plainText(actor.name);
    case Kind: return kindText(actor.kind);
    case Doing: return doing(actor);
    case Since:
        return actor.waitingSince ? momentText(m_pump.journal().at(*actor.waitingSince).time - m_pump.start())
                                  : QString();
    default: return {};
    }
}

QString ActorsModel::waitingCall(const journal::ActorState& actor) const
{
    return actor.waitingSince ? callLine(m_pump, m_pump.journal().at(*actor.waitingSince)) : QString();
}

QString ActorsModel::doing(const journal::ActorState& actor) const
{
    if (actor.hasEnded)
        return tr("ended");
    return actor.waitingSince ? tr("waiting in %1").arg(waitingCall(actor)) : tr("idle");
}

} // namespace socketlab::items
