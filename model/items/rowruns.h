#pragma once

#include <span>

namespace socketlab::items {

/// Calls `take(first, last)` for each run of neighbours in `rows`, which ascend: a model tells of changes by ranges.
template <class Take>
void forEachRun(std::span<const int> rows, Take take)
{
    for (std::size_t first = 0; first < rows.size();) {
        auto last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        take(rows[first], rows[last]);
        first = last + 1;
    }
}

} // namespace socketlab::items
