#include "ui/panels/stagepanel.h"

#include "ui/panels/connectiontable.h"
#include "ui/sight.h"
#include "ui/widgets/actorchip.h"
#include "ui/widgets/cardcontent.h"
#include "ui/widgets/connectionrow.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/placelegend.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/socketchip.h"
#include "ui/widgets/wrappedlabel.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace socketlab::ui {

namespace {

// So few that each may take its full height even where nothing was sent: less jumps while somebody learns.
constexpr std::size_t fewConnections = 3;
// With more of them a table is easier to survey than rows to scroll.
constexpr std::size_t mostRows = 6;
constexpr std::size_t mostChips = 24;
constexpr std::size_t mostChipsInACrowd = 6;
constexpr std::size_t mostOnShelf = 24;

/// What lies behind the cards. Painted rather than set as a palette, which a style sheet takes back when it changes.
class Ground : public QWidget
{
public:
    QSize sizeHint() const override { return minimumSizeHint(); } // layouts go by the height for the width

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), Theme::current().window); }
};

/// As many of the widgets as are needed are seen; `make` adds one.
template <class Widget, class Make>
void showAsMany(std::vector<Widget*>& widgets, std::size_t count, Make make)
{
    while (widgets.size() < count)
        widgets.push_back(make(widgets.size()));
    for (std::size_t index = 0; index < widgets.size(); ++index)
        widgets[index]->setVisible(index < count);
}

} // namespace

