#pragma once

#include "journal/labstate.h"

#include <QRectF>

#include <optional>
#include <vector>

namespace socketlab::ui {

/// Sizes in device-independent pixels; they follow from the fonts.
struct TapeMetrics
{
    QSizeF cell{26, 38};
    double gap = 2;          ///< between cells
    double margin = 12;      ///< before the first cell and after the last thing
    double labelHeight = 16; ///< of the line of call labels, above and below
    double bracketHeight = 6;
    double ghostWidth = 60; ///< of the place where a recv waits
    double capWidth = 40;   ///< of the end of the stream, and of a reset
    double frameHeight = 0; ///< of the messages below all this; 0 where no rule cuts the bytes
};

/// What stands after the last byte.
struct TapeTail
{
    bool hasGhost = false; ///< a recv waits for bytes that do not exist yet
    bool hasEnd = false;
    bool hasReset = false;
    std::uint64_t missing = 0; ///< places for the bytes that the last message lacks
};

/// The line above or below the bytes of one call.
struct TapeBracket
{
    const journal::Segment* segment = nullptr; ///< of the stream that was laid out
    double left = 0;
    double right = 0;        ///< equal to `left` for calls that moved no byte
    double room = 0;         ///< up to where a label may reach
    std::size_t repeats = 1; ///< how many calls moved no byte at this place
    bool isAtEnd = false;    ///< stands below the end cap

    bool isEmpty() const { return segment->range.length == 0; }
};

/// Where everything of a stream stands on a tape that begins at x = 0, y = 0. Pure geometry; a value.
/// Refers to the stream, which must stay. Each question costs what it tells of, not what the stream holds.
class TapeLayout
{
public:
    TapeLayout(const journal::Stream& stream, TapeTail tail, TapeMetrics metrics = {});

    double width() const;
    static double height(const TapeMetrics& metrics);

    double leftOf(StreamOffset offset) const;
    QRectF cellOf(StreamOffset offset) const;
    /// Where the labels of the calls stand; as wide as the tape.
    QRectF labelsAbove() const;
    QRectF labelsBelow() const;
    /// Where a message stands; of one that goes on behind the last byte also its missing bytes.
    QRectF frameOf(const ByteRange& bytes) const;
    QRectF ghost() const; ///< null where there is none
    QRectF endCap() const;
    QRectF resetCap() const;

    /// How many places a cursor can take: the bytes, and one for the tail if there is any.
    std::uint64_t placeCount() const;
    /// The byte below a point, or the place after the last byte for the tail.
    std::optional<StreamOffset> placeAt(QPointF point) const;
    QRectF place(StreamOffset offset) const;

    /// The bytes of which something is seen between two x.
    ByteRange cellsBetween(double left, double right) const;
    /// The calls of which something is seen, in order. `segments` are the stream's sends or receives.
    std::vector<TapeBracket> bracketsBetween(const journal::SegmentList& segments, double left, double right) const;

private:
    double pitch() const { return m_metrics.cell.width() + m_metrics.gap; }
    double cellTop() const { return m_metrics.labelHeight + m_metrics.bracketHeight; }
    double rightOf(StreamOffset end) const;
    QRectF tailArea(double left, double width) const;
    TapeBracket bracketOf(const journal::Segment& segment) const;

    const journal::Stream* m_stream;
    TapeTail m_tail;
    TapeMetrics m_metrics;
};

} // namespace socketlab::ui
