#pragma once

#include <iosfwd>
#include <span>
#include <string>

namespace socketlab {

/// `socketlab doctor`: what this machine can do, tried, and the numbers of its kernel that lessons show. `args` are the
/// words after `doctor`. Needs no window. Returns the exit code: 0 whatever was found, 1 after a word too many.
int runDoctorCommand(std::span<const std::string> args, std::ostream& out, std::ostream& err);

} // namespace socketlab
