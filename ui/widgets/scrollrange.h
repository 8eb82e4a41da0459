#pragma once

class QScrollBar;

namespace socketlab::ui {

/// Joins a scroll bar, which counts in int, to a content that may be far wider: a gigabyte of cells, an hour in microseconds.
/// A value; lengths are device-independent pixels. Follows the end of the content until somebody scrolls away from it.
class ScrollRange
{
public:
    /// Keeps at the end if it was there.
    void resize(double content, double view);

    /// Moves, within bounds; at the end it follows from then on, elsewhere it stays.
    void moveTo(double position);

    double position() const { return m_position; }
    double farthest() const;
    bool followsEnd() const { return m_followsEnd; }

    /// Sets range, page and value of the bar.
    void show(QScrollBar& bar) const;
    /// Where somebody has just moved the bar to; for a slot of its actionTriggered().
    double positionOf(const QScrollBar& bar) const;

private:
    double unit() const;

    double m_content = 0;
    double m_view = 0;
    double m_position = 0;
    bool m_followsEnd = true;
};

} // namespace socketlab::ui
