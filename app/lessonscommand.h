#pragma once

#include <iosfwd>
#include <map>
#include <span>
#include <string>

namespace socketlab {

/// The lessons that come with the program: id to YAML text.
using LessonSource = std::map<std::string, std::string, std::less<>>;

/// `socketlab lessons …`: list, lint, solve. `args` are the words after `lessons`. Needs no window.
/// Returns the exit code: 0, or 1 with a sentence in `err` that says what failed.
int runLessonsCommand(std::span<const std::string> args, const LessonSource& builtIn, std::ostream& out, std::ostream& err);

} // namespace socketlab
