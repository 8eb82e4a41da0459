#include "items/streamsmodel.h"

#include "items/plaintext.h"

namespace socketlab::items {
namespace {

bool isInUse(const journal::Stream& stream)
{
    return stream.from != SocketId::None || stream.to != SocketId::None;
}

} // namespace

StreamsModel::StreamsModel(const Pump& pump, QObject* parent) : QAbstractListModel(parent), m_pump(pump)
{
    connect(&pump, &Pump::advanced, this, &StreamsModel::update);
    update();
}

int StreamsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

QVariant StreamsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const auto& stream = m_pump.latest().streams()[static_cast<std::size_t>(index.row())];
    if (!isInUse(stream))
        return tr("out of use");
    return QStringLiteral("%1 → %2").arg(endText(stream.from), endText(stream.to));
}

Qt::ItemFlags StreamsModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractListModel::flags(index);
    const bool canBeChosen =
        index.isValid() && isInUse(m_pump.latest().streams()[static_cast<std::size_t>(index.row())]);
    return canBeChosen ? flags : flags & ~Qt::ItemIsEnabled;
}

std::optional<std::size_t> StreamsModel::streamOf(const journal::LabState& state, SocketId socket)
{
    const auto* found = state.socket(socket);
    if (!found)
        return std::nullopt;
    return found->incoming ? found->incoming : found->outgoing;
}

void StreamsModel::update()
{
    const auto rows = static_cast<int>(m_pump.latest().streams().size());
    if (rows <= m_rowCount)
        return;
    beginInsertRows({}, m_rowCount, rows - 1);
    m_rowCount = rows;
    endInsertRows();
}

// `alice a #5`
QString StreamsModel::endText(SocketId socket) const
{
    const auto* state = m_pump.latest().socket(socket);
    if (!state)
        return tr("outside");
    const auto owner = plainText(m_pump.latest().actorName(state->owner));
    const auto name = plainText(state->name);
    return state->descriptor < 0 ? QStringLiteral("%1 %2").arg(owner, name)
                                 : QStringLiteral("%1 %2 #%3").arg(owner, name).arg(state->descriptor);
}

} // namespace socketlab::items
