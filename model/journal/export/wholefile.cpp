#include "journal/export/wholefile.h"

#include "values/outcome.h"

#include <fmt/format.h>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace socketlab::journal {
namespace {

namespace fs = std::filesystem;

std::string cannotWrite(const fs::path& target, int error)
{
    return fmt::format("Cannot write {}: {} ({}).", target.string(), errorMeaning(error), errorName(error));
}

} // namespace

WholeFile::WholeFile(fs::path target, fs::path draft, int descriptor)
    : m_target(std::move(target))
    , m_draft(std::move(draft))
    , m_descriptor(descriptor)
{
}

WholeFile::WholeFile(WholeFile&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_draft(std::exchange(other.m_draft, {}))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

WholeFile::~WholeFile()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    if (!m_draft.empty())
        ::unlink(m_draft.c_str());
}

std::expected<WholeFile, std::string> WholeFile::create(const fs::path& wanted)
{
    std::error_code problem;
    // Through a link the file behind it is replaced, not the link.
    auto target = fs::is_symlink(wanted, problem) ? fs::weakly_canonical(wanted, problem) : wanted;
    if (problem)
        target = wanted;
    if (fs::is_directory(target, problem))
        return std::unexpected(cannotWrite(wanted, EISDIR));
    const bool isRegular = !fs::exists(target, problem) || fs::is_regular_file(target, problem);
    // The permissions of a file to be replaced say whether it may be.
    if (isRegular && fs::exists(target, problem) && ::access(target.c_str(), W_OK) != 0)
        return std::unexpected(cannotWrite(wanted, errno));
    auto draft = isRegular ? fs::path(fmt::format("{}.part-{}", target.string(), ::getpid())) : fs::path();
    const int descriptor = isRegular ? ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)
                                     : ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0)
        return std::unexpected(cannotWrite(wanted, errno));
    return WholeFile(std::move(target), std::move(draft), descriptor);
}

std::expected<void, std::string> WholeFile::write(std::string_view text)
{
    while (!text.empty()) {
        const auto count = ::write(m_descriptor, text.data(), text.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return std::unexpected(failure(errno));
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

std::expected<void, std::string> WholeFile::commit()
{
    // A pipe or a terminal has nothing to sync.
    if (!m_draft.empty() && ::fsync(m_descriptor) != 0)
        return std::unexpected(failure(errno));
    if (::close(std::exchange(m_descriptor, -1)) != 0 && errno != EINTR) {
        const int error = errno;
        if (!m_draft.empty())
            ::unlink(m_draft.c_str());
        return std::unexpected(failure(error));
    }
    if (!m_draft.empty() && ::rename(m_draft.c_str(), m_target.c_str()) != 0) {
        const int error = errno;
        ::unlink(m_draft.c_str());
        return std::unexpected(failure(error));
    }
    return {};
}

std::string WholeFile::failure(int error) const
{
    return cannotWrite(m_target, error);
}

} // namespace socketlab::journal
