#include "ui/panels/stagepanel.h"

#include "ui/widgets/cardshelf.h"
#include "ui/widgets/connectionrow.h"
#include "ui/widgets/placelegend.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace socketlab::ui {

namespace {

// So few that each may take its full height even where nothing was sent: less jumps while somebody learns.
constexpr std::size_t fewConnections = 3;

/// What lies behind the cards. Painted rather than set as a palette, which a style sheet takes back when it changes.
class Ground : public QWidget
{
protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), Theme::current().window); }
};

QLabel* makeLabel(const QString& text = {})
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

StagePanel::StagePanel(items::SessionView& view, QWidget* parent)
    : QWidget(parent)
    , m_pump(view.pump)
    , m_selection(view.selection)
    , m_title(makeLabel(tr("Stage")))
    , m_headline(makeLabel())
    , m_leftOut(makeLabel())
    , m_nothing(makeLabel(tr("The stage is empty. As soon as somebody opens a socket, you see here who has it, "
                             "and later where every byte is.")))
    , m_scroll(new QScrollArea)
    , m_rowLayout(new QVBoxLayout)
    , m_shelf(new CardShelf)
{
    setAccessibleName(tr("Stage"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMargin(Theme::largeGap * 2);
    m_rowLayout->setSpacing(Theme::largeGap);

    auto* content = new Ground;
    auto* contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(Theme::largeGap, Theme::smallGap, Theme::largeGap, Theme::largeGap);
    contentLayout->setSpacing(Theme::largeGap);
    contentLayout->addWidget(m_shelf);
    contentLayout->addLayout(m_rowLayout);
    contentLayout->addWidget(m_leftOut);
    contentLayout->addWidget(m_nothing);
    contentLayout->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);

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
    layout->addWidget(new PlaceLegend);

    connect(m_shelf, &CardShelf::chosen, this, [this](std::size_t index) { m_selection.chooseSocket(m_onShelf[index]); });
    connect(&m_pump, &items::Pump::shown, this, &StagePanel::refresh);
    connect(&m_selection, &items::Selection::changed, this, &StagePanel::markChosen);
    applyTheme();
    refresh();
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
    m_title->setWordWrap(false);
    m_headline->setFont(Theme::smallFont());
}

void StagePanel::refresh()
{
    const auto stage = stageOf(m_pump.state());
    m_headline->setText(headline(stage));
    m_nothing->setVisible(stage.isEmpty());
    m_leftOut->setVisible(stage.leftOut > 0);
    m_leftOut->setText(tr("… and %L1 more connections, which the table of sockets lists").arg(stage.leftOut));
    showConnections(stage);
    showShelf(stage);
    markChosen();
}

void StagePanel::markChosen()
{
    const auto chosen = m_selection.socket();
    for (auto* row : m_rows)
        row->markChosen(chosen);
    const auto onShelf = std::ranges::find(m_onShelf, chosen) - m_onShelf.begin();
    m_shelf->markChosen(static_cast<std::size_t>(onShelf));
}

void StagePanel::showConnections(const Stage& stage)
{
    while (m_rows.size() < stage.connections.size()) {
        m_rows.push_back(new ConnectionRow(m_pump));
        connect(m_rows.back(), &ConnectionRow::socketChosen, &m_selection, &items::Selection::chooseSocket);
        m_rowLayout->addWidget(m_rows.back());
    }
    const auto emptyTapes = stage.connections.size() > fewConnections ? EmptyTapes::Slim : EmptyTapes::Full;
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        const bool isUsed = index < stage.connections.size();
        if (isUsed)
            m_rows[index]->showConnection(stage.connections[index], emptyTapes);
        m_rows[index]->setVisible(isUsed);
    }
}

void StagePanel::showShelf(const Stage& stage)
{
    m_onShelf = stage.listeners;
    m_onShelf.insert(m_onShelf.end(), stage.unconnected.begin(), stage.unconnected.end());
    if (m_onShelf.size() > Stage::mostConnections)
        m_onShelf.resize(Stage::mostConnections);
    std::vector<SocketCardContent> contents;
    for (const auto socket : m_onShelf)
        contents.push_back(cardOf(m_pump, socket));
    m_shelf->setContents(contents);
    m_shelf->setVisible(!contents.empty());
}

QString StagePanel::headline(const Stage& stage) const
{
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
