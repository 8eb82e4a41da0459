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

/// Bytes, about, that stand under `mine` and not under `theirs`; either may be null. `extra(entry, other)` is what an entry
/// holds outside of itself and the one at its place there, where there is one, does not. Costs what differs.
template <class Entry, class Extra>
std::size_t sizeBeyond(const SharedNode<Entry>* mine, const SharedNode<Entry>* theirs, const Extra& extra)
{
    if (!mine || mine == theirs)
        return 0;
    auto size = sizeof(*mine) + mine->entries.size() * sizeof(Entry) + mine->below.size() * sizeof(mine->below[0]);
    for (std::size_t i = 0; i < mine->entries.size(); ++i)
        size += extra(mine->entries[i], theirs && i < theirs->entries.size() ? &theirs->entries[i] : nullptr);
    for (std::size_t i = 0; i < mine->below.size(); ++i)
        size += sizeBeyond(mine->below[i].get(), theirs && i < theirs->below.size() ? theirs->below[i].get() : nullptr,
                           extra);
    return size;
}

} // namespace socketlab::journal
