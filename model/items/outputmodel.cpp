#include "items/outputmodel.h"

#include "items/plaintext.h"
#include "items/timetext.h"

#include <algorithm>

namespace socketlab::items {

namespace {
constexpr std::size_t longestPrintedLine = 4096; // bytes of it that are kept
constexpr std::size_t mostExpected = 1000;
} // namespace

OutputModel::OutputModel(const Pump& pump, QObject* parent) : QAbstractTableModel(parent), m_pump(pump)
{
    connect(&pump, &Pump::advanced, this, &OutputModel::fold);
    connect(&pump, &Pump::shown, this, &OutputModel::showMoment);
    fold(0, pump.latest().applied());
    showMoment();
}

int OutputModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

int OutputModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutputModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(line, index.column());
    case Qt::ToolTipRole: return toolTipText(text(line, index.column()));
    case Qt::TextAlignmentRole:
        return ((index.column() == Time ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter).toInt();
    case ActorIdRole: return QVariant::fromValue(line.actor);
    case IsMixedRole: return line.actor == ActorId::None;
    default: return {};
    }
}

QVariant OutputModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return ((section == Time ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter).toInt();
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("At");
    case Actor: return tr("Actor");
    case Text: return tr("Printed");
    default: return {};
    }
}

QString OutputModel::text(const Line& line, int column) const
{
    switch (column) {
    case Time: return momentText(line.time - m_pump.start());
    case Actor: return line.actor == ActorId::None ? tr("mixed") : plainText(m_pump.latest().actorName(line.actor));
    case Text: return plainText(line.text);
    default: return {};
    }
}

void OutputModel::fold(Sequence from, Sequence to)
{
    for (auto at = from; at < to; ++at) {
        const auto& record = m_pump.journal().at(at);
        if (const auto* call = std::get_if<CallBegan>(&record.event); call && call->op == CallOp::Print)
            expect(record);
        else if (const auto* mark = std::get_if<Marked>(&record.event); mark && mark->kind == MarkKind::Output)
            take(at, record);
    }
}

void OutputModel::expect(const Record& record)
{
    auto text = asText(m_pump.journal().payload(record));
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        m_expected.push_back({record.actor, std::string(text.substr(0, std::min(end, longestPrintedLine)))});
        text.remove_prefix(end + 1);
    }
    m_expected.push_back({record.actor, std::string(text.substr(0, longestPrintedLine))});
    while (m_expected.size() > mostExpected)
        m_expected.pop_front();
}

void OutputModel::take(Sequence sequence, const Record& record)
{
    for (const char letter : asText(m_pump.journal().payload(record))) {
        if (letter == '\n')
            endLine(sequence, record.time);
        else if (m_unfinished.size() < longestPrintedLine)
            m_unfinished += letter;
    }
}

void OutputModel::endLine(Sequence sequence, Timestamp time)
{
    const auto actor = whose(m_unfinished);
    m_lines.push_back({sequence, time, actor, std::exchange(m_unfinished, {})});
}

// Texts that are only a part of the line have run into it.
ActorId OutputModel::whose(std::string_view line)
{
    const auto found = std::ranges::find(m_expected, line, &Expected::text);
    if (found != m_expected.end()) {
        const auto actor = found->actor;
        m_expected.erase(found);
        return actor;
    }
    std::erase_if(m_expected, [line](const Expected& expected) {
        return !expected.text.empty() && line.find(expected.text) != std::string_view::npos;
    });
    return ActorId::None;
}

void OutputModel::showMoment()
{
    const auto later = std::ranges::lower_bound(m_lines, m_pump.moment(), {}, &Line::record);
    const auto rows = static_cast<int>(later - m_lines.begin());
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

} // namespace socketlab::items
