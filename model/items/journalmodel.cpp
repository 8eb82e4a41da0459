#include "items/journalmodel.h"

#include "items/calllines.h"
#include "items/plaintext.h"
#include "items/timetext.h"
#include "values/calltext.h"

#include <algorithm>
#include <ranges>

namespace socketlab::items {
namespace {

constexpr std::chrono::milliseconds longestSlice{4}; // leaves most of a frame to what else there is to do
constexpr std::chrono::milliseconds betweenSlices{4};

bool isRightAligned(int column)
{
    return column == JournalModel::Number || column == JournalModel::Time || column == JournalModel::Took;
}

bool isWorlds(const Pump& pump, const Record& record)
{
    const auto* actor = pump.latest().actor(record.actor);
    return actor && actor->kind == ActorKind::World;
}

} // namespace

JournalModel::JournalModel(const Pump& pump, QObject* parent) : QAbstractTableModel(parent), m_pump(pump)
{
    m_nextSlice.setSingleShot(true);
    connect(&m_nextSlice, &QTimer::timeout, this, &JournalModel::search);
    connect(&pump, &Pump::advanced, this, &JournalModel::update);
    connect(&pump, &Pump::shown, this, &JournalModel::noteMoment);
    appendNew();
}

int JournalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

int JournalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JournalModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto call = callAt(index.row());
    const auto view = m_pump.viewCall(call);
    switch (role) {
    case Qt::DisplayRole: return text(call, view, index.column());
    case Qt::ToolTipRole: return toolTipText(toolTip(view, index.column()));
    case Qt::TextAlignmentRole:
        return ((isRightAligned(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter).toInt();
    case ActorIdRole: return QVariant::fromValue(view.beganRecord->actor);
    case OpRole: return QVariant::fromValue(view.began->op);
    case IsWaitingRole: return view.isWaiting();
    case IsErrorRole: return !view.isWaiting() && view.returned->error != 0;
    case IsSetUpRole: return isWorlds(m_pump, *view.beganRecord);
    case IsLaterRole: return m_pump.isLater(m_pump.calls()[call].began);
    case BeganRole: return QVariant::fromValue(m_pump.calls()[call].began);
    default: return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    struct Header
    {
        QString title;
        QString meaning;
    };
    const std::array<Header, ColumnCount> headers{{
        {tr("#"), tr("The number of the call in this session")},
        {tr("Began"), tr("Minutes, seconds, milliseconds and microseconds since the session's first record")},
        {tr("Actor"), tr("Who made the call")},
        {tr("Call"), tr("The system call and what it was given")},
        {tr("Result"), tr("What the kernel returned: a number of bytes, ok, or the name of an error")},
        {tr("Took"), tr("From just before the system call to just after it")},
        {tr("What it means"), tr("The bytes that came, or the error in words")},
    }};
    const auto& header = headers[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return header.title;
    case Qt::ToolTipRole: return toolTipText(header.meaning);
    case Qt::TextAlignmentRole:
        return ((isRightAligned(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter).toInt();
    default: return {};
    }
}

void JournalModel::setSetUpCalls(SetUpCalls calls)
{
    if (calls == m_setUpCalls)
        return;
    beginResetModel();
    m_setUpCalls = calls;
    m_search.restart();
    m_rowCount = rowOf(m_known);
    endResetModel();
    search();
}

void JournalModel::setFilter(journal::CallFilter filter)
{
    beginResetModel();
    m_search.setFilter(std::move(filter));
    m_rowCount = rowOf(m_known);
    endResetModel();
    search();
}

int JournalModel::unfilteredCount() const
{
    return static_cast<int>(m_setUpCalls == SetUpCalls::Shown ? m_known : m_insidePair.rowsBefore(m_known));
}

// A slice at a time, so that the window stays awake however many calls there are.
void JournalModel::search()
{
    if (!isFiltering())
        return;
    const auto found =
        m_search.look(m_known, Clock::now() + longestSlice, [this](std::size_t call) { return isSetUp(call); });
    insertRows(static_cast<int>(found.size()), [&] { m_search.add(found); });
    if (isSearching())
        m_nextSlice.start(betweenSlices);
    emit searched();
}

void JournalModel::insertRows(int count, const std::function<void()>& insert)
{
    if (count == 0)
        return;
    beginInsertRows({}, m_rowCount, m_rowCount + count - 1);
    insert();
    m_rowCount += count;
    endInsertRows();
}

// A call that has returned may be what the filter asks for only now, or not any more.
void JournalModel::settleRow(std::size_t call)
{
    const bool isThere = m_search.contains(call);
    if (call >= m_search.lookedAt() || isSetUp(call) || isThere == m_search.matches(call))
        return;
    const auto row = rowOf(call);
    if (isThere) {
        beginRemoveRows({}, row, row);
        m_search.remove(call);
        --m_rowCount;
        endRemoveRows();
    } else {
        beginInsertRows({}, row, row);
        m_search.insert(call);
        ++m_rowCount;
        endInsertRows();
    }
}

void JournalModel::refreshWaiting()
{
    for (const auto call : m_waiting)
        if (!isHidden(call))
            emit dataChanged(index(rowOf(call), Took), index(rowOf(call), Took));
}

void JournalModel::update()
{
    tellReturned();
    appendNew();
}

// Every row may be told differently at another moment; while the latest is shown, update() tells what changes.
void JournalModel::noteMoment()
{
    if (std::exchange(m_wasLive, m_pump.isLive()) && m_pump.isLive())
        return;
    if (m_rowCount > 0)
        emit dataChanged(index(0, 0), index(m_rowCount - 1, ColumnCount - 1));
}

// How many of the calls that the rows stand for began before that record.
std::size_t JournalModel::callsBefore(Sequence record) const
{
    const auto calls = std::views::iota(std::size_t{0}, m_known);
    const auto began = [this](std::size_t call) { return m_pump.calls()[call].began; };
    return static_cast<std::size_t>(std::ranges::lower_bound(calls, record, {}, began) - calls.begin());
}

std::optional<int> JournalModel::rowOfCall(Sequence began) const
{
    const auto call = callsBefore(began);
    const bool isThere = call < m_known && m_pump.calls()[call].began == began && !isHidden(call);
    return isThere ? std::optional(rowOf(call)) : std::nullopt;
}

std::optional<int> JournalModel::currentRow() const
{
    const auto rows = rowOf(callsBefore(m_pump.moment()));
    return rows > 0 ? std::optional(rows - 1) : std::nullopt;
}

void JournalModel::tellReturned()
{
    const auto hasReturned = [this](std::size_t call) { return !m_pump.calls()[call].isWaiting(); };
    if (isFiltering())
        for (const auto call : m_waiting)
            if (hasReturned(call))
                settleRow(call);
    std::optional<int> first;
    int last = 0;
    for (const auto call : m_waiting) {
        if (!hasReturned(call) || isHidden(call))
            continue;
        last = rowOf(call);
        first = first.value_or(last);
    }
    std::erase_if(m_waiting, hasReturned);
    if (first)
        emit dataChanged(index(*first, 0), index(last, ColumnCount - 1));
}

void JournalModel::appendNew()
{
    const auto& calls = m_pump.calls();
    for (; m_known < calls.size(); ++m_known) {
        if (calls[m_known].isWaiting())
            m_waiting.push_back(m_known);
        if (isInsidePair(m_known))
            m_insidePair.add(m_known);
    }
    if (isFiltering())
        search();
    else
        insertRows(unfilteredCount() - m_rowCount, [] {});
}

// Asked once for each call, in their order.
bool JournalModel::isInsidePair(std::size_t call)
{
    const auto& calls = m_pump.calls();
    const auto& record = m_pump.journal().at(calls[call].began);
    if (!isWorlds(m_pump, record))
        return false;
    if (std::get<CallBegan>(record.event).op == CallOp::Pair) {
        m_pair = call;
        return false;
    }
    return m_pair && (calls[*m_pair].isWaiting() || calls[call].began < calls[*m_pair].returned);
}

std::size_t JournalModel::callAt(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    if (isFiltering())
        return m_search.callAt(at);
    return m_setUpCalls == SetUpCalls::Shown ? at : m_insidePair.placeOf(at);
}

int JournalModel::rowOf(std::size_t call) const
{
    if (isFiltering())
        return static_cast<int>(m_search.rowsBefore(call));
    return static_cast<int>(m_setUpCalls == SetUpCalls::Shown ? call : m_insidePair.rowsBefore(call));
}

bool JournalModel::isSetUp(std::size_t call) const
{
    return m_setUpCalls == SetUpCalls::Hidden && m_insidePair.contains(call);
}

bool JournalModel::isHidden(std::size_t call) const
{
    return isFiltering() ? !m_search.contains(call) : isSetUp(call);
}

QString JournalModel::text(std::size_t call, const journal::CallView& view, int column) const
{
    switch (column) {
    case Number: return QString::number(call + 1);
    case Time: return momentText(view.beganRecord->time - m_pump.start());
    case Actor: return plainText(m_pump.latest().actorName(view.beganRecord->actor));
    case Call: return callLine(m_pump, *view.beganRecord);
    case Result: return resultLine(view);
    case Took: return took(call, view);
    case Meaning: return meaningLine(m_pump, view);
    default: return {};
    }
}

QString JournalModel::took(std::size_t call, const journal::CallView& view) const
{
    if (!view.isWaiting())
        return QString::fromStdString(durationText(view.duration({})));
    const bool isLater = m_pump.isLater(m_pump.calls()[call].began);
    // A tenth of a second is as fine as an eye can read a number that grows.
    const auto soFar = std::chrono::duration<double>(view.duration(isLater ? m_pump.latestTime() : m_pump.now()));
    return tr("%1 s …").arg(soFar.count(), 0, 'f', 1);
}

QString JournalModel::toolTip(const journal::CallView& view, int column) const
{
    switch (column) {
    case Call:
        return callLine(m_pump, *view.beganRecord, toolTipDataLimit) + u'\n'
            + plainText(specOf(view.began->op).meaning);
    case Result:
        if (!view.isWaiting() && view.returned->error != 0)
            return plainText(toText(view.returned->outcome())) + u'\n' + meaningLine(m_pump, view);
        return resultLine(view);
    case Meaning: return meaningLine(m_pump, view, toolTipDataLimit);
    default: return {};
    }
}

} // namespace socketlab::items
