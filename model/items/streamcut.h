#pragma once

#include "framing/makedecoder.h"
#include "journal/labstate.h"

#include <memory>

namespace socketlab::items {

/// Which bytes of a stream are cut: those that its receiver's program has read, or all that were sent.
enum class StreamReach : std::uint8_t { Read, Sent };
StreamOffset endOf(const journal::Stream& stream, StreamReach reach);
/// Whether the end of the stream is within reach: told to the receiver's program, or made by the sender.
bool hasEnded(const journal::Stream& stream, StreamReach reach);

/// The recorded bytes from `offset` on, as far as they lie side by side; empty where the byte was not recorded.
ByteView recordedRun(const journal::Stream& stream, const journal::Journal& journal, StreamOffset offset);

/// By what a stream is cut.
struct CutPlan
{
    framing::Rule rule;
    std::size_t largestFrame = framing::Decoder::defaultLargestFrame; ///< bytes
    StreamReach reach = StreamReach::Read;
    StreamOffset start{}; ///< where the first message begins; what stands before it belongs to none

    bool operator==(const CutPlan&) const = default;
};

/// How a stream stands by one rule.
struct CutStanding
{
    std::size_t frames = 0; ///< complete
    ByteRange aside{};      ///< put aside; of a broken stream, all that is no message
    std::optional<std::size_t> missing{};
    std::optional<std::string> broken{}; ///< a sentence
    bool hasEnded = false;
    bool isBlind = false;   ///< what follows was not recorded
    bool isFull = false;    ///< more messages than are kept
    bool isCutting = false; ///< there is more, which will be cut soon

    bool operator==(const CutStanding&) const = default;
};

/// One stream cut by one rule. Follows a stream that grows at the price of what is new, and tells how it stood at any
/// earlier moment at the price of one message, in slices of time. A value that can be moved; for one thread.
class StreamCut
{
public:
    static constexpr std::size_t mostFrames = 2'000'000;
    /// Frames are told apart by their ends alone, eight bytes each.
    explicit StreamCut(CutPlan plan);

    const CutPlan& plan() const { return m_plan; }

    /// Cuts what is new, until `deadline`. Returns whether it came to the end. A stream that became shorter is another
    /// one and is cut afresh.
    bool follow(const journal::Stream& stream, const journal::Journal& journal, Timestamp deadline);
    /// `shown`: the stream that was followed, as it was then. Where `deadline` comes first, `isCutting` says so, and the
    /// next call for that moment goes on.
    CutStanding standing(const journal::Stream& shown, const journal::Journal& journal, Timestamp deadline);

    ByteRange frame(std::size_t index) const;
    /// The first frame that ends behind `offset`; their number where none does.
    std::size_t frameBehind(StreamOffset offset) const;

private:
    /// The message in whose middle an earlier moment is, cut once more.
    struct Revisit
    {
        StreamOffset boundary; ///< where it begins
        StreamOffset fed;
        std::unique_ptr<framing::Decoder> decoder;
        std::optional<std::size_t> framesByEnd{};
    };
    void restart();
    std::unique_ptr<framing::Decoder> newDecoder() const;
    /// The end of so many frames.
    StreamOffset boundaryAfter(std::size_t frames) const;
    Revisit& revisit(StreamOffset boundary, StreamOffset end, bool isEnded);
    void keep(const std::vector<framing::Frame>& frames);
    bool isOver() const { return m_ended || m_decoder->broken() || m_isBlind || m_isFull; }
    CutStanding standingOf(const framing::Decoder& decoder, std::size_t frames, StreamOffset end) const;

    StreamOffset endOf(const journal::Stream& stream) const;

    CutPlan m_plan;
    std::unique_ptr<framing::Decoder> m_decoder;
    std::vector<StreamOffset> m_ends; // of the frames, which leave no byte out from the start on
    std::size_t m_framesByEnd = 0;    // the last ones, which only the end of the stream made complete
    std::optional<Revisit> m_revisit; // the last one
    StreamOffset m_fed{};
    StreamOffset m_known{}; // the end of the stream when it was last followed
    bool m_ended = false;
    bool m_isBlind = false;
    bool m_isFull = false;
};

} // namespace socketlab::items
