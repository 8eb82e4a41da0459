#pragma once

#include "framing/decoder.h"
#include "framing/rule.h"

#include <memory>

namespace socketlab::framing {

/// A decoder for a rule as parseRule() gives it. A message of more than `largestFrame` bytes breaks it.
std::unique_ptr<Decoder> makeDecoder(const Rule& rule, std::size_t largestFrame = Decoder::defaultLargestFrame);

} // namespace socketlab::framing
