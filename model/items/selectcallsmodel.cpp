#include "items/selectcallsmodel.h"

#include "items/calllines.h"
#include "items/plaintext.h"
#include "items/selectfacts.h"

#include <algorithm>

namespace socketlab::items {

namespace {

QVariant selectAlignment(int column)
{
    const bool isNumber =
        column == SelectCallsModel::Number || column == SelectCallsModel::Timeout || column == SelectCallsModel::Waited;
    return ((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter).toInt();
}

} // namespace

SelectCallsModel::SelectCallsModel(const Pump& pump, QObject* parent) : QAbstractTableModel(parent), m_pump(pump)
{
    connect(&pump, &Pump::advanced, this, &SelectCallsModel::update);
    connect(&pump, &Pump::shown, this, &SelectCallsModel::noteMoment);
    appendNew();
}

int SelectCallsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_calls.size());
}

int SelectCallsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SelectCallsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto call = callOf(index.row());
    const auto view = m_pump.viewCall(call);
    switch (role) {
    case Qt::DisplayRole: return text(call, index.column());
    case Qt::ToolTipRole: return index.column() == Call ? toolTipText(callLine(m_pump, *view.beganRecord)) : QVariant();
    case Qt::TextAlignmentRole: return selectAlignment(index.column());
    case BeganRole: return QVariant::fromValue(m_pump.calls()[call].began);
    case IsWaitingRole: return view.isWaiting();
    case IsErrorRole: return !view.isWaiting() && view.returned->error != 0;
    case IsLaterRole: return m_pump.isLater(m_pump.calls()[call].began);
    default: return {};
    }
}

QVariant SelectCallsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return selectAlignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("#");
    case Actor: return tr("Actor");
    case Call: return tr("Call");
    case Timeout: return tr("Timeout");
    case Waited: return tr("Waited");
    case Result: return tr("Result");
    default: return {};
    }
}

std::optional<int> SelectCallsModel::rowOfCall(Sequence began) const
{
    const auto found =
        std::ranges::lower_bound(m_calls, began, {}, [this](std::size_t call) { return m_pump.calls()[call].began; });
    if (found == m_calls.end() || m_pump.calls()[*found].began != began)
        return std::nullopt;
    return static_cast<int>(found - m_calls.begin());
}

int SelectCallsModel::rowAfter(std::size_t call) const
{
    return static_cast<int>(std::ranges::upper_bound(m_calls, call) - m_calls.begin());
}

std::optional<int> SelectCallsModel::currentRow() const
{
    const auto later = std::ranges::partition_point(m_calls, [this](std::size_t call) {
        return !m_pump.isLater(m_pump.calls()[call].began);
    });
    const auto rows = static_cast<int>(later - m_calls.begin());
    return rows > 0 ? std::optional(rows - 1) : std::nullopt;
}

void SelectCallsModel::refreshWaiting()
{
    for (const auto row : m_waiting)
        emit dataChanged(index(row, Waited), index(row, Waited));
}

void SelectCallsModel::update()
{
    tellReturned();
    appendNew();
}

// Every row may be told differently at another moment; while the latest is shown, update() tells what changes.
void SelectCallsModel::noteMoment()
{
    const bool isLive = m_pump.isLive();
    const bool wasLive = std::exchange(m_wasLive, isLive);
    if ((isLive && wasLive) || m_calls.empty())
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void SelectCallsModel::tellReturned()
{
    std::erase_if(m_waiting, [this](int row) {
        if (m_pump.calls()[callOf(row)].isWaiting())
            return false;
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return true;
    });
}

void SelectCallsModel::appendNew()
{
    const auto& calls = m_pump.calls();
    std::vector<std::size_t> found;
    for (; m_looked < calls.size(); ++m_looked)
        if (asksForReadiness(std::get<CallBegan>(m_pump.journal().at(calls[m_looked].began).event).op))
            found.push_back(m_looked);
    if (found.empty())
        return;
    const auto first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(found.size()) - 1);
    m_calls.insert(m_calls.end(), found.begin(), found.end());
    for (auto row = first; row < rowCount(); ++row)
        if (calls[callOf(row)].isWaiting())
            m_waiting.push_back(row);
    endInsertRows();
}

QString SelectCallsModel::text(std::size_t call, int column) const
{
    const auto view = m_pump.viewCall(call);
    switch (column) {
    case Number: return QString::number(call + 1);
    case Actor: return plainText(m_pump.latest().actorName(view.beganRecord->actor));
    case Call: return callLine(m_pump, *view.beganRecord);
    case Timeout: return timeoutText(view.began->milliseconds);
    case Waited: {
        const bool isLater = m_pump.isLater(m_pump.calls()[call].began);
        return plainText(durationText(view.duration(isLater ? m_pump.latestTime() : m_pump.now())));
    }
    case Result: return answerText(selectFacts(m_pump, call));
    default: return {};
    }
}

} // namespace socketlab::items
