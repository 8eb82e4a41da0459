#pragma once

#include "values/bytes.h"

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace socketlab::framing {

/// A reply with places to be filled: $1 to $9 (captures), {count}, {total}, and the checksums {crc32} and {crc16} of
/// the reply before them, as 8 and 4 hex digits. $$ is a dollar and ${ a brace; a brace is content wherever it opens
/// none of these. At most `mostPlaces` places, so that a reply stays bounded. Any thread.
class ReplyTemplate
{
public:
    static constexpr std::size_t mostPlaces = 16;

    /// The error is a sentence without a full stop. `captures`: how many there are.
    static std::expected<ReplyTemplate, std::string> create(ByteView written, std::size_t captures);

    struct Facts
    {
        std::vector<ByteView> captures; ///< as many as create() was told
        std::uint64_t count = 0;        ///< replies of this conversation, this one included
        std::uint64_t total = 0;        ///< replies of all conversations, this one included
    };
    Bytes fill(const Facts& facts) const;

private:
    enum class Place : std::uint8_t { Capture, Count, Total, Crc32, Crc16 };
    struct Part
    {
        Bytes before;               ///< what stands in front of the place
        std::optional<Place> place; ///< none at the end
        std::size_t capture = 0;    ///< from 0
    };
    class Reader;

    static void append(Bytes& reply, const Part& part, const Facts& facts);

    std::vector<Part> m_parts;
};

} // namespace socketlab::framing
