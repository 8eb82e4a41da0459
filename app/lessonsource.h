#pragma once

#include <expected>
#include <map>
#include <string>
#include <string_view>

namespace socketlab {

/// The lessons that come with the program: id to YAML text.
using LessonSource = std::map<std::string, std::string, std::less<>>;

struct LessonFile
{
    std::string name; ///< in messages
    std::string text; ///< not looked at yet
};

/// The lesson that a person named by its id or by a file. The error is a sentence that says what was meant, or why the
/// file cannot be read.
std::expected<LessonFile, std::string> findLesson(const std::string& name, const LessonSource& builtIn);

} // namespace socketlab
