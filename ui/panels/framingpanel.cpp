#include "ui/panels/framingpanel.h"

#include "items/cutwords.h"
#include "items/plaintext.h"
#include "ui/keyboard.h"
#include "ui/panels/framesender.h"
#include "ui/panels/paneltable.h"
#include "ui/panels/ruleeditor.h"
#include "ui/panels/streamchoice.h"
#include "ui/panels/twocolumns.h"
#include "ui/sight.h"
#include "ui/widgets/cutsview.h"
#include "ui/widgets/wrappedlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace socketlab::ui {

using items::ByteSelection;
using items::FramesModel;
using items::StreamReach;
using journal::SocketLife;

namespace {

constexpr int startingRule = 3; // five digits, the HOWTO's own
constexpr int framingColumn = 52;
constexpr int rowsAtLeast = 4;

class FrameCells : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    CellLook lookOf(const QModelIndex& index, const Theme& theme) const override
    {
        const auto kind = static_cast<FramesModel::Kind>(index.data(FramesModel::KindRole).toInt());
        CellLook look{.font = Theme::font(), .text = theme.text};
        switch (index.column()) {
        case FramesModel::Message: look.font = Theme::monospaceFont(); break;
        case FramesModel::State:
            look.font = Theme::smallFont();
            look.pill = kind == FramesModel::Kind::Complete ? &theme.ok
                : kind == FramesModel::Kind::Broken         ? &theme.error
                                                            : &theme.endCall;
            break;
        case FramesModel::Number:
        case FramesModel::Range:
        case FramesModel::Length:
            look.font = Theme::monospaceFont();
            look.text = theme.dimText;
            break;
        default: look.text = theme.dimText; break;
        }
        return look;
    }
};

QLabel* wrappedLabel(const char* name)
{
    auto* label = new WrappedLabel;
    label->setObjectName(QLatin1String(name));
    label->setMinimumWidth(1); // a long word must not widen the panel
    return label;
}

// What is put aside stands last, so the end stays in sight until somebody scrolls away from it.
void followEnd(QScrollBar& bar)
{
    const auto isAtEnd = std::make_shared<bool>(true);
    QObject::connect(&bar, &QScrollBar::valueChanged, &bar,
                     [&bar, isAtEnd](int value) { *isAtEnd = value == bar.maximum(); });
    QObject::connect(&bar, &QScrollBar::rangeChanged, &bar, [&bar, isAtEnd](int, int last) {
        if (*isAtEnd)
            bar.setValue(last);
    });
}

} // namespace

FramingPanel::FramingPanel(items::SessionView& view, QWidget* parent)
    : QWidget(parent)
    , m_pump(view.pump)
    , m_selection(view.selection)
    , m_rules(view.framing)
    , m_framing(view.pump, view.framing)
    , m_direction(new StreamChoice(view.streams))
    , m_reach(new QComboBox)
    , m_empty(wrappedLabel("framingEmpty"))
    , m_cuts(new CutsView(m_framing))
    , m_title(wrappedLabel("framingRule"))
    , m_meaning(wrappedLabel("framingMeaning"))
    , m_standing(wrappedLabel("framingStanding"))
    , m_editor(new RuleEditor)
    , m_table(new PanelTable(m_frames, nullptr))
    , m_sender(new FrameSender)
{
    setAccessibleName(tr("Framing"));
    m_framing.followWhile([this] { return isInSight(*this); });
    makeTable();
    m_columns = new TwoColumns(makeComparison(), makeDetails(), framingColumn, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_columns);
    setKeyboardEntry(*this, *m_cuts);
    connectParts();
    applyTheme();
    m_frames.setRule(startingRule);
    followRules();
    refresh();
    followSelection();
}

QWidget* FramingPanel::makeComparison()
{
    m_reach->setObjectName(QStringLiteral("framingReach"));
    m_reach->setAccessibleName(tr("Which bytes"));
    m_reach->addItems({tr("read so far"), tr("all sent")});
    m_reach->setToolTip(tr("What the receiver's program can know by now, or all bytes that have set out"));
    auto* choices = new QHBoxLayout;
    choices->setContentsMargins(Theme::gap + Theme::smallGap, 0, Theme::gap, 0);
    choices->setSpacing(Theme::gap);
    choices->addWidget(m_direction, 1);
    choices->addWidget(m_reach);
    m_cuts->setObjectName(QStringLiteral("cutsView"));

    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, Theme::gap, 0, 0);
    layout->setSpacing(Theme::gap);
    layout->addLayout(choices);
    layout->addWidget(m_empty);
    layout->addWidget(m_cuts);
    layout->addStretch();
    return part;
}

