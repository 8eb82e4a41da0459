#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace socketlab::items {

/// Rows of a long list of which a few are left out: turns rows into places in the list and back, at the price of the
/// few alone. A value.
class LeftOut
{
public:
    /// `place` must be past all places left out so far.
    void add(std::size_t place) { m_places.push_back(place); }
    std::size_t count() const { return m_places.size(); }
    bool contains(std::size_t place) const { return std::ranges::binary_search(m_places, place); }

    /// How many rows come before this place.
    std::size_t rowsBefore(std::size_t place) const
    {
        const auto after = std::ranges::lower_bound(m_places, place);
        return place - static_cast<std::size_t>(after - m_places.begin());
    }

    /// The place that stands in this row.
    std::size_t placeOf(std::size_t row) const
    {
        // The place left out as the n-th has place − n rows before it, which never falls: so a search halves them.
        std::size_t first = 0;
        for (auto count = m_places.size(); count > 0;) {
            const auto half = count / 2;
            const auto middle = first + half;
            if (m_places[middle] - middle <= row) {
                first = middle + 1;
                count -= half + 1;
            } else {
                count = half;
            }
        }
        return row + first;
    }

private:
    std::vector<std::size_t> m_places; // ascending
};

} // namespace socketlab::items
