#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace socketlab::journal {

/// A list whose copies share what they have in common, so that copying a million entries costs little: only a piece
/// that changes afterwards is copied. Made for lists that grow at their end. References to entries are valid until
/// the next change. A value; copies that share pieces belong to one thread.
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
    const Type& operator[](std::size_t index) const { return (*m_pieces[index / pieceSize])[index % pieceSize]; }
    const Type& front() const { return (*this)[0]; }
    const Type& back() const { return (*this)[m_size - 1]; }
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, m_size}; }

    /// The entry, to be changed.
    Type& edit(std::size_t index) { return own(index / pieceSize)[index % pieceSize]; }

    void push_back(const Type& entry)
    {
        if (m_size % pieceSize == 0)
            m_pieces.push_back(std::make_shared<Piece>());
        own(m_pieces.size() - 1).push_back(entry);
        ++m_size;
    }

    /// Costs what stands behind the entry.
    void erase(std::size_t index)
    {
        for (auto next = index + 1; next < m_size; ++next)
            edit(next - 1) = Type((*this)[next]);
        own(m_pieces.size() - 1).pop_back();
        if (--m_size % pieceSize == 0)
            m_pieces.pop_back();
    }

    /// Bytes that a copy takes by itself.
    std::size_t copySize() const { return m_pieces.size() * sizeof(m_pieces[0]) + (m_size % pieceSize) * sizeof(Type); }

private:
    using Piece = std::vector<Type>;
    static constexpr std::size_t pieceSize = 1024;

    Piece& own(std::size_t index)
    {
        auto& piece = m_pieces[index];
        if (piece.use_count() > 1)
            piece = std::make_shared<Piece>(*piece);
        return *piece;
    }

    std::vector<std::shared_ptr<Piece>> m_pieces;
    std::size_t m_size = 0;
};

} // namespace socketlab::journal