QWidget* FramingPanel::makeDetails()
{
    m_sender->setObjectName(QStringLiteral("frameSender"));
    m_details = new QWidget;
    auto* layout = new QVBoxLayout(m_details);
    layout->setContentsMargins(Theme::gap + Theme::smallGap, Theme::gap, Theme::gap, Theme::gap);
    layout->setSpacing(Theme::smallGap);
    for (auto* widget : std::initializer_list<QWidget*>{m_title, m_meaning, m_standing, m_editor})
        layout->addWidget(widget);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_sender);
    return m_details;
}

void FramingPanel::makeTable()
{
    m_table->setObjectName(QStringLiteral("framesTable"));
    m_table->setAccessibleName(tr("Messages"));
    m_table->setEmptyText(tr("No message yet, and nothing put aside."));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new FrameCells(m_table));
    m_table->setSamples({QStringLiteral("1000"), tr("put aside") + QStringLiteral("   "), QStringLiteral("1000–1000"),
                         tr("%L1 in all").arg(10), tr("calls %1, %2").arg(10).arg(12),
                         QStringLiteral("\"a message\" ")});
    m_table->setDispensable({FramesModel::CameIn, FramesModel::Length});
    followEnd(*m_table->verticalScrollBar());
}

void FramingPanel::connectParts()
{
    connect(m_direction, &StreamChoice::streamChosen, this, [this](std::size_t stream) {
        m_isChosen = true;
        chooseStream(stream);
    });
    connect(m_reach, &QComboBox::activated, this,
            [this](int row) { m_framing.setReach(static_cast<StreamReach>(row)); });
    connect(m_cuts, &CutsView::ruleChosen, this, &FramingPanel::chooseRule);
    connect(m_cuts, &CutsView::bytesChosen, this, &FramingPanel::chooseBytes);
    connect(m_table, &PanelTable::rowChosen, this,
            [this](const QModelIndex& frame) { chooseBytes(frame.data(FramesModel::RangeRole).value<ByteRange>()); });
    connectEditor();
    connect(&m_rules, &items::FramingRules::changed, this, &FramingPanel::followRules);
    connect(&m_framing, &items::FramingModel::cutAnew, this, &FramingPanel::followRules);
    connect(m_sender, &FrameSender::sendRequested, this, &FramingPanel::sendRequested);
    connect(&m_framing, &items::FramingModel::followed, this, &FramingPanel::refresh);
    connect(&m_selection, &items::Selection::changed, this, &FramingPanel::followSelection);
    connect(&m_pump, &items::Pump::liveChanged, this, &FramingPanel::showSender);
}

void FramingPanel::connectEditor()
{
    connect(m_editor, &RuleEditor::ruleEdited, this, [this](const framing::Rule& rule) {
        m_rules.choose(m_framing.stream(), rule, m_framing.cut(m_frames.rule()).plan().start);
    });
    connect(m_editor, &RuleEditor::startEdited, this, [this](quint64 start) {
        m_rules.choose(m_framing.stream(), m_framing.rule(m_frames.rule()), StreamOffset{start});
    });
    connect(m_editor, &RuleEditor::largestFrameEdited, &m_rules, &items::FramingRules::setLargestFrame);
}

void FramingPanel::chooseRule(int rule)
{
    m_rules.choose(m_framing.stream(), m_framing.rule(rule), m_framing.cut(rule).plan().start);
}

void FramingPanel::chooseStream(std::size_t stream)
{
    m_framing.setStream(stream);
    m_direction->setStream(stream);
    followRules();
    refresh();
}

void FramingPanel::chooseBytes(const ByteRange& range)
{
    if (m_framing.stream())
        m_selection.chooseBytes({*m_framing.stream(), range});
}

bool FramingPanel::isOfStream(SocketId socket) const
{
    const auto& stream = m_framing.shownStream();
    return socket != SocketId::None && (stream.from == socket || stream.to == socket);
}

void FramingPanel::followSelection()
{
    m_isChosen = m_isChosen || m_selection.bytes() || m_selection.socket() != SocketId::None;
    if (const auto bytes = m_selection.bytes())
        chooseStream(bytes->stream);
    else if (const auto socket = m_selection.socket(); socket != SocketId::None && !isOfStream(socket))
        if (const auto stream = items::streamOf(m_pump.latest(), socket))
            chooseStream(*stream);
    markChosen();
}

