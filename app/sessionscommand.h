#pragma once

#include "journal/session/sessionstore.h"

#include <iosfwd>
#include <span>
#include <string>

namespace socketlab {

/// `socketlab sessions …`: list, show, export, keep, remove. `args` are the words after `sessions`. Needs no window.
/// Returns the exit code: 0, or 1 with a sentence in `err` that says what failed.
int runSessionsCommand(std::span<const std::string> args, const journal::SessionStore& store, std::ostream& out,
                       std::ostream& err);

} // namespace socketlab
