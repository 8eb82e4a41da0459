#include "framing/delimiteddecoder.h"
#include "framing/fixeddecoder.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>

using namespace socketlab;
using namespace socketlab::framing;

// Whatever the bytes and wherever they are cut, the frames are those of the whole.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 3)
        return 0;
    const auto make = [&]() -> std::unique_ptr<Decoder> {
        if (data[0] % 2 == 0)
            return std::make_unique<FixedDecoder>(data[1]);
        return std::make_unique<DelimitedDecoder>(Bytes(1U + data[1] % 3, static_cast<std::byte>(data[2])), 16);
    };
    const auto stream = std::as_bytes(std::span(data, size)).subspan(3);
    const auto whole = make();
    const auto expected = whole->push(stream);

    const auto pieces = make();
    std::vector<Frame> got;
    const auto step = 1U + data[2] % 7;
    for (std::size_t at = 0; at < stream.size(); at += step)
        for (auto& frame : pieces->push(stream.subspan(at, std::min<std::size_t>(step, stream.size() - at))))
            got.push_back(std::move(frame));
    if (got != expected || whole->broken() != pieces->broken())
        std::abort();
    return 0;
}
