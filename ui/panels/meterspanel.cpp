#include "ui/panels/meterspanel.h"

#include "ui/keyboard.h"
#include "ui/panels/paneltable.h"
#include "ui/widgets/sparkline.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace socketlab::ui {

using items::MetersModel;

namespace {

class MeterCells : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    CellLook lookOf(const QModelIndex& index, const Theme& theme) const override
    {
        constexpr double busy = 0.5; // of a processor
        CellLook look{.font = Theme::font(), .text = theme.text};
        const bool isNumber = index.column() == MetersModel::Share || index.column() == MetersModel::Cpu;
        if (isNumber)
            look.font = Theme::monospaceFont();
        if (index.column() == MetersModel::Share && index.data(MetersModel::ShareRole).toDouble() >= busy)
            look.pill = &theme.warn;
        if (index.column() == MetersModel::State)
            look.text = theme.dimText;
        return look;
    }
};

QString bytesText(double bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

MetersPanel::MetersPanel(items::SessionView& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_meters(view.pump)
    , m_calls(new Sparkline(tr("Calls per second"), this))
    , m_bytes(new Sparkline(tr("Bytes per second"), this))
    , m_connections(new QLabel(this))
    , m_table(new PanelTable(m_meters, this))
{
    m_calls->setObjectName(QStringLiteral("callsMeter"));
    m_bytes->setObjectName(QStringLiteral("bytesMeter"));
    m_connections->setObjectName(QStringLiteral("connectionsMeter"));
    m_connections->setTextFormat(Qt::PlainText);
    m_connections->setWordWrap(true);
    m_connections->setIndent(Theme::smallGap);
    makeTable();

    auto* sparks = new QHBoxLayout;
    sparks->setSpacing(Theme::largeGap);
    sparks->addWidget(m_calls);
    sparks->addWidget(m_bytes);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(Theme::smallGap, Theme::smallGap, Theme::smallGap, Theme::smallGap);
    head->setSpacing(Theme::smallGap);
    head->addLayout(sparks);
    head->addWidget(m_connections);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    setKeyboardEntry(*this, *m_table);

    connect(&m_meters, &MetersModel::changed, this, &MetersPanel::showNumbers);
    connect(&view.selection, &items::Selection::changed, this, &MetersPanel::markChosen);
    connect(&m_meters, &MetersModel::rowsInserted, this, &MetersPanel::markChosen);
    showNumbers();
    markChosen();
}

void MetersPanel::makeTable()
{
    m_table->setObjectName(QStringLiteral("metersTable"));
    m_table->setAccessibleName(tr("What each actor costs"));
    m_table->setEmptyText(tr("Nobody is there yet. Each actor gets a row as soon as it starts."));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new MeterCells(m_table));
    m_table->setSamples(
        {tr("web server"), QStringLiteral("100 %  "), QStringLiteral("100.0 ms"), tr("waits in a call")});
    m_table->setDispensable({MetersModel::Cpu});
    connect(m_table, &PanelTable::rowChosen, this, [this](const QModelIndex& row) {
        m_view.selection.chooseActor(row.data(MetersModel::ActorIdRole).value<ActorId>());
    });
}

void MetersPanel::showNumbers()
{
    const auto minute = m_meters.lastMinute();
    std::vector<double> calls;
    std::vector<double> bytes;
    for (const auto& second : minute) {
        calls.push_back(static_cast<double>(second.calls));
        bytes.push_back(static_cast<double>(second.bytes));
    }
    m_calls->show(tr("%L1/s").arg(minute.back().calls), tr("most %L1/s").arg(std::ranges::max(calls), 0, 'f', 0),
                  calls);
    m_bytes->show(tr("%1/s").arg(bytesText(bytes.back())), tr("most %1/s").arg(bytesText(std::ranges::max(bytes))),
                  bytes);
    const auto [open, waiting] = m_meters.connections();
    const auto openText = open == 1 ? tr("1 connection is open") : tr("%L1 connections are open").arg(open);
    m_connections->setText(waiting == 1 ? tr("%1, 1 caller waits").arg(openText)
                                        : tr("%1, %L2 callers wait").arg(openText).arg(waiting));
}

void MetersPanel::markChosen()
{
    const auto actor = m_view.selection.actor();
    for (int row = 0; row < m_meters.rowCount(); ++row) {
        if (m_meters.index(row, 0).data(MetersModel::ActorIdRole).value<ActorId>() != actor)
            continue;
        // Choosing a row chooses its actor; a call or socket of it that is chosen already stays chosen.
        const QSignalBlocker blocker(m_table->selectionModel());
        m_table->selectRow(row);
        m_table->viewport()->update();
        return;
    }
    m_table->clearSelection();
}

} // namespace socketlab::ui
