#include "items/codemodel.h"

#include "items/calllines.h"
#include "items/plaintext.h"

#include <algorithm>

namespace socketlab::items {

CodeModel::CodeModel(const Pump& pump, QObject* parent) : QAbstractTableModel(parent), m_pump(pump)
{
    connect(&pump, &Pump::advanced, this, &CodeModel::fold);
    connect(&pump, &Pump::shown, this, [this] {
        if (std::exchange(m_wasLive, m_pump.isLive()) && m_pump.isLive())
            return;
        if (m_rowCount > 0)
            emit dataChanged(index(0, 0), index(m_rowCount - 1, columnCount() - 1));
    });
    fold(0, pump.latest().applied());
}

int CodeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

int CodeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : (m_shown == CodeShown::Both ? 3 : 2);
}

const std::vector<Sequence>& CodeModel::lines() const
{
    static const std::vector<Sequence> none;
    const auto program = m_programs.find(m_actor);
    return program == m_programs.end() ? none : program->second.lines;
}

CodeLanguage CodeModel::languageOf(int column) const
{
    if (m_shown == CodeShown::Both)
        return column == 1 ? CodeLanguage::Python : CodeLanguage::C;
    return m_shown == CodeShown::Python ? CodeLanguage::Python : CodeLanguage::C;
}

journal::CallView CodeModel::viewOf(int row) const
{
    const auto began = lines()[static_cast<std::size_t>(row)];
    const auto& record = m_pump.journal().at(began);
    const auto call = m_pump.calls().find({record.actor, std::get<CallBegan>(record.event).number});
    return call ? m_pump.viewCall(*call) : journal::viewCall(m_pump.journal(), {began, journal::CallEntry::notYet});
}

CodeLine CodeModel::lineOf(int row) const
{
    const auto& record = m_pump.journal().at(lines()[static_cast<std::size_t>(row)]);
    return codeOf(std::get<CallBegan>(record.event), m_pump.journal().payload(record), m_pump.latest().names());
}

QVariant CodeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto began = lines()[static_cast<std::size_t>(index.row())];
    const bool isCode = index.column() > 0;
    switch (role) {
    case Qt::DisplayRole:
        return isCode ? lineOf(index.row()).in(languageOf(index.column())) : QString::number(index.row() + 1);
    case Qt::ToolTipRole:
        return isCode
            ? toolTipText(lineOf(index.row()).in(languageOf(index.column())) + u'\n' + resultLine(viewOf(index.row())))
            : QString();
    case Qt::AccessibleTextRole:
        return isCode ? tr("%1, result: %2")
                            .arg(lineOf(index.row()).in(languageOf(index.column())), resultLine(viewOf(index.row())))
                      : QString::number(index.row() + 1);
    case Qt::TextAlignmentRole: return ((isCode ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter).toInt();
    case BeganRole: return QVariant::fromValue(began);
    case LanguageRole: return static_cast<int>(languageOf(index.column()));
    case IsWaitingRole: return viewOf(index.row()).isWaiting();
    case IsErrorRole: {
        const auto view = viewOf(index.row());
        return !view.isWaiting() && view.returned->error != 0;
    }
    case IsLaterRole: return m_pump.isLater(began);
    case ResultRole: return resultLine(viewOf(index.row()));
    default: return {};
    }
}

QVariant CodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return ((section == 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter).toInt();
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("#");
    return languageOf(section) == CodeLanguage::Python ? tr("Python") : tr("C");
}

void CodeModel::setActor(ActorId actor)
{
    if (actor == m_actor)
        return;
    beginResetModel();
    m_actor = actor;
    m_rowCount = static_cast<int>(lines().size());
    endResetModel();
}

void CodeModel::setShown(CodeShown shown)
{
    if (shown == m_shown)
        return;
    beginResetModel();
    m_shown = shown;
    endResetModel();
}

std::optional<int> CodeModel::rowBefore(Sequence applied) const
{
    const auto after = std::ranges::lower_bound(lines(), applied);
    const auto rows = static_cast<int>(after - lines().begin());
    return rows > 0 ? std::optional(std::min(rows, m_rowCount) - 1) : std::nullopt;
}

QString CodeModel::programText(CodeLanguage language) const
{
    constexpr int most = 100'000;
    QString text;
    for (int row = 0; row < std::min(m_rowCount, most); ++row)
        text += lineOf(row).in(language) + u'\n';
    if (m_rowCount > most)
        text += (language == CodeLanguage::Python ? QStringLiteral("# ") : QStringLiteral("// "))
            + tr("the rest is left out") + u'\n';
    return text;
}

void CodeModel::fold(Sequence from, Sequence to)
{
    bool hasReturned = false;
    for (auto at = from; at < to; ++at) {
        const auto& record = m_pump.journal().at(at);
        if (std::holds_alternative<CallBegan>(record.event)) {
            auto& program = m_programs[record.actor];
            if (program.depth++ == 0)
                program.lines.push_back(at);
        } else if (std::holds_alternative<CallReturned>(record.event)) {
            auto& program = m_programs[record.actor];
            program.depth = std::max(0, program.depth - 1);
            hasReturned = hasReturned || (record.actor == m_actor && program.depth == 0);
        } else if (std::holds_alternative<ActorEnded>(record.event)) {
            m_programs[record.actor].depth = 0;
        }
    }
    // Only the last line that was there can have waited.
    if (hasReturned && m_rowCount > 0)
        emit dataChanged(index(m_rowCount - 1, 0), index(m_rowCount - 1, columnCount() - 1));
    const auto rows = static_cast<int>(lines().size());
    if (rows == m_rowCount)
        return;
    beginInsertRows({}, m_rowCount, rows - 1);
    m_rowCount = rows;
    endInsertRows();
}

} // namespace socketlab::items
