#pragma once

#include "journal/byterun.h"

#include <string>

namespace socketlab::items {

enum class SearchDirection : std::uint8_t { Forward, Backward };

/// Looks for bytes in one direction of a connection, a slice at a time, and goes round once: past the end it goes on at
/// the beginning. Forward it finds the first match that begins at `from` or later, backward the last one that begins
/// before. Bytes that were not recorded match nothing. A value; the stream may grow meanwhile.
class ByteSearch
{
public:
    enum class Outcome : std::uint8_t { Unfinished, Found, NotFound };

    /// `wanted` must not be empty.
    ByteSearch(Bytes wanted, StreamOffset from, SearchDirection direction);

    /// Looks through about `most` bytes more.
    Outcome advance(const journal::Journal& journal, const journal::Stream& stream, std::uint64_t most);

    ByteRange found() const { return {m_found, m_wanted.size()}; }
    bool hasWrapped() const { return m_hasWrapped; }
    std::uint64_t lookedThrough() const { return m_lookedThrough; }

private:
    /// Places where a match may begin.
    struct Stretch
    {
        StreamOffset first{};
        StreamOffset end{};
        bool isEmpty() const { return first >= end; }
    };
    Stretch left(const journal::Stream& stream) const;
    bool look(const journal::Journal& journal, const journal::Stream& stream, Stretch slice);
    bool lookIn(std::string_view text, StreamOffset first);
    void wrap(const journal::Stream& stream);

    Bytes m_wanted;
    StreamOffset m_from;
    StreamOffset m_next; // forward: the next place to look at; backward: the place behind it
    StreamOffset m_found{};
    SearchDirection m_direction;
    bool m_hasBegun = false;
    bool m_hasWrapped = false;
    std::uint64_t m_lookedThrough = 0;
    std::string m_joined; // what lies apart in the journal, put together
};

} // namespace socketlab::items
