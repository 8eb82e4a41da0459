#include "ui/panels/bytespanel.h"

#include "journal/byterun.h"
#include "ui/keyboard.h"
#include "ui/panels/bytes/barparts.h"
#include "ui/panels/bytes/bytetable.h"
#include "ui/panels/bytes/gridpair.h"
#include "ui/panels/bytes/inspectortable.h"
#include "ui/panels/bytes/offsetbar.h"
#include "ui/panels/bytes/searchbar.h"
#include "ui/panels/bytes/tapepage.h"
#include "ui/panels/bytes/toolrow.h"
#include "ui/panels/streamchoice.h"
#include "ui/widgets/tapeview.h"
#include "ui/widgets/tapewords.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace socketlab::ui {

using items::CopyForm;
using items::isOver;
using items::SearchDirection;
using items::streamOfInterest;

namespace {

constexpr int nothingPage = 0; // before those of the modes

/// As wide as what it shows needs, not as the widest of all pages.
class Pages : public QStackedWidget
{
public:
    QSize minimumSizeHint() const override { return currentWidget()->minimumSizeHint(); }
};

} // namespace

BytesPanel::BytesPanel(items::SessionView& view, QWidget* parent)
    : QWidget(parent)
    , m_pump(view.pump)
    , m_selection(view.selection)
    , m_readings(view.pump)
    , m_finder(view.pump)
    , m_choice(new StreamChoice(view.streams))
    , m_modes(new ModeButtons)
    , m_menuButton(new QToolButton)
    , m_menu(new QMenu(this))
    , m_searchBar(new SearchBar)
    , m_offsetBar(new OffsetBar)
    , m_splitter(new QSplitter)
    , m_views(new Pages)
    , m_nothing(
          new QLabel(tr("No bytes yet. As soon as two sockets are connected, you see here every byte between them, "
                        "where it is, and which calls moved it.")))
    , m_tapePage(new TapePage(view))
    , m_tape(&m_tapePage->tape())
    , m_grid(new ByteGrid(view.pump))
    , m_table(new ByteTable(view.pump))
    , m_pair(new GridPair(view))
    , m_inspector(new InspectorTable(m_readings, nullptr))
    , m_words(new QLabel)
{
    setAccessibleName(tr("Bytes"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTools());
    layout->addWidget(m_searchBar);
    layout->addWidget(m_offsetBar);
    layout->addWidget(makeViews(), 1);
    layout->addWidget(m_words);
    m_searchBar->hide();
    m_offsetBar->hide();
    makeActions();
    makeMenu();
    connectViews();
    connectSearch();
    connect(&m_pump, &items::Pump::shown, this, &BytesPanel::refresh);
    connect(&m_selection, &items::Selection::changed, this, &BytesPanel::followSelection);
    connect(&view.framing, &items::FramingRules::changed, this, &BytesPanel::unsay);
    setMode(Mode::Grid);
    refresh();
    followSelection();
}

QWidget* BytesPanel::makeTools()
{
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_modes);
    row->addStretch();
    m_menuButton->setObjectName(QStringLiteral("bytesMenu"));
    m_menuButton->setText(QStringLiteral("⋯"));
    m_menuButton->setToolTip(tr("Search, go to an offset, copy, inspect"));
    m_menuButton->setAccessibleName(m_menuButton->toolTip());
    m_menuButton->setProperty("kind", QStringLiteral("flat"));
    m_menuButton->setStyleSheet(
        QStringLiteral("QToolButton { padding: 5px 8px; } QToolButton::menu-indicator { image: none; }"));
    m_menuButton->setMenu(m_menu);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(m_menuButton);
    return new ToolRow(*m_choice, *tools);
}

