#pragma once

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>

namespace socketlab::journal {

/// A file that appears complete or not at all: written under another name beside it, synced, then renamed.
/// Without commit() nothing is left behind. Errors are sentences with the errno's name. One thread.
class WholeFile
{
public:
    static std::expected<WholeFile, std::string> create(const std::filesystem::path& target);
    WholeFile(WholeFile&& other) noexcept;
    WholeFile& operator=(WholeFile&&) = delete;
    ~WholeFile();

    std::expected<void, std::string> write(std::string_view text);
    std::expected<void, std::string> commit();

private:
    WholeFile(std::filesystem::path target, std::filesystem::path draft, int descriptor);
    std::string failure(int error) const;

    std::filesystem::path m_target;
    std::filesystem::path m_draft; ///< empty where the target is a device or a pipe, which is written as it is
    int m_descriptor = -1;
};

} // namespace socketlab::journal
