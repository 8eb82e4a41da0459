#include "ui/widgets/fdsetlayout.h"

#include <algorithm>
#include <functional>

namespace socketlab::ui {

FdSetLayout::FdSetLayout(std::span<const std::int32_t> descriptors, int lines, FdSetMetrics metrics)
    : m_groups{0}
    , m_lines(lines)
    , m_metrics(metrics)
{
    for (const auto descriptor : descriptors)
        if (descriptor >= 0)
            m_groups.push_back(descriptor / 4 * 4);
    std::ranges::sort(m_groups, std::greater());
    const auto repeated = std::ranges::unique(m_groups);
    m_groups.erase(repeated.begin(), repeated.end());
}

bool FdSetLayout::isAfterGap(std::size_t group) const
{
    return group == 0 || m_groups[group - 1] != m_groups[group] + 4;
}

double FdSetLayout::leftOf(std::size_t group) const
{
    auto left = m_metrics.labelWidth;
    for (std::size_t before = 0; before <= group; ++before)
        left +=
            (isAfterGap(before) ? m_metrics.leftOutGap : m_metrics.groupGap) + (before < group ? groupWidth() : 0.0);
    return left;
}

QSizeF FdSetLayout::size() const
{
    return {leftOf(m_groups.size() - 1) + groupWidth(),
            m_lines * (m_metrics.bit.height() + m_metrics.lineGap) + m_metrics.numberHeight};
}

QRectF FdSetLayout::label(int line) const
{
    return {0, line * (m_metrics.bit.height() + m_metrics.lineGap), m_metrics.labelWidth, m_metrics.bit.height()};
}

QRectF FdSetLayout::bit(int line, std::int32_t descriptor) const
{
    const auto found = std::ranges::find(m_groups, descriptor / 4 * 4);
    if (descriptor < 0 || found == m_groups.end())
        return {};
    const auto left = leftOf(static_cast<std::size_t>(found - m_groups.begin()));
    return {left + (3 - descriptor % 4) * m_metrics.bit.width(), label(line).top(), m_metrics.bit.width(),
            m_metrics.bit.height()};
}

QRectF FdSetLayout::number(std::size_t group) const
{
    return {leftOf(group), m_lines * (m_metrics.bit.height() + m_metrics.lineGap), groupWidth(),
            m_metrics.numberHeight};
}

QRectF FdSetLayout::gap(int line, std::size_t group) const
{
    return {leftOf(group) - m_metrics.leftOutGap, label(line).top(), m_metrics.leftOutGap, m_metrics.bit.height()};
}

std::optional<FdSetLayout::Place> FdSetLayout::placeAt(QPointF point) const
{
    for (int line = 0; line < m_lines; ++line)
        for (const auto group : m_groups)
            for (auto descriptor = group; descriptor < group + 4; ++descriptor)
                if (bit(line, descriptor).contains(point))
                    return Place{line, descriptor};
    return std::nullopt;
}

} // namespace socketlab::ui
