#include "framing/rule.h"
#include "framing/wirenumber.h"

#include <cstdint>
#include <cstdlib>

using namespace socketlab;
using namespace socketlab::framing;

// What is decoded can be encoded to the same bytes, and no rule, however broken, may do more than be refused.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = std::as_bytes(std::span(data, size));
    const auto text = asText(bytes);
    for (const auto* const form : {"u16 host", "u16 net", "u32 host", "u32 net", "utf8", "latin1"}) {
        const auto wire = parseWire(std::string(form) + " \"\"").value();
        const auto value = decodeValue(wire.form, bytes);
        const bool isText = wire.form.type == WireType::Utf8 || wire.form.type == WireType::Latin1;
        if (value
            && encodeValue(wire.form, isText ? quotedData(toBytes(*value)) : *value)
                != Bytes(bytes.begin(), bytes.end()))
            std::abort();
    }
    static_cast<void>(encodeWords(text));
    if (const auto rule = parseRule(text); rule && parseRule(toText(*rule)) != rule)
        std::abort();
    return 0;
}
