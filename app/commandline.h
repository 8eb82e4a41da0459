#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>

namespace socketlab {

/// What the words after the program's name ask for.
struct CommandLine
{
    enum class Wish { Window, SavedSession, Lessons, Sessions, Doctor, Screenshots, Help, Version };

    Wish wish = Wish::Window;
    std::string lesson;      ///< Window: an id or a file; empty: the first one
    std::string session;     ///< SavedSession: its file
    std::string folder;      ///< Screenshots: where to
    std::size_t skipped = 0; ///< Lessons, Sessions, Doctor: words before their own

    /// The error is a sentence that says what to write instead.
    static std::expected<CommandLine, std::string> parse(std::span<const std::string> words);
    static std::string_view help();
};

} // namespace socketlab
