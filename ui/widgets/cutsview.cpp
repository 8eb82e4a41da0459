#include "ui/widgets/cutsview.h"

#include "items/cutwords.h"
#include "items/plaintext.h"
#include "ui/widgets/bytecells.h"
#include "ui/widgets/cutspainter.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace socketlab::ui {

using items::CutBlock;
using items::FramingModel;
using items::FramingRules;

namespace {

constexpr int cutsBarHeight = 10;
constexpr double cutsCursorMargin = 24;
constexpr int usualWidth = 400;

} // namespace

CutsView::CutsView(const FramingModel& framing, QWidget* parent)
    : QWidget(parent)
    , m_framing(framing)
    , m_bar(new QScrollBar(Qt::Horizontal, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("The same bytes, cut by every rule"));
    m_bar->setFocusPolicy(Qt::NoFocus);
    m_bar->setCursor(Qt::ArrowCursor);
    connect(m_bar, &QScrollBar::actionTriggered, this, [this] {
        m_range.moveTo(m_range.positionOf(*m_bar));
        update();
    });
    connect(&framing, &FramingModel::followed, this, &CutsView::refresh);
    connect(&framing, &FramingModel::cutAnew, this, &CutsView::refresh);
    measure();
}

void CutsView::setRule(int rule)
{
    if (rule == m_rule)
        return;
    m_rule = rule;
    updateGeometry();
    tellWords();
    update();
}

void CutsView::mark(std::optional<ByteRange> bytes)
{
    if (bytes == m_marked)
        return;
    m_marked = bytes;
    update();
}

CutLayout CutsView::cutLayout() const
{
    std::uint64_t missing = 0;
    for (int rule = 0; rule < FramingRules::count; ++rule)
        missing = std::max(missing, placesMissing(m_framing.standing(rule)));
    return {FramingRules::count, m_rule, m_framing.byteCount() + missing, m_metrics};
}

void CutsView::measure()
{
    const QFontMetricsF cells(Theme::monospaceFont());
    const QFontMetricsF captions(Theme::smallFont());
    m_metrics.cell = {std::ceil(cells.horizontalAdvance(QStringLiteral("00")) + 4), std::ceil(cells.height()) + 5};
    m_metrics.tallHeight = std::ceil(2 * cells.height()) + 4;
    m_metrics.captionHeight = std::ceil(captions.height()) + 3;
    m_metrics.rowGap = Theme::smallGap + 2;
    updateGeometry();
    refresh();
}

void CutsView::refresh()
{
    if (m_cursor && *m_cursor >= StreamOffset{m_framing.byteCount()})
        m_cursor.reset();
    updateScrolling();
    tellWords();
    update();
}

void CutsView::updateScrolling()
{
    m_range.resize(cutLayout().width(), width());
    m_range.show(*m_bar);
    m_bar->setVisible(m_range.farthest() > 0);
    m_bar->setGeometry(0, height() - cutsBarHeight, width(), cutsBarHeight);
}

QSize CutsView::sizeHint() const
{
    return {usualWidth, static_cast<int>(std::ceil(cutLayout().height())) + cutsBarHeight};
}

QSize CutsView::minimumSizeHint() const
{
    return {usualWidth / 2, sizeHint().height()};
}

// `digits5: needs 2 more bytes … — byte 3: 6c 'l', in message 1, bytes 0 to 9`
QString CutsView::words(int rule, std::optional<StreamOffset> offset) const
{
    const auto& model = m_framing;
    const auto row = QStringLiteral("%1: %2").arg(items::plainText(framing::toText(model.rule(rule))),
                                                  items::standingWords(model.rule(rule), model.standing(rule)));
    if (!offset)
        return row;
    const auto value = model.shownStream().byteAt(model.pump().journal(), *offset);
    const auto byte = tr("byte %1: %2 '%3'").arg(*offset - StreamOffset{}).arg(hexText(value), characterText(value));
    const auto inBlock = items::blockWords(model.blockAt(rule, *offset));
    return inBlock.isEmpty() ? tr("%1 — %2").arg(row, byte) : tr("%1 — %2, %3").arg(row, byte, inBlock);
}

