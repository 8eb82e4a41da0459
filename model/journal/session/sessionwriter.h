#pragma once

#include "journal/journal.h"

#include <expected>
#include <filesystem>
#include <memory>
#include <string>

namespace socketlab::journal {

/// Saves a journal to a session file as it grows, in a thread of its own: what is in the journal is in the file soon
/// after, also when the program is killed. While it is far behind the journal takes in nothing more (isBehind()).
/// Where the file can no longer be written it stops, says so in problem(), and recording goes on without it.
class SessionWriter
{
public:
    /// Makes `file`, which must not exist. `journal` must outlive the writer; `program` is what records, with its
    /// version. The error is a sentence.
    static std::expected<std::unique_ptr<SessionWriter>, std::string> create(Journal& journal,
                                                                             const std::filesystem::path& file,
                                                                             const std::string& program);
    /// As finish().
    ~SessionWriter();
    SessionWriter(const SessionWriter&) = delete;
    SessionWriter& operator=(const SessionWriter&) = delete;

    /// Saves what the journal holds by now, and marks the session as ended. Nothing is saved afterwards. One thread.
    void finish();

    /// Waits until what the journal holds by now is saved; false where it never will be. Any thread.
    bool flush();
    /// Records that a kill would not lose. Any thread.
    Sequence saved() const;
    /// Calls among them, without those of the world, who only sets scenes. Any thread.
    std::uint64_t savedCalls() const;
    /// Whether recording is being slowed down, since the file cannot be written as quickly. Any thread.
    bool isBehind() const;
    /// Why nothing is saved any more, in one sentence; empty while all is well. Any thread.
    std::string problem() const;

private:
    class Private;
    explicit SessionWriter(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace socketlab::journal
