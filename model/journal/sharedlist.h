#pragma once

#include "journal/sharednode.h"

#include <algorithm>
#include <bit>
#include <compare>
#include <initializer_list>
#include <iterator>
#include <utility>
#include <vector>

namespace socketlab::journal {

/// A list whose copies share what they have in common: a copy costs nothing, and a change afterwards costs a leaf of
/// the tree and the branches above it. Made for lists that grow at their end. A reference to an entry is valid until the
/// next change; one that edit() gave, until the list grows, shrinks or is copied. A value, as Shared is.
template <class Type>
class SharedList
{
public:
    class Iterator
    {
    public:
        using iterator_concept = std::random_access_iterator_tag;
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Type;
        using difference_type = std::ptrdiff_t;
        using pointer = const Type*;
        using reference = const Type&;

        Iterator() = default;
        reference operator*() const { return (*m_list)[m_index]; }
        pointer operator->() const { return &**this; }
        reference operator[](difference_type distance) const { return *(*this + distance); }
        Iterator& operator+=(difference_type distance)
        {
            m_index = static_cast<std::size_t>(static_cast<difference_type>(m_index) + distance);
            return *this;
        }
        Iterator& operator-=(difference_type distance) { return *this += -distance; }
        Iterator& operator++() { return *this += 1; }
        Iterator& operator--() { return *this -= 1; }
        Iterator operator++(int) { return std::exchange(*this, *this + 1); }
        Iterator operator--(int) { return std::exchange(*this, *this - 1); }
        friend Iterator operator+(Iterator from, difference_type distance) { return from += distance; }
        friend Iterator operator+(difference_type distance, Iterator from) { return from += distance; }
        friend Iterator operator-(Iterator from, difference_type distance) { return from -= distance; }
        friend difference_type operator-(const Iterator& end, const Iterator& begin)
        {
            return static_cast<difference_type>(end.m_index) - static_cast<difference_type>(begin.m_index);
        }
        bool operator==(const Iterator& other) const { return m_index == other.m_index; }
        auto operator<=>(const Iterator& other) const { return m_index <=> other.m_index; }

    private:
        friend class SharedList;
        Iterator(const SharedList& list, std::size_t index) : m_list(&list), m_index(index) {}
        const SharedList* m_list = nullptr;
        std::size_t m_index = 0;
    };
    using value_type = Type;
    using const_iterator = Iterator;
    using iterator = Iterator;

    SharedList() = default;
    SharedList(std::initializer_list<Type> entries) : SharedList(std::vector<Type>(entries)) {}
    explicit SharedList(const std::vector<Type>& entries)
    {
        for (const auto& entry : entries)
            push_back(entry);
    }

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const Type& operator[](std::size_t index) const
    {
        const auto* node = m_root.get();
        for (auto level = m_height; level > 0; --level)
            node = node->below[place(index, level)].get();
        return node->entries[index % leafSize];
    }
    const Type& front() const { return (*this)[0]; }
    const Type& back() const { return (*this)[m_size - 1]; }
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, m_size}; }
    std::reverse_iterator<Iterator> rbegin() const { return std::reverse_iterator(end()); }
    std::reverse_iterator<Iterator> rend() const { return std::reverse_iterator(begin()); }

    /// The entry, to be changed.
    Type& edit(std::size_t index) { return ownLeaf(index).entries[index % leafSize]; }

    Type& push_back(Type entry)
    {
        if (m_size == leafSize << (m_height * branchBits))
            addLevel();
        auto& entries = ownLeaf(m_size++).entries;
        if (entries.empty() && m_height > 0)
            entries.reserve(leafSize);
        return entries.emplace_back(std::move(entry));
    }

    /// Costs what stands behind the entry.
    void erase(std::size_t index)
    {
        for (auto next = index + 1; next < m_size; ++next)
            edit(next - 1) = Type((*this)[next]);
        removeLast(m_root, m_height);
        if (--m_size == 0)
            *this = {};
    }

    /// Calls `visit(index)`, in order, for each entry that may be another one than `before` has at its place. Costs what
    /// differs where one is a changed copy of the other.
    template <class Visit>
    void forEachDifference(const SharedList& before, const Visit& visit) const
    {
        const auto level = std::min(m_height, before.m_height);
        visitDifferences(m_root.get(), m_height, before.firstOfHeight(level), level, 0, visit);
    }

    /// Bytes, about, that this takes beside what has become of a copy; sizeBeyond(SharedNode) says what `extra` is.
    template <class Extra>
    std::size_t sizeBeyond(const SharedList& later, const Extra& extra) const
    {
        const auto* theirs = later.m_height < m_height ? nullptr : later.firstOfHeight(m_height);
        return journal::sizeBeyond(m_root.get(), theirs, extra);
    }

private:
    using Node = SharedNode<Type>;
    // Small enough to be copied for one entry, large enough that the tree is low.
    static constexpr std::size_t leafSize = std::bit_floor(std::max<std::size_t>(4096 / sizeof(Type), 8));
    static constexpr unsigned branchBits = 6;
    static constexpr std::size_t branchSize = std::size_t{1} << branchBits;

    static std::size_t place(std::size_t index, unsigned level)
    {
        return (index / leafSize) >> ((level - 1) * branchBits) & (branchSize - 1);
    }

    // What stands above the first entries, so many levels above their leaf; at most the root.
    const Node* firstOfHeight(unsigned height) const
    {
        const auto* node = m_root.get();
        for (auto level = m_height; level > height; --level)
            node = node->below.front().get();
        return node;
    }

    // `theirs` begins at the same entry, and is no higher; null where nothing does.
    template <class Visit>
    static void visitDifferences(const Node* mine, unsigned level, const Node* theirs, unsigned theirLevel,
                                 std::size_t first, const Visit& visit)
    {
        if (!mine || mine == theirs)
            return;
        for (std::size_t i = 0; i < mine->entries.size(); ++i)
            visit(first + i);
        for (std::size_t i = 0; i < mine->below.size(); ++i) {
            const auto width = leafSize << ((level - 1) * branchBits);
            const auto* same = theirLevel < level    ? (i == 0 ? theirs : nullptr)
                : theirs && i < theirs->below.size() ? theirs->below[i].get()
                                                     : nullptr;
            visitDifferences(mine->below[i].get(), level - 1, same, std::min(theirLevel, level - 1), first + i * width,
                             visit);
        }
    }

    Node& ownLeaf(std::size_t index)
    {
        auto* node = &m_root.own();
        for (auto level = m_height; level > 0; --level) {
            const auto at = place(index, level);
            if (at == node->below.size())
                node->below.emplace_back();
            node = &node->below[at].own();
        }
        return *node;
    }

    void addLevel()
    {
        Shared<Node> root;
        root.own().below.push_back(std::move(m_root));
        m_root = std::move(root);
        ++m_height;
    }

    static void removeLast(Shared<Node>& node, unsigned level)
    {
        auto& own = node.own();
        if (level == 0)
            return own.entries.pop_back();
        removeLast(own.below.back(), level - 1);
        const auto& last = *own.below.back().get();
        if (last.entries.empty() && last.below.empty())
            own.below.pop_back();
    }

    Shared<Node> m_root;
    std::size_t m_size = 0;
    unsigned m_height = 0; // levels of branches above the leaves
};

} // namespace socketlab::journal
