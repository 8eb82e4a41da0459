#pragma once

#include "values/call.h"

#include <optional>
#include <string>

namespace socketlab::engine {

/// What makes a call senseless before it is made, as far as only the rules of framing, options and the like can tell:
/// a sentence without a full stop. The linter and the engine both ask.
std::optional<std::string> whatIsWrong(const Call& call);

} // namespace socketlab::engine
