#pragma once

#include "app/lessonsource.h"

#include <iosfwd>
#include <span>
#include <string>

namespace socketlab {

/// `socketlab lessons …`: list, lint, solve. `args` are the words after `lessons`. Needs no window.
/// Returns the exit code: 0, or 1 with a sentence in `err` that says what failed.
int runLessonsCommand(std::span<const std::string> args, const LessonSource& builtIn, std::ostream& out,
                      std::ostream& err);

} // namespace socketlab
