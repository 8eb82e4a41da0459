#include "items/socketsmodel.h"

#include "items/plaintext.h"
#include "items/rowruns.h"
#include "items/timetext.h"

#include <algorithm>
#include <tuple>

namespace socketlab::items {

using journal::SocketLife;
using journal::SocketRole;
using journal::SocketState;

namespace {

bool isOpen(const SocketState& socket)
{
    return socket.life == SocketLife::Open;
}

bool carriesBytes(const SocketState& socket)
{
    return isOpen(socket) && socket.seen.bytesKnown;
}

bool hasWaitingRoom(const SocketState& socket)
{
    return isOpen(socket) && socket.role == SocketRole::Listener;
}

TcpState stateOf(const SocketState& socket)
{
    return isOpen(socket) ? socket.seen.state : TcpState::Unknown;
}

// Whether the kernel still has the connection of a closed socket.
bool leavesSomething(const SocketState& socket)
{
    switch (socket.seen.state) {
    case TcpState::FinWait1:
    case TcpState::FinWait2:
    case TcpState::Closing:
    case TcpState::LastAck:
    case TcpState::TimeWait: return socket.life == SocketLife::Closed;
    default: return false;
    }
}

// Absent where the column says nothing about this socket.
std::optional<qlonglong> number(const SocketState& socket, int column)
{
    if (column == SocketsModel::ReceiveQueue && carriesBytes(socket))
        return socket.seen.receiveQueue;
    if (column == SocketsModel::SendQueue && carriesBytes(socket))
        return socket.seen.unacknowledged;
    if (column == SocketsModel::WaitingRoom && hasWaitingRoom(socket))
        return socket.seen.acceptQueue;
    return std::nullopt;
}

// The other fields never change, or nobody sees them here.
bool isShownAlike(const SocketState& now, const SocketState& before)
{
    const auto shown = [](const SocketState& socket) {
        return std::tie(socket.life, socket.role, socket.descriptor, socket.owner, socket.seen, socket.isNonBlocking,
                        socket.options, socket.called, socket.peer, socket.shares);
    };
    return shown(now) == shown(before);
}

bool isNumeric(int column)
{
    return column == SocketsModel::ReceiveQueue || column == SocketsModel::SendQueue
        || column == SocketsModel::WaitingRoom;
}

} // namespace

SocketsModel::SocketsModel(const Pump& pump, QObject* parent) : QAbstractTableModel(parent), m_pump(pump)
{
    connect(&pump, &Pump::shown, this, &SocketsModel::update);
    update();
}

int SocketsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

int SocketsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SocketsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= static_cast<int>(m_pump.state().sockets().size()))
        return {};
    const auto& socket = socketAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(socket, index.column());
    case Qt::ToolTipRole: return toolTipText(toolTip(socket, index.column()));
    case Qt::TextAlignmentRole:
        return ((isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter).toInt();
    case SocketIdRole: return QVariant::fromValue(socket.id);
    case NameRole: return plainText(socket.name);
    case OwnerRole: return QVariant::fromValue(socket.owner);
    case OwnerNameRole: return plainText(m_pump.state().actorName(socket.owner));
    case KindRole: return QVariant::fromValue(socket.role);
    case LifeRole: return QVariant::fromValue(socket.life);
    case StateRole: return QVariant::fromValue(stateOf(socket));
    case NumberRole: return number(socket, index.column()).value_or(0);
    case IsReplacedRole: return isReplaced(index.row());
    case IsGoneRole: return isGone(index.row());
    case WordsRole: return words(socket);
    default: return {};
    }
}

QVariant SocketsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    struct Header
    {
        QString title;
        QString meaning;
    };
    const std::array<Header, ColumnCount> headers{{
        {tr("Socket"), tr("Its name in the lab, and its descriptor: the number by which the program knows it")},
        {tr("Owner"), tr("The actor that made it or was handed it")},
        {tr("State"), tr("The state of the connection, as the kernel names it")},
        {tr("To read"), tr("Receive queue: bytes that have arrived and that recv has not taken yet")},
        {tr("On the way"),
         tr("Send queue: bytes that send handed over and that the other kernel has not confirmed yet")},
        {tr("Waiting room"), tr("Accept queue: connections that wait for accept, and how many may wait")},
        {tr("Kind"),
         tr("Fresh: neither connected nor listening. Server sockets take calls, client sockets carry bytes")},
        {tr("Local address"), tr("This end: address and port")},
        {tr("Remote address"), tr("The other end: address and port")},
        {tr("Mode and options"), tr("Whether its calls wait, and the options that calls have set")},
        {tr("Life"), tr("Whether the descriptor is open")},
    }};
    const auto& header = headers[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return header.title;
    case Qt::ToolTipRole: return toolTipText(header.meaning);
    case Qt::TextAlignmentRole:
        return ((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter).toInt();
    default: return {};
    }
}

