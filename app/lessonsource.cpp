#include "app/lessonsource.h"

#include "lesson/sourcetext.h"
#include "values/nearest.h"
#include "values/outcome.h"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <ranges>
#include <vector>

namespace socketlab {
namespace {

std::expected<LessonFile, std::string> readFile(const std::string& path)
{
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    // One byte more than a lesson may have is enough to see that it is too large.
    std::string text(lesson::SourceText::maxSize + 1, '\0');
    if (file.read(text.data(), static_cast<std::streamsize>(text.size())).bad() || !file.is_open())
        return std::unexpected(fmt::format("Cannot read {}: {} ({}).", path, errorMeaning(errno), errorName(errno)));
    text.resize(static_cast<std::size_t>(file.gcount()));
    return LessonFile{path, std::move(text)};
}

bool looksLikePath(std::string_view name)
{
    return name.find('/') != std::string_view::npos || name.ends_with(".yaml") || name.ends_with(".yml");
}

} // namespace

std::expected<LessonFile, std::string> findLesson(const std::string& name, const LessonSource& builtIn)
{
    if (const auto found = builtIn.find(name); found != builtIn.end())
        return LessonFile{name + ".yaml", found->second};
    if (looksLikePath(name))
        return readFile(name);
    const auto ids = std::views::keys(builtIn);
    return std::unexpected(fmt::format("no lesson named \"{}\"{}", name,
                                       didYouMean(name, std::vector<std::string>(ids.begin(), ids.end()))));
}

} // namespace socketlab
