#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace socketlab {

/// The candidate that `word` was probably meant to be: the fewest letters typed wrong, left out, added or swapped,
/// and at most a third of them. Nothing where none is near.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

/// ` (did you mean "send"?)`, or nothing.
std::string didYouMean(std::string_view word, std::span<const std::string> candidates);

} // namespace socketlab
