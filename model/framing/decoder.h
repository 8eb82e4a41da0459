#pragma once

#include "values/byterange.h"
#include "values/bytes.h"

#include <optional>
#include <string>
#include <vector>

namespace socketlab::framing {

/// One message cut out of a stream.
struct Frame
{
    ByteRange range; ///< all its bytes in the stream, its delimiter included
    Bytes content;   ///< the message alone

    bool operator==(const Frame&) const = default;
};

/// Cuts a stream into messages by one rule, whatever the pieces in which it comes: the same bytes give the same frames.
/// Keeps what is left over (the put-aside buffer), at most `largestFrame` bytes. Once broken it stays broken, since
/// nobody knows where the next message would begin. One thread.
class Decoder
{
public:
    static constexpr std::size_t defaultLargestFrame = 1U << 20;

    virtual ~Decoder() = default;

    /// Takes the next bytes of the stream and returns the frames that they complete.
    std::vector<Frame> push(ByteView bytes);
    /// The stream has ended: breaks the decoder where it ends inside of a frame.
    void end();

    /// The bytes put aside: the beginning of a frame that is not complete.
    ByteView aside() const { return m_aside; }
    /// How many bytes are still missing, where the rule can tell.
    virtual std::optional<std::size_t> missing() const = 0;
    /// Why no further frame can be found; a sentence.
    const std::optional<std::string>& broken() const { return m_broken; }

protected:
    /// `overhead`: bytes that may follow the longest message before its end can be seen.
    explicit Decoder(std::size_t largestFrame, std::size_t overhead = 0)
        : m_largestFrame(largestFrame), m_overhead(overhead)
    {
    }

    struct Cut
    {
        std::size_t content = 0; ///< bytes of the message
        std::size_t whole = 0;   ///< bytes to take away, at least 1
    };
    /// Where the first frame of `bytes` ends; nothing while it is incomplete. `searched` bytes were looked at before.
    virtual std::optional<Cut> cut(ByteView bytes, std::size_t searched) = 0;

private:
    std::vector<Frame> tooLong(std::vector<Frame> frames);
    void breakWith(std::string reason);

    std::size_t m_largestFrame;
    std::size_t m_overhead;
    Bytes m_aside;
    std::size_t m_searched = 0;
    StreamOffset m_first{}; // of m_aside
    std::optional<std::string> m_broken;
};

} // namespace socketlab::framing
