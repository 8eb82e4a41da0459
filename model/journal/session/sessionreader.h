#pragma once

#include "journal/journal.h"
#include "journal/progress.h"

#include <expected>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace socketlab::journal {

/// A session as its file tells it.
struct SavedSession
{
    std::unique_ptr<Journal> journal; ///< the same records, payloads and times as were recorded
    std::string program;              ///< what recorded it
    bool hasEnded = false;            ///< false where the program was killed, or still runs
};

/// Reads a session file, which it never changes; also one that is being written, or whose program was killed, and also
/// in a folder that must not be written to. Trusts nothing in it: whatever opens can be folded, shown and exported.
/// The error is a sentence: no session file, newer, truncated, damaged, or cannot be read; empty where
/// it was given up. Any thread.
std::expected<SavedSession, std::string> openSession(const std::filesystem::path& file, const Progress& progress = {});

} // namespace socketlab::journal
