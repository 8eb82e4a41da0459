#include "ui/widgets/tapeview.h"

#include "items/plaintext.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/tapewords.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
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
constexpr double railMargin = 4; // of the rail around the cells
constexpr double fadeWidth = 18;
constexpr int smallestWidth = 160;

const Stream emptyStream;

} // namespace

TapeView::TapeView(const items::Pump& pump, QWidget* parent)
    : QWidget(parent), m_pump(pump), m_cells(ByteCells::shared()), m_bar(new QScrollBar(Qt::Horizontal, this))
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
    connect(&pump, &items::Pump::advanced, this, &TapeView::refresh);
    updateMetrics();
}

TapeView::~TapeView() = default;

void TapeView::setStream(std::optional<std::size_t> stream)
{
    if (m_stream == stream)
        return;
    m_stream = stream;
    m_cursor.reset();
    m_range = {};
    m_shown = {};
    refresh();
    update();
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

bool TapeView::isSlim() const
{
    return m_isSlimWhenEmpty && layoutOf(stream()).placeCount() == 0;
}

const Stream& TapeView::stream() const
{
    return m_stream && *m_stream < m_pump.state().streams().size() ? m_pump.state().streams()[*m_stream] : emptyStream;
}

TapeLayout TapeView::layoutOf(const Stream& stream) const
{
    return {stream, tailOf(m_pump, stream), m_metrics};
}

TapeView::Appearance TapeView::appearance() const
{
    const auto& shown = stream();
    const auto tail = tailOf(m_pump, shown);
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
            .hasReset = tail.hasReset};
}

void TapeView::refresh()
{
    const auto now = appearance();
    if (now == m_shown)
        return;
    m_shown = now;
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
    m_metrics.ghostWidth = std::max(2 * m_metrics.cell.width() + m_metrics.gap,
                                    std::ceil(small.horizontalAdvance(tr("recv waits here,"))) + 12);
    m_metrics.capWidth = std::ceil(small.horizontalAdvance(tr("reset"))) + 16;
    updateGeometry();
    updateScrolling();
    update();
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
    const auto& shown = stream();
    const auto place = layoutOf(shown).placeAt(QPointF(point) + QPointF(m_range.position(), 0));
    return place ? placeWords(m_pump, shown, *place) : QString();
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
        moveCursor(StreamOffset{std::min(target, count - 1)});
}

void TapeView::mousePressEvent(QMouseEvent* event)
{
    const auto place = layoutOf(stream()).placeAt(event->position() + QPointF(m_range.position(), 0));
    if (place)
        moveCursor(*place);
    else
        QWidget::mousePressEvent(event);
}

void TapeView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_cursor)
        moveCursor(*m_cursor);
}

void TapeView::moveCursor(StreamOffset offset)
{
    m_cursor = offset;
    const auto& shown = stream();
    const auto area = layoutOf(shown).place(offset);
    if (area.left() < m_range.position() + fadeWidth)
        m_range.moveTo(std::floor(area.left() - fadeWidth));
    else if (area.right() > m_range.position() + width() - fadeWidth)
        m_range.moveTo(std::ceil(area.right() - width() + fadeWidth));
    m_range.show(*m_bar);
    setAccessibleDescription(placeWords(m_pump, shown, offset));
    update();
}

void TapeView::paintEvent(QPaintEvent*)
{
    m_cells->prepare(Theme::monospaceFont(), devicePixelRatioF(), Theme::current());
    const auto& theme = Theme::current();
    const auto& shown = stream();
    const auto layout = layoutOf(shown);
    const QRectF seen(m_range.position(), 0, width(), height());

    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    const auto railTop = m_metrics.labelHeight + m_metrics.bracketHeight - railMargin;
    const QRectF rail(0, railTop, width(), m_metrics.cell.height() + 2 * railMargin);
    painter.fillRect(isSlim() ? QRectF(rect()) : rail, theme.window);
    painter.translate(-m_range.position(), 0);
    painter.setOpacity(m_isDimmed ? 0.6 : 1);
    painter.setFont(Theme::smallFont());
    paintCells(painter, layout, layout.cellsBetween(seen.left(), seen.right()));
    paintBrackets(painter, layout, Side::Above, seen);
    paintBrackets(painter, layout, Side::Below, seen);
    paintTail(painter, layout);
    if (m_cursor && hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(layout.place(*m_cursor).adjusted(-1, -1, 1, 1), 4, 4);
    }
    painter.resetTransform();
    painter.setOpacity(1);
    paintFades(painter);
}

void TapeView::paintCells(QPainter& painter, const TapeLayout& layout, ByteRange seen)
{
    const auto& shown = stream();
    for (auto offset = seen.first; offset < seen.end(); offset = offset + 1) {
        const auto& picture = m_cells->cell(byteAt(m_pump.journal(), shown, offset), shown.placeOf(offset));
        painter.drawPixmap(layout.cellOf(offset).topLeft(), picture);
    }
}

void TapeView::paintBrackets(QPainter& painter, const TapeLayout& layout, Side side, QRectF seen) const
{
    const auto& shown = stream();
    const auto& segments = side == Side::Above ? shown.sends : shown.receives;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (auto bracket : layout.bracketsBetween(segments, seen.left(), seen.right())) {
        // Of a long call the label stays in sight.
        bracket.left = std::max(bracket.left, seen.left() - 2);
        bracket.right = bracket.isEmpty() ? bracket.right : std::min(bracket.right, seen.right() + 2);
        paintBracket(painter, bracket, side);
    }
}

