#include "items/metersmodel.h"

#include "items/plaintext.h"
#include "values/calltext.h"

#include <algorithm>

namespace socketlab::items {
namespace {

constexpr std::chrono::milliseconds meterPause{250};
constexpr std::chrono::seconds meterTick{1};

QString stateWord(const journal::ActorState& actor)
{
    if (actor.hasEnded)
        return MetersModel::tr("ended");
    switch (actor.seen.state) {
    case 'R': return MetersModel::tr("runs");
    case 'S':
    case 'D': return actor.waitingSince ? MetersModel::tr("waits in a call") : MetersModel::tr("sleeps");
    case 'T':
    case 't': return MetersModel::tr("stopped");
    case 'Z': return MetersModel::tr("dead");
    default: return actor.waitingSince ? MetersModel::tr("in a call") : MetersModel::tr("idle");
    }
}

} // namespace

MetersModel::MetersModel(const Pump& pump, QObject* parent) : QAbstractTableModel(parent), m_pump(pump)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(meterPause);
    m_tick.setInterval(meterTick);
    connect(&m_soon, &QTimer::timeout, this, &MetersModel::update);
    connect(&m_tick, &QTimer::timeout, this, &MetersModel::update);
    connect(&pump, &Pump::advanced, this, &MetersModel::fold);
    connect(&pump, &Pump::shown, this, &MetersModel::updateSoon);
    // A moment that somebody goes to is shown at once.
    connect(&pump, &Pump::liveChanged, this, &MetersModel::update);
    fold(0, pump.latest().applied());
    update();
}

int MetersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

int MetersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MetersModel::data(const QModelIndex& index, int role) const
{
    const auto& actors = m_pump.state().actors();
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= actors.size())
        return {};
    const auto& actor = actors[static_cast<std::size_t>(index.row())];
    const auto cpu = m_meters.cpuOf(actor.id, m_pump.now());
    const bool isText = index.column() == Actor || index.column() == State;
    switch (role) {
    case Qt::DisplayRole: break;
    case Qt::TextAlignmentRole: return ((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter).toInt();
    case ActorIdRole: return QVariant::fromValue(actor.id);
    case ShareRole: return actor.hasEnded ? -1 : cpu.share.value_or(-1);
    default: return {};
    }
    switch (index.column()) {
    case Actor: return plainText(actor.name);
    case Share: return cpu.share && !actor.hasEnded ? tr("%1 %").arg(*cpu.share * 100, 0, 'f', 0) : QStringLiteral("–");
    case Cpu: return QString::fromStdString(durationText(cpu.spent));
    case State: return stateWord(actor);
    default: return {};
    }
}

QVariant MetersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const std::array titles{tr("Actor"), tr("CPU"), tr("CPU time"), tr("State")};
    const std::array meanings{tr("Who makes calls"), tr("How much of one processor it has used lately"),
                              tr("How long it has computed since it started"), tr("How the kernel runs it")};
    const bool isText = section == Actor || section == State;
    if (role == Qt::TextAlignmentRole)
        return ((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter).toInt();
    if (role == Qt::DisplayRole)
        return titles.at(static_cast<std::size_t>(section));
    if (role == Qt::ToolTipRole)
        return toolTipText(meanings.at(static_cast<std::size_t>(section)));
    return {};
}

// A connection of two sockets of the lab counts once: at the end that called.
ConnectionCount MetersModel::connections() const
{
    ConnectionCount count;
    for (const auto& socket : m_pump.state().sockets()) {
        if (socket.life != journal::SocketLife::Open)
            continue;
        if (socket.role == journal::SocketRole::Listener)
            count.waiting += socket.seen.acceptQueue;
        else if (socket.role == journal::SocketRole::Connected && (socket.called || socket.peer == SocketId::None))
            ++count.open;
    }
    return count;
}

void MetersModel::fold(Sequence from, Sequence to)
{
    for (auto at = from; at < to; ++at)
        m_meters.apply(m_pump.journal().at(at));
}

void MetersModel::updateSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

bool MetersModel::isStillMoving() const
{
    if (!m_pump.isLive() || m_pump.isOver() || m_pump.latest().applied() == 0)
        return false;
    return m_pump.now() - m_pump.latest().time() < std::chrono::seconds(Meters::minute + 2);
}

void MetersModel::update()
{
    const auto rows = static_cast<int>(m_pump.state().actors().size());
    if (rows < m_rowCount) {
        beginRemoveRows({}, rows, m_rowCount - 1);
        m_rowCount = rows;
        endRemoveRows();
    } else if (rows > m_rowCount) {
        beginInsertRows({}, m_rowCount, rows - 1);
        m_rowCount = rows;
        endInsertRows();
    }
    if (rows > 0)
        emit dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
    if (!isStillMoving())
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
    emit changed();
}

} // namespace socketlab::items
