#include "ui/panels/journalpanel.h"

#include "ui/keyboard.h"
#include "ui/panels/journal/calldetailspane.h"
#include "ui/panels/journal/filterfield.h"
#include "ui/panels/paneltable.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace socketlab::ui {

using items::JournalModel;
using items::SetUpCalls;

namespace {

constexpr std::chrono::milliseconds waitingTick{100}; // the tenth of a second that the model shows

class CallCells : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    CellLook lookOf(const QModelIndex& index, const Theme& theme) const override
    {
        const bool isError = index.data(JournalModel::IsErrorRole).toBool();
        const bool isPale =
            index.data(JournalModel::IsSetUpRole).toBool() || index.data(JournalModel::IsLaterRole).toBool();
        CellLook look{.font = Theme::font(), .text = isPale ? theme.dimText : theme.text};
        switch (index.column()) {
        case JournalModel::Number:
        case JournalModel::Time:
        case JournalModel::Took:
            look.font = Theme::monospaceFont();
            look.text = theme.dimText;
            break;
        case JournalModel::Call:
            look.font = Theme::monospaceFont();
            look.mark = theme.call(index.data(JournalModel::OpRole).value<CallOp>()).fill;
            break;
        case JournalModel::Result: lookOfResult(index, theme, isError, look); break;
        case JournalModel::Meaning: look.text = isError ? theme.error.text : theme.dimText; break;
        default: break;
        }
        return look;
    }

private:
    static void lookOfResult(const QModelIndex& index, const Theme& theme, bool isError, CellLook& look)
    {
        if (index.data(JournalModel::IsWaitingRole).toBool()) {
            look.font = Theme::smallFont();
            look.pill = &theme.waiting;
            look.isHatched = true;
        } else if (isError) {
            look.font = Theme::smallFont();
            look.pill = &theme.error;
        } else {
            look.font = Theme::monospaceFont();
        }
    }
};

} // namespace

JournalPanel::JournalPanel(items::SessionView& view, QWidget* parent)
    : QWidget(parent)
    , m_journal(view.journal)
    , m_pump(view.pump)
    , m_selection(view.selection)
    , m_table(new PanelTable(m_journal, this))
    , m_filter(new FilterField(view, this))
    , m_details(new CallDetailsPane(view, this))
    , m_split(new QSplitter(this))
    , m_count(new QLabel(this))
    , m_setUpToggle(new QPushButton(tr("Show set-&up calls"), this))
    , m_detailsToggle(new QPushButton(tr("D&etails"), this))
    , m_newest(new QPushButton(tr("↓ newest"), m_table))
{
    makeTable();
    auto* line = new QHBoxLayout;
    makeTools(*line);
    m_split->addWidget(m_table);
    m_split->addWidget(m_details);
    m_split->setStretchFactor(0, 1);
    m_split->setChildrenCollapsible(false);
    m_details->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_split, 1);
    setKeyboardEntry(*this, *m_table);

    connect(&m_journal, &JournalModel::rowsInserted, this, &JournalPanel::countCalls);
    connect(&m_journal, &JournalModel::rowsRemoved, this, &JournalPanel::countCalls);
    connect(&m_journal, &JournalModel::modelReset, this, &JournalPanel::countCalls);
    connect(&m_journal, &JournalModel::searched, this, &JournalPanel::countCalls);
    connect(m_details, &CallDetailsPane::bytesShown, this, &JournalPanel::bytesShown);
    m_waitingTick.setObjectName(QStringLiteral("waitingTick"));
    connect(&m_waitingTick, &QTimer::timeout, this, &JournalPanel::tickWhileWaiting);
    connectSelection();
    connectFilter();
    countCalls();
    markChosen();
    showMoment();
}

void JournalPanel::makeTools(QHBoxLayout& line)
{
    m_setUpToggle->setObjectName(QStringLiteral("setUpToggle"));
    m_setUpToggle->setProperty("kind", "flat");
    m_setUpToggle->setCheckable(true);
    m_setUpToggle->setToolTip(
        tr("The calls by which the lab makes two connected sockets: socket, bind, listen, connect, accept"));
    m_setUpToggle->setChecked(m_journal.setUpCalls() == SetUpCalls::Shown);
    connect(m_setUpToggle, &QPushButton::toggled, this,
            [this](bool isOn) { m_journal.setSetUpCalls(isOn ? SetUpCalls::Shown : SetUpCalls::Hidden); });

    m_detailsToggle->setObjectName(QStringLiteral("detailsToggle"));
    m_detailsToggle->setProperty("kind", "flat");
    m_detailsToggle->setCheckable(true);
    m_detailsToggle->setToolTip(tr("Everything about the chosen call (Space or a double click on it)"));
    connect(m_detailsToggle, &QPushButton::toggled, this, &JournalPanel::setDetailsShown);

    m_newest->setObjectName(QStringLiteral("newestButton"));
    m_newest->setAccessibleName(tr("Go to the newest call"));
    m_newest->hide();
    connect(m_newest, &QPushButton::clicked, this, &JournalPanel::follow);

    m_count->setObjectName(QStringLiteral("callCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    line.setContentsMargins(Theme::gap, Theme::smallGap, Theme::gap, Theme::smallGap);
    line.setSpacing(Theme::gap);
    line.addWidget(m_filter, 1);
    line.addSpacing(Theme::smallGap);
    line.addWidget(m_count);
    line.addWidget(m_setUpToggle);
    line.addWidget(m_detailsToggle);
}

void JournalPanel::connectFilter()
{
    connect(m_filter, &FilterField::filterChanged, this, [this](const journal::CallFilter& filter) {
        m_journal.setFilter(filter);
        m_table->setEmptyText(filter.asksForAll() ? m_emptyText
                                                  : tr("No call is asked for by this filter. Escape clears it."));
        markChosen();
        follow();
    });
    connect(m_filter, &FilterField::left, this, &JournalPanel::leaveFilter);
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_filter->line().setFocus(Qt::ShortcutFocusReason);
        m_filter->line().selectAll();
    });
}

