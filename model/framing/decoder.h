#pragma once

#include "values/byterange.h"
#include "values/bytes.h"

#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace socketlab::framing {

/// One message cut out of a stream.
struct Frame
{
    ByteRange range; ///< all its bytes in the stream, its length field or its delimiter included
    Bytes content;   ///< the message alone

    bool operator==(const Frame&) const = default;
};

/// Cuts a stream into messages by one rule, whatever the pieces in which it comes: the same bytes give the same frames,
/// in time linear in their number. Keeps what is left over (the put-aside buffer): what one frame of the largest size
/// takes on the wire, and no more. Once broken it stays broken, since nobody knows where the next message would begin.
/// One thread.
class Decoder
{
public:
    static constexpr std::size_t defaultLargestFrame = 1U << 20;

    virtual ~Decoder() = default;

    /// Takes the next bytes of the stream and returns the frames that they complete.
    std::vector<Frame> push(ByteView bytes);
    /// The stream has ended: returns the frame that its end completes, or breaks the decoder where it ends inside of a
    /// frame. What is pushed later is not looked at.
    std::vector<Frame> end();

    /// The bytes put aside: the beginning of a frame that is not complete. Empty once broken.
    ByteView aside() const { return m_aside; }
    /// How many bytes may be asked for without touching the next message: what the length field lacks, then what the
    /// message lacks. Nothing where the rule cannot tell, and once broken or ended.
    std::optional<std::size_t> missing() const;
    /// Why no further frame can be found; a sentence.
    const std::optional<std::string>& broken() const { return m_broken; }

protected:
    /// `largestFrame`: bytes of the longest message allowed, itself at most `maxDataSize`.
    /// `overhead`: bytes that may stand around the longest message before its end can be seen.
    explicit Decoder(std::size_t largestFrame, std::size_t overhead = 0);

    struct Cut
    {
        std::size_t header = 0;  ///< bytes before the message
        std::size_t content = 0; ///< bytes of the message
        std::size_t whole = 0;   ///< bytes to take away, at least 1
    };
    /// The first frame; nothing while it is incomplete; or why there will be none, a sentence.
    using Search = std::expected<std::optional<Cut>, std::string>;

    /// Where the first frame of `bytes`, at least 1, ends. `searched` of them were looked at before; 0 for a new frame.
    virtual Search cut(ByteView bytes, std::size_t searched) = 0;
    /// The message in the bytes of one frame.
    virtual Bytes contentOf(ByteView frame, const Cut& cut) const;
    /// missing(), of a decoder that is not broken.
    virtual std::optional<std::size_t> missingAfter(ByteView aside) const = 0;
    /// Whether the end of the stream is the end of a message.
    virtual bool endsWithTheStream() const { return false; }

    std::size_t largestFrame() const { return m_largestFrame; }
    std::string tooLong() const;
    std::string tooLong(std::size_t announced) const;

private:
    void cutFrames(std::vector<Frame>& frames);
    void breakWith(std::string reason);

    std::size_t m_largestFrame;
    std::size_t m_overhead;
    Bytes m_aside;
    std::size_t m_searched = 0;
    StreamOffset m_first{}; // of m_aside
    bool m_ended = false;
    std::optional<std::string> m_broken;
};

} // namespace socketlab::framing
