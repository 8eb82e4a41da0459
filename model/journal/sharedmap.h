#pragma once

#include "journal/sharednode.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace socketlab::journal {

/// A map whose copies share what they have in common, as those of SharedList do. `Hash` gives 64 bits, spread
/// well; keys that shall stand together, a few, have the same. A value, as Shared is.
template <class Key, class Value, class Hash>
class SharedMap
{
public:
    /// Null where there is none. Valid until the next change.
    const Value* find(const Key& key) const
    {
        const auto* node = m_root.get();
        if (node && !node->below.empty()) // a small map needs no hash
            for (std::uint64_t hash = Hash{}(key); node && !node->below.empty(); hash >>= branchBits)
                node = node->below[hash % branchSize].get();
        if (!node)
            return nullptr;
        const auto found = std::ranges::find(node->entries, key, &Entry::first);
        return found == node->entries.end() ? nullptr : &found->second;
    }

    /// The value, to be changed; a new one where there is none. Valid until the next one is made.
    Value& edit(const Key& key)
    {
        unsigned shift = 0;
        auto* leaf = &ownLeaf(m_root.own(), key, shift);
        if (const auto found = std::ranges::find(leaf->entries, key, &Entry::first); found != leaf->entries.end())
            return found->second;
        while (leaf->entries.size() >= leafSize && shift < hashBits) {
            split(*leaf, shift);
            leaf = &ownLeaf(*leaf, key, shift);
        }
        return leaf->entries.emplace_back(key, Value{}).second;
    }

    void erase(const Key& key)
    {
        unsigned shift = 0;
        if (find(key))
            std::erase_if(ownLeaf(m_root.own(), key, shift).entries,
                          [&](const Entry& entry) { return entry.first == key; });
    }

    /// Bytes, about, that this takes beside what has become of a copy.
    std::size_t sizeBeyond(const SharedMap& later) const
    {
        return journal::sizeBeyond(m_root.get(), later.m_root.get(), [](const Entry&, const Entry*) { return 0U; });
    }

private:
    using Entry = std::pair<Key, Value>;
    using Node = SharedNode<Entry>;
    static constexpr std::size_t leafSize = 16;
    static constexpr unsigned branchBits = 4;
    static constexpr std::size_t branchSize = std::size_t{1} << branchBits;
    static constexpr unsigned hashBits = 64;

    // `shift` says which bits choose below `from`, and afterwards below the leaf if that were a branch.
    static Node& ownLeaf(Node& from, const Key& key, unsigned& shift)
    {
        auto* node = &from;
        const auto hash = node->below.empty() ? 0 : Hash{}(key);
        for (; !node->below.empty(); shift += branchBits)
            node = &node->below[(hash >> shift) % branchSize].own();
        return *node;
    }

    static void split(Node& leaf, unsigned shift)
    {
        leaf.below.resize(branchSize);
        for (auto& entry : std::exchange(leaf.entries, {}))
            leaf.below[(Hash{}(entry.first) >> shift) % branchSize].own().entries.push_back(std::move(entry));
    }

    Shared<Node> m_root;
};

} // namespace socketlab::journal
