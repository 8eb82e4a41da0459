#include "journal/session/sessionstore.h"

#include "values/outcome.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace socketlab::journal {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view extension = ".socketlab";

fs::path signOf(const fs::path& file)
{
    return file.string() + ".running";
}

std::string failure(std::string_view what, const fs::path& path, int error)
{
    return fmt::format("{} {}: {} ({}).", what, path.string(), errorMeaning(error), errorName(error));
}

// The sign is not the session file itself: closing a second descriptor of that one would give up SQLite's own locks.
SessionLife lifeOf(const fs::path& file)
{
    const int descriptor = ::open(signOf(file).c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return SessionLife::Ended;
    const bool isFree = ::flock(descriptor, LOCK_SH | LOCK_NB) == 0;
    ::close(descriptor);
    return isFree ? SessionLife::LeftOver : SessionLife::Running;
}

void removeFiles(const fs::path& file)
{
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm", "-journal", ".running"})
        fs::remove(file.string() + suffix, ignored);
}

std::uint64_t sizeWithWal(const fs::path& file)
{
    std::uint64_t total = 0;
    for (const char* suffix : {"", "-wal"}) {
        std::error_code problem;
        const auto size = fs::file_size(file.string() + suffix, problem);
        total += problem ? 0 : size;
    }
    return total;
}

} // namespace

SessionPlace::SessionPlace(fs::path file, fs::path sign, int descriptor)
    : m_file(std::move(file))
    , m_sign(std::move(sign))
    , m_descriptor(descriptor)
{
}

SessionPlace::SessionPlace(SessionPlace&& other) noexcept
    : m_file(std::move(other.m_file))
    , m_sign(std::move(other.m_sign))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

SessionPlace::~SessionPlace()
{
    leave();
}

void SessionPlace::leave()
{
    if (m_descriptor < 0)
        return;
    ::unlink(m_sign.c_str());
    ::close(std::exchange(m_descriptor, -1));
}

fs::path SessionStore::standardFolder()
{
    const char* state = std::getenv("XDG_STATE_HOME");
    const char* home = std::getenv("HOME");
    const auto below = fs::path("socketlab") / "sessions";
    if (state != nullptr && *state == '/') // the specification says to ignore a relative one
        return state / below;
    return home != nullptr && *home != '\0' ? home / fs::path(".local") / "state" / below : fs::path();
}

std::expected<SessionPlace, std::string> SessionStore::claim() const
{
    if (m_folder.empty())
        return std::unexpected("The session cannot be saved: neither XDG_STATE_HOME nor HOME says where.");
    std::error_code problem;
    fs::create_directories(m_folder, problem);
    if (problem)
        return std::unexpected(failure("The session cannot be saved to", m_folder, problem.value()));
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now);
    // With the milliseconds and the process no two sessions have one name; where they do, O_EXCL says so.
    const auto file = m_folder
        / fmt::format("{:%Y-%m-%dT%H-%M-%S}.{:03}Z-{}{}", fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)),
                      (now - seconds).count(), ::getpid(), extension);
    const auto sign = signOf(file);
    const int descriptor = ::open(sign.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return std::unexpected(failure("The session cannot be saved to", m_folder, errno));
    // Somebody who is just looking holds it for a moment.
    while (::flock(descriptor, LOCK_EX) != 0 && errno == EINTR) {}
    return SessionPlace(file, sign, descriptor);
}

std::vector<StoredSession> SessionStore::sessions() const
{
    std::vector<StoredSession> found;
    std::error_code problem;
    for (fs::directory_iterator entry(m_folder, problem), end; !problem && entry != end; entry.increment(problem))
        if (entry->path().extension() == extension && entry->is_regular_file(problem))
            found.push_back({entry->path(), lifeOf(entry->path()), sizeWithWal(entry->path())});
    std::ranges::sort(found, std::ranges::greater{}, &StoredSession::file);
    return found;
}

std::vector<fs::path> SessionStore::leftOver() const
{
    std::vector<fs::path> found;
    for (auto& session : sessions())
        if (session.life == SessionLife::LeftOver)
            found.push_back(std::move(session.file));
    return found;
}

void SessionStore::keep(const fs::path& file) const
{
    if (lifeOf(file) == SessionLife::LeftOver)
        ::unlink(signOf(file).c_str());
}

std::expected<void, std::string> SessionStore::remove(const fs::path& file) const
{
    if (lifeOf(file) == SessionLife::Running)
        return std::unexpected(fmt::format("{} is being recorded just now.", file.string()));
    std::error_code problem;
    if (!fs::exists(file, problem))
        return std::unexpected(failure("Cannot remove", file, problem ? problem.value() : ENOENT));
    removeFiles(file);
    if (fs::exists(file, problem))
        return std::unexpected(failure("Cannot remove", file, EACCES));
    return {};
}

void SessionStore::tidyUp(std::size_t most, std::uint64_t mostBytes) const
{
    std::size_t count = 0;
    std::uint64_t bytes = 0;
    for (const auto& session : sessions()) {
        ++count;
        bytes += session.size;
        // The newest one stays, however large it is.
        const bool isTooMuch = count > most || (bytes > mostBytes && count > 1);
        if (isTooMuch && session.life == SessionLife::Ended)
            removeFiles(session.file);
    }
    // A program that was killed before it had a session leaves nothing but its sign.
    std::error_code problem;
    std::vector<fs::path> strays;
    for (fs::directory_iterator entry(m_folder, problem), end; !problem && entry != end; entry.increment(problem))
        if (auto file = entry->path(); file.extension() == ".running" && !fs::exists(file.replace_extension(), problem))
            strays.push_back(file);
    for (const auto& file : strays)
        keep(file);
}

} // namespace socketlab::journal
