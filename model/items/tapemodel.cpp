#include "items/tapemodel.h"

#include "items/calllines.h"
#include "items/plaintext.h"

#include <fmt/format.h>

#include <algorithm>

namespace socketlab::items {
namespace {

std::uint64_t count(StreamOffset end)
{
    return end - StreamOffset{};
}

QString characterText(std::byte byte)
{
    if (byte == std::byte{' '})
        return QStringLiteral("␣");
    const auto quoted = quotedData({&byte, 1});
    return plainText(std::string_view(quoted).substr(1, quoted.size() - 2));
}

} // namespace

TapeModel::TapeModel(const Pump& pump, QObject* parent) : QAbstractTableModel(parent), m_pump(pump)
{
    connect(&pump, &Pump::shown, this, &TapeModel::update);
}

void TapeModel::setStream(std::optional<std::size_t> stream)
{
    beginResetModel();
    m_stream = stream;
    m_first = {};
    m_rowCount = m_stream ? rowsOf(this->stream()) : 0;
    m_borders = m_stream ? bordersOf(this->stream()) : Borders{};
    endResetModel();
}

void TapeModel::showPageOf(StreamOffset offset)
{
    const StreamOffset first{count(offset) / pageSize * pageSize};
    if (!m_stream || first == m_first)
        return;
    beginResetModel();
    m_first = first;
    m_rowCount = rowsOf(stream());
    m_borders = bordersOf(stream());
    endResetModel();
}

int TapeModel::rowsOf(const journal::Stream& stream) const
{
    const auto left = stream.last() > m_first ? stream.last() - m_first : 0;
    return static_cast<int>(std::min(left, pageSize));
}

int TapeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

int TapeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TapeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto offset = offsetOf(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(offset, index.column());
    case Qt::TextAlignmentRole:
        return ((index.column() == Offset ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter).toInt();
    case Qt::AccessibleTextRole:
        return index.column() == Character && stream().byteAt(m_pump.journal(), offset) == std::byte{' '}
            ? tr("space")
            : text(offset, index.column());
    case ByteRole: {
        const auto byte = stream().byteAt(m_pump.journal(), offset);
        return byte ? std::to_integer<int>(*byte) : -1;
    }
    case PlaceRole: return QVariant::fromValue(stream().placeOf(offset));
    default: return {};
    }
}

QVariant TapeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Offset: return tr("Offset");
    case Hex: return tr("Hex");
    case Character: return tr("Character");
    case Place: return tr("Where it is");
    case SentBy: return tr("Sent by");
    case ReadBy: return tr("Read by");
    default: return {};
    }
}

TapeModel::Borders TapeModel::bordersOf(const journal::Stream& stream)
{
    return {count(stream.read), count(stream.arrived),
            count(stream.taken) - std::min(stream.unsent, count(stream.taken)), count(stream.taken)};
}

void TapeModel::update()
{
    if (!m_stream)
        return;
    const auto before = std::exchange(m_borders, bordersOf(stream()));
    const auto known = std::min(m_rowCount, rowsOf(stream()));
    resize(rowsOf(stream()));
    tellMoved(before, known);
}

// A send that waits offers bytes of which the kernel may take fewer in the end: the table can shrink, too.
void TapeModel::resize(int rows)
{
    if (rows > m_rowCount) {
        beginInsertRows({}, m_rowCount, rows - 1);
        m_rowCount = rows;
        endInsertRows();
    } else if (rows < m_rowCount) {
        beginRemoveRows({}, rows, m_rowCount - 1);
        m_rowCount = rows;
        endRemoveRows();
    }
}

// The bytes between where a border stood and where it stands now have changed their place.
void TapeModel::tellMoved(const Borders& before, int rows)
{
    const auto begin = count(m_first);
    auto first = begin + static_cast<std::uint64_t>(rows);
    auto end = begin;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] == m_borders[i])
            continue;
        first = std::min({first, before[i], m_borders[i]});
        end = std::max({end, before[i], m_borders[i]});
    }
    first = std::max(first, begin);
    end = std::min(end, begin + static_cast<std::uint64_t>(rows));
    if (first < end)
        emit dataChanged(index(static_cast<int>(first - begin), 0),
                         index(static_cast<int>(end - begin) - 1, ColumnCount - 1));
}

const journal::Stream& TapeModel::stream() const
{
    return m_pump.state().streamAt(m_stream);
}

QString TapeModel::text(StreamOffset offset, int column) const
{
    switch (column) {
    case Offset: return QString::number(count(offset));
    case Hex:
        if (const auto byte = stream().byteAt(m_pump.journal(), offset))
            return QString::fromStdString(toHex({&*byte, 1}));
        return QStringLiteral("··");
    case Character:
        if (const auto byte = stream().byteAt(m_pump.journal(), offset))
            return characterText(*byte);
        return {};
    case Place: return plainText(toText(stream().placeOf(offset)));
    case SentBy: return senderText(offset);
    case ReadBy: return readerText(offset);
    default: return {};
    }
}

QString TapeModel::senderText(StreamOffset offset) const
{
    const auto* segment = journal::Stream::find(stream().sends, offset);
    return segment ? callText(*segment) : QString();
}

QString TapeModel::readerText(StreamOffset offset) const
{
    const auto* segment = journal::Stream::find(stream().receives, offset);
    return segment ? callText(*segment) : QString();
}

// `alice, call 12: send → 3`, with the number that the journal's table shows.
QString TapeModel::callText(const journal::Segment& segment) const
{
    const auto found = m_pump.calls().find(segment.call);
    if (!found)
        return {};
    const auto call = m_pump.viewCall(*found);
    return tr("%1, call %2: %3 → %4")
        .arg(plainText(m_pump.state().actorName(segment.call.actor)), QString::number(*found + 1),
             plainText(specOf(call.began->op).name), resultLine(call));
}

} // namespace socketlab::items
