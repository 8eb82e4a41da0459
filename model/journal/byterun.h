#pragma once

#include "journal/labstate.h"

namespace socketlab::journal {

/// Neighbouring bytes of a stream that lie together in the journal, or that it does not hold.
struct ByteRun
{
    ByteRange range;
    ByteView bytes; ///< all of `range`; none where they were not recorded

    bool isKnown() const { return !bytes.empty(); }
};

/// The run that begins at `offset`, which must be before `end`, and ends there at the latest. Costs a few searches,
/// however long the run is. Valid as long as the journal.
ByteRun runAt(const Journal& journal, const Stream& stream, StreamOffset offset, StreamOffset end);

/// Each byte of a range, or nothing where it was not recorded.
std::vector<std::optional<std::byte>> bytesIn(const Journal& journal, const Stream& stream, ByteRange range);

/// The part of a range that is before the end of what is known.
ByteRange withinStream(const Stream& stream, ByteRange range);

} // namespace socketlab::journal
