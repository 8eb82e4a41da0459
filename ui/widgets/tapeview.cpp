#include "ui/widgets/tapeview.h"

#include "items/cutwords.h"
#include "items/plaintext.h"
#include "ui/widgets/cutblocks.h"
#include "ui/widgets/tapepainter.h"
#include "ui/widgets/tapewords.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace socketlab::ui {

using journal::Stream;

namespace {

constexpr int barHeight = 10;
constexpr int slimHeight = 8;
constexpr double cursorMargin = 24; // kept in sight beside the cursor
constexpr int smallestWidth = 160;
constexpr double framePadding = 2; // above and below the words of a message

} // namespace

TapeView::TapeView(const items::Pump& pump, QWidget* parent)
    : QWidget(parent)
    , m_pump(pump)
    , m_cells(ByteCells::shared())
    , m_bar(new QScrollBar(Qt::Horizontal, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_bar->setFocusPolicy(Qt::NoFocus);
    m_bar->setCursor(Qt::ArrowCursor);
    connect(m_bar, &QScrollBar::actionTriggered, this, [this] {
        m_range.moveTo(m_range.positionOf(*m_bar));
        update();
    });
    connect(&pump, &items::Pump::shown, this, &TapeView::refresh);
    updateMetrics();
}

TapeView::~TapeView() = default;

void TapeView::setStream(std::optional<std::size_t> stream)
{
    if (m_stream == stream)
        return;
    m_stream = stream;
    m_cursor.reset();
    m_selection.reset();
    m_range = {};
    m_shown = appearance();
    showChanges();
}

void TapeView::setDimmed(bool isDimmed)
{
    if (m_isDimmed == isDimmed)
        return;
    m_isDimmed = isDimmed;
    update();
}

void TapeView::setSlimWhenEmpty(bool isSlim)
{
    if (m_isSlimWhenEmpty == isSlim)
        return;
    m_isSlimWhenEmpty = isSlim;
    updateGeometry();
}

void TapeView::setFraming(const items::FramingModel& framing)
{
    m_framing = &framing;
    connect(m_framing, &items::FramingModel::followed, this, &TapeView::refresh);
    connect(m_framing, &items::FramingModel::cutAnew, this, &TapeView::refresh);
    refresh();
}

bool TapeView::isSlim() const
{
    return m_isSlimWhenEmpty && layoutOf(stream()).placeCount() == 0;
}

const Stream& TapeView::stream() const
{
    return m_pump.state().streamAt(m_stream);
}

TapeLayout TapeView::layoutOf(const Stream& stream) const
{
    return {stream, tail(), m_metrics};
}

TapeTail TapeView::tail() const
{
    auto tail = tailOf(m_pump, stream());
    if (!hasFrames())
        return tail;
    const auto end = m_framing->byteCount() + placesMissing(m_framing->standing(0));
    const auto last = stream().last() - StreamOffset{};
    tail.missing = end > last ? end - last : 0; // what a send has not handed over yet stands there already
    return tail;
}

TapeView::Appearance TapeView::appearance() const
{
    const auto& shown = stream();
    const auto tail = this->tail();
    return {.last = shown.last(),
            .taken = shown.taken,
            .arrived = shown.arrived,
            .read = shown.read,
            .unsent = shown.unsent,
            .sends = shown.sends.size(),
            .receives = shown.receives.size(),
            .sendsWaiting = waitingCall(m_pump, shown.from, CallOp::Send) ? std::size_t{1} : 0,
            .hasGhost = tail.hasGhost,
            .hasEnd = tail.hasEnd,
            .endRead = shown.endRead,
            .hasReset = tail.hasReset,
            .frames = hasFrames() ? std::optional(std::pair(m_framing->cut(0).plan(), m_framing->standing(0)))
                                  : std::nullopt};
}

void TapeView::refresh()
{
    const auto now = appearance();
    if (now == m_shown)
        return;
    m_shown = now;
    showChanges();
}

void TapeView::showChanges()
{
    m_metrics.frameHeight = frameHeight();
    updateGeometry();
    setAccessibleName(streamCaption(m_pump, stream()));
    updateScrolling();
    update();
}

void TapeView::updateMetrics()
{
    m_cells->prepare(Theme::monospaceFont(), devicePixelRatioF(), Theme::current());
    const QFontMetricsF small(Theme::smallFont());
    m_metrics.cell = m_cells->cellSize();
    m_metrics.labelHeight = std::ceil(small.height()) + 1;
    m_metrics.frameHeight = frameHeight();
    m_metrics.ghostWidth = std::max(2 * m_metrics.cell.width() + m_metrics.gap,
                                    std::ceil(small.horizontalAdvance(tr("recv waits here,"))) + 12);
    m_metrics.capWidth = std::ceil(small.horizontalAdvance(tr("reset"))) + 16;
    updateGeometry();
    updateScrolling();
    update();
}

double TapeView::frameHeight() const
{
    return hasFrames() ? m_metrics.labelHeight + 2 * framePadding : 0;
}

void TapeView::updateScrolling()
{
    m_range.resize(layoutOf(stream()).width(), width());
    m_range.show(*m_bar);
    m_bar->setVisible(m_range.farthest() > 0);
    m_bar->setGeometry(0, height() - barHeight, width(), barHeight);
}

QSize TapeView::sizeHint() const
{
    return {smallestWidth * 3, isSlim() ? slimHeight : static_cast<int>(TapeLayout::height(m_metrics)) + barHeight};
}

QSize TapeView::minimumSizeHint() const
{
    return {smallestWidth, sizeHint().height()};
}

QString TapeView::wordsAt(QPoint point) const
{
    const auto place = layoutOf(stream()).placeAt(QPointF(point) + QPointF(m_range.position(), 0));
    return place ? wordsOf(*place) : QString();
}

QString TapeView::wordsOf(StreamOffset place) const
{
    const auto words = placeWords(m_pump, stream(), place);
    if (!hasFrames() || place >= StreamOffset{m_framing->byteCount()})
        return words;
    const auto inMessage = items::blockWords(m_framing->blockAt(0, place));
    const auto rule = items::plainText(framing::toText(m_framing->rule(0)));
    return inMessage.isEmpty() ? words : tr("%1; by %2: %3").arg(words, rule, inMessage);
}

bool TapeView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto words = wordsAt(help->pos());
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), items::toolTipText(words), this);
    return true;
}