QWidget* BytesPanel::makeViews()
{
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMargin(Theme::largeGap);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setObjectName(QStringLiteral("noBytes"));
    m_grid->setObjectName(QStringLiteral("byteGrid"));
    m_tape->setObjectName(QStringLiteral("byteTape"));
    for (QWidget* page : std::initializer_list<QWidget*>{m_nothing, m_tapePage, m_grid, m_table, m_pair})
        m_views->addWidget(page);

    m_splitter->addWidget(m_views);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_words->setObjectName(QStringLiteral("byteWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setFont(Theme::smallFont());
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setContentsMargins(Theme::gap + Theme::smallGap, Theme::smallGap, Theme::gap, Theme::smallGap);
    return m_splitter;
}

void BytesPanel::makeActions()
{
    const auto add = [this](const QString& text, const QKeySequence& key, auto then) {
        auto* action = m_menu->addAction(text, this, then);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    };
    add(tr("&Search…"), QKeySequence::Find, [this] { beginSearch(); });
    add(tr("Search &next"), Qt::Key_F3, [this] { search(SearchDirection::Forward); });
    add(tr("Search &previous"), Qt::SHIFT | Qt::Key_F3, [this] { search(SearchDirection::Backward); });
    add(tr("&Go to offset…"), Qt::CTRL | Qt::Key_G, [this] { beginGoTo(); });
    m_menu->addAction(tr("&Messages begin here"), this, &BytesPanel::beginMessagesHere)
        ->setObjectName(QStringLiteral("messagesBeginHere"));
}

void BytesPanel::makeMenu()
{
    m_menu->addSeparator();
    auto* copies = m_menu->addMenu(tr("&Copy as"));
    const auto add = [&](const QString& text, CopyForm form, const char* name) {
        auto* action = copies->addAction(text, this, [this, form] { copyAs(form); });
        action->setObjectName(QLatin1String(name));
        return action;
    };
    auto* hex = add(tr("&Hex"), CopyForm::Hex, "copyHex");
    add(tr("&Text"), CopyForm::Text, "copyText");
    add(tr("&C array"), CopyForm::CArray, "copyCArray");
    add(tr("&Python bytes"), CopyForm::Python, "copyPython");
    // In the fields and tables of the panel the key copies what is chosen there.
    hex->setShortcut(QKeySequence::Copy);
    hex->setShortcutContext(Qt::WidgetShortcut);
    for (QWidget* view : std::initializer_list<QWidget*>{m_tape, m_grid, m_pair->grids()[0], m_pair->grids()[1]}) {
        view->addAction(hex);
        view->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(view, &QWidget::customContextMenuRequested, this,
                [this, view](const QPoint& place) { m_menu->popup(view->mapToGlobal(place)); });
    }
    m_menu->addSeparator();
    m_inspect = m_menu->addAction(tr("&Inspector"));
    m_inspect->setObjectName(QStringLiteral("inspectorAction"));
    m_inspect->setCheckable(true);
    connect(m_inspect, &QAction::triggered, this, [this](bool isWanted) {
        m_wantsInspector = isWanted;
        fitInspector();
    });
}

void BytesPanel::connectViews()
{
    connect(m_modes, &ModeButtons::modeChosen, this, &BytesPanel::setMode);
    connect(m_choice, &StreamChoice::streamChosen, this, [this](std::size_t stream) {
        m_isChosen = true;
        m_selection.chooseSocket(m_pump.state().streams()[stream].from);
        showStream(stream);
        m_pair->showOnTheLeft(m_stream);
    });
    const auto chooseHere = [this](ByteRange range) {
        if (m_stream)
            choose(*m_stream, range);
    };
    connect(m_tape, &TapeView::bytesChosen, this, chooseHere);
    connect(m_tapePage, &TapePage::cut, this, [this] { showWords(chosen()); });
    connect(m_grid, &ByteGrid::bytesChosen, this, chooseHere);
    connect(m_pair, &GridPair::bytesChosen, this, &BytesPanel::choose);
    connect(m_table, &ByteTable::bytesChosen, this, chooseHere);
}

void BytesPanel::connectSearch()
{
    connect(m_searchBar, &SearchBar::searchRequested, this, &BytesPanel::search);
    connect(m_searchBar, &SearchBar::cancelRequested, &m_finder, &items::ByteFinder::cancel);
    connect(m_searchBar, &SearchBar::closed, this, &BytesPanel::closeBars);
    connect(m_offsetBar, &OffsetBar::closed, this, &BytesPanel::closeBars);
    connect(m_offsetBar, &OffsetBar::offsetRequested, this, &BytesPanel::goTo);
    connect(&m_finder, &items::ByteFinder::progressed, m_searchBar, &SearchBar::showProgress);
    connect(&m_finder, &items::ByteFinder::notFound, m_searchBar, &SearchBar::showNotFound);
    connect(&m_finder, &items::ByteFinder::cancelled, m_searchBar, &SearchBar::showCancelled);
    connect(&m_finder, &items::ByteFinder::found, this, [this](const items::ByteSelection& bytes, bool hasWrapped) {
        m_searchBar->showFound(hasWrapped, m_direction);
        choose(bytes.stream, bytes.range);
    });
}

void BytesPanel::setMode(Mode mode)
{
    const bool hadFocus = current()->hasFocus();
    m_mode = mode;
    m_modes->setMode(mode);
    m_pair->showStream(m_stream);
    refresh();
    if (hadFocus)
        current()->setFocus();
    showChosen();
    fitInspector();
    catchUp();
}

QWidget* BytesPanel::current() const
{
    switch (m_mode) {
    case Mode::Tape: return m_tape;
    case Mode::Grid: break;
    case Mode::Table: return &m_table->table();
    case Mode::Both: return &m_pair->gridOf(m_stream);
    }
    return m_grid;
}

const journal::Stream& BytesPanel::shown() const
{
    return m_pump.state().streamAt(m_stream);
}

std::optional<ByteRange> BytesPanel::chosen() const
{
    const auto bytes = m_selection.bytes();
    return bytes && bytes->stream == m_stream ? std::optional(bytes->range) : std::nullopt;
}

void BytesPanel::refresh()
{
    const auto& state = m_pump.state();
    // A lesson that begins has other sockets, whatever somebody has looked at before.
    const auto began = m_pump.latest().lessonBeganAt();
    if (std::exchange(m_lessonBeganAt, began) != began)
        m_isChosen = false;
    const bool isThere = m_stream && *m_stream < state.streams().size();
    const bool isOutOfUse = isThere && shown().from == SocketId::None && shown().to == SocketId::None;
    const bool isDull = shown().last() == StreamOffset{} || isOver(state, shown());
    if (!m_stream || isOutOfUse || (!m_isChosen && isDull)) {
        const auto better = streamOfInterest(state, m_isChosen ? m_selection.socket() : SocketId::None);
        if (better && better != m_stream)
            showStream(better);
    }
    showView();
    if (!isThere)
        m_said.clear();
    showWords(chosen());
}

// While there is nothing to see the keyboard still has to go somewhere.
void BytesPanel::showView()
{
    const bool isThere = m_stream && *m_stream < m_pump.state().streams().size();
    m_views->setCurrentIndex(isThere ? static_cast<int>(m_mode) + 1 : nothingPage);
    setKeyboardEntry(*this, isThere ? *current() : m_modes->chosen());
    catchUp();
}

void BytesPanel::showStream(std::optional<std::size_t> stream)
{
    m_stream = stream;
    m_choice->setStream(stream);
    m_tapePage->setStream(stream);
    m_grid->setStream(stream);
    m_table->setStream(stream);
    m_pair->showStream(stream);
    showChosen();
    showView();
}

void BytesPanel::followSelection()
{
    m_isChosen = m_isChosen || m_selection.socket() != SocketId::None || m_selection.bytes();
    if (const auto bytes = m_selection.bytes(); bytes && bytes->stream != m_stream)
        return showStream(bytes->stream);
    const auto* socket = m_pump.state().socket(m_selection.socket());
    const bool isOfIt = socket && (socket->outgoing == m_stream || socket->incoming == m_stream);
    if (socket && !isOfIt && (socket->outgoing || socket->incoming))
        return showStream(streamOfInterest(m_pump.state(), m_selection.socket()));
    showChosen();
}

void BytesPanel::choose(std::size_t stream, ByteRange range)
{
    m_selection.chooseBytes({stream, range});
    // Chosen already, it may still have been scrolled away.
    showChosen();
}

void BytesPanel::showChosen()
{
    m_said.clear();
    const auto range = chosen();
    m_tape->select(range);
    for (auto* grid : {m_grid, m_pair->grids()[0], m_pair->grids()[1]}) {
        if (range && grid->stream() == m_stream)
            grid->select(*range);
        else
            grid->clearSelection();
    }
    if (m_mode == Mode::Table)
        m_table->select(range);
    if (range)
        m_readings.lookAt(*m_stream, range->first);
    else
        m_readings.lookAway();
    showWords(range);
}

// What stands at the cursor; of more than one byte how many there are.
void BytesPanel::showWords(std::optional<ByteRange> range)
{
    if (!m_said.isEmpty())
        return;
    const auto known = range ? withinStream(shown(), *range) : ByteRange{};
    if (shown().last() == StreamOffset{})
        m_words->clear();
    else if (known.length == 0)
        m_words->setText(tr("Choose bytes by mouse, or with Shift and the arrow keys."));
    else if (known.length == 1)
        m_words->setText(m_mode == Mode::Tape ? m_tape->wordsOf(known.first)
                                              : placeWords(m_pump, shown(), known.first));
    else
        m_words->setText(tr("%L1 bytes, %L2 to %L3 (0x%4 to 0x%5)")
                             .arg(known.length)
                             .arg(known.first - StreamOffset{})
                             .arg(known.end() - StreamOffset{} - 1)
                             .arg(known.first - StreamOffset{}, 0, 16)
                             .arg(known.end() - StreamOffset{} - 1, 0, 16));
}

// Stays until something else is chosen: while bytes come, words are shown again and again.
void BytesPanel::say(const QString& sentence)
{
    m_said = sentence;
    m_words->setText(sentence);
}

void BytesPanel::unsay()
{
    m_said.clear();
    showWords(chosen());
}

void BytesPanel::beginSearch()
{
    m_offsetBar->hide();
    m_searchBar->begin();
}

void BytesPanel::beginGoTo()
{
    m_searchBar->hide();
    m_offsetBar->begin();
}

void BytesPanel::closeBars()
{
    m_finder.cancel();
    m_searchBar->hide();
    m_offsetBar->hide();
    current()->setFocus();
}

void BytesPanel::search(SearchDirection direction)
{
    auto wanted = m_searchBar->wanted();
    if (!wanted && !m_searchBar->isVisible())
        beginSearch();
    if (!wanted || !m_stream)
        return;
    m_direction = direction;
    const auto range = chosen();
    const bool isForward = direction == SearchDirection::Forward;
    const auto from = !range ? (isForward ? StreamOffset{} : shown().last())
        : isForward          ? range->first + 1
                             : range->first;
    m_finder.find(*m_stream, std::move(*wanted), from, direction);
}

void BytesPanel::goTo(quint64 offset)
{
    const auto count = shown().last() - StreamOffset{};
    if (!m_stream || offset >= count) {
        m_offsetBar->showBeyond(count);
        return;
    }
    choose(*m_stream, {StreamOffset{offset}, 1});
}

void BytesPanel::copyAs(CopyForm form)
{
    const auto range = chosen();
    const auto known = range ? withinStream(shown(), *range) : ByteRange{};
    if (known.length == 0)
        return say(tr("Nothing is chosen that could be copied."));
    // Past the limit not even read: somebody may have chosen a gigabyte.
    if (known.length > items::mostCopied)
        return say(tr("%L1 bytes are chosen; at most 1 MiB (%L2 bytes) can be copied at once.")
                       .arg(known.length)
                       .arg(items::mostCopied));
    const auto text = items::copyText(bytesIn(m_pump.journal(), shown(), known), form);
    if (text)
        QGuiApplication::clipboard()->setText(*text);
    say(text ? tr("%L1 bytes copied.").arg(known.length) : text.error());
}

// A greeting before the first message belongs to none.
void BytesPanel::beginMessagesHere()
{
    const auto range = chosen();
    if (!m_stream || !range)
        return say(tr("Choose the byte at which the first message begins."));
    const bool isCut = m_tapePage->beginMessagesAt(range->first);
    say((isCut ? tr("Messages are counted from byte %L1 on now.")
               : tr("Messages will be counted from byte %L1 on, as soon as a rule is chosen."))
            .arg(range->first - StreamOffset{}));
}

void BytesPanel::catchUp()
{
    m_tapePage->catchUp();
}

// Beside what is looked at, if there is room; the table and the pair need all of it in most windows.
void BytesPanel::fitInspector()
{
    const auto beside = m_mode == Mode::Table ? m_table->wholeWidth()
        : m_mode == Mode::Both                ? 2 * m_grid->widthFor(8)
                                              : m_grid->widthFor(8);
    const bool isRoomy = width() >= beside + m_inspector->usefulWidth();
    const bool isShown = m_wantsInspector.value_or(isRoomy);
    m_inspect->setChecked(isShown);
    if (m_inspector->isHidden() == isShown)
        m_inspector->setVisible(isShown);
    if (isShown)
        shareOut();
}

// The inspector gets what it would like, but gives way to longer rows of the grid as far as it can.
void BytesPanel::shareOut()
{
    const auto wish = m_inspector->sizeHint().width();
    const auto least = m_inspector->usefulWidth();
    const auto left = width() - m_grid->widthFor(m_grid->rowLengthFor(width() - least)) - 1;
    const auto forInspector = std::clamp(left, least, wish);
    m_splitter->setSizes({width() - forInspector, forInspector});
}

void BytesPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitInspector();
}

void BytesPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        m_words->setFont(Theme::smallFont());
    QWidget::changeEvent(event);
}

} // namespace socketlab::ui
