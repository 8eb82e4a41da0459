#include "engine/callcheck.h"

#include "engine/serverscript.h"
#include "framing/rule.h"
#include "framing/wirenumber.h"
#include "values/measurement.h"
#include "values/socketoption.h"

namespace socketlab::engine {
namespace {

template <class Parsed>
std::optional<std::string> problemOf(const Parsed& parsed)
{
    return parsed ? std::nullopt : std::optional(parsed.error());
}

} // namespace

std::optional<std::string> whatIsWrong(const Call& call)
{
    switch (call.op) {
    case CallOp::SetOption: return problemOf(parseSocketOption(call.words));
    case CallOp::Rule: return problemOf(framing::parseRule(call.words));
    case CallOp::Encode:
    case CallOp::Decode: return problemOf(framing::parseWire(call.words));
    case CallOp::Measure: return problemOf(parseMeasure(call.words));
    case CallOp::RecvUntil:
        return call.data.empty() ? std::optional<std::string>("recvuntil takes a delimiter of at least one byte")
                                 : std::nullopt;
    case CallOp::Serve: return problemOf(parseServerScript(asText(call.data)));
    default: return std::nullopt;
    }
}

} // namespace socketlab::engine
