#pragma once

#include <optional>
#include <string_view>

namespace socketlab::engine {

/// The first argument of a program that is to be a helper process.
inline constexpr std::string_view helperArgument = "--socketlab-helper";

/// To be called first in main(): where this process was started as a helper, it makes calls for the lab until the lab
/// lets it go, and the result is its exit code. Nothing where it was not.
std::optional<int> serveAsHelper(int argumentCount, char** arguments);

} // namespace socketlab::engine
