#include "ui/widgets/timelinepainter.h"

#include "items/plaintext.h"
#include "ui/widgets/painting.h"
#include "values/calltext.h"

#include <QCoreApplication>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace socketlab::ui {

namespace {

constexpr double chosenMark = 3; // wide, before the name of a lane
constexpr double barMargin = 6;  // above and below, in a lane
constexpr double cornerRadius = 4;
constexpr double tickDistance = 72;
constexpr double returnWidth = 5; // of the end of a bar that waited
constexpr Duration noticeableWait = std::chrono::milliseconds(10);
constexpr std::size_t mostArrowsBars = 300; // with more of them in sight arrows would be a thicket
constexpr std::size_t mostArrowsPerCall = 4;

double aligned(double x)
{
    return std::floor(x) + 0.5;
}

} // namespace

QRectF TimelineFrame::barArea(const TimelineBar& bar, double right) const
{
    return {toWidget(bar.left), laneTop(bar.place.lane) + barMargin, right - bar.left, laneHeight - 2 * barMargin};
}

TimelinePainter::TimelinePainter(QPainter& painter, const items::Pump& pump, const TimelineLayout& layout,
                                 const TimelineFrame& frame)
    : m_painter(painter)
    , m_pump(pump)
    , m_layout(layout)
    , m_frame(frame)
    , m_theme(Theme::current())
    , m_metrics(Theme::smallFont())
{
    m_painter.setFont(Theme::smallFont());
}

std::pair<std::size_t, std::size_t> TimelinePainter::lanesSeen() const
{
    const auto first = static_cast<std::size_t>(std::max(0.0, m_frame.scrollY / m_frame.laneHeight));
    const auto end = static_cast<std::size_t>((m_frame.scrollY + m_frame.size.height()) / m_frame.laneHeight) + 1;
    return {std::min(first, m_layout.laneCount()), std::min(end, m_layout.laneCount())};
}

void TimelinePainter::paint()
{
    m_painter.fillRect(QRectF(QPointF(0, 0), m_frame.size), m_theme.panel);
    paintBreaks();
    paintLanes();
    m_painter.save();
    m_painter.setClipRect(QRectF(m_frame.nameWidth, m_frame.axisHeight, m_frame.size.width() - m_frame.nameWidth,
                                 m_frame.size.height() - m_frame.axisHeight));
    std::vector<TimelineBar> bars;
    const auto [first, end] = lanesSeen();
    for (auto lane = first; lane < end; ++lane) {
        const auto inLane = m_layout.barsBetween(lane, m_frame.seenLeft(), m_frame.seenRight(), m_frame.sight);
        bars.insert(bars.end(), inLane.begin(), inLane.end());
    }
    if (bars.size() <= mostArrowsBars)
        paintArrows(bars);
    for (const auto& bar : bars)
        paintBar(bar);
    m_painter.restore();
    if (!m_pump.isLive())
        paintMoment();
    paintAxis();
    paintNames();
}

void TimelinePainter::paintLanes()
{
    const auto [first, end] = lanesSeen();
    m_painter.setPen(m_theme.border);
    for (auto lane = first; lane < end; ++lane) {
        const auto bottom = aligned(m_frame.laneTop(lane) + m_frame.laneHeight - 1);
        m_painter.drawLine(QPointF(0, bottom), QPointF(m_frame.size.width(), bottom));
    }
}

// What has not happened yet at the moment that is shown lies behind its line.
void TimelinePainter::paintMoment()
{
    constexpr float veil = 0.62F;
    const auto x = m_pump.moment() == 0
        ? m_frame.toWidget(0)
        : m_frame.toWidget(m_layout.axis().xAt(m_pump.state().time()) * m_frame.sight.zoom);
    const auto left = std::max(aligned(x), m_frame.nameWidth);
    auto colour = m_theme.panel;
    colour.setAlphaF(veil);
    m_painter.fillRect(QRectF(left, m_frame.axisHeight, std::max(0.0, m_frame.size.width() - left),
                              m_frame.size.height() - m_frame.axisHeight),
                       colour);
    if (x < m_frame.nameWidth)
        return;
    m_painter.setPen(QPen(m_theme.focus, 2));
    m_painter.drawLine(QPointF(left, m_frame.axisHeight - 6), QPointF(left, m_frame.size.height()));
}

void TimelinePainter::paintBreaks()
{
    const auto zoom = m_frame.sight.zoom;
    for (const auto& gap : m_layout.axis().breaksBetween(m_frame.seenLeft() / zoom, m_frame.seenRight() / zoom))
        m_painter.fillRect(bandOf(gap).adjusted(0, m_frame.axisHeight, 0, 0), m_theme.window);
}

QRectF TimelinePainter::bandOf(const TimeAxis::Break& gap) const
{
    const auto left = std::max(m_frame.toWidget(gap.left * m_frame.sight.zoom), m_frame.nameWidth);
    const auto right = m_frame.toWidget(gap.right * m_frame.sight.zoom);
    return {left, 0, right - left, m_frame.size.height()};
}

