#include "items/inspectormodel.h"

#include "items/plaintext.h"
#include "journal/byterun.h"

#include <algorithm>

namespace socketlab::items {
namespace {

constexpr std::uint64_t longestSequence = 4; // of a character in UTF-8

// The last ones known without a gap.
Bytes knownEnd(const std::vector<std::optional<std::byte>>& bytes)
{
    Bytes known;
    for (const auto& byte : bytes) {
        if (byte)
            known.push_back(*byte);
        else
            known.clear();
    }
    return known;
}

Bytes knownBegin(const std::vector<std::optional<std::byte>>& bytes)
{
    Bytes known;
    for (std::size_t at = 0; at < bytes.size() && bytes[at]; ++at)
        known.push_back(*bytes[at]);
    return known;
}

} // namespace

InspectorModel::InspectorModel(const Pump& pump, QObject* parent) : QAbstractTableModel(parent), m_pump(pump)
{
    connect(&pump, &Pump::shown, this, &InspectorModel::update);
}

void InspectorModel::lookAt(std::size_t stream, StreamOffset offset)
{
    m_place = Place{stream, offset};
    update();
}

void InspectorModel::lookAway()
{
    m_place.reset();
    update();
}

void InspectorModel::update()
{
    auto readings = read();
    if (readings == m_readings)
        return;
    if (readings.size() != m_readings.size()) {
        beginResetModel();
        m_readings = std::move(readings);
        endResetModel();
        return;
    }
    m_readings = std::move(readings);
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::vector<Reading> InspectorModel::read() const
{
    const auto& streams = m_pump.state().streams();
    if (!m_place || m_place->stream >= streams.size() || m_place->offset >= streams[m_place->stream].last())
        return {};
    const auto& stream = streams[m_place->stream];
    const auto at = m_place->offset;
    const auto back = std::min<std::uint64_t>(at - StreamOffset{}, longestSequence - 1);
    const StreamOffset first{(at - StreamOffset{}) - back};
    InspectedBytes bytes;
    bytes.before = knownEnd(bytesIn(m_pump.journal(), stream, {first, back}));
    bytes.from = knownBegin(bytesIn(m_pump.journal(), stream, withinStream(stream, {at, mostInspected})));
    addEnds(stream, stream.sends, bytes);
    addEnds(stream, stream.receives, bytes);
    return inspect(bytes);
}

// Only those near enough to stand inside of a character.
void InspectorModel::addEnds(const journal::Stream& stream, const journal::SegmentList& segments,
                             InspectedBytes& bytes) const
{
    const auto at = static_cast<std::int64_t>(m_place->offset);
    const auto last =
        std::min(at + static_cast<std::int64_t>(longestSequence), static_cast<std::int64_t>(stream.last()));
    for (auto place = std::max<std::int64_t>(0, at - static_cast<std::int64_t>(longestSequence)); place < last;) {
        const StreamOffset offset{static_cast<std::uint64_t>(place)};
        const auto* segment = journal::Stream::find(segments, offset);
        if (!segment) {
            ++place;
            continue;
        }
        place = static_cast<std::int64_t>(segment->range.end());
        const auto found = m_pump.calls().find(segment->call);
        if (!found || segment->isWaiting)
            continue;
        const auto name = specOf(m_pump.viewCall(*found).began->op).name;
        bytes.ends.push_back({place - at,
                              tr("%1's %2 (call %3)")
                                  .arg(plainText(m_pump.state().actorName(segment->call.actor)), plainText(name),
                                       QString::number(*found + 1))});
    }
}

int InspectorModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_readings.size());
}

int InspectorModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InspectorModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& reading = m_readings[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: {
        const auto text = index.column() == Name ? reading.name
            : index.column() == Value            ? reading.value
                                                 : reading.littleEndian.value_or(QString());
        return role == Qt::ToolTipRole ? toolTipText(text) : text;
    }
    case Qt::TextAlignmentRole: return (Qt::AlignLeft | Qt::AlignVCenter).toInt();
    case HasOrderRole: return reading.littleEndian.has_value();
    case IsNewsRole: return reading.isNews;
    default: return {};
    }
}

QVariant InspectorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Read as");
    case Value: return tr("Big-endian");
    case LittleEndian: return tr("Little-endian");
    default: return {};
    }
}

} // namespace socketlab::items
