#pragma once

#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace socketlab::bench {

/// Whether a peer is installed.
bool isInstalled(const std::string& program);

/// Runs it to its end. Returns what it wrote; nothing where it failed or does not exist.
std::optional<std::string> outputOf(const std::vector<std::string>& words);

/// Another program that runs beside this one. Killed and waited for at the end.
class Companion
{
public:
    explicit Companion(const std::vector<std::string>& words);
    ~Companion();
    Companion(const Companion&) = delete;
    Companion& operator=(const Companion&) = delete;

    pid_t id() const { return m_id; }
    bool isRunning() const { return m_id > 0; }

private:
    pid_t m_id = -1;
};

/// The path of this program.
std::string ownPath();

/// A folder that is removed with all that is in it.
class TemporaryFolder
{
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::string file(const std::string& name) const { return m_path + "/" + name; }

private:
    std::string m_path;
};

} // namespace socketlab::bench