void TimelinePainter::paintAxis()
{
    const auto zoom = m_frame.sight.zoom;
    const auto& axis = m_layout.axis();
    m_painter.save();
    m_painter.setClipRect(
        QRectF(m_frame.nameWidth, 0, m_frame.size.width() - m_frame.nameWidth, m_frame.size.height()));
    m_painter.fillRect(QRectF(0, 0, m_frame.size.width(), m_frame.axisHeight), m_theme.panel);

    const auto left = m_frame.seenLeft() / zoom;
    const auto right = m_frame.seenRight() / zoom;
    const auto gaps = axis.breaksBetween(left, right);
    m_painter.setPen(m_theme.dimText);
    for (const auto& gap : gaps) {
        auto area = bandOf(gap);
        area.setHeight(m_frame.axisHeight);
        const auto length = QString::fromStdString(durationText(gap.length));
        m_painter.drawText(
            area, Qt::AlignCenter,
            firstThatFits(m_metrics, area.width(), {QStringLiteral("⋯ %1 ⋯").arg(length), QStringLiteral("⋯")}).text);
    }
    for (const auto& tick : axis.ticksBetween(left, right, tickDistance / zoom)) {
        const auto x = m_frame.toWidget(tick.x * zoom);
        if (x < m_frame.nameWidth)
            continue;
        m_painter.setPen(m_theme.strongBorder);
        m_painter.drawLine(QPointF(aligned(x), m_frame.axisHeight - 5), QPointF(aligned(x), m_frame.axisHeight));
        const auto text = QString::fromStdString(axis.textOf(tick));
        const auto nextGap = std::ranges::upper_bound(gaps, tick.x, {}, &TimeAxis::Break::right);
        const auto room = nextGap == gaps.end() ? tickDistance : (nextGap->left - tick.x) * zoom;
        const auto needed = m_metrics.horizontalAdvance(text);
        if (needed > room || x + needed > m_frame.size.width())
            continue;
        m_painter.setPen(m_theme.dimText);
        m_painter.drawText(QRectF(x + 1, 0, tickDistance * 2, m_frame.axisHeight - 2), Qt::AlignLeft | Qt::AlignVCenter,
                           text);
    }
    m_painter.restore();
    m_painter.setPen(m_theme.border);
    const auto bottom = aligned(m_frame.axisHeight - 1);
    m_painter.drawLine(QPointF(0, bottom), QPointF(m_frame.size.width(), bottom));
}

void TimelinePainter::paintNames()
{
    m_painter.save();
    auto font = Theme::font();
    font.setWeight(QFont::DemiBold);
    m_painter.setFont(font);
    const QFontMetricsF metrics(font);
    m_painter.setClipRect(QRectF(0, m_frame.axisHeight, m_frame.nameWidth, m_frame.size.height()));
    const auto [first, end] = lanesSeen();
    for (auto lane = first; lane < end; ++lane) {
        const QRectF area(0, m_frame.laneTop(lane), m_frame.nameWidth, m_frame.laneHeight - 1);
        const bool isChosen = m_layout.actorOf(lane) == m_frame.actor;
        m_painter.fillRect(area, isChosen ? m_theme.accentSoft.fill : m_theme.panel);
        if (isChosen)
            m_painter.fillRect(QRectF(area.topLeft(), QSizeF(chosenMark, area.height())), m_theme.accent.fill);
        const auto* actor = m_pump.latest().actor(m_layout.actorOf(lane));
        m_painter.setPen(isChosen                       ? m_theme.accentSoft.text
                             : actor && actor->hasEnded ? m_theme.dimText
                                                        : m_theme.text);
        const auto name = items::plainText(m_pump.latest().actorName(m_layout.actorOf(lane)));
        m_painter.drawText(area.adjusted(12, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter,
                           metrics.elidedText(name, Qt::ElideRight, area.width() - 20));
    }
    m_painter.restore();
}

void TimelinePainter::paintArrows(const std::vector<TimelineBar>& bars)
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& bar : bars)
        paintArrowsTo(bar);
    m_painter.restore();
}

// From each send whose bytes a recv took to that recv.
void TimelinePainter::paintArrowsTo(const TimelineBar& receiver)
{
    const auto call = journal::viewCall(m_pump.journal(), m_pump.calls()[receiver.call]);
    if (call.began->op != CallOp::Recv || call.isWaiting() || call.returned->value <= 0)
        return;
    const auto* socket = m_pump.latest().socket(call.returned->socket);
    if (!socket || !socket->incoming)
        return;
    const auto& sends = m_pump.latest().streams()[*socket->incoming].sends;
    const ByteRange taken{call.returned->offset, static_cast<std::uint64_t>(call.returned->value)};
    const auto first = journal::Stream::findIndex(sends, taken.first);
    if (!first)
        return;
    const auto most = std::min(sends.size(), *first + mostArrowsPerCall);
    for (auto at = *first; at < most && sends[at].range.first < taken.end(); ++at) {
        const auto index = m_pump.calls().find(sends[at].call);
        const auto place = index ? m_layout.find(sends[at].call.actor, *index) : std::nullopt;
        if (place && place->lane != receiver.place.lane)
            paintArrow(m_layout.barAt(*place, m_frame.sight), receiver);
    }
}

