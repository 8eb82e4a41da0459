#pragma once

#include "lesson/lesson.h"
#include "lesson/problem.h"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace socketlab::lesson {

/// Reads a lesson file and looks for every mistake in it that can be seen without playing it; the problems are sorted
/// by their places. `file` is its name or path: a lesson's file is named after its id. Safe for any bytes.
std::expected<Lesson, std::vector<Problem>> readLesson(std::string text, std::string_view file);

} // namespace socketlab::lesson
