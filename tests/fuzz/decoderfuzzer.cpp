#include "framing/encoder.h"
#include "framing/makedecoder.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

using namespace socketlab;
using namespace socketlab::framing;

namespace {

constexpr std::size_t largest = 24;

// What the first byte chooses from.
const std::vector<Rule>& rules()
{
    static const std::vector<Rule> all = [] {
        constexpr std::array words{"fixed 1",
                                   "fixed 7",
                                   "fixed 25",
                                   R"(typed {P:4 T:12 \x00:0 L:24})",
                                   R"(until "\n")",
                                   R"(until "\r\n")",
                                   R"(until "aab")",
                                   R"(until "\n" escape)",
                                   R"(until "\r\n" escape)",
                                   R"(until "aba" escape)",
                                   R"(until "a\\" escape)",
                                   "digits5",
                                   "be32",
                                   "until-end"};
        std::vector<Rule> parsed;
        for (const auto* const rule : words)
            parsed.push_back(parseRule(rule).value());
        return parsed;
    }();
    return all;
}

struct Reading
{
    std::vector<Frame> frames;
    Bytes aside;
    std::optional<std::size_t> missing;
    std::optional<std::string> broken;
    bool operator==(const Reading&) const = default;

    void take(std::vector<Frame> more) { std::ranges::move(more, std::back_inserter(frames)); }
};

void check(bool holds)
{
    if (!holds)
        std::abort();
}

// Pushes pieces of the lengths that `widths` gives in turn, each at least 1 byte. Nothing put aside may outgrow the
// largest message, each of its bytes escaped, and what stands around it.
Reading read(Decoder& decoder, ByteView stream, const std::vector<std::size_t>& widths)
{
    Reading reading;
    for (std::size_t turn = 0; !stream.empty(); ++turn) {
        const auto width = std::clamp<std::size_t>(widths[turn % widths.size()], 1, stream.size());
        reading.take(decoder.push(stream.first(width)));
        check(decoder.aside().size() <= 2 * largest + 5);
        stream = stream.subspan(width);
    }
    reading.aside.assign(decoder.aside().begin(), decoder.aside().end());
    reading.missing = decoder.missing();
    reading.take(decoder.end());
    reading.broken = decoder.broken();
    return reading;
}

// What was received can be sent, and is then received again.
void checkEncoder(const Rule& rule, const Frame& frame)
{
    const auto wire = encode(rule, frame.content);
    check(wire.has_value());
    const auto again = makeDecoder(rule, largest);
    auto frames = again->push(*wire);
    std::ranges::move(again->end(), std::back_inserter(frames));
    check(frames.size() == 1 && frames.front().content == frame.content && !again->broken());
}

} // namespace

// Whatever the bytes and wherever they are cut, the frames are those of the whole. The first byte chooses the rule, the
// second how the rest is cut.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    const auto& rule = rules()[data[0] % rules().size()];
    const auto stream = std::as_bytes(std::span(data, size)).subspan(2);
    const auto whole = read(*makeDecoder(rule, largest), stream, {stream.size()});
    check(whole == read(*makeDecoder(rule, largest), stream, {1}));
    check(whole == read(*makeDecoder(rule, largest), stream, {data[1] % 7U, data[1] / 7U}));

    StreamOffset expected{};
    for (const auto& frame : whole.frames) {
        check(frame.range.first == expected && frame.content.size() <= largest);
        expected = frame.range.end();
        checkEncoder(rule, frame);
    }
    return 0;
}
