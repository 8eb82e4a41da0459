#include "ui/widgets/bytegrid.h"

#include "items/plaintext.h"
#include "ui/widgets/bytegridpainter.h"
#include "ui/widgets/tapewords.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace socketlab::ui {

using journal::Stream;

namespace {

constexpr double bottomMargin = 2;         // below the last row
constexpr std::uint64_t leastCount = 9999; // whose offset the column has room for

std::uint64_t countOf(const Stream& stream)
{
    return stream.last() - StreamOffset{};
}

} // namespace

ByteGrid::ByteGrid(const items::Pump& pump, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_pump(pump)
    , m_cells(ByteCells::shared())
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(&pump, &items::Pump::shown, this, &ByteGrid::refresh);
    updateMetrics();
}

void ByteGrid::setStream(std::optional<std::size_t> stream)
{
    if (m_stream == stream)
        return;
    m_stream = stream;
    m_cursor.reset();
    m_range = {};
    m_appearance = appearance();
    showChanges();
}

void ByteGrid::setCompared(std::optional<std::size_t> other)
{
    if (m_compared == other)
        return;
    m_compared = other;
    m_appearance = appearance();
    showChanges();
}

void ByteGrid::setRowLength(std::optional<int> length)
{
    if (m_fixedRowLength == length)
        return;
    m_fixedRowLength = length;
    updateScrolling();
    viewport()->update();
}

int ByteGrid::rowLength() const
{
    return m_fixedRowLength.value_or(ByteGridLayout::rowLengthFor(viewport()->width(), m_metrics));
}

int ByteGrid::rowLengthFor(int width) const
{
    return ByteGridLayout::rowLengthFor(width - verticalScrollBar()->sizeHint().width(), m_metrics);
}

int ByteGrid::widthFor(int rowLength) const
{
    const auto cells = std::ceil(ByteGridLayout::widthFor(rowLength, m_metrics));
    return static_cast<int>(cells) + verticalScrollBar()->sizeHint().width();
}

const Stream& ByteGrid::streamAt(std::optional<std::size_t> index) const
{
    return m_pump.state().streamAt(index);
}

ByteGrid::Appearance ByteGrid::appearance() const
{
    const auto& stream = shown();
    return {.last = stream.last(),
            .taken = stream.taken,
            .arrived = stream.arrived,
            .read = stream.read,
            .comparedLast = streamAt(m_compared).last(),
            .unsent = stream.unsent,
            .sends = stream.sends.size(),
            .receives = stream.receives.size(),
            .isCutOff = stream.isCutOff,
            .isDropped = stream.isDropped};
}

ByteGridLayout ByteGrid::layoutNow() const
{
    const auto count = std::max(countOf(shown()), m_compared ? countOf(streamAt(m_compared)) : 0);
    return {count, rowLength(), m_metrics};
}

void ByteGrid::refresh()
{
    const auto now = appearance();
    if (now == m_appearance)
        return;
    m_appearance = now;
    showChanges();
}

void ByteGrid::showChanges()
{
    if (m_cursor && *m_cursor >= shown().last())
        m_cursor.reset();
    setAccessibleName(tr("Bytes in rows, %1").arg(streamCaption(m_pump, shown())));
    describe();
    updateMetrics();
}

void ByteGrid::updateMetrics()
{
    m_cells->prepare(Theme::monospaceFont(), devicePixelRatioF(), Theme::current());
    const QFontMetricsF text(Theme::monospaceFont());
    const QFontMetricsF small(Theme::smallFont());
    const auto count = std::max({leastCount, countOf(shown()), countOf(streamAt(m_compared))});
    m_metrics.hex = m_cells->cellSize(CellForm::Hex);
    m_metrics.character = m_cells->cellSize(CellForm::Character);
    m_metrics.offsetWidth =
        std::ceil(std::max(text.horizontalAdvance(QLocale().toString(static_cast<qulonglong>(count))),
                           small.horizontalAdvance(tr("offset"))));
    m_metrics.headHeight = std::ceil(small.height()) + 4;
    updateScrolling();
    viewport()->update();
}

double ByteGrid::viewHeight() const
{
    return std::max(0.0, viewport()->height() - m_metrics.headHeight);
}

