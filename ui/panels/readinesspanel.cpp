#include "ui/panels/readinesspanel.h"

#include "ui/keyboard.h"
#include "ui/panels/huntcard.h"
#include "ui/panels/paneltable.h"
#include "ui/panels/twocolumns.h"
#include "ui/widgets/fdsetview.h"
#include "ui/widgets/readybox.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace socketlab::ui {

using items::ReadinessModel;
using items::ReadyBox;
using items::SelectCallsModel;

namespace {

constexpr std::chrono::milliseconds tenthOfASecond{100}; // what a waiting call's headline shows
constexpr int readinessColumn = 58;
constexpr int historyRowsAtLeast = 3;
constexpr int mostSocketsSeen = 8;
constexpr int mostRowsMeasured = 64;

class ReadyCells : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        CellDelegate::paint(painter, option, index);
        if (index.column() == ReadinessModel::Meaning)
            paintMeaning(*painter, option.rect, index);
        if (!isBox(index))
            return;
        const auto side = QFontMetricsF(Theme::font()).ascent() + 2;
        paintReadyBox(*painter, readyBoxArea(option.rect, side), index.data(ReadinessModel::BoxRole).value<ReadyBox>(),
                      Theme::current());
    }

protected:
    CellLook lookOf(const QModelIndex& index, const Theme& theme) const override
    {
        CellLook look{.font = Theme::font(), .text = theme.text};
        if (isBox(index) || index.column() == ReadinessModel::Meaning) // painted anew
            look.text = Qt::transparent;
        else if (index.column() == ReadinessModel::Socket)
            look.font.setWeight(QFont::DemiBold);
        return look;
    }

private:
    // In as many lines as the row has room for.
    static void paintMeaning(QPainter& painter, const QRect& cell, const QModelIndex& index)
    {
        const auto& theme = Theme::current();
        painter.save();
        painter.setFont(Theme::font());
        painter.setPen(index.data(ReadinessModel::IsClosedRole).toBool() ? theme.error.text : theme.text);
        painter.drawText(cell.adjusted(Theme::gap, 0, -Theme::gap, -1),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap,
                         index.data().toString());
        painter.restore();
    }
    static bool isBox(const QModelIndex& index)
    {
        return index.column() != ReadinessModel::Socket && index.column() != ReadinessModel::Meaning;
    }
};

class SelectCells : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    CellLook lookOf(const QModelIndex& index, const Theme& theme) const override
    {
        const bool isLater = index.data(SelectCallsModel::IsLaterRole).toBool();
        CellLook look{.font = Theme::monospaceFont(), .text = isLater ? theme.dimText : theme.text};
        switch (index.column()) {
        case SelectCallsModel::Actor: look.font = Theme::font(); break;
        case SelectCallsModel::Call: break;
        case SelectCallsModel::Result:
            look.font = Theme::smallFont();
            look.isHatched = index.data(SelectCallsModel::IsWaitingRole).toBool();
            if (look.isHatched)
                look.pill = &theme.waiting;
            else if (index.data(SelectCallsModel::IsErrorRole).toBool())
                look.pill = &theme.error;
            break;
        default: look.text = theme.dimText; break;
        }
        return look;
    }
};

} // namespace

