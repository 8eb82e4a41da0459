#pragma once

#include <QRectF>
#include <QSizeF>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace socketlab::ui {

/// Sizes in device-independent pixels; they follow from the fonts.
struct FdSetMetrics
{
    QSizeF bit{9, 18};
    double groupGap = 8;    ///< between four bits and the next four
    double leftOutGap = 24; ///< where groups without any bit are left out
    double labelWidth = 70; ///< before the bits
    double lineGap = 2;
    double numberHeight = 14; ///< of the line below all, with the numbers of the lowest bits
};

/// Where the bits of some fd_sets stand: in groups of four, the lowest descriptor at the right, a line for each set, the
/// same descriptor in one column. Groups in which nobody stands are left out but for the lowest. Pure geometry; a value.
class FdSetLayout
{
public:
    /// `descriptors`: all that stand in any of the sets.
    FdSetLayout(std::span<const std::int32_t> descriptors, int lines, FdSetMetrics metrics = {});

    QSizeF size() const;
    /// The lowest descriptors of the groups that are shown, the highest one first.
    const std::vector<std::int32_t>& groups() const { return m_groups; }
    /// Whether groups are left out before this one.
    bool isAfterGap(std::size_t group) const;

    QRectF label(int line) const;
    QRectF bit(int line, std::int32_t descriptor) const; ///< empty where its group is left out
    QRectF number(std::size_t group) const;
    QRectF gap(int line, std::size_t group) const; ///< before a group that isAfterGap()

    struct Place
    {
        int line = 0;
        std::int32_t descriptor = 0;
        bool operator==(const Place&) const = default;
    };
    std::optional<Place> placeAt(QPointF point) const;

private:
    double leftOf(std::size_t group) const;
    double groupWidth() const { return 4 * m_metrics.bit.width(); }

    std::vector<std::int32_t> m_groups;
    int m_lines;
    FdSetMetrics m_metrics;
};

} // namespace socketlab::ui