void ByteGrid::updateScrolling()
{
    m_range.resize(layoutNow().height() + bottomMargin, viewHeight());
    tellPosition();
}

void ByteGrid::tellPosition()
{
    m_isMovingBar = true;
    m_range.show(*verticalScrollBar());
    m_isMovingBar = false;
    viewport()->update();
    emit scrolled(m_range.position());
}

void ByteGrid::scrollTo(double position)
{
    if (std::abs(position - m_range.position()) < 0.5)
        return;
    m_range.moveTo(position);
    tellPosition();
}

// The bar counts in its own units: only where somebody else has moved it does it say something new.
void ByteGrid::scrollContentsBy(int, int)
{
    if (!m_isMovingBar)
        scrollTo(m_range.positionOf(*verticalScrollBar()));
}

std::optional<ByteRange> ByteGrid::selection() const
{
    if (!m_cursor)
        return std::nullopt;
    const auto first = std::min(m_anchor, *m_cursor);
    return ByteRange{first, std::max(m_anchor, *m_cursor) - first + 1};
}

void ByteGrid::select(ByteRange range)
{
    const auto known = journal::withinStream(shown(), range);
    if (known.length == 0) {
        clearSelection();
        return;
    }
    if (selection() == known)
        return;
    m_anchor = known.first;
    m_cursor = known.first + (known.length - 1);
    bringToSight(*m_cursor);
    bringToSight(m_anchor);
    describe();
    viewport()->update();
}

void ByteGrid::clearSelection()
{
    if (!m_cursor)
        return;
    m_cursor.reset();
    describe();
    viewport()->update();
}

void ByteGrid::moveCursor(StreamOffset offset, Extend extend)
{
    if (extend == Extend::No || !m_cursor)
        m_anchor = offset;
    m_cursor = offset;
    bringToSight(offset);
    describe();
    viewport()->update();
    emit bytesChosen(*selection());
}

void ByteGrid::bringToSight(StreamOffset offset)
{
    const auto layout = layoutNow();
    const auto top = layout.cell(offset, ByteGridLayout::Column::Hex).top() - m_metrics.rowGap / 2;
    const auto bottom = top + layout.rowHeight() + bottomMargin;
    if (top < m_range.position())
        scrollTo(std::floor(top));
    else if (bottom > m_range.position() + viewHeight())
        scrollTo(std::ceil(bottom - viewHeight()));
}

void ByteGrid::describe()
{
    setAccessibleDescription(m_cursor ? placeWords(m_pump, shown(), *m_cursor) : QString());
}

QPointF ByteGrid::contentPoint(QPointF point) const
{
    return point + QPointF(0, std::round(m_range.position()) - m_metrics.headHeight);
}

QString ByteGrid::wordsAt(QPoint point) const
{
    if (point.y() < m_metrics.headHeight)
        return {};
    const auto offset = layoutNow().byteAt(contentPoint(point));
    return offset && *offset < shown().last() ? placeWords(m_pump, shown(), *offset) : QString();
}

QPoint ByteGrid::pointOf(StreamOffset offset) const
{
    const auto centre = layoutNow().cell(offset, ByteGridLayout::Column::Hex).center();
    return (centre - contentPoint({})).toPoint();
}

QSize ByteGrid::sizeHint() const
{
    return {widthFor(16), 240};
}

QSize ByteGrid::minimumSizeHint() const
{
    return {widthFor(4), 80};
}

bool ByteGrid::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto words = wordsAt(help->pos());
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), items::toolTipText(words), viewport());
    return true;
}

void ByteGrid::changeEvent(QEvent* event)
{
    const auto type = event->type();
    if (type == QEvent::FontChange || type == QEvent::PaletteChange || type == QEvent::StyleChange) {
        updateMetrics();
        updateGeometry();
    }
    QAbstractScrollArea::changeEvent(event);
}

void ByteGrid::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrolling();
}

void ByteGrid::wheelEvent(QWheelEvent* event)
{
    const auto turned = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    scrollTo(std::clamp(m_range.position() - turned.y(), 0.0, m_range.farthest()));
    event->accept();
}