ReadinessPanel::ReadinessPanel(items::SessionView& view, QWidget* parent)
    : QWidget(parent)
    , m_pump(view.pump)
    , m_selection(view.selection)
    , m_calls(view.pump)
    , m_readiness(view.pump)
    , m_hunt(view.pump, m_calls)
    , m_headline(new QLabel)
    , m_table(new PanelTable(m_readiness, nullptr))
    , m_bits(new FdSetView)
    , m_card(new HuntCard(m_pump, m_hunt))
    , m_count(new QLabel)
    , m_newest(new QPushButton(tr("Follow the &newest")))
    , m_history(new PanelTable(m_calls, nullptr))
{
    setAccessibleName(tr("Readiness"));
    makeTables();
    auto* columns = new TwoColumns(makeCall(), makeHistory(), readinessColumn, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(columns);
    setKeyboardEntry(*this, *m_table);
    connectParts();
    applyTheme();
    followSelection();
    showMoment();
}

QWidget* ReadinessPanel::makeCall()
{
    m_headline->setObjectName(QStringLiteral("readinessHeadline"));
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_bits->setObjectName(QStringLiteral("fdSetView"));
    m_card->setObjectName(QStringLiteral("huntCard"));
    // Descriptors far apart make a long line, which must not make the table as wide.
    auto* bits = new QScrollArea;
    bits->setObjectName(QStringLiteral("fdSetArea"));
    bits->setWidget(m_bits);
    bits->setFrameShape(QFrame::NoFrame);
    bits->setFocusPolicy(Qt::NoFocus);
    bits->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(Theme::gap + Theme::smallGap, Theme::gap, Theme::gap, 0);
    layout->setSpacing(Theme::gap);
    for (auto* widget : std::initializer_list<QWidget*>{m_headline, m_table, bits, m_card})
        layout->addWidget(widget);
    layout->addStretch(1);
    return part;
}

QWidget* ReadinessPanel::makeHistory()
{
    m_count->setObjectName(QStringLiteral("selectCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_newest->setObjectName(QStringLiteral("newestSelect"));
    m_newest->setProperty("kind", "flat");
    auto* line = new QHBoxLayout;
    line->setContentsMargins(Theme::gap + Theme::smallGap, 0, Theme::gap, 0);
    line->addWidget(m_count, 1);
    line->addWidget(m_newest);
    m_historyPart = new QWidget;
    auto* layout = new QVBoxLayout(m_historyPart);
    layout->setContentsMargins(0, Theme::smallGap, 0, 0);
    layout->setSpacing(Theme::smallGap);
    layout->addLayout(line);
    layout->addWidget(m_history, 1);
    return m_historyPart;
}

void ReadinessPanel::makeTables()
{
    m_table->setObjectName(QStringLiteral("readinessTable"));
    m_table->setAccessibleName(tr("The lists in and out, socket by socket"));
    m_table->setEmptyText(
        tr("No select or poll yet. When an actor asks which of its sockets are ready, the question and "
           "the answer stand here."));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new ReadyCells(m_table));
    m_table->setSamples({QStringLiteral("#10 serv"), {}, {}, {}, tr("2 bytes to read,")});
    m_table->setDispensable({ReadinessModel::Except});
    m_history->setObjectName(QStringLiteral("selectHistory"));
    m_history->setAccessibleName(tr("Every select and poll of the session"));
    m_history->setEmptyText(tr("No select or poll yet."));
    m_history->setSelectionMode(QAbstractItemView::SingleSelection);
    m_history->setItemDelegate(new SelectCells(m_history));
    m_history->setSamples({QStringLiteral("1000"), tr("server"), tr("no limit"), QStringLiteral("100.0 ms"),
                           tr("time is up"), QStringLiteral("select(R{a, b} W{}")});
    m_history->setDispensable({SelectCallsModel::Timeout, SelectCallsModel::Number});
}

void ReadinessPanel::connectParts()
{
    // Not the current row: the keyboard alone, when it comes to a table, chooses nothing.
    connect(
        m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection& rows) {
            if (!m_isMarking && !rows.isEmpty())
                m_selection.chooseSocket(rows.first().topLeft().data(ReadinessModel::SocketIdRole).value<SocketId>());
        });
    connect(m_history->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection& rows) {
                if (!m_isMarking && !rows.isEmpty())
                    m_selection.chooseCall(rows.first().topLeft().data(SelectCallsModel::BeganRole).value<Sequence>());
            });
    connect(m_newest, &QPushButton::clicked, this, &ReadinessPanel::follow);
    // Its own questions are selects, too, and would push the call off the panel.
    connect(m_card, &HuntCard::begun, this, [this] {
        m_chosen = m_readiness.call();
        showHeadline();
    });
    connect(m_card, &HuntCard::callRequested, this, &ReadinessPanel::callRequested);
    connect(&m_readiness, &ReadinessModel::changed, this, &ReadinessPanel::showCall);
    connect(&m_readiness, &ReadinessModel::dataChanged, this, &ReadinessPanel::fitRows);
    m_table->viewport()->installEventFilter(this);
    connect(&m_selection, &items::Selection::changed, this, &ReadinessPanel::followSelection);
    connect(&m_pump, &items::Pump::shown, this, &ReadinessPanel::showMoment);
    m_waitingTick.setObjectName(QStringLiteral("readinessTick"));
    connect(&m_waitingTick, &QTimer::timeout, this, [this] {
        m_calls.refreshWaiting();
        showHeadline();
    });
}

// A call that was chosen stays, also while its sockets are looked at elsewhere, until another one is or the newest.
void ReadinessPanel::followSelection()
{
    const auto row = m_selection.call() ? m_calls.rowOfCall(*m_selection.call()) : std::nullopt;
    if (row)
        m_chosen = m_calls.callOf(*row);
    showMoment();
}