void CutsView::tellWords()
{
    setAccessibleDescription(words(m_rule, m_cursor));
}

QString CutsView::wordsAt(QPoint point) const
{
    const auto shown = cutLayout();
    const auto rule = shown.rowAt(point.y());
    if (!rule)
        return {};
    const auto place = shown.placeAt(point.x() + m_range.position());
    const bool isByte = place && *place < m_framing.byteCount() && !shown.caption(*rule, width()).contains(point);
    return words(*rule, isByte ? std::optional(StreamOffset{*place}) : std::nullopt);
}

bool CutsView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), items::toolTipText(wordsAt(help->pos())), this);
    return true;
}

void CutsView::changeEvent(QEvent* event)
{
    const auto type = event->type();
    if (type == QEvent::FontChange || type == QEvent::PaletteChange || type == QEvent::StyleChange)
        measure();
    QWidget::changeEvent(event);
}

void CutsView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateScrolling();
}

void CutsView::wheelEvent(QWheelEvent* event)
{
    const auto turned = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    const auto before = m_range.position();
    // Up and down belong to the panel around it, unless Shift says otherwise.
    if (turned.x() != 0)
        m_range.moveTo(before - turned.x());
    event->setAccepted(m_range.position() != before);
    m_range.show(*m_bar);
    update();
}

void CutsView::keyPressEvent(QKeyEvent* event)
{
    const auto count = m_framing.byteCount();
    const auto at = m_cursor ? *m_cursor - StreamOffset{} : 0;
    switch (event->key()) {
    case Qt::Key_Up: emit ruleChosen(std::max(m_rule - 1, 0)); return;
    case Qt::Key_Down: emit ruleChosen(std::min(m_rule + 1, FramingRules::count - 1)); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_cursor)
            chooseAt(*m_cursor);
        else
            QWidget::keyPressEvent(event);
        return;
    default: break;
    }
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

void CutsView::mousePressEvent(QMouseEvent* event)
{
    const auto point = event->position();
    const auto shown = cutLayout();
    const auto rule = shown.rowAt(point.y());
    if (!rule) {
        QWidget::mousePressEvent(event);
        return;
    }
    const auto place = shown.placeAt(point.x() + m_range.position());
    const bool isByte = place && *place < m_framing.byteCount() && !shown.caption(*rule, width()).contains(point);
    emit ruleChosen(*rule);
    if (!isByte)
        return;
    moveCursor(StreamOffset{*place});
    chooseAt(StreamOffset{*place});
}

void CutsView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    tellWords();
    update();
}

void CutsView::moveCursor(StreamOffset offset)
{
    m_cursor = offset;
    const auto area = cutLayout().cell(m_rule, offset - StreamOffset{});
    if (area.left() < m_range.position() + cutsCursorMargin)
        m_range.moveTo(std::floor(area.left() - cutsCursorMargin));
    else if (area.right() > m_range.position() + width() - cutsCursorMargin)
        m_range.moveTo(std::ceil(area.right() - width() + cutsCursorMargin));
    m_range.show(*m_bar);
    tellWords();
    update();
}

void CutsView::chooseAt(StreamOffset offset)
{
    if (const auto block = m_framing.blockAt(m_rule, offset); block.kind != CutBlock::Kind::Uncut)
        emit bytesChosen(block.range);
}

void CutsView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto shown = cutLayout();
    const CutsPainter::Frame frame{.size = size(),
                                   .scrollX = std::round(m_range.position()),
                                   .chosenRule = m_rule,
                                   .cursor = hasFocus() ? m_cursor : std::nullopt,
                                   .marked = m_marked};
    CutsPainter(painter, m_framing, shown, frame).paint();
    if (!hasFocus())
        return;
    painter.setPen(Theme::current().focus);
    painter.drawRect(shown.row(m_rule, width()).adjusted(0.5, 0.5, -0.5, -2.5));
}

} // namespace socketlab::ui
