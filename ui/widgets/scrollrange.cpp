#include "ui/widgets/scrollrange.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace socketlab::ui {

namespace {
constexpr double longestBar = 1 << 30;
constexpr double stepLength = 40;
constexpr double roundingError = 0.01; // so that what just fits needs no bar
} // namespace

void ScrollRange::resize(double content, double view)
{
    m_content = content;
    m_view = view;
    m_position = m_followsEnd ? farthest() : std::min(m_position, farthest());
}

void ScrollRange::moveTo(double position)
{
    m_position = std::clamp(position, 0.0, farthest());
    m_followsEnd = m_position >= farthest();
}

double ScrollRange::farthest() const
{
    return std::max(0.0, std::ceil(m_content - m_view - roundingError));
}

double ScrollRange::unit() const
{
    return std::max(1.0, farthest() / longestBar);
}

void ScrollRange::show(QScrollBar& bar) const
{
    bar.setRange(0, static_cast<int>(farthest() / unit()));
    bar.setPageStep(std::max(1, static_cast<int>(m_view / unit())));
    bar.setSingleStep(std::max(1, static_cast<int>(stepLength / unit())));
    bar.setValue(static_cast<int>(m_position / unit()));
}

double ScrollRange::positionOf(const QScrollBar& bar) const
{
    // The last unit is rarely a whole one, and the end must be reached.
    return bar.sliderPosition() >= bar.maximum() ? farthest() : bar.sliderPosition() * unit();
}

} // namespace socketlab::ui