void ReadinessPanel::follow()
{
    const auto chosen = std::exchange(m_chosen, std::nullopt);
    // Else choosing the same call once more would be no change.
    if (chosen && m_selection.call() == m_pump.calls()[*chosen].began)
        m_selection.clear();
    showMoment();
}

// Costs nothing while another tab is in front.
void ReadinessPanel::showMoment()
{
    if (!isVisible())
        return;
    const auto latest = m_calls.currentRow();
    const bool canShowChosen = m_chosen && !m_pump.isLater(m_pump.calls()[*m_chosen].began);
    const auto call = canShowChosen ? m_chosen : latest ? std::optional(m_calls.callOf(*latest)) : std::nullopt;
    m_readiness.setCall(call);
    showHeadline();
    markChosen();
}

void ReadinessPanel::showCall()
{
    const auto& facts = m_readiness.facts();
    const auto call = m_readiness.call();
    m_bits->show(facts);
    m_bits->adjustSize();
    auto* area = m_bits->parentWidget()->parentWidget();
    area->setVisible(m_bits->sizeHint().height() > 0);
    area->setFixedHeight(m_bits->sizeHint().height() + Theme::gap + Theme::smallGap); // with the scroll bar it may need
    m_card->setCall(call && facts.metClosed() ? call : std::nullopt);
    fitRows();
    showHeadline();
}

// Each row as high as the longest meaning needs in the room there is.
void ReadinessPanel::fitRows()
{
    const auto room = m_table->columnWidth(ReadinessModel::Meaning) - 2 * Theme::gap;
    const QFontMetrics metrics(Theme::font());
    int height = metrics.height();
    const auto measured = std::min(m_readiness.rowCount(), mostRowsMeasured);
    for (int row = 0; row < measured && room > 0; ++row) {
        const auto text = m_readiness.index(row, ReadinessModel::Meaning).data().toString();
        height = std::max(height, metrics.boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap, text).height());
    }
    m_table->verticalHeader()->setDefaultSectionSize(height + 2 * Theme::gap - 2);
    const auto rows = std::clamp(m_readiness.rowCount(), 2, mostSocketsSeen);
    const bool isTooWide = m_table->horizontalHeader()->length() > m_table->viewport()->width();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + 2
                            + (isTooWide ? m_table->horizontalScrollBar()->sizeHint().height() : 0));
}

bool ReadinessPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ReadinessPanel::fitRows, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void ReadinessPanel::showHeadline()
{
    const auto call = m_readiness.call();
    m_headline->setText(call ? items::headline(m_pump, m_readiness.facts()) : QString());
    m_headline->setVisible(call.has_value());
    const auto rows = m_calls.rowCount();
    m_count->setText(rows == 1 ? tr("1 call") : tr("%L1 calls").arg(rows));
    m_newest->setVisible(m_chosen.has_value());
    m_historyPart->setVisible(rows > 0);
    const bool mustTick = isVisible() && m_calls.hasWaiting() && !m_pump.isOver();
    if (mustTick != m_waitingTick.isActive())
        mustTick ? m_waitingTick.start(tenthOfASecond) : m_waitingTick.stop();
}

void ReadinessPanel::markChosen()
{
    const QScopedValueRollback marking(m_isMarking, true);
    const auto call = m_readiness.call();
    const auto row = call ? m_calls.rowOfCall(m_pump.calls()[*call].began) : std::nullopt;
    if (row && isVisible()
        && (*row != m_history->currentIndex().row() || !m_history->selectionModel()->hasSelection())) {
        m_history->selectRow(*row);
        m_history->scrollTo(m_calls.index(*row, 0));
    }
    const auto& list = m_readiness.facts().list;
    const auto socket = std::ranges::find(list, m_selection.socket(), &Watched::socket);
    if (m_selection.socket() == SocketId::None || socket == list.end())
        m_table->clearSelection();
    else if (const auto at = static_cast<int>(socket - list.begin());
             at != m_table->currentIndex().row() || !m_table->selectionModel()->hasSelection())
        m_table->selectRow(at);
}

void ReadinessPanel::applyTheme()
{
    auto font = Theme::monospaceFont();
    font.setWeight(QFont::DemiBold);
    m_headline->setFont(font);
    m_history->setMinimumHeight(fontMetrics().height() * (historyRowsAtLeast + 1) * 2);
}

void ReadinessPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
    QWidget::changeEvent(event);
}

void ReadinessPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showMoment();
    showCall();
}

void ReadinessPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_waitingTick.stop();
}

} // namespace socketlab::ui
