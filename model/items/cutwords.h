#pragma once

#include "items/framingmodel.h"

#include <QString>

namespace socketlab::items {

/// Bytes around a message that are no part of it.
struct FrameEdges
{
    std::size_t header = 0;  ///< a length
    std::size_t trailer = 0; ///< a delimiter
};
FrameEdges edgesOf(const framing::Rule& rule);

/// `no message complete`, `1 message complete`, `3 messages complete`
QString completeWords(const CutStanding& standing);
/// `3 bytes put aside`; empty where there are none.
QString asideWords(const CutStanding& standing);
/// What is still missing, or why nothing more will be found: `needs 2 more bytes of the length prefix`, `no "\n" yet`.
QString missingWords(const framing::Rule& rule, const CutStanding& standing);
/// All of it in a line: `needs 2 more bytes of the length prefix · no message complete · 3 bytes put aside`.
QString standingWords(const framing::Rule& rule, const CutStanding& standing);
/// `in message 3, bytes 18 to 27`, `put aside, bytes 28 to 30`; empty where nothing was cut.
QString blockWords(const CutBlock& block);

/// The beginning of a frame's message, as quotedData() writes it, harmless. `bytes`: the beginning of the frame.
QString messagePreview(const framing::Rule& rule, ByteView bytes, std::size_t limit);
/// How many bytes of a frame messagePreview() can use.
inline constexpr std::size_t previewedBytes = 256;

} // namespace socketlab::items
