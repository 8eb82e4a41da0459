#include "items/huntmodel.h"

#include "items/plaintext.h"

#include <algorithm>

namespace socketlab::items {
namespace {

constexpr int farthestLook = 20'000; // selects behind the one that failed

} // namespace

HuntModel::HuntModel(const Pump& pump, const SelectCallsModel& calls, QObject* parent)
    : QAbstractTableModel(parent)
    , m_pump(pump)
    , m_calls(calls)
{
    connect(&pump, &Pump::shown, this, &HuntModel::look);
}

void HuntModel::setCall(std::optional<std::size_t> call)
{
    if (call == m_call)
        return;
    beginResetModel();
    m_call = call;
    m_facts = call ? selectFacts(m_pump, *call) : SelectFacts{};
    m_asked.assign(m_facts.list.size(), std::nullopt);
    m_looked = call ? m_calls.rowAfter(*call) : 0;
    endResetModel();
    look();
}

void HuntModel::look()
{
    if (!m_call)
        return;
    const auto end = std::min(m_calls.rowCount(), m_calls.rowAfter(*m_call) + farthestLook);
    for (; m_looked < end; ++m_looked)
        note(m_calls.callOf(m_looked));
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit followed();
}

void HuntModel::note(std::size_t call)
{
    const auto facts = selectFacts(m_pump, call);
    if (facts.list.size() != 1 || facts.timeout != 0)
        return;
    const auto found = std::ranges::find(m_facts.list, facts.list.front().socket, &Watched::socket);
    if (found != m_facts.list.end())
        m_asked[static_cast<std::size_t>(found - m_facts.list.begin())] = call;
}

bool HuntModel::wasAsked(int row) const
{
    const auto& call = m_asked[static_cast<std::size_t>(row)];
    return call && !m_pump.isLater(m_pump.calls()[*call].began);
}

HuntModel::Verdict HuntModel::verdict(int row) const
{
    if (!wasAsked(row))
        return Verdict::NotAsked;
    const auto facts = selectFacts(m_pump, *m_asked[static_cast<std::size_t>(row)]);
    if (facts.isWaiting())
        return Verdict::Asked;
    return facts.metClosed() ? Verdict::Closed : Verdict::Alive;
}

std::optional<int> HuntModel::nextRow() const
{
    for (int row = 0; row < rowCount(); ++row)
        if (verdict(row) == Verdict::NotAsked && !statementFor(row).isEmpty())
            return row;
    return std::nullopt;
}

std::optional<int> HuntModel::closedRow() const
{
    for (int row = 0; row < rowCount(); ++row)
        if (verdict(row) == Verdict::Closed)
            return row;
    return std::nullopt;
}

QString HuntModel::socketName(int row) const
{
    return plainText(m_pump.latest().socketName(at(row).socket));
}

QString HuntModel::statementFor(int row) const
{
    const auto name = m_pump.latest().socketName(at(row).socket);
    const auto* bearer = m_pump.latest().socketNamed(name);
    if (!bearer || bearer->id != at(row).socket)
        return {};
    return QStringLiteral("%1 R{%2} 0ms").arg(plainText(specOf(m_facts.op).name), plainText(name));
}

QStringList HuntModel::recorded() const
{
    QStringList sentences;
    for (int row = 0; row < rowCount(); ++row)
        if (const auto how = closedHow(m_pump, m_facts, at(row)))
            sentences += tr("%1: %2.").arg(socketName(row), *how);
    return sentences;
}

int HuntModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facts.list.size());
}

int HuntModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HuntModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case VerdictRole: return static_cast<int>(verdict(index.row()));
    case Qt::TextAlignmentRole: return (Qt::AlignLeft | Qt::AlignVCenter).toInt();
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (index.column()) {
    case Socket: return socketName(index.row());
    case Question: return tr("%1({%2}, 0)").arg(plainText(specOf(m_facts.op).name), socketName(index.row()));
    case Answer: return answerOf(index.row());
    default: return {};
    }
}

QString HuntModel::answerOf(int row) const
{
    switch (verdict(row)) {
    case Verdict::NotAsked:
        return statementFor(row).isEmpty() ? tr("cannot be asked: its name stands for another socket now")
                                           : tr("not asked yet");
    case Verdict::Asked: return tr("asked, no answer yet");
    case Verdict::Alive: return tr("✓ open");
    case Verdict::Closed: return asksByPoll() ? tr("✗ POLLNVAL: closed") : tr("✗ EBADF: closed");
    }
    return {};
}

QVariant HuntModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return (Qt::AlignLeft | Qt::AlignVCenter).toInt();
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Socket: return tr("Socket");
    case Question: return tr("Asked alone");
    case Answer: return tr("Answer");
    default: return {};
    }
}

} // namespace socketlab::items