void TapeView::paintBracket(QPainter& painter, const TapeBracket& bracket, Side side) const
{
    const auto& theme = Theme::current();
    const bool isAbove = side == Side::Above;
    const auto line = isAbove ? m_metrics.labelHeight + 1 : TapeLayout::height(m_metrics) - m_metrics.labelHeight - 2;
    const auto foot = isAbove ? line + 4 : line - 4;
    const bool isWaiting = bracket.segment->isWaiting;
    painter.setPen(QPen(isWaiting ? theme.waiting.border : theme.dimText, 1, isWaiting ? Qt::DashLine : Qt::SolidLine));
    painter.drawLine(QPointF(bracket.left, line), QPointF(bracket.right, line));
    painter.drawLine(QPointF(bracket.left, line), QPointF(bracket.left, foot));
    painter.drawLine(QPointF(bracket.right - 1, line), QPointF(bracket.right - 1, foot));

    const QFontMetricsF metrics(painter.font());
    const auto span = bracket.right - bracket.left;
    const auto label = labelOf(bracket, side, std::max(span, bracket.room - bracket.left));
    const auto needed = metrics.horizontalAdvance(label);
    // In the middle of its line where it fits; else it begins there and reaches into free room.
    const auto left = needed <= span ? bracket.left + (span - needed) / 2 : bracket.left;
    const auto top = isAbove ? 0.0 : TapeLayout::height(m_metrics) - m_metrics.labelHeight;
    painter.setPen(isWaiting ? theme.waiting.text : theme.dimText);
    painter.drawText(QRectF(left, top, needed + 2, m_metrics.labelHeight), Qt::AlignLeft | Qt::AlignVCenter, label);
}

QString TapeView::labelOf(const TapeBracket& bracket, Side side, double width) const
{
    const QFontMetricsF metrics(Theme::smallFont());
    const auto& segment = *bracket.segment;
    const auto name = side == Side::Above ? QStringLiteral("send") : QStringLiteral("recv");
    if (segment.isWaiting)
        return firstThatFits(metrics, width, {tr("%1 of %L2 waits").arg(name).arg(segment.range.length), tr("waits")});
    const auto result = QStringLiteral("→%L1").arg(segment.range.length);
    const auto repeats = bracket.repeats > 1 ? QStringLiteral(" ×%L1").arg(bracket.repeats) : QString();
    // Fewer than were offered is a short send: the number that matters most.
    const bool isShort = side == Side::Above && segment.payload.length > segment.range.length;
    const auto offered = isShort ? tr(" of %L1").arg(segment.payload.length) : QString();
    return firstThatFits(metrics, width, {name + result + offered + repeats, name + result + repeats, result + repeats, result});
}

void TapeView::paintTail(QPainter& painter, const TapeLayout& layout) const
{
    const auto& theme = Theme::current();
    if (const auto ghost = layout.ghost(); !ghost.isNull()) {
        paintHatching(painter, ghost, theme);
        const auto* waits = waitingCall(m_pump, stream().to, CallOp::Recv);
        const auto limit = waits ? std::get<CallBegan>(waits->event).argument : 0;
        painter.setPen(theme.waiting.text);
        painter.drawText(ghost, Qt::AlignCenter, tr("recv waits here,\nup to %L1").arg(limit));
    }
    if (const auto end = layout.endCap(); !end.isNull()) {
        const bool isRead = stream().endRead;
        paintCap(painter, end, tr("end"), isRead ? theme.place(journal::Place::Read) : theme.accentSoft,
                 isRead ? Qt::SolidLine : Qt::DashLine);
    }
    if (const auto reset = layout.resetCap(); !reset.isNull())
        paintCap(painter, reset, tr("reset"), theme.error, Qt::SolidLine);
}

// The end of a stream is a shape, not a cell: flat on the left, round on the right, with two bars where it stops.
void TapeView::paintCap(QPainter& painter, const QRectF& area, const QString& text, const Tone& tone, Qt::PenStyle edge) const
{
    const auto inner = area.adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath path(inner.topLeft());
    const auto bend = inner.height() / 3;
    path.lineTo(inner.right() - bend, inner.top());
    path.quadTo(inner.topRight(), QPointF(inner.right(), inner.top() + bend));
    path.lineTo(inner.right(), inner.bottom() - bend);
    path.quadTo(inner.bottomRight(), QPointF(inner.right() - bend, inner.bottom()));
    path.lineTo(inner.bottomLeft());
    path.closeSubpath();

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tone.border, 1, edge));
    painter.setBrush(tone.fill);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone.border);
    painter.drawRect(QRectF(area.left(), area.top(), 3, area.height()));
    painter.setPen(tone.text);
    painter.drawText(area.adjusted(4, 0, -2, 0), Qt::AlignCenter, text);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// What is cut off fades out, so that nobody takes the edge of the widget for the end of the stream.
void TapeView::paintFades(QPainter& painter) const
{
    const auto paint = [&](double from, double to) {
        auto clear = Theme::current().panel;
        clear.setAlpha(0);
        QLinearGradient fade(from, 0, to, 0);
        fade.setColorAt(0, Theme::current().panel);
        fade.setColorAt(1, clear);
        painter.fillRect(QRectF(std::min(from, to), 0, std::abs(to - from), height()), fade);
    };
    if (m_range.position() > 0)
        paint(0, fadeWidth);
    if (m_range.position() < m_range.farthest())
        paint(width(), width() - fadeWidth);
}

} // namespace socketlab::ui
