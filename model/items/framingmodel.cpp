#include "items/framingmodel.h"

#include "items/cutwords.h"
#include "items/plaintext.h"

#include <algorithm>

namespace socketlab::items {
namespace {

// Of a frame of the window's, shared by the rules: to follow, and again to look back.
constexpr std::chrono::nanoseconds longestSlice{2'100'000};
constexpr std::chrono::milliseconds pauseBetween{8};

} // namespace

FramingModel::FramingModel(const Pump& pump, const FramingRules& rules, Rows rows, QObject* parent)
    : QAbstractTableModel(parent)
    , m_pump(pump)
    , m_rules(rules)
    , m_kind(rows)
{
    m_more.setSingleShot(true);
    connect(&m_more, &QTimer::timeout, this, &FramingModel::follow);
    connect(&pump, &Pump::shown, this, &FramingModel::follow);
    connect(&rules, &FramingRules::changed, this, &FramingModel::follow);
    takePlans();
}

std::optional<CutPlan> FramingModel::programsPlan() const
{
    const auto& state = m_pump.state();
    const auto planBy = [&](SocketId end, StreamOffset journal::SocketFraming::*start) {
        const auto* socket = state.socket(end);
        const auto* said = socket ? socket->framing.get() : nullptr;
        return said ? std::optional(CutPlan{said->rule, m_rules.largestFrame(), m_reach, said->*start}) : std::nullopt;
    };
    const auto plan = planBy(shownStream().to, &journal::SocketFraming::readFrom);
    return plan ? plan : planBy(shownStream().from, &journal::SocketFraming::sentFrom);
}

std::optional<framing::Rule> FramingModel::programsRule() const
{
    const auto plan = programsPlan();
    return plan ? std::optional(plan->rule) : std::nullopt;
}

bool FramingModel::isCutByProgramsRule() const
{
    return !m_rules.chosen(m_stream) && programsPlan();
}

int FramingModel::chosenRow() const
{
    if (const auto chosen = m_rules.chosen(m_stream))
        return *chosen;
    const auto programs = programsRule();
    return programs ? FramingRules::rowOf(*programs) : m_rules.latest().value_or(-1);
}

CutPlan FramingModel::planOf(int rule) const
{
    const auto programs = m_rules.chosen(m_stream) ? std::nullopt : programsPlan();
    if (programs && FramingRules::rowOf(programs->rule) == rule)
        return *programs;
    const auto start = programs ? programs->start : m_rules.start(m_stream);
    return {m_rules.rule(rule), m_rules.largestFrame(), m_reach, start};
}

std::vector<CutPlan> FramingModel::plans() const
{
    const auto chosen = chosenRow();
    std::vector<CutPlan> wanted;
    for (int rule = 0; rule < FramingRules::count; ++rule)
        if (m_kind == Rows::EachRule || rule == chosen)
            wanted.push_back(planOf(rule));
    return wanted;
}

void FramingModel::setStream(std::optional<std::size_t> stream)
{
    if (stream == m_stream)
        return;
    m_stream = stream;
    m_isOfAnotherStream = true;
    follow();
}

void FramingModel::setReach(StreamReach reach)
{
    if (reach == m_reach)
        return;
    m_reach = reach;
    follow();
}

// A rule that stays as it is keeps what it has cut.
void FramingModel::takePlans()
{
    const auto wanted = plans();
    const bool isOtherCount = wanted.size() != m_rows.size();
    if (isOtherCount)
        beginResetModel();
    std::vector<Row> rows;
    std::vector<int> changed;
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        const bool isKept = !m_isOfAnotherStream && row < m_rows.size() && m_rows[row].cut.plan() == wanted[row];
        rows.push_back(isKept ? std::move(m_rows[row]) : Row{StreamCut(wanted[row])});
        if (!isKept)
            changed.push_back(static_cast<int>(row));
    }
    m_rows = std::move(rows);
    m_isOfAnotherStream = false;
    if (isOtherCount)
        endResetModel();
    for (const auto row : changed)
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    if (isOtherCount || !changed.empty())
        emit cutAnew();
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
    takePlans();
    m_isBehind = !m_isWatched();
    if (m_isBehind)
        return;
    const auto& streams = m_pump.latest().streams();
    bool isDone = true;
    if (m_stream && *m_stream < streams.size())
        for (auto& row : m_rows)
            isDone &= row.cut.follow(streams[*m_stream], m_pump.journal(), Clock::now() + slice());
    tell();
    if (!isDone || std::ranges::any_of(m_rows, [](const Row& row) { return row.standing.isCutting; }))
        m_more.start(pauseBetween);
}

std::chrono::nanoseconds FramingModel::slice() const
{
    return longestSlice / FramingRules::count;
}

void FramingModel::tell()
{
    for (int row = 0; row < rowCount(); ++row) {
        auto& told = m_rows[static_cast<std::size_t>(row)];
        auto standing = told.cut.standing(shownStream(), m_pump.journal(), Clock::now() + slice());
        if (standing == told.standing)
            continue;
        told.standing = std::move(standing);
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    emit followed();
}

CutBlock FramingModel::blockAt(int row, StreamOffset offset) const
{
    const auto& standing = at(row).standing;
    const auto& cut = at(row).cut;
    const auto start = cut.plan().start;
    if (offset < start)
        return {{{}, start - StreamOffset{}}, CutBlock::Kind::Before};
    const auto index = cut.frameBehind(offset);
    if (index < standing.frames)
        return {cut.frame(index), index % 2 == 0 ? CutBlock::Kind::Message : CutBlock::Kind::OddMessage, index + 1};
    if (standing.aside.contains(offset))
        return {standing.aside, standing.broken ? CutBlock::Kind::Broken : CutBlock::Kind::PutAside};
    const auto cutUpTo = standing.aside.end();
    return {{cutUpTo, std::max(offset + 1, StreamOffset{byteCount()}) - cutUpTo}, CutBlock::Kind::Uncut};
}

int FramingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
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
    case Qt::ToolTipRole: return toolTipText(plainText(framing::meaningOf(rule(index.row()))));
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
    case Rule: return plainText(framing::toText(row.cut.plan().rule));
    case Complete: return completeWords(row.standing);
    case Aside: return asideWords(row.standing);
    case Missing: return missingWords(row.cut.plan().rule, row.standing);
    default: return {};
    }
}

} // namespace socketlab::items
