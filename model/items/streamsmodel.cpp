#include "items/streamsmodel.h"

#include "items/plaintext.h"
#include "items/rowruns.h"

#include <algorithm>

namespace socketlab::items {
namespace {

bool isInUse(const journal::Stream& stream)
{
    return stream.from != SocketId::None || stream.to != SocketId::None;
}

} // namespace

StreamsModel::StreamsModel(const Pump& pump, QObject* parent) : QAbstractListModel(parent), m_pump(pump)
{
    connect(&pump, &Pump::shown, this, &StreamsModel::update);
    update();
}

// Looks only at what has changed: there may be thousands of connections.
void StreamsModel::update()
{
    if (areTheSameInUse()) {
        removeLater();
        tellChanged();
        append();
    } else {
        reset();
    }
    m_told = m_pump.state().streams();
}

// Whether there is a row for all those that were told, and for no others of them.
bool StreamsModel::areTheSameInUse() const
{
    const auto& streams = m_pump.state().streams();
    bool isSame = true;
    streams.forEachDifference(m_told, [&](std::size_t at) {
        if (at < m_told.size())
            isSame = isSame && isInUse(streams[at]) == isInUse(m_told[at]);
    });
    return isSame;
}

StreamsModel::Row StreamsModel::rowFor(std::size_t stream) const
{
    const auto& shown = m_pump.state().streams()[stream];
    const Ends ends{shown.from, shown.to};
    return {stream, ends, ownersOf(ends)};
}

void StreamsModel::addRow(std::size_t stream)
{
    if (!isInUse(m_pump.state().streams()[stream]))
        return;
    m_rows.push_back(rowFor(stream));
}

void StreamsModel::countOwners(std::size_t firstRow)
{
    for (auto row = firstRow; row < m_rows.size(); ++row)
        ++m_connections[m_rows[row].owners];
}

void StreamsModel::reset()
{
    beginResetModel();
    m_rows.clear();
    m_connections.clear();
    for (std::size_t at = 0; at < m_pump.state().streams().size(); ++at)
        addRow(at);
    countOwners(0);
    endResetModel();
}

// Those that came later than the moment that is shown now.
void StreamsModel::removeLater()
{
    const auto later = std::ranges::lower_bound(m_rows, m_pump.state().streams().size(), {}, &Row::stream);
    if (later == m_rows.end())
        return;
    const std::vector<Row> gone(later, m_rows.end());
    beginRemoveRows({}, static_cast<int>(later - m_rows.begin()), rowCount() - 1);
    m_rows.erase(later, m_rows.end());
    endRemoveRows();
    for (const auto& row : gone)
        --m_connections[row.owners];
    tellAll();
}

// How long a name has to be depends on all connections of its owner.
void StreamsModel::tellAll()
{
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::DisplayRole});
}

void StreamsModel::append()
{
    const auto& streams = m_pump.state().streams();
    if (streams.size() <= m_told.size())
        return;
    const auto added = std::ranges::count_if(streams.begin() + std::ssize(m_told), streams.end(), isInUse);
    if (added == 0)
        return;
    const auto known = m_rows.size();
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added) - 1);
    for (auto at = m_told.size(); at < streams.size(); ++at)
        addRow(at);
    endInsertRows();
    countOwners(known);
    tellAll();
}

void StreamsModel::tellChanged()
{
    std::vector<int> changed;
    bool haveOtherEnds = false;
    m_pump.state().streams().forEachDifference(m_told, [&](std::size_t at) {
        if (at >= m_told.size() || !isInUse(m_told[at]))
            return;
        haveOtherEnds = takeEnds(at) || haveOtherEnds;
        if (m_pump.state().streams()[at].last() != m_told[at].last())
            changed.push_back(rowOf(at));
    });
    if (haveOtherEnds)
        return tellAll();
    forEachRun(changed,
               [this](int first, int last) { emit dataChanged(index(first), index(last), {Qt::DisplayRole}); });
}

// Whether they are others now.
bool StreamsModel::takeEnds(std::size_t stream)
{
    auto& row = m_rows[static_cast<std::size_t>(rowOf(stream))];
    const auto now = rowFor(stream);
    if (now.ends == row.ends)
        return false;
    --m_connections[row.owners];
    row = now;
    ++m_connections[row.owners];
    return true;
}