void TapeView::changeEvent(QEvent* event)
{
    const auto type = event->type();
    if (type == QEvent::FontChange || type == QEvent::PaletteChange || type == QEvent::StyleChange)
        updateMetrics();
    QWidget::changeEvent(event);
}

void TapeView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateScrolling();
}

void TapeView::wheelEvent(QWheelEvent* event)
{
    const auto turned = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    const auto distance = turned.x() != 0 ? turned.x() : turned.y();
    const auto before = m_range.position();
    m_range.moveTo(before - distance);
    // At its ends a tape lets the wheel through, so that the panel around it can be scrolled over it.
    event->setAccepted(m_range.position() != before);
    m_range.show(*m_bar);
    update();
}

void TapeView::keyPressEvent(QKeyEvent* event)
{
    const auto count = layoutOf(stream()).placeCount();
    const auto at = m_cursor ? *m_cursor - StreamOffset{} : 0;
    auto target = at;
    switch (event->key()) {
    case Qt::Key_Left: target = at > 0 ? at - 1 : 0; break;
    case Qt::Key_Right: target = m_cursor ? at + 1 : 0; break;
    case Qt::Key_Home: target = 0; break;
    case Qt::Key_End: target = count; break;
    default: QWidget::keyPressEvent(event); return;
    }
    if (count > 0)
        choose(StreamOffset{std::min(target, count - 1)});
}

void TapeView::mousePressEvent(QMouseEvent* event)
{
    const auto place = layoutOf(stream()).placeAt(event->position() + QPointF(m_range.position(), 0));
    if (place)
        choose(*place);
    else
        QWidget::mousePressEvent(event);
}

void TapeView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_cursor)
        moveCursor(*m_cursor);
}

void TapeView::choose(StreamOffset offset)
{
    moveCursor(offset);
    if (offset < stream().last())
        emit bytesChosen({offset, 1});
}

void TapeView::select(std::optional<ByteRange> range)
{
    if (m_selection == range)
        return;
    m_selection = range;
    if (range && range->first < stream().last() && !(m_cursor && range->contains(*m_cursor)))
        moveCursor(range->first);
    update();
}

void TapeView::moveCursor(StreamOffset offset)
{
    m_cursor = offset;
    bringToSight(offset);
    setAccessibleDescription(wordsOf(offset));
    update();
}

void TapeView::bringToSight(StreamOffset offset)
{
    const auto area = layoutOf(stream()).place(offset);
    if (area.left() < m_range.position() + cursorMargin)
        m_range.moveTo(std::floor(area.left() - cursorMargin));
    else if (area.right() > m_range.position() + width() - cursorMargin)
        m_range.moveTo(std::ceil(area.right() - width() + cursorMargin));
    m_range.show(*m_bar);
}

void TapeView::paintEvent(QPaintEvent*)
{
    m_cells->prepare(Theme::monospaceFont(), devicePixelRatioF(), Theme::current());
    QPainter painter(this);
    const auto layout = layoutOf(stream());
    const TapeFrame frame{.size = size(),
                          .scrollX = std::round(m_range.position()),
                          .farthest = m_range.farthest(),
                          .isSlim = isSlim(),
                          .isDimmed = m_isDimmed,
                          .cursor = hasFocus() ? m_cursor : std::nullopt,
                          .selection = m_selection,
                          .framing = hasFrames() ? m_framing : nullptr};
    TapePainter(painter, m_pump, stream(), layout, *m_cells, frame).paint();
}

} // namespace socketlab::ui