int SocketsModel::rowOf(SocketId socket) const
{
    const auto index = m_pump.state().indexOf(socket);
    const auto row = index ? static_cast<int>(*index) : -1;
    return row < rowCount() ? row : -1;
}

void SocketsModel::update()
{
    const auto& sockets = m_pump.state().sockets();
    auto changed = removeLater();
    const auto replaced = replacedByNew();
    changed.insert(changed.end(), replaced.begin(), replaced.end());
    sockets.forEachDifference(m_told, [&](std::size_t row) {
        if (row < m_names.size() && !isShownAlike(sockets[row], m_told[row]))
            changed.push_back(static_cast<int>(row));
    });
    std::ranges::sort(changed);
    const auto repeated = std::ranges::unique(changed);
    changed.erase(repeated.begin(), repeated.end());
    forEachRun(changed,
               [this](int first, int last) { emit dataChanged(index(first, 0), index(last, ColumnCount - 1)); });
    appendNew();
    m_told = sockets;
}

// What had not been named at an earlier moment that is shown now. Returns the rows that bear their names again.
std::vector<int> SocketsModel::removeLater()
{
    const auto rows = m_pump.state().sockets().size();
    if (rows >= m_names.size())
        return {};
    std::vector<int> restored;
    beginRemoveRows({}, static_cast<int>(rows), rowCount() - 1);
    for (auto row = m_names.size(); row-- > rows; m_names.pop_back()) {
        const auto name = QByteArray::fromStdString(m_told[row].name);
        const auto before = m_names[row].before;
        if (before < 0) {
            m_latestByName.remove(name);
            continue;
        }
        m_latestByName[name] = before;
        m_names[static_cast<std::size_t>(before)].isReplaced = false;
        restored.push_back(before);
    }
    endRemoveRows();
    std::erase_if(restored, [&](int row) { return row >= rowCount(); });
    return restored;
}

// The rows known so far whose names the new sockets take over.
std::vector<int> SocketsModel::replacedByNew()
{
    std::vector<int> replaced;
    for (auto row = m_names.size(); row < m_pump.state().sockets().size(); ++row) {
        const auto old = m_latestByName.constFind(QByteArray::fromStdString(socketAt(static_cast<int>(row)).name));
        if (old == m_latestByName.cend() || m_names[static_cast<std::size_t>(*old)].isReplaced)
            continue;
        m_names[static_cast<std::size_t>(*old)].isReplaced = true;
        replaced.push_back(*old);
    }
    return replaced;
}

void SocketsModel::appendNew()
{
    const auto& sockets = m_pump.state().sockets();
    if (sockets.size() == m_names.size())
        return;
    beginInsertRows({}, rowCount(), static_cast<int>(sockets.size()) - 1);
    for (auto row = m_names.size(); row < sockets.size(); ++row)
        addName(row);
    endInsertRows();
}

void SocketsModel::addName(std::size_t row)
{
    const auto name = QByteArray::fromStdString(m_pump.state().sockets()[row].name);
    const auto before = m_latestByName.value(name, -1);
    if (before >= 0)
        m_names[static_cast<std::size_t>(before)].isReplaced = true;
    m_names.push_back({before, false});
    m_latestByName.insert(name, static_cast<int>(row));
}

const SocketState& SocketsModel::socketAt(int row) const
{
    return m_pump.state().sockets()[static_cast<std::size_t>(row)];
}

bool SocketsModel::isReplaced(int row) const
{
    return m_names[static_cast<std::size_t>(row)].isReplaced;
}

bool SocketsModel::isGone(int row) const
{
    const auto& socket = socketAt(row);
    if (socket.life != SocketLife::Closed)
        return false;
    const auto* owner = m_pump.state().actor(socket.owner);
    return isReplaced(row) || (owner && owner->kind == ActorKind::World);
}