// A conversation that is going on is not left for another one; where nobody has chosen any, the newest is shown.
void FramingPanel::followNewest()
{
    // A lesson that begins has other sockets, whatever somebody has looked at before.
    const auto began = m_pump.latest().lessonBeganAt();
    if (std::exchange(m_lessonBeganAt, began) != began)
        m_isChosen = false;
    if (m_isChosen && m_framing.stream())
        return;
    const auto& streams = m_pump.latest().streams();
    const auto* receiver = m_pump.latest().socket(m_framing.shownStream().to);
    const bool isOver = receiver && receiver->life == SocketLife::Closed;
    if (streams.empty() || (m_framing.stream() && (!isOver || *m_framing.stream() + 1 >= streams.size())))
        return;
    constexpr std::size_t farthestLook = 16;
    for (auto at = streams.size(); at > 0 && streams.size() - at < farthestLook; --at) {
        const auto& stream = streams[at - 1];
        const bool isNewer = !m_framing.stream() || at - 1 > *m_framing.stream();
        if (isNewer && stream.offered > StreamOffset{}) {
            chooseStream(at - 1);
            return;
        }
    }
    if (!m_framing.stream())
        chooseStream(streams.size() - 1);
}

void FramingPanel::refresh()
{
    followNewest();
    showParts();
    showStanding();
    showSender();
    markChosen();
}

void FramingPanel::showParts()
{
    const auto text = emptyText();
    const bool isAlone = !isThere();
    m_empty->setText(text);
    m_empty->setAlignment(isAlone ? Qt::AlignCenter : Qt::AlignLeft);
    m_empty->setMargin(isAlone ? 2 * Theme::largeGap : Theme::gap + Theme::smallGap);
    m_empty->setVisible(!text.isEmpty());
    for (auto* widget : std::initializer_list<QWidget*>{m_direction, m_reach, m_cuts, m_details})
        widget->setVisible(!isAlone || (widget == m_direction && m_framing.stream()));
}

// At an earlier moment the connection may come only later.
bool FramingPanel::isThere() const
{
    return m_framing.stream() && *m_framing.stream() < m_pump.state().streams().size();
}

void FramingPanel::showStanding()
{
    const auto& standing = m_framing.standing(m_frames.rule());
    auto palette = m_standing->palette();
    palette.setColor(QPalette::WindowText, standing.broken ? Theme::current().error.text : Theme::current().text);
    m_standing->setPalette(palette);
    m_standing->setText(items::standingWords(m_framing.rule(m_frames.rule()), standing));
}

QString FramingPanel::emptyText() const
{
    if (!m_framing.stream())
        return tr("No connection yet. As soon as bytes flow between two sockets, you see here how each rule would cut "
                  "them into messages.");
    if (!isThere())
        return tr("At this moment the connection did not exist yet.");
    if (m_framing.byteCount() > 0)
        return {};
    const bool isAhead = m_framing.reach() == StreamReach::Read && m_framing.shownStream().taken > StreamOffset{};
    return isAhead ? tr("Bytes are on their way, but the program has read none of them. Choose \"all sent\" to "
                        "look ahead.")
                   : tr("Nothing was sent in this direction yet.");
}

void FramingPanel::followRules()
{
    const auto chosen = m_framing.chosenRow();
    const auto row = chosen < 0 ? m_frames.rule() : chosen;
    m_frames.setRule(row);
    m_cuts->setRule(row);
    const auto& rule = m_framing.rule(row);
    m_title->setText(items::plainText(framing::toText(rule)));
    m_meaning->setText(items::plainText(framing::meaningOf(rule)));
    m_editor->show(rule, m_rules.largestFrame(), m_framing.cut(row).plan().start);
    m_sender->setRule(rule);
    showStanding();
    markChosen();
}

// There is nobody to send in a session that is over or at a moment that is past.
void FramingPanel::showSender()
{
    const auto sender = m_framing.shownStream().from;
    const auto* socket = m_pump.state().socket(sender);
    const bool canSend = m_pump.isLive() && !m_pump.isOver() && socket && socket->life == SocketLife::Open;
    m_sender->setVisible(canSend);
    if (canSend)
        m_sender->setSender(sender,
                            tr("%1's %2").arg(items::plainText(m_pump.state().actorName(socket->owner)),
                                              items::plainText(socket->name)));
}

void FramingPanel::markChosen()
{
    const auto bytes = m_selection.bytes();
    const bool isHere = bytes && bytes->stream == m_framing.stream();
    m_cuts->mark(isHere && bytes->range.length > 0 ? std::optional(bytes->range) : std::nullopt);
    const auto row = isHere ? m_frames.rowOf(bytes->range.first) : std::nullopt;
    m_table->markRow(row.value_or(-1));
}

void FramingPanel::applyTheme()
{
    m_title->setFont(Theme::headingFont());
    showStanding();
    for (auto* label : {m_meaning, m_empty})
        label->setForegroundRole(QPalette::PlaceholderText);
    m_table->setMinimumHeight(fontMetrics().height() * (rowsAtLeast + 1) * 2);
}

void FramingPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
    QWidget::changeEvent(event);
}

void FramingPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    catchUp();
}

void FramingPanel::catchUp()
{
    if (m_framing.isBehind() && isInSight(*this))
        m_framing.follow();
}

} // namespace socketlab::ui