// To the first call that was found, unless one is chosen already.
void JournalPanel::leaveFilter()
{
    m_table->setFocus();
    if (!m_table->currentIndex().isValid() && m_journal.rowCount() > 0)
        m_table->setCurrentIndex(m_journal.index(0, 0));
}

void JournalPanel::setDetailsShown(bool isShown)
{
    m_detailsToggle->setChecked(isShown);
    m_details->setVisible(isShown);
}

void JournalPanel::connectSelection()
{
    connect(m_table, &PanelTable::rowChosen, this, [this](const QModelIndex& call) {
        m_selection.chooseCall(call.data(JournalModel::BeganRole).value<Sequence>());
    });
    connect(&m_selection, &items::Selection::changed, this, &JournalPanel::markChosen);
    connect(&m_journal, &JournalModel::searched, this, &JournalPanel::markChosen);
    connect(&m_journal, &JournalModel::modelReset, this, &JournalPanel::markChosen);
    connect(&m_pump, &items::Pump::shown, this, &JournalPanel::showMoment);
}

void JournalPanel::markChosen()
{
    const auto call = m_selection.call();
    const auto row = call ? m_journal.rowOfCall(*call) : std::nullopt;
    m_table->markRow(row.value_or(-1));
}

void JournalPanel::showMoment()
{
    if (m_pump.isLive())
        return;
    const auto row = m_journal.currentRow();
    m_table->scrollTo(m_journal.index(row.value_or(0), 0), QAbstractItemView::EnsureVisible);
}

// The scroll bar speaks up once more while the table goes, when this is no JournalPanel any more.
JournalPanel::~JournalPanel()
{
    m_table->verticalScrollBar()->disconnect(this);
}

void JournalPanel::makeTable()
{
    m_table->setObjectName(QStringLiteral("journalTable"));
    m_table->setAccessibleName(tr("Calls of the session"));
    m_emptyText = tr("No calls yet. Every call an actor makes is written down here, with what the kernel answered.");
    m_table->setEmptyText(m_emptyText);
    m_table->setItemDelegate(new CallCells(m_table));
    m_table->setSamples({QStringLiteral("1000000"), QStringLiteral("00:00.000 000"), tr("reader10"),
                         QStringLiteral("connect(a, 127.0.0.1:80) "), QStringLiteral("ECONNREFUSED  "),
                         QStringLiteral("100.0 ms"), QStringLiteral("nobody listens at ")});
    m_table->setDispensable({JournalModel::Took, JournalModel::Number, JournalModel::Time});
    auto* bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &JournalPanel::noteScrolled);
    // The range grows without the value: so only a person, or the keyboard, ends the following.
    connect(bar, &QScrollBar::rangeChanged, this, &JournalPanel::keepAtEnd);
    m_table->viewport()->installEventFilter(this);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, [this] { setDetailsShown(true); });
}

void JournalPanel::follow()
{
    m_isFollowing = true;
    if (m_newest->hasFocus())
        m_table->setFocus();
    keepAtEnd();
    m_newest->hide();
}

bool JournalPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        placeNewestButton();
    // Where nobody has chosen a call the keyboard begins at the moment that is shown, not at the first call of all.
    if (watched == m_table && event->type() == QEvent::FocusIn && !m_table->currentIndex().isValid())
        if (const auto row = m_journal.currentRow())
            m_table->selectionModel()->setCurrentIndex(m_journal.index(*row, 0), QItemSelectionModel::NoUpdate);
    // Not Return: that goes on with the lesson wherever the keyboard is.
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        setDetailsShown(m_details->isHidden());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

// Beside the table where there is room for both, below it where there is not.
void JournalPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= 2 * m_details->sizeHint().width();
    m_split->setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
}

void JournalPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    keepAtEnd();
    countCalls();
}

void JournalPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_waitingTick.stop();
}

void JournalPanel::noteScrolled(int place)
{
    m_isFollowing = place == m_table->verticalScrollBar()->maximum();
    m_newest->setVisible(!m_isFollowing);
    placeNewestButton();
}

void JournalPanel::keepAtEnd()
{
    if (m_isFollowing)
        m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->maximum());
}

void JournalPanel::placeNewestButton()
{
    const auto area = m_table->viewport()->geometry();
    m_newest->resize(m_newest->sizeHint());
    m_newest->move(area.right() - m_newest->width() - Theme::largeGap, area.bottom() - m_newest->height() - Theme::gap);
}

void JournalPanel::countCalls()
{
    const auto rows = m_journal.rowCount();
    const auto all = m_journal.unfilteredCount();
    const auto ofAll = all == 1 ? tr("1 call") : tr("%L1 calls").arg(all);
    if (!m_journal.isFiltering())
        m_count->setText(ofAll);
    else
        m_count->setText(m_journal.isSearching() ? tr("%L1 of %2 …").arg(rows).arg(ofAll)
                                                 : tr("%L1 of %2").arg(rows).arg(ofAll));
    if (isVisible() && m_journal.hasWaiting() && !m_waitingTick.isActive())
        m_waitingTick.start(waitingTick);
}

void JournalPanel::tickWhileWaiting()
{
    m_journal.refreshWaiting();
    if (!m_journal.hasWaiting() || m_pump.isOver())
        m_waitingTick.stop();
}

} // namespace socketlab::ui
