#include "items/connectionsmodel.h"

#include "items/plaintext.h"
#include "items/rowruns.h"
#include "values/calltext.h"

#include <algorithm>

namespace socketlab::items {
namespace {

std::set<SocketId> socketsWaitedFor(const Pump& pump)
{
    std::set<SocketId> waiting;
    for (const auto& actor : pump.state().actors())
        if (actor.waitingSince)
            waiting.insert(std::get<CallBegan>(pump.journal().at(*actor.waitingSince).event).socket);
    return waiting;
}

} // namespace

ConnectionsModel::ConnectionsModel(const Pump& pump, QObject* parent) : QAbstractTableModel(parent), m_pump(pump)
{
    connect(&pump, &Pump::shown, this, &ConnectionsModel::update);
    m_faces = facesOf(m_stage.follow(pump.state()));
}

int ConnectionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_faces.size());
}

int ConnectionsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const ConnectionsModel::End* ConnectionsModel::endAt(const Face& face, int column)
{
    if (column == Caller || column == CallerState)
        return &face.left;
    return column == Answerer || column == AnswererState ? &face.right : nullptr;
}

QVariant ConnectionsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& face = m_faces[static_cast<std::size_t>(index.row())];
    const auto* end = endAt(face, index.column());
    switch (role) {
    case Qt::DisplayRole: return text(face, index.column());
    case Qt::ToolTipRole:
        return end && end->state != TcpState::Unknown
            ? toolTipText(plainText(toText(end->state)) + QStringLiteral(": ") + plainText(meaningOf(end->state)))
            : QString();
    case Qt::TextAlignmentRole: return (Qt::AlignLeft | Qt::AlignVCenter).toInt();
    case LeftRole: return QVariant::fromValue(face.left.socket);
    case RightRole: return QVariant::fromValue(face.right.socket);
    case IsClosedRole: return face.isClosed;
    case IsWaitingRole: return end && end->isWaiting;
    case StateRole: return QVariant::fromValue(end ? end->state : TcpState::Unknown);
    case UnreadRole:
        return static_cast<qulonglong>(index.column() == ToAnswerer     ? face.toRight.unread
                                           : index.column() == ToCaller ? face.toLeft.unread
                                                                        : 0);
    default: return {};
    }
}

QVariant ConnectionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return (Qt::AlignLeft | Qt::AlignVCenter).toInt();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Caller: return tr("Called");
    case CallerState:
    case AnswererState: return tr("State");
    case ToAnswerer: return tr("→ bytes");
    case ToCaller: return tr("← bytes");
    case Answerer: return tr("Answered");
    default: return {};
    }
}

int ConnectionsModel::rowOf(SocketId socket) const
{
    if (socket == SocketId::None)
        return -1;
    const auto found = std::ranges::find_if(m_faces, [&](const Face& face) {
        return face.left.socket == socket || face.right.socket == socket;
    });
    return found == m_faces.end() ? -1 : static_cast<int>(found - m_faces.begin());
}

bool ConnectionsModel::Face::isSame(const Face& other) const
{
    return left.socket == other.left.socket && right.socket == other.right.socket;
}

void ConnectionsModel::update()
{
    auto faces = facesOf(m_stage.follow(m_pump.state()));
    const bool hasSameRows =
        std::ranges::equal(faces, m_faces, [](const Face& one, const Face& other) { return one.isSame(other); });
    if (!hasSameRows) {
        replaceRows(std::move(faces));
        emit updated();
        return;
    }
    std::vector<int> changed;
    for (std::size_t row = 0; row < faces.size(); ++row)
        if (faces[row] != m_faces[row])
            changed.push_back(static_cast<int>(row));
    m_faces = std::move(faces);
    forEachRun(changed,
               [this](int first, int last) { emit dataChanged(index(first, 0), index(last, ColumnCount - 1)); });
    emit updated();
}

// What comes and goes lies between the rows that stay at the begin and those that stay at the end.
void ConnectionsModel::replaceRows(std::vector<Face> faces)
{
    const auto isSame = [](const Face& one, const Face& other) { return one.isSame(other); };
    const auto first = std::ranges::mismatch(m_faces, faces, isSame).in1 - m_faces.begin();
    const auto most = static_cast<std::ptrdiff_t>(std::min(m_faces.size(), faces.size())) - first;
    std::ptrdiff_t after = 0;
    while (after < most && isSame(*(m_faces.end() - 1 - after), *(faces.end() - 1 - after)))
        ++after;
    const auto gone = static_cast<std::ptrdiff_t>(m_faces.size()) - first - after;
    if (gone > 0) {
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(first + gone) - 1);
        m_faces.erase(m_faces.begin() + first, m_faces.begin() + first + gone);
        endRemoveRows();
    }
    const auto come = static_cast<std::ptrdiff_t>(faces.size()) - first - after;
    if (come > 0) {
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(first + come) - 1);
        m_faces = std::move(faces);
        endInsertRows();
    } else {
        m_faces = std::move(faces);
    }
    if (!m_faces.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::vector<ConnectionsModel::Face> ConnectionsModel::facesOf(const Stage& stage) const
{
    const auto waiting = socketsWaitedFor(m_pump);
    std::vector<Face> faces;
    faces.reserve(stage.connections.size());
    for (const auto& [left, right, isClosed] : stage.connections)
        faces.push_back(
            {endOf(left, waiting), endOf(right, waiting), wayOf(left, right), wayOf(right, left), isClosed});
    return faces;
}

ConnectionsModel::End ConnectionsModel::endOf(SocketId socket, const std::set<SocketId>& waiting) const
{
    const auto* found = m_pump.state().socket(socket);
    return {socket, found ? found->seen.state : TcpState::Unknown, found && waiting.contains(socket)};
}

ConnectionsModel::Way ConnectionsModel::wayOf(SocketId from, SocketId to) const
{
    const auto stream = outgoingStream(m_pump.state(), from, to);
    if (!stream)
        return {};
    const auto& shown = m_pump.state().streams()[*stream];
    return {shown.last() - StreamOffset{}, shown.last() - shown.read, shown.ended};
}

QString ConnectionsModel::text(const Face& face, int column) const
{
    switch (column) {
    case Caller: return endText(face.left, face.right.socket);
    case Answerer: return endText(face.right, face.left.socket);
    case CallerState:
    case AnswererState: {
        const auto* end = endAt(face, column);
        return end->state == TcpState::Unknown ? QString() : plainText(toText(end->state));
    }
    case ToAnswerer: return wayText(face.toRight);
    case ToCaller: return wayText(face.toLeft);
    default: return {};
    }
}

QString ConnectionsModel::endText(const End& end, SocketId other) const
{
    const auto& state = m_pump.state();
    if (const auto* socket = state.socket(end.socket))
        return QStringLiteral("%1 · %2").arg(plainText(state.actorName(socket->owner)), plainText(socket->name));
    const auto* near = state.socket(other);
    return near ? tr("outside %1").arg(plainText(toText(near->seen.remote))) : QString();
}

QString ConnectionsModel::wayText(const Way& way)
{
    auto text = way.count == 0 ? tr("none") : QStringLiteral("%L1").arg(way.count);
    if (way.unread > 0)
        text += tr(" · %L1 unread").arg(way.unread);
    if (way.isEnded)
        text += tr(" · ended");
    return text;
}

} // namespace socketlab::items
