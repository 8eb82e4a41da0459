#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <string>
#include <vector>

namespace socketlab::journal {

/// The place of a session that is being recorded. While it is held others see that somebody is at work; where its
/// program is killed they see that nobody is. Move-only.
class SessionPlace
{
public:
    SessionPlace(SessionPlace&& other) noexcept;
    SessionPlace& operator=(SessionPlace&&) = delete;
    ~SessionPlace(); ///< as leave()

    const std::filesystem::path& file() const { return m_file; }
    /// The session has ended well: nobody will be asked about it.
    void leave();

private:
    friend class SessionStore;
    SessionPlace(std::filesystem::path file, std::filesystem::path sign, int descriptor);

    std::filesystem::path m_file;
    std::filesystem::path m_sign;
    int m_descriptor = -1;
};

enum class SessionLife : std::uint8_t {
    Ended,
    Running,
    LeftOver ///< its program was killed, and nobody has decided what becomes of it
};

struct StoredSession
{
    std::filesystem::path file;
    SessionLife life = SessionLife::Ended;
    std::uint64_t size = 0; ///< bytes, with what stands beside it
};

/// A folder of session files, each with `.running` beside it until it has ended; docs/session-file.md says more.
/// Knows nothing that is not in the folder, so several programs may use it at once. Any thread.
class SessionStore
{
public:
    explicit SessionStore(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// $XDG_STATE_HOME/socketlab/sessions, or ~/.local/state/socketlab/sessions; empty where there is no home.
    static std::filesystem::path standardFolder();

    const std::filesystem::path& folder() const { return m_folder; }

    /// A place for a new session, named after the time and this process. Makes the folder. The error is a sentence.
    std::expected<SessionPlace, std::string> claim() const;

    /// All sessions, the newest first.
    std::vector<StoredSession> sessions() const;
    /// Those that were left over, the newest first.
    std::vector<std::filesystem::path> leftOver() const;

    /// Nobody needs to be asked about this one any more; the file stays.
    void keep(const std::filesystem::path& file) const;
    /// Removes the session, unless it is running. The error is a sentence.
    std::expected<void, std::string> remove(const std::filesystem::path& file) const;
    /// Removes the oldest that have ended, until `most` are left and they take no more than `mostBytes`.
    void tidyUp(std::size_t most = 20, std::uint64_t mostBytes = std::uint64_t{2} << 30) const;

private:
    std::filesystem::path m_folder;
};

} // namespace socketlab::journal
