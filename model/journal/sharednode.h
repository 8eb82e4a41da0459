#pragma once

#include "journal/shared.h"

#include <cstddef>
#include <vector>

namespace socketlab::journal {

/// Of the trees under SharedList and SharedMap: a leaf has entries, a branch has nodes below it.
template <class Entry>
struct SharedNode
{
    std::vector<Entry> entries;
    std::vector<Shared<SharedNode>> below;
};

/// Bytes, about, that stand under `mine` and not under `theirs`, a root that is so many levels lower. Either may be null.
/// `extra(entry, before)` is what an entry holds outside of itself and the one at its place there, where there is one,
/// does not. Costs what differs.
template <class Entry, class Extra>
std::size_t sizeBeyond(const SharedNode<Entry>* mine, const SharedNode<Entry>* theirs, unsigned levels,
                       const Extra& extra)
{
    if (!mine || mine == theirs)
        return 0;
    const auto* const before = levels == 0 ? theirs : nullptr;
    auto size = sizeof(*mine) + mine->entries.size() * sizeof(Entry) + mine->below.size() * sizeof(mine->below[0]);
    for (std::size_t i = 0; i < mine->entries.size(); ++i)
        size += extra(mine->entries[i], before && i < before->entries.size() ? &before->entries[i] : nullptr);
    for (std::size_t i = 0; i < mine->below.size(); ++i) {
        const auto* same = before && i < before->below.size() ? before->below[i].get() : nullptr;
        if (levels > 0 && i == 0)
            same = theirs;
        size += sizeBeyond(mine->below[i].get(), same, levels > 0 ? levels - 1 : 0, extra);
    }
    return size;
}

} // namespace socketlab::journal
