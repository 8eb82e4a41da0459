#include "items/framingmodel.h"

#include "items/cutwords.h"
#include "items/plaintext.h"

#include <algorithm>

namespace socketlab::items {
namespace {

// Of a frame of the window's, shared by the rules: to follow, and again to look back.
constexpr std::chrono::microseconds longestSlice{2100};
constexpr std::chrono::milliseconds pauseBetween{8};

// One of each kind, in the order of the variant.
std::vector<framing::Rule> usualRules()
{
    return {framing::FixedRule{8},
            framing::TypedRule{{{std::byte{'P'}, 4}, {std::byte{'T'}, 12}}},
            framing::UntilRule{toBytes("\n"), false},
            framing::FiveDigitsRule{},
            framing::BigEndianRule{},
            framing::UntilEndRule{}};
}

} // namespace

FramingModel::FramingModel(const Pump& pump, QObject* parent) : QAbstractTableModel(parent), m_pump(pump)
{
    for (const auto& rule : usualRules())
        m_rows.push_back({rule, StreamCut(rule, m_largestFrame, m_reach)});
    m_more.setSingleShot(true);
    connect(&m_more, &QTimer::timeout, this, &FramingModel::follow);
    connect(&pump, &Pump::shown, this, &FramingModel::follow);
}

void FramingModel::setStream(std::optional<std::size_t> stream)
{
    if (stream == m_stream)
        return;
    m_stream = stream;
    cutAgain(0, ruleCount - 1);
}

void FramingModel::setReach(StreamReach reach)
{
    if (reach == m_reach)
        return;
    m_reach = reach;
    cutAgain(0, ruleCount - 1);
}

void FramingModel::setLargestFrame(std::size_t largestFrame)
{
    if (largestFrame == m_largestFrame)
        return;
    m_largestFrame = largestFrame;
    cutAgain(0, ruleCount - 1);
}

void FramingModel::setRule(int row, const framing::Rule& rule)
{
    if (rule == at(row).rule)
        return;
    m_rows[static_cast<std::size_t>(row)].rule = rule;
    cutAgain(row, row);
}

int FramingModel::rowOf(const framing::Rule& rule)
{
    return static_cast<int>(rule.index());
}

void FramingModel::cutAgain(int first, int last)
{
    for (auto row = first; row <= last; ++row) {
        auto& changed = m_rows[static_cast<std::size_t>(row)];
        changed.cut = StreamCut(changed.rule, m_largestFrame, m_reach);
        changed.standing = {};
    }
    emit cutAnew();
    follow();
}

const journal::Stream& FramingModel::shownStream() const
{
    return m_pump.state().streamAt(m_stream);
}

std::uint64_t FramingModel::byteCount() const
{
    return endOf(shownStream(), m_reach) - StreamOffset{};
}

void FramingModel::follow()
{
    m_isBehind = !m_isWatched();
    if (m_isBehind)
        return;
    const auto& streams = m_pump.latest().streams();
    bool isDone = true;
    if (m_stream && *m_stream < streams.size())
        for (auto& row : m_rows)
            isDone &= row.cut.follow(streams[*m_stream], m_pump.journal(), Clock::now() + longestSlice / ruleCount);
    tell();
    if (!isDone || std::ranges::any_of(m_rows, [](const Row& row) { return row.standing.isCutting; }))
        m_more.start(pauseBetween);
}

void FramingModel::tell()
{
    for (int row = 0; row < ruleCount; ++row) {
        auto& told = m_rows[static_cast<std::size_t>(row)];
        auto standing = told.cut.standing(shownStream(), m_pump.journal(), Clock::now() + longestSlice / ruleCount);
        if (standing == told.standing)
            continue;
        told.standing = std::move(standing);
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    emit followed();
}

int FramingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ruleCount;
}

int FramingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FramingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(at(index.row()), index.column());
    case Qt::ToolTipRole: return toolTipText(plainText(framing::meaningOf(at(index.row()).rule)));
    default: return {};
    }
}

QVariant FramingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Rule: return tr("Rule");
    case Complete: return tr("Complete");
    case Aside: return tr("Put aside");
    case Missing: return tr("Still missing");
    default: return {};
    }
}

QString FramingModel::text(const Row& row, int column) const
{
    switch (column) {
    case Rule: return plainText(framing::toText(row.rule));
    case Complete: return completeWords(row.standing);
    case Aside: return asideWords(row.standing);
    case Missing: return missingWords(row.rule, row.standing);
    default: return {};
    }
}

} // namespace socketlab::items