StagePanel::StagePanel(items::SessionView& view, QWidget* parent)
    : QWidget(parent)
    , m_pump(view.pump)
    , m_selection(view.selection)
    , m_connections(view.pump)
    , m_scroll(new ScrollColumn(this))
    , m_ground(new Ground)
    , m_title(new QLabel(tr("Stage"), this))
    , m_headline(new WrappedLabel({}, this))
    , m_leftOut(new WrappedLabel({}, m_ground))
    , m_nothing(new WrappedLabel(tr("The stage is empty. As soon as somebody opens a socket, you see here who has it, "
                                    "and later where every byte is."),
                                 m_ground))
    , m_actorStrip(new FlowLayout(Theme::gap, FlowLayout::Line::Top))
    , m_shelf(new FlowLayout(Theme::gap, FlowLayout::Line::Top))
    , m_tablePlace(new QVBoxLayout)
    , m_rowLayout(new QVBoxLayout)
{
    setAccessibleName(tr("Stage"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMargin(Theme::largeGap * 2);
    m_rowLayout->setSpacing(Theme::largeGap);
    layOut();
    connect(&m_connections, &items::ConnectionsModel::updated, this, &StagePanel::refresh);
    connect(&m_selection, &items::Selection::changed, this, [this] {
        if (isCrowded())
            showConnections();
        markChosen();
    });
    applyTheme();
    refresh();
}

void StagePanel::layOut()
{
    m_title->setObjectName(QStringLiteral("stageTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_scroll->setWidget(m_ground);
    auto* contentLayout = new QVBoxLayout(m_ground);
    contentLayout->setContentsMargins(Theme::largeGap, Theme::smallGap, Theme::largeGap, Theme::largeGap);
    contentLayout->setSpacing(Theme::largeGap);
    auto* chips = new QVBoxLayout;
    chips->setSpacing(Theme::gap);
    chips->addLayout(m_actorStrip);
    chips->addLayout(m_shelf);
    contentLayout->addLayout(chips);
    contentLayout->addLayout(m_tablePlace, 1);
    contentLayout->addLayout(m_rowLayout);
    contentLayout->addWidget(m_leftOut);
    contentLayout->addWidget(m_nothing);
    contentLayout->addStretch();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* title = new QHBoxLayout;
    title->setContentsMargins(Theme::largeGap, Theme::gap, Theme::largeGap, Theme::gap);
    title->addWidget(m_title);
    title->setSpacing(Theme::gap);
    title->addWidget(m_headline, 1, Qt::AlignVCenter);
    layout->addLayout(title);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(new PlaceLegend(this));
}

void StagePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
    QWidget::changeEvent(event);
}

void StagePanel::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Theme::current().window);
}

void StagePanel::applyTheme()
{
    for (auto* label : {m_headline, m_leftOut, m_nothing})
        label->setForegroundRole(QPalette::PlaceholderText);
    m_title->setFont(Theme::headingFont());
    m_headline->setFont(Theme::smallFont());
}

void StagePanel::refresh()
{
    m_headline->setText(headline());
    setShown(*m_nothing, m_connections.stage().isEmpty());
    showActors();
    showConnections();
    showShelf();
    markChosen();
}

bool StagePanel::isCrowded() const
{
    return m_connections.stage().connections.size() > mostRows;
}

// Whoever ended before the lesson began anew is not part of the play any more.
void StagePanel::showActors()
{
    const auto& state = m_pump.state();
    m_chipActors.clear();
    std::vector<const journal::ActorState*> actors;
    for (const auto& actor : state.actors())
        if (actor.kind != ActorKind::World && !(actor.hasEnded && actor.endedAt < state.lessonBeganAt()))
            actors.push_back(&actor);
    const auto count = std::min(actors.size(), isCrowded() ? mostChipsInACrowd : mostChips);
    showAsMany(m_chips, count, [this](std::size_t index) {
        auto* chip = new ActorChip;
        m_actorStrip->insertWidget(m_actorStrip->count(), chip);
        connect(chip, &QAbstractButton::clicked, this, [this, index] {
            m_selection.chooseActor(m_chipActors[index]);
            markChosen();
        });
        return chip;
    });
    for (std::size_t index = 0; index < count; ++index) {
        m_chipActors.push_back(actors[index]->id);
        m_chips[index]->setActor(m_pump, *actors[index]);
    }
    const auto& stage = m_connections.stage();
    const auto sockets = stage.listeners.size() + stage.unconnected.size();
    tellLeftOut(actors.size() - count, sockets - std::min(sockets, mostOnShelf));
}

void StagePanel::tellLeftOut(std::size_t actors, std::size_t sockets)
{
    QStringList sentences;
    if (actors > 0)
        sentences += tr("… and %L1 more actors, which the timeline has lanes for").arg(actors);
    if (sockets > 0)
        sentences += tr("… and %L1 more sockets, which the table of sockets lists").arg(sockets);
    m_leftOut->setText(sentences.join(QLatin1Char('\n')));
    setShown(*m_leftOut, !sentences.isEmpty());
}

// Of many the chosen one, or else the newest.
std::vector<items::StageConnection> StagePanel::shownInFull() const
{
    const auto& all = m_connections.stage().connections;
    if (!isCrowded())
        return all;
    const auto chosen = m_connections.rowOf(m_selection.socket());
    const auto newest = std::ranges::find(all, true, &items::StageConnection::isClosed);
    const auto row = chosen >= 0 && chosen < std::ssize(all) ? all.begin() + chosen
        : newest == all.begin()                              ? all.end() - 1
                                                             : newest - 1;
    return {*row};
}

void StagePanel::showConnections()
{
    const auto connections = shownInFull();
    if (isCrowded() && m_table == nullptr)
        m_tablePlace->addWidget(m_table = new ConnectionTable(m_connections, m_selection));
    if (m_table != nullptr)
        m_table->setVisible(isCrowded());
    showAsMany(m_rows, connections.size(), [this](std::size_t) {
        auto* row = new ConnectionRow(m_pump);
        connect(row, &ConnectionRow::socketChosen, &m_selection, &items::Selection::chooseSocket);
        connect(row, &ConnectionRow::bytesChosen, &m_selection, &items::Selection::chooseBytes);
        m_rowLayout->addWidget(row);
        return row;
    });
    const auto emptyTapes = connections.size() > fewConnections ? EmptyTapes::Slim : EmptyTapes::Full;
    for (std::size_t index = 0; index < connections.size(); ++index)
        m_rows[index]->showConnection(connections[index], emptyTapes);
}

void StagePanel::showShelf()
{
    const auto& stage = m_connections.stage();
    m_onShelf = stage.listeners;
    m_onShelf.insert(m_onShelf.end(), stage.unconnected.begin(), stage.unconnected.end());
    m_onShelf.resize(std::min(m_onShelf.size(), mostOnShelf));
    showAsMany(m_shelved, m_onShelf.size(), [this](std::size_t index) {
        auto* chip = new SocketChip;
        m_shelf->insertWidget(m_shelf->count(), chip);
        connect(chip, &QAbstractButton::clicked, this, [this, index] {
            m_selection.chooseSocket(m_onShelf[index]);
            markChosen();
        });
        return chip;
    });
    for (std::size_t index = 0; index < m_onShelf.size(); ++index)
        m_shelved[index]->setContent(cardOf(m_pump, m_onShelf[index]));
}

void StagePanel::markChosen()
{
    for (std::size_t index = 0; index < m_chipActors.size(); ++index)
        m_chips[index]->setChecked(m_chipActors[index] == m_selection.actor());
    for (std::size_t index = 0; index < m_onShelf.size(); ++index)
        m_shelved[index]->setChecked(m_onShelf[index] == m_selection.socket());
    for (auto* row : m_rows) {
        row->markChosen(m_selection.socket());
        row->markChosen(m_selection.bytes());
    }
}

QString StagePanel::headline() const
{
    const auto& stage = m_connections.stage();
    QStringList parts;
    const auto count = [&parts](std::size_t number, const QString& one, const QString& many) {
        if (number > 0)
            parts += number == 1 ? one : many.arg(number);
    };
    count(stage.listeners.size(), tr("1 server socket"), tr("%L1 server sockets"));
    count(stage.openConnections, tr("1 connection"), tr("%L1 connections"));
    count(stage.openSockets, tr("1 socket open"), tr("%L1 sockets open"));
    return parts.isEmpty() ? tr("no socket open") : parts.join(QStringLiteral(" · "));
}

} // namespace socketlab::ui