// Where a key leads from `at`.
std::optional<std::uint64_t> ByteGrid::targetOf(const QKeyEvent& event, std::uint64_t at, std::uint64_t last) const
{
    const auto row = static_cast<std::uint64_t>(rowLength());
    const auto rows = std::max(1.0, std::floor(viewHeight() / layoutNow().rowHeight()) - 1);
    const auto page = row * static_cast<std::uint64_t>(rows);
    const bool isFar = event.modifiers().testFlag(Qt::ControlModifier);
    const auto back = [at](std::uint64_t count) { return at >= count ? at - count : at; };
    const auto forward = [at, last](std::uint64_t count) { return last - at >= count ? at + count : at; };
    switch (event.key()) {
    case Qt::Key_Left: return back(1);
    case Qt::Key_Right: return forward(1);
    case Qt::Key_Up: return back(row);
    case Qt::Key_Down: return forward(row);
    case Qt::Key_PageUp: return at >= page ? at - page : at % row;
    case Qt::Key_PageDown: return last - at >= page ? at + page : last;
    case Qt::Key_Home: return isFar ? 0 : at / row * row;
    case Qt::Key_End: return isFar ? last : std::min(last, at / row * row + row - 1);
    default: return std::nullopt;
    }
}

void ByteGrid::keyPressEvent(QKeyEvent* event)
{
    const auto count = countOf(shown());
    if (count > 0 && event->matches(QKeySequence::SelectAll)) {
        m_anchor = {};
        m_cursor = StreamOffset{count - 1};
        describe();
        viewport()->update();
        emit bytesChosen(*selection());
        return;
    }
    const auto at = m_cursor ? *m_cursor - StreamOffset{} : 0;
    const auto target = count > 0 ? targetOf(*event, std::min(at, count - 1), count - 1) : std::nullopt;
    if (!target) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    // The first key only brings the cursor up, at the byte where it would have begun.
    const bool isJump = event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    moveCursor(StreamOffset{m_cursor || isJump ? *target : at}, extends ? Extend::Yes : Extend::No);
}

void ByteGrid::mousePressEvent(QMouseEvent* event)
{
    const auto offset = layoutNow().byteAt(contentPoint(event->position()));
    const bool isOnHead = event->position().y() < m_metrics.headHeight;
    const bool isChosen = selection() && offset && selection()->contains(*offset);
    // The menu of the right button is about what is chosen.
    if (!offset || isOnHead || *offset >= shown().last() || (event->button() != Qt::LeftButton && isChosen))
        return;
    moveCursor(*offset, event->modifiers().testFlag(Qt::ShiftModifier) ? Extend::Yes : Extend::No);
}

void ByteGrid::mouseMoveEvent(QMouseEvent* event)
{
    if (!event->buttons().testFlag(Qt::LeftButton) || !m_cursor)
        return;
    const auto nearest = layoutNow().nearest(contentPoint(event->position()));
    const auto offset = std::min(nearest, StreamOffset{countOf(shown()) - 1});
    if (offset != *m_cursor)
        moveCursor(offset, Extend::Yes);
}

void ByteGrid::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ByteGrid::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ByteGrid::paintEvent(QPaintEvent*)
{
    m_cells->prepare(Theme::monospaceFont(), devicePixelRatioF(), Theme::current());
    // A widget with a style sheet is not always told that the program's font has changed.
    if (m_cells->cellSize(CellForm::Hex) != m_metrics.hex)
        updateMetrics();
    QPainter painter(viewport());
    if (shown().last() == StreamOffset{} && !m_compared) {
        painter.fillRect(viewport()->rect(), Theme::current().panel);
        painter.setPen(Theme::current().dimText);
        const auto margin = Theme::largeGap;
        painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                         Qt::AlignCenter | Qt::TextWordWrap, tr("Nothing has been sent in this direction yet."));
        return;
    }
    const auto layout = layoutNow();
    const ByteGridFrame frame{.size = viewport()->size(),
                              .headHeight = m_metrics.headHeight,
                              .scrollY = std::round(m_range.position()),
                              .rowLength = rowLength(),
                              .compared = m_compared ? &streamAt(m_compared) : nullptr,
                              .selection = selection(),
                              .cursor = m_cursor,
                              .hasFocus = hasFocus()};
    ByteGridPainter(painter, m_pump.journal(), shown(), layout, *m_cells, frame).paint();
}

} // namespace socketlab::ui
