#include "ui/widgets/fdsetview.h"

#include "items/plaintext.h"
#include "ui/theme.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace socketlab::ui {
namespace {

QString listed(std::span<const std::int32_t> descriptors)
{
    QStringList numbers;
    for (const auto descriptor : descriptors)
        numbers += QString::number(descriptor);
    return numbers.isEmpty() ? FdSetView::tr("none") : numbers.join(QStringLiteral(", "));
}

} // namespace

FdSetView::FdSetView(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAccessibleName(tr("fd_set: the bits of the lists"));
    measure();
}

void FdSetView::show(const items::SelectFacts& facts)
{
    const auto before = m_lines;
    const auto outcome = std::exchange(m_outcome,
                                       facts.isWaiting()       ? Outcome::Waiting
                                           : facts.hasFailed() ? Outcome::Failed
                                                               : Outcome::Answered);
    m_lines.clear();
    if (facts.op == CallOp::Select) {
        addLines(facts, Ready::Readable, tr("read"));
        addLines(facts, Ready::Writable, tr("write"));
        addLines(facts, Ready::Exceptional, tr("except"));
    }
    if (m_lines == before && outcome == m_outcome)
        return;
    setVisible(!m_lines.empty());
    setAccessibleDescription(words());
    measure();
}

void FdSetView::addLines(const items::SelectFacts& facts, std::uint8_t bit, const QString& name)
{
    Line in{tr("%1 in").arg(name), {}, false};
    Line out{tr("%1 out").arg(name), {}, true};
    for (const auto& watched : facts.list) {
        if ((watched.asked & bit) == 0 || watched.descriptor < 0)
            continue;
        in.descriptors.push_back(watched.descriptor);
        if ((watched.answered & bit) != 0)
            out.descriptors.push_back(watched.descriptor);
    }
    if (in.descriptors.empty())
        return;
    std::ranges::sort(in.descriptors);
    std::ranges::sort(out.descriptors);
    m_lines.push_back(std::move(in));
    if (m_outcome == Outcome::Answered)
        m_lines.push_back(std::move(out));
}

QString FdSetView::words() const
{
    QStringList parts;
    for (const auto& line : m_lines)
        parts += QStringLiteral("%1: %2").arg(line.label, listed(line.descriptors));
    if (m_outcome == Outcome::Failed)
        parts += tr("the call failed, so nothing came out");
    return parts.join(QStringLiteral("; "));
}

FdSetLayout FdSetView::bitLayout() const
{
    std::vector<std::int32_t> all;
    for (const auto& line : m_lines)
        all.insert(all.end(), line.descriptors.begin(), line.descriptors.end());
    return {all, static_cast<int>(m_lines.size()), m_metrics};
}

void FdSetView::measure()
{
    const QFontMetricsF bits(Theme::monospaceFont());
    const QFontMetricsF small(Theme::smallFont());
    m_metrics.bit = {std::ceil(bits.horizontalAdvance(u'0')) + 1, std::ceil(bits.height())};
    m_metrics.leftOutGap = std::ceil(bits.horizontalAdvance(QStringLiteral("…"))) + 8;
    m_metrics.labelWidth = 0;
    for (const auto& line : m_lines)
        m_metrics.labelWidth = std::max(m_metrics.labelWidth, std::ceil(small.horizontalAdvance(line.label)));
    m_metrics.numberHeight = std::ceil(small.height());
    updateGeometry();
    update();
}

QSize FdSetView::sizeHint() const
{
    return m_lines.empty() ? QSize(0, 0) : bitLayout().size().toSize() + QSize(1, 1);
}

QString FdSetView::wordsAt(QPoint point) const
{
    const auto place = bitLayout().placeAt(point);
    if (!place)
        return words();
    const auto& line = m_lines[static_cast<std::size_t>(place->line)];
    const bool isSet = std::ranges::binary_search(line.descriptors, place->descriptor);
    return tr("%1: the bit of descriptor %2 is %3").arg(line.label).arg(place->descriptor).arg(isSet ? 1 : 0);
}

bool FdSetView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), items::toolTipText(wordsAt(help->pos())), this);
    return true;
}

void FdSetView::changeEvent(QEvent* event)
{
    const auto type = event->type();
    if (type == QEvent::FontChange || type == QEvent::PaletteChange || type == QEvent::StyleChange)
        measure();
    QWidget::changeEvent(event);
}

void FdSetView::paintEvent(QPaintEvent*)
{
    const auto layout = bitLayout();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int line = 0; line < static_cast<int>(m_lines.size()); ++line)
        paintLine(painter, layout, line);
    painter.setFont(Theme::smallFont());
    painter.setPen(Theme::current().dimText);
    for (std::size_t group = 0; group < layout.groups().size(); ++group)
        painter.drawText(layout.number(group), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(layout.groups()[group]));
}

void FdSetView::paintLine(QPainter& painter, const FdSetLayout& layout, int at) const
{
    const auto& line = m_lines[static_cast<std::size_t>(at)];
    painter.setFont(Theme::smallFont());
    painter.setPen(Theme::current().dimText);
    painter.drawText(layout.label(at), Qt::AlignLeft | Qt::AlignVCenter, line.label);
    painter.setFont(Theme::monospaceFont());
    for (std::size_t group = 0; group < layout.groups().size(); ++group) {
        const auto lowest = layout.groups()[group];
        if (layout.isAfterGap(group)) {
            painter.setPen(Theme::current().dimText);
            painter.drawText(layout.gap(at, group), Qt::AlignCenter, QStringLiteral("…"));
        }
        for (auto descriptor = lowest; descriptor < lowest + 4; ++descriptor)
            paintBit(painter, layout.bit(at, descriptor), line, descriptor);
    }
}

void FdSetView::paintBit(QPainter& painter, const QRectF& area, const Line& line, std::int32_t descriptor) const
{
    const auto& theme = Theme::current();
    const auto& tone = line.isOut ? theme.place(journal::Place::ReceiverKernel) : theme.accentSoft;
    const bool isSet = std::ranges::binary_search(line.descriptors, descriptor);
    if (isSet)
        painter.fillRect(area.adjusted(0, 1, 0, -1), tone.fill);
    painter.setPen(isSet ? tone.text : theme.dimText);
    painter.drawText(area, Qt::AlignCenter, isSet ? QStringLiteral("1") : QStringLiteral("0"));
}

} // namespace socketlab::ui
