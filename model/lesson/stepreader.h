#pragma once

#include "lesson/fields.h"
#include "lesson/knownnames.h"
#include "lesson/lesson.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace socketlab::lesson {

/// Reads the actions of a list; those that are wrong are reported and left out. What they make is known from then on.
std::vector<Statement> readScript(std::span<const YamlNode> nodes, KnownNames& names, Findings& findings);

/// Reads a step. `names` are those known when it opens, and afterwards those known when its solution has been played.
Step readStep(const YamlNode& node, std::size_t number, KnownNames& names, Findings& findings);

/// The capabilities that a lesson may need.
std::span<const std::string> capabilityNames();

/// `[a-z][a-z0-9-]*`.
bool isId(std::string_view text);

/// The id under `key`; reported where it has not the form of one.
std::string readId(const Fields& fields, std::string_view key, Findings& findings);

} // namespace socketlab::lesson