QString SocketsModel::text(const SocketState& socket, int column) const
{
    switch (column) {
    case Name:
        return socket.descriptor < 0 ? plainText(socket.name)
                                     : plainText(socket.name) + QStringLiteral(" #%1").arg(socket.descriptor);
    case Kind:
        switch (socket.role) {
        case SocketRole::Fresh: return tr("fresh");
        case SocketRole::Listener: return tr("server socket");
        case SocketRole::Connected: return tr("client socket");
        case SocketRole::Pipe: return tr("end of a pipe");
        case SocketRole::File: return tr("file-like object");
        }
        return {};
    case Owner: return plainText(m_pump.state().actorName(socket.owner));
    case Local: return plainText(toText(socket.seen.local));
    case Remote: return plainText(toText(socket.seen.remote));
    case State:
        if (leavesSomething(socket))
            return tr("closed, %1").arg(plainText(toText(socket.seen.state)));
        return socket.life == SocketLife::Closed ? tr("closed") : plainText(toText(stateOf(socket)));
    case ReceiveQueue:
    case SendQueue:
        if (const auto bytes = number(socket, column))
            return QString::number(*bytes);
        return {};
    case WaitingRoom:
        return hasWaitingRoom(socket) ? tr("%1 of %2").arg(socket.seen.acceptQueue).arg(socket.seen.acceptLimit)
                                      : QString();
    case Options: return isOpen(socket) ? optionsText(socket) : QString();
    case Life: return lifeText(socket);
    default: return {};
    }
}

QString SocketsModel::optionsText(const SocketState& socket)
{
    QStringList parts{socket.isNonBlocking ? tr("non-blocking") : tr("blocking")};
    for (const auto& option : socket.options)
        parts += plainText(socketlab::toText(option));
    return parts.join(QStringLiteral(" · "));
}

// What no cell has room for, and what hidden columns say.
QString SocketsModel::words(const SocketState& socket) const
{
    QStringList sentences{
        QStringLiteral("%1, %2: %3").arg(text(socket, Name), text(socket, Kind), text(socket, Owner))};
    const auto addresses = QStringLiteral("%1 → %2").arg(text(socket, Local), text(socket, Remote));
    if (socket.seen.remote.isSet())
        sentences.back() += QStringLiteral(" · ") + addresses;
    else if (socket.seen.local.isSet())
        sentences.back() += QStringLiteral(" · ") + text(socket, Local);
    if (isOpen(socket))
        sentences.back() += QStringLiteral(" · ") + optionsText(socket);
    sentences.back() += QStringLiteral(" · ") + lifeText(socket);
    for (const auto column : {State, ReceiveQueue, SendQueue, WaitingRoom}) {
        const auto meaning = toolTip(socket, column);
        const bool isNews = column == State || number(socket, column).value_or(0) > 0;
        if (isNews && !meaning.isEmpty())
            sentences +=
                column == State && isOpen(socket) ? text(socket, State) + QStringLiteral(": ") + meaning : meaning;
    }
    return sentences.join(QLatin1Char('\n'));
}

QString SocketsModel::lifeText(const SocketState& socket) const
{
    switch (socket.life) {
    case SocketLife::Named: return tr("not made yet");
    case SocketLife::Open: return tr("open since %1").arg(momentText(socket.openedAt - m_pump.start()));
    case SocketLife::Closed: return tr("closed at %1").arg(momentText(socket.closedAt - m_pump.start()));
    }
    return {};
}

QString SocketsModel::toolTip(const SocketState& socket, int column) const
{
    switch (column) {
    case State:
        if (leavesSomething(socket))
            return tr("The descriptor has been given back, but the kernel keeps the connection: %1")
                .arg(plainText(meaningOf(socket.seen.state)));
        return socket.life == SocketLife::Closed ? tr("The descriptor has been given back to the kernel.")
                                                 : plainText(meaningOf(stateOf(socket)));
    case ReceiveQueue:
        return carriesBytes(socket) ? tr("Arrived, not yet taken by recv: %1 bytes.").arg(socket.seen.receiveQueue)
                                    : QString();
    case SendQueue:
        return carriesBytes(socket)
            ? tr("Not yet confirmed by the other kernel: %1 bytes. Not even sent yet: %2 of them.")
                  .arg(socket.seen.unacknowledged)
                  .arg(socket.seen.unsent)
            : QString();
    case WaitingRoom:
        return hasWaitingRoom(socket) ? tr("Connections that wait for accept: %1. The backlog lets %2 wait.")
                                            .arg(socket.seen.acceptQueue)
                                            .arg(socket.seen.acceptLimit)
                                      : QString();
    case Life:
        return socket.life == SocketLife::Named
            ? tr("The name is given; the call that makes the socket has not succeeded.")
            : lifeText(socket);
    default: return text(socket, column);
    }
}

} // namespace socketlab::items
