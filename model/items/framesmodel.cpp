#include "items/framesmodel.h"

#include "items/calllines.h"
#include "items/cutwords.h"
#include "items/plaintext.h"

#include <algorithm>

namespace socketlab::items {

using journal::Segment;
using journal::Stream;

namespace {

QVariant frameAlignment(int column)
{
    const bool isNumber = column == FramesModel::Number || column == FramesModel::Length;
    return ((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter).toInt();
}

} // namespace

FramesModel::FramesModel(const FramingModel& framing, QObject* parent)
    : QAbstractTableModel(parent)
    , m_framing(framing)
    , m_told(framing.standing(m_rule))
{
    connect(&framing, &FramingModel::cutAnew, this, &FramesModel::reset);
    connect(&framing, &FramingModel::followed, this, &FramesModel::update);
}

void FramesModel::setRule(int rule)
{
    if (rule == m_rule)
        return;
    m_rule = rule;
    reset();
}

void FramesModel::reset()
{
    beginResetModel();
    m_told = m_framing.standing(m_rule);
    endResetModel();
}

// Messages come and go before the rest, which stays the last row as long as there is one.
void FramesModel::update()
{
    const auto now = m_framing.standing(m_rule);
    if (now == m_told)
        return;
    resize(now.frames);
    const auto rest = static_cast<int>(now.frames);
    const bool hadRest = rowsOf(m_told) > rest;
    const bool hasRest = rowsOf(now) > rest;
    if (hasRest && !hadRest)
        beginInsertRows({}, rest, rest);
    else if (hadRest && !hasRest)
        beginRemoveRows({}, rest, rest);
    m_told = now;
    if (hasRest && !hadRest)
        endInsertRows();
    else if (hadRest && !hasRest)
        endRemoveRows();
    else if (hasRest)
        emit dataChanged(index(rest, 0), index(rest, ColumnCount - 1));
}

void FramesModel::resize(std::size_t frames)
{
    const auto before = static_cast<int>(m_told.frames);
    const auto after = static_cast<int>(frames);
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_told.frames = frames;
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_told.frames = frames;
        endRemoveRows();
    }
}

int FramesModel::rowsOf(const CutStanding& standing) const
{
    return static_cast<int>(standing.frames) + (standing.aside.length > 0 ? 1 : 0);
}

int FramesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : rowsOf(m_told);
}

int FramesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FramesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return index.column() == Message ? toolTipText(preview(rangeOf(index.row()), previewedBytes)) : QVariant();
    case Qt::TextAlignmentRole: return frameAlignment(index.column());
    case RangeRole: return QVariant::fromValue(rangeOf(index.row()));
    case KindRole: return static_cast<int>(kindOf(index.row()));
    default: return {};
    }
}

QVariant FramesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return frameAlignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("#");
    case State: return tr("State");
    case Message: return tr("Message");
    case Length: return tr("Length");
    case Range: return tr("Bytes");
    case CameIn: return tr("Came in");
    default: return {};
    }
}

std::optional<int> FramesModel::rowOf(StreamOffset offset) const
{
    if (offset < m_framing.cut(m_rule).plan().start)
        return std::nullopt;
    const auto found = m_framing.cut(m_rule).frameBehind(offset);
    if (found < m_told.frames)
        return static_cast<int>(found);
    return m_told.aside.contains(offset) ? std::optional(static_cast<int>(m_told.frames)) : std::nullopt;
}

ByteRange FramesModel::rangeOf(int row) const
{
    return isRest(row) ? m_told.aside : m_framing.cut(m_rule).frame(static_cast<std::size_t>(row));
}

FramesModel::Kind FramesModel::kindOf(int row) const
{
    if (!isRest(row))
        return Kind::Complete;
    return m_told.broken ? Kind::Broken : Kind::PutAside;
}

QString FramesModel::text(int row, int column) const
{
    const auto range = rangeOf(row);
    switch (column) {
    case Number: return isRest(row) ? QStringLiteral("…") : QString::number(row + 1);
    case State:
        switch (kindOf(row)) {
        case Kind::Complete: return tr("complete");
        case Kind::PutAside: return tr("put aside");
        case Kind::Broken: return tr("broken");
        }
        return {};
    case Message: return preview(range, cellDataLimit);
    case Length: return lengthText(row);
    case Range: {
        const auto first = range.first - StreamOffset{};
        return range.length < 2 ? (range.length == 0 ? tr("none") : QString::number(first))
                                : tr("%1–%2").arg(first).arg(first + range.length - 1);
    }
    case CameIn: return callsText(range);
    default: return {};
    }
}

// Of what is no message all bytes are shown as they are.
QString FramesModel::preview(const ByteRange& range, std::size_t limit) const
{
    Bytes bytes;
    const auto wanted = std::min<std::uint64_t>(range.length, previewedBytes);
    while (bytes.size() < wanted) {
        const auto run = recordedRun(m_framing.shownStream(), m_framing.pump().journal(), range.first + bytes.size());
        if (run.empty())
            break;
        const auto taken = run.first(std::min(run.size(), static_cast<std::size_t>(wanted) - bytes.size()));
        bytes.insert(bytes.end(), taken.begin(), taken.end());
    }
    if (range.first + range.length <= m_told.aside.first)
        return messagePreview(m_framing.rule(m_rule), bytes, limit);
    return plainText(quotedData(bytes, limit));
}

// Of the message alone; how many escapes stand in it, only its decoder knows.
QString FramesModel::lengthText(int row) const
{
    const auto length = rangeOf(row).length;
    const auto& rule = m_framing.rule(m_rule);
    const auto* until = std::get_if<framing::UntilRule>(&rule);
    if (isRest(row) || (until && until->escape))
        return tr("%L1 in all").arg(length);
    const auto edges = edgesOf(rule);
    return QStringLiteral("%L1").arg(length - std::min<std::uint64_t>(length, edges.header + edges.trailer));
}

// `call 7`, `calls 7, 9`, `5 calls, 7 to 15`: those that gave the bytes to the program, by the journal's numbers.
QString FramesModel::callsText(const ByteRange& range) const
{
    const auto& receives = m_framing.shownStream().receives;
    const auto first = Stream::findIndex(receives, range.first);
    if (range.length == 0 || !first)
        return range.length == 0 ? QString() : tr("not read yet");
    auto last = Stream::findIndex(receives, range.first + (range.length - 1)).value_or(receives.size() - 1);
    const auto numberOf = [this, &receives](std::size_t segment) {
        return callNumber(m_framing.pump(), receives[segment].call);
    };
    last = std::max(last, *first);
    if (last == *first)
        return tr("call %1").arg(numberOf(last));
    if (last == *first + 1)
        return tr("calls %1, %2").arg(numberOf(*first), numberOf(last));
    return tr("%L1 calls, %2 to %3").arg(last - *first + 1).arg(numberOf(*first), numberOf(last));
}

} // namespace socketlab::items
