#include "engine/helperprotocol.h"

#include <cstdint>
#include <cstdlib>

using namespace socketlab;
using namespace socketlab::engine;

// What is taken for an order is written in the same way again, and reads back as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto order = orderFrom(std::as_bytes(std::span(data, size)));
    if (!order)
        return 0;
    const auto written = toBytes(*order);
    const auto again = orderFrom(written);
    if (!again || toBytes(*again) != written)
        std::abort();
    return 0;
}
