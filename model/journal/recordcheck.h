#pragma once

#include "values/bytes.h" // first: moc cannot read <compare> where it is the first of the standard headers
#include "values/record.h"

#include <optional>
#include <string>

namespace socketlab::journal {

/// The longest payload that is taken from another process or a file: the largest data of a call, and something over.
constexpr std::uint64_t largestPayload = (64ULL << 20) + (64ULL << 10);

/// What is wrong with a record that came from outside, byte by byte; nothing where any reader may use it. Before that
/// only its bytes may be copied: an event of a kind that does not exist must not be visited.
std::optional<std::string> whatIsWrong(const Record& record);

} // namespace socketlab::journal
