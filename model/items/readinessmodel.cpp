#include "items/readinessmodel.h"

#include "items/plaintext.h"

#include <algorithm>

namespace socketlab::items {
namespace {

std::uint8_t bitOf(int column)
{
    switch (column) {
    case ReadinessModel::Read: return Ready::Readable;
    case ReadinessModel::Write: return Ready::Writable;
    case ReadinessModel::Except: return Ready::Exceptional;
    default: return 0;
    }
}

bool hasSameSockets(const SelectFacts& one, const SelectFacts& other)
{
    return std::ranges::equal(one.list, other.list, {}, &Watched::socket, &Watched::socket);
}

} // namespace

ReadinessModel::ReadinessModel(const Pump& pump, QObject* parent) : QAbstractTableModel(parent), m_pump(pump)
{
    connect(&pump, &Pump::shown, this, &ReadinessModel::update);
}

void ReadinessModel::setCall(std::optional<std::size_t> call)
{
    if (call == m_call)
        return;
    m_call = call;
    show(call ? selectFacts(m_pump, *call) : SelectFacts{});
}

// Rows stay where the same sockets are asked about again, so that a loop around select can be followed.
void ReadinessModel::show(SelectFacts facts)
{
    const bool isAlike = hasSameSockets(facts, m_facts);
    if (!isAlike)
        beginResetModel();
    m_facts = std::move(facts);
    if (!isAlike)
        endResetModel();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit changed();
}

void ReadinessModel::update()
{
    if (!m_call)
        return;
    auto facts = selectFacts(m_pump, *m_call);
    if (facts.returned != m_facts.returned || facts.list != m_facts.list)
        show(std::move(facts));
    else if (facts.returned && m_pump.latest().applied() - *facts.returned < evidenceReach && rowCount() > 0)
        emit dataChanged(index(0, Meaning), index(rowCount() - 1, Meaning));
}

int ReadinessModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facts.list.size());
}

int ReadinessModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReadinessModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& watched = at(index.row());
    const bool isBox = bitOf(index.column()) != 0;
    switch (role) {
    case Qt::DisplayRole:
        if (isBox)
            return boxText(index);
        return index.column() == Socket ? socketText(watched) : readinessMeaning(m_pump, m_facts, watched);
    case Qt::AccessibleTextRole:
        return isBox
            ? QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                           boxText(index))
            : data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        return toolTipText(isBox ? data(index, Qt::AccessibleTextRole).toString()
                                 : data(index, Qt::DisplayRole).toString());
    case Qt::TextAlignmentRole: return ((isBox ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter).toInt();
    case SocketIdRole: return QVariant::fromValue(watched.socket);
    case BoxRole: return QVariant::fromValue(boxOf(watched, index.column()));
    case IsClosedRole: return (watched.answered & Ready::Invalid) != 0;
    default: return {};
    }
}

QVariant ReadinessModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return ((bitOf(section) != 0 ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter).toInt();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTitle = role == Qt::DisplayRole;
    switch (section) {
    case Socket: return isTitle ? tr("Socket") : toolTipText(tr("The descriptor, and the socket's name in the lab"));
    case Read: return isTitle ? tr("Read") : toolTipText(tr("The first list: would recv or accept return at once?"));
    case Write: return isTitle ? tr("Write") : toolTipText(tr("The second list: would send return at once?"));
    case Except: return isTitle ? tr("Except") : toolTipText(tr("The third list: is there an urgent byte?"));
    case Meaning: return isTitle ? tr("What it means") : QVariant();
    default: return {};
    }
}

ReadyBox ReadinessModel::boxOf(const Watched& watched, int column) const
{
    const auto bit = bitOf(column);
    if ((watched.asked & bit) == 0)
        return ReadyBox::NotAsked;
    if (m_facts.isWaiting())
        return ReadyBox::Waiting;
    if (m_facts.hasFailed() || (watched.answered & Ready::Invalid) != 0)
        return ReadyBox::NoAnswer;
    return (watched.answered & bit) != 0 ? ReadyBox::Ready : ReadyBox::NotReady;
}

QString ReadinessModel::boxText(const QModelIndex& index) const
{
    switch (boxOf(at(index.row()), index.column())) {
    case ReadyBox::NotAsked: return tr("not asked");
    case ReadyBox::Waiting: return tr("asked, not answered yet");
    case ReadyBox::NotReady: return tr("asked, not ready");
    case ReadyBox::Ready: return tr("asked, ready");
    case ReadyBox::NoAnswer: return tr("asked, no answer");
    }
    return {};
}

QString ReadinessModel::socketText(const Watched& watched) const
{
    const auto name = plainText(m_pump.latest().socketName(watched.socket));
    return watched.descriptor < 0 ? name : QStringLiteral("#%1 %2").arg(watched.descriptor).arg(name);
}

} // namespace socketlab::items
