#include "ui/panels/huntcard.h"

#include "ui/panels/paneltable.h"
#include "ui/widgets/wrappedlabel.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace socketlab::ui {

using items::HuntModel;

namespace {

constexpr int mostRowsSeen = 6;

class HuntCells : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    CellLook lookOf(const QModelIndex& index, const Theme& theme) const override
    {
        CellLook look{.font = Theme::font(), .text = theme.text};
        const auto verdict = static_cast<HuntModel::Verdict>(index.data(HuntModel::VerdictRole).toInt());
        if (index.column() == HuntModel::Question)
            look.font = Theme::monospaceFont();
        if (index.column() != HuntModel::Answer)
            return look;
        switch (verdict) {
        case HuntModel::Verdict::NotAsked: look.text = theme.dimText; break;
        case HuntModel::Verdict::Asked: look.text = theme.warn.text; break;
        case HuntModel::Verdict::Alive: look.text = theme.ok.text; break;
        case HuntModel::Verdict::Closed: look.text = theme.error.text; break;
        }
        return look;
    }
};

QLabel* huntLabel(const char* name)
{
    auto* label = new WrappedLabel;
    label->setObjectName(QLatin1String(name));
    return label;
}

} // namespace

HuntCard::HuntCard(const items::Pump& pump, HuntModel& hunt, QWidget* parent)
    : Card(&Theme::warn, parent)
    , m_pump(pump)
    , m_hunt(hunt)
    , m_why(huntLabel("huntWhy"))
    , m_begin(new QPushButton(tr("&Hunt for it")))
    , m_table(new PanelTable(hunt, nullptr))
    , m_finding(huntLabel("huntFinding"))
    , m_ask(new QPushButton)
{
    m_begin->setObjectName(QStringLiteral("huntBegin"));
    m_ask->setObjectName(QStringLiteral("huntAsk"));
    m_table->setObjectName(QStringLiteral("huntTable"));
    m_table->setAccessibleName(tr("Each socket asked alone"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new HuntCells(m_table));
    m_table->setSamples({QStringLiteral("a socket"), QStringLiteral("select({server}, 0)"), tr("✗ EBADF: closed")});
    m_table->setDispensable({HuntModel::Question});
    for (auto* widget : std::initializer_list<QWidget*>{m_why, m_begin, m_table, m_finding, m_ask})
        column()->addWidget(widget);
    column()->setAlignment(m_begin, Qt::AlignLeft);
    column()->setAlignment(m_ask, Qt::AlignLeft);
    connect(m_begin, &QPushButton::clicked, this, &HuntCard::begin);
    connect(m_ask, &QPushButton::clicked, this, &HuntCard::askNext);
    connect(&m_hunt, &HuntModel::followed, this, &HuntCard::refresh);
    connect(&m_pump, &items::Pump::liveChanged, this, &HuntCard::refresh);
    applyTheme();
    refresh();
}

void HuntCard::setCall(std::optional<std::size_t> call)
{
    if (call == m_hunt.call())
        return;
    m_hasBegun = false;
    m_hunt.setCall(call);
    refresh();
}

void HuntCard::begin()
{
    m_hasBegun = true;
    emit begun();
    refresh();
    if (m_ask->isVisible())
        m_ask->setFocus();
}

void HuntCard::askNext()
{
    if (const auto row = m_hunt.nextRow(); row && canAsk())
        emit callRequested(m_hunt.actor(), m_hunt.statementFor(*row));
}

bool HuntCard::canAsk() const
{
    return m_pump.isLive() && !m_pump.isOver();
}

void HuntCard::refresh()
{
    setVisible(m_hunt.call().has_value());
    if (!m_hunt.call())
        return;
    // Somebody may have asked by hand before the button was pressed.
    const bool isUnderWay = m_hasBegun || m_hunt.closedRow();
    const auto next = m_hunt.nextRow();
    const bool canGoOn = canAsk() && isUnderWay && next && !m_hunt.closedRow();
    m_why->setText(explanation());
    m_begin->setVisible(!isUnderWay);
    m_table->setVisible(isUnderWay);
    const auto rows = std::min(m_hunt.rowCount(), mostRowsSeen);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + 2);
    const auto found = isUnderWay ? finding() : QString();
    m_finding->setText(found);
    m_finding->setVisible(!found.isEmpty());
    m_ask->setVisible(canGoOn);
    if (canGoOn)
        m_ask->setText(tr("Ask about %1 alone").arg(m_hunt.socketName(*next)));
}

QString HuntCard::explanation() const
{
    if (m_hunt.asksByPoll())
        return tr(
            "poll marks a closed descriptor with POLLNVAL and still answers for the others. To be sure, each can be "
            "asked alone, with a timeout of 0 so that no question waits.");
    return tr("One of these %L1 descriptors is closed. That spoils the whole select, and its EBADF does not say which "
              "one "
              "it is. So each has to be asked alone, with a timeout of 0 so that no question waits.")
        .arg(m_hunt.rowCount());
}

QString HuntCard::finding() const
{
    QStringList sentences;
    if (const auto row = m_hunt.closedRow())
        sentences +=
            tr("Found: %1. Take it out of the lists, and the others are heard again.").arg(m_hunt.socketName(*row));
    else if (canAsk() && !m_hunt.nextRow())
        sentences += tr("Each that can be asked has an open descriptor by now.");
    else if (canAsk())
        return {};
    const auto recorded = m_hunt.recorded();
    if (!recorded.isEmpty())
        sentences += tr("By the records — %1").arg(recorded.join(u' '));
    else if (!m_hunt.closedRow())
        sentences += tr("The records do not tell which one was closed.");
    return sentences.join(u' ');
}

void HuntCard::applyTheme()
{
    auto palette = this->palette();
    palette.setColor(QPalette::WindowText, Theme::current().warn.text);
    for (auto* label : {m_why, m_finding})
        label->setPalette(palette);
}

void HuntCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
    Card::changeEvent(event);
}

} // namespace socketlab::ui
