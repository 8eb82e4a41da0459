#pragma once

#include "values/bytes.h"

#include <QString>

#include <optional>
#include <vector>

namespace socketlab::items {

/// The end of a call's bytes near a byte that is looked at.
struct CallEnd
{
    std::int64_t place = 0; ///< of the first byte after it, counted from the one looked at
    QString call;           ///< whose: `bob's recv`
};

/// A byte and what stands around it, as far as it is recorded without a gap.
struct InspectedBytes
{
    Bytes before; ///< up to three bytes, the last one stands just before the byte looked at
    Bytes from;   ///< from the byte looked at on; none where it was not recorded
    std::vector<CallEnd> ends;
};
/// How many bytes of `from` are of use.
inline constexpr std::size_t mostInspected = 8;

/// One way to read the bytes: a name and what comes out, in both byte orders where that makes a difference.
struct Reading
{
    QString name;
    QString value; ///< `—` where the bytes make none; big-endian where there are two
    std::optional<QString> littleEndian = {};
    bool isNews = false; ///< a call ends inside of the character: what a beginner must see

    bool operator==(const Reading&) const = default;
};

/// All readings, always the same ones in the same order, harmless; none where the byte was not recorded.
std::vector<Reading> inspect(const InspectedBytes& bytes);

} // namespace socketlab::items
