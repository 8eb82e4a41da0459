#include "ui/panels/connectiontable.h"

#include "ui/panels/paneltable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace socketlab::ui {

using items::ConnectionsModel;

namespace {

class ConnectionCells : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    CellLook lookOf(const QModelIndex& index, const Theme& theme) const override
    {
        CellLook look{.font = Theme::font(), .text = theme.text};
        if (index.data(ConnectionsModel::IsClosedRole).toBool())
            look.text = theme.dimText;
        switch (index.column()) {
        case ConnectionsModel::Caller:
        case ConnectionsModel::Answerer:
            if (index.data(ConnectionsModel::IsWaitingRole).toBool()) {
                look.pill = &theme.waiting;
                look.isHatched = true;
            }
            break;
        case ConnectionsModel::CallerState:
        case ConnectionsModel::AnswererState:
            look.font = Theme::smallFont();
            look.pill = &theme.state(index.data(ConnectionsModel::StateRole).value<TcpState>());
            break;
        default:
            look.font = Theme::monospaceFont();
            if (index.data(ConnectionsModel::UnreadRole).toULongLong() > 0)
                look.pill = &theme.place(journal::Place::ReceiverKernel);
            break;
        }
        return look;
    }
};

} // namespace

ConnectionTable::ConnectionTable(ConnectionsModel& connections, items::Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_connections(connections)
    , m_selection(selection)
    , m_matching(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    m_matching->setSourceModel(&connections);
    m_matching->setFilterKeyColumn(-1);
    m_matching->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table = new PanelTable(*m_matching, this);
    m_table->setObjectName(QStringLiteral("connectionTable"));
    m_table->setAccessibleName(tr("Connections"));
    m_table->setEmptyText(tr("No connection has these words."));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new ConnectionCells(m_table));
    m_table->setSamples({tr("client100 · s100"), QStringLiteral("ESTABLISHED  "), tr("10000 · 1000 unread"),
                         tr("10000 · 1000 unread"), QStringLiteral("ESTABLISHED  "), tr("client100 · s100")});
    m_table->setDispensable({ConnectionsModel::AnswererState, ConnectionsModel::CallerState});
    m_filter->setObjectName(QStringLiteral("connectionFilter"));
    m_filter->setPlaceholderText(tr("Filter: a name, a state, unread …"));
    m_filter->setAccessibleName(tr("Filter of the connections"));
    m_filter->setClearButtonEnabled(true);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);

    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::gap);
    line->addWidget(m_filter, 1);
    line->addWidget(m_count);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::gap);
    layout->addLayout(line);
    layout->addWidget(m_table, 1);
    // About as many lines as a stage of a small window has room for.
    m_table->setMinimumHeight(fontMetrics().height() * 14);

    connect(m_filter, &QLineEdit::textChanged, m_matching, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table, &PanelTable::rowChosen, this, &ConnectionTable::choose);
    connect(&selection, &items::Selection::changed, this, &ConnectionTable::markChosen);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_matching, change, this, &ConnectionTable::tellCount);
    connect(m_matching, &QAbstractItemModel::rowsInserted, this, &ConnectionTable::markChosen);
    tellCount();
    markChosen();
}

void ConnectionTable::choose(const QModelIndex& row)
{
    const auto left = row.data(ConnectionsModel::LeftRole).value<SocketId>();
    const auto right = row.data(ConnectionsModel::RightRole).value<SocketId>();
    if (m_selection.socket() == SocketId::None || (m_selection.socket() != left && m_selection.socket() != right))
        m_selection.chooseSocket(left != SocketId::None ? left : right);
}

void ConnectionTable::markChosen()
{
    const auto row = m_matching->mapFromSource(m_connections.index(m_connections.rowOf(m_selection.socket()), 0));
    m_table->markRow(row.row());
}

void ConnectionTable::tellCount()
{
    const auto all = m_connections.rowCount();
    const auto shown = m_matching->rowCount();
    m_count->setText(shown == all ? tr("%L1 connections").arg(all) : tr("%L1 of %L2 connections").arg(shown).arg(all));
}

} // namespace socketlab::ui
