#pragma once

#include "lesson/solver.h"

#include <iosfwd>
#include <string>
#include <string_view>

namespace socketlab {

/// Writes what became of a lesson's claims, one line for each, and one for all.
void printReport(std::ostream& out, const lesson::Lesson& lesson, const lesson::SolveOptions& options,
                 const lesson::SolveReport& report);

/// `1 step`, `5 steps`.
std::string counted(std::size_t count, std::string_view noun);

} // namespace socketlab