StreamsModel::Owners StreamsModel::ownersOf(const Ends& ends) const
{
    const auto owner = [this](SocketId id) {
        const auto* socket = m_pump.state().socket(id);
        return socket ? socket->owner : ActorId::None;
    };
    return {owner(ends.first), owner(ends.second)};
}

int StreamsModel::rowOf(std::size_t stream) const
{
    const auto found = std::ranges::lower_bound(m_rows, stream, {}, &Row::stream);
    return found != m_rows.end() && found->stream == stream ? static_cast<int>(found - m_rows.begin()) : -1;
}

std::optional<std::size_t> StreamsModel::streamOf(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return row >= 0 && at < m_rows.size() ? std::optional(m_rows[at].stream) : std::nullopt;
}

int StreamsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StreamsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    // Somebody may ask before this model has heard that an earlier moment is shown.
    if (row.stream >= m_pump.state().streams().size() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const auto count = m_pump.state().streams()[row.stream].last() - StreamOffset{};
    const auto connections = m_connections.find(row.owners);
    const bool isOneOfMany = connections != m_connections.end() && connections->second > 1;
    const auto bytes = count == 1 ? tr("1 byte") : tr("%L1 bytes").arg(count);
    return tr("%1 → %2 · %3").arg(nameOf(row.ends.first, isOneOfMany), nameOf(row.ends.second, isOneOfMany), bytes);
}

QString StreamsModel::nameOf(SocketId end, bool withSocket) const
{
    const auto* socket = m_pump.state().socket(end);
    if (!socket)
        return tr("someone outside");
    const auto owner = plainText(m_pump.state().actorName(socket->owner));
    return withSocket ? owner + u'.' + plainText(socket->name) : owner;
}

std::optional<std::size_t> streamOf(const journal::LabState& state, SocketId socket)
{
    const auto* found = state.socket(socket);
    if (!found)
        return std::nullopt;
    return found->incoming ? found->incoming : found->outgoing;
}

std::optional<std::size_t> oppositeOf(const journal::LabState& state, std::size_t stream)
{
    if (stream >= state.streams().size())
        return std::nullopt;
    const auto& shown = state.streams()[stream];
    if (const auto* sender = state.socket(shown.from); sender && sender->incoming && *sender->incoming != stream)
        return sender->incoming;
    if (const auto* receiver = state.socket(shown.to); receiver && receiver->outgoing && *receiver->outgoing != stream)
        return receiver->outgoing;
    return std::nullopt;
}

bool isOver(const journal::LabState& state, const journal::Stream& stream)
{
    const auto isOpen = [&state](SocketId id) {
        const auto* socket = state.socket(id);
        return socket && socket->life == journal::SocketLife::Open;
    };
    return !isOpen(stream.from) && !isOpen(stream.to);
}

std::optional<std::size_t> streamOfInterest(const journal::LabState& state, SocketId socket)
{
    if (const auto* found = state.socket(socket); found && (found->outgoing || found->incoming)) {
        const auto isEmpty = [&](std::optional<std::size_t> stream) {
            return state.streamAt(stream).last() == StreamOffset{};
        };
        const bool isListening = !found->outgoing || (isEmpty(found->outgoing) && !isEmpty(found->incoming));
        return isListening ? found->incoming : found->outgoing;
    }
    const auto& streams = state.streams();
    std::optional<std::size_t> best;
    int most = 0;
    // What is older than so many others is hardly of interest, and this is asked with every batch.
    constexpr std::size_t farthestLook = 64;
    for (auto at = streams.size() - std::min(streams.size(), farthestLook); at < streams.size() && most < 4; ++at) {
        if (!isInUse(streams[at]))
            continue;
        const auto points = 1 + (streams[at].last() > StreamOffset{} ? 1 : 0) + (isOver(state, streams[at]) ? 0 : 2);
        if (points <= most)
            continue;
        most = points;
        best = at;
    }
    if (!best)
        return std::nullopt;
    // Who has called speaks first, as a rule.
    const auto other = oppositeOf(state, *best);
    const auto* caller = other ? state.socket(streams[*other].from) : nullptr;
    const bool isSilent = other && streams[*other].last() == StreamOffset{} && streams[*best].last() > StreamOffset{};
    return caller && caller->called && !isSilent ? other : best;
}

} // namespace socketlab::items