void TimelinePainter::paintArrow(const TimelineBar& sender, const TimelineBar& receiver)
{
    const auto from = m_frame.barArea(sender, sender.rightFor(0));
    const auto to = m_frame.barArea(receiver, receiver.rightFor(0));
    const bool isDown = from.top() < to.top();
    const QPointF start(from.left() + 2, isDown ? from.bottom() : from.top());
    const QPointF tip(std::max(to.right() - 2, start.x()), isDown ? to.top() : to.bottom());
    const auto bend = (tip.y() - start.y()) * 0.55;

    QPainterPath path(start);
    path.cubicTo(start + QPointF(0, bend), tip - QPointF(0, bend), tip);
    m_painter.setPen(QPen(m_theme.dimText, 1.2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(path);
    const auto back = isDown ? -5.0 : 5.0;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.dimText);
    m_painter.drawPolygon(QPolygonF{tip, tip + QPointF(-3, back), tip + QPointF(3, back)});
}

const Tone& TimelinePainter::toneOf(const journal::CallView& call) const
{
    if (call.isWaiting())
        return m_theme.waiting;
    return call.returned->error != 0 ? m_theme.error : m_theme.call(call.began->op);
}

QColor TimelinePainter::paintShape(const TimelineBar& bar, const TimelineLabel& label, const journal::CallView& call)
{
    const auto& tone = toneOf(call);
    const auto area = m_frame.barArea(bar, label.right);
    const bool isError = &tone == &m_theme.error;
    if (area.width() < 2 * cornerRadius) {
        m_painter.fillRect(area, bar.isWaiting ? tone.border : isError ? tone.text : tone.fill);
        return tone.text;
    }
    // No painter should be given a rectangle that is a million pixels wide.
    const auto seen =
        area.intersected(QRectF(m_frame.nameWidth - 20, 0, m_frame.size.width() + 40, m_frame.size.height()));
    const bool hasWaited = !bar.isWaiting && !label.isBeside && call.duration(m_frame.sight.now) >= noticeableWait;
    const QRectF trueBegin(area.left(), area.top(), std::max(bar.trueRight - bar.left, TimelineBar::narrowest),
                           area.height());
    if (bar.isWaiting && !label.isBeside) {
        paintHatching(m_painter, seen, Stripes::waiting(m_theme), cornerRadius);
        return tone.text;
    }
    if (hasWaited) {
        const auto stripes = Stripes::waited(tone, m_theme);
        paintHatching(m_painter, seen, stripes, cornerRadius);
        // Its return is what it waited for.
        m_painter.fillRect(QRectF(area.right() - returnWidth, area.top(), returnWidth, area.height()),
                           isError ? tone.text : tone.fill);
        return stripes.text;
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(tone.border);
    m_painter.setBrush(label.isBeside ? mixed(tone.fill, m_theme.panel, 0.16) : tone.fill);
    m_painter.drawRoundedRect(seen.adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    if (label.isBeside)
        m_painter.fillRect(trueBegin, tone.fill);
    if (isError)
        m_painter.fillRect(QRectF(area.left(), area.top(), TimelineBar::narrowest, area.height()), tone.text);
    return label.isBeside ? m_theme.text : tone.text;
}

void TimelinePainter::paintBar(const TimelineBar& bar)
{
    m_hasSeenWaiting = m_hasSeenWaiting || bar.isWaiting;
    const auto call = journal::viewCall(m_pump.journal(), m_pump.calls()[bar.call]);
    const auto label = labelOf(m_pump, bar, m_metrics, m_frame.sight.now);
    const auto ink = paintShape(bar, label, call);
    const auto area = m_frame.barArea(bar, label.right);
    if (!label.text.isEmpty())
        paintLabel(area, label, ink);
    if (m_frame.cursor != bar.place)
        return;
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_theme.focus, 2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(area.adjusted(-2, -2, 2, 2), cornerRadius + 2, cornerRadius + 2);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

// Of a bar that reaches in from the left the label stays in sight, if there is room for it.
void TimelinePainter::paintLabel(const QRectF& area, const TimelineLabel& label, const QColor& ink)
{
    const auto needed = m_metrics.horizontalAdvance(label.text) + 2 * TimelineLabel::padding;
    const auto begin = label.isBeside ? area.right() - needed : area.left();
    const auto left = std::max(begin, m_frame.nameWidth);
    if (left + needed > area.right() + 1 && left > begin)
        return;
    m_painter.setPen(ink);
    m_painter.drawText(QRectF(left + TimelineLabel::padding, area.top(), needed, area.height()),
                       Qt::AlignLeft | Qt::AlignVCenter, label.text);
}

} // namespace socketlab::ui
