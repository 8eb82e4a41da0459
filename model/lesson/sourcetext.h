#pragma once

#include "lesson/problem.h"

#include <string>
#include <string_view>
#include <vector>

namespace socketlab::lesson {

/// The text of a lesson file: places in it, and whether it is text at all.
class SourceText
{
public:
    /// A byte order mark at the front is left out.
    explicit SourceText(std::string text);

    const std::string& text() const { return m_text; }
    Position positionAt(std::size_t offset) const;

    /// Why the file cannot be read any further: too large, not UTF-8, with control characters or endless lines in it.
    std::vector<Problem> faults() const;
    /// One for each line with a tab in it.
    std::vector<Problem> tabs() const;

    static constexpr std::size_t maxSize = 1U << 20;
    static constexpr std::size_t maxLineSize = 4096;

private:
    std::string m_text;
    std::vector<std::size_t> m_lineStarts{0};
};

} // namespace socketlab::lesson
